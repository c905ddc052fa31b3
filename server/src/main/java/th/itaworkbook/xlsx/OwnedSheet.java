package th.itaworkbook.xlsx;

import java.util.Optional;
import java.util.Set;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.RangeRef;

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
    private OwnCells own = OwnCells.NONE;

    /**
     * Reads what stays of the old sheet and lets go of the rest.
     *
     * @param drawn what we drew last time, if that is known; all else in the cells is the officer's
     * @param now what will be drawn
     */
    OwnedSheet(PackageDraft draft, String path, Optional<RangeRef> drawn, RangeRef now) throws UnusableFileException {
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
        if (drawn.isPresent()) {
            own = OwnCells.read(part, drawn.get(), now);
        }
        if (kept.length() > 0 || !own.isEmpty()) {
            declarations = part.root.tag().declarations();
        }
        releaseOthers(draft, path);
    }

    /** Whether anything on the sheet is not what we drew: cells with content, notes, pictures, other drawings. */
    static boolean holdsOther(PackageDraft draft, String path, RangeRef drawn) throws UnusableFileException {
        XmlPart part = XmlPart.parse(draft.read(path), "sheetData");
        boolean kept = part.root.children.stream().anyMatch(c -> KEPT.contains(c.name) || holdsKept(c));
        return kept
                || OwnCells.read(part, drawn, Edit.Keep.NOTHING).hasContent()
                || DrawingParts.holdsOther(draft, path);
    }

    private static boolean holdsKept(XmlPart.Element element) {
        return element.name.equals("AlternateContent")
                && element.children.stream()
                        .anyMatch(choice -> choice.children.stream().anyMatch(c -> KEPT.contains(c.name)));
    }

    private void releaseOthers(PackageDraft draft, String path) throws UnusableFileException {
        RelationshipsDraft relations = draft.relationships(path);
        for (RelationshipsDraft.Target each : relations.all()) {
            if (!KEPT_RELATIONS.contains(each.type()) && !own.refersTo(each.id())) {
                relations.remove(each.id());
                if (!each.external()) {
                    draft.release(each.target());
                }
            }
        }
    }

    SheetXml.Surroundings surroundings(Optional<String> drawing) {
        return new SheetXml.Surroundings(drawing, kept.toString(), declarations, codeName, own);
    }
}
