package th.itaworkbook.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.AgencyField;
import th.itaworkbook.domain.Bands;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.register.FormulaRegister;
import th.itaworkbook.register.LevelColumns;
import th.itaworkbook.register.ResultCell;

/** Draws sheet หน่วยงาน: fields, result at a glance, ranks, bands, wording and the levels of the year. */
final class AgencySheet {
    private static final int BAND_ROWS = 5;
    private static final int WORDING_ROWS = 5;
    private static final int RANK_ROWS = 4;

    private final Framework framework;
    private final Canvas canvas = new Canvas(TemplateSheet.AGENCY.title());
    private final Map<String, RangeRef> names = new LinkedHashMap<>();
    private int row;

    AgencySheet(Framework framework) {
        this.framework = framework;
    }

    Canvas draw() {
        canvas.widths(42, 38, 40, 16, 16, 16, 18);
        canvas.text(0, 0, "ข้อมูลหน่วยงานและเกณฑ์ที่ใช้", Look.TITLE).height(0, 36);
        canvas.text(1, 0, "กรอกในช่องสีฟ้าอ่อน ช่องสีขาวคำนวณให้อัตโนมัติ", Look.LEAD)
                .height(1, 24);
        row = 3;
        result();
        fields();
        bands();
        ranks();
        wording();
        levels();
        canvas.freeze(2, 0);
        canvas.print(true, 0, 1, "ข้อมูลหน่วยงาน ITA ปีงบประมาณ พ.ศ. " + framework.year());
        return canvas;
    }

    /** The names of this sheet and the ranges they refer to. */
    Map<String, RangeRef> names() {
        return names;
    }

    Addresses.Area area() {
        return new Addresses.Area(TemplateSheet.AGENCY.title(), Map.of(), Map.of(), 0, row, row);
    }

    private void result() {
        section("ผลโดยสรุป (คำนวณอัตโนมัติ)", "");
        for (ResultCell cell : ResultCell.values()) {
            boolean part = cell == ResultCell.PART_1 || cell == ResultCell.PART_2;
            if (part && !framework.eitParts()) {
                continue;
            }
            Style value = cell == ResultCell.RATING
                    ? Look.CENTERED_STRONG
                    : cell == ResultCell.TOTAL
                            ? Look.COMPUTED_STRONG
                            : cell == ResultCell.DELTA ? Look.COMPUTED_DELTA : Look.COMPUTED;
            canvas.text(row, 0, cell.label(), cell == ResultCell.TOTAL ? Look.LABEL_STRONG : Look.LABEL);
            canvas.style(RangeAt.of(row, 1), value);
            canvas.text(row, 2, part ? "หากไม่ทราบ ใช้คะแนน EIT แทน" : "", Look.HINT);
            name(cell.key(), RangeAt.of(row, 1));
            row++;
        }
        row++;
    }

    private void fields() {
        section("ข้อมูลหน่วยงาน", "ช่องที่มีเครื่องหมาย * จำเป็นต้องกรอก");
        for (AgencyField field : AgencyField.values()) {
            canvas.text(row, 0, field.label() + (field.required() ? " *" : ""), Look.LABEL);
            canvas.text(row, 2, field.hint(), Look.HINT);
            RangeRef cell = RangeAt.of(row, 1);
            value(field, cell);
            name(field.key(), cell);
            row++;
        }
        row++;
    }

