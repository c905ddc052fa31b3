package th.itaworkbook.xlsx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;

/** A package with parts changed, added and taken out; what was not touched is still that of the source. */
final class PackageDraft {
    private final XlsxPackage source;
    private final Map<String, byte[]> originals = new HashMap<>();
    private final Map<String, byte[]> changed = new LinkedHashMap<>();
    private final Map<String, String> namesByKey = new LinkedHashMap<>();
    private final Map<String, RelationshipsDraft> relationships = new LinkedHashMap<>();
    private final ContentTypesDraft types;

    PackageDraft(XlsxPackage source) throws UnusableFileException {
        this.source = source;
        for (Entry entry : source.entries()) {
            namesByKey.put(ZipDirectory.key(entry.name()), entry.name());
        }
        this.types = new ContentTypesDraft(read(ContentTypes.PART));
    }

    /** The file that the draft started from. */
    XlsxPackage source() {
        return source;
    }

    /** Whether there is such a part now. */
    boolean has(String part) {
        return namesByKey.containsKey(ZipDirectory.key(part));
    }

    /** The bytes of a part as it is now. */
    byte[] read(String part) throws UnusableFileException {
        byte[] now = changed.get(ZipDirectory.key(part));
        return now != null ? now : original(part);
    }

    // Each part that is touched is read to be patched, and once more to see whether that changed it.
    private byte[] original(String part) throws UnusableFileException {
        String key = ZipDirectory.key(part);
        byte[] known = originals.get(key);
        if (known == null) {
            known = source.part(part);
            originals.put(key, known);
        }
        return known;
    }

    /** Sets the bytes of a part, old or new. */
    void put(String part, byte[] bytes) throws UnusableFileException {
        String key = ZipDirectory.key(part);
        boolean same = !changed.containsKey(key) && has(part) && Arrays.equals(original(part), bytes);
        if (!same) {
            changed.put(key, bytes);
            namesByKey.putIfAbsent(key, part);
        }
    }

    /** Sets the bytes of a part and its content type. */
    void put(String part, byte[] bytes, String contentType) throws UnusableFileException {
        put(part, bytes);
        types.set(part, contentType);
    }

    /** Takes a part out, with its relationships and its content type. */
    void remove(String part) {
        drop(part);
        drop(PartPath.relationshipsOf(part));
        relationships.remove(ZipDirectory.key(part));
        types.remove(part);
        types.remove(PartPath.relationshipsOf(part));
    }

    private void drop(String part) {
        String key = ZipDirectory.key(part);
        changed.remove(key);
        namesByKey.remove(key);
    }

    /** A name for a new part that nothing has: prefix, number, suffix. */
    String freeName(String prefix, String suffix) {
        int number = 1;
        while (has(prefix + number + suffix)) {
            number++;
        }
        return prefix + number + suffix;
    }

    /** The relationships of a part; of the package for the empty name. */
    RelationshipsDraft relationships(String part) throws UnusableFileException {
        String key = ZipDirectory.key(part);
        RelationshipsDraft known = relationships.get(key);
        if (known == null) {
            String path = PartPath.relationshipsOf(part);
            known = new RelationshipsDraft(part, has(path) ? Optional.of(read(path)) : Optional.empty());
            relationships.put(key, known);
        }
        return known;
    }

    /** Takes a part out unless something still refers to it, and then whatever only it referred to. */
    void release(String part) throws UnusableFileException {
        Deque<String> open = new ArrayDeque<>(List.of(part));
        while (!open.isEmpty()) {
            String candidate = open.pop();
            if (has(candidate) && !isReferred(candidate)) {
                List<String> targets = relationships(candidate).targets();
                remove(candidate);
                targets.forEach(open::push);
            }
        }
    }

    private boolean isReferred(String part) throws UnusableFileException {
        String wanted = ZipDirectory.key(part);
        for (String name : List.copyOf(namesByKey.values())) {
            Optional<String> owner = RelationshipsDraft.ownerOf(name);
            if (owner.isPresent() && refers(owner.get(), wanted)) {
                return true;
            }
        }
        for (RelationshipsDraft fresh : relationships.values()) {
            if (fresh.hasTarget(wanted)) {
                return true;
            }
        }
        return false;
    }

    // A relationships part that cannot be read refers to whatever it likes: then nothing is taken out.
    private boolean refers(String owner, String wanted) {
        try {
            return relationships(owner).hasTarget(wanted);
        } catch (UnusableFileException unreadable) {
            return true;
        }
    }

    /** Writes content types and relationships back into parts; to be called once all else is done. */
    void flush() throws UnusableFileException {
        for (RelationshipsDraft each : relationships.values()) {
            Optional<byte[]> bytes = each.changed();
            if (bytes.isPresent()) {
                put(each.path(), bytes.get());
                types.setRelationships(each.path());
            }
        }
        put(ContentTypes.PART, types.changed());
    }

    /** The bytes that were set for a part, if it differs from the source. */
    Optional<byte[]> changed(String part) {
        return Optional.ofNullable(changed.get(ZipDirectory.key(part)));
    }

    /** The length of all parts that differ from the source. */
    int changedBytes() {
        return changed.values().stream().mapToInt(part -> part.length).sum();
    }

    /** The names of parts that the source does not have, in the order in which they came. */
    List<String> added() {
        List<String> added = new ArrayList<>();
        for (String key : changed.keySet()) {
            String name = namesByKey.get(key);
            if (name != null && source.entry(name).isEmpty()) {
                added.add(name);
            }
        }
        return added;
    }
}
