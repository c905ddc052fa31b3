package th.itaworkbook.finding;

import th.itaworkbook.grid.Place;

/** The file as a whole cannot be used: exit code 2, HTTP 4xx; carries the one finding that says why. */
public final class UnusableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /** Says why, with the arguments in the order that the code declares. */
    public UnusableFileException(FindingCode code, String value, String... args) {
        super(code.name());
        this.finding = Finding.of(code, Place.FILE, value, args);
    }

    /** Why the file cannot be used. */
    public Finding finding() {
        return finding;
    }
}
