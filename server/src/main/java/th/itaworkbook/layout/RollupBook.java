package th.itaworkbook.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.rollup.AgencyResult;
import th.itaworkbook.rollup.Ranked;
import th.itaworkbook.rollup.Rollup;
import th.itaworkbook.rollup.RollupFigures;

/** The workbook of a roll-up: overview, ranking, and what lies behind both. */
public final class RollupBook {
    /** Workbook name that tells a roll-up from the workbook of an agency and from a table of results. */
    public static final String MARK = "ita_rollup";

    private static final String RESULT_TAB = "2A5B1F";
    private static final String CONTROL_TAB = "7F7F7F";

    private RollupBook() {}

    /** The edits that make the workbook; {@code links} gives the way to the file of a result, where there is one. */
    public static EditList edits(Rollup rollup, MessageCatalog catalog, Function<String, Optional<String>> links) {
        RollupFigures figures = new RollupFigures(rollup);
        RollupRanking ranking = new RollupRanking(rollup, links);
        List<Edit> edits = new ArrayList<>();
        Canvas ranked = ranking.draw();
        add(edits, new RollupOverview(rollup, figures, ranking).draw(), RESULT_TAB);
        add(edits, ranked, RESULT_TAB);
        if (has(rollup, r -> !r.indicators().isBlank())) {
            add(edits, new RollupIndicators(rollup, figures, ranking).draw(), RESULT_TAB);
        }
        if (has(rollup, r -> !r.items().isBlank())) {
            add(edits, new RollupQuestions(rollup, figures).draw(), RESULT_TAB);
        }
        if (ranking.has(RollupColumn.TYPE) || ranking.has(RollupColumn.PROVINCE)) {
            add(edits, new RollupShares(rollup, figures, ranking).draw(), RESULT_TAB);
        }
        if (has(rollup, r -> r.measures() != null)) {
            add(edits, new RollupMeasures(rollup, ranking).draw(), RESULT_TAB);
        }
        add(edits, new RollupProblems(rollup, catalog).draw(), CONTROL_TAB);
        return new EditList(edits);
    }

    private static boolean has(Rollup rollup, java.util.function.Predicate<AgencyResult> what) {
        return rollup.agencies().stream().map(Ranked::result).anyMatch(what);
    }

    private static void add(List<Edit> edits, Canvas canvas, String tab) {
        edits.add(new Edit.EnsureSheet(canvas.sheet(), "", tab, false));
        edits.addAll(canvas.edits());
    }

    /** A row of headings, as tall as its longest text needs; widths must be set before. */
    static void headers(Canvas canvas, int row, String... texts) {
        canvas.row(row, 0, Look.HEADER, texts);
        int lines = 1;
        for (int i = 0; i < texts.length; i++) {
            lines = Math.max(lines, ThaiWidth.lines(texts[i], canvas.widthOf(i)));
        }
        canvas.height(row, lines * ThaiWidth.LINE_POINTS + 8);
    }

    /** The mean of a sum, rounded once: the sum of two-decimal figures is rounded first, so that no binary dust decides. */
    static String mean(String sum, String count) {
        return "ROUND(ROUND(" + sum + ",2)/" + count + ",2)";
    }
}
