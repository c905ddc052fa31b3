package th.itaworkbook.report.word;

/** Pages: A4 upright or on its side, with or without header and number. */
final class PageXml {
    private final boolean thai;
    private boolean counted;

    PageXml(boolean thai) {
        this.thai = thai;
    }

    /** Pages without header and number. */
    String bare() {
        return "<w:sectPr><w:type w:val=\"nextPage\"/>" + Paper.UPRIGHT.xml() + "</w:sectPr>";
    }

    /** Pages with header and number. */
    String numbered(Paper paper) {
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>"
                + "<w:type w:val=\"nextPage\"/>" + paper.xml() + numbers() + "</w:sectPr>";
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
}
