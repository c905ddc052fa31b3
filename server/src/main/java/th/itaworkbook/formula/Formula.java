package th.itaworkbook.formula;

import java.util.List;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;

/** A formula as a tree. */
sealed interface Formula {
    /** A number, text or truth value that stands in the formula. */
    record Constant(CellValue value) implements Formula {}

    /** Cells of a sheet; {@code sheet} is empty for the sheet of the formula. */
    record Reference(String sheet, RangeRef range) implements Formula {}

    /** A workbook name. */
    record Name(String name) implements Formula {}

    /** Two operands and the sign between them. */
    record Operation(String sign, Formula left, Formula right) implements Formula {}

    /** A function in capitals with its arguments. */
    record Call(String function, List<Formula> arguments) implements Formula {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
