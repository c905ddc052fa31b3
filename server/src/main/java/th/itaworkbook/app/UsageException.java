package th.itaworkbook.app;

/** The command cannot be done as it was given; the message is for the person who typed it. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String thai, String english) {
        super(thai + " (" + english + ")");
    }
}
