package th.itaworkbook.layout;

import static th.itaworkbook.domain.Header.*;

import java.util.Map;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.domain.Topic;
import th.itaworkbook.register.FormulaRegister;

/** Draws sheets ข้อคำถาม and OIT. */
final class ItemSheets {
    /** Words of the drop-down for groups. */
    static final String GROUP_WORDS =
            "\"" + Group.URGENT.thai() + "," + Group.IMPROVE.thai() + "," + Group.STRENGTH.thai() + "\"";

    private static final int SPARE_ITEMS = 20;
    private static final int SPARE_OIT = 6;

    private final Framework framework;
    private final Map<String, Topic> topics;

    ItemSheets(Framework framework, Map<String, Topic> topics) {
        this.framework = framework;
        this.topics = topics;
    }

    TableSheet items() {
        TableSheet table = new TableSheet(
                TemplateSheet.ITEMS,
                "คะแนนรายข้อคำถาม IIT และ EIT ปีงบประมาณ พ.ศ. " + framework.year(),
                "กรอกเฉพาะข้อที่มีคะแนน ไม่ต้องกรอกครบทุกข้อ ข้อที่มีข้อย่อยให้กรอกคะแนนข้อย่อยในแถวของข้อย่อย",
                "เปรียบเทียบกับปีก่อนด้วยข้อคำถามเดียวกันเท่านั้น เพราะรหัสข้อเปลี่ยนความหมายได้ทุกปี");
        table.column(CODE, 9, Look.CENTERED)
                .column(INSTRUMENT, 9, Look.CENTERED)
                .column(INDICATOR, 9, Look.CENTERED)
                .column(QUESTION, 62, Look.LABEL)
                .column(SUB_ITEM, 34, Look.LABEL)
                .column(PRIOR, 11, Look.INPUT_SCORE)
                .column(CURRENT, 11, Look.INPUT_SCORE)
                .column(PART_1, 11, framework.eitParts() ? Look.INPUT_SCORE : Look.UNUSED)
                .column(PART_2, 11, framework.eitParts() ? Look.INPUT_SCORE : Look.UNUSED)
                .column(USED, 11, Look.COMPUTED)
                .column(DELTA, 10, Look.COMPUTED_DELTA)
                .column(GROUP, 18, Look.CENTERED)
                .column(SET_GROUP, 18, Look.INPUT_CENTERED)
                .column(THEME_NO, 10, Look.INPUT_CENTERED)
                .column(NOTE, 30, Look.INPUT_TEXT)
                .begin();
        for (Framework.Item item : framework.items()) {
            if (item.instrument() != Instrument.OIT) {
                item(table, item);
            }
        }
        for (int i = 0; i < SPARE_ITEMS; i++) {
            int row = table.row("");
            table.canvas()
                    .style(RangeAt.of(row, table.at(CODE)), Look.INPUT_CENTERED)
                    .style(RangeAt.of(row, table.at(INSTRUMENT)), Look.INPUT_CENTERED)
                    .style(RangeAt.of(row, table.at(INDICATOR)), Look.INPUT_CENTERED)
                    .style(RangeAt.of(row, table.at(QUESTION)), Look.INPUT_TEXT)
                    .style(RangeAt.of(row, table.at(SUB_ITEM)), Look.INPUT_TEXT);
        }
        return table.close()
                .scores(PRIOR, CURRENT, PART_1, PART_2)
                .choices(SET_GROUP, GROUP_WORDS, true, "ใช้เฉพาะข้อที่ไม่มีคะแนนประกาศ")
                .prompt(THEME_NO, "หมายเลขประเด็นตามแผ่นงาน ประเด็น ระบุได้หลายประเด็น คั่นด้วยเครื่องหมาย ;")
                .colours()
                .finish(5, "คะแนนรายข้อ IIT และ EIT ปีงบประมาณ พ.ศ. " + framework.year());
    }

