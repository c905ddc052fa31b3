package th.itaworkbook.layout;

import static th.itaworkbook.domain.Header.*;

import java.util.List;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.RangeRef;

/** Draws sheet ตัวชี้วัด. */
final class IndicatorSheet {
    private final Framework framework;
    private final TableSheet table;

    IndicatorSheet(Framework framework) {
        this.framework = framework;
        this.table = new TableSheet(
                TemplateSheet.INDICATORS,
                "คะแนนตัวชี้วัด ปีงบประมาณ พ.ศ. " + framework.year(),
                "กรอกคะแนนตัวชี้วัดที่ 1-10 ในช่องสีฟ้าอ่อน ช่องสีขาวคำนวณให้อัตโนมัติ ช่องสีเทาไม่ต้องกรอก",
                framework.eitParts()
                        ? "ตัวชี้วัดที่ 6-8 กรอกคะแนนรวม หรือคะแนน EIT ส่วนที่ 1 และส่วนที่ 2 อย่างใดอย่างหนึ่งหรือทั้งสองอย่าง"
                        : "คะแนนที่ประกาศในรายงานหรือในระบบ ITAS ให้กรอกในสองคอลัมน์ท้ายตาราง เพื่อตรวจเทียบกับคะแนนที่คำนวณได้");
    }

    TableSheet draw() {
        table.column(INSTRUMENT, 9, Look.CENTERED)
                .column(INDICATOR, 9, Look.CENTERED)
                .column(ENTRY, 48, Look.LABEL)
                .column(PRIOR, 11, Look.INPUT_SCORE)
                .column(CURRENT, 11, Look.INPUT_SCORE)
                .column(PART_1, 11, Look.UNUSED)
                .column(PART_2, 11, Look.UNUSED)
                .column(FROM_ITEMS, 11, Look.COMPUTED)
                .column(USED, 11, Look.COMPUTED)
                .column(DELTA, 10, Look.COMPUTED_DELTA)
                .column(DIRECTION, 10, Look.CENTERED)
                .column(EXTREME, 10, Look.CENTERED)
                .column(GROUP, 18, Look.CENTERED)
                .column(PUBLISHED_PRIOR, 11, Look.INPUT_SCORE)
                .column(PUBLISHED, 11, Look.INPUT_SCORE)
                .column(COMPONENTS, 12, Look.CENTERED)
                .column(WEIGHT, 9, Look.UNUSED)
                .column(PART_1_USED, 10, Look.UNUSED)
                .column(PART_2_USED, 10, Look.UNUSED)
                .begin();
        for (Instrument instrument : Instrument.values()) {
            for (Framework.Indicator indicator : framework.indicatorsOf(instrument)) {
                indicator(indicator);
            }
            instrument(instrument);
        }
        total();
        table.close();
        table.scores(PRIOR, CURRENT, PART_1, PART_2, PUBLISHED_PRIOR, PUBLISHED)
                .colours()
                .finish(3, "คะแนนตัวชี้วัด ITA ปีงบประมาณ พ.ศ. " + framework.year());
        return table;
    }

    static Style ink(String color) {
        return Style.NONE.withFont(new Style.Font(null, null, true, null, null, color));
    }

    private void indicator(Framework.Indicator indicator) {
        int row = table.row(String.valueOf(indicator.no()));
        Canvas canvas = table.canvas();
        canvas.text(row, 0, indicator.instrument().name(), Look.CENTERED);
        canvas.number(row, 1, indicator.no(), Look.CENTERED);
        canvas.text(row, 2, indicator.name(), Look.LABEL);
        boolean external = indicator.instrument() == Instrument.EIT;
        if (external) {
            canvas.style(across(row, PART_1, PART_2), framework.eitParts() ? Look.INPUT_SCORE : Look.UNUSED);
            canvas.style(across(row, PART_1_USED, PART_2_USED), Look.COMPUTED);
        }
        int components = indicator.instrument() != Instrument.OIT
                ? framework.itemsOf(indicator.no()).size()
                : framework.oitRule() == Framework.OitRule.FLAT
                        ? framework.itemsOf(indicator.no()).size()
                        : framework.subIndicatorsOf(indicator.no()).size();
        canvas.number(row, table.at(COMPONENTS), components, Look.CENTERED);
        for (Framework.SubIndicator sub : framework.subIndicatorsOf(indicator.no())) {
            int at = table.row(sub.no());
            canvas.text(at, 0, indicator.instrument().name(), Look.CENTERED);
            canvas.text(at, 1, sub.no(), Look.CENTERED);
            canvas.text(
                    at,
                    2,
                    sub.name(),
                    Look.LABEL.withAlignment(
                            new Style.Alignment(Style.Horizontal.LEFT, Style.Vertical.CENTER, true, 3)));
            canvas.style(across(at, EXTREME, EXTREME), Look.UNUSED);
            canvas.number(at, table.at(COMPONENTS), framework.itemsOf(sub.no()).size(), Look.CENTERED);
        }
    }

