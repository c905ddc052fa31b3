package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;

/** What a cursor tells of a part, so that two of them can be compared. */
final class Told {
    private Told() {}

    /** All that a part says: names with namespaces, attributes, texts, in their order. */
    static String told(XmlCursor xml) throws UnusableFileException {
        StringBuilder told = new StringBuilder();
        for (int event = xml.next(); event != XmlCursor.DONE; event = xml.next()) {
            if (event == XmlCursor.END) {
                told.append("/").append(xml.depth());
                continue;
            }
            told.append('<').append(xml.name()).append('|').append(xml.namespace());
            for (int i = 0; i < xml.attributes(); i++) {
                String name = xml.attributeName(i);
                told.append(' ').append(name).append('=').append(xml.attributeValue(i));
                told.append('~').append(xml.attribute(name, "none"));
            }
            told.append(' ').append(xml.qualifiedAttribute("id"));
            if (List.of("v", "f", "t", "formula", "definedName").contains(xml.name())) {
                told.append(" '").append(xml.text()).append('\'');
            } else if (xml.name().equals("is")) {
                told.append(" \"").append(xml.deepText()).append('"');
            }
        }
        return told.toString();
    }

    /** What the full parser tells; nothing where it refuses the part. */
    static Optional<String> full(byte[] part) {
        try {
            return Optional.of(told(StaxCursor.over(part)));
        } catch (UnusableFileException e) {
            return Optional.empty();
        }
    }

    /** What the quick cursor tells; null where it leaves the part to the full parser. */
    static String quick(byte[] part) throws UnusableFileException {
        try {
            return told(PlainCursor.over(part));
        } catch (UnusualXmlException unusual) {
            return null;
        }
    }

    /** Whether the quick cursor reads the part, which must then tell what the full parser tells. */
    static boolean agree(byte[] part) throws UnusableFileException {
        String quick = quick(part);
        if (quick != null) {
            assertEquals(full(part), Optional.of(quick), () -> new String(part, StandardCharsets.UTF_8));
        }
        return quick != null;
    }
}
