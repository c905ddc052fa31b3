package th.itaworkbook.report.word;

import java.util.List;

/**
 * The list of contents: a link to each heading, and a field that asks for its page. It is no field as a whole, because
 * programs other than Word would then show the page numbers that we cannot know.
 */
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
        for (Entry entry : all) {
            out.append("<w:p><w:pPr><w:pStyle w:val=\"TOC")
                    .append(entry.level())
                    .append("\"/></w:pPr>");
            out.append("<w:hyperlink w:anchor=\"")
                    .append(entry.bookmark())
                    .append("\" w:history=\"1\">")
                    .append(inlines.run("", entry.number() + " " + entry.text()))
                    .append("</w:hyperlink><w:r><w:tab/></w:r>")
                    .append(InlineXml.stale(" PAGEREF " + entry.bookmark() + " \\h "))
                    .append("</w:p>");
        }
        return out.toString();
    }
}
