package th.itaworkbook.report;

/** An option of a report that is not known; says in both languages what is, for the person who typed it. */
public final class ReportOptionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String thai;
    private final String english;

    ReportOptionException(String thai, String english) {
        super(english);
        this.thai = thai;
        this.english = english;
    }

    /** The sentence in Thai. */
    public String thai() {
        return thai;
    }

    /** The sentence in English. */
    public String english() {
        return english;
    }
}
