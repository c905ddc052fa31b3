package th.itaworkbook.layout;

import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Confidence;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Style;
import th.itaworkbook.finding.Severity;
import th.itaworkbook.grid.CellRef;

/** Draws sheet คำแนะนำ: how to fill, what the colours mean, which sheets there are, what is inferred. */
final class GuideSheet {
    /** What each sheet is for, in the order of the tabs. */
    static final Map<TemplateSheet, String> PURPOSES = purposes();

    private final Framework framework;
    private final Canvas canvas = new Canvas(TemplateSheet.GUIDE.title());
    private int row;

    GuideSheet(Framework framework) {
        this.framework = framework;
    }

    Canvas draw() {
        canvas.widths(7, 34, 98);
        canvas.text(0, 0, "แบบวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + framework.year(), Look.TITLE)
                .height(0, 40);
        canvas.text(
                        1,
                        0,
                        "สำหรับบันทึกคะแนน วิเคราะห์ผล จัดทำมาตรการ และตรวจทานตัวเลขก่อนเผยแพร่รายงานของหน่วยงาน",
                        Look.LEAD)
                .height(1, 26);
        row = 3;
        steps();
        colours();
        sheets();
        tokens();
        notes();
        identity();
        canvas.freeze(2, 0);
        canvas.print(true, null, null, "แบบวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + framework.year());
        return canvas;
    }

    private void steps() {
        section("กรอกข้อมูลใน 5 ขั้นตอน");
        step(
                1,
                "หน่วยงาน",
                "กรอกชื่อหน่วยงาน ปีงบประมาณ และเป้าหมาย ตรวจช่วงคะแนนที่ใช้จัดกลุ่มให้ตรงกับที่หน่วยงานกำหนด");
        step(
                2,
                "ตัวชี้วัด",
                framework.eitParts()
                        ? "กรอกคะแนนตัวชี้วัดที่ 1-10 ของปีนี้และปีก่อนหน้า และคะแนน EIT ส่วนที่ 1 กับส่วนที่ 2 ข้อมูลส่วนนี้คือข้อมูลขั้นต่ำ"
                        : "กรอกคะแนนตัวชี้วัดที่ 1-10 ของปีนี้และปีก่อนหน้า ข้อมูลส่วนนี้คือข้อมูลขั้นต่ำ");
        step(
                3,
                "ข้อคำถาม และ OIT",
                "กรอกคะแนนรายข้อเท่าที่มี เพื่อให้ทราบว่าประเด็นใดต้องแก้ไขก่อน และเพื่อจัดทำมาตรการได้ตรงจุด");
        step(
                4,
                "ดูผลเบื้องต้น",
                "ผลรวม ระดับ ผลต่าง และกลุ่ม คำนวณให้ทันทีในแผ่นงาน หน่วยงาน และ ตัวชี้วัด โดยไม่ต้องเชื่อมต่ออินเทอร์เน็ต");
        step(
                5,
                "ส่งตรวจและวิเคราะห์",
                "ส่งไฟล์ให้บริการ ITA Workbook เพื่อรับสมุดงานที่ตรวจแล้ว พร้อมสรุปผล แผนภูมิ ร่างมาตรการ และรายการที่ควรแก้ไข ข้อความที่กรอกไว้จะไม่ถูกแก้หรือลบ");
        row++;
    }

    private void step(int number, String what, String how) {
        canvas.text(row, 0, String.valueOf(number), Look.CENTERED_STRONG);
        canvas.text(row, 1, what, Look.LABEL_STRONG);
        canvas.text(row, 2, how, Look.LABEL);
        row++;
    }

    private void colours() {
        section("ความหมายของสี");
        colour(Look.INPUT_CENTERED, "ช่องกรอกข้อมูล", "พิมพ์หรือเลือกจากรายการได้");
        colour(Look.CENTERED, "ช่องคำนวณ", "เป็นสูตร ไม่ต้องพิมพ์ หากพิมพ์ทับจะมีคำเตือน");
        colour(Look.UNUSED, "ช่องที่ไม่ใช้", "ไม่ต้องกรอกในแถวหรือปีนั้น");
        colour(groupLook(Group.URGENT), Group.URGENT.thai(), "คะแนนต่ำกว่าเกณฑ์ ต้องมีมาตรการปรับปรุง");
        colour(groupLook(Group.IMPROVE), Group.IMPROVE.thai(), "คะแนนผ่านเกณฑ์แต่ยังพัฒนาได้");
        colour(groupLook(Group.STRENGTH), Group.STRENGTH.thai(), "คะแนนสูง ควรรักษาระดับไว้");
        for (Severity severity : Severity.values()) {
            colour(
                    Look.CENTERED.withFill(Look.mark(severity)),
                    Look.word(severity),
                    switch (severity) {
                        case ERROR -> "หลังการตรวจ: ค่านี้ไม่ถูกนำไปใช้ หรือตัวเลขไม่ถูกต้อง";
                        case WARNING -> "หลังการตรวจ: ค่านี้ถูกนำไปใช้ แต่ควรตรวจสอบอีกครั้ง";
                        case INFO -> "หลังการตรวจ: ข้อสังเกตที่ควรทราบ";
                    });
        }
        row++;
    }

    private static Style groupLook(Group group) {
        return Look.CENTERED.withFill(Look.fill(group)).withFont(Look.of(group).font());
    }

    private void colour(Style style, String word, String meaning) {
        canvas.style(RangeAt.of(row, 0), Look.LABEL);
        canvas.text(row, 1, word, style);
        canvas.text(row, 2, meaning, Look.LABEL);
        row++;
    }

    private void sheets() {
        section("แผ่นงานในสมุดงานนี้");
        int number = 0;
        for (Map.Entry<TemplateSheet, String> sheet : PURPOSES.entrySet()) {
            String title = sheet.getKey().title();
            canvas.text(row, 0, String.valueOf(++number), Look.CENTERED);
            canvas.text(row, 1, title, Look.LINK);
            canvas.add(new Edit.Link(
                    canvas.sheet(), new CellRef(row, 1), Canvas.quote(title) + "!A1", "ไปที่แผ่นงาน " + title));
            canvas.text(row, 2, sheet.getValue(), Look.LABEL);
            row++;
        }
        row++;
    }

    private void tokens() {
        section(TokenGuide.TITLE);
        for (TokenGuide.Line line : TokenGuide.LINES) {
            canvas.style(RangeAt.of(row, 0), Look.LABEL);
            canvas.text(row, 1, line.tokens(), Look.LABEL);
            canvas.text(row, 2, line.meaning(), Look.LABEL);
            row++;
        }
        row++;
    }

    private void notes() {
        section("ข้อควรทราบ");
        note("สมุดงานนี้ไม่ได้ล็อกแผ่นงาน จึงเรียงลำดับ แทรกแถว และเพิ่มคอลัมน์หรือแผ่นงานของหน่วยงานเองได้");
        note("ห้ามเปลี่ยนชื่อแผ่นงานและหัวคอลัมน์เดิม เพราะระบบค้นหาข้อมูลจากชื่อ");
        note("คะแนนแสดงทศนิยม 2 ตำแหน่งโดยปัดเศษครึ่งขึ้นเพียงครั้งเดียวเมื่อแสดงผล ตัวเลขที่ใช้คำนวณไม่ถูกปัดเศษ");
        if (framework.confidence() != Confidence.SOURCED) {
            note("กรอบการประเมินของปีนี้บางส่วนอนุมานจากปีใกล้เคียง กรุณาเทียบกับคู่มือการประเมินก่อนใช้อ้างอิง");
        }
        framework.notes().forEach(this::note);
        row++;
    }

    private void note(String text) {
        canvas.text(row, 0, "•", Look.CENTERED);
        canvas.text(row, 1, text, Look.LABEL);
        canvas.style(RangeAt.of(row, 1, 2), Look.LABEL);
        canvas.add(new Edit.Merge(canvas.sheet(), RangeAt.of(row, 1, 2)));
        canvas.height(row, ThaiWidth.lines(text, 130) * ThaiWidth.LINE_POINTS + ThaiWidth.ROOM_POINTS);
        row++;
    }

    private void identity() {
        section("ข้อมูลของแบบ");
        identity("template_id", "รหัสแบบ", TemplateSheet.TEMPLATE_ID, false);
        identity("template_version", "รุ่นของแบบ", TemplateSheet.TEMPLATE_VERSION, false);
        identity("template_year", "ปีของกรอบการประเมิน", String.valueOf(framework.year()), true);
    }

    private void identity(String name, String label, String value, boolean number) {
        canvas.style(RangeAt.of(row, 0), Look.LABEL);
        canvas.text(row, 1, label, Look.LABEL);
        if (number) {
            canvas.number(row, 2, Double.parseDouble(value), Look.LABEL.withNumberFormat("0"));
        } else {
            canvas.text(row, 2, value, Look.LABEL);
        }
        canvas.name(name, RangeAt.of(row, 2));
        row++;
    }

    private void section(String title) {
        canvas.text(row, 0, title, Look.SECTION).height(row, 32);
        row++;
    }

    private static Map<TemplateSheet, String> purposes() {
        Map<TemplateSheet, String> all = new java.util.LinkedHashMap<>();
        all.put(TemplateSheet.AGENCY, "ข้อมูลหน่วยงาน เป้าหมาย ช่วงคะแนน อันดับ และผลโดยสรุป");
        all.put(TemplateSheet.INDICATORS, "คะแนนตัวชี้วัดสองปี ผลต่าง สูงสุด ต่ำสุด กลุ่ม และคะแนนที่ประกาศ");
        all.put(TemplateSheet.ITEMS, "คะแนนรายข้อและข้อย่อยของ IIT และ EIT");
        all.put(TemplateSheet.OIT, "คะแนนรายข้อของ OIT ความเห็นผู้ประเมิน และการอุทธรณ์");
        all.put(TemplateSheet.THEMES, "ประเด็นที่ใช้จัดกลุ่มข้อคำถามข้ามแบบวัด");
        all.put(TemplateSheet.HISTORY, "คะแนนของปีก่อน ๆ สำหรับแผนภูมิแนวโน้ม");
        all.put(TemplateSheet.RESPONDENTS, "จำนวนผู้ตอบแบบวัด จำแนกตามลักษณะต่าง ๆ");
        all.put(TemplateSheet.RECOMMENDATIONS, "ข้อเสนอแนะจากผู้ประเมิน และมาตรการที่ตอบข้อเสนอแนะ");
        all.put(TemplateSheet.TEXTS, "ข้อความของหน่วยงานสำหรับรายงาน");
        all.put(TemplateSheet.UNITS, "รายชื่อหน่วยงานภายใน สำหรับเลือกผู้รับผิดชอบ");
        all.put(TemplateSheet.MEASURES, "มาตรการ ขั้นตอน ระยะเวลา ผู้รับผิดชอบ และความก้าวหน้า");
        all.put(TemplateSheet.LIBRARY, "คลังมาตรการของหน่วยงานเอง ใช้ก่อนคลังกลาง");
        all.put(TemplateSheet.MEMBERS, "คะแนนของหน่วยงานในสังกัด (ถ้ามี)");
        all.put(TemplateSheet.MINISTRY_RANKS, "อันดับคะแนนระดับกระทรวง (ถ้ามี)");
        all.put(TemplateSheet.SURVEY_IIT, "คำตอบแบบสำรวจภายในของหน่วยงานเอง (ถ้ามี) ไม่นำไปแทนคะแนนทางการ");
        all.put(TemplateSheet.SURVEY_EIT, "คำตอบแบบสำรวจภายนอกของหน่วยงานเอง (ถ้ามี) ไม่นำไปแทนคะแนนทางการ");
        return all;
    }

    /** Sheets whose tab shows that they may be left empty. */
    static final List<TemplateSheet> OPTIONAL = List.of(
            TemplateSheet.LIBRARY,
            TemplateSheet.MEMBERS,
            TemplateSheet.MINISTRY_RANKS,
            TemplateSheet.SURVEY_IIT,
            TemplateSheet.SURVEY_EIT);
}
