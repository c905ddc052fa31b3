package th.itaworkbook.domain;

/** Whether a score is the highest or lowest of its set. */
public enum Extreme {
    HIGHEST("สูงสุด"),
    LOWEST("ต่ำสุด"),
    NONE("");

    private final String thai;

    Extreme(String thai) {
        this.thai = thai;
    }

    /** The word in the workbook; empty for NONE. */
    public String thai() {
        return thai;
    }
}
