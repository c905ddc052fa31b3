package th.itaworkbook.report.word;

import java.util.List;

/** The list of contents: a field that Word can update, already filled with links to the headings. */
final class Contents {
    private final InlineXml inlines;
    private final List<Entry> all;

    Contents(InlineXml inlines, List<Entry> headings) {
        this.inlines = inlines;
        this.all = headings.stream().filter(h -> h.level() <= 2).toList();
    }

    /** One heading. */
    record Entry(int level, String number, String text, String bookmark) {}

    String xml() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            Entry entry = all.get(i);
            out.append("<w:p><w:pPr><w:pStyle w:val=\"TOC")
                    .append(entry.level())
                    .append("\"/></w:pPr>");
            if (i == 0) {
                out.append("<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r>")
                        .append(
                                "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r>")
                        .append("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
            }
            out.append("<w:hyperlink w:anchor=\"")
                    .append(entry.bookmark())
                    .append("\" w:history=\"1\">")
                    .append(inlines.run("", entry.number() + " " + entry.text()))
                    .append("<w:r><w:tab/></w:r>")
                    .append(InlineXml.field(" PAGEREF " + entry.bookmark() + " \\h ", inlines.run("", "")))
                    .append("</w:hyperlink></w:p>");
        }
        if (!all.isEmpty()) {
            out.append(
                    "<w:p><w:pPr><w:pStyle w:val=\"Tiny\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
        }
        return out.toString();
    }
}