    private void instrument(Instrument instrument) {
        sum(instrument.name(), instrument.name(), "รวม", "คะแนนเฉลี่ย " + instrument.name());
        int row = table.area().row(instrument.name());
        table.canvas()
                .number(
                        row,
                        table.at(COMPONENTS),
                        framework.indicatorsOf(instrument).size(),
                        Look.CENTERED_STRONG)
                .number(
                        row,
                        table.at(WEIGHT),
                        framework.weights().get(instrument).doubleValue(),
                        Look.CENTERED_STRONG.withNumberFormat("0.00"));
        if (instrument == Instrument.EIT && framework.eitParts()) {
            part("EIT_PART_1", "ส่วนที่ 1", "EIT ส่วนที่ 1 (ผู้มีส่วนได้ส่วนเสียตอบด้วยตนเอง)");
            part("EIT_PART_2", "ส่วนที่ 2", "EIT ส่วนที่ 2 (ผู้ประเมินเก็บข้อมูล)");
        }
    }

    private void part(String key, String number, String label) {
        int row = table.row(key);
        Canvas canvas = table.canvas();
        canvas.text(row, 0, Instrument.EIT.name(), Look.CENTERED);
        canvas.text(row, 1, number, Look.CENTERED);
        canvas.text(row, 2, label, Look.LABEL);
        canvas.style(across(row, EXTREME, GROUP), Look.UNUSED);
        canvas.number(
                row,
                table.at(COMPONENTS),
                framework.indicatorsOf(Instrument.EIT).size(),
                Look.CENTERED);
    }

    private void total() {
        sum("ITA", "ITA", "รวม", "คะแนนรวม ITA");
        int row = table.area().row("ITA");
        table.canvas().number(row, table.at(COMPONENTS), Instrument.values().length, Look.CENTERED_STRONG);
        table.canvas().style(across(row, WEIGHT, WEIGHT), Look.CENTERED_STRONG);
    }

    private void sum(String key, String instrument, String number, String label) {
        int row = table.row(key);
        Canvas canvas = table.canvas();
        canvas.text(row, 0, instrument, Look.CENTERED_STRONG);
        canvas.text(row, 1, number, Look.CENTERED_STRONG);
        canvas.text(row, 2, label, Look.LABEL_STRONG);
        canvas.style(across(row, PRIOR, CURRENT), Look.COMPUTED_STRONG);
        canvas.style(across(row, PART_1, FROM_ITEMS), Look.CENTERED_STRONG);
        canvas.style(across(row, USED, USED), Look.COMPUTED_STRONG);
        canvas.style(across(row, DELTA, DELTA), Look.DELTA_STRONG);
        canvas.style(across(row, DIRECTION, GROUP), Look.CENTERED_STRONG);
        canvas.style(across(row, PART_1_USED, PART_2_USED), Look.CENTERED_STRONG);
        canvas.put(row, table.at(PART_1), Content.EMPTY, Look.CENTERED_STRONG);
    }

    private RangeRef across(int row, String first, String last) {
        return RangeRef.of(row, table.at(first), row, table.at(last));
    }

    /** The headers whose cells may hold formulas. */
    static List<String> formulaHeaders() {
        return List.of(FROM_ITEMS, USED, DELTA, DIRECTION, EXTREME, GROUP, PART_1_USED, PART_2_USED);
    }
}
