package th.itaworkbook.register;

/** The cells of the result at a glance on sheet หน่วยงาน. */
public enum ResultCell {
    TOTAL("result_total", "คะแนนรวม ITA"),
    PRIOR("result_prior", "คะแนนรวม ITA ปีก่อนหน้า"),
    DELTA("result_delta", "ผลต่างจากปีก่อนหน้า (คะแนน)"),
    RATING("result_rating", "ระดับผลการประเมิน"),
    IIT("result_iit", "คะแนน IIT"),
    EIT("result_eit", "คะแนน EIT"),
    PART_1("result_eit_part1", "คะแนน EIT ส่วนที่ 1"),
    PART_2("result_eit_part2", "คะแนน EIT ส่วนที่ 2"),
    OIT("result_oit", "คะแนน OIT");

    private final String key;
    private final String label;

    ResultCell(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The workbook name of the cell. */
    public String key() {
        return key;
    }

    /** The label beside it. */
    public String label() {
        return label;
    }
}
