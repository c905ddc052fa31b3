package th.itaworkbook.report.word;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Writes paragraphs and what stands in them. */
final class InlineXml {
    private final UnaryOperator<String> digits;
    private final ToIntFunction<String> links;

    /** Every text passes through {@code digits}; {@code links} gives an address its relationship. */
    InlineXml(UnaryOperator<String> digits, ToIntFunction<String> links) {
        this.digits = digits;
        this.links = links;
    }

    String paragraph(Para para) {
        StringBuilder out = new StringBuilder("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(para.style())
                .append("\"/>");
        if (para.keepNext()) {
            out.append("<w:keepNext/>");
        }
        return out.append("</w:pPr>")
                .append(content(para.content()))
                .append("</w:p>")
                .toString();
    }

    String content(List<Inline> content) {
        StringBuilder out = new StringBuilder();
        for (Inline inline : content) {
            if (inline instanceof Inline.Text text) {
                out.append(run(look(text), text.text()));
            } else if (inline instanceof Inline.Link link) {
                out.append("<w:hyperlink r:id=\"rId")
                        .append(links.applyAsInt(link.address()))
                        .append("\" w:history=\"1\">")
                        .append(written("<w:rStyle w:val=\"Hyperlink\"/>", link.text()))
                        .append("</w:hyperlink>");
            } else if (inline instanceof Inline.Reference reference) {
                Caption caption = reference.caption();
                out.append(field(
                        " REF " + caption.bookmark() + " \\h ", run("", caption.label() + " " + caption.number())));
            } else if (inline instanceof Inline.Drawing drawing) {
                out.append("<w:r>").append(drawing.xml()).append("</w:r>");
            }
        }
        return out.toString();
    }

    private static String look(Inline.Text text) {
        // In the order of the schema: bold before colour.
        return (text.bold() ? "<w:b/><w:bCs/>" : "")
                + (text.color().isEmpty() ? "" : "<w:color w:val=\"" + text.color() + "\"/>");
    }

    /** Text in one look, with breaks and tabs as Word has them. */
    String run(String properties, String text) {
        return written(properties, digits.apply(text.replace("\r\n", "\n").replace('\r', '\n')));
    }

    // An address stays as it is: other digits would make it another one.
    private static String written(String properties, String shown) {
        StringBuilder out = new StringBuilder("<w:r>");
        if (!properties.isEmpty()) {
            out.append("<w:rPr>").append(properties).append("</w:rPr>");
        }
        int from = 0;
        for (int i = 0; i <= shown.length(); i++) {
            char c = i == shown.length() ? '\n' : shown.charAt(i);
            if (c == '\n' || c == '\t') {
                if (i > from) {
                    out.append("<w:t xml:space=\"preserve\">")
                            .append(Markup.escape(shown.substring(from, i)))
                            .append("</w:t>");
                }
                if (i < shown.length()) {
                    out.append(c == '\n' ? "<w:br/>" : "<w:tab/>");
                }
                from = i + 1;
            }
        }
        return out.append("</w:r>").toString();
    }

    /** A field that is worked out when the document is opened. */
    static String stale(String instruction) {
        return field(instruction, "<w:r><w:t></w:t></w:r>")
                .replaceFirst("w:fldCharType=\"begin\"/>", "w:fldCharType=\"begin\" w:dirty=\"true\"/>");
    }

    /** A field with the result that it shows until it is updated. */
    static String field(String instruction, String result) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText xml:space=\"preserve\">" + Markup.escape(instruction) + "</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + result
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }
}
