package th.itaworkbook.report.word;

/**
 * Which rows of a table may break over two pages. A row is kept whole unless that would leave much of a page empty: in a
 * small table none, in other tables those that estimates find at such a place.
 */
final class RowBreaks {
    /** What heading and caption take above a table on a page of its own, in twentieths of a point. */
    static final int HEADED = 1500;

    /** Programs may need more than the estimate. */
    private static final double DOUBT = 1.1;

    private final Table table;
    private final int page;
    private final int heads;
    private final boolean[] mayBreak;
    private int at;
    private int pages = 1;

    /** Lays out the rows of a table below what takes so much of its first page. */
    RowBreaks(Table table, int above) {
        this.at = above;
        this.table = table;
        this.page = PageXml.heightFor(table.widths());
        this.heads = table.rows().stream()
                .filter(Row::header)
                .mapToInt(row -> TextRoom.height(row, table.widths(), table.look()))
                .sum();
        this.mayBreak = new boolean[table.rows().size()];
        layOut();
    }

    /** Whether that row may break. */
    boolean mayBreak(int row) {
        return mayBreak[row];
    }

    /** Where on its last page the table ends. */
    int end() {
        return at;
    }

    /** The pages that the table takes. */
    int pages() {
        return pages;
    }

    private void layOut() {
        int waiting = 0;
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            int height = waiting + TextRoom.height(row, table.widths(), table.look());
            // A band stays with the row below it.
            boolean band = !row.header() && isKept(row);
            waiting = band ? height : 0;
            if (!band) {
                mayBreak[i] = place(height) && !row.header();
            }
        }
    }

    private static boolean isKept(Row row) {
        return row.cells().size() == 1 && row.cells().get(0).content().stream().allMatch(Para::keepNext);
    }

    // Puts a row below the one before; true where it may break.
    private boolean place(int height) {
        int room = page - at;
        if (height * DOUBT <= room) {
            at += height;
            return false;
        }
        int body = page - heads;
        boolean may = height * DOUBT > body || room > page * table.look().mostEmpty();
        int over = may ? Math.max(1, height - room) : height;
        pages += (over - 1) / body + 1;
        at = heads + (over - 1) % body + 1;
        return may;
    }
}
