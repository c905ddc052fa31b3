package th.itaworkbook.compare;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.SheetName;
import th.itaworkbook.grid.Table;

/**
 * Writes formulas with what their references point at, row key and header, in place of addresses, so that a formula means
 * the same after rows and columns were inserted.
 */
final class FormulaMeaning {
    private static final String WORD = "\\p{L}\\p{M}\\p{N}_.";
    private static final String ADDRESS = "\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}";
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*+(?:\"\"[^\"]*+)*+\"" + "|(?<![" + WORD + "'!$])"
            + "(?:('(?:[^']|'')++'|[" + WORD + "]++)!)?(" + ADDRESS + ")(?::(" + ADDRESS + "))?(?![" + WORD + "(!])");

    /** Excel takes no longer formula; one that is longer is compared as it stands. */
    private static final int LONGEST = 8_192;

    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, Map<Integer, String>> keys = new HashMap<>();

    FormulaMeaning(Version version) {
        for (Version.KeyedTable keyed : version.tables().values()) {
            String sheet = Labels.fold(keyed.table().sheet().name());
            tables.put(sheet, keyed.table());
            Map<Integer, String> byRow = new HashMap<>();
            keyed.rowByKey().forEach((key, row) -> byRow.put(row, key));
            keys.put(sheet, byRow);
        }
    }

    /** The formula that stands at a place, without spaces and dollar signs and in capitals outside of texts. */
    String of(Place place, String formula) {
        if (formula.length() > LONGEST) {
            return formula;
        }
        Matcher token = TOKEN.matcher(formula);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (token.find()) {
            out.append(spelled(formula.substring(at, token.start())));
            out.append(token.group(2) == null ? token.group() : reference(place, token));
            at = token.end();
        }
        return out.append(spelled(formula.substring(at))).toString();
    }

    private static String spelled(String between) {
        return between.replaceAll("[\\s$']", "").toUpperCase(Locale.ROOT);
    }

    private String reference(Place place, Matcher token) {
        String named = token.group(1);
        String sheet = Labels.fold(named == null ? place.sheet() : SheetName.unquoted(named));
        CellRef first;
        CellRef last;
        try {
            first = CellRef.parse(token.group(2));
            last = token.group(3) == null ? null : CellRef.parse(token.group(3));
        } catch (IllegalArgumentException notACell) {
            return spelled(token.group());
        }
        String corner = corner(sheet, place, first, last != null);
        String range = last == null ? corner : corner + ":" + corner(sheet, place, last, true);
        return "[" + sheet + "!" + range + "]";
    }

    private String corner(String sheet, Place place, CellRef cell, boolean ofRange) {
        Table table = tables.get(sheet);
        boolean own = sheet.equals(Labels.fold(place.sheet()));
        if (table == null || cell.row() < table.firstRow()) {
            // Outside of tables only the way from the formula to the cell is known.
            return own
                    ? "r" + (cell.row() - place.cell().row()) + "c"
                            + (cell.column() - place.cell().column())
                    : cell.a1();
        }
        return row(sheet, table, place, cell.row(), ofRange) + "/" + header(table, cell.column());
    }

    private String row(String sheet, Table table, Place place, int row, boolean ofRange) {
        if (ofRange && row == table.firstRow()) {
            return "first";
        }
        if (ofRange && row >= table.lastRow()) {
            return "last";
        }
        String key = keys.get(sheet).get(row);
        if (key != null) {
            return key;
        }
        return sheet.equals(Labels.fold(place.sheet()))
                ? "r" + (row - place.cell().row())
                : Integer.toString(row);
    }

    private static String header(Table table, int column) {
        for (Map.Entry<String, Integer> header : table.columns().entrySet()) {
            if (header.getValue() == column) {
                return header.getKey();
            }
        }
        return "c" + column;
    }
}
