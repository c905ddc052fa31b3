package th.itaworkbook.layout;

import th.itaworkbook.domain.Group;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.measure.Completeness;
import th.itaworkbook.rollup.MeasureState;
import th.itaworkbook.rollup.Ranked;
import th.itaworkbook.rollup.Rollup;

/** Draws how far the measures of each agency are, and who lacks a complete report. */
final class RollupMeasures {
    private static final int TOTAL_ROW = 2;
    private static final int HEADER_ROW = 4;
    private static final int STATE = 7;
    private static final String NO_FILE = "ไม่มีสมุดงาน";

    private final Rollup rollup;
    private final RollupRanking ranking;
    private final Canvas canvas = new Canvas("มาตรการ");

    RollupMeasures(Rollup rollup, RollupRanking ranking) {
        this.rollup = rollup;
        this.ranking = ranking;
    }

    Canvas draw() {
        int year = rollup.framework().year();
        canvas.widths(46, 12, 16, 16, 12, 16, 16, 30);
        canvas.text(0, 0, "มาตรการและความพร้อมของรายงาน จากผลปีงบประมาณ พ.ศ. " + year, Look.TITLE)
                .height(0, 36);
        canvas.text(
                1,
                0,
                "ความก้าวหน้าเฉลี่ยของทุกขั้นตอน ขั้นตอนที่ยังไม่รายงานนับเป็น 0 ความพร้อมตัดสินจากองค์ประกอบที่ต้องรายงานและผลตรวจข้อมูล",
                Look.LEAD);
        RollupBook.headers(
                canvas,
                HEADER_ROW,
                "หน่วยงาน",
                "มาตรการ",
                "ตัวชี้วัดที่ครอบคลุม",
                "ตัวชี้วัดทั้งหมด",
                "ขั้นตอน",
                "ขั้นตอนที่รายงานแล้ว",
                "ความก้าวหน้า (ร้อยละ)",
                "ความพร้อมของรายงาน");
        int row = HEADER_ROW + 1;
        for (int i = 0; i < rollup.agencies().size(); i++) {
            draw(row++, i, rollup.agencies().get(i));
        }
        total(row - 1);
        RangeRef states = RangeRef.of(HEADER_ROW + 1, STATE, row - 1, STATE);
        word(states, Completeness.State.READY, Group.STRENGTH);
        word(states, Completeness.State.REVIEW, Group.IMPROVE);
        word(states, Completeness.State.NOT_READY, Group.URGENT);
        canvas.freeze(HEADER_ROW + 1, 1);
        canvas.print(true, HEADER_ROW, HEADER_ROW, "มาตรการและความพร้อมของรายงาน จากผลปีงบประมาณ พ.ศ. " + year);
        return canvas;
    }

    private void word(RangeRef states, Completeness.State state, Group group) {
        Style style = Look.of(group);
        TableSheet.words(canvas, states, state.thai(), style);
    }

    private void draw(int row, int place, Ranked agency) {
        MeasureState state = agency.result().measures();
        canvas.formula(
                row,
                0,
                ranking.cell(RollupColumn.NAME, place),
                CellValue.of(RollupRanking.shownName(agency.result())),
                Look.LABEL);
        if (state == null) {
            for (int column = 1; column < STATE; column++) {
                canvas.text(row, column, RollupRanking.NONE.text(), Look.CENTERED);
            }
            canvas.text(row, STATE, NO_FILE, Look.CENTERED);
            return;
        }
        canvas.number(row, 1, state.measures(), Look.CENTERED);
        canvas.number(row, 2, state.covered(), Look.CENTERED);
        canvas.number(row, 3, state.indicators(), Look.CENTERED);
        canvas.number(row, 4, state.steps(), Look.CENTERED);
        canvas.number(row, 5, state.reported(), Look.CENTERED);
        canvas.put(
                row,
                6,
                new th.itaworkbook.edit.Edit.Content(RollupRanking.value(state.progressPct()), null),
                Look.COMPUTED);
        canvas.text(row, STATE, state.state().thai(), Look.CENTERED);
    }

    private void total(int last) {
        canvas.text(TOTAL_ROW, 0, "หน่วยงานที่รายงานยังไม่พร้อมเผยแพร่หรือไม่มีสมุดงาน", Look.LABEL_STRONG);
        String states = new CellRef(HEADER_ROW + 1, STATE).absolute() + ":" + new CellRef(last, STATE).absolute();
        int lacking = (int) rollup.agencies().stream()
                .map(a -> a.result().measures())
                .filter(m -> m == null || m.state() == Completeness.State.NOT_READY)
                .count();
        canvas.formula(
                TOTAL_ROW,
                1,
                "COUNTIF(" + states + ",\"" + Completeness.State.NOT_READY.thai() + "\")+COUNTIF(" + states + ",\""
                        + NO_FILE + "\")",
                CellValue.of(lacking),
                Look.CENTERED_STRONG);
    }
}
