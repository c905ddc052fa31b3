package th.itaworkbook.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import th.itaworkbook.grid.Labels;

/** The fields of sheet หน่วยงาน: workbook name of the value cell, label beside it, and what may stand there. */
public enum AgencyField {
    AGENCY_NAME("agency_name", "ชื่อหน่วยงาน", Kind.TEXT, true, "ชื่อเต็มตามที่ใช้ในประกาศผล ITA"),
    AGENCY_ABBR("agency_abbr", "ชื่อย่อหน่วยงาน", Kind.TEXT, false, "เช่น สลน."),
    AGENCY_CODE("agency_code", "รหัสหน่วยงาน", Kind.TEXT, false, "รหัสที่ใช้ในระบบ ITAS ถ้ามี"),
    AGENCY_TYPE(
            "agency_type",
            "ประเภทหน่วยงาน",
            Kind.CHOICE,
            false,
            "เลือกจากรายการ หรือพิมพ์เองได้",
            Choices.AGENCY_TYPES),
    MINISTRY("ministry", "กระทรวงหรือต้นสังกัด", Kind.TEXT, false, "ชื่อกระทรวงหรือหน่วยงานต้นสังกัด"),
    PROVINCE("province", "จังหวัด", Kind.TEXT, false, "จังหวัดที่ตั้งของหน่วยงาน"),
    FISCAL_YEAR("fiscal_year", "ปีงบประมาณที่ประเมิน", Kind.YEAR, true, "ปี พ.ศ. ของผลคะแนน เช่น 2569"),
    PLAN_YEAR("plan_year", "ปีงบประมาณของมาตรการ", Kind.YEAR, false, "เว้นว่างได้ หากเป็นปีถัดจากปีที่ประเมิน"),
    TARGET_TOTAL("target_total", "เป้าหมายคะแนนรวม", Kind.SCORE, false, "คะแนน ITA ที่ตั้งเป้าไว้ในปีถัดไป 0 ถึง 100"),
    PASS_MARK("pass_mark", "เกณฑ์ผ่าน", Kind.SCORE, false, "เว้นว่างได้ หากใช้ 85.00"),
    GROUP_BY("group_by", "จัดกลุ่มตาม", Kind.CHOICE, false, "มาตรการยึดตามข้อคำถามหรือตามตัวชี้วัด", Choices.GROUP_BY),
    AS_OF("as_of", "ข้อมูล ณ วันที่", Kind.DATE, false, "วันที่ใช้พิจารณาว่ามาตรการล่าช้าหรือไม่"),
    PUBLISHED_RATING(
            "published_rating", "ระดับผลการประเมินที่ประกาศ", Kind.CHOICE, false, "ระดับตามประกาศผล ITA เช่น ผ่านดี"),
    AGENCIES_TOTAL("agencies_total", "จำนวนหน่วยงานที่เข้ารับการประเมินทั่วประเทศ", Kind.COUNT, false, "เช่น 8317"),
    NATIONAL_AVERAGE(
            "national_average",
            "คะแนนเฉลี่ยระดับประเทศ",
            Kind.SCORE,
            false,
            "คะแนน ITA เฉลี่ยของทุกหน่วยงาน 0 ถึง 100"),
    PREPARED_BY("prepared_by", "ผู้จัดทำ", Kind.TEXT, false, "ชื่อ ตำแหน่ง หรือกลุ่มงาน"),
    APPROVED_BY("approved_by", "ผู้อนุมัติ", Kind.TEXT, false, "ชื่อและตำแหน่งของผู้บริหาร"),
    REPORT_DUE_ON("report_due_on", "กำหนดรายงานผล", Kind.DATE, false, "วันสุดท้ายที่ต้องรายงานผลตามมาตรการ"),
    REPORT_TO("report_to", "รายงานผลต่อ", Kind.TEXT, false, "หน่วยงานหรือผู้ที่รับรายงาน เช่น ศปท.");

    /** Choice of {@link #GROUP_BY}: measures follow items. */
    public static final String BY_ITEM = "ข้อคำถาม";

    /** Choice of {@link #GROUP_BY}: measures follow indicators. */
    public static final String BY_INDICATOR = "ตัวชี้วัด";

    /** What may stand in the value cell. */
    public enum Kind {
        TEXT,
        /** A Buddhist fiscal year. */
        YEAR,
        /** A figure from 0 to 100. */
        SCORE,
        DATE,
        /** One of {@link AgencyField#choices}, of the framework's levels for the published rating. */
        CHOICE,
        /** A whole number from 0. */
        COUNT
    }

    private static final Map<String, AgencyField> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toMap(f -> Labels.fold(f.label), Function.identity()));

    private final String key;
    private final String label;
    private final Kind kind;
    private final boolean required;
    private final String hint;
    private final List<String> choices;

    AgencyField(String key, String label, Kind kind, boolean required, String hint) {
        this(key, label, kind, required, hint, List.of());
    }

    AgencyField(String key, String label, Kind kind, boolean required, String hint, List<String> choices) {
        this.key = key;
        this.label = label;
        this.kind = kind;
        this.required = required;
        this.hint = hint;
        this.choices = choices;
    }

    /** The workbook name of the value cell, part of the contract. */
    public String key() {
        return key;
    }

    /** The Thai label beside the value cell. */
    public String label() {
        return label;
    }

    /** What may stand in the value cell. */
    public Kind kind() {
        return kind;
    }

    /** Whether a workbook without it gets a finding. */
    public boolean required() {
        return required;
    }

    /** A short Thai hint for the author. */
    public String hint() {
        return hint;
    }

    /** The fixed choices of a drop-down; empty where there are none or the framework gives them. */
    public List<String> choices() {
        return choices;
    }

    /** The field of that workbook name, in any letter case. */
    public static Optional<AgencyField> ofKey(String name) {
        for (AgencyField field : values()) {
            if (field.key.equalsIgnoreCase(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The field with that label, compared as all labels are; a colon at the end does not matter. */
    public static Optional<AgencyField> ofLabel(String label) {
        String folded = Labels.fold(label);
        String wanted = folded.endsWith(":") ? Labels.fold(folded.substring(0, folded.length() - 1)) : folded;
        return Optional.ofNullable(BY_LABEL.get(wanted));
    }

    private static final class Choices {
        static final List<String> GROUP_BY = List.of(BY_ITEM, BY_INDICATOR);
        static final List<String> AGENCY_TYPES = List.of(
                "กรมหรือเทียบเท่า",
                "จังหวัด",
                "รัฐวิสาหกิจ",
                "องค์การมหาชน",
                "สถาบันอุดมศึกษา",
                "กองทุน",
                "หน่วยงานของรัฐอื่น ๆ",
                "องค์กรอิสระ",
                "องค์กรศาล",
                "องค์กรอัยการ",
                "หน่วยงานในสังกัดรัฐสภา",
                "องค์การบริหารส่วนจังหวัด",
                "เทศบาลนคร",
                "เทศบาลเมือง",
                "เทศบาลตำบล",
                "องค์การบริหารส่วนตำบล",
                "องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ");

        private Choices() {}
    }
}
