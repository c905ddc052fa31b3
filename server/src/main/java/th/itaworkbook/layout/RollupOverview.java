package th.itaworkbook.layout;

import static th.itaworkbook.layout.RollupColumn.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.rollup.Rollup;
import th.itaworkbook.rollup.RollupFigures;

/** Draws the first sheet of a roll-up: key figures, levels, distribution, rises and falls, and who failed. */
final class RollupOverview {
    private static final int CHART_ROWS = 13;
    private static final String[] LINES = {"0", "70", "80", "85", "90", "95"};

    private final Rollup rollup;
    private final RollupFigures figures;
    private final RollupRanking ranking;
    private final Canvas canvas = new Canvas("ภาพรวม");
    private final int year;
    private int row;

    RollupOverview(Rollup rollup, RollupFigures figures, RollupRanking ranking) {
        this.rollup = rollup;
        this.figures = figures;
        this.ranking = ranking;
        this.year = rollup.framework().year();
    }

    Canvas draw() {
        canvas.widths(46, 13, 13, 13, 40, 16, 12, 12);
        canvas.text(0, 0, "ภาพรวมผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + year, Look.TITLE)
                .height(0, 40);
        canvas.text(1, 0, "ทุกตัวเลขในแผ่นงานนี้เป็นสูตรที่คำนวณจากแผ่นงาน " + RollupRanking.SHEET, Look.LEAD);
        row = 3;
        keyFigures();
        levels();
        distribution();
        new RollupChanges(canvas, rollup, figures, ranking).draw(row);
        canvas.freeze(2, 0);
        canvas.print(true, null, null, "ภาพรวมผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + year);
        return canvas;
    }

    private void section(String title) {
        canvas.text(row, 0, title, Look.SECTION).height(row, 32);
        row++;
    }

    private void keyFigures() {
        section("ตัวเลขสำคัญ");
        String scores = ranking.all(SCORE);
        String deltas = ranking.all(DELTA);
        int first = row;
        RollupBook.headers(canvas, row++, "รายการ", "ปี " + (year - 1), "ปี " + year, "ผลต่าง");
        int counts = row;
        entry("จำนวนหน่วยงานที่มีคะแนน", 1, "COUNT(" + ranking.all(PRIOR) + ")", priors(), Look.CENTERED);
        entry("", 2, "COUNT(" + scores + ")", figures.count(), Look.CENTERED);
        canvas.text(row, 3, "", Look.LABEL);
        row++;
        String number = "COUNT(" + deltas + ")";
        canvas.text(row, 0, "คะแนนเฉลี่ยของหน่วยงานที่มีคะแนนสองปี", Look.LABEL_STRONG);
        boolean both = figures.bothYears() > 0;
        for (int column = 1; column <= 2; column++) {
            String from = ranking.all(column == 1 ? PRIOR : SCORE);
            BigDecimal mean = !both ? null : (column == 1 ? figures.meanPrior() : figures.mean()).orElseThrow();
            canvas.formula(
                    row,
                    column,
                    "IF(" + number + "=0,\"-\","
                            + RollupBook.mean("SUMIF(" + deltas + ",\">=-100\"," + from + ")", number) + ")",
                    RollupRanking.value(mean),
                    Look.COMPUTED_STRONG);
        }
        String before = new CellRef(row, 1).a1();
        String now = new CellRef(row, 2).a1();
        canvas.formula(
                row,
                3,
                "IF(ISNUMBER(" + before + "),ROUND(" + now + "-" + before + ",2),\"-\")",
                both
                        ? RollupRanking.value(figures.mean()
                                .orElseThrow()
                                .subtract(figures.meanPrior().orElseThrow()))
                        : RollupRanking.NONE,
                Look.DELTA_STRONG);
        row++;
        canvas.text(row, 0, "คะแนนเฉลี่ยของทุกหน่วยงานที่มีคะแนน", Look.LABEL);
        canvas.text(row, 1, "", Look.LABEL);
        canvas.formula(
                row,
                2,
                "IF(COUNT(" + scores + ")=0,\"-\"," + RollupBook.mean("SUM(" + scores + ")", "COUNT(" + scores + ")")
                        + ")",
                RollupRanking.value(figures.meanOfAll().orElse(null)),
                Look.COMPUTED);
        canvas.text(row++, 3, "", Look.LABEL);
        passing(first);
        row = Math.max(row, counts) + 1;
    }

    private int priors() {
        return (int) rollup.agencies().stream()
                .filter(a -> a.result().prior() != null)
                .count();
    }

    private void entry(String label, int column, String formula, int value, Style style) {
        if (!label.isEmpty()) {
            canvas.text(row, 0, label, Look.LABEL);
        }
        canvas.formula(row, column, formula, CellValue.of(value), style);
    }

    // Beside the means: who passes and who reaches the target.
    private void passing(int at) {
        String pass = ranking.all(PASS);
        canvas.row(at, 4, Look.HEADER, "ผลเทียบกับเกณฑ์", "จำนวนหน่วยงาน");
        canvas.text(at + 1, 4, "ผ่าน (ตั้งแต่เกณฑ์ผ่านขึ้นไป)", Look.LABEL);
        canvas.formula(
                at + 1,
                5,
                "COUNTIF(" + pass + ",\"" + RollupRanking.PASS_WORD + "\")",
                CellValue.of(figures.passed()),
                Look.CENTERED);
        canvas.text(at + 2, 4, "ไม่ผ่าน", Look.LABEL);
        canvas.formula(
                at + 2,
                5,
                "COUNTIF(" + pass + ",\"" + RollupRanking.FAIL_WORD + "\")",
                CellValue.of(figures.failed().size()),
                Look.CENTERED);
        canvas.text(at + 3, 4, "ถึงเป้าหมายของกระทรวง", Look.LABEL);
        canvas.formula(
                at + 3,
                5,
                "IF(ISNUMBER(" + RollupRanking.TARGET + "),COUNTIF(" + ranking.all(SCORE) + ",\">=\"&"
                        + RollupRanking.TARGET + "),\"-\")",
                figures.onTarget().map(CellValue::of).orElse(RollupRanking.NONE),
                Look.CENTERED);
    }

    private void levels() {
        Map<String, Integer> now = figures.levels();
        Map<String, Integer> before = figures.levelsBefore();
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(before.keySet());
        section("จำนวนหน่วยงานตามระดับผลการประเมิน");
        int headers = row;
        RollupBook.headers(canvas, row++, "ระดับ", "ปี " + (year - 1), "ปี " + year);
        int first = row;
        for (String name : names) {
            canvas.text(row, 0, name, Look.LABEL);
            count(1, PRIOR_LEVEL, !before.isEmpty(), before.getOrDefault(name, 0));
            count(2, LEVEL, true, now.getOrDefault(name, 0));
            row++;
        }
        List<Edit.Series> series = new ArrayList<>();
        if (!before.isEmpty()) {
            series.add(series(headers, first, 1, "A9B8D3"));
        }
        series.add(series(headers, first, 2, Look.ACCENT));
        chart("levels", "จำนวนหน่วยงานตามระดับผลการประเมิน", headers, first, series);
    }

    private void count(int column, RollupColumn levels, boolean known, int count) {
        if (known && ranking.has(levels)) {
            String name = new CellRef(row, 0).a1();
            canvas.formula(
                    row,
                    column,
                    "COUNTIF(" + ranking.all(levels) + "," + name + ")",
                    CellValue.of(count),
                    Look.CENTERED);
        } else {
            canvas.text(row, column, RollupRanking.NONE.text(), Look.CENTERED);
        }
    }

    private void distribution() {
        canvas.add(new Edit.PageBreaks(canvas.sheet(), List.of(row)));
        section("การกระจายของคะแนน");
        int headers = row;
        RollupBook.headers(canvas, row++, "ช่วงคะแนน", "ตั้งแต่", "จำนวนหน่วยงาน");
        int first = row;
        String scores = ranking.all(SCORE);
        for (int i = 0; i < LINES.length; i++) {
            BigDecimal from = new BigDecimal(LINES[i]);
            BigDecimal to = i + 1 < LINES.length ? new BigDecimal(LINES[i + 1]) : null;
            canvas.text(row, 0, range(i), Look.LABEL);
            canvas.number(row, 1, from.doubleValue(), Look.COMPUTED);
            String low = new CellRef(row, 1).a1();
            String above = "COUNTIF(" + scores + ",\">=\"&" + low + ")";
            String beyond = to == null ? "" : "-COUNTIF(" + scores + ",\">=\"&" + new CellRef(row + 1, 1).a1() + ")";
            int count = (int) rollup.agencies().stream()
                    .map(a -> a.result().score())
                    .filter(s -> s != null && s.compareTo(from) >= 0 && (to == null || s.compareTo(to) < 0))
                    .count();
            canvas.formula(row, 2, above + beyond, CellValue.of(count), Look.CENTERED);
            row++;
        }
        chart(
                "distribution",
                "การกระจายของคะแนน ปี " + year,
                headers,
                first,
                List.of(series(headers, first, 2, Look.ACCENT)));
    }

    private static String range(int i) {
        if (i == 0) {
            return "ต่ำกว่า " + LINES[1] + ".00";
        }
        return i + 1 == LINES.length
                ? LINES[i] + ".00 ขึ้นไป"
                : LINES[i] + ".00 ถึง " + (Integer.parseInt(LINES[i + 1]) - 1) + ".99";
    }

    // A chart stands at the right of its table and may be taller.
    private void chart(String id, String title, int headers, int first, List<Edit.Series> series) {
        canvas.add(new Edit.Chart(
                canvas.sheet(),
                id,
                Edit.ChartKind.COLUMN,
                title,
                "แผนภูมิแท่งแสดง" + title + " ตามตารางด้านซ้าย",
                column(first, 0),
                series,
                RangeRef.of(headers, 4, headers + CHART_ROWS - 1, 7),
                0.0,
                null));
        row = Math.max(row, headers + CHART_ROWS) + 1;
    }

    private Edit.Series series(int headers, int first, int column, String color) {
        return new Edit.Series(
                canvas.quoted() + "!" + new CellRef(headers, column).absolute(), column(first, column), List.of(color));
    }

    private String column(int first, int column) {
        return canvas.quoted() + "!"
                + RangeRef.of(first, column, row - 1, column).absolute();
    }
}
