package th.itaworkbook.domain;

import java.util.Collection;

/** Where a step or a measure stands at the day at which it is judged. */
public enum StepStatus {
    NOT_STARTED("ยังไม่เริ่ม"),
    RUNNING("อยู่ระหว่างดำเนินการ"),
    LATE("ล่าช้า"),
    DONE("แล้วเสร็จ");

    /** Progress of what is done, in per cent. */
    private static final double FULL = 100;

    private final String thai;

    StepStatus(String thai) {
        this.thai = thai;
    }

    /** Its name in sheets and reports. */
    public String thai() {
        return thai;
    }

    /**
     * The status of a step.
     *
     * @param percent its progress, 0 where none is reported
     * @param overdue whether its last day is over at the day of judgement; never where no such day is given
     */
    public static StepStatus of(double percent, boolean overdue) {
        if (percent >= FULL) {
            return DONE;
        }
        if (overdue) {
            return LATE;
        }
        return percent > 0 ? RUNNING : NOT_STARTED;
    }

    /** The status of a measure from those of its steps: late as soon as one of them is. */
    public static StepStatus together(Collection<StepStatus> steps) {
        if (steps.stream().allMatch(DONE::equals)) {
            return DONE;
        }
        if (steps.contains(LATE)) {
            return LATE;
        }
        return steps.stream().allMatch(NOT_STARTED::equals) ? NOT_STARTED : RUNNING;
    }
}
