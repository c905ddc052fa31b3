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

    private static final class DefinedName {
        private final Optional<XmlPart.Element> element;
        private final String name;
        private final Optional<Registered> sheet;
        private String text;
        private boolean removed;

        private DefinedName(Optional<XmlPart.Element> element, String name, Optional<Registered> sheet, String text) {
            this.element = element;
            this.name = name;
            this.sheet = sheet;
            this.text = text;
        }
    }

    private static final int MAX_SHEET_ID = 65_534;

    private final XmlPart part;
    private final String p;
    private final List<Registered> before = new ArrayList<>();
    private final List<Registered> sheets = new ArrayList<>();
    private final List<DefinedName> names = new ArrayList<>();
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
        for (XmlPart.Element each : children("definedNames", "definedName")) {
            names.add(new DefinedName(
                    Optional.of(each),
                    each.attribute("name").orElse(""),
                    index(each.attribute("localSheetId"))
                            .filter(i -> i < before.size())
                            .map(before::get),
                    each.text()));
        }
    }

    private List<XmlPart.Element> sheetElements() {
        return children("sheets", "sheet");
    }

    private List<XmlPart.Element> children(String parent, String child) {
        return part.root.child(parent).map(e -> e.children(child)).orElse(List.of());
    }

    private static Optional<Integer> index(Optional<String> attribute) {
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
        for (DefinedName name : names) {
            if (name.sheet.filter(s -> s == sheet).isPresent()) {
                name.removed = true;
            } else if (refersTo(name.text, sheet.name)) {
                name.text = "#REF!";
            }
        }
        return true;
    }

    private static boolean refersTo(String text, String sheet) {
        return text.contains("'" + sheet.replace("'", "''") + "'!") || text.startsWith(sheet + "!");
    }

    /** Sets a name of the whole workbook. */
    void setName(String name, String refersTo) {
        set(name, Optional.empty(), refersTo);
    }

    /** Sets a name that belongs to a sheet. */
    void setLocalName(Registered sheet, String name, String refersTo) {
        set(name, Optional.of(sheet), refersTo);
    }

    private void set(String name, Optional<Registered> sheet, String refersTo) {
        for (DefinedName each : names) {
            if (!each.removed && each.name.equalsIgnoreCase(name) && each.sheet.equals(sheet)) {
                each.text = refersTo;
                return;
            }
        }
        names.add(new DefinedName(Optional.empty(), name, sheet, refersTo));
    }

    /** Takes a name out that belongs to a sheet. */
    void removeLocalName(Registered sheet, String name) {
        for (DefinedName each : names) {
            if (each.name.equalsIgnoreCase(name)
                    && each.sheet.filter(s -> s == sheet).isPresent()) {
                each.removed = true;
            }
        }
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
        patchNames(patches);
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

    private void patchNames(Patches patches) {
        StringBuilder added = new StringBuilder();
        for (DefinedName name : names) {
            if (name.element.isPresent()) {
                patchName(patches, name, name.element.get());
            } else if (!name.removed) {
                Tag tag = Tag.parse("<" + p + "definedName>").with("name", name.name);
                if (name.sheet.isPresent()) {
                    tag = tag.with("localSheetId", Integer.toString(sheets.indexOf(name.sheet.get())));
                }
                added.append(tag.open()).append(XmlText.formula(name.text)).append(tag.close());
            }
        }
        if (added.length() == 0) {
            return;
        }
        Optional<XmlPart.Element> list = part.root.child("definedNames").filter(e -> !e.empty);
        if (list.isPresent()) {
            patches.insert(list.get().outer, added.toString());
        } else {
            Optional<XmlPart.Element> empty = part.root.child("definedNames");
            int at = Order.WORKBOOK.place(part.root, "definedNames");
            patches.replace(
                    empty.map(e -> e.start).orElse(at),
                    empty.map(e -> e.end).orElse(at),
                    "<" + p + "definedNames>" + added + "</" + p + "definedNames>");
        }
    }

    private void patchName(Patches patches, DefinedName name, XmlPart.Element element) {
        boolean gone = name.sheet.filter(s -> !sheets.contains(s)).isPresent();
        if (name.removed || gone) {
            patches.replace(element.start, element.end, "");
            return;
        }
        Tag tag = element.tag();
        if (name.sheet.isPresent()) {
            tag = tag.with("localSheetId", Integer.toString(sheets.indexOf(name.sheet.get())));
        }
        String text = name.text.equals(element.text()) ? element.inner() : XmlText.formula(name.text);
        String now = tag.open() + text + tag.close();
        if (!element.empty && !now.equals(element.raw())) {
            patches.replace(element.start, element.end, now);
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
