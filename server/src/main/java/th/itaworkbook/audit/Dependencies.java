package th.itaworkbook.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import th.itaworkbook.formula.FormulaTokens;
import th.itaworkbook.formula.Token;
import th.itaworkbook.formula.Token.Cells;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Sheet;

/** Which formula rests on which cell, through references and workbook names. */
final class Dependencies {
    /** So many links between cells are followed; beyond that nothing is said about what rests on what. */
    private static final int MOST_LINKS = 4_000_000;

    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();
    private final Map<String, TreeMap<Integer, TreeMap<Integer, Integer>>> columns = new HashMap<>();
    private final Map<String, List<Token>> names = new HashMap<>();
    private final List<int[]> readers = new ArrayList<>();
    private final List<int[]> reads = new ArrayList<>();
    private final Map<Integer, Set<String>> namesOf = new HashMap<>();
    private int links;

    /**
     * Follows all formulas of a workbook.
     *
     * @param others cells without a formula about which will be asked
     */
    Dependencies(Grid grid, Collection<Place> others) {
        grid.names().forEach((name, refersTo) -> names.put(name.toUpperCase(Locale.ROOT), FormulaTokens.of(refersTo)));
        Map<Integer, String> formulas = new HashMap<>();
        for (Sheet sheet : grid.sheets()) {
            for (int row : sheet.rowNumbers()) {
                for (Cell cell : sheet.row(row)) {
                    if (cell.hasFormula()) {
                        formulas.put(add(new Place(sheet.name(), cell.ref())), cell.formula());
                    }
                }
            }
        }
        others.forEach(this::add);
        link(formulas);
    }

    private int add(Place place) {
        Integer known = numbers.get(place);
        if (known != null) {
            return known;
        }
        int number = places.size();
        places.add(place);
        numbers.put(place, number);
        columns.computeIfAbsent(Labels.fold(place.sheet()), s -> new TreeMap<>())
                .computeIfAbsent(place.cell().column(), c -> new TreeMap<>())
                .put(place.cell().row(), number);
        return number;
    }

    private void link(Map<Integer, String> formulas) {
        List<List<Integer>> backwards = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            backwards.add(new ArrayList<>());
            reads.add(new int[0]);
        }
        for (int i = 0; i < places.size(); i++) {
            String formula = formulas.get(i);
            if (formula != null) {
                int[] precedents = precedents(i, formula);
                reads.set(i, precedents);
                for (int precedent : precedents) {
                    backwards.get(precedent).add(i);
                }
            }
        }
        backwards.forEach(
                b -> readers.add(b.stream().mapToInt(Integer::intValue).toArray()));
    }

    private int[] precedents(int number, String formula) {
        Set<Integer> found = new HashSet<>();
        String sheet = places.get(number).sheet();
        for (Token token : FormulaTokens.of(formula)) {
            if (token.kind() == Token.Kind.NAME) {
                String name = token.text().toUpperCase(Locale.ROOT);
                namesOf.computeIfAbsent(number, n -> new HashSet<>()).add(name);
                names.getOrDefault(name, List.of()).forEach(t -> collect(t, sheet, found));
            }
            collect(token, sheet, found);
        }
        links += found.size();
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void collect(Token token, String own, Set<Integer> found) {
        if (token.reference().isEmpty() || !token.cells().book().isEmpty() || links > MOST_LINKS) {
            return;
        }
        Cells cells = token.cells().on(own);
        TreeMap<Integer, TreeMap<Integer, Integer>> sheet = columns.get(Labels.fold(cells.sheet()));
        if (sheet != null) {
            CellRef first = cells.range().first();
            CellRef last = cells.range().last();
            sheet.subMap(first.column(), true, last.column(), true)
                    .values()
                    .forEach(column -> found.addAll(
                            column.subMap(first.row(), true, last.row(), true).values()));
        }
    }

    /** All cells that rest on one of these, directly or not, and on one of these workbook names. */
    Set<Place> restingOn(Collection<Place> cells, Collection<String> brokenNames) {
        Deque<Integer> todo = new ArrayDeque<>();
        Set<Integer> reached = new HashSet<>();
        for (Place cell : cells) {
            Integer number = numbers.get(cell);
            if (number != null) {
                todo.add(number);
            }
        }
        namesOf.forEach((number, used) -> {
            if (brokenNames.stream().anyMatch(n -> used.contains(n.toUpperCase(Locale.ROOT))) && reached.add(number)) {
                todo.add(number);
            }
        });
        while (!todo.isEmpty()) {
            for (int reader : readers.get(todo.poll())) {
                if (reached.add(reader)) {
                    todo.add(reader);
                }
            }
        }
        Set<Place> resting = new HashSet<>();
        reached.forEach(n -> resting.add(places.get(n)));
        return resting;
    }

    /** The cells that rest on themselves. */
    Set<Place> circular() {
        // Taking away what reads nothing that is left, and what nothing that is left reads, leaves the circles and what
        // lies between two of them.
        boolean[] gone = new boolean[places.size()];
        strip(gone, reads, readers);
        strip(gone, readers, reads);
        Set<Place> circular = new HashSet<>();
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i]) {
                circular.add(places.get(i));
            }
        }
        return circular;
    }

    private static void strip(boolean[] gone, List<int[]> needs, List<int[]> neededBy) {
        int[] left = new int[gone.length];
        Deque<Integer> free = new ArrayDeque<>();
        for (int i = 0; i < gone.length; i++) {
            left[i] = (int) Arrays.stream(needs.get(i)).filter(n -> !gone[n]).count();
            if (!gone[i] && left[i] == 0) {
                free.add(i);
            }
        }
        while (!free.isEmpty()) {
            int next = free.poll();
            gone[next] = true;
            for (int reader : neededBy.get(next)) {
                left[reader]--;
                if (!gone[reader] && left[reader] == 0) {
                    free.add(reader);
                }
            }
        }
    }
}
