package th.itaworkbook.report.word;

import java.util.List;

/**
 * Which rows of a table may break over two pages, and how many pages it takes. A row is kept whole unless it is tall: no
 * more than {@link Table.Look#mostEmpty} of a page can then stay empty, wherever on a page the row comes to stand.
 */
final class RowBreaks {
    /** Programs may need more than the estimate; a table that is a little too tall to stay whole would leave a page empty. */
    private static final double DOUBT = 1.25;

    private final int page;
    private final int headed;
    private final boolean[] mayBreak;
    private int heads;
    private int body;

    /** Estimates the heights of all rows of a table. */
    RowBreaks(Table table) {
        Paper paper =
                Paper.of(table.widths().stream().mapToInt(Integer::intValue).sum());
        this.page = paper.height();
        this.headed = paper.headed();
        this.mayBreak = new boolean[table.rows().size()];
        TextRoom room = new TextRoom(table.look());
        for (int i = 0; i < mayBreak.length; i++) {
            Row row = table.rows().get(i);
            int height = room.height(row, table.widths());
            mayBreak[i] = !row.header() && height > page * table.look().mostEmpty();
            heads += row.header() ? height : 0;
        }
        List<Row> content = table.rows().stream().filter(r -> !r.header()).toList();
        body = (int) Widths.height(content, table.widths(), room);
    }

    /** Whether that row may break. */
    boolean mayBreak(int row) {
        return mayBreak[row];
    }

    /** Whether the table fits on one page for certain, heading and caption above it. */
    boolean fitsOnOnePage() {
        return headed + (heads + body) * DOUBT <= page;
    }

    /** The pages that the table takes when it begins on a new one; its heads stand on each. */
    int pages() {
        return (headed + body - 1) / Math.max(1, page - heads) + 1;
    }
}
