package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;

/**
 * What a part refers to.
 *
 * @param part name of the relationship part, whether it exists or not
 * @param all the relationships in file order
 */
public record Relationships(String part, List<Relationship> all) {
    /**
     * One relationship.
     *
     * @param id its id, unique in the part
     * @param type its type, an address
     * @param target name of the part that is meant; the raw target when it is external
     * @param external whether the target lies outside the file
     */
    public record Relationship(String id, String type, String target, boolean external) {
        /** The last word of the type, such as {@code worksheet}; the same in all versions of the standard. */
        public String kind() {
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    public Relationships {
        all = List.copyOf(all);
    }

    static Relationships of(ZipArchive zip, String partPath) throws UnusableFileException {
        String name = PartPath.relationshipsOf(partPath);
        Optional<Entry> entry = zip.entry(name);
        return new Relationships(
                name, entry.isEmpty() ? List.of() : XmlCursor.read(zip.part(entry.get()), xml -> read(xml, partPath)));
    }

    private static List<Relationship> read(XmlCursor cursor, String partPath) throws UnusableFileException {
        List<Relationship> all = new ArrayList<>();
        if (!cursor.root().equals("Relationships")) {
            throw Refusals.damaged();
        }
        while (cursor.nextChild(1)) {
            if (cursor.name().equals("Relationship")) {
                String raw = cursor.attribute("Target", "");
                boolean external = cursor.attribute("TargetMode", "").equals("External");
                String target = external ? raw : PartPath.resolve(partPath, raw);
                all.add(new Relationship(cursor.attribute("Id", ""), cursor.attribute("Type", ""), target, external));
            }
        }
        cursor.finish();
        return all;
    }

    /** The relationship of that id. */
    public Optional<Relationship> byId(String id) {
        return all.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** The first relationship of that kind to a part of the file. */
    public Optional<Relationship> byKind(String kind) {
        return all.stream().filter(r -> !r.external() && r.kind().equals(kind)).findFirst();
    }
}
