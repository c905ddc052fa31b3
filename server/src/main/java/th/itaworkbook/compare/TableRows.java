package th.itaworkbook.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import th.itaworkbook.compare.RowMatch.Row;
import th.itaworkbook.compare.Version.KeyedTable;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Table;

/** The rows of a table with what each is about, so that a row is known again wherever it stands. */
final class TableRows {
    // No table of an agency is as wide; looking at more would only take time.
    private static final int MOST_HEADERS = 200;

    private static final String AGENCY = "หน่วยงาน";

    /** The columns that say what a row of a list is about; the second list is what stays when the rest is reworded. */
    private static final Map<TemplateSheet, List<List<String>>> KEYS = Map.of(
            TemplateSheet.THEMES, List.of(List.of(Header.THEME_NO), List.of(Header.THEME)),
            TemplateSheet.HISTORY, List.of(List.of(Header.YEAR), List.of()),
            TemplateSheet.RESPONDENTS,
                    List.of(
                            List.of(Header.INSTRUMENT, Header.PART, Header.BY, Header.ENTRY),
                            List.of(Header.INSTRUMENT, Header.PART, Header.BY)),
            TemplateSheet.RECOMMENDATIONS,
                    List.of(
                            List.of(Header.INSTRUMENT, Header.INDICATOR, Header.CODE, Header.PART),
                            List.of(Header.INSTRUMENT, Header.INDICATOR)),
            TemplateSheet.TEXTS, List.of(List.of(Header.HEADING, Header.ORDER), List.of(Header.HEADING)),
            TemplateSheet.UNITS, List.of(List.of(Header.UNIT_NAME), List.of(Header.UNIT_ABBREVIATION)),
            TemplateSheet.MEMBERS, List.of(List.of(AGENCY), List.of()),
            TemplateSheet.MINISTRY_RANKS, List.of(List.of(AGENCY), List.of()));

    private final TemplateSheet kind;
    private final Table table;
    private final List<String> headers;
    private final Map<Integer, String> keys = new HashMap<>();

    TableRows(TemplateSheet kind, KeyedTable keyed) {
        this.kind = kind;
        this.table = keyed.table();
        this.headers = headers(table);
        keyed.rowByKey().forEach((key, row) -> keys.put(row, key));
    }

    /** The headers of both tables, in the order of the first and then of the second. */
    static List<String> headers(Table one, Table other) {
        List<String> headers = new ArrayList<>(headers(one));
        headers(other).stream().filter(h -> !one.has(h)).forEach(headers::add);
        return headers;
    }

    private static List<String> headers(Table table) {
        return table.columns().keySet().stream().limit(MOST_HEADERS).toList();
    }

    /** The rows in which people typed anything. */
    List<Row> all() {
        List<Row> rows = new ArrayList<>();
        for (int at : table.sheet().rowNumbers()) {
            if (at >= table.firstRow() && at <= table.lastRow()) {
                String content = content(at);
                if (!content.isEmpty()) {
                    rows.add(new Row(at, key(at), loose(at), content));
                }
            }
        }
        return rows;
    }

    // By the name of the column, so that columns may be moved.
    private String content(int row) {
        return headers.stream()
                .flatMap(header -> table.sheet().cell(row, table.column(header)).stream()
                        .filter(c -> !c.isEmpty() && !c.hasFormula())
                        .map(c -> header + "=" + text(c)))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private String key(int row) {
        return switch (kind) {
            case INDICATORS -> keys.getOrDefault(row, "");
            case ITEMS -> code(row) + "\n" + typed(row, Header.SUB_ITEM);
            case OIT -> code(row);
            default -> typed(row, KEYS.get(kind).get(0));
        };
    }

    private String loose(int row) {
        return switch (kind) {
            case INDICATORS, OIT -> "";
            case ITEMS -> typed(row, Header.SUB_ITEM).isEmpty() ? "" : code(row);
            default -> typed(row, KEYS.get(kind).get(1)).strip();
        };
    }

    /** What a row is about, for people. */
    String words(int row) {
        String words =
                switch (kind) {
                    case INDICATORS -> indicator(keys.getOrDefault(row, ""));
                    case ITEMS -> item(row);
                    case OIT -> code(row).isEmpty() ? "" : "ข้อ " + code(row);
                    default -> typed(row, KEYS.get(kind).get(0)).replaceAll("\n+", " / ");
                };
        return words.isBlank() ? "แถว " + (row + 1) : words;
    }

    private static String indicator(String key) {
        if (key.matches("[0-9]+")) {
            return Header.INDICATOR + " " + key;
        }
        if (key.matches("[0-9]+\\.[0-9]+")) {
            return Header.SUB_INDICATOR + " " + key;
        }
        return key.startsWith("EIT_PART_") ? "EIT ส่วนที่ " + key.substring("EIT_PART_".length()) : key;
    }

    private String item(int row) {
        String code = code(row);
        String sub = typed(row, Header.SUB_ITEM);
        return code.isEmpty() ? "" : "ข้อ " + code + (sub.isEmpty() ? "" : " " + Header.SUB_ITEM + " " + sub);
    }

    // The reader knows codes that are written in another way; a row that it does not use keeps what was typed.
    private String code(int row) {
        String key = keys.getOrDefault(row, "");
        int mark = key.indexOf('#');
        String code = mark < 0 ? key : key.substring(0, mark);
        return code.isEmpty() ? typed(row, Header.CODE) : code;
    }

    private String typed(int row, List<String> headers) {
        String key = headers.stream().map(h -> typed(row, h)).collect(Collectors.joining("\n"));
        return key.isBlank() ? "" : key;
    }

    private String typed(int row, String header) {
        return text(table.value(row, header).text());
    }

    private static String text(Cell cell) {
        return text(cell.value().text());
    }

    private static String text(String typed) {
        return Labels.arabicDigits(Labels.fold(typed));
    }
}
