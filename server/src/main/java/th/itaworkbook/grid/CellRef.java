package th.itaworkbook.grid;

/**
 * One cell address; row and column count from 0, so A1 is (0, 0).
 *
 * @param row 0 to 1,048,575
 * @param column 0 to 16,383
 */
public record CellRef(int row, int column) implements Comparable<CellRef> {
    /** Number of rows that a sheet may have in Excel. */
    public static final int MAX_ROWS = 1_048_576;

    /** Number of columns that a sheet may have in Excel. */
    public static final int MAX_COLUMNS = 16_384;

    private static final int NAMES_KEPT = 256;
    private static final String[] NAMES = firstNames();

    public CellRef {
        if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) {
            throw new IllegalArgumentException("cell outside a sheet: row " + row + ", column " + column);
        }
    }

    /** Reads an address such as {@code B7} or {@code $B$7}; throws IllegalArgumentException when it is none. */
    public static CellRef parse(String a1) {
        int column = 0;
        int at = 0;
        int end = a1.length();
        if (at < end && a1.charAt(at) == '$') {
            at++;
        }
        int letters = at;
        while (at < end && isLetter(a1.charAt(at)) && at - letters < 4) {
            column = column * 26 + (a1.charAt(at) & 0x1F);
            at++;
        }
        if (at == letters) {
            throw new IllegalArgumentException("not a cell address: " + a1);
        }
        if (at < end && a1.charAt(at) == '$') {
            at++;
        }
        int digits = at;
        int row = 0;
        while (at < end && a1.charAt(at) >= '0' && a1.charAt(at) <= '9' && at - digits < 8) {
            row = row * 10 + (a1.charAt(at) - '0');
            at++;
        }
        if (at == digits || at != end) {
            throw new IllegalArgumentException("not a cell address: " + a1);
        }
        return new CellRef(row - 1, column - 1);
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** The letters of a column: 0 is A, 26 is AA. */
    public static String columnName(int column) {
        return column >= 0 && column < NAMES.length ? NAMES[column] : spelled(column);
    }

    private static String[] firstNames() {
        String[] names = new String[NAMES_KEPT];
        for (int column = 0; column < names.length; column++) {
            names[column] = spelled(column);
        }
        return names;
    }

    private static String spelled(int column) {
        StringBuilder name = new StringBuilder(3);
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            name.append((char) ('A' + (rest - 1) % 26));
        }
        return name.reverse().toString();
    }

    /** The address as {@code B7}. */
    public String a1() {
        return columnName(column) + (row + 1);
    }

    /** The address as {@code $B$7}. */
    public String absolute() {
        return "$" + columnName(column) + "$" + (row + 1);
    }

    @Override
    public int compareTo(CellRef other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return a1();
    }
}
