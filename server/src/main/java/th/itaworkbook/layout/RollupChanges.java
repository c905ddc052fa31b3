package th.itaworkbook.layout;

import static th.itaworkbook.layout.RollupColumn.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.rollup.AgencyResult;
import th.itaworkbook.rollup.Rollup;
import th.itaworkbook.rollup.RollupFigures;

/** Draws the agencies that a ministry looks for first: the largest rises and falls, and who failed. */
final class RollupChanges {
    private static final int MOST_CHANGES = 5;
    private static final int MOST_FAILED = 60;

    private final Canvas canvas;
    private final Rollup rollup;
    private final RollupFigures figures;
    private final RollupRanking ranking;
    private final int year;
    private int row;

    RollupChanges(Canvas canvas, Rollup rollup, RollupFigures figures, RollupRanking ranking) {
        this.canvas = canvas;
        this.rollup = rollup;
        this.figures = figures;
        this.ranking = ranking;
        this.year = rollup.framework().year();
    }

    void draw(int at) {
        row = at;
        changes();
        failed();
    }

    private void section(String title) {
        canvas.text(row, 0, title, Look.SECTION).height(row, 32);
        row++;
    }

    private void changes() {
        List<AgencyResult> all = figures.byChange();
        if (all.isEmpty()) {
            return;
        }
        List<AgencyResult> up = all.stream()
                .filter(r -> r.delta().orElseThrow().signum() > 0)
                .limit(MOST_CHANGES)
                .toList();
        List<AgencyResult> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        List<AgencyResult> down = reversed.stream()
                .filter(r -> r.delta().orElseThrow().signum() < 0)
                .limit(MOST_CHANGES)
                .toList();
        section("หน่วยงานที่คะแนนเพิ่มขึ้นมากที่สุด");
        agencies(up, "ไม่มี");
        section("หน่วยงานที่คะแนนลดลงมากที่สุด");
        agencies(down, "ไม่มี");
    }

    private void failed() {
        section("หน่วยงานที่ไม่ผ่านเกณฑ์");
        List<AgencyResult> failed = figures.failed();
        agencies(failed.stream().limit(MOST_FAILED).toList(), "ทุกหน่วยงานที่มีคะแนนผ่านเกณฑ์");
        if (failed.size() > MOST_FAILED) {
            canvas.text(
                    row - 1,
                    0,
                    "และอีก " + (failed.size() - MOST_FAILED) + " หน่วยงาน ดูทั้งหมดในแผ่นงาน " + RollupRanking.SHEET,
                    Look.LEAD);
            row++;
        }
    }

    private void agencies(List<AgencyResult> agencies, String nobody) {
        if (agencies.isEmpty()) {
            canvas.text(row, 0, nobody, Look.LEAD);
            row += 2;
            return;
        }
        RollupBook.headers(canvas, row++, "หน่วยงาน", "ปี " + (year - 1), "ปี " + year, "ผลต่าง");
        List<Integer> places = RollupRanking.places(rollup, agencies);
        for (int i = 0; i < agencies.size(); i++) {
            AgencyResult agency = agencies.get(i);
            int place = places.get(i);
            canvas.formula(
                    row, 0, ranking.cell(NAME, place), CellValue.of(RollupRanking.shownName(agency)), Look.LABEL);
            canvas.formula(row, 1, ranking.cell(PRIOR, place), RollupRanking.value(agency.prior()), Look.COMPUTED);
            canvas.formula(row, 2, ranking.cell(SCORE, place), RollupRanking.value(agency.score()), Look.COMPUTED);
            canvas.formula(
                    row,
                    3,
                    ranking.cell(DELTA, place),
                    RollupRanking.value(agency.delta().orElse(null)),
                    Look.COMPUTED_DELTA);
            row++;
        }
        row++;
    }
}
