package th.itaworkbook.web.guard;

/** A file or an option that guards the service cannot be used; the sentences are for the operator and quote no secret. */
public final class GuardSetupException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String thai;
    private final String english;

    /** Says what is wrong in both languages. */
    public GuardSetupException(String thai, String english) {
        super(english);
        this.thai = thai;
        this.english = english;
    }

    /** What is wrong, in Thai. */
    public String thai() {
        return thai;
    }

    /** What is wrong, in English. */
    public String english() {
        return english;
    }
}