    private void value(AgencyField field, RangeRef cell) {
        Style style =
                switch (field.kind()) {
                    case TEXT -> Look.INPUT_TEXT;
                    case CHOICE -> Look.INPUT_TEXT;
                    case YEAR -> Look.INPUT_YEAR;
                    case SCORE -> Look.INPUT_SCORE;
                    case DATE -> Look.INPUT_DAY;
                    case COUNT -> Look.INPUT_COUNT;
                };
        canvas.style(cell, style);
        int column = cell.first().column();
        if (field == AgencyField.FISCAL_YEAR) {
            canvas.number(row, column, framework.year(), style);
        } else if (field == AgencyField.PLAN_YEAR) {
            canvas.number(row, column, framework.year() + 1, style);
        } else if (field == AgencyField.PASS_MARK) {
            canvas.number(row, column, 85, style);
        } else if (field == AgencyField.GROUP_BY) {
            canvas.text(row, column, AgencyField.BY_ITEM, style);
        }
        List<String> choices = field == AgencyField.PUBLISHED_RATING
                ? framework.ratings().stream().map(Framework.RatingLevel::name).toList()
                : field.choices();
        if (field == AgencyField.AGENCY_TYPE) {
            return;
        }
        if (!choices.isEmpty()) {
            validate(
                    cell, Edit.ValidationType.LIST, "\"" + String.join(",", choices) + "\"", "", "กรุณาเลือกจากรายการ");
        } else if (field.kind() == AgencyField.Kind.SCORE) {
            validate(cell, Edit.ValidationType.DECIMAL, "0", "100", "กรุณากรอกตัวเลข 0 ถึง 100");
        } else if (field.kind() == AgencyField.Kind.YEAR) {
            validate(cell, Edit.ValidationType.WHOLE, "2500", "2699", "กรุณากรอกปี พ.ศ. สี่หลัก");
        } else if (field.kind() == AgencyField.Kind.COUNT) {
            validate(cell, Edit.ValidationType.WHOLE, "0", "1000000", "กรุณากรอกจำนวนเต็ม");
        }
    }

    private void bands() {
        section(
                "ช่วงคะแนนที่ใช้จัดกลุ่ม",
                "เรียงจากน้อยไปมาก เริ่มที่ 0 คะแนนที่เท่ากับค่าเริ่มต้นอยู่ในช่วงนั้น ใช้ 2 ถึง 5 ช่วง ช่องที่ไม่ใช้ให้เว้นว่าง");
        canvas.row(row, 0, Look.HEADER, "ตั้งแต่คะแนน", "กลุ่ม", "ชื่อกลุ่มที่ใช้พิมพ์");
        row++;
        RangeRef range = RangeRef.of(row, 0, row + BAND_ROWS - 1, 2);
        name("bands", range);
        RangeRef words = RangeRef.of(row, 1, row + BAND_ROWS - 1, 1);
        validate(words, Edit.ValidationType.LIST, ItemSheets.GROUP_WORDS, "", "กรุณาเลือกกลุ่มจากรายการ");
        RangeRef from = RangeRef.of(row, 0, row + BAND_ROWS - 1, 0);
        validate(from, Edit.ValidationType.DECIMAL, "0", "100", "กรุณากรอกตัวเลข 0 ถึง 100");
        TableSheet.groups(canvas, words);
        for (int i = 0; i < BAND_ROWS; i++) {
            canvas.style(RangeAt.of(row, 0), Look.INPUT_SCORE);
            canvas.style(RangeAt.of(row, 1), Look.INPUT_CENTERED);
            canvas.style(RangeAt.of(row, 2), Look.INPUT_TEXT);
            if (i < Bands.DEFAULT.bands().size()) {
                Bands.Band band = Bands.DEFAULT.bands().get(i);
                canvas.number(row, 0, band.from().doubleValue(), Look.INPUT_SCORE);
                canvas.text(row, 1, band.group().thai(), Look.INPUT_CENTERED);
                canvas.text(row, 2, band.printedName(), Look.INPUT_TEXT);
            }
            row++;
        }
        row++;
    }

    private void ranks() {
        section("อันดับ", "กรอกเฉพาะอันดับที่ประกาศ เช่น อันดับในจังหวัด ในกระทรวง หรือในประเภทหน่วยงาน");
        canvas.row(row, 0, Look.HEADER, "กลุ่มที่จัดอันดับ", "อันดับ", "จำนวนหน่วยงาน", "อันดับปีก่อนหน้า");
        row++;
        name("ranks", RangeRef.of(row, 0, row + RANK_ROWS - 1, 3));
        for (int i = 0; i < RANK_ROWS; i++) {
            canvas.style(RangeAt.of(row, 0), Look.INPUT_TEXT);
            canvas.style(RangeAt.of(row, 1, 3), Look.INPUT_COUNT);
            row++;
        }
        row++;
    }

