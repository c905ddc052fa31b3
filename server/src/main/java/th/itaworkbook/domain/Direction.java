package th.itaworkbook.domain;

import java.math.BigDecimal;

/** Which way a score went since last year. */
public enum Direction {
    UP("เพิ่ม"),
    DOWN("ลด"),
    SAME("เท่าเดิม");

    private final String thai;

    Direction(String thai) {
        this.thai = thai;
    }

    /** The word in the workbook. */
    public String thai() {
        return thai;
    }

    /** The direction of a delta. */
    public static Direction of(BigDecimal delta) {
        return delta.signum() > 0 ? UP : delta.signum() < 0 ? DOWN : SAME;
    }
}
