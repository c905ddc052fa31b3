package th.itaworkbook.layout;

import static th.itaworkbook.domain.Header.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Direction;
import th.itaworkbook.domain.Extreme;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.Style;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.Severity;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.register.ResultCell;

/** Draws the generated sheet สรุปผล: the result, what is missing, comparisons, charts and priorities. */
final class SummarySheet {
    private static final int LAST_COLUMN = 9;
    private static final int CHART_ROWS = 15;
    private static final Style BIG = Style.NONE
            .withFont(new Style.Font(Look.TYPEFACE, 26.0, true, null, null, Look.ACCENT))
            .withFill(Look.CARD)
            .withAlignment(new Style.Alignment(Style.Horizontal.CENTER, Style.Vertical.CENTER, true, null))
            .withNumberFormat(Look.SCORE);
    private static final Style CARD = Style.NONE
            .withFont(new Style.Font(Look.TYPEFACE, 15.0, null, null, null, Look.MUTED))
            .withFill(Look.CARD)
            .withAlignment(new Style.Alignment(Style.Horizontal.CENTER, Style.Vertical.BOTTOM, false, null));

    private final Analysis analysis;
    private final Framework framework;
    private final Live live;
    private final Canvas canvas = new Canvas(TemplateSheet.SUMMARY.title());
    private final SummaryTables tables;
    private int row;

    SummarySheet(Analysis analysis, Live live) {
        this.analysis = analysis;
        this.framework = analysis.submission().framework();
        this.live = live;
        this.tables = new SummaryTables(canvas, analysis, live);
    }

