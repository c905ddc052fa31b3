package th.itaworkbook.app;

/** Start of the program; the commands follow. */
public final class Main {
    private Main() {}

    /** Runs one command. */
    public static void main(String[] args) {}
}
