package th.itaworkbook.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.formula.Calculation.Area;
import th.itaworkbook.formula.Formula.Call;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;

/** The functions that our formulas use. */
final class Functions {
    private final Calculation calculation;
    private final String sheet;

    Functions(Calculation calculation, String sheet) {
        this.calculation = calculation;
        this.sheet = sheet;
    }

    CellValue value(Call call) {
        List<Formula> arguments = call.arguments();
        return switch (call.function()) {
            case "IF" -> choose(arguments);
            case "AND" -> all(arguments);
            case "ISNUMBER" -> new CellValue.Bool(scalar(arguments.get(0)) instanceof CellValue.Num);
            case "ROUND" -> round(scalar(arguments.get(0)), scalar(arguments.get(1)));
            case "COUNT" -> CellValue.of(numbers(arguments, false).values().length);
            case "SUM", "AVERAGE", "MIN", "MAX", "MEDIAN", "STDEV" -> statistic(call);
            case "COUNTIF", "COUNTIFS" -> CellValue.of(matching(arguments, 0).size());
            case "AVERAGEIFS" -> averageOf(arguments);
            case "VLOOKUP" -> lookUp(arguments);
            case "INDEX" -> at(area(arguments.get(0)), whole(arguments.get(1)) - 1, 0);
            case "MATCH" -> match(scalar(arguments.get(0)), area(arguments.get(1)));
            default -> throw new IllegalArgumentException("no function " + call.function());
        };
    }

    private CellValue scalar(Formula formula) {
        return calculation.scalar(formula, sheet);
    }

    private Area area(Formula formula) {
        return calculation.area(formula, sheet);
    }

    private CellValue choose(List<Formula> arguments) {
        CellValue condition = scalar(arguments.get(0));
        if (Scalar.isFault(condition)) {
            return condition;
        }
        Optional<Boolean> truth = Scalar.truth(condition);
        return truth.isEmpty() ? Scalar.WRONG_TYPE : filled(scalar(arguments.get(truth.get() ? 1 : 2)));
    }

    // An empty cell that a function hands on is 0.
    private static CellValue filled(CellValue value) {
        return value == CellValue.blank() ? CellValue.of(0) : value;
    }

    private CellValue all(List<Formula> arguments) {
        boolean all = true;
        for (Formula argument : arguments) {
            CellValue value = scalar(argument);
            if (Scalar.isFault(value)) {
                return value;
            }
            Optional<Boolean> truth = Scalar.truth(value);
            if (truth.isEmpty()) {
                return Scalar.WRONG_TYPE;
            }
            all &= truth.get();
        }
        return new CellValue.Bool(all);
    }

    // Half away from zero, of the 15 digits that Excel keeps: the mean of 93.92 and 94.79 is 94.355, not a bit less.
    private static CellValue round(CellValue number, CellValue digits) {
        for (CellValue value : List.of(number, digits)) {
            if (Scalar.isFault(value)) {
                return value;
            }
        }
        Optional<Double> rounded = Scalar.number(number);
        Optional<Double> places = Scalar.number(digits);
        if (rounded.isEmpty() || places.isEmpty()) {
            return Scalar.WRONG_TYPE;
        }
        BigDecimal exact = new CellValue.Num(rounded.get()).exact();
        return CellValue.of(
                exact.setScale(places.get().intValue(), RoundingMode.HALF_UP).doubleValue());
    }

    /** The numbers among some arguments, or the first error that stands there. */
    private record Numbers(List<Double> found, Optional<CellValue> fault) {
        double[] values() {
            return found.stream().mapToDouble(n -> n).toArray();
        }
    }

    private Numbers numbers(List<Formula> arguments, boolean faultsMatter) {
        List<Double> found = new ArrayList<>();
        for (Formula argument : arguments) {
            List<CellValue> values = Calculation.isArea(argument) ? values(area(argument)) : List.of(scalar(argument));
            for (CellValue value : values) {
                if (faultsMatter && Scalar.isFault(value)) {
                    return new Numbers(List.of(), Optional.of(value));
                }
                if (value instanceof CellValue.Num number) {
                    found.add(number.value());
                }
            }
        }
        return new Numbers(found, Optional.empty());
    }

