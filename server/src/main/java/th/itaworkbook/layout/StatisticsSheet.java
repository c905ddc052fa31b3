package th.itaworkbook.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.survey.Survey;

/** Draws the generated sheet สถิติ: what the agency's own survey says, beside the official scores. */
final class StatisticsSheet {
    private static final int FIRST_TO_IMPROVE = 10;
    private static final int CHART_ROWS = 13;

    private final List<Survey> surveys;
    private final int year;
    private final Framework framework;
    private final StatisticsPage page;
    private final Canvas canvas;
    private final Map<String, CellRef> means = new LinkedHashMap<>();

    StatisticsSheet(Analysis analysis, List<Survey> surveys, Live live) {
        this.surveys = surveys;
        this.framework = analysis.submission().framework();
        this.year = analysis.submission().agency().fiscalYear();
        int levels = surveys.stream()
                .flatMap(s -> s.items().stream())
                .mapToInt(i -> i.tally().points().size())
                .max()
                .orElse(0);
        this.page = new StatisticsPage(live, levels);
        this.canvas = page.canvas;
    }

    Canvas draw() {
        canvas.text(0, 0, "สถิติจากแบบสำรวจของหน่วยงาน ปีงบประมาณ พ.ศ. " + year, Look.TITLE)
                .height(0, 40);
        canvas.text(
                1,
                0,
                "คำนวณจากคำตอบที่หน่วยงานเก็บเอง ใช้ประกอบการวิเคราะห์เท่านั้น ไม่ใช้แทนคะแนนทางการ แผ่นงานนี้จัดทำใหม่ทุกครั้งที่วิเคราะห์",
                Look.LEAD);
        page.row = 2;
        respondents();
        for (Survey survey : surveys) {
            items(survey);
        }
        new StatisticsIndicators(page, means).draw(surveys);
        priorities();
        new StatisticsGroups(page).draw(surveys);
        new StatisticsYears(page, framework).draw(surveys);
        glossary();
        page.finish();
        canvas.freeze(1, 0);
        canvas.print(true, 0, 0, "สถิติจากแบบสำรวจของหน่วยงาน ปีงบประมาณ พ.ศ. " + year);
        return canvas;
    }

    /** A figure as shown: two decimals, half up. */
    static double shown(double figure) {
        return BigDecimal.valueOf(figure).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }

    private void respondents() {
        page.section("ผู้ตอบแบบสำรวจ");
        page.header(0, "แบบวัด", "ที่มาของคำตอบ", "ผู้ตอบ", "ปีก่อนหน้า", "แถวซ้ำ", "ปีอื่น");
        page.row++;
        for (Survey survey : surveys) {
            String before =
                    survey.priorYear().map(y -> " เปรียบเทียบกับปี " + y).orElse("");
            canvas.text(page.row, 0, survey.instrument().name(), Look.CENTERED);
            canvas.text(page.row, 1, "แผ่นงาน " + survey.sheet() + " ปี " + survey.year() + before, Look.LABEL);
            int[] counts = {survey.respondents(), survey.priorRespondents(), survey.repeated(), survey.otherYears()};
            for (int i = 0; i < counts.length; i++) {
                canvas.number(page.row, 2 + i, counts[i], StatisticsPage.COUNT);
            }
            page.row++;
        }
        page.note("แถวซ้ำคือผู้ตอบที่มีรหัสเดียวกันมากกว่าหนึ่งแถว ใช้เฉพาะแถวแรก ส่วนแถวของปีอื่นไม่ได้นำมาคำนวณ");
    }

    private void items(Survey survey) {
        page.section("คะแนนรายข้อ " + survey.instrument().name());
        page.note(
                "ตัวเลขใต้หัวคอลัมน์คะแนนคือจำนวนผู้ตอบที่ให้คะแนนนั้น ข้อคำถามเชิงลบกลับด้านคะแนนแล้ว คะแนนสูงหมายถึงผลดีทุกข้อ");
        boolean byParts = survey.items().stream()
                .anyMatch(i -> i.own().isPresent() && i.own().get().byParts());
        if (byParts) {
            page.note(
                    "คะแนนเฉลี่ยของ EIT คือค่าเฉลี่ยของส่วนที่ 1 กับส่วนที่ 2 ส่วนละครึ่ง ไม่ว่าแต่ละส่วนจะมีผู้ตอบเท่าใด ตามวิธีคิดคะแนนทางการ");
        }
        means.putAll(new StatisticsItems(page, survey).draw());
    }

