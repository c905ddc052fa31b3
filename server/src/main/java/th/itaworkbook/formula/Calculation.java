package th.itaworkbook.formula;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.formula.Formula.Call;
import th.itaworkbook.formula.Formula.Constant;
import th.itaworkbook.formula.Formula.Name;
import th.itaworkbook.formula.Formula.Operation;
import th.itaworkbook.formula.Formula.Reference;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;

/**
 * Computes formulas of one workbook as Excel would. A cell whose formula is not to be computed, or holds what we
 * never write, gives the value that stands in it.
 */
public final class Calculation {
    /** The workbook as it stands. */
    public interface Cells {
        /** The formula to be computed in that cell, without the equals sign. */
        Optional<String> formula(String sheet, CellRef cell);

        /** The value that stands in a cell without such a formula. */
        CellValue value(String sheet, CellRef cell);

        /** What a workbook name refers to. */
        Optional<String> name(String name);
    }

    private record Spot(String sheet, CellRef cell) {}

    private final Cells cells;
    private final Map<Spot, CellValue> known = new HashMap<>();
    private final Set<Spot> underWay = new HashSet<>();

    /** A calculation that reads from these cells. */
    public Calculation(Cells cells) {
        this.cells = cells;
    }

    /** What the cell shows once everything is computed. */
    public CellValue at(String sheet, CellRef cell) {
        Spot spot = new Spot(sheet, cell);
        CellValue value = known.get(spot);
        if (value != null) {
            return value;
        }
        Optional<String> formula = cells.formula(sheet, cell);
        if (formula.isEmpty()) {
            return cells.value(sheet, cell);
        }
        if (!underWay.add(spot)) {
            // Excel shows 0 in a cell that rests on itself.
            return CellValue.of(0);
        }
        value = compute(sheet, formula.get()).orElseGet(() -> cells.value(sheet, cell));
        underWay.remove(spot);
        known.put(spot, value);
        return value;
    }

    /** What a formula on that sheet gives; empty where it holds what we never write. */
    public Optional<CellValue> compute(String sheet, String formula) {
        try {
            CellValue value = scalar(FormulaParser.parse(formula), sheet);
            // A reference to an empty cell is 0 in Excel.
            return Optional.of(value == CellValue.blank() ? CellValue.of(0) : value);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** One value; of a reference the cell that it names. */
    CellValue scalar(Formula formula, String sheet) {
        if (formula instanceof Constant constant) {
            return constant.value();
        }
        if (formula instanceof Operation operation) {
            return operation(operation, sheet);
        }
        if (formula instanceof Call call) {
            return new Functions(this, sheet).value(call);
        }
        Area area = area(formula, sheet);
        return area.range().first().equals(area.range().last())
                ? at(area.sheet(), area.range().first())
                : Scalar.WRONG_TYPE;
    }

    /** Cells of a sheet. */
    record Area(String sheet, RangeRef range) {}

    static boolean isArea(Formula formula) {
        return formula instanceof Reference || formula instanceof Name;
    }

    /** The cells that a reference or a name stands for. */
    Area area(Formula formula, String sheet) {
        if (formula instanceof Reference reference) {
            return new Area(reference.sheet().isEmpty() ? sheet : reference.sheet(), reference.range());
        }
        if (formula instanceof Name name) {
            String refersTo = cells.name(name.name())
                    .orElseThrow(() -> new IllegalArgumentException("no workbook name " + name.name()));
            if (FormulaParser.parse(refersTo) instanceof Reference reference) {
                return area(reference, sheet);
            }
        }
        throw new IllegalArgumentException("no range: " + formula);
    }

    private CellValue operation(Operation operation, String sheet) {
        CellValue left = scalar(operation.left(), sheet);
        CellValue right = scalar(operation.right(), sheet);
        for (CellValue value : List.of(left, right)) {
            if (Scalar.isFault(value)) {
                return value;
            }
        }
        return switch (operation.sign()) {
            case "&" -> CellValue.of(left.text() + right.text());
            case "=" -> new CellValue.Bool(Scalar.compare(left, right) == 0);
            case "<>" -> new CellValue.Bool(Scalar.compare(left, right) != 0);
            case "<" -> new CellValue.Bool(Scalar.compare(left, right) < 0);
            case ">" -> new CellValue.Bool(Scalar.compare(left, right) > 0);
            case "<=" -> new CellValue.Bool(Scalar.compare(left, right) <= 0);
            case ">=" -> new CellValue.Bool(Scalar.compare(left, right) >= 0);
            default -> arithmetic(operation.sign(), left, right);
        };
    }

    private static CellValue arithmetic(String sign, CellValue left, CellValue right) {
        Optional<Double> one = Scalar.number(left);
        Optional<Double> other = Scalar.number(right);
        if (one.isEmpty() || other.isEmpty()) {
            return Scalar.WRONG_TYPE;
        }
        double a = one.get();
        double b = other.get();
        return switch (sign) {
            case "+" -> CellValue.of(a + b);
            case "-" -> CellValue.of(a - b);
            case "*" -> CellValue.of(a * b);
            default -> b == 0 ? Scalar.NO_DIVISOR : CellValue.of(a / b);
        };
    }
}