    private CellValue statistic(Call call) {
        Numbers numbers = numbers(call.arguments(), true);
        if (numbers.fault().isPresent()) {
            return numbers.fault().get();
        }
        double[] values = numbers.values();
        return switch (call.function()) {
            case "SUM" -> CellValue.of(Arrays.stream(values).sum());
            case "AVERAGE" -> mean(values);
            case "MIN" -> CellValue.of(Arrays.stream(values).min().orElse(0));
            case "MAX" -> CellValue.of(Arrays.stream(values).max().orElse(0));
            case "MEDIAN" -> median(values);
            default -> deviation(values);
        };
    }

    private static CellValue mean(double[] values) {
        return values.length == 0
                ? Scalar.NO_DIVISOR
                : CellValue.of(Arrays.stream(values).sum() / values.length);
    }

    private static CellValue median(double[] values) {
        if (values.length == 0) {
            return new CellValue.Fault("#NUM!");
        }
        Arrays.sort(values);
        int middle = values.length / 2;
        return CellValue.of(values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2);
    }

    private static CellValue deviation(double[] values) {
        if (values.length < 2) {
            return Scalar.NO_DIVISOR;
        }
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return CellValue.of(Math.sqrt(squares / (values.length - 1)));
    }

    /** The places in the ranges where all conditions from that argument on hold. */
    private List<Integer> matching(List<Formula> arguments, int from) {
        List<Area> areas = new ArrayList<>();
        List<Criterion> criteria = new ArrayList<>();
        for (int i = from; i + 1 < arguments.size(); i += 2) {
            areas.add(area(arguments.get(i)));
            criteria.add(new Criterion(scalar(arguments.get(i + 1))));
        }
        int cells = rows(areas.get(0));
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            boolean all = true;
            for (int j = 0; all && j < areas.size(); j++) {
                all = criteria.get(j).holds(at(areas.get(j), i, 0));
            }
            if (all) {
                found.add(i);
            }
        }
        return found;
    }

    private CellValue averageOf(List<Formula> arguments) {
        Area averaged = area(arguments.get(0));
        List<Double> found = new ArrayList<>();
        for (int i : matching(arguments, 1)) {
            CellValue value = at(averaged, i, 0);
            if (Scalar.isFault(value)) {
                return value;
            }
            if (value instanceof CellValue.Num number) {
                found.add(number.value());
            }
        }
        return mean(found.stream().mapToDouble(n -> n).toArray());
    }

    // Numbers ascend in the first column; the last one that is not above the wanted number is taken.
    private CellValue lookUp(List<Formula> arguments) {
        CellValue wanted = scalar(arguments.get(0));
        if (Scalar.isFault(wanted)) {
            return wanted;
        }
        Area table = area(arguments.get(1));
        int column = whole(arguments.get(2)) - 1;
        int found = -1;
        for (int i = 0; i < rows(table); i++) {
            CellValue first = at(table, i, 0);
            if (first instanceof CellValue.Num && Scalar.compare(first, wanted) <= 0) {
                found = i;
            }
        }
        return found < 0 ? Scalar.NOT_FOUND : at(table, found, column);
    }

    private CellValue match(CellValue wanted, Area column) {
        for (int i = 0; i < rows(column); i++) {
            CellValue value = at(column, i, 0);
            if (value != CellValue.blank() && !Scalar.isFault(value) && Scalar.compare(value, wanted) == 0) {
                return CellValue.of(i + 1);
            }
        }
        return Scalar.NOT_FOUND;
    }

    private int whole(Formula formula) {
        CellValue value = scalar(formula);
        if (Scalar.isFault(value)) {
            return 0;
        }
        return Scalar.number(value).orElse(0.0).intValue();
    }

    private List<CellValue> values(Area area) {
        List<CellValue> values = new ArrayList<>();
        RangeRef range = area.range();
        for (int row = 0; row < rows(area); row++) {
            for (int column = 0; column <= range.last().column() - range.first().column(); column++) {
                values.add(at(area, row, column));
            }
        }
        return values;
    }

    private static int rows(Area area) {
        return area.range().last().row() - area.range().first().row() + 1;
    }

    private CellValue at(Area area, int row, int column) {
        if (row < 0 || column < 0) {
            return Scalar.NOT_FOUND;
        }
        CellRef first = area.range().first();
        return calculation.at(area.sheet(), new CellRef(first.row() + row, first.column() + column));
    }
}
