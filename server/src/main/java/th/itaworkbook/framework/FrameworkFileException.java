package th.itaworkbook.framework;

/** A framework file cannot be used; the message names the file and says why. */
public final class FrameworkFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;

    FrameworkFileException(String file, String reason) {
        super(file + ": " + reason);
        this.file = file;
    }

    FrameworkFileException(String file, String reason, Throwable cause) {
        super(file + ": " + reason, cause);
        this.file = file;
    }

    /** The file, as named by whoever added it. */
    public String file() {
        return file;
    }
}
