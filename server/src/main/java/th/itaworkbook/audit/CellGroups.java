package th.itaworkbook.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.RangeRef;

/** Turns verdicts into findings: one for each distinct formula of a sheet, with the ranges where it stands. */
final class CellGroups {
    private static final int MOST_RANGES = 8;

    private CellGroups() {}

    static List<Finding> findings(List<AuditedCell> cells) {
        Map<String, List<AuditedCell>> groups = new LinkedHashMap<>();
        for (AuditedCell cell : cells) {
            if (cell.verdict().code().isPresent()) {
                groups.computeIfAbsent(key(cell), k -> new ArrayList<>()).add(cell);
            }
        }
        return groups.values().stream().map(CellGroups::finding).toList();
    }

    // A formula typed over is known by the one that belongs there; where only values are missing, the sheet is enough.
    private static String key(AuditedCell cell) {
        String form =
                switch (cell.verdict()) {
                    case NO_VALUE -> "";
                    case CONTENT_CHANGED, CIRCULAR -> cell.place().cell().a1();
                    case OVERWRITTEN, MISSING -> RelativeForm.of(cell.expected(), cell.place());
                    default -> RelativeForm.of(cell.formula(), cell.place());
                };
        return cell.verdict() + "\n" + cell.place().sheet() + "\n" + form;
    }

    private static Finding finding(List<AuditedCell> group) {
        AuditedCell first = group.get(0);
        FindingCode code = first.verdict().code().orElseThrow();
        String cells = ranges(group.stream().map(c -> c.place().cell()).toList());
        String value = first.cached().text();
        String found = first.formula() == null ? "" : "=" + first.formula();
        String expected = first.expected() == null ? "" : "=" + first.expected();
        Place place = first.place();
        return switch (first.verdict()) {
            case OVERWRITTEN -> Finding.of(code, place, value, cells, expected, shown(first.engine()));
            case MISSING -> Finding.of(code, place, value, cells, expected);
            case RANGE_TOO_SHORT -> Finding.of(code, place, value, cells, found, expected);
            case CHANGED -> Finding.of(code, place, value, cells, first.detail(), found, expected);
            case CONTENT_CHANGED -> Finding.of(code, place, value, shown(first.engine()));
            case CIRCULAR, INCONSISTENT -> Finding.of(code, place, value, cells, found);
            case ERROR -> Finding.of(code, place, value, cells, found, shown(first.shown()));
            case NO_VALUE -> Finding.of(code, place, value, String.valueOf(group.size()));
            case STALE ->
                Finding.of(
                        code,
                        place,
                        value,
                        cells,
                        found,
                        shown(first.recomputed() == null ? first.engine() : first.recomputed()));
            case DIFFERS -> Finding.of(code, place, value, cells, found, shown(first.shown()), shown(first.engine()));
            case FOLLOWS, NOT_COMPUTED, SOUND -> throw new IllegalStateException("no finding: " + first);
        };
    }

    private static String shown(CellValue value) {
        if (value == null) {
            return "";
        }
        return value instanceof CellValue.Num number
                ? number.exact()
                        .setScale(
                                Math.min(number.exact().scale(), Math.max(2, DIGITS - integerDigits(number))),
                                java.math.RoundingMode.HALF_UP)
                        .toPlainString()
                : value.text();
    }

    private static final int DIGITS = 6;

    private static int integerDigits(CellValue.Num number) {
        return Math.max(1, number.exact().precision() - number.exact().scale());
    }

    /** Cells of one sheet as few ranges, such as {@code N5:N19, N21}; the rest of very many is counted. */
    static String ranges(Collection<CellRef> cells) {
        List<RangeRef> ranges = new ArrayList<>();
        List<CellRef> down = new ArrayList<>(cells);
        down.sort((a, b) ->
                a.column() != b.column() ? Integer.compare(a.column(), b.column()) : Integer.compare(a.row(), b.row()));
        for (CellRef cell : down) {
            RangeRef last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            boolean goesOn = last != null
                    && last.last().column() == cell.column()
                    && last.last().row() + 1 == cell.row();
            if (goesOn) {
                ranges.set(ranges.size() - 1, new RangeRef(last.first(), cell));
            } else {
                ranges.add(RangeRef.of(cell));
            }
        }
        String shown = String.join(
                ", ", ranges.stream().limit(MOST_RANGES).map(RangeRef::a1).toList());
        return ranges.size() <= MOST_RANGES ? shown : shown + " … (" + cells.size() + ")";
    }
}
