package th.itaworkbook.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.audit.Difference.Kind;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Sheet;

/**
 * Judges every computed cell: first whether it holds what it should, then whether its value is what the formula gives,
 * and last whether that is what the service computes. A cell has one verdict; a figure that is only touched by another
 * cell is not blamed.
 */
final class CellAudit {
    private final AuditInput input;
    private final FormulaComparison comparison;
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Map<Place, ExpectedCell> expected = new LinkedHashMap<>();
    private final Set<Place> odd;
    private final Set<Place> suspects;
    private final Set<String> brokenNames;

    /**
     * Prepares to judge.
     *
     * @param odd cells that differ from their neighbours
     * @param suspects cells beside formulas that are not as they should be, or are read in two ways
     * @param brokenNames workbook names that do not refer to what they should
     */
    CellAudit(AuditInput input, Bounds bounds, Set<Place> odd, Set<Place> suspects, Set<String> brokenNames) {
        this.suspects = suspects;
        this.brokenNames = brokenNames;
        this.input = input;
        this.comparison = new FormulaComparison(bounds);
        this.odd = odd;
        input.grid().sheets().forEach(s -> sheets.put(s.name(), s));
        input.expected().forEach(e -> expected.put(e.place(), e));
    }

    /** The cells in the order of the workbook. */
    List<AuditedCell> cells() {
        List<AuditedCell> cells = new ArrayList<>();
        Map<Place, AuditedCell> causes = new LinkedHashMap<>();
        Dependencies dependencies = new Dependencies(input.grid(), watched());
        Set<Place> circular = dependencies.circular();
        for (Place place : places()) {
            AuditedCell cell = read(place);
            Optional<AuditedCell> cause = cause(cell, circular);
            cause.ifPresent(c -> causes.put(place, c));
            cells.add(cause.orElse(cell));
        }
        Touched touched = new Touched(
                dependencies.restingOn(causes.keySet(), brokenNames), dependencies.restingOn(suspects, List.of()));
        List<AuditedCell> faulty = cells.stream()
                .filter(c -> !causes.containsKey(c.place()) && c.shown() instanceof CellValue.Fault)
                .toList();
        Set<Place> afterFault =
                dependencies.restingOn(faulty.stream().map(AuditedCell::place).toList(), List.of());
        return cells.stream()
                .filter(c -> !isSpare(c))
                .map(c -> causes.containsKey(c.place()) ? c : judged(c, touched, afterFault))
                .toList();
    }

    private Set<Place> watched() {
        Set<Place> watched = new HashSet<>(suspects);
        watched.addAll(expected.keySet());
        return watched;
    }

