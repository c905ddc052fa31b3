package th.itaworkbook.layout;

import java.util.EnumMap;
import java.util.Map;
import th.itaworkbook.rollup.Identity;
import th.itaworkbook.rollup.Ranked;
import th.itaworkbook.rollup.Rollup;

/** The columns of the ranking; those about which nothing is known of any agency are left out. */
enum RollupColumn {
    RANK("อันดับ", 8),
    NAME("หน่วยงาน", 42),
    ABBREVIATION("ชื่อย่อ", 10),
    CODE("รหัส", 11),
    TYPE("ประเภท", 20),
    PROVINCE("จังหวัด", 13),
    PRIOR("ปี %2$d", 9),
    SCORE("ปี %1$d", 9),
    DELTA("ผลต่าง", 9),
    DIRECTION("เพิ่ม/ลด", 10),
    PASS("ผ่าน/ ไม่ผ่าน", 10),
    PRIOR_LEVEL("ระดับ ปี %2$d", 15),
    LEVEL("ระดับ ปี %1$d", 15),
    MISSING("สิ่งที่ยังขาดเพื่อระดับถัดไป", 46),
    PRINTED("อันดับที่ ประกาศ", 14),
    ERRORS("ต้องแก้ไข (รายการ)", 10),
    WARNINGS("ควรตรวจสอบ (รายการ)", 11);

    private final String header;
    private final double width;

    RollupColumn(String header, double width) {
        this.header = header;
        this.width = width;
    }

    String header(int year) {
        return String.format(java.util.Locale.ROOT, header, year, year - 1);
    }

    double width() {
        return width;
    }

    /** Each column that the roll-up needs, with its place from 0. */
    static Map<RollupColumn, Integer> of(Rollup rollup) {
        Map<RollupColumn, Integer> columns = new EnumMap<>(RollupColumn.class);
        for (RollupColumn column : values()) {
            if (column.isAlwaysThere() || rollup.agencies().stream().anyMatch(column::isFilled)) {
                columns.put(column, columns.size());
            }
        }
        return columns;
    }

    private boolean isAlwaysThere() {
        return switch (this) {
            case ABBREVIATION, CODE, TYPE, PROVINCE, PRIOR_LEVEL, PRINTED, ERRORS, WARNINGS -> false;
            default -> true;
        };
    }

    private boolean isFilled(Ranked agency) {
        Identity who = agency.result().agency();
        return switch (this) {
            case ABBREVIATION -> !who.abbreviation().isEmpty();
            case CODE -> !who.code().isEmpty();
            case TYPE -> !who.type().isEmpty();
            case PROVINCE -> !who.province().isEmpty();
            case PRIOR_LEVEL -> agency.result().priorLevel() != null;
            case PRINTED -> !agency.result().printedRank().isEmpty();
            case ERRORS, WARNINGS -> agency.result().errors() + agency.result().warnings() > 0;
            default -> true;
        };
    }
}
