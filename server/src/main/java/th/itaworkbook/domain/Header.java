package th.itaworkbook.domain;

/** Column headers of the template; part of the contract. */
public final class Header {
    public static final String INSTRUMENT = "แบบวัด";
    public static final String INDICATOR = "ตัวชี้วัดที่";
    public static final String ENTRY = "รายการ";
    public static final String PRIOR = "ปีก่อนหน้า";
    public static final String CURRENT = "ปีที่ประเมิน";
    public static final String PART_1 = "EIT ส่วนที่ 1";
    public static final String PART_2 = "EIT ส่วนที่ 2";
    public static final String FROM_ITEMS = "คำนวณจากรายข้อ";
    public static final String USED = "คะแนนที่ใช้";
    public static final String DELTA = "ผลต่าง";
    public static final String DIRECTION = "เพิ่ม/ลด";
    public static final String EXTREME = "สูงสุด/ต่ำสุด";
    public static final String GROUP = "กลุ่ม";
    public static final String PUBLISHED_PRIOR = "ประกาศปีก่อนหน้า";
    public static final String PUBLISHED = "ประกาศปีที่ประเมิน";

    /** Further columns of ตัวชี้วัด that make its formulas readable. */
    public static final String COMPONENTS = "จำนวนองค์ประกอบ";

    public static final String WEIGHT = "น้ำหนัก";
    public static final String PART_1_USED = "ส่วนที่ 1 ที่ใช้";
    public static final String PART_2_USED = "ส่วนที่ 2 ที่ใช้";

    public static final String CODE = "รหัสข้อ";
    public static final String QUESTION = "ประเด็นคำถาม";
    public static final String SUB_ITEM = "ข้อย่อย";
    public static final String SET_GROUP = "กลุ่มที่หน่วยงานกำหนด";
    public static final String THEME_NO = "ประเด็นที่";
    public static final String NOTE = "หมายเหตุ";

    public static final String SUB_INDICATOR = "ตัวชี้วัดย่อย";
    public static final String DATA_ENTRY = "รายการข้อมูล";
    public static final String URL = "URL";
    public static final String COMMENT = "ความเห็นผู้ประเมิน";
    public static final String APPEAL = "คำชี้แจงอุทธรณ์";
    public static final String APPEALED_ON = "วันที่อุทธรณ์";
    public static final String BEFORE_APPEAL = "คะแนนก่อนอุทธรณ์";
    public static final String APPEAL_OUTCOME = "ผลอุทธรณ์";
    public static final String REASON = "เหตุผล";

    public static final String THEME = "ประเด็น";
    public static final String FINDING_OF_ANALYSIS = "ผลการวิเคราะห์";
    public static final String SUCCESS_FACTORS = "ปัจจัยความสำเร็จ";

    public static final String YEAR = "ปี";
    public static final String PART = "ส่วน";
    public static final String BY = "จำแนกตาม";
    public static final String COUNT = "จำนวน";
    public static final String RECOMMENDATION = "ข้อเสนอแนะ";
    public static final String OIT_REFS = "อ้างอิง OIT";
    public static final String MEASURE_NO = "มาตรการที่";
    public static final String HEADING = "หัวข้อ";
    public static final String ORDER = "ลำดับ";
    public static final String TEXT = "ข้อความ";
    public static final String UNIT_NAME = "ชื่อ";
    public static final String UNIT_ABBREVIATION = "ชื่อย่อ";
    public static final String CONTACT = "ผู้ประสาน";

    public static final String KIND = "แนวทาง";
    public static final String MEASURE = "มาตรการ/โครงการ/กิจกรรม";
    public static final String STEPS = "ขั้นตอน/วิธีดำเนินการ";
    public static final String PERIOD = "ระยะเวลาดำเนินการ";
    public static final String START = "เริ่ม";
    public static final String END = "สิ้นสุด";
    public static final String RESPONSIBLE = "ผู้รับผิดชอบ";
    public static final String REPORTING = "การรายงานผล";
    public static final String MONITORING = "การกำกับติดตาม";
    public static final String PROGRESS = "ความก้าวหน้า";
    public static final String RESULT = "ผลการดำเนินการ";
    public static final String EVIDENCE = "หลักฐาน";
    public static final String TOPIC = "หัวข้อเรื่อง";

    /** Further column of มาตรการ: our identity of a generated measure, so that rows may be sorted and moved. */
    public static final String KEY = "รหัสระบบ";

    private Header() {}
}
