package th.itaworkbook.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.rollup.FigureLine;
import th.itaworkbook.rollup.Ranked;
import th.itaworkbook.rollup.Rollup;
import th.itaworkbook.rollup.RollupFigures;
import th.itaworkbook.rollup.RollupFigures.IndicatorMean;

/** Draws agencies by indicators with the colours of the groups, under the means of both years. */
final class RollupIndicators {
    private static final int LINES_ROW = 2;
    private static final int HEADER_ROW = 4;
    private static final int MEAN_ROW = HEADER_ROW + 1;
    private static final int FIRST_ROW = MEAN_ROW + 3;
    private static final int FIRST_COLUMN = 2;

    private final Rollup rollup;
    private final RollupFigures figures;
    private final RollupRanking ranking;
    private final int indicators;
    private final Canvas canvas = new Canvas("ตัวชี้วัดรายหน่วยงาน");

    RollupIndicators(Rollup rollup, RollupFigures figures, RollupRanking ranking) {
        this.rollup = rollup;
        this.figures = figures;
        this.ranking = ranking;
        this.indicators = rollup.framework().indicators().size();
    }

    Canvas draw() {
        int year = rollup.framework().year();
        canvas.width(0, 8).width(1, 46);
        for (int column = FIRST_COLUMN; column < FIRST_COLUMN + indicators + Instrument.values().length; column++) {
            canvas.width(column, 11);
        }
        canvas.text(0, 0, "คะแนนตัวชี้วัดรายหน่วยงาน ปีงบประมาณ พ.ศ. " + year, Look.TITLE)
                .height(0, 36);
        canvas.text(1, 0, "สีของช่องเป็นกลุ่มตามเส้นคะแนนในแถวถัดไป ปรับเส้นได้ แล้วสีจะเปลี่ยนตาม", Look.LEAD);
        lines();
        headers();
        means();
        int row = FIRST_ROW;
        for (int i = 0; i < rollup.agencies().size(); i++) {
            draw(row++, i, rollup.agencies().get(i));
        }
        colours(row - 1);
        canvas.freeze(FIRST_ROW, FIRST_COLUMN);
        canvas.print(true, HEADER_ROW, HEADER_ROW, "คะแนนตัวชี้วัดรายหน่วยงาน ปีงบประมาณ พ.ศ. " + year);
        return canvas;
    }

    private void lines() {
        canvas.text(LINES_ROW, 1, Group.URGENT.thai() + " ต่ำกว่า", Look.LABEL.withFill(Look.fill(Group.URGENT)));
        canvas.number(LINES_ROW, 2, 90, Look.INPUT_SCORE);
        for (int column = 3; column <= 5; column++) {
            canvas.style(RangeAt.of(LINES_ROW, column), Look.LABEL.withFill(Look.fill(Group.STRENGTH)));
        }
        canvas.text(LINES_ROW, 3, Group.STRENGTH.thai() + " ตั้งแต่", Look.LABEL.withFill(Look.fill(Group.STRENGTH)));
        canvas.add(new Edit.Merge(canvas.sheet(), RangeRef.of(LINES_ROW, 3, LINES_ROW, 5)));
        canvas.number(LINES_ROW, 6, 95, Look.INPUT_SCORE);
        for (int column = 7; column <= 10; column++) {
            canvas.style(RangeAt.of(LINES_ROW, column), Look.LABEL.withFill(Look.fill(Group.IMPROVE)));
        }
        canvas.text(
                LINES_ROW, 7, "ระหว่างสองเส้น " + Group.IMPROVE.thai(), Look.LABEL.withFill(Look.fill(Group.IMPROVE)));
        canvas.add(new Edit.Merge(canvas.sheet(), RangeRef.of(LINES_ROW, 7, LINES_ROW, 10)));
        canvas.height(LINES_ROW, ThaiWidth.LINE_POINTS + 8);
    }

    private void headers() {
        List<String> texts = new ArrayList<>(List.of("อันดับ", "หน่วยงาน"));
        rollup.framework().indicators().forEach(i -> texts.add(i.no() + " " + i.name()));
        for (Instrument instrument : Instrument.values()) {
            texts.add(instrument.name());
        }
        RollupBook.headers(canvas, HEADER_ROW, texts.toArray(String[]::new));
    }

