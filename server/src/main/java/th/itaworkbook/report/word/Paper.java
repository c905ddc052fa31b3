package th.itaworkbook.report.word;

import java.util.Arrays;
import java.util.Comparator;

/** The pages that a report has: A4, and what its margins leave for text; lengths in twentieths of a point. */
public enum Paper {
    UPRIGHT(11906, 16838, new Margins(1701, 1134, 1304, 1701), 709, 454),
    SIDEWAYS(16838, 11906, new Margins(1304, 850, 964, 850), 709, 454),
    /** On its side, with the narrowest margins that office printers print and a low heading: for a table on one page. */
    FULL(16838, 11906, new Margins(660, 454, 605, 454), 255, 235);

    private static final int HEADING_AND_CAPTION = 1500;
    private static final int LOW_HEADING = 420;

    private record Margins(int top, int right, int bottom, int left) {}

    private final int wide;
    private final int tall;
    private final Margins margins;
    private final int header;
    private final int footer;

    Paper(int wide, int tall, Margins margins, int header, int footer) {
        this.wide = wide;
        this.tall = tall;
        this.margins = margins;
        this.header = header;
        this.footer = footer;
    }

    /** Width of the text. */
    public int width() {
        return wide - margins.left() - margins.right();
    }

    /** Height of the text. */
    int height() {
        return tall - margins.top() - margins.bottom();
    }

    /** What stands above a table at the top of a page. */
    int headed() {
        return this == FULL ? LOW_HEADING : HEADING_AND_CAPTION;
    }

    /** The narrowest paper on which something of that width stands inside the margins. */
    static Paper of(int width) {
        return Arrays.stream(values())
                .filter(p -> p.width() >= width)
                .min(Comparator.comparingInt(Paper::width))
                .orElse(FULL);
    }

    /** Size and margins as a section has them. */
    String xml() {
        return "<w:pgSz w:w=\"" + wide + "\" w:h=\"" + tall + "\"" + (wide > tall ? " w:orient=\"landscape\"" : "")
                + "/><w:pgMar w:top=\"" + margins.top() + "\" w:right=\"" + margins.right() + "\" w:bottom=\""
                + margins.bottom() + "\" w:left=\"" + margins.left() + "\" w:header=\"" + header + "\" w:footer=\""
                + footer + "\" w:gutter=\"0\"/>";
    }
}
