package th.itaworkbook.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.pipeline.ValueRefusedException.Reason;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.register.FormulaRegister;

/** Puts scores into the input cells of a workbook, each found by sheet, row key and header. */
final class TypedValues {
    private static final Pattern SCORE = Pattern.compile("[0-9]{1,3}([.][0-9]{1,6})?");
    private static final Pattern YEAR = Pattern.compile("25[0-9]{2}");
    private static final BigDecimal HIGHEST = new BigDecimal(100);
    private static final Set<String> PARTS = Set.of(Header.PART_1, Header.PART_2);
    private static final Map<TemplateSheet, List<String>> COLUMNS = Map.of(
            TemplateSheet.INDICATORS,
            List.of(
                    Header.PRIOR,
                    Header.CURRENT,
                    Header.PART_1,
                    Header.PART_2,
                    Header.PUBLISHED_PRIOR,
                    Header.PUBLISHED),
            TemplateSheet.ITEMS,
            List.of(Header.PRIOR, Header.CURRENT, Header.PART_1, Header.PART_2),
            TemplateSheet.OIT,
            List.of(Header.PRIOR, Header.CURRENT),
            TemplateSheet.HISTORY,
            List.of("ITA", "IIT", "EIT", "OIT", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"));

    private final Addresses addresses;
    private final Framework framework;
    private final Set<Cell> formulas = new HashSet<>();
    private final Set<Cell> filled = new HashSet<>();
    private final List<Edit.Cells> edits = new ArrayList<>();
    private final Map<String, Integer> historyRows;

    private record Cell(String sheet, CellRef ref) {}

    private TypedValues(List<TypedValue> values, Addresses addresses, Framework framework) {
        this.addresses = addresses;
        this.framework = framework;
        new FormulaRegister(framework)
                .cells(addresses)
                .forEach(formula -> formulas.add(new Cell(formula.sheetName(), formula.cell())));
        this.historyRows = historyRows(values);
    }

    /** The edits that fill the values in; the first that does not fit stops it. */
    static List<Edit.Cells> edits(List<TypedValue> values, Addresses addresses, Framework framework)
            throws ValueRefusedException {
        TypedValues filling = new TypedValues(values, addresses, framework);
        for (TypedValue value : values) {
            filling.fill(value);
        }
        filling.nameYears();
        return filling.edits;
    }

    private void fill(TypedValue value) throws ValueRefusedException {
        TemplateSheet sheet = COLUMNS.keySet().stream()
                .filter(s -> Labels.same(s.title(), value.sheet()))
                .filter(addresses.areas()::containsKey)
                .findFirst()
                .orElseThrow(() -> new ValueRefusedException(value, Reason.PLACE_UNKNOWN));
        Addresses.Area area = addresses.area(sheet);
        int column = area.column(value.header());
        int row = sheet == TemplateSheet.HISTORY ? historyRows.getOrDefault(value.row(), -1) : area.row(value.row());
        if (column < 0 || row < 0 || row > area.lastRow()) {
            throw new ValueRefusedException(value, Reason.PLACE_UNKNOWN);
        }
        Cell cell = new Cell(area.sheetName(), new CellRef(row, column));
        if (!takesScores(sheet, value) || formulas.contains(cell)) {
            throw new ValueRefusedException(value, Reason.NOT_AN_INPUT);
        }
        if (!isScore(value.value())) {
            throw new ValueRefusedException(value, Reason.NOT_A_SCORE);
        }
        if (!filled.add(cell)) {
            throw new ValueRefusedException(value, Reason.TWICE);
        }
        put(area, cell.ref(), Content.number(Double.parseDouble(value.value())));
    }

    private boolean takesScores(TemplateSheet sheet, TypedValue value) {
        boolean listed = COLUMNS.get(sheet).stream().anyMatch(h -> Labels.same(h, value.header()));
        boolean part = PARTS.stream().anyMatch(h -> Labels.same(h, value.header()));
        return listed && (!part || isEit(value.row()));
    }

    private boolean isEit(String row) {
        String item = row.split("#", 2)[0];
        Stream<Instrument> indicators = framework.indicators().stream()
                .filter(i -> Integer.toString(i.no()).equals(row))
                .map(Framework.Indicator::instrument);
        Stream<Instrument> items = framework.item(item).stream().map(Framework.Item::instrument);
        return Stream.concat(indicators, items).anyMatch(i -> i == Instrument.EIT);
    }

    private static boolean isScore(String value) {
        return SCORE.matcher(value).matches() && new BigDecimal(value).compareTo(HIGHEST) <= 0;
    }

    // A year that has no row yet takes the next free one, the oldest first; in an empty template that is the first.
    private Map<String, Integer> historyRows(List<TypedValue> values) {
        Addresses.Area area = addresses.areas().get(TemplateSheet.HISTORY);
        Map<String, Integer> rows = new TreeMap<>();
        if (area == null) {
            return rows;
        }
        values.stream()
                .filter(v -> Labels.same(TemplateSheet.HISTORY.title(), v.sheet()))
                .map(TypedValue::row)
                .filter(y -> YEAR.matcher(y).matches())
                .forEach(y -> rows.put(y, area.row(y)));
        int next = area.rows().values().stream().mapToInt(r -> r + 1).max().orElse(area.firstRow());
        for (Map.Entry<String, Integer> year : rows.entrySet()) {
            if (year.getValue() < 0) {
                year.setValue(next++);
            }
        }
        return rows;
    }

    private void nameYears() {
        historyRows.forEach((year, row) -> {
            Addresses.Area area = addresses.area(TemplateSheet.HISTORY);
            put(area, new CellRef(row, area.column(Header.YEAR)), Content.number(Integer.parseInt(year)));
        });
    }

    private void put(Addresses.Area area, CellRef cell, Content content) {
        edits.add(new Edit.Cells(area.sheetName(), cell, List.of(List.of(content))));
    }
}
