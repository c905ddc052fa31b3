package th.itaworkbook.audit;

import th.itaworkbook.formula.FormulaTokens;
import th.itaworkbook.formula.Token;
import th.itaworkbook.formula.Token.Cells;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Place;

/** A formula as it reads from its own cell, so that one that was copied down a column is the same in every row. */
final class RelativeForm {
    private RelativeForm() {}

    static String of(String formula, Place place) {
        StringBuilder form = new StringBuilder();
        for (Token token : FormulaTokens.of(formula)) {
            form.append(token.kind()).append(':');
            if (token.cells() == null) {
                form.append(token.text());
            } else {
                append(form, token.cells(), place.cell());
            }
            form.append('\n');
        }
        return form.toString();
    }

    private static void append(StringBuilder form, Cells cells, CellRef own) {
        form.append(cells.book()).append(cells.sheet()).append('!');
        CellRef first = cells.range().first();
        CellRef last = cells.range().last();
        form.append(part(first.column(), own.column(), cells.fixed().charAt(0)))
                .append(part(first.row(), own.row(), cells.fixed().charAt(1)))
                .append(part(last.column(), own.column(), cells.fixed().charAt(2)))
                .append(part(last.row(), own.row(), cells.fixed().charAt(3)));
    }

    private static String part(int at, int own, char fixed) {
        return fixed == '$' ? "$" + at : "[" + (at - own) + "]";
    }
}
