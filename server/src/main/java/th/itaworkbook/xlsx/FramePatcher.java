package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.grid.RangeRef;

/** Sets what stands around the cells of an existing sheet: panes, columns, merges, rules, links, printing, drawing. */
final class FramePatcher {
    private final XmlPart.Element root;
    private final String p;
    private final SheetPlan plan;
    private final StyleTable styles;
    private final Patches patches;
    private final RuleXml rules;

    FramePatcher(XmlPart sheet, SheetPlan plan, StyleTable styles, Patches patches) {
        this.root = sheet.root;
        this.p = sheet.root.prefix;
        this.plan = plan;
        this.styles = styles;
        this.patches = patches;
        this.rules = new RuleXml(p);
    }

    /** Collects the patches, in the order of the schema. */
    void run(Optional<RangeRef> addedCells, Optional<String> newDrawing) {
        plan.page().ifPresent(page -> fitToPage());
        addedCells.ifPresent(this::dimension);
        plan.freeze().ifPresent(this::freeze);
        if (!plan.widths.isEmpty()) {
            put("cols", ColumnsXml.with(root.child("cols"), p, plan.widths));
        }
        if (!plan.merges.isEmpty()) {
            merges();
        }
        RulesPatcher rulesOfCells = new RulesPatcher(root, plan, styles, patches);
        rulesOfCells.conditionals();
        if (!plan.validations.isEmpty()) {
            put("dataValidations", rulesOfCells.validations());
        }
        if (!plan.links.isEmpty()) {
            links();
        }
        plan.page().ifPresent(this::page);
        newDrawing.ifPresent(this::drawing);
    }

    /** Puts an element in place of the one of that name, or where the schema wants it. */
    private void put(String name, String now) {
        Optional<XmlPart.Element> old = root.child(name);
        if (old.isEmpty()) {
            patches.insert(Order.WORKSHEET.place(root, name), now);
        } else if (!old.get().raw().equals(now)) {
            patches.replace(old.get().start, old.get().end, now);
        }
    }

    private void fitToPage() {
        Optional<XmlPart.Element> old = root.child("sheetPr");
        String fit = "<" + p + "pageSetUpPr fitToPage=\"1\"/>";
        if (old.isEmpty()) {
            put("sheetPr", "<" + p + "sheetPr>" + fit + "</" + p + "sheetPr>");
            return;
        }
        XmlPart.Element sheetPr = old.get();
        Optional<XmlPart.Element> setUp = sheetPr.child("pageSetUpPr");
        if (setUp.isPresent()) {
            Tag tag = setUp.get().tag().with("fitToPage", "1");
            patches.replace(setUp.get().start, setUp.get().inner, setUp.get().empty ? tag.empty() : tag.open());
        } else if (sheetPr.empty) {
            put("sheetPr", sheetPr.tag().open() + fit + sheetPr.tag().close());
        } else {
            patches.insert(Order.SHEET_PR.place(sheetPr, "pageSetUpPr"), fit);
        }
    }

    private void dimension(RangeRef added) {
        Optional<XmlPart.Element> old = root.child("dimension");
        if (old.isEmpty()) {
            return;
        }
        String ref = old.get().attribute("ref").orElse("");
        try {
            RangeRef known = RangeRef.parse(ref);
            RangeRef now = CellsPatcher.union(known, added);
            if (!now.equals(known)) {
                Tag tag = old.get().tag().with("ref", now.a1());
                patches.replace(old.get().start, old.get().inner, old.get().empty ? tag.empty() : tag.open());
            }
        } catch (IllegalArgumentException unreadable) {
            // No statement is better than a wrong one; readers do without.
            patches.replace(old.get().start, old.get().end, "");
        }
    }

    private void freeze(Edit.Freeze wish) {
        String pane = rules.pane(wish.rows(), wish.columns());
        Optional<XmlPart.Element> views = root.child("sheetViews");
        Optional<XmlPart.Element> view = views.flatMap(v -> v.child("sheetView"));
        if (view.isEmpty()) {
            put(
                    "sheetViews",
                    "<" + p + "sheetViews><" + p + "sheetView workbookViewId=\"0\">" + pane + "</" + p + "sheetView></"
                            + p + "sheetViews>");
            return;
        }
        XmlPart.Element old = view.get();
        if (isFrozen(old, wish)) {
            return;
        }
        StringBuilder inner = new StringBuilder(pane);
        old.children.stream()
                .filter(c -> !c.name.equals("pane") && !c.name.equals("selection"))
                .forEach(c -> inner.append(c.raw()));
        Tag tag = old.tag().without("topLeftCell");
        patches.replace(old.start, old.end, inner.length() == 0 ? tag.empty() : tag.open() + inner + tag.close());
    }

