package th.itaworkbook.report.word;

import java.util.List;

/**
 * One paragraph.
 *
 * @param style id of a paragraph style
 * @param keepNext whether it stays on the page of what follows
 */
public record Para(String style, boolean keepNext, List<Inline> content) {
    public Para {
        content = List.copyOf(content);
    }

    /** A paragraph of one plain text. */
    public static Para of(String style, String text) {
        return new Para(style, false, List.of(Inline.of(text)));
    }

    /** A paragraph of several stretches. */
    public static Para of(String style, Inline... content) {
        return new Para(style, false, List.of(content));
    }

    /** What it says, without pictures. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (Inline inline : content) {
            if (inline instanceof Inline.Text text) {
                out.append(text.text());
            } else if (inline instanceof Inline.Link link) {
                out.append(link.text());
            }
        }
        return out.toString();
    }

    /** The same, kept on the page of what follows. */
    public Para kept() {
        return new Para(style, true, content);
    }
}
