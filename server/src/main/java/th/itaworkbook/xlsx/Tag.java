package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A start tag whose attributes can be changed one by one while all others stay verbatim and in order. */
final class Tag {
    /** One attribute with the white space before it, as it stands. */
    private record Attribute(String name, String value, String raw) {}

    private final String name;
    private final List<Attribute> attributes;
    private final String tail;

    private Tag(String name, List<Attribute> attributes, String tail) {
        this.name = name;
        this.attributes = attributes;
        this.tail = tail;
    }

    /** Reads a tag from its angle bracket to the closing one. */
    static Tag parse(String raw) {
        int at = 1;
        int close = raw.endsWith("/>") ? raw.length() - 2 : raw.length() - 1;
        while (at < close && !XmlScan.isSpace(raw.charAt(at))) {
            at++;
        }
        String name = raw.substring(1, at);
        List<Attribute> attributes = new ArrayList<>(6);
        while (at < close) {
            int equals = raw.indexOf('=', at);
            if (equals < 0 || equals >= close) {
                break;
            }
            int open = equals + 1;
            while (open < close && XmlScan.isSpace(raw.charAt(open))) {
                open++;
            }
            int shut = open < close ? raw.indexOf(raw.charAt(open), open + 1) : -1;
            if (shut < 0 || shut >= close) {
                break;
            }
            attributes.add(new Attribute(
                    raw.substring(at, equals).trim(), raw.substring(open + 1, shut), raw.substring(at, shut + 1)));
            at = shut + 1;
        }
        return new Tag(name, attributes, raw.substring(at));
    }

    /** The value of an attribute, unescaped; a name without prefix means one without prefix. */
    Optional<String> get(String attribute) {
        for (Attribute a : attributes) {
            if (a.name.equals(attribute)) {
                return Optional.of(XmlText.unescape(a.value));
            }
        }
        return Optional.empty();
    }

    /** The relationship id: the one attribute called id that has a prefix. */
    Optional<String> relationshipId() {
        for (Attribute a : attributes) {
            if (a.name.endsWith(":id")) {
                return Optional.of(XmlText.unescape(a.value));
            }
        }
        return Optional.empty();
    }

    /** The prefix (with colon) that this tag binds to a namespace, or nothing. */
    Optional<String> prefixOf(String namespace) {
        for (Attribute a : attributes) {
            if (a.name.startsWith("xmlns:") && a.value.equals(namespace)) {
                return Optional.of(a.name.substring(6) + ":");
            }
        }
        return Optional.empty();
    }

    /** The declarations of prefixes other than r, and what may be ignored, as they stand. */
    String declarations() {
        StringBuilder out = new StringBuilder();
        for (Attribute a : attributes) {
            boolean prefix = a.name.startsWith("xmlns:") && !a.name.equals("xmlns:r");
            if (prefix || a.name.endsWith(":Ignorable")) {
                out.append(' ').append(a.raw.strip());
            }
        }
        return out.toString();
    }

    /** A copy with an attribute of that value, at its old place or at the end. */
    Tag with(String attribute, String value) {
        Attribute fresh = new Attribute(
                attribute, XmlText.attribute(value), " " + attribute + "=\"" + XmlText.attribute(value) + "\"");
        List<Attribute> copy = new ArrayList<>(attributes.size() + 1);
        boolean placed = false;
        for (Attribute a : attributes) {
            if (a.name.equals(attribute)) {
                copy.add(get(attribute).filter(value::equals).isPresent() ? a : fresh);
                placed = true;
            } else {
                copy.add(a);
            }
        }
        if (!placed) {
            copy.add(fresh);
        }
        return new Tag(name, copy, tail);
    }

    /** A copy without those attributes. */
    Tag without(String... names) {
        List<String> out = List.of(names);
        return new Tag(
                name, attributes.stream().filter(a -> !out.contains(a.name)).toList(), tail);
    }

    /** The tag as one that opens an element. */
    String open() {
        return write(">");
    }

    /** The tag as one of an empty element. */
    String empty() {
        return write("/>");
    }

    /** The end tag. */
    String close() {
        return "</" + name + ">";
    }

    private String write(String end) {
        StringBuilder out = new StringBuilder(64).append('<').append(name);
        for (Attribute a : attributes) {
            out.append(a.raw);
        }
        return out.append(end).toString();
    }

    /** The tag in its own form. */
    @Override
    public String toString() {
        return write(tail.endsWith("/>") ? "/>" : ">");
    }
}
