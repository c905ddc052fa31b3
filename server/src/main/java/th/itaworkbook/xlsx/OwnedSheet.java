package th.itaworkbook.xlsx;

import java.util.Optional;
import java.util.Set;
import th.itaworkbook.finding.UnusableFileException;

/** What stays of a sheet of ours when it is made anew: the officers' notes, pictures and controls. */
final class OwnedSheet {
    private static final Set<String> KEPT =
            Set.of("legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls");
    private static final Set<String> KEPT_RELATIONS = Set.of(
            "drawing",
            "comments",
            "vmlDrawing",
            "threadedComment",
            "image",
            "oleObject",
            "control",
            "ctrlProp",
            "package");

    private final StringBuilder kept = new StringBuilder();
    private String declarations = "";
    private String codeName = "";

    OwnedSheet(PackageDraft draft, String path) throws UnusableFileException {
        byte[] old = draft.read(path);
        if (old.length == 0) {
            return;
        }
        XmlPart part = XmlPart.parse(old, "sheetData");
        for (XmlPart.Element child : part.root.children) {
            if (KEPT.contains(child.name) || holdsKept(child)) {
                kept.append(child.raw());
            }
        }
        codeName =
                part.root.child("sheetPr").flatMap(e -> e.attribute("codeName")).orElse("");
        if (kept.length() > 0) {
            declarations = part.root.tag().declarations();
        }
        releaseOthers(draft, path);
    }

    private static boolean holdsKept(XmlPart.Element element) {
        return element.name.equals("AlternateContent")
                && element.children.stream()
                        .anyMatch(choice -> choice.children.stream().anyMatch(c -> KEPT.contains(c.name)));
    }

    private static void releaseOthers(PackageDraft draft, String path) throws UnusableFileException {
        RelationshipsDraft relations = draft.relationships(path);
        for (RelationshipsDraft.Target each : relations.all()) {
            if (!KEPT_RELATIONS.contains(each.type())) {
                relations.remove(each.id());
                if (!each.external()) {
                    draft.release(each.target());
                }
            }
        }
    }

    SheetXml.Surroundings surroundings(Optional<String> drawing) {
        return new SheetXml.Surroundings(drawing, kept.toString(), declarations, codeName);
    }
}
