package th.itaworkbook.domain;

import java.time.LocalDate;

/** The rounds in which the progress of a plan year is reported; years are Buddhist ones. */
public enum ReportRound {
    /** October to March: the steps that have to be worked on by then. */
    SIX_MONTHS {
        @Override
        public String thai(int planYear) {
            return "รอบ 6 เดือน (ต.ค. " + short2(planYear - 1) + " – มี.ค. " + short2(planYear)
                    + ") ขั้นตอนที่ต้องดำเนินการภายในรอบ";
        }

        @Override
        public boolean includes(Progress.Step step, int planYear) {
            return step.isPlannedBefore(secondHalf(planYear));
        }
    },
    /** October to September: every step. */
    TWELVE_MONTHS {
        @Override
        public String thai(int planYear) {
            return "รอบ 12 เดือน (ต.ค. " + short2(planYear - 1) + " – ก.ย. " + short2(planYear) + ") ทุกขั้นตอน";
        }

        @Override
        public boolean includes(Progress.Step step, int planYear) {
            return true;
        }
    };

    private static final int BUDDHIST_OFFSET = 543;

    /** The heading of the round in sheets and reports. */
    public abstract String thai(int planYear);

    /** Whether a step has to be reported in the round. */
    public abstract boolean includes(Progress.Step step, int planYear);

    /** The first day of the second half of a plan year. */
    public static LocalDate secondHalf(int planYear) {
        return LocalDate.of(planYear - BUDDHIST_OFFSET, 4, 1);
    }

    private static int short2(int year) {
        return year % 100;
    }
}
