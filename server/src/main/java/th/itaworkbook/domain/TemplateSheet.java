package th.itaworkbook.domain;

import static th.itaworkbook.domain.Header.*;

import java.util.List;

/** The sheets of the template in their order, with the headers that the contract lists. */
public enum TemplateSheet {
    GUIDE("คำแนะนำ"),
    AGENCY("หน่วยงาน"),
    INDICATORS(
            "ตัวชี้วัด",
            INSTRUMENT,
            INDICATOR,
            ENTRY,
            PRIOR,
            CURRENT,
            PART_1,
            PART_2,
            FROM_ITEMS,
            USED,
            DELTA,
            DIRECTION,
            EXTREME,
            GROUP,
            PUBLISHED_PRIOR,
            PUBLISHED),
    ITEMS(
            "ข้อคำถาม",
            CODE,
            INSTRUMENT,
            INDICATOR,
            QUESTION,
            SUB_ITEM,
            PRIOR,
            CURRENT,
            PART_1,
            PART_2,
            USED,
            DELTA,
            GROUP,
            SET_GROUP,
            THEME_NO,
            NOTE),
    OIT(
            "OIT",
            CODE,
            SUB_INDICATOR,
            DATA_ENTRY,
            PRIOR,
            CURRENT,
            USED,
            GROUP,
            URL,
            COMMENT,
            APPEAL,
            APPEALED_ON,
            BEFORE_APPEAL,
            APPEAL_OUTCOME,
            REASON,
            THEME_NO),
    THEMES("ประเด็น", THEME_NO, THEME, FINDING_OF_ANALYSIS, SUCCESS_FACTORS),
    HISTORY("คะแนนย้อนหลัง", YEAR, "ITA", "IIT", "EIT", "OIT", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
    RESPONDENTS("ผู้ตอบแบบวัด", INSTRUMENT, PART, BY, ENTRY, COUNT),
    RECOMMENDATIONS("ข้อเสนอแนะผู้ประเมิน", INSTRUMENT, INDICATOR, CODE, PART, RECOMMENDATION, OIT_REFS, MEASURE_NO),
    TEXTS("ข้อความรายงาน", HEADING, ORDER, TEXT),
    UNITS("หน่วยงานภายใน", UNIT_NAME, UNIT_ABBREVIATION, CONTACT),
    MEASURES(
            "มาตรการ",
            ORDER,
            KIND,
            INSTRUMENT,
            INDICATOR,
            THEME_NO,
            CODE,
            FINDING_OF_ANALYSIS,
            MEASURE,
            STEPS,
            PERIOD,
            START,
            END,
            RESPONSIBLE,
            REPORTING,
            MONITORING,
            PROGRESS,
            RESULT,
            EVIDENCE,
            NOTE),
    LIBRARY(
            "คลังมาตรการ",
            TOPIC,
            ORDER,
            KIND,
            INSTRUMENT,
            INDICATOR,
            THEME_NO,
            CODE,
            FINDING_OF_ANALYSIS,
            MEASURE,
            STEPS,
            PERIOD,
            START,
            END,
            RESPONSIBLE,
            REPORTING,
            MONITORING,
            PROGRESS,
            RESULT,
            EVIDENCE,
            NOTE),
    MEMBERS("หน่วยงานในสังกัด", "หน่วยงาน", "ชื่อย่อ", PRIOR, CURRENT, DELTA, DIRECTION, "ผลการประเมิน"),
    MINISTRY_RANKS("อันดับกระทรวง", "อันดับ", "หน่วยงาน", "คะแนน ITA"),

    SURVEY_IIT("สำรวจ IIT"),
    SURVEY_EIT("สำรวจ EIT"),

    SUMMARY("สรุปผล"),
    GROUPS("กลุ่มประเด็น"),
    PLAN("แผนการดำเนินงาน"),
    FINDINGS("ผลตรวจข้อมูล"),
    AUDIT("ตรวจสูตร"),
    STATISTICS("สถิติ"),
    /** The one hidden sheet with our own state. */
    STATE("_ita");

    /** Value of the workbook name {@code template_id} in our templates. */
    public static final String TEMPLATE_ID = "ita-workbook";

    /** The version of today's template, in the workbook name {@code template_version}. */
    public static final String TEMPLATE_VERSION = "1";

    /** The line that closes a table begins with this; rows inserted above it belong to the table. */
    public static final String CLOSING_LINE = "สิ้นสุดตาราง";

    private final String title;
    private final List<String> headers;

    TemplateSheet(String title, String... headers) {
        this.title = title;
        this.headers = List.of(headers);
    }

    /** The sheet name. */
    public String title() {
        return title;
    }

    /** The headers that the contract lists, in our order; empty for sheets that are no plain table. */
    public List<String> headers() {
        return headers;
    }

    /** Whether the service makes this sheet and may make it anew. */
    public boolean isGenerated() {
        return compareTo(SUMMARY) >= 0;
    }
}
