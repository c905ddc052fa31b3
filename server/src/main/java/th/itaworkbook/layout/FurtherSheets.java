package th.itaworkbook.layout;

import static th.itaworkbook.domain.Header.*;

import java.util.List;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;

/** Draws the input sheets that add depth: themes, history, respondents, texts, measures and the optional tables. */
final class FurtherSheets {
    private static final String INSTRUMENTS = "\"IIT,EIT,OIT\"";
    private static final int MEASURE_ROWS = 150;

    private final Framework framework;
    private final Room room;
    private final String footer;

    FurtherSheets(Framework framework, Room room) {
        this.framework = framework;
        this.room = room;
        this.footer = "ITA ปีงบประมาณ พ.ศ. " + framework.year();
    }

    /** A theme as the template lists it: number and name. */
    record Theme(int number, String name) {}

    TableSheet themes(List<Theme> themes) {
        TableSheet table = new TableSheet(
                        TemplateSheet.THEMES,
                        "ประเด็นการวิเคราะห์",
                        "ประเด็นที่ใช้จัดกลุ่มข้อคำถามข้าม IIT EIT และ OIT แก้ไขชื่อและเพิ่มประเด็นได้",
                        "ระบุหมายเลขประเด็นในคอลัมน์ ประเด็นที่ ของแผ่นงาน ข้อคำถาม และ OIT")
                .column(THEME_NO, 10, Look.INPUT_CENTERED)
                .column(THEME, 50, Look.INPUT_TEXT)
                .column(FINDING_OF_ANALYSIS, 60, Look.INPUT_TEXT)
                .column(SUCCESS_FACTORS, 60, Look.INPUT_TEXT)
                .begin();
        for (Theme theme : themes) {
            int row = table.row(String.valueOf(theme.number()));
            table.canvas().text(row, 0, String.valueOf(theme.number()), Look.INPUT_CENTERED);
            table.canvas().text(row, 1, theme.name(), Look.INPUT_TEXT);
        }
        return table.spareRowsAndClose(room.atLeast(TemplateSheet.THEMES.title(), 5))
                .finish(2, footer);
    }

    TableSheet history() {
        TableSheet table = new TableSheet(
                        TemplateSheet.HISTORY,
                        "คะแนนย้อนหลัง",
                        "กรอกคะแนนของปีก่อน ๆ ปีละหนึ่งแถว ใช้แสดงแนวโน้ม ปีที่ไม่มีข้อมูลให้เว้นว่าง",
                        "คอลัมน์ 1-10 คือตัวชี้วัดที่ 1-10")
                .column(YEAR, 11, Look.INPUT_YEAR);
        for (String header : TemplateSheet.HISTORY.headers().subList(1, 15)) {
            table.column(header, 10, Look.INPUT_SCORE);
        }
        table.begin().spareRowsAndClose(room.atLeast(TemplateSheet.HISTORY.title(), 10));
        List<String> scores = TemplateSheet.HISTORY.headers().subList(1, 15);
        return table.scores(scores.toArray(new String[0])).finish(1, footer);
    }

    TableSheet respondents() {
        return new TableSheet(
                        TemplateSheet.RESPONDENTS,
                        "ผู้ตอบแบบวัด",
                        "จำนวนผู้ตอบแบบวัด IIT และ EIT จำแนกตามเพศ อายุ ประเภท หรือลักษณะอื่น",
                        "จำแนกตาม: ทั้งหมด คือยอดรวม ประชากร คือจำนวนผู้มีสิทธิตอบ ขั้นต่ำ คือจำนวนขั้นต่ำที่กำหนด")
                .column(INSTRUMENT, 11, Look.INPUT_CENTERED)
                .column(PART, 11, Look.INPUT_CENTERED)
                .column(BY, 24, Look.INPUT_TEXT)
                .column(ENTRY, 50, Look.INPUT_TEXT)
                .column(COUNT, 14, Look.INPUT_COUNT)
                .begin()
                .spareRowsAndClose(40)
                .choices(INSTRUMENT, "\"IIT,EIT\"", true, "")
                .choices(
                        BY,
                        "\"ทั้งหมด,ประชากร,ขั้นต่ำ,เพศ,อายุ,อายุงาน,ประเภท,ช่องทาง\"",
                        false,
                        "เลือกจากรายการหรือพิมพ์เองได้")
                .finish(0, footer);
    }

    TableSheet recommendations() {
        return new TableSheet(
                        TemplateSheet.RECOMMENDATIONS,
                        "ข้อเสนอแนะของผู้ประเมิน",
                        "ข้อเสนอแนะจากผู้ประเมิน แยกเป็นข้อ พร้อมรหัสข้อที่เกี่ยวข้อง",
                        "มาตรการที่: ลำดับของมาตรการในแผ่นงาน มาตรการ ที่ตอบข้อเสนอแนะนั้น")
                .column(INSTRUMENT, 11, Look.INPUT_CENTERED)
                .column(INDICATOR, 10, Look.INPUT_CENTERED)
                .column(CODE, 14, Look.INPUT_CENTERED)
                .column(PART, 10, Look.INPUT_CENTERED)
                .column(RECOMMENDATION, 90, Look.INPUT_TEXT)
                .column(OIT_REFS, 18, Look.INPUT_CENTERED)
                .column(MEASURE_NO, 12, Look.INPUT_CENTERED)
                .begin()
                .spareRowsAndClose(25)
                .choices(INSTRUMENT, INSTRUMENTS, true, "")
                .finish(0, footer);
    }