    private void wording() {
        section("ถ้อยคำสรุปตามช่วงคะแนน", "ใช้เขียนประโยควิเคราะห์รายตัวชี้วัดในรายงาน แก้ไขได้");
        canvas.row(row, 0, Look.HEADER, "ตั้งแต่คะแนน", "ข้อความ");
        row++;
        name("wording", RangeRef.of(row, 0, row + WORDING_ROWS - 1, 1));
        double[] from = {0, 85, 95, 100};
        String[] texts = {
            "อยู่ในเกณฑ์ที่ต้องปรับปรุงโดยเร็ว",
            "อยู่ในเกณฑ์ผ่าน และควรพัฒนาให้สูงขึ้น",
            "อยู่ในเกณฑ์ดี และควรพัฒนาอย่างต่อเนื่อง",
            "อยู่ในเกณฑ์ดีเยี่ยม และควรรักษาระดับไว้"
        };
        for (int i = 0; i < WORDING_ROWS; i++) {
            canvas.style(RangeAt.of(row, 0), Look.INPUT_SCORE);
            canvas.style(RangeAt.of(row, 1), Look.INPUT_TEXT);
            if (i < texts.length) {
                canvas.number(row, 0, from[i], Look.INPUT_SCORE);
                canvas.text(row, 1, texts[i], Look.INPUT_TEXT);
            }
            row++;
        }
        row++;
    }

    private void levels() {
        List<ResultCell> compared = LevelColumns.of(framework);
        section(
                "เกณฑ์ระดับผลการประเมิน ปีงบประมาณ พ.ศ. " + framework.year(),
                compared.size() > 1
                        ? "ระดับที่ได้คือระดับแรกจากบนลงล่างที่คะแนนทุกช่องไม่ต่ำกว่าเกณฑ์"
                        : "ระดับที่ได้คือระดับแรกจากบนลงล่างที่คะแนนรวมไม่ต่ำกว่าเกณฑ์");
        List<String> headers = new ArrayList<>(List.of("ระดับ"));
        compared.forEach(c -> headers.add(c == ResultCell.TOTAL ? "คะแนนรวมขั้นต่ำ" : c.label() + " ขั้นต่ำ"));
        headers.add("ผลการเทียบเกณฑ์");
        canvas.row(row, 0, Look.HEADER, headers.toArray(new String[0]));
        row++;
        int last = compared.size() + 1;
        name(
                FormulaRegister.levelsName(),
                RangeRef.of(row, 0, row + framework.ratings().size() - 1, last));
        for (Framework.RatingLevel level : framework.ratings()) {
            canvas.text(row, 0, level.name(), Look.LABEL);
            for (int i = 0; i < compared.size(); i++) {
                BigDecimal least = LevelColumns.least(level, compared.get(i));
                if (least == null) {
                    canvas.style(RangeAt.of(row, i + 1), Look.UNUSED);
                } else {
                    canvas.number(row, i + 1, least.doubleValue(), Look.COMPUTED);
                }
            }
            canvas.style(RangeAt.of(row, last), Look.CENTERED);
            row++;
        }
    }

    private void section(String title, String hint) {
        canvas.text(row, 0, title, Look.SECTION).height(row, 32);
        row++;
        if (!hint.isEmpty()) {
            canvas.text(row, 0, hint, Look.LEAD).height(row, 24);
            row++;
        }
    }

    private void name(String name, RangeRef range) {
        names.put(name, range);
        canvas.name(name, range);
    }

    private void validate(RangeRef range, Edit.ValidationType type, String first, String second, String error) {
        canvas.add(new Edit.Validation(
                canvas.sheet(), List.of(range), type, first, second, true, "", "", "ค่าไม่ถูกต้อง", error));
    }
}
