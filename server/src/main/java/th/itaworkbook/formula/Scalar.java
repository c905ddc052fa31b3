package th.itaworkbook.formula;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import th.itaworkbook.grid.CellValue;

/** How Excel takes single values as numbers, truth values and texts, and how it orders them. */
final class Scalar {
    static final CellValue WRONG_TYPE = new CellValue.Fault("#VALUE!");
    static final CellValue NO_DIVISOR = new CellValue.Fault("#DIV/0!");
    static final CellValue NOT_FOUND = new CellValue.Fault("#N/A");

    private static final Pattern NUMBER = Pattern.compile(" *[-+]?([0-9]{1,300}(\\.[0-9]*)?|\\.[0-9]+) *");

    private Scalar() {}

    static boolean isFault(CellValue value) {
        return value instanceof CellValue.Fault;
    }

    /** The number that a text is, as Excel would read it. */
    static Optional<Double> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Double.valueOf(text.strip())) : Optional.empty();
    }

    /** The value in a calculation; empty where it cannot be used in one. */
    static Optional<Double> number(CellValue value) {
        if (value instanceof CellValue.Num number) {
            return Optional.of(number.value());
        }
        if (value instanceof CellValue.Bool truth) {
            return Optional.of(truth.value() ? 1.0 : 0.0);
        }
        return value == CellValue.blank() ? Optional.of(0.0) : number(value.text());
    }

    /** Whether the value counts as true; empty for a text. */
    static Optional<Boolean> truth(CellValue value) {
        if (value instanceof CellValue.Bool bool) {
            return Optional.of(bool.value());
        }
        return value instanceof CellValue.Text
                ? Optional.empty()
                : number(value).map(n -> n != 0);
    }

    /** Numbers come before texts, texts before truth values; blank is whatever the other one is, but empty. */
    static int compare(CellValue one, CellValue other) {
        CellValue left = one == CellValue.blank() ? emptyAs(other) : one;
        CellValue right = other == CellValue.blank() ? emptyAs(left) : other;
        if (left instanceof CellValue.Num a && right instanceof CellValue.Num b) {
            return a.exact().compareTo(b.exact());
        }
        if (left instanceof CellValue.Bool a && right instanceof CellValue.Bool b) {
            return Boolean.compare(a.value(), b.value());
        }
        int order = Integer.compare(rank(left), rank(right));
        return order != 0
                ? order
                : left.text().toLowerCase(Locale.ROOT).compareTo(right.text().toLowerCase(Locale.ROOT));
    }

    private static CellValue emptyAs(CellValue other) {
        if (other instanceof CellValue.Num) {
            return CellValue.of(0);
        }
        return other instanceof CellValue.Bool ? new CellValue.Bool(false) : CellValue.of("");
    }

    private static int rank(CellValue value) {
        return value instanceof CellValue.Num ? 0 : value instanceof CellValue.Text ? 1 : 2;
    }
}
