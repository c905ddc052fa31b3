package th.itaworkbook.grid;

/** How formulas and references write the name of a sheet. */
public final class SheetName {
    private SheetName() {}

    /** The name in quotes, as it stands before the exclamation mark. */
    public static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }

    /** The name without its quotes; one without quotes stays as it is. */
    public static String unquoted(String written) {
        boolean quoted = written.length() > 1 && written.startsWith("'") && written.endsWith("'");
        return quoted ? written.substring(1, written.length() - 1).replace("''", "'") : written;
    }
}
