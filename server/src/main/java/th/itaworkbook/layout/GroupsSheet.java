package th.itaworkbook.layout;

import static th.itaworkbook.domain.Header.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Bands;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.register.FormulaRegister;

/**
 * Draws the generated sheet กลุ่มประเด็น: per instrument and group the indicators, items, scores and counts; below it the
 * themes against their target, and the measures by theme.
 */
final class GroupsSheet {
    private static final int HEADER_ROW = 4;
    private static final Style INDENTED = Look.LABEL
            .withFont(new Style.Font(Look.TYPEFACE, 15.0, null, null, null, Look.MUTED))
            .withAlignment(new Style.Alignment(Style.Horizontal.LEFT, Style.Vertical.CENTER, true, 2));

    private final Analysis analysis;
    private final Framework framework;
    private final Live live;
    private final Canvas canvas = new Canvas(TemplateSheet.GROUPS.title());
    private int row = HEADER_ROW + 1;

    GroupsSheet(Analysis analysis, Live live) {
        this.analysis = analysis;
        this.framework = analysis.submission().framework();
        this.live = live;
    }

    Canvas draw() {
        canvas.widths(10, 22, 32, 14, 70, 11, 12, 12, 24);
        int year = analysis.submission().agency().fiscalYear();
        canvas.text(0, 0, "กลุ่มประเด็นตามผลคะแนน ปีงบประมาณ พ.ศ. " + year, Look.TITLE)
                .height(0, 36);
        canvas.text(
                1,
                0,
                "แผ่นงานนี้จัดทำใหม่ทุกครั้งที่วิเคราะห์ คะแนนเป็นสูตรที่เชื่อมกับแผ่นงานที่กรอก ข้อความที่เพิ่มไว้นอกตารางจะคงอยู่",
                Look.LEAD);
        canvas.text(2, 0, bands(), Look.LEAD);
        canvas.row(
                HEADER_ROW,
                0,
                Look.HEADER,
                "แบบวัด",
                "กลุ่ม",
                "ตัวชี้วัด",
                "ข้อ",
                "ประเด็น",
                "คะแนน",
                "EIT ส่วนที่ 1",
                "EIT ส่วนที่ 2",
                "จำนวนในกลุ่ม");
        canvas.height(HEADER_ROW, 2 * ThaiWidth.LINE_POINTS + 6);
        for (Instrument instrument : Instrument.values()) {
            for (Group group : Group.values()) {
                group(instrument, group);
            }
        }
        if (row == HEADER_ROW + 1) {
            canvas.text(row, 0, "ยังไม่มีคะแนนที่จัดกลุ่มได้", Look.LEAD);
            row++;
        }
        TableSheet.groups(canvas, RangeRef.of(HEADER_ROW + 1, 1, row - 1, 1));
        row = new ThemeBlock(analysis, live, canvas).draw(row + 1);
        new ThemeMeasures(analysis, live, canvas).draw(row + 1);
        // Three tables stand below each other: only the title is true of every page.
        canvas.freeze(1, 0);
        canvas.print(true, 0, 0, "กลุ่มประเด็น ITA ปีงบประมาณ พ.ศ. " + year);
        return canvas;
    }

    private String bands() {
        List<String> parts = new ArrayList<>();
        List<Bands.Band> bands = analysis.submission().bands().bands();
        for (int i = 0; i < bands.size(); i++) {
            String from = bands.get(i)
                    .from()
                    .setScale(2, java.math.RoundingMode.HALF_UP)
                    .toPlainString();
            String name = bands.get(i).printedName();
            if (i == 0 && bands.size() > 1) {
                String to = bands.get(1)
                        .from()
                        .setScale(2, java.math.RoundingMode.HALF_UP)
                        .toPlainString();
                parts.add(name + " ต่ำกว่า " + to);
            } else if (i == bands.size() - 1) {
                parts.add(name + " ตั้งแต่ " + from + " ขึ้นไป");
            } else {
                String to = bands.get(i + 1)
                        .from()
                        .setScale(2, java.math.RoundingMode.HALF_UP)
                        .toPlainString();
                parts.add(name + " ตั้งแต่ " + from + " แต่ไม่ถึง " + to);
            }
        }
        return "เกณฑ์ที่ใช้: " + String.join(" / ", parts);
    }

    private void group(Instrument instrument, Group group) {
        for (Framework.Indicator indicator : framework.indicatorsOf(instrument)) {
            List<Analysis.ItemResult> items = analysis.items().stream()
                    .filter(i -> i.indicator() == indicator.no() && i.group() == group)
                    .toList();
            boolean first = true;
            for (Analysis.ItemResult item : items) {
                item(indicator, item, group, first);
                first = false;
            }
            if (items.isEmpty()) {
                indicatorAlone(indicator, group);
            }
        }
    }

