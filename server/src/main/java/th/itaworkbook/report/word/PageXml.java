package th.itaworkbook.report.word;

import java.util.List;

/** Pages: A4 upright or on its side, with or without header and number. */
final class PageXml {
    private static final int UPRIGHT_HEIGHT = 16838 - 1701 - 1304;
    private static final int SIDEWAYS_HEIGHT = 11906 - 1304 - 964;

    private final boolean thai;
    private boolean counted;

    PageXml(boolean thai) {
        this.thai = thai;
    }

    /** Pages without header and number. */
    String bare() {
        return "<w:sectPr><w:type w:val=\"nextPage\"/>" + size(false) + "</w:sectPr>";
    }

    /** Pages with header and number. */
    String numbered(boolean sideways) {
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>"
                + "<w:type w:val=\"nextPage\"/>" + size(sideways) + numbers() + "</w:sectPr>";
    }

    // The first pages with a number begin at 1; those after them go on.
    private String numbers() {
        String format = thai ? " w:fmt=\"thaiNumbers\"" : "";
        String start = counted ? "" : " w:start=\"1\"";
        counted = true;
        return (format + start).isEmpty() ? "" : "<w:pgNumType" + format + start + "/>";
    }

    /** Ends the part of the document that has those pages. */
    String breakAfter(String section) {
        return "<w:p><w:pPr><w:pStyle w:val=\"Tiny\"/>" + section + "</w:pPr></w:p>";
    }

    /** Height of the text on the pages where a table of these widths stands, in twentieths of a point. */
    static int heightFor(List<Integer> widths) {
        int width = widths.stream().mapToInt(Integer::intValue).sum();
        return width > WordBody.UPRIGHT ? SIDEWAYS_HEIGHT : UPRIGHT_HEIGHT;
    }

    private static String size(boolean sideways) {
        String paper = sideways
                ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                        + "<w:pgMar w:top=\"1304\" w:right=\"850\" w:bottom=\"964\" w:left=\"850\""
                : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                        + "<w:pgMar w:top=\"1701\" w:right=\"1134\" w:bottom=\"1304\" w:left=\"1701\"";
        return paper + " w:header=\"709\" w:footer=\"454\" w:gutter=\"0\"/>";
    }
}