    private void item(TableSheet table, Framework.Item item) {
        Canvas canvas = table.canvas();
        int row = table.row(item.code());
        boolean internal = item.instrument() == Instrument.IIT;
        identity(canvas, row, item);
        canvas.text(row, table.at(QUESTION), item.label(), Look.LABEL);
        canvas.text(row, table.at(THEME_NO), themes(item.topic()), Look.INPUT_CENTERED);
        if (internal) {
            canvas.style(RangeAt.of(row, table.at(PART_1), table.at(PART_2)), Look.UNUSED);
        }
        int number = 0;
        for (String subItem : item.subItems()) {
            int at = table.row(FormulaRegister.subItemKey(item.code(), ++number));
            identity(canvas, at, item);
            canvas.text(at, table.at(SUB_ITEM), subItem, Look.LABEL);
            canvas.style(RangeAt.of(at, table.at(PART_1), table.at(PART_2)), Look.UNUSED);
            canvas.style(RangeAt.of(at, table.at(SET_GROUP), table.at(THEME_NO)), Look.UNUSED);
        }
    }

    private static void identity(Canvas canvas, int row, Framework.Item item) {
        canvas.text(row, 0, item.code(), Look.CENTERED);
        canvas.text(row, 1, item.instrument().name(), Look.CENTERED);
        canvas.number(row, 2, item.indicator(), Look.CENTERED);
    }

    TableSheet oit() {
        TableSheet table = new TableSheet(
                TemplateSheet.OIT,
                "ผลการตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. " + framework.year(),
                "กรอกคะแนนรายข้อ 0-100 พร้อมความเห็นของผู้ประเมินและผลการอุทธรณ์ (ถ้ามี)",
                "ข้อใดไม่มีคะแนนให้เว้นว่าง คะแนนตัวชี้วัดย่อยคำนวณจากทุกข้อในตัวชี้วัดย่อยนั้น");
        table.column(CODE, 9, Look.CENTERED)
                .column(SUB_INDICATOR, 10, Look.CENTERED)
                .column(DATA_ENTRY, 48, Look.LABEL)
                .column(PRIOR, 11, Look.INPUT_SCORE)
                .column(CURRENT, 11, Look.INPUT_SCORE)
                .column(USED, 11, Look.COMPUTED)
                .column(GROUP, 18, Look.CENTERED)
                .column(URL, 36, Look.INPUT_TEXT)
                .column(COMMENT, 40, Look.INPUT_TEXT)
                .column(APPEAL, 40, Look.INPUT_TEXT)
                .column(APPEALED_ON, 14, Look.INPUT_DAY)
                .column(BEFORE_APPEAL, 12, Look.INPUT_SCORE)
                .column(APPEAL_OUTCOME, 13, Look.INPUT_CENTERED)
                .column(REASON, 36, Look.INPUT_TEXT)
                .column(THEME_NO, 10, Look.INPUT_CENTERED)
                .begin();
        for (Framework.Item item : framework.items()) {
            if (item.instrument() == Instrument.OIT) {
                int row = table.row(item.code());
                table.canvas().text(row, 0, item.code(), Look.CENTERED);
                table.canvas().text(row, 1, item.subIndicator(), Look.CENTERED);
                table.canvas().text(row, 2, item.label(), Look.LABEL);
                table.canvas().text(row, table.at(THEME_NO), themes(item.topic()), Look.INPUT_CENTERED);
            }
        }
        return table.spareRowsAndClose(SPARE_OIT)
                .scores(PRIOR, CURRENT, BEFORE_APPEAL)
                .choices(APPEAL_OUTCOME, "\"เห็นชอบ,ไม่เห็นชอบ,รอผล\"", true, "")
                .prompt(URL, "ที่อยู่เว็บไซต์ที่เผยแพร่ข้อมูล ขึ้นต้นด้วย https:// หรือ http://")
                .colours()
                .finish(3, "ผลการตรวจ OIT ปีงบประมาณ พ.ศ. " + framework.year());
    }

    private String themes(String topic) {
        Topic known = topics.get(topic);
        return known == null ? "" : String.join(";", known.themes());
    }
}