    private static boolean isFrozen(XmlPart.Element view, Edit.Freeze wish) {
        Optional<XmlPart.Element> pane = view.child("pane");
        if (pane.isEmpty()) {
            return wish.rows() <= 0 && wish.columns() <= 0;
        }
        return pane.get().attribute("state").filter("frozen"::equals).isPresent()
                && Numbers.count(pane.get().attribute("ySplit").orElse("0"), -1) == wish.rows()
                && Numbers.count(pane.get().attribute("xSplit").orElse("0"), -1) == wish.columns();
    }

    private void merges() {
        List<String> refs = new ArrayList<>();
        for (XmlPart.Element old :
                root.child("mergeCells").map(m -> m.children("mergeCell")).orElse(List.of())) {
            String ref = old.attribute("ref").orElse("");
            if (!meetsOurs(ref)) {
                refs.add(ref);
            }
        }
        plan.merges.forEach(m -> refs.add(m.a1()));
        List<String> before = root.child("mergeCells")
                .map(m -> m.children("mergeCell").stream()
                        .map(c -> c.attribute("ref").orElse(""))
                        .toList())
                .orElse(List.of());
        boolean same = refs.size() == before.size() && before.containsAll(refs);
        if (!same) {
            put("mergeCells", rules.merges(refs));
        }
    }

    // Excel refuses sheets whose merged ranges overlap.
    private boolean meetsOurs(String ref) {
        try {
            RangeRef old = RangeRef.parse(ref);
            return plan.merges.stream().anyMatch(m -> SheetPlan.overlap(m, old));
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }

    private void links() {
        List<String> items = new ArrayList<>();
        List<String> ours = plan.links.keySet().stream().map(c -> c.a1()).toList();
        for (XmlPart.Element old :
                root.child("hyperlinks").map(l -> l.children("hyperlink")).orElse(List.of())) {
            if (!ours.contains(old.attribute("ref").orElse(""))) {
                items.add(old.raw());
            }
        }
        plan.links.values().forEach(link -> items.add(rules.link(link)));
        Tag tag =
                root.child("hyperlinks").map(XmlPart.Element::tag).orElseGet(() -> Tag.parse("<" + p + "hyperlinks>"));
        put("hyperlinks", tag.open() + String.join("", items) + tag.close());
    }

    private void page(Edit.PageSetup page) {
        if (root.child("pageMargins").isEmpty()) {
            put("pageMargins", rules.margins());
        }
        Tag setup =
                root.child("pageSetup").map(XmlPart.Element::tag).orElseGet(() -> Tag.parse("<" + p + "pageSetup/>"));
        put("pageSetup", RuleXml.pageSetup(setup, page.landscape()).empty());
        String footer = rules.footer(page.footer());
        Optional<XmlPart.Element> old = root.child("headerFooter").filter(e -> !e.empty);
        if (old.isEmpty()) {
            put("headerFooter", footer);
            return;
        }
        int open = footer.indexOf('>') + 1;
        StringBuilder inner = new StringBuilder();
        old.get().children("oddHeader").forEach(c -> inner.append(c.raw()));
        inner.append(footer, open, footer.lastIndexOf("</"));
        for (XmlPart.Element child : old.get().children) {
            if (!child.name.startsWith("odd")) {
                inner.append(child.raw());
            }
        }
        put("headerFooter", old.get().tag().open() + inner + old.get().tag().close());
    }

    private void drawing(String id) {
        Optional<XmlPart.Element> old = root.child("drawing");
        if (old.flatMap(d -> d.tag().relationshipId()).filter(id::equals).isEmpty()) {
            Optional<String> r = root.tag().prefixOf(RelationshipsDraft.NAMESPACE);
            String declared = r.isPresent() ? "" : " xmlns:r=\"" + RelationshipsDraft.NAMESPACE + "\"";
            put("drawing", "<" + p + "drawing" + declared + " " + r.orElse("r:") + "id=\"" + id + "\"/>");
        }
    }
}
