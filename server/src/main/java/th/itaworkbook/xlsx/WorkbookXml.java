package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Labels;

/** The workbook part: its sheets in their order and its names; positions that others count on are kept right. */
final class WorkbookXml {
    /** A sheet as it is registered; {@code old} is its position in the source, -1 for a new one. */
    static final class Registered {
        final String name;
        final String relationshipId;
        final int old;
        private Tag tag;

        private Registered(String name, String relationshipId, int old, Tag tag) {
            this.name = name;
            this.relationshipId = relationshipId;
            this.old = old;
            this.tag = tag;
        }

        boolean isVisible() {
            return tag.get("state").filter(state -> !state.equals("visible")).isEmpty();
        }
    }

    private static final int MAX_SHEET_ID = 65_534;

    private final XmlPart part;
    private final String p;
    private final List<Registered> before = new ArrayList<>();
    private final List<Registered> sheets = new ArrayList<>();
    private final DefinedNames names;
    private boolean touched;

    WorkbookXml(byte[] xml) throws UnusableFileException {
        this.part = XmlPart.parse(xml);
        this.p = part.root.prefix;
        for (XmlPart.Element each : sheetElements()) {
            before.add(new Registered(
                    each.attribute("name").orElse(""),
                    each.tag().relationshipId().orElse(""),
                    before.size(),
                    each.tag()));
        }
        sheets.addAll(before);
        this.names = new DefinedNames(part.root, before);
    }

    private List<XmlPart.Element> sheetElements() {
        return children("sheets", "sheet");
    }

    private List<XmlPart.Element> children(String parent, String child) {
        return part.root.child(parent).map(e -> e.children(child)).orElse(List.of());
    }

    static Optional<Integer> index(Optional<String> attribute) {
        try {
            return attribute.map(String::trim).map(Integer::parseInt).filter(i -> i >= 0);
        } catch (NumberFormatException odd) {
            return Optional.empty();
        }
    }

    /** The sheets as they stand now. */
    List<Registered> sheets() {
        return List.copyOf(sheets);
    }

    /** The sheet of that name; an exact match first, then one that looks the same to Excel and to readers. */
    Optional<Registered> find(String name) {
        for (Registered each : sheets) {
            if (each.name.equals(name)) {
                return Optional.of(each);
            }
        }
        String wanted = Labels.fold(name).toLowerCase(Locale.ROOT);
        return sheets.stream()
                .filter(s -> Labels.fold(s.name).toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /** Registers a new sheet behind another one, or at the end when there is no such sheet. */
    Registered add(String name, String relationshipId, String after) {
        Optional<String> r = part.root.tag().prefixOf(RelationshipsDraft.NAMESPACE);
        String start =
                "<" + p + "sheet" + (r.isPresent() ? "" : " xmlns:r=\"" + RelationshipsDraft.NAMESPACE + "\"") + "/>";
        Tag tag = Tag.parse(start)
                .with("name", name)
                .with("sheetId", Integer.toString(freeSheetId()))
                .with(r.orElse("r:") + "id", relationshipId);
        touched = true;
        Registered added = new Registered(name, relationshipId, -1, tag);
        Optional<Registered> behind = after.isEmpty() ? Optional.empty() : find(after);
        sheets.add(behind.map(b -> sheets.indexOf(b) + 1).orElse(sheets.size()), added);
        return added;
    }

    private int freeSheetId() {
        List<Integer> taken =
                sheets.stream().map(s -> index(s.tag.get("sheetId")).orElse(0)).toList();
        int next = taken.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        if (next > MAX_SHEET_ID) {
            next = 1;
            while (taken.contains(next)) {
                next++;
            }
        }
        return next;
    }

    /** Hides a sheet so that only programs can show it. */
    void hide(Registered sheet) {
        touched |= !sheet.tag.get("state").equals(Optional.of("veryHidden"));
        sheet.tag = sheet.tag.with("state", "veryHidden");
    }

    /** Takes a sheet out, unless no visible one would be left; says whether it did. */
    boolean remove(Registered sheet) {
        boolean left = sheets.stream().anyMatch(s -> s != sheet && s.isVisible());
        if (!left) {
            return false;
        }
        sheets.remove(sheet);
        touched = true;
        names.forget(sheet);
        return true;
    }

    /** The names of the workbook. */
    DefinedNames names() {
        return names;
    }

    /** Position of the sheet that is in front when the workbook opens. */
    int activeSheet() {
        int old = index(views().stream().findFirst().flatMap(v -> v.attribute("activeTab")))
                .orElse(0);
        return position(old);
    }

    private List<XmlPart.Element> views() {
        return children("bookViews", "workbookView");
    }

    // Where a sheet of the source stands now; for one that is gone, the nearest one that can be seen.
    private int position(int old) {
        if (old >= before.size()) {
            return before.isEmpty() ? 0 : old;
        }
        int now = sheets.indexOf(before.get(old));
        if (now >= 0) {
            return now;
        }
        for (int i = old; i >= 0; i--) {
            if (sheets.contains(before.get(i)) && before.get(i).isVisible()) {
                return sheets.indexOf(before.get(i));
            }
        }
        return Math.max(0, (int) sheets.stream().takeWhile(s -> !s.isVisible()).count());
    }

    /** The part as it is now. */
    byte[] changed() {
        Patches patches = new Patches(part.xml);
        patchSheets(patches);
        names.patch(patches, sheets);
        if (!before.isEmpty() && !sheets.equals(before)) {
            views().forEach(view -> patchView(patches, view));
        }
        return patches.apply();
    }

    private void patchSheets(Patches patches) {
        List<XmlPart.Element> old = sheetElements();
        StringBuilder all = new StringBuilder();
        sheets.forEach(s -> all.append(s.tag.empty()));
        if (old.isEmpty()) {
            String list = "<" + p + "sheets>" + all + "</" + p + "sheets>";
            Optional<XmlPart.Element> holder = part.root.child("sheets");
            int at = Order.WORKBOOK.place(part.root, "sheets");
            patches.replace(
                    holder.map(h -> h.start).orElse(at), holder.map(h -> h.end).orElse(at), list);
            return;
        }
        if (touched) {
            patches.replace(old.get(0).start, old.get(old.size() - 1).end, all.toString());
        }
    }

    private void patchView(Patches patches, XmlPart.Element view) {
        Tag tag = view.tag();
        for (String attribute : List.of("activeTab", "firstSheet")) {
            int old = index(view.attribute(attribute)).orElse(0);
            int now = position(old);
            if (now != old) {
                tag = tag.with(attribute, Integer.toString(now));
            }
        }
        patches.replace(view.start, view.inner, view.empty ? tag.empty() : tag.open());
    }
}