    private void item(Framework.Indicator indicator, Analysis.ItemResult item, Group group, boolean first) {
        boolean open = item.instrument() == Instrument.OIT;
        TemplateSheet sheet = open ? TemplateSheet.OIT : TemplateSheet.ITEMS;
        common(item.instrument(), group, indicator);
        canvas.text(row, 3, item.code(), Look.CENTERED);
        canvas.text(row, 4, item.label(), Look.LABEL);
        canvas.put(row, 5, Live.show(live.ref(sheet, item.code(), USED)), Look.COMPUTED);
        if (open) {
            canvas.style(RangeAt.of(row, 6, 7), Look.COMPUTED);
        } else {
            canvas.put(row, 6, Live.show(live.ref(sheet, item.code(), PART_1)), Look.COMPUTED);
            canvas.put(row, 7, Live.show(live.ref(sheet, item.code(), PART_2)), Look.COMPUTED);
        }
        canvas.put(row, 8, first ? count(indicator, group, open) : Content.EMPTY, Look.CENTERED);
        row++;
        int number = 0;
        for (Analysis.SubItemResult sub : item.subItems()) {
            number++;
            if (sub.score() == null) {
                continue;
            }
            common(item.instrument(), sub.group() == null ? group : sub.group(), indicator);
            canvas.text(row, 3, item.code(), Look.CENTERED);
            canvas.text(row, 4, "ข้อย่อย: " + sub.label(), INDENTED);
            canvas.put(
                    row,
                    5,
                    Live.show(live.ref(sheet, FormulaRegister.subItemKey(item.code(), number), USED)),
                    Look.COMPUTED);
            canvas.style(RangeAt.of(row, 6, 8), Look.CENTERED);
            row++;
        }
    }

    // Where no item of an indicator has a group, the indicator itself is the subject.
    private void indicatorAlone(Framework.Indicator indicator, Group group) {
        Analysis.IndicatorResult result = analysis.indicator(indicator.no()).orElseThrow();
        boolean anyItem = analysis.items().stream().anyMatch(i -> i.indicator() == indicator.no() && i.group() != null);
        if (anyItem || result.group() != group) {
            return;
        }
        String key = String.valueOf(indicator.no());
        common(indicator.instrument(), group, indicator);
        canvas.style(RangeAt.of(row, 3), Look.CENTERED);
        canvas.text(row, 4, "คะแนนตัวชี้วัด (ไม่มีคะแนนรายข้อ)", Look.LABEL);
        canvas.put(row, 5, Live.show(live.ref(TemplateSheet.INDICATORS, key, USED)), Look.COMPUTED);
        canvas.put(row, 6, Live.show(live.ref(TemplateSheet.INDICATORS, key, PART_1)), Look.COMPUTED);
        canvas.put(row, 7, Live.show(live.ref(TemplateSheet.INDICATORS, key, PART_2)), Look.COMPUTED);
        canvas.style(RangeAt.of(row, 8), Look.CENTERED);
        row++;
    }

    private void common(Instrument instrument, Group group, Framework.Indicator indicator) {
        canvas.text(row, 0, instrument.name(), Look.CENTERED);
        canvas.text(row, 1, group.thai(), Look.CENTERED);
        canvas.text(row, 2, indicator.no() + ". " + indicator.name(), Look.LABEL);
    }

    private Content count(Framework.Indicator indicator, Group group, boolean open) {
        List<Analysis.ItemResult> all = analysis.items().stream()
                .filter(i -> i.indicator() == indicator.no() && i.group() != null)
                .toList();
        long in = all.stream().filter(i -> i.group() == group).count();
        String shown = in + " จาก " + all.size() + " ประเด็น";
        Optional<String> which = open ? openRows(indicator) : itemRows(indicator);
        if (which.isEmpty()) {
            return Content.text(shown);
        }
        TemplateSheet sheet = open ? TemplateSheet.OIT : TemplateSheet.ITEMS;
        String groups = live.addresses().area(sheet).remoteColumn(GROUP);
        String same = "\"" + group.thai() + "\"";
        String formula = "COUNTIFS(" + which.get() + "," + groups + "," + same + ")&\" จาก \"&COUNTIFS(" + which.get()
                + "," + groups + ",\"?*\")&\" ประเด็น\"";
        return Content.formula(formula, CellValue.of(shown));
    }

    private Optional<String> itemRows(Framework.Indicator indicator) {
        if (!live.addresses().has(TemplateSheet.ITEMS, INDICATOR, SUB_ITEM, GROUP)) {
            return Optional.empty();
        }
        Addresses.Area items = live.addresses().area(TemplateSheet.ITEMS);
        return Optional.of(items.remoteColumn(INDICATOR) + ",\"" + indicator.no() + "\"," + items.remoteColumn(SUB_ITEM)
                + ",\"\"");
    }

    private Optional<String> openRows(Framework.Indicator indicator) {
        if (!live.addresses().has(TemplateSheet.OIT, SUB_INDICATOR, GROUP)) {
            return Optional.empty();
        }
        Addresses.Area open = live.addresses().area(TemplateSheet.OIT);
        return Optional.of(open.remoteColumn(SUB_INDICATOR) + ",\"" + indicator.no() + ".*\"");
    }
}
