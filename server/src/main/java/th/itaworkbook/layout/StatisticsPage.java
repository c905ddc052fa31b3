package th.itaworkbook.layout;

import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;

/** The page of sheet สถิติ: one grid of columns under all tables, and the row that is drawn next. */
final class StatisticsPage {
    static final Style COUNT = Look.COMPUTED.withNumberFormat("#,##0_)");
    static final Style PROBABILITY = Look.COMPUTED.withNumberFormat("[<0.0005]\"< 0.001\"_);0.000_)");
    static final Style HIDDEN =
            Look.CENTERED.withFont(new Style.Font(Look.TYPEFACE, 14.0, null, null, null, Look.MUTED));
    static final Style SENTENCE = Look.LABEL.withFont(new Style.Font(Look.TYPEFACE, 15.0, null, null, null, null));

    /** Column of the first count. */
    static final int FIRST_LEVEL = 3;

    private static final double LABEL_WIDTH = 46;
    private static final double LINE = 24;

    final Canvas canvas = new Canvas(TemplateSheet.STATISTICS.title());
    final Live live;
    final int levels;
    int row;
    private final List<Integer> pages = new ArrayList<>();

    /**
     * A page whose tables have a column for each of so many levels; what stands right of them moves along.
     *
     * @param levels greatest number of levels of an item
     */
    StatisticsPage(Live live, int levels) {
        this.live = live;
        this.levels = levels;
        canvas.widths(9, LABEL_WIDTH, 10);
        for (int level = 0; level < levels; level++) {
            canvas.width(FIRST_LEVEL + level, 8.5);
        }
        double[] right = {12, 11, 11, 11, 11, 12, 11, 16};
        for (int i = 0; i < right.length; i++) {
            canvas.width(noAnswer() + i, right[i]);
        }
    }

    int noAnswer() {
        return FIRST_LEVEL + levels;
    }

    int mean() {
        return noAnswer() + 1;
    }

    int spread() {
        return noAnswer() + 2;
    }

    int low() {
        return noAnswer() + 3;
    }

    int high() {
        return noAnswer() + 4;
    }

    int official() {
        return noAnswer() + 5;
    }

    int difference() {
        return noAnswer() + 6;
    }

    int last() {
        return noAnswer() + 7;
    }

    /** What is drawn next begins a printed page: charts are not cut in two. */
    void newPage() {
        pages.add(row);
    }

    void finish() {
        canvas.add(new Edit.PageBreaks(canvas.sheet(), List.copyOf(pages)));
    }

    void section(String title) {
        row++;
        canvas.text(row, 0, title, Look.SECTION).height(row, 32);
        row++;
    }

    /** A line of explanation across the page. */
    void note(String text) {
        canvas.text(row, 0, text, Look.LEAD).height(row, LINE);
        row++;
    }

    /** Header cells from a column on; the row is drawn over when all are there. */
    void header(int column, String... texts) {
        canvas.row(row, column, Look.HEADER, texts);
        canvas.height(row, 2 * ThaiWidth.LINE_POINTS + 6);
    }

    /** One cell over several columns. */
    void across(int first, int last, String text, Style style) {
        RangeRef range = RangeAt.of(row, first, last);
        double width = 0;
        for (int column = first; column <= last; column++) {
            width += canvas.widthOf(column);
        }
        canvas.put(row, first, Edit.Content.text(text), style);
        canvas.style(range, style);
        if (last > first) {
            canvas.add(new Edit.Merge(canvas.sheet(), range));
        }
        int lines = ThaiWidth.lines(text, width);
        if (lines > 1) {
            canvas.height(row, lines * ThaiWidth.LINE_POINTS + ThaiWidth.ROOM_POINTS);
        }
    }

    String here(int column) {
        return new CellRef(row, column).a1();
    }

    String at(int atRow, int column) {
        return canvas.quoted() + "!" + new CellRef(atRow, column).absolute();
    }

    String column(int first, int last, int column) {
        return canvas.quoted() + "!" + RangeRef.of(first, column, last, column).absolute();
    }

    /** The cells right of the counts that a table does not need look like part of it. */
    void blank(int first, int last) {
        canvas.style(RangeAt.of(row, first, last), Look.LABEL);
    }
}
