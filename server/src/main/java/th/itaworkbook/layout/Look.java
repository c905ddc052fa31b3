package th.itaworkbook.layout;

import th.itaworkbook.domain.Group;
import th.itaworkbook.edit.Style;
import th.itaworkbook.edit.Style.Alignment;
import th.itaworkbook.edit.Style.Border;
import th.itaworkbook.edit.Style.Font;
import th.itaworkbook.edit.Style.Horizontal;
import th.itaworkbook.edit.Style.Vertical;
import th.itaworkbook.finding.Severity;

/** The one visual language of workbook, page and report: a dark blue, three group colours, quiet lines. */
public final class Look {
    /** The only accent. */
    public static final String ACCENT = "1F3864";

    /** Pale shade of the accent, for section headings and totals. */
    public static final String ACCENT_PALE = "DCE4F2";

    /** Lines around cells. */
    public static final String LINE = "BFC8D6";

    /** Text of hints and notes. */
    public static final String MUTED = "595F69";

    /** Cells that people fill. */
    public static final String INPUT = "E9F0FA";

    /** Calm ground behind the most important figures. */
    public static final String CARD = "F1F5FB";

    /** Cells that do not apply to this year or row. */
    public static final String NOT_USED = "EDEDED";

    /** Two decimals, with a little room to the line at the right. */
    public static final String SCORE = "0.00_)";

    /** A signed change with two decimals. */
    public static final String DELTA = "+0.00_);-0.00_);0.00_)";

    /** A day as dd/mm/yyyy of the Buddhist era. */
    public static final String DAY = "[$-107041E]d mmm yyyy;@";

    /** The typeface of everything; readers without it fall back to their Thai default. */
    public static final String TYPEFACE = "TH Sarabun New";

    private static final Border LINES = Border.all(LINE);

    private Look() {}

    static final Style TITLE = Style.NONE
            .withFont(new Font(TYPEFACE, 22.0, true, null, null, ACCENT))
            .withAlignment(new Alignment(Horizontal.LEFT, Vertical.CENTER, false, null));

    static final Style LEAD = Style.NONE
            .withFont(new Font(TYPEFACE, 15.0, null, null, null, MUTED))
            .withAlignment(new Alignment(Horizontal.LEFT, Vertical.CENTER, false, null));

    static final Style SECTION = Style.NONE
            .withFont(new Font(TYPEFACE, 18.0, true, null, null, ACCENT))
            .withAlignment(new Alignment(Horizontal.LEFT, Vertical.BOTTOM, false, null));

    static final Style HEADER = Style.NONE
            .withFill(ACCENT)
            .withFont(new Font(TYPEFACE, 16.0, true, null, null, "FFFFFF"))
            .withBorder(LINES)
            .withAlignment(new Alignment(Horizontal.CENTER, Vertical.CENTER, true, null));

    static final Style LABEL = cell(Horizontal.LEFT, true);

    static final Style LABEL_STRONG =
            LABEL.withFont(new Font(TYPEFACE, 16.0, true, null, null, null)).withFill(ACCENT_PALE);

    static final Style CENTERED = cell(Horizontal.CENTER, true);

    static final Style COMPUTED = cell(Horizontal.RIGHT, false).withNumberFormat(SCORE);

    static final Style COMPUTED_DELTA = COMPUTED.withNumberFormat(DELTA);

    static final Style COMPUTED_STRONG =
            COMPUTED.withFont(new Font(TYPEFACE, 16.0, true, null, null, null)).withFill(ACCENT_PALE);

    static final Style DELTA_STRONG = COMPUTED_STRONG.withNumberFormat(DELTA);

    static final Style CENTERED_STRONG =
            CENTERED.withFont(new Font(TYPEFACE, 16.0, true, null, null, null)).withFill(ACCENT_PALE);

    static final Style INPUT_TEXT = cell(Horizontal.LEFT, true).withFill(INPUT);

    static final Style INPUT_CENTERED = cell(Horizontal.CENTER, true).withFill(INPUT);

    static final Style INPUT_SCORE =
            cell(Horizontal.RIGHT, false).withFill(INPUT).withNumberFormat(SCORE);

    static final Style INPUT_COUNT =
            cell(Horizontal.RIGHT, false).withFill(INPUT).withNumberFormat("#,##0_)");

    static final Style INPUT_YEAR =
            cell(Horizontal.CENTER, false).withFill(INPUT).withNumberFormat("0");

    static final Style INPUT_DAY =
            cell(Horizontal.CENTER, false).withFill(INPUT).withNumberFormat(DAY);

    static final Style UNUSED = cell(Horizontal.CENTER, false).withFill(NOT_USED);

    static final Style HINT = Style.NONE
            .withFont(new Font(TYPEFACE, 15.0, null, null, null, MUTED))
            .withAlignment(new Alignment(Horizontal.LEFT, Vertical.CENTER, true, 1));

    static final Style KEY = Style.NONE
            .withFont(new Font(TYPEFACE, 12.0, null, null, null, MUTED))
            .withAlignment(new Alignment(Horizontal.LEFT, Vertical.CENTER, false, 1));

    static final Style CLOSING = Style.NONE
            .withFont(new Font(TYPEFACE, 14.0, null, true, null, MUTED))
            .withBorder(new Border(ACCENT, null, null, null))
            .withAlignment(new Alignment(Horizontal.LEFT, Vertical.CENTER, false, null));

    static final Style LINK = LABEL.withFont(new Font(TYPEFACE, 16.0, null, null, true, "1F4E9E"));

    private static Style cell(Horizontal horizontal, boolean wrap) {
        Integer indent = horizontal == Horizontal.LEFT ? 1 : null;
        return Style.NONE.withBorder(LINES).withAlignment(new Alignment(horizontal, Vertical.CENTER, wrap, indent));
    }

    /** Pale fill and dark text of a group; contrast at least 4.5 to 1. */
    public static Style of(Group group) {
        return Style.NONE.withFill(fill(group)).withFont(new Font(null, null, true, null, null, ink(group)));
    }

    /** The pale fill of a group. */
    public static String fill(Group group) {
        return switch (group) {
            case URGENT -> "FBE3E1";
            case IMPROVE -> "FFF2CC";
            case STRENGTH -> "E2F0D9";
        };
    }

    /** The dark text of a group. */
    public static String ink(Group group) {
        return switch (group) {
            case URGENT -> "8C1D18";
            case IMPROVE -> "7A4B00";
            case STRENGTH -> "2A5B1F";
        };
    }

    /** Colour of a group in charts, where areas are larger and text stands beside them. */
    public static String chart(Group group) {
        return switch (group) {
            case URGENT -> "C0504D";
            case IMPROVE -> "E0A526";
            case STRENGTH -> "6FA054";
        };
    }

    /** Fill of a cell with a finding. */
    public static String mark(Severity severity) {
        return switch (severity) {
            case ERROR -> "F4A7A0";
            case WARNING -> "FFD98A";
            case INFO -> "C9DDF5";
        };
    }

    /** Word for a severity. */
    public static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "ต้องแก้ไข";
            case WARNING -> "ควรตรวจสอบ";
            case INFO -> "ข้อสังเกต";
        };
    }
}
