package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;

/** The values that a chart's references give, so that the chart can be shown before anything is computed. */
final class ChartFigures {
    private static final int MAX_POINTS = 10_000;

    private final XlsxPackage source;
    private final Function<String, Optional<SheetPlan>> plans;
    private final Map<String, Optional<Sheet>> sheets = new HashMap<>();

    ChartFigures(XlsxPackage source, Function<String, Optional<SheetPlan>> plans) {
        this.source = source;
        this.plans = plans;
    }

    /** The values of a reference such as {@code 'สถิติ'!$B$2:$B$11}, or nothing when it cannot be followed. */
    Optional<List<CellValue>> values(String reference) {
        int mark = reference.lastIndexOf('!');
        if (mark <= 0) {
            return Optional.empty();
        }
        try {
            RangeRef range = RangeRef.parse(reference.substring(mark + 1));
            return values(unquoted(reference.substring(0, mark)), range);
        } catch (IllegalArgumentException severalAreas) {
            return Optional.empty();
        }
    }

    private static String unquoted(String sheet) {
        return sheet.startsWith("'") && sheet.length() > 1
                ? sheet.substring(1, sheet.length() - 1).replace("''", "'")
                : sheet;
    }

    private Optional<List<CellValue>> values(String name, RangeRef range) {
        Optional<SheetPlan> plan = plans.apply(name);
        boolean made = plan.flatMap(SheetPlan::ensure).isPresent();
        Optional<Sheet> sheet = made ? Optional.empty() : sheets.computeIfAbsent(name, this::read);
        int points = (range.last().row() - range.first().row() + 1)
                * (range.last().column() - range.first().column() + 1);
        if ((!made && sheet.isEmpty()) || points > MAX_POINTS) {
            return Optional.empty();
        }
        List<CellValue> values = new ArrayList<>(points);
        for (int row = range.first().row(); row <= range.last().row(); row++) {
            for (int column = range.first().column(); column <= range.last().column(); column++) {
                int c = column;
                int r = row;
                values.add(planned(plan, row, column)
                        .or(() -> sheet.map(s -> s.value(r, c)))
                        .orElse(CellValue.blank()));
            }
        }
        return Optional.of(values);
    }

    private static Optional<CellValue> planned(Optional<SheetPlan> plan, int row, int column) {
        return plan.map(p -> p.rows.get(row))
                .map(r -> r.get(column))
                .map(c -> c.content)
                .map(Edit.Content::value);
    }

    // A chart without cached values is still right once it is opened: no reason to refuse the file.
    private Optional<Sheet> read(String name) {
        try {
            WorkbookParts parts = WorkbookParts.read(source);
            Grid grid = GridReader.read(source, parts, name::equals);
            return grid.sheet(name);
        } catch (UnusableFileException unreadable) {
            return Optional.empty();
        }
    }
}