    Canvas draw(List<Finding> findings) {
        canvas.widths(8, 44, 13, 13, 13, 13, 15, 20, 15, 15);
        int year = analysis.submission().agency().fiscalYear();
        canvas.text(0, 0, "สรุปผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + year, Look.TITLE)
                .height(0, 40);
        canvas.put(1, 0, Live.show(live.named("agency_name")), Look.SECTION).height(1, 30);
        canvas.text(
                2,
                0,
                "แผ่นงานนี้จัดทำใหม่ทุกครั้งที่วิเคราะห์ ตัวเลขทุกช่องเป็นสูตรที่เชื่อมกับแผ่นงานที่กรอก จึงตรวจสอบย้อนกลับได้",
                Look.LEAD);
        row = 4;
        cards();
        indicators(year);
        row = tables.instruments(row);
        missing();
        shares();
        row = tables.priorities(row);
        row = tables.statistics(row);
        history();
        row = checks(findings);
        canvas.freeze(3, 0);
        canvas.print(true, null, null, "สรุปผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + year);
        return canvas;
    }

    private void cards() {
        card(0, "คะแนนรวม ITA", Live.show(live.named(ResultCell.TOTAL.key())), BIG);
        card(2, "ปีก่อนหน้า", Live.show(live.named(ResultCell.PRIOR.key())), BIG);
        card(4, "ผลต่าง (คะแนน)", Live.show(live.named(ResultCell.DELTA.key())), BIG.withNumberFormat(Look.DELTA));
        card(6, "ระดับผลการประเมิน", Live.show(live.named(ResultCell.RATING.key())), BIG);
        card(8, "เป้าหมาย", Live.showOr(live.named("target_total"), "–"), BIG);
        canvas.height(row, 26).height(row + 1, 46);
        row += 3;
    }

    private void card(int column, String label, Content value, Style style) {
        canvas.text(row, column, label, CARD);
        canvas.put(row + 1, column, value, style);
        for (int at = row; at <= row + 1; at++) {
            RangeRef both = RangeAt.of(at, column, column + 1);
            canvas.style(both, at == row ? CARD : style);
            canvas.add(new Edit.Merge(canvas.sheet(), both));
        }
    }

    private void missing() {
        Analysis.Rating rating = analysis.total().rating();
        if (rating == null || rating.nextName() == null || rating.missing().isEmpty()) {
            return;
        }
        section("สิ่งที่ยังขาดเพื่อให้ถึงระดับ " + rating.nextName());
        header("ที่", "เกณฑ์", "คะแนน", "ขั้นต่ำ", "ยังขาด");
        int number = 0;
        for (Analysis.Shortfall shortfall : rating.missing()) {
            Optional<ResultCell> cell = cellOf(shortfall.on());
            Optional<Live.Ref> score = cell.flatMap(c -> live.named(c.key()));
            canvas.text(row, 0, String.valueOf(++number), Look.CENTERED);
            canvas.text(row, 1, cell.map(ResultCell::label).orElse(shortfall.on()), Look.LABEL);
            canvas.put(row, 2, Live.show(score), Look.COMPUTED);
            double required = shortfall.required().doubleValue();
            canvas.number(row, 3, required, Look.COMPUTED);
            String least = new CellRef(row, 3).a1();
            canvas.put(
                    row,
                    4,
                    score.isEmpty()
                            ? Content.EMPTY
                            : Live.when(
                                    List.of(score.get()),
                                    "ROUND(" + least + "-" + score.get().text() + ",2)",
                                    () -> cents(required - score.get().number().orElseThrow())),
                    Look.COMPUTED);
            row++;
        }
        row++;
    }

    private static double cents(double number) {
        return new CellValue.Num(Math.rint(number * 100) / 100).exact().doubleValue();
    }

    private static Optional<ResultCell> cellOf(String condition) {
        return switch (condition) {
            case "TOTAL" -> Optional.of(ResultCell.TOTAL);
            case "IIT" -> Optional.of(ResultCell.IIT);
            case "EIT" -> Optional.of(ResultCell.EIT);
            case "EIT1" -> Optional.of(ResultCell.PART_1);
            case "EIT2" -> Optional.of(ResultCell.PART_2);
            case "OIT" -> Optional.of(ResultCell.OIT);
            default -> Optional.empty();
        };
    }

    private void indicators(int year) {
        section("คะแนนตัวชี้วัดที่ 1-10");
        int headers = row;
        header(
                "ที่",
                "ตัวชี้วัด",
                "ปี " + (year - 1),
                "ปี " + year,
                "ผลต่าง",
                "เพิ่ม/ลด",
                "สูงสุด/ต่ำสุด",
                "กลุ่ม",
                "คะแนนที่เสียไป",
                "แบบวัด");
        int first = row;
        for (Framework.Indicator indicator : framework.indicators()) {
            String key = String.valueOf(indicator.no());
            canvas.text(row, 0, key, Look.CENTERED);
            canvas.text(row, 1, indicator.name(), Look.LABEL);
            canvas.put(row, 2, show(key, PRIOR), Look.COMPUTED);
            canvas.put(row, 3, show(key, USED), Look.COMPUTED);
            canvas.put(row, 4, show(key, DELTA), Look.COMPUTED_DELTA);
            canvas.put(row, 5, show(key, DIRECTION), Look.CENTERED);
            canvas.put(row, 6, show(key, EXTREME), Look.CENTERED);
            canvas.put(row, 7, show(key, GROUP), Look.CENTERED);
            canvas.put(row, 8, tables.pointsLost(indicator), Look.COMPUTED);
            canvas.text(row, 9, indicator.instrument().name(), Look.CENTERED);
            row++;
        }
        int last = row - 1;
        TableSheet.groups(canvas, RangeRef.of(first, 7, last, 7));
        TableSheet.words(canvas, RangeRef.of(first, 5, last, 5), Direction.UP.thai(), strong(Group.STRENGTH));
        TableSheet.words(canvas, RangeRef.of(first, 5, last, 5), Direction.DOWN.thai(), strong(Group.URGENT));
        TableSheet.words(canvas, RangeRef.of(first, 6, last, 6), Extreme.HIGHEST.thai(), strong(Group.STRENGTH));
        TableSheet.words(canvas, RangeRef.of(first, 6, last, 6), Extreme.LOWEST.thai(), strong(Group.URGENT));
        if (analysis.indicators().stream().anyMatch(i -> i.score() != null)) {
            row++;
            comparison(headers, first, last);
        }
        row++;
    }

    private static Style strong(Group group) {
        return IndicatorSheet.ink(Look.ink(group));
    }

    private void comparison(int headers, int first, int last) {
        boolean prior = analysis.indicators().stream().anyMatch(i -> i.prior() != null);
        List<Edit.Series> series = new ArrayList<>();
        if (prior) {
            series.add(new Edit.Series(cell(headers, 2), column(first, last, 2), List.of("A9B8D3")));
        }
        series.add(new Edit.Series(cell(headers, 3), column(first, last, 3), List.of(Look.ACCENT)));
        double floor = axisFloor();
        canvas.add(new Edit.Chart(
                canvas.sheet(),
                "indicators",
                Edit.ChartKind.COLUMN,
                prior ? "คะแนนตัวชี้วัดเทียบสองปี" : "คะแนนตัวชี้วัด",
                "แผนภูมิแท่งแสดงคะแนนตัวชี้วัดที่ 1 ถึง 10 ตามตารางด้านบน",
                column(first, last, 0),
                series,
                RangeRef.of(row, 0, row + CHART_ROWS - 1, 5),
                floor,
                100.0));
        canvas.add(new Edit.Chart(
                canvas.sheet(),
                "radar",
                Edit.ChartKind.RADAR,
                "ภาพรวมสิบตัวชี้วัด",
                "แผนภูมิเรดาร์แสดงคะแนนตัวชี้วัดที่ 1 ถึง 10 ตามตารางด้านบน",
                column(first, last, 0),
                series,
                RangeRef.of(row, 6, row + CHART_ROWS - 1, LAST_COLUMN),
                floor,
                100.0));
        row += CHART_ROWS;
    }

    // Scores lie close together near the top; the axis starts at the ten below the lowest one.
    private double axisFloor() {
        double lowest = 100;
        for (Analysis.IndicatorResult indicator : analysis.indicators()) {
            if (indicator.score() != null) {
                lowest = Math.min(lowest, indicator.score().toDouble());
            }
            if (indicator.prior() != null) {
                lowest = Math.min(lowest, indicator.prior().toDouble());
            }
        }
        return Math.max(0, Math.floor((lowest - 5) / 10) * 10);
    }

    private void shares() {
        section("สัดส่วนข้อคำถามตามกลุ่ม");
        int headers = row;
        header(
                "ที่",
                "แบบวัด",
                Group.URGENT.thai(),
                Group.IMPROVE.thai(),
                Group.STRENGTH.thai(),
                "รวม (ข้อ)",
                "เร่งด่วน (ร้อยละ)",
                "พัฒนา (ร้อยละ)",
                "จุดแข็ง (ร้อยละ)");
        List<Integer> rows = new ArrayList<>();
        List<Instrument> withCharts = new ArrayList<>();
        for (Instrument instrument : Instrument.values()) {
            int of = tables.shareRow(row, instrument);
            if (of > 0) {
                rows.add(row);
                withCharts.add(instrument);
            }
            row++;
        }
        if (!rows.isEmpty()) {
            row++;
            int[][] places = {{0, 1}, {2, 5}, {6, LAST_COLUMN}};
            for (int i = 0; i < rows.size(); i++) {
                int at = rows.get(i);
                canvas.add(new Edit.Chart(
                        canvas.sheet(),
                        "share-" + withCharts.get(i).name(),
                        Edit.ChartKind.PIE,
                        "สัดส่วนกลุ่มของ " + withCharts.get(i).name(),
                        "แผนภูมิวงกลมแสดงจำนวนข้อในแต่ละกลุ่มตามตารางด้านบน",
                        canvas.quoted() + "!"
                                + RangeRef.of(headers, 2, headers, 4).absolute(),
                        List.of(new Edit.Series(
                                cell(at, 1),
                                canvas.quoted() + "!"
                                        + RangeRef.of(at, 2, at, 4).absolute(),
                                List.of(
                                        Look.chart(Group.URGENT),
                                        Look.chart(Group.IMPROVE),
                                        Look.chart(Group.STRENGTH)))),
                        RangeRef.of(row, places[i][0], row + CHART_ROWS - 5, places[i][1]),
                        null,
                        null));
            }
            row += CHART_ROWS - 4;
        }
        row++;
    }

    private void history() {
        int first = tables.history(row);
        if (first < 0) {
            return;
        }
        int last = tables.end() - 1;
        row = tables.end() + 1;
        canvas.add(new Edit.Chart(
                canvas.sheet(),
                "history",
                Edit.ChartKind.LINE,
                "แนวโน้มคะแนนรวม ITA",
                "แผนภูมิเส้นแสดงคะแนนรวม ITA ตามตารางด้านบน",
                column(first, last, 1),
                List.of(new Edit.Series(cell(first - 1, 2), column(first, last, 2), List.of(Look.ACCENT))),
                RangeRef.of(row, 0, row + CHART_ROWS - 2, 5),
                null,
                null));
        row += CHART_ROWS - 1;
    }

    private int checks(List<Finding> findings) {
        section("ผลการตรวจข้อมูล");
        header("ที่", "ระดับ", "จำนวนรายการ");
        int number = 0;
        for (Severity severity : Severity.values()) {
            String word = Look.word(severity);
            int count = (int)
                    findings.stream().filter(f -> f.severity() == severity).count();
            canvas.text(row, 0, String.valueOf(++number), Look.CENTERED);
            canvas.text(row, 1, word, Look.CENTERED.withFill(Look.mark(severity)));
            canvas.formula(
                    row,
                    2,
                    "COUNTIF(" + FindingsSheet.severityColumn(findings.size()) + "," + new CellRef(row, 1).a1() + ")",
                    CellValue.of(count),
                    Look.CENTERED);
            row++;
        }
        canvas.text(row, 1, "ดูรายการทั้งหมดในแผ่นงาน " + TemplateSheet.FINDINGS.title(), Look.LINK);
        canvas.add(new Edit.Link(
                canvas.sheet(),
                new CellRef(row, 1),
                Canvas.quote(TemplateSheet.FINDINGS.title()) + "!A1",
                "ไปที่แผ่นงาน " + TemplateSheet.FINDINGS.title()));
        return row + 1;
    }

    private Content show(String key, String header) {
        return Live.show(live.ref(TemplateSheet.INDICATORS, key, header));
    }

    private void section(String title) {
        canvas.text(row, 0, title, Look.SECTION).height(row, 32);
        row++;
    }

    private void header(String... texts) {
        tables.headers(row++, texts);
    }

    private String cell(int at, int column) {
        return canvas.quoted() + "!" + new CellRef(at, column).absolute();
    }

    private String column(int first, int last, int column) {
        return canvas.quoted() + "!" + RangeRef.of(first, column, last, column).absolute();
    }
}
