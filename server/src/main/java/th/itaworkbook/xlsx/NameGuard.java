package th.itaworkbook.xlsx;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import th.itaworkbook.finding.UnusableFileException;

/**
 * Refuses large parts with very many different names: the parser keeps each of them, so a few MiB of XML would fill the
 * heap. The whole vocabulary of Office has fewer names than are allowed here.
 */
final class NameGuard {
    private static final int MAX_NAMES = 5_000;
    private static final int SLOTS = 256;

    // The parser hands out the same object for the same name, so most names are found here without comparing.
    private final String[] recent = new String[SLOTS];
    private final Set<String> names = new HashSet<>();

    void check(XMLStreamReader element) throws UnusableFileException {
        check(element.getLocalName());
        int attributes = element.getAttributeCount();
        for (int i = 0; i < attributes; i++) {
            check(element.getAttributeLocalName(i));
        }
        int namespaces = element.getNamespaceCount();
        for (int i = 0; i < namespaces; i++) {
            check(element.getNamespacePrefix(i));
        }
    }

    private void check(String name) throws UnusableFileException {
        if (name == null) {
            return;
        }
        int slot = name.hashCode() & (SLOTS - 1);
        if (sameObject(recent[slot], name)) {
            return;
        }
        recent[slot] = name;
        if (names.add(name) && names.size() > MAX_NAMES) {
            throw Refusals.damaged();
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean sameObject(String one, String other) {
        return one == other;
    }
}