    // The means stand above the agencies, where they stay in sight.
    private void means() {
        String[] labels = {"ค่าเฉลี่ย ปีนี้", "ค่าเฉลี่ย ปีก่อน (ของหน่วยงานที่มีคะแนน)", "สูงสุด/ต่ำสุดของค่าเฉลี่ย"};
        for (int i = 0; i < labels.length; i++) {
            canvas.text(MEAN_ROW + i, 0, "", Look.CENTERED_STRONG);
            canvas.text(MEAN_ROW + i, 1, labels[i], Look.LABEL_STRONG);
        }
        String all = RangeRef.of(MEAN_ROW, FIRST_COLUMN, MEAN_ROW, FIRST_COLUMN + indicators - 1)
                .absolute();
        List<IndicatorMean> means = figures.indicators();
        Optional<BigDecimal> best =
                means.stream().map(IndicatorMean::mean).filter(m -> m != null).max(BigDecimal::compareTo);
        Optional<BigDecimal> worst =
                means.stream().map(IndicatorMean::mean).filter(m -> m != null).min(BigDecimal::compareTo);
        for (int i = 0; i < means.size(); i++) {
            IndicatorMean mean = means.get(i);
            mean(FIRST_COLUMN + i, mean.mean());
            canvas.put(
                    MEAN_ROW + 1,
                    FIRST_COLUMN + i,
                    new Edit.Content(RollupRanking.value(mean.prior()), null),
                    Look.COMPUTED_STRONG);
            String own = new CellRef(MEAN_ROW, FIRST_COLUMN + i).a1();
            boolean high =
                    best.isPresent() && mean.mean() != null && mean.mean().compareTo(best.get()) == 0;
            boolean low =
                    worst.isPresent() && mean.mean() != null && mean.mean().compareTo(worst.get()) == 0;
            canvas.formula(
                    MEAN_ROW + 2,
                    FIRST_COLUMN + i,
                    "IF(ISNUMBER(" + own + "),IF(" + own + "=MAX(" + all + "),\"สูงสุด\",IF(" + own + "=MIN(" + all
                            + "),\"ต่ำสุด\",\"\")),\"\")",
                    CellValue.of(high ? "สูงสุด" : low ? "ต่ำสุด" : ""),
                    Look.CENTERED_STRONG);
        }
        for (int i = 0; i < Instrument.values().length; i++) {
            int at = i;
            mean(FIRST_COLUMN + indicators + i, figures.instrument(at).orElse(null));
            canvas.text(MEAN_ROW + 1, FIRST_COLUMN + indicators + i, "", Look.CENTERED_STRONG);
            canvas.text(MEAN_ROW + 2, FIRST_COLUMN + indicators + i, "", Look.CENTERED_STRONG);
        }
    }

    private void mean(int column, BigDecimal mean) {
        String range = RangeRef.of(FIRST_ROW, column, lastRow(), column).a1();
        canvas.formula(
                MEAN_ROW,
                column,
                "IF(COUNT(" + range + ")=0,\"-\"," + RollupBook.mean("SUM(" + range + ")", "COUNT(" + range + ")")
                        + ")",
                RollupRanking.value(mean),
                Look.COMPUTED_STRONG);
    }

    private int lastRow() {
        return FIRST_ROW + Math.max(1, rollup.agencies().size()) - 1;
    }

    private void draw(int row, int place, Ranked agency) {
        canvas.formula(
                row,
                0,
                ranking.cell(RollupColumn.RANK, place),
                agency.rank() == null ? RollupRanking.NONE : CellValue.of(agency.rank()),
                Look.CENTERED);
        canvas.formula(
                row,
                1,
                ranking.cell(RollupColumn.NAME, place),
                CellValue.of(RollupRanking.shownName(agency.result())),
                Look.LABEL);
        line(row, FIRST_COLUMN, agency.result().indicators(), indicators);
        line(row, FIRST_COLUMN + indicators, agency.result().instruments(), Instrument.values().length);
    }

    private void line(int row, int column, FigureLine line, int places) {
        for (int i = 0; i < places; i++) {
            CellValue value = RollupRanking.value(line.get(i).orElse(null));
            canvas.put(row, column + i, new Edit.Content(value, null), Look.COMPUTED);
        }
    }

    private void colours(int last) {
        RangeRef range = RangeRef.of(
                FIRST_ROW,
                FIRST_COLUMN,
                Math.max(last, FIRST_ROW),
                FIRST_COLUMN + indicators + Instrument.values().length - 1);
        String own = range.first().a1();
        String low = new CellRef(LINES_ROW, 2).absolute();
        String high = new CellRef(LINES_ROW, 6).absolute();
        colour(range, "AND(ISNUMBER(" + own + ")," + own + "<" + low + ")", Group.URGENT);
        colour(range, "AND(ISNUMBER(" + own + ")," + own + ">=" + low + "," + own + "<" + high + ")", Group.IMPROVE);
        colour(range, "AND(ISNUMBER(" + own + ")," + own + ">=" + high + ")", Group.STRENGTH);
    }

    private void colour(RangeRef range, String formula, Group group) {
        Style style = Style.NONE
                .withFill(Look.fill(group))
                .withFont(new Style.Font(null, null, null, null, null, Look.ink(group)));
        canvas.add(new Edit.ConditionalFormat(canvas.sheet(), List.of(range), formula, style));
    }
}