    // Every formula of the file, and every cell where something is expected, in the order of the sheets.
    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        Map<String, Set<CellRef>> wanted = new HashMap<>();
        expected.keySet().forEach(p -> wanted.computeIfAbsent(p.sheet(), s -> new HashSet<>())
                .add(p.cell()));
        for (Sheet sheet : input.grid().sheets()) {
            if (input.left().contains(sheet.name())) {
                continue;
            }
            Set<CellRef> cells = new HashSet<>(wanted.getOrDefault(sheet.name(), Set.of()));
            for (int row : sheet.rowNumbers()) {
                sheet.row(row).stream().filter(Cell::hasFormula).forEach(c -> cells.add(c.ref()));
            }
            cells.stream().sorted().forEach(ref -> places.add(new Place(sheet.name(), ref)));
        }
        return places;
    }

    private AuditedCell read(Place place) {
        ExpectedCell wanted = expected.get(place);
        Optional<Cell> there =
                sheets.get(place.sheet()).cell(place.cell().row(), place.cell().column());
        return new AuditedCell(
                place,
                there.map(Cell::formula).orElse(null),
                wanted == null ? null : wanted.formula(),
                there.map(Cell::value).orElse(CellValue.blank()),
                input.recomputed().value(place).orElse(null),
                wanted == null ? null : wanted.engine(),
                wanted == null ? null : wanted.published(),
                Verdict.SOUND,
                "");
    }

    // An empty cell of a spare row is no gap, and a fixed text that stands as it was written needs no line.
    private boolean isSpare(AuditedCell cell) {
        ExpectedCell wanted = expected.get(cell.place());
        if (wanted == null || cell.formula() != null) {
            return false;
        }
        return cell.verdict() == Verdict.SOUND;
    }

    private Optional<AuditedCell> cause(AuditedCell cell, Set<Place> circular) {
        ExpectedCell wanted = expected.get(cell.place());
        if (wanted != null) {
            Optional<AuditedCell> content = content(cell, wanted);
            if (content.isPresent()) {
                return content;
            }
        }
        if (circular.contains(cell.place())) {
            return Optional.of(cell.with(Verdict.CIRCULAR, ""));
        }
        return odd.contains(cell.place()) ? Optional.of(cell.with(Verdict.INCONSISTENT, "")) : Optional.empty();
    }

    private Optional<AuditedCell> content(AuditedCell cell, ExpectedCell wanted) {
        if (wanted.formula() == null) {
            boolean same = cell.formula() == null && Values.sameContent(cell.cached(), wanted.engine());
            return same ? Optional.empty() : Optional.of(cell.with(Verdict.CONTENT_CHANGED, ""));
        }
        if (cell.formula() == null) {
            if (!cell.cached().isBlank()) {
                return Optional.of(cell.with(Verdict.OVERWRITTEN, ""));
            }
            return wanted.filled() ? Optional.of(cell.with(Verdict.MISSING, "")) : Optional.empty();
        }
        Difference difference = comparison.of(cell.place().sheet(), wanted.formula(), cell.formula());
        if (difference.kind() == Kind.NONE) {
            return Optional.empty();
        }
        Verdict verdict = difference.kind() == Kind.CHANGED ? Verdict.CHANGED : Verdict.RANGE_TOO_SHORT;
        return Optional.of(cell.with(verdict, difference.how()));
    }

    /**
     * Cells whose figure may come from another cell.
     *
     * @param byCause that one is wrong
     * @param bySuspect that one is read in two ways
     */
    private record Touched(Set<Place> byCause, Set<Place> bySuspect) {
        // Whoever reads a doubtful cell otherwise still writes one of the two figures, and no third.
        boolean explains(AuditedCell cell, boolean stale) {
            boolean oneOfTwo = !stale || (cell.engine() != null && Values.same(cell.cached(), cell.engine()));
            return byCause.contains(cell.place()) || (oneOfTwo && bySuspect.contains(cell.place()));
        }
    }

    private AuditedCell judged(AuditedCell cell, Touched touched, Set<Place> afterFault) {
        if (cell.shown() instanceof CellValue.Fault) {
            boolean elsewhere = touched.explains(cell, false) || afterFault.contains(cell.place());
            return cell.with(elsewhere ? Verdict.FOLLOWS : Verdict.ERROR, "");
        }
        boolean noValue = cell.cached() == CellValue.blank();
        boolean stale = !noValue && cell.recomputed() != null && !Values.same(cell.cached(), cell.recomputed());
        boolean differs = cell.engine() != null
                && !(noValue && cell.recomputed() == null)
                && !Values.same(cell.shown(), cell.engine());
        if (stale || differs) {
            boolean inFile = stale || cell.recomputed() == null;
            return cell.with(
                    touched.explains(cell, stale) ? Verdict.FOLLOWS : inFile ? Verdict.STALE : Verdict.DIFFERS, "");
        }
        Recomputed.Left left = input.recomputed().left().get(cell.place());
        if (left != null) {
            return cell.with(Verdict.NOT_COMPUTED, left.detail());
        }
        return noValue ? cell.with(Verdict.NO_VALUE, "") : cell;
    }
}
