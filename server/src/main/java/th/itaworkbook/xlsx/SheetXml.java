package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.RangeRef;

/** Writes a sheet that we own from its first byte, in the order of the schema. */
final class SheetXml {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final SheetPlan.RowPlan NOTHING = new SheetPlan.RowPlan();
    private static final String DEFAULT_ROW = "24";

    private final SheetPlan plan;
    private final StyleTable styles;
    private final RuleXml rules = new RuleXml("");
    private final OwnCells own;
    private final Utf8 out;

    /**
     * What stands behind the cells and comes from elsewhere.
     *
     * @param drawing relationship id of the drawing, or empty
     * @param kept elements of the old sheet that stay, such as those of officers' notes, in schema order
     * @param namespaces declarations that the kept elements need
     * @param codeName name by which macros know the sheet, or empty
     * @param own cells of an officer with what belongs to them
     */
    record Surroundings(Optional<String> drawing, String kept, String namespaces, String codeName, OwnCells own) {}

    private SheetXml(SheetPlan plan, StyleTable styles, OwnCells own, Utf8 out) {
        this.plan = plan;
        this.styles = styles;
        this.own = own;
        this.out = out;
    }

    /** The part of a sheet, by way of a buffer that serves one sheet after the other. */
    static byte[] write(SheetPlan plan, StyleTable styles, boolean selected, Surroundings around, Utf8 buffer) {
        buffer.cut(0);
        SheetXml sheet = new SheetXml(plan, styles, around.own(), buffer);
        sheet.head(around, selected);
        sheet.columns();
        sheet.cells();
        sheet.rules();
        sheet.page();
        around.drawing()
                .ifPresent(id -> sheet.out.append("<drawing r:id=\"").append(id).append("\"/>"));
        sheet.out.append(around.kept()).append("</worksheet>");
        return buffer.toBytes();
    }

    private void head(Surroundings around, boolean selected) {
        out.append(XmlText.DECLARATION).append("<worksheet xmlns=\"").append(MAIN);
        out.append("\" xmlns:r=\"")
                .append(RelationshipsDraft.NAMESPACE)
                .append('"')
                .append(around.namespaces())
                .append('>');
        String color = plan.ensure().map(Edit.EnsureSheet::tabColor).orElse("");
        boolean fit = plan.page().isPresent();
        if (fit || !color.isEmpty() || !around.codeName().isEmpty()) {
            String code = around.codeName();
            out.append(code.isEmpty() ? "<sheetPr>" : "<sheetPr codeName=\"" + XmlText.attribute(code) + "\">");
            if (!color.isEmpty()) {
                out.append("<tabColor rgb=\"").append(StyleXml.argb(color)).append("\"/>");
            }
            out.append(fit ? "<pageSetUpPr fitToPage=\"1\"/></sheetPr>" : "</sheetPr>");
        }
        out.append("<dimension ref=\"").append(own.with(plan.used()).a1()).append("\"/><sheetViews><sheetView");
        out.append(selected ? " tabSelected=\"1\"" : "").append(" workbookViewId=\"0\">");
        String pane = plan.freeze().map(f -> rules.pane(f.rows(), f.columns())).orElse("");
        out.append(pane.isEmpty() ? "<selection activeCell=\"A1\" sqref=\"A1\"/>" : pane);
        out.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"")
                .append(DEFAULT_ROW)
                .append("\"/>");
    }

    private void columns() {
        if (plan.widths.isEmpty() && own.columns().isEmpty()) {
            return;
        }
        out.append("<cols>");
        plan.widths.forEach((column, width) -> out.append("<col min=\"")
                .append(column + 1)
                .append("\" max=\"")
                .append(column + 1)
                .append("\" width=\"")
                .append(CellXml.number(width))
                .append("\" customWidth=\"1\"/>"));
        out.append(own.columns()).append("</cols>");
    }

    private void cells() {
        out.append("<sheetData>");
        TreeSet<Integer> numbers = new TreeSet<>(plan.rows.keySet());
        numbers.addAll(own.rows().keySet());
        for (int number : numbers) {
            row(number, plan.rows.getOrDefault(number, NOTHING), own.row(number));
        }
        out.append("</sheetData>");
    }

    private void row(int number, SheetPlan.RowPlan row, OwnCells.Row beside) {
        int start = out.length();
        out.append("<row r=\"").append(number + 1).append('"');
        if (row.height != null) {
            out.append(" ht=\"").append(CellXml.number(row.height)).append('"');
        } else if (!plan.rows.containsKey(number)) {
            out.append(beside.attributes());
        }
        int head = out.length();
        out.append('>');
        int width = Math.max(row.width(), beside.width());
        for (int column = 0; column < width; column++) {
            SheetPlan.CellPlan cell = row.get(column);
            if (cell != null) {
                cell(number, column, cell);
            } else {
                out.append(beside.cells().getOrDefault(column, ""));
            }
        }
        if (out.length() > head + 1) {
            out.append("</row>");
        } else if (row.height != null) {
            out.cut(head);
            out.append("/>");
        } else {
            out.cut(start);
        }
    }

    private void cell(int row, int column, SheetPlan.CellPlan cell) {
        int style = cell.style == null ? 0 : styles.cell(cell.style);
        Edit.Content content = cell.content == null ? Edit.Content.EMPTY : cell.content;
        boolean nothing =
                style == 0 && content.formula() == null && content.value().isBlank();
        if (!nothing) {
            CellXml.append(out, "", row, column, style, content);
        }
    }

    private void rules() {
        List<String> merges =
                new ArrayList<>(plan.merges.stream().map(RangeRef::a1).toList());
        merges.addAll(own.merges());
        if (!merges.isEmpty()) {
            out.append(rules.merges(merges));
        }
        int priority = 1;
        for (Edit.ConditionalFormat rule : plan.conditionals) {
            out.append(rules.conditional(rule, look(rule.style()), priority++));
        }
        own.conditionals().forEach(out::append);
        int validations = plan.validations.size() + own.validations().size();
        if (validations > 0) {
            out.append("<dataValidations count=\"").append(validations).append("\">");
            plan.validations.forEach(v -> out.append(rules.validation(v)));
            own.validations().forEach(out::append);
            out.append("</dataValidations>");
        }
        if (!plan.links.isEmpty() || !own.links().isEmpty()) {
            out.append("<hyperlinks>");
            List.copyOf(plan.links.values()).forEach(link -> out.append(rules.link(link)));
            own.links().forEach(out::append);
            out.append("</hyperlinks>");
        }
    }

    private int look(Style style) {
        return styles.difference(style);
    }

    private void page() {
        out.append(rules.margins());
        plan.page().ifPresent(page -> {
            out.append(RuleXml.pageSetup(Tag.parse("<pageSetup/>"), page.landscape())
                    .empty());
            out.append(rules.footer(page.footer()));
        });
        if (!plan.breaks.isEmpty()) {
            out.append(rules.breaks(plan.breaks));
        }
    }
}
