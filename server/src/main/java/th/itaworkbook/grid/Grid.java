package th.itaworkbook.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workbook as the rest of the system sees it: immutable sheets in their order and the workbook names.
 *
 * @param sheets the sheets in tab order; those that nobody asked for are present without cells
 * @param names workbook-level names and what they refer to, without the equals sign, in file order
 * @param date1904 whether dates count from 1904
 */
public record Grid(List<Sheet> sheets, Map<String, String> names, boolean date1904) {
    public Grid {
        sheets = List.copyOf(sheets);
        names = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** A workbook without names and with ordinary dates, as tests need it. */
    public static Grid of(Sheet... sheets) {
        return new Grid(List.of(sheets), Map.of(), false);
    }

    /** The sheet of that name; compared as all our names are, see {@link Labels#fold}. */
    public Optional<Sheet> sheet(String name) {
        String wanted = Labels.fold(name);
        return sheets.stream().filter(s -> Labels.fold(s.name()).equals(wanted)).findFirst();
    }
}