    TableSheet texts() {
        return new TableSheet(
                        TemplateSheet.TEXTS,
                        "ข้อความรายงาน",
                        "ข้อความของหน่วยงานสำหรับรายงาน แยกตามหัวข้อ",
                        "แทรกตัวเลขจากตารางได้ด้วยเครื่องหมาย เช่น {คะแนน:4} {ผลต่าง:2} {รวม:IIT} รายการทั้งหมดอยู่ในแผ่นงาน คำแนะนำ")
                .column(HEADING, 36, Look.INPUT_TEXT)
                .column(ORDER, 10, Look.INPUT_CENTERED)
                .column(TEXT, 130, Look.INPUT_TEXT)
                .begin()
                .spareRowsAndClose(room.atLeast(TemplateSheet.TEXTS.title(), 30))
                .finish(1, footer);
    }

    TableSheet units() {
        return new TableSheet(
                        TemplateSheet.UNITS,
                        "หน่วยงานภายใน",
                        "รายชื่อสำนัก กอง ศูนย์ กลุ่ม หรือส่วนงานภายใน ใช้เป็นรายการเลือกผู้รับผิดชอบ",
                        "ชื่อที่มีเครื่องหมาย / หรือ , จะแยกเป็นหลายหน่วยงานเฉพาะเมื่อมีชื่อเหล่านั้นอยู่ในตารางนี้")
                .column(UNIT_NAME, 60, Look.INPUT_TEXT)
                .column(UNIT_ABBREVIATION, 20, Look.INPUT_CENTERED)
                .column(CONTACT, 50, Look.INPUT_TEXT)
                .begin()
                .spareRowsAndClose(room.atLeast(TemplateSheet.UNITS.title(), 40))
                .finish(1, footer);
    }

