package th.itaworkbook.xlsx;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.grid.RangeRef;

/** Writes conditional formats, validations, links, merges and page set-up, for new sheets and for old ones. */
final class RuleXml {
    /** Excel calls a file damaged whose hints are longer than this. */
    private static final int MAX_TEXT = 255;

    private static final int MAX_TITLE = 32;

    private final String p;

    RuleXml(String prefix) {
        this.p = prefix;
    }

    /** The ranges as the format lists them. */
    static String list(List<RangeRef> ranges) {
        return ranges.stream().map(RangeRef::a1).collect(Collectors.joining(" "));
    }

    /** One conditional format with one rule. */
    String conditional(Edit.ConditionalFormat rule, int look, int priority) {
        return "<" + p + "conditionalFormatting sqref=\"" + list(rule.ranges()) + "\"><" + p
                + "cfRule type=\"expression\" dxfId=\"" + look + "\" priority=\"" + priority + "\"><" + p + "formula>"
                + XmlText.formula(rule.formula()) + "</" + p + "formula></" + p + "cfRule></" + p
                + "conditionalFormatting>";
    }

    /** One validation. */
    String validation(Edit.Validation v) {
        StringBuilder out = new StringBuilder(256).append('<').append(p).append("dataValidation");
        if (v.type() != Edit.ValidationType.ANY) {
            attribute(out, "type", v.type().name().toLowerCase(Locale.ROOT));
        }
        if (!v.strict()) {
            attribute(out, "errorStyle", "warning");
        }
        String operator = operator(v);
        if (!operator.isEmpty()) {
            attribute(out, "operator", operator);
        }
        attribute(out, "allowBlank", "1");
        if (!v.prompt().isEmpty() || !v.promptTitle().isEmpty()) {
            attribute(out, "showInputMessage", "1");
        }
        if (v.type() != Edit.ValidationType.ANY) {
            attribute(out, "showErrorMessage", "1");
        }
        text(out, "errorTitle", cut(v.errorTitle(), MAX_TITLE));
        text(out, "error", cut(v.error(), MAX_TEXT));
        text(out, "promptTitle", cut(v.promptTitle(), MAX_TITLE));
        text(out, "prompt", cut(v.prompt(), MAX_TEXT));
        attribute(out, "sqref", list(v.ranges()));
        if (v.type() == Edit.ValidationType.ANY) {
            return out.append("/>").toString();
        }
        out.append('>');
        formula(out, 1, v.first().isEmpty() ? v.second() : v.first());
        formula(out, 2, v.first().isEmpty() ? "" : v.second());
        return out.append("</").append(p).append("dataValidation>").toString();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    // Between is what the format takes for granted.
    private static String operator(Edit.Validation v) {
        boolean limits = v.type() == Edit.ValidationType.DECIMAL
                || v.type() == Edit.ValidationType.WHOLE
                || v.type() == Edit.ValidationType.DATE;
        if (!limits || (!v.first().isEmpty() && !v.second().isEmpty())) {
            return "";
        }
        return v.first().isEmpty() ? "lessThanOrEqual" : "greaterThanOrEqual";
    }

    private static void attribute(StringBuilder out, String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private static void text(StringBuilder out, String name, String value) {
        if (!value.isEmpty()) {
            attribute(out, name, XmlText.attributeText(value));
        }
    }

    private void formula(StringBuilder out, int number, String formula) {
        if (!formula.isEmpty()) {
            out.append('<').append(p).append("formula").append(number).append('>');
            out.append(XmlText.formula(formula));
            out.append("</").append(p).append("formula").append(number).append('>');
        }
    }

    /** One link to a place in the workbook. */
    String link(Edit.Link link) {
        StringBuilder out = new StringBuilder(96).append('<').append(p).append("hyperlink");
        attribute(out, "ref", link.cell().a1());
        attribute(out, "location", XmlText.attributeText(link.target()));
        text(out, "tooltip", cut(link.tooltip(), MAX_TEXT));
        attribute(out, "display", XmlText.attributeText(link.target()));
        return out.append("/>").toString();
    }

    /** The list of merged ranges. */
    String merges(List<String> ranges) {
        StringBuilder out = new StringBuilder(32 + ranges.size() * 28);
        out.append('<')
                .append(p)
                .append("mergeCells count=\"")
                .append(ranges.size())
                .append("\">");
        ranges.forEach(r ->
                out.append('<').append(p).append("mergeCell ref=\"").append(r).append("\"/>"));
        return out.append("</").append(p).append("mergeCells>").toString();
    }

    /** The pane that keeps rows and columns in sight, with the cursor below it. */
    String pane(int rows, int columns) {
        if (rows <= 0 && columns <= 0) {
            return "";
        }
        String active = rows > 0 ? columns > 0 ? "bottomRight" : "bottomLeft" : "topRight";
        StringBuilder out = new StringBuilder(160).append('<').append(p).append("pane");
        if (columns > 0) {
            attribute(out, "xSplit", Integer.toString(columns));
        }
        if (rows > 0) {
            attribute(out, "ySplit", Integer.toString(rows));
        }
        String corner = new th.itaworkbook.grid.CellRef(rows, columns).a1();
        out.append(" topLeftCell=\"").append(corner).append("\" activePane=\"").append(active);
        out.append("\" state=\"frozen\"/>");
        if (rows > 0 && columns > 0) {
            selection(out, "topRight");
            selection(out, "bottomLeft");
        }
        selection(out, active);
        return out.toString();
    }

    private void selection(StringBuilder out, String pane) {
        out.append('<').append(p).append("selection pane=\"").append(pane);
        out.append("\" activeCell=\"A1\" sqref=\"A1\"/>");
    }

    /** The margins that we print with, in inches. */
    String margins() {
        return "<" + p + "pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\""
                + " footer=\"0.3\"/>";
    }

    /** Attributes of A4, one page wide and as long as it takes. */
    static Tag pageSetup(Tag old, boolean landscape) {
        return old.without("scale")
                .with("paperSize", "9")
                .with("fitToWidth", "1")
                .with("fitToHeight", "0")
                .with("orientation", landscape ? "landscape" : "portrait");
    }

    /** The footer: our text at the left, page numbers at the right. */
    String footer(String text) {
        String left = text.isEmpty() ? "" : "&L" + footerText(text);
        return "<" + p + "headerFooter><" + p + "oddFooter>" + XmlText.content(left + "&R&P / &N") + "</" + p
                + "oddFooter></" + p + "headerFooter>";
    }

    /** New pages above these rows. */
    String breaks(java.util.Collection<Integer> rows) {
        StringBuilder out = new StringBuilder(64).append('<').append(p).append("rowBreaks");
        attribute(out, "count", Integer.toString(rows.size()));
        attribute(out, "manualBreakCount", Integer.toString(rows.size()));
        out.append('>');
        rows.forEach(row ->
                out.append('<').append(p).append("brk id=\"").append(row).append("\" max=\"16383\" man=\"1\"/>"));
        return out.append("</").append(p).append("rowBreaks>").toString();
    }

    private static String footerText(String text) {
        return text.replace("&", "&&");
    }
}
