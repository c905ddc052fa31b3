package th.itaworkbook.xlsx;

import java.util.Arrays;
import th.itaworkbook.xlsx.XmlNames.Name;

/** The start tag that was read last: its name, its attributes, and whether it ends its element too. */
final class StartTag {
    private static final int SHORT = XmlSpan.SHORT;
    private static final int MAX_ATTRIBUTES = 64;

    private final XmlNames names;
    private Name name;
    private boolean isEmpty;
    private int count;
    private Name[] attributes = new Name[8];
    private XmlSpan[] values = new XmlSpan[8];

    StartTag(XmlNames names) {
        this.names = names;
    }

    /** Takes the tag whose name begins there, and gives where it ends; -1 where the bytes end before it does. */
    int end(XmlBytes part, int from) {
        count = 0;
        int i = part.afterName(from);
        if (i >= part.limit) {
            return SHORT;
        }
        name = names.of(part.bytes, from, i);
        while (i >= 0) {
            int blanks = i;
            i = part.afterBlanks(i);
            if (i + 1 >= part.limit) {
                return SHORT;
            }
            if (part.bytes[i] == '>' || part.bytes[i] == '/') {
                return end(part.bytes, i);
            }
            if (i == blanks) {
                throw new UnusualXmlException();
            }
            i = attribute(part, i);
        }
        return SHORT;
    }

    private int end(byte[] bytes, int at) {
        isEmpty = bytes[at] == '/';
        if (isEmpty && bytes[at + 1] != '>') {
            throw new UnusualXmlException();
        }
        return isEmpty ? at + 2 : at + 1;
    }

    private int attribute(XmlBytes part, int from) {
        int end = part.afterName(from);
        if (end + 1 >= part.limit) {
            return SHORT;
        }
        byte[] bytes = part.bytes;
        byte quote = bytes[end + 1];
        if (bytes[end] != '=' || (quote != '"' && quote != '\'') || count == MAX_ATTRIBUTES) {
            throw new UnusualXmlException();
        }
        if (count == values.length) {
            attributes = Arrays.copyOf(attributes, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        if (values[count] == null) {
            values[count] = new XmlSpan();
        }
        attributes[count] = names.of(bytes, from, end);
        int close = values[count].value(bytes, end + 2, part.limit, quote);
        count++;
        return close < 0 ? SHORT : close + 1;
    }

    /** Binds the prefixes that the tag declares, and makes sure that those it uses are bound. */
    void enter(int depth) {
        boolean isPlain = name.isPlain;
        for (int i = 0; i < count; i++) {
            isPlain &= attributes[i].isPlain && attributes[i].declares == null;
        }
        if (!isPlain) {
            takeDeclarations(depth);
            refuseUnbound();
        }
        for (int i = 1; i < count; i++) {
            for (int j = 0; j < i; j++) {
                // Two of one name, or two that may be: prefixes can stand for the same.
                if (attributes[i].local.equals(attributes[j].local)) {
                    throw new UnusualXmlException();
                }
            }
        }
    }

    private void takeDeclarations(int depth) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            Name attribute = attributes[i];
            if (attribute.declares != null) {
                names.bind(attribute.declares, values[i].toString(), depth);
            } else {
                XmlSpan value = values[i];
                values[i] = values[kept];
                values[kept] = value;
                attributes[kept++] = attribute;
            }
        }
        count = kept;
    }

    private void refuseUnbound() {
        boolean bound = name.isPlain || name.prefix.isBound();
        for (int i = 0; i < count; i++) {
            bound &= attributes[i].isPlain || attributes[i].prefix.isBound();
        }
        if (!bound) {
            throw new UnusualXmlException();
        }
    }

    Name name() {
        return name;
    }

    boolean isEmpty() {
        return isEmpty;
    }

    /** Number of attributes. */
    int count() {
        return count;
    }

    /** Forgets the attributes: an end tag has none. */
    void clear() {
        count = 0;
    }

    /** The name of an attribute. */
    Name attribute(int index) {
        return attributes[index];
    }

    /** The value of an attribute; good until the next tag is read. */
    XmlSpan value(int index) {
        return values[index];
    }
}
