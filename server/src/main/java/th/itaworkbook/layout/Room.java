package th.itaworkbook.layout;

import java.util.Map;

/**
 * How many rows a workbook needs at least where the template has spare rows.
 *
 * @param rows name of the sheet or of the range to rows
 */
public record Room(Map<String, Integer> rows) {
    /** As the template has it. */
    public static final Room USUAL = new Room(Map.of());

    public Room {
        rows = Map.copyOf(rows);
    }

    /** The usual number of rows, or more where more are needed. */
    int atLeast(String name, int usual) {
        return Math.max(usual, rows.getOrDefault(name, 0));
    }
}
