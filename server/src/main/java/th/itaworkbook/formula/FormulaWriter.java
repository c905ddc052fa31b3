package th.itaworkbook.formula;

import java.util.List;
import java.util.function.UnaryOperator;
import th.itaworkbook.formula.Token.Cells;
import th.itaworkbook.formula.Token.Kind;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.SheetName;

/** Writes the tokens of a formula as one text again, without the equals sign. */
public final class FormulaWriter {
    private FormulaWriter() {}

    /** The formula with each reference replaced; one that gives null is lost and written as an error. */
    public static String write(List<Token> tokens, UnaryOperator<Cells> replaced) {
        StringBuilder out = new StringBuilder();
        for (Token token : tokens) {
            switch (token.kind()) {
                case TEXT ->
                    out.append('"').append(token.text().replace("\"", "\"\"")).append('"');
                case REFERENCE -> reference(out, replaced.apply(token.cells()));
                default -> out.append(token.text());
            }
        }
        return out.toString();
    }

    /** The formula without what its references name, as one that moved is known again. */
    public static String skeleton(List<Token> tokens) {
        StringBuilder out = new StringBuilder();
        for (Token token : tokens) {
            out.append(token.kind() == Kind.REFERENCE ? "R" : token.text()).append('\u0001');
        }
        return out.toString();
    }

    private static void reference(StringBuilder out, Cells cells) {
        if (cells == null) {
            out.append("#REF!");
            return;
        }
        if (!cells.sheet().isEmpty()) {
            out.append(SheetName.quoted(cells.book() + cells.sheet())).append('!');
        }
        CellRef first = cells.range().first();
        CellRef last = cells.range().last();
        corner(out, first, cells.fixed().substring(0, 2));
        if (!first.equals(last)) {
            out.append(':');
            corner(out, last, cells.fixed().substring(2));
        }
    }

    private static void corner(StringBuilder out, CellRef cell, String fixed) {
        out.append(fixed.charAt(0) == '$' ? "$" : "")
                .append(CellRef.columnName(cell.column()))
                .append(fixed.charAt(1) == '$' ? "$" : "")
                .append(cell.row() + 1);
    }
}
