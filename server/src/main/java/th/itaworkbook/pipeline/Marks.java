package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Style;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.Severity;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.layout.Look;
import th.itaworkbook.xlsx.CellFills;

/** Colours the cells with findings, and gives cells whose finding is gone the look back that they had. */
final class Marks {
    private static final Set<String> COLOURS = colours();

    private final Map<String, Sheet> sheets = new HashMap<>();
    private final CellFills fills;
    private final Map<State.Spot, State.Mark> before = new LinkedHashMap<>();
    private final Set<State.Spot> left;

    Marks(Grid grid, CellFills fills, State state) {
        grid.sheets().forEach(s -> sheets.put(s.name(), s));
        this.fills = fills;
        this.left = new LinkedHashSet<>(state.left());
        List<State.Mark> gone = new ArrayList<>();
        for (State.Mark mark : state.marks()) {
            if (isMarked(mark.spot())) {
                before.put(mark.spot(), mark);
            } else if (sheets.containsKey(mark.spot().sheet())) {
                gone.add(mark);
            }
        }
        gone.forEach(this::follow);
    }

    // Sorting moves a colour within its column but no reference to it. A mark that is nowhere was coloured over by
    // somebody who meant it; such a cell is no longer ours.
    private void follow(State.Mark mark) {
        Sheet sheet = sheets.get(mark.spot().sheet());
        int column = mark.spot().cell().column();
        for (int row : sheet.rowNumbers()) {
            State.Spot spot = new State.Spot(sheet.name(), new CellRef(row, column));
            if (!before.containsKey(spot) && isMarked(spot)) {
                before.put(spot, new State.Mark(spot, mark.fill(), mark.format()));
                return;
            }
        }
        left.add(mark.spot());
    }

    private boolean isMarked(State.Spot spot) {
        return sheets.containsKey(spot.sheet()) && COLOURS.contains(fill(spot));
    }

    /** The cells with findings that keep the colour which somebody gave them. */
    List<State.Spot> left(List<Finding> findings) {
        Set<State.Spot> found = wanted(findings).keySet();
        return left.stream().filter(found::contains).toList();
    }

    /** Takes all marks off. */
    List<Edit> off() {
        return before.values().stream().map(Marks::restore).toList();
    }

    /** Marks the cells of these findings; gives the marks that stand afterwards. */
    List<State.Mark> on(List<Finding> findings, List<Edit> edits) {
        Map<State.Spot, Severity> wanted = wanted(findings);
        wanted.keySet().removeAll(left);
        List<State.Mark> after = new ArrayList<>();
        before.forEach((spot, mark) -> {
            if (!wanted.containsKey(spot)) {
                edits.add(restore(mark));
            }
        });
        Map<String, Map<Severity, List<RangeRef>>> colour = new TreeMap<>();
        wanted.forEach((spot, severity) -> {
            State.Mark known = before.get(spot);
            after.add(known != null ? known : new State.Mark(spot, fill(spot), format(spot)));
            colour.computeIfAbsent(spot.sheet(), s -> new TreeMap<>())
                    .computeIfAbsent(severity, s -> new ArrayList<>())
                    .add(RangeRef.of(spot.cell()));
        });
        colour.forEach((sheet, bySeverity) -> bySeverity.forEach((severity, ranges) ->
                edits.add(new Edit.Format(sheet, ranges, Style.NONE.withFill(Look.mark(severity))))));
        return after;
    }

    private Map<State.Spot, Severity> wanted(List<Finding> findings) {
        Map<State.Spot, Severity> wanted = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String sheet = finding.place().sheet();
            // Answers stay as they are: a survey sheet is not in memory, and may be too large to be written anew.
            if (finding.place().at().isPresent() && sheets.containsKey(sheet) && !SurveySheets.isSurvey(sheet)) {
                wanted.merge(
                        new State.Spot(sheet, finding.place().at().get()),
                        finding.severity(),
                        (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        return wanted;
    }

    private static Edit restore(State.Mark mark) {
        return new Edit.Unmark(mark.spot().sheet(), mark.spot().cell(), mark.fill(), mark.format());
    }

    private String fill(State.Spot spot) {
        return fills.of(format(spot));
    }

    private int format(State.Spot spot) {
        CellRef cell = spot.cell();
        return sheets.get(spot.sheet())
                .cell(cell.row(), cell.column())
                .map(Cell::style)
                .orElse(0);
    }

    private static Set<String> colours() {
        Set<String> colours = new HashSet<>();
        for (Severity severity : Severity.values()) {
            colours.add(Look.mark(severity));
        }
        return colours;
    }
}
