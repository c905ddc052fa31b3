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

        /** The number as Excel shows it: 15 significant digits, so that 85.540000000000006 is 85.54. */
        public BigDecimal exact() {
            BigDecimal shown = new BigDecimal(value).round(EXCEL_DIGITS).stripTrailingZeros();
            return shown.scale() < 0 ? shown.setScale(0) : shown;
        }

        @Override
        public String text() {
            return exact().toPlainString();
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
