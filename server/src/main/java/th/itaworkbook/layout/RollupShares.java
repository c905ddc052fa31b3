package th.itaworkbook.layout;

import java.util.List;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.rollup.Identity;
import th.itaworkbook.rollup.Rollup;
import th.itaworkbook.rollup.RollupFigures;
import th.itaworkbook.rollup.RollupFigures.Share;

/** Draws the result by type of agency and by province. */
final class RollupShares {
    private static final String UNKNOWN = "ไม่ระบุ";

    private final Rollup rollup;
    private final RollupFigures figures;
    private final RollupRanking ranking;
    private final Canvas canvas = new Canvas("ประเภทและจังหวัด");
    private int row = 3;

    RollupShares(Rollup rollup, RollupFigures figures, RollupRanking ranking) {
        this.rollup = rollup;
        this.figures = figures;
        this.ranking = ranking;
    }

    Canvas draw() {
        int year = rollup.framework().year();
        canvas.widths(46, 16, 16, 16, 16);
        canvas.text(0, 0, "ผลการประเมินตามประเภทและจังหวัด ปีงบประมาณ พ.ศ. " + year, Look.TITLE)
                .height(0, 36);
        canvas.text(1, 0, "นับเฉพาะหน่วยงานที่มีคะแนนรวม คำนวณจากแผ่นงาน " + RollupRanking.SHEET, Look.LEAD);
        table("ตามประเภทหน่วยงาน", RollupColumn.TYPE, figures.by(Identity::type));
        table("ตามจังหวัด", RollupColumn.PROVINCE, figures.by(Identity::province));
        canvas.freeze(2, 0);
        canvas.print(false, null, null, "ผลการประเมินตามประเภทและจังหวัด ปีงบประมาณ พ.ศ. " + year);
        return canvas;
    }

    private void table(String title, RollupColumn column, List<Share> shares) {
        if (!ranking.has(column)) {
            return;
        }
        canvas.text(row, 0, title, Look.SECTION).height(row, 32);
        row++;
        RollupBook.headers(canvas, row++, column.header(0), "จำนวนหน่วยงาน", "คะแนนเฉลี่ย", "ผ่าน", "ผ่าน (ร้อยละ)");
        for (Share share : shares) {
            line(column, share);
            row++;
        }
        row++;
        canvas.add(new Edit.PageBreaks(canvas.sheet(), List.of(row)));
    }

    private void line(RollupColumn column, Share share) {
        // The ranking shows a dash for an agency whose type is not known; a formula must look for that.
        String key = share.name().isEmpty() ? "\"" + RollupRanking.NONE.text() + "\"" : new CellRef(row, 0).a1();
        String all = ranking.all(column);
        String scores = ranking.all(RollupColumn.SCORE);
        String count = new CellRef(row, 1).a1();
        String passed = new CellRef(row, 3).a1();
        canvas.text(row, 0, share.name().isEmpty() ? UNKNOWN : share.name(), Look.LABEL);
        canvas.formula(
                row,
                1,
                "COUNTIFS(" + all + "," + key + "," + scores + ",\">=0\")",
                CellValue.of(share.agencies()),
                Look.CENTERED);
        canvas.formula(
                row,
                2,
                "IF(" + count + "=0,\"-\"," + RollupBook.mean("SUMIF(" + all + "," + key + "," + scores + ")", count)
                        + ")",
                RollupRanking.value(share.mean()),
                Look.COMPUTED);
        canvas.formula(
                row,
                3,
                "COUNTIFS(" + all + "," + key + "," + ranking.all(RollupColumn.PASS) + ",\"" + RollupRanking.PASS_WORD
                        + "\")",
                CellValue.of(share.passed()),
                Look.CENTERED);
        canvas.formula(
                row,
                4,
                "IF(" + count + "=0,\"-\"," + passed + "/" + count + "*100)",
                CellValue.of((double) share.passed() / share.agencies() * 100),
                Look.COMPUTED);
    }
}
