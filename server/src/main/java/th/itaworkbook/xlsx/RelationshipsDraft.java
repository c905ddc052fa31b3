package th.itaworkbook.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.finding.UnusableFileException;

/** What a part refers to, by id. */
final class RelationshipsDraft {
    static final String NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    /**
     * One relationship.
     *
     * @param type the last step of the type's address, such as {@code worksheet}
     * @param target part name without leading slash, or the address of something outside
     */
    record Target(String id, String type, String target, boolean external) {}

    private final String owner;
    private final Optional<XmlPart> part;
    private final Map<String, Target> byId = new LinkedHashMap<>();
    private final Map<String, XmlPart.Element> elements = new LinkedHashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final Map<String, String> fresh = new LinkedHashMap<>();

    RelationshipsDraft(String owner, Optional<byte[]> xml) throws UnusableFileException {
        this.owner = owner;
        this.part = xml.isPresent() ? Optional.of(XmlPart.parse(xml.get())) : Optional.empty();
        if (part.isPresent()) {
            for (XmlPart.Element each : part.get().root.children("Relationship")) {
                read(each);
            }
        }
    }

    private void read(XmlPart.Element each) throws UnusableFileException {
        String id = each.attribute("Id").orElse("");
        String type = each.attribute("Type").orElse("");
        String target = each.attribute("Target").orElse("");
        boolean external =
                each.attribute("TargetMode").filter("External"::equals).isPresent();
        byId.put(
                id,
                new Target(
                        id,
                        type.substring(type.lastIndexOf('/') + 1),
                        external ? target : PartPath.resolve(owner, target),
                        external));
        elements.put(id, each);
    }

    /** The part whose relationships a part of that name holds. */
    static Optional<String> ownerOf(String path) {
        int at = path.lastIndexOf("_rels/");
        boolean holds = at >= 0 && path.endsWith(".rels") && (at == 0 || path.charAt(at - 1) == '/');
        return holds
                ? Optional.of(path.substring(0, at) + path.substring(at + 6, path.length() - 5))
                : Optional.empty();
    }

    String path() {
        return PartPath.relationshipsOf(owner);
    }

    /** The relationship of that id. */
    Optional<Target> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The relationships of a type, in file order. */
    List<Target> ofType(String type) {
        return byId.values().stream().filter(t -> t.type.equals(type)).toList();
    }

    /** All relationships, in file order. */
    List<Target> all() {
        return List.copyOf(byId.values());
    }

    /** The parts that are referred to. */
    List<String> targets() {
        return byId.values().stream()
                .filter(t -> !t.external)
                .map(Target::target)
                .toList();
    }

    /** Whether a part of that key is referred to. */
    boolean hasTarget(String key) {
        for (Target each : byId.values()) {
            if (!each.external && ZipDirectory.key(each.target).equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Adds a relationship to a part, and gives its id. */
    String add(String type, String target) {
        int number = byId.size() + 1;
        while (byId.containsKey("rId" + number)) {
            number++;
        }
        String id = "rId" + number;
        byId.put(id, new Target(id, type, target, false));
        fresh.put(
                id,
                "Relationship Id=\"" + id + "\" Type=\"" + NAMESPACE + "/" + type + "\" Target=\""
                        + XmlText.attribute(relative(target)) + "\"/>");
        return id;
    }

    /** Takes a relationship out. */
    void remove(String id) {
        if (byId.remove(id) != null && fresh.remove(id) == null) {
            removed.add(id);
        }
    }

    /** The part with the changes, if there are any. */
    Optional<byte[]> changed() {
        if (removed.isEmpty() && fresh.isEmpty()) {
            return Optional.empty();
        }
        if (part.isEmpty() || part.get().root.empty) {
            StringBuilder out = new StringBuilder(XmlText.DECLARATION);
            out.append("<Relationships xmlns=\"").append(PACKAGE).append("\">");
            fresh.values().forEach(each -> out.append('<').append(each));
            return Optional.of(out.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8));
        }
        XmlPart old = part.get();
        Patches patches = new Patches(old.xml);
        for (String id : removed) {
            XmlPart.Element gone = elements.get(id);
            patches.replace(gone.start, gone.end, "");
        }
        for (String each : fresh.values()) {
            patches.insert(old.root.outer, "<" + old.root.prefix + each);
        }
        return Optional.of(patches.apply());
    }

    private String folder() {
        return owner.substring(0, owner.lastIndexOf('/') + 1);
    }

    private String relative(String target) {
        String from = folder();
        StringBuilder up = new StringBuilder();
        while (!target.startsWith(from)) {
            up.append("../");
            from = from.substring(0, from.lastIndexOf('/', from.length() - 2) + 1);
        }
        return up + target.substring(from.length());
    }
}
