package th.itaworkbook.formula;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import th.itaworkbook.grid.CellValue;

/** A condition of COUNTIFS and its kin: {@code ">=0"}, {@code "<>"}, a word with {@code *} and {@code ?}, a number. */
final class Criterion {
    private final String sign;
    private final Optional<Double> number;
    private final Pattern word;
    private final boolean empty;

    Criterion(CellValue value) {
        // An empty cell as a condition means the number 0.
        String text = value == CellValue.blank() ? "0" : value.text();
        this.sign = value instanceof CellValue.Text ? signOf(text) : "";
        String operand = text.substring(sign.length());
        this.number = Scalar.number(operand);
        this.empty = operand.isEmpty();
        this.word = pattern(operand);
    }

    boolean holds(CellValue cell) {
        return switch (sign) {
            case "", "=" -> equal(cell);
            case "<>" -> empty ? cell != CellValue.blank() : !equal(cell);
            default -> compares(cell);
        };
    }

    private boolean equal(CellValue cell) {
        if (number.isPresent()) {
            // A number typed as text counts as that number.
            Optional<Double> found =
                    cell instanceof CellValue.Num num ? Optional.of(num.value()) : Scalar.number(textOf(cell));
            return found.isPresent() && found.get().equals(number.get());
        }
        if (empty) {
            return cell.isBlank();
        }
        return cell instanceof CellValue.Text text
                && word.matcher(text.text().toLowerCase(Locale.ROOT)).matches();
    }

    private boolean compares(CellValue cell) {
        if (!(cell instanceof CellValue.Num found) || number.isEmpty()) {
            return false;
        }
        int order = Double.compare(found.value(), number.get());
        return switch (sign) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order < 0;
        };
    }

    private static String textOf(CellValue cell) {
        return cell instanceof CellValue.Text text ? text.text() : "";
    }

    private static String signOf(String text) {
        for (String sign : new String[] {">=", "<=", "<>", ">", "<", "="}) {
            if (text.startsWith(sign)) {
                return sign;
            }
        }
        return "";
    }

    private static Pattern pattern(String wildcards) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < wildcards.length(); i++) {
            char c = wildcards.charAt(i);
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else {
                boolean escaped = c == '~' && i + 1 < wildcards.length();
                regex.append(Pattern.quote(
                        String.valueOf(escaped ? wildcards.charAt(++i) : c).toLowerCase(Locale.ROOT)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
