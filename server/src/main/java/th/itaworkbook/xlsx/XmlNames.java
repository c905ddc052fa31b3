package th.itaworkbook.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The names in one part, each known by its bytes once, and what their prefixes stand for at the moment. */
final class XmlNames {
    /** Office has about two thousand in all, and a part has a few dozen. */
    private static final int MAX_NAMES = 1_000;

    private static final String DECLARES = "xmlns";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final List<String> RESERVED = List.of(XML, "http://www.w3.org/2000/xmlns");

    /** A prefix, or the lack of one, with the namespaces that it was bound to by the open elements. */
    static final class Prefix {
        private final String name;
        private final List<String> spaces = new ArrayList<>(2);

        private Prefix(String name) {
            this.name = name;
        }

        boolean isBound() {
            return !spaces.isEmpty();
        }
    }

    /** A name as it stands in the part. */
    static final class Name {
        final byte[] raw;
        private final int hash;

        /** Without prefix; one object for one name. */
        final String local;

        final Prefix prefix;

        /** Whether it has no prefix. */
        final boolean isPlain;

        /** The prefix that is bound by an attribute of this name; null for any other. */
        final Prefix declares;

        private Name(byte[] raw, int hash, String local, Prefix prefix, Prefix declares) {
            this.raw = raw;
            this.hash = hash;
            this.local = local;
            this.prefix = prefix;
            this.isPlain = prefix.name.isEmpty();
            this.declares = declares;
        }

        /** The namespace of an element of this name; empty when it has none. */
        String space() {
            List<String> spaces = prefix.spaces;
            return spaces.isEmpty() ? "" : spaces.get(spaces.size() - 1);
        }

        private boolean is(byte[] bytes, int from, int to) {
            return Arrays.equals(raw, 0, raw.length, bytes, from, to);
        }
    }

    private record Binding(Prefix prefix, int depth) {}

    private final List<Prefix> prefixes = new ArrayList<>();
    private final Prefix none = new Prefix("");
    private final Name[] letters = new Name[128];
    private final List<Binding> bindings = new ArrayList<>();
    private Name[] table = new Name[64];
    private int count;
    private int deepest = -1;

    XmlNames() {
        Prefix xml = new Prefix("xml");
        xml.spaces.add(XML);
        prefixes.add(xml);
    }

    /** The name in those bytes, which are letters, digits, dots, dashes, underscores and colons only. */
    Name of(byte[] bytes, int from, int to) {
        if (to - from == 1) {
            Name letter = letters[bytes[from]];
            if (letter != null) {
                return letter;
            }
        }
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = slot(hash);
        while (table[slot] != null) {
            Name known = table[slot];
            if (known.hash == hash && known.is(bytes, from, to)) {
                return known;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        Name name = learn(Arrays.copyOfRange(bytes, from, to), hash);
        table[slot] = name;
        if (to - from == 1) {
            letters[bytes[from]] = name;
        }
        if (2 * ++count > table.length) {
            grow();
        }
        return name;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (table.length - 1);
    }

    private void grow() {
        if (count > MAX_NAMES) {
            throw new UnusualXmlException();
        }
        Name[] all = table;
        table = new Name[2 * all.length];
        for (Name name : all) {
            if (name != null) {
                int slot = slot(name.hash);
                while (table[slot] != null) {
                    slot = (slot + 1) & (table.length - 1);
                }
                table[slot] = name;
            }
        }
    }

    private Name learn(byte[] raw, int hash) {
        String text = new String(raw, StandardCharsets.US_ASCII);
        int colon = text.indexOf(':');
        String before = colon < 0 ? "" : text.substring(0, colon);
        String local = text.substring(colon + 1).intern();
        boolean odd = colon == 0 || local.isEmpty() || local.indexOf(':') >= 0 || !isStart(local.charAt(0));
        if (odd) {
            throw new UnusualXmlException();
        }
        if (before.equals(DECLARES)) {
            return new Name(raw, hash, local, prefix(DECLARES), prefix(local));
        }
        Prefix declares = text.equals(DECLARES) ? none : null;
        return new Name(raw, hash, local, colon < 0 ? none : prefix(before), declares);
    }

    private static boolean isStart(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    }

    private Prefix prefix(String name) {
        for (Prefix prefix : prefixes) {
            if (prefix.name.equals(name)) {
                return prefix;
            }
        }
        Prefix prefix = new Prefix(name);
        prefixes.add(prefix);
        return prefix;
    }

    /** Binds a prefix from the element at that depth on. */
    void bind(Prefix prefix, String space, int depth) {
        boolean reserved = prefix.name.startsWith("xml") || RESERVED.stream().anyMatch(space::startsWith);
        boolean twice =
                bindings.stream().anyMatch(b -> b.depth() == depth && b.prefix().equals(prefix));
        if (reserved || twice || space.isEmpty()) {
            throw new UnusualXmlException();
        }
        prefix.spaces.add(space);
        bindings.add(new Binding(prefix, depth));
        deepest = depth;
    }

    /** Forgets what the element at that depth bound. */
    void leave(int depth) {
        while (deepest == depth) {
            Binding last = bindings.remove(bindings.size() - 1);
            last.prefix().spaces.remove(last.prefix().spaces.size() - 1);
            deepest =
                    bindings.isEmpty() ? -1 : bindings.get(bindings.size() - 1).depth();
        }
    }
}