    TableSheet measures(TableSheet units) {
        TableSheet table = new TableSheet(
                TemplateSheet.MEASURES,
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. " + (framework.year() + 1),
                "หนึ่งแถวต่อหนึ่งขั้นตอน แถวที่เว้นลำดับไว้เป็นขั้นตอนถัดไปของมาตรการด้านบน",
                "เมื่อส่งวิเคราะห์ ระบบจะเติมร่างมาตรการที่ยังขาดต่อท้าย โดยไม่แก้ข้อความที่กรอกไว้");
        measureColumns(table);
        table.column(KEY, 14, Look.KEY)
                .begin()
                .spareRowsAndClose(room.atLeast(TemplateSheet.MEASURES.title(), MEASURE_ROWS));
        measureRules(table, units);
        return table.finish(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส " + footer);
    }

    TableSheet library(TableSheet units) {
        TableSheet table = new TableSheet(
                        TemplateSheet.LIBRARY,
                        "คลังมาตรการของหน่วยงาน",
                        "มาตรการที่หน่วยงานใช้เป็นประจำ ระบบจะเลือกใช้ก่อนคลังกลาง",
                        "ระบุหัวข้อเรื่องหรือรหัสข้อ และแนวทาง แล้วกรอกเนื้อหามาตรการ")
                .column(TOPIC, 30, Look.INPUT_TEXT);
        measureColumns(table);
        table.begin().spareRowsAndClose(room.atLeast(TemplateSheet.LIBRARY.title(), 25));
        measureRules(table, units);
        return table.finish(1, "คลังมาตรการ " + footer);
    }

    private static void measureColumns(TableSheet table) {
        table.column(ORDER, 8, Look.INPUT_CENTERED)
                .column(KIND, 13, Look.INPUT_CENTERED)
                .column(INSTRUMENT, 9, Look.INPUT_CENTERED)
                .column(INDICATOR, 9, Look.INPUT_CENTERED)
                .column(THEME_NO, 10, Look.INPUT_CENTERED)
                .column(CODE, 13, Look.INPUT_CENTERED)
                .column(FINDING_OF_ANALYSIS, 40, Look.INPUT_TEXT)
                .column(MEASURE, 34, Look.INPUT_TEXT)
                .column(STEPS, 46, Look.INPUT_TEXT)
                .column(PERIOD, 22, Look.INPUT_CENTERED)
                .column(START, 14, Look.INPUT_DAY)
                .column(END, 14, Look.INPUT_DAY)
                .column(RESPONSIBLE, 20, Look.INPUT_CENTERED)
                .column(REPORTING, 24, Look.INPUT_TEXT)
                .column(MONITORING, 24, Look.INPUT_TEXT)
                .column(PROGRESS, 12, Look.INPUT_CENTERED.withNumberFormat("0\"%\""))
                .column(RESULT, 26, Look.INPUT_TEXT)
                .column(EVIDENCE, 18, Look.INPUT_TEXT)
                .column(NOTE, 24, Look.INPUT_TEXT);
    }

    private static void measureRules(TableSheet table, TableSheet units) {
        table.choices(
                        KIND,
                        "\"" + MeasureKind.URGENT.thai() + "," + MeasureKind.IMPROVE.thai() + ","
                                + MeasureKind.MAINTAIN.thai() + "," + MeasureKind.NONE.thai() + "\"",
                        true,
                        "ปรับปรุง: ต้องแก้ไขเร่งด่วน  พัฒนา: ต้องพัฒนาให้ดีขึ้น  รักษาระดับ: จุดแข็ง")
                .choices(
                        RESPONSIBLE,
                        units.reference(UNIT_NAME),
                        false,
                        "เลือกจากรายชื่อในแผ่นงาน หน่วยงานภายใน หรือพิมพ์เองได้")
                .prompt(CODE, "ระบุได้หลายข้อ เช่น I7,I8 หรือ I7-I10")
                .prompt(PERIOD, "เช่น 1 ต.ค. 68 – 30 ก.ย. 69 หรือ ตลอดปี 69 หรือ ไตรมาส 2")
                .colours();
        table.canvas()
                .add(new Edit.Validation(
                        table.canvas().sheet(),
                        List.of(table.range(PROGRESS)),
                        Edit.ValidationType.DECIMAL,
                        "0",
                        "100",
                        true,
                        "",
                        "",
                        "ค่าไม่ถูกต้อง",
                        "กรุณากรอกร้อยละความก้าวหน้า 0 ถึง 100"));
    }

    TableSheet members() {
        return new TableSheet(
                        TemplateSheet.MEMBERS,
                        "คะแนนของหน่วยงานในสังกัด",
                        "สำหรับกระทรวงหรือหน่วยงานที่มีหน่วยงานในสังกัด ใช้แสดงในรายงาน",
                        "หน่วยงานทั่วไปไม่ต้องกรอกแผ่นงานนี้")
                .column("หน่วยงาน", 60, Look.INPUT_TEXT)
                .column("ชื่อย่อ", 16, Look.INPUT_CENTERED)
                .column(PRIOR, 13, Look.INPUT_SCORE)
                .column(CURRENT, 13, Look.INPUT_SCORE)
                .column(DELTA, 12, Look.COMPUTED_DELTA)
                .column(DIRECTION, 12, Look.CENTERED)
                .column("ผลการประเมิน", 18, Look.INPUT_CENTERED)
                .begin()
                .spareRowsAndClose(30)
                .scores(PRIOR, CURRENT)
                .colours()
                .finish(1, footer);
    }

    TableSheet ministryRanks() {
        return new TableSheet(
                        TemplateSheet.MINISTRY_RANKS,
                        "อันดับคะแนนระดับกระทรวง",
                        "ตารางอันดับที่ประกาศ ใช้แสดงในรายงานและตรวจอันดับกับคะแนน",
                        "หน่วยงานทั่วไปไม่ต้องกรอกแผ่นงานนี้")
                .column("อันดับ", 10, Look.INPUT_COUNT)
                .column("หน่วยงาน", 60, Look.INPUT_TEXT)
                .column("คะแนน ITA", 14, Look.INPUT_SCORE)
                .begin()
                .spareRowsAndClose(30)
                .scores("คะแนน ITA")
                .finish(0, footer);
    }

    TableSheet survey(Instrument instrument) {
        boolean internal = instrument == Instrument.IIT;
        TableSheet table = new TableSheet(
                internal ? TemplateSheet.SURVEY_IIT : TemplateSheet.SURVEY_EIT,
                internal ? "คำตอบแบบสำรวจ IIT ของหน่วยงาน" : "คำตอบแบบสำรวจ EIT ของหน่วยงาน",
                "หนึ่งแถวต่อผู้ตอบหนึ่งคน ไม่ระบุชื่อ กรอกคำตอบเป็นคะแนนหรือข้อความตามมาตรวัดของปี",
                "ใช้วิเคราะห์เชิงสถิติเท่านั้น ไม่นำไปแทนคะแนนทางการ");
        table.column("เพศ", 10, Look.INPUT_CENTERED)
                .column("อายุ", 10, Look.INPUT_CENTERED)
                .column(internal ? "อายุงาน" : "ประเภท", 14, Look.INPUT_CENTERED)
                .column(PART, 9, Look.INPUT_CENTERED);
        for (Framework.Item item : framework.items()) {
            if (item.instrument() == instrument) {
                table.column(item.code(), 8, Look.INPUT_CENTERED);
            }
        }
        return table.begin().spareRowsAndClose(40).finish(0, footer);
    }
}