    private void priorities() {
        List<Survey.Item> items = new ArrayList<>();
        surveys.forEach(s -> items.addAll(s.items()));
        List<Survey.Item> first = items.stream()
                .filter(i -> i.gain().isPresent() && i.gain().get().shown().signum() > 0)
                .sorted(Comparator.comparing(i -> i.gain().orElseThrow(), Comparator.reverseOrder()))
                .limit(FIRST_TO_IMPROVE)
                .toList();
        if (first.isEmpty()) {
            return;
        }
        page.newPage();
        page.section("ข้อที่ควรปรับปรุงก่อน");
        page.note(
                "เรียงตามคะแนนที่ตัวชี้วัดจะเพิ่มขึ้นหากข้อนั้นได้ 100 คะแนน คือ (100 − คะแนนเฉลี่ย) หารด้วยจำนวนข้อของตัวชี้วัด");
        page.header(0, "ข้อ", "ประเด็นคำถาม", "ตัวชี้วัดที่", "จำนวนข้อ", "คะแนนเฉลี่ย", "ตัวชี้วัดเพิ่มได้");
        int top = ++page.row;
        for (Survey.Item item : first) {
            priority(item);
        }
        canvas.add(new Edit.Chart(
                canvas.sheet(),
                "survey-first",
                Edit.ChartKind.COLUMN,
                "คะแนนที่ตัวชี้วัดจะเพิ่มขึ้นหากข้อนั้นได้ 100 คะแนน",
                "แผนภูมิแท่งแสดงคะแนนที่ตัวชี้วัดจะเพิ่มขึ้นรายข้อตามตารางด้านซ้าย",
                page.column(top, page.row - 1, 0),
                List.of(new Edit.Series(page.at(top - 1, 5), page.column(top, page.row - 1, 5), List.of(Look.ACCENT))),
                RangeRef.of(top - 1, 7, Math.max(page.row - 1, top + CHART_ROWS - 3), page.last()),
                0.0,
                null));
        page.row = Math.max(page.row, top + CHART_ROWS - 2);
    }

    private void priority(Survey.Item item) {
        String code = item.question().code();
        CellRef cell = means.get(code);
        int items = surveys.stream()
                .flatMap(s -> s.indicators().stream())
                .filter(i -> i.indicator().no() == item.question().indicator())
                .findFirst()
                .orElseThrow()
                .items();
        canvas.text(page.row, 0, code, Look.CENTERED);
        canvas.text(page.row, 1, item.question().label(), Look.LABEL);
        canvas.number(page.row, 2, item.question().indicator(), StatisticsPage.COUNT);
        canvas.number(page.row, 3, items, StatisticsPage.COUNT);
        canvas.formula(
                page.row,
                4,
                cell.a1(),
                CellValue.of(item.own().orElseThrow().score().toDouble()),
                Look.COMPUTED);
        canvas.formula(
                page.row,
                5,
                "(100-" + page.here(4) + ")/" + page.here(3),
                CellValue.of(item.gain().orElseThrow().toDouble()),
                Look.COMPUTED);
        page.row++;
    }

    private void glossary() {
        page.section("คำอธิบาย");
        page.note(
                "• ช่วงคะแนน 95%: ผู้ตอบเป็นเพียงส่วนหนึ่งของทั้งหมด คะแนนที่แท้จริงน่าจะอยู่ในช่วงนี้ ยิ่งผู้ตอบมากช่วงยิ่งแคบ");
        page.note("• การกระจาย (S.D.): ยิ่งสูงแสดงว่าผู้ตอบเห็นต่างกันมาก ควรดูว่ากลุ่มใดให้คะแนนต่ำ");
        page.note(
                "• ค่าแอลฟา: บอกว่าข้อต่าง ๆ ของตัวชี้วัดเดียวกันได้คำตอบไปในทางเดียวกันเพียงใด 0.70 ขึ้นไปถือว่าเชื่อถือได้");
        if (surveys.stream().noneMatch(s -> s.priorYear().isPresent())) {
            return;
        }
        page.note(
                "• ค่า p: โอกาสที่จะพบความต่างขนาดนี้โดยบังเอิญทั้งที่ไม่มีอะไรเปลี่ยน ต่ำกว่า 0.05 จึงถือว่าเกินกว่าความบังเอิญ ค่าที่ปรับแล้วเผื่อการเปรียบเทียบหลายข้อพร้อมกัน");
        page.note(
                "• ขนาดผล: g บอกความต่างของค่าเฉลี่ย r บอกความต่างของลำดับคำตอบ ใกล้ 0 คือแทบไม่ต่าง 0.8 ขึ้นไปคือต่างกันมาก");
    }
}
