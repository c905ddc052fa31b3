package th.itaworkbook.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** What a cell shows: nothing, text, a number, a truth value or an Excel error. */
public sealed interface CellValue {
    /** The value as text, as a person would read it in the formula bar; blank gives the empty string. */
    String text();

    /** Whether nothing is there: blank, or a text of length 0. */
    default boolean isBlank() {
        return text().isEmpty();
    }

    /** No value. */
    enum Blank implements CellValue {
        /** The one blank value. */
        BLANK;

        @Override
        public String text() {
            return "";
        }
    }

    /** A text, exactly as stored. */
    record Text(String text) implements CellValue {}

    /** A number; Excel keeps a binary double. */
    record Num(double value) implements CellValue {
        private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
        private static final double LEAST_NORMAL = 1e-300;
        private static final double BEYOND_15_DIGITS = 1e15;

        /** The number as Excel shows it: 15 significant digits, so that 85.540000000000006 is 85.54. */
        public BigDecimal exact() {
            BigDecimal shown = rounded().stripTrailingZeros();
            return shown.scale() < 0 ? shown.setScale(0) : shown;
        }

        // Each decimal of up to 15 digits survives the way into a double and back, so a short one is the answer
        // already; all 50 digits of the double are only worked out for the others.
        private BigDecimal rounded() {
            if (Math.abs(value) > LEAST_NORMAL) {
                BigDecimal printed = BigDecimal.valueOf(value);
                if (printed.precision() <= EXCEL_DIGITS.getPrecision()) {
                    return printed;
                }
            }
            return new BigDecimal(value).round(EXCEL_DIGITS);
        }

        @Override
        public String text() {
            boolean whole = Math.abs(value) < BEYOND_15_DIGITS && (long) value == value;
            return whole ? Long.toString((long) value) : exact().toPlainString();
        }

        @Override
        public boolean isBlank() {
            return false;
        }
    }

    /** TRUE or FALSE. */
    record Bool(boolean value) implements CellValue {
        @Override
        public String text() {
            return Boolean.toString(value).toUpperCase(Locale.ROOT);
        }
    }

    /** An Excel error such as {@code #DIV/0!}. */
    record Fault(String text) implements CellValue {}

    /** No value. */
    static CellValue blank() {
        return Blank.BLANK;
    }

    /** A text value; the empty string stays a text, as a formula may give it. */
    static CellValue of(String text) {
        return new Text(text);
    }

    /** A number value. */
    static CellValue of(double number) {
        return new Num(number);
    }
}
