package th.itaworkbook.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import th.itaworkbook.audit.Difference.Kind;
import th.itaworkbook.formula.FormulaTokens;
import th.itaworkbook.formula.Token;
import th.itaworkbook.formula.Token.Cells;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.RangeRef;

/**
 * Compares a formula with the one that belongs in its place, written for where things stand today. The spelling of
 * programs does not count, nor do the marks that inserted rows leave: a range may be longer or shorter by blank rows,
 * and cells that a function takes one by one may stand in one range.
 */
final class FormulaComparison {
    private static final Set<String> TAKES_ALL = Set.of("COUNT", "AVERAGE", "SUM", "MIN", "MAX", "MEDIAN", "STDEV");
    private static final int MOST_CELLS = 5_000;

    private final Bounds bounds;

    FormulaComparison(Bounds bounds) {
        this.bounds = bounds;
    }

    /** A word of a formula, or the references that a function takes all together. */
    private record Part(Token token, List<Cells> all) {}

    /**
     * Compares two formulas of one sheet.
     *
     * @param expected what belongs there
     * @param found what stands there
     */
    Difference of(String sheet, String expected, String found) {
        if (expected.equals(found)) {
            return Difference.NONE;
        }
        List<Token> one = FormulaTokens.of(expected);
        List<Token> other = FormulaTokens.of(found);
        Kind kind = compare(parts(one, sheet), parts(other, sheet));
        return switch (kind) {
            case NONE -> Difference.NONE;
            case RANGE_TOO_SHORT -> Difference.SHORT;
            case CHANGED -> new Difference(Kind.CHANGED, Change.word(one, other));
        };
    }

    private static List<Part> parts(List<Token> tokens, String sheet) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            parts.add(new Part(token.cells() == null ? token : on(token, sheet), List.of()));
            if (token.kind() == Token.Kind.FUNCTION && TAKES_ALL.contains(token.text())) {
                List<Cells> all = arguments(tokens, i + 1, sheet);
                if (!all.isEmpty()) {
                    parts.add(new Part(null, all));
                    i += all.size() * 2;
                }
            }
        }
        return parts;
    }

    private static Token on(Token token, String sheet) {
        return new Token(token.kind(), token.text(), token.cells().on(sheet));
    }

    // The references between the brackets, or nothing where anything else stands there.
    private static List<Cells> arguments(List<Token> tokens, int open, String sheet) {
        List<Cells> all = new ArrayList<>();
        for (int i = open + 1; i + 1 < tokens.size(); i += 2) {
            Token argument = tokens.get(i);
            Token after = tokens.get(i + 1);
            if (argument.reference().isEmpty()) {
                return List.of();
            }
            all.add(argument.cells().on(sheet));
            if (after.kind() == Token.Kind.CLOSE) {
                return all;
            }
            if (after.kind() != Token.Kind.SEPARATOR) {
                return List.of();
            }
        }
        return List.of();
    }

    private Kind compare(List<Part> expected, List<Part> found) {
        if (expected.size() != found.size()) {
            return Kind.CHANGED;
        }
        Kind worst = Kind.NONE;
        for (int i = 0; i < expected.size(); i++) {
            Kind kind = compare(expected.get(i), found.get(i));
            worst = kind.compareTo(worst) > 0 ? kind : worst;
        }
        return worst;
    }

    private Kind compare(Part expected, Part found) {
        if (expected.token() == null || found.token() == null) {
            boolean both = expected.token() == null && found.token() == null;
            return both ? sets(expected.all(), found.all()) : Kind.CHANGED;
        }
        Token one = expected.token();
        Token other = found.token();
        if (one.kind() == Token.Kind.REFERENCE && other.kind() == Token.Kind.REFERENCE) {
            return reference(one.cells(), other.cells());
        }
        boolean sameText = one.kind() == Token.Kind.NAME
                ? one.text().equalsIgnoreCase(other.text())
                : one.text().equals(other.text());
        return one.kind() == other.kind() && sameText ? Kind.NONE : Kind.CHANGED;
    }

    private Kind reference(Cells expected, Cells found) {
        boolean samePlace = expected.book().equals(found.book()) && Labels.same(expected.sheet(), found.sheet());
        if (!samePlace || !expected.fixed().equals(found.fixed())) {
            return Kind.CHANGED;
        }
        RangeRef one = expected.range();
        RangeRef other = found.range();
        if (one.equals(other)) {
            return Kind.NONE;
        }
        boolean sameColumns = one.first().column() == other.first().column()
                && one.last().column() == other.last().column()
                && one.last().row() > one.first().row();
        return sameColumns ? rows(expected.sheet(), one, other) : Kind.CHANGED;
    }

    // The closing line of a table must stay in the range, or rows that are inserted above it would fall out.
    private Kind rows(String sheet, RangeRef expected, RangeRef found) {
        int top = expected.first().row();
        int bottom = expected.last().row();
        boolean closed = bounds.closingRow(sheet) == bottom;
        boolean table = bounds.isTable(sheet);
        boolean below = found.last().row() > bottom
                && (!table
                        || closed
                        || bounds.anyContent(sheet, bottom + 1, found.last().row()));
        if (found.first().row() < top || below) {
            return Kind.CHANGED;
        }
        boolean less = !table
                || (closed && found.last().row() < bottom)
                || bounds.anyContent(sheet, top, Math.min(bottom, found.first().row() - 1))
                || bounds.anyContent(sheet, Math.max(top, found.last().row() + 1), bottom);
        return less ? Kind.RANGE_TOO_SHORT : Kind.NONE;
    }

    private Kind sets(List<Cells> expected, List<Cells> found) {
        if (expected.equals(found)) {
            return Kind.NONE;
        }
        if (expected.size() == 1 && found.size() == 1 && isTable(expected.get(0))) {
            return reference(expected.get(0), found.get(0));
        }
        List<Place> wanted = cells(expected);
        List<Place> there = cells(found);
        Set<Place> known = new HashSet<>(there);
        if (known.size() < there.size()
                || wanted.isEmpty()
                || there.isEmpty()
                || !anchors(expected).equals(anchors(found))) {
            return Kind.CHANGED;
        }
        Set<Place> needed = new HashSet<>(wanted);
        if (there.stream().anyMatch(p -> !needed.contains(p) && !bounds.isBlank(p))) {
            return Kind.CHANGED;
        }
        return known.containsAll(needed) ? Kind.NONE : Kind.RANGE_TOO_SHORT;
    }

    private boolean isTable(Cells cells) {
        return bounds.closingRow(cells.sheet()) == cells.range().last().row();
    }

    private static Set<String> anchors(List<Cells> all) {
        Set<String> anchors = new HashSet<>();
        all.forEach(c -> {
            anchors.add(c.fixed().substring(0, 2));
            anchors.add(c.fixed().substring(2));
        });
        return anchors;
    }

    // Nothing where the references reach into another file or over too much to be cells of a table.
    private static List<Place> cells(List<Cells> all) {
        List<Place> places = new ArrayList<>();
        for (Cells cells : all) {
            RangeRef range = cells.range();
            long count = (range.last().row() - range.first().row() + 1L)
                    * (range.last().column() - range.first().column() + 1L);
            if (!cells.book().isEmpty() || places.size() + count > MOST_CELLS) {
                return List.of();
            }
            for (int row = range.first().row(); row <= range.last().row(); row++) {
                for (int column = range.first().column(); column <= range.last().column(); column++) {
                    places.add(new Place(Labels.fold(cells.sheet()), new CellRef(row, column)));
                }
            }
        }
        return places;
    }
}
