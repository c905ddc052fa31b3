package th.itaworkbook.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements of stretches of bytes, collected in any order and applied at once. */
final class Patches {
    private static final class Patch {
        private final int from;
        private final int to;
        private final byte[] bytes;

        Patch(int from, int to, byte[] bytes) {
            this.from = from;
            this.to = to;
            this.bytes = bytes;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }
    }

    private final byte[] source;
    private final List<Patch> patches = new ArrayList<>();

    Patches(byte[] source) {
        this.source = source;
    }

    /** Puts text in place of a stretch; of several insertions at one place the first comes first. */
    Patches replace(int from, int to, String text) {
        patches.add(new Patch(from, to, text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Puts text before the byte at that place. */
    Patches insert(int at, String text) {
        return replace(at, at, text);
    }

    /** Whether nothing is to be done. */
    boolean isEmpty() {
        return patches.isEmpty();
    }

    /** The patched bytes; the source itself when nothing is to be done. */
    byte[] apply() {
        if (patches.isEmpty()) {
            return source;
        }
        List<Patch> ordered = new ArrayList<>(patches);
        // What is inserted at a place goes before what is replaced there.
        ordered.sort(Comparator.comparingInt(Patch::from).thenComparingInt(Patch::to));
        int length = source.length;
        for (Patch p : ordered) {
            length += p.bytes.length - (p.to - p.from);
        }
        byte[] out = new byte[length];
        int read = 0;
        int written = 0;
        for (Patch p : ordered) {
            if (p.from < read) {
                throw new IllegalStateException("patches overlap at byte " + p.from);
            }
            System.arraycopy(source, read, out, written, p.from - read);
            written += p.from - read;
            System.arraycopy(p.bytes, 0, out, written, p.bytes.length);
            written += p.bytes.length;
            read = p.to;
        }
        System.arraycopy(source, read, out, written, source.length - read);
        return out;
    }
}
