package th.itaworkbook.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.formula.Token.Cells;
import th.itaworkbook.formula.Token.Kind;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;

/**
 * Takes any formula apart, without its equals sign. Blanks, quotes around sheet names, marks of newer functions and
 * their letter case fall away, so that the same formula saved by two programs gives the same tokens.
 */
public final class FormulaTokens {
    private static final Pattern COLUMNS = Pattern.compile("(\\$?[A-Za-z]{1,3}):(\\$?[A-Za-z]{1,3})");
    private static final Pattern ROWS = Pattern.compile("(\\$?[0-9]{1,7}):(\\$?[0-9]{1,7})");
    private static final Pattern NUMBER = Pattern.compile("(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");
    private static final Pattern ERROR =
            Pattern.compile("#(?:REF!|NAME\\?|DIV/0!|VALUE!|N/A|NUM!|NULL!|SPILL!|CALC!)", Pattern.CASE_INSENSITIVE);
    private static final List<String> NEWER = List.of("_XLFN.", "_XLWS.", "_XLUDF.");
    private static final String DELIMITERS = "()+-*/^%&=<>,;:!\"'{}[]#@ \t\r\n";

    private final String formula;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private FormulaTokens(String formula) {
        this.formula = formula;
    }

    /** The tokens of a formula; a sign that no formula has becomes a token of its own. */
    public static List<Token> of(String formula) {
        FormulaTokens reader = new FormulaTokens(formula);
        while (reader.at < formula.length()) {
            reader.token();
        }
        return List.copyOf(reader.tokens);
    }

    private void token() {
        char c = formula.charAt(at);
        switch (c) {
            case ' ', '\t', '\r', '\n' -> at++;
            case '"' -> tokens.add(Token.of(Kind.TEXT, quoted('"')));
            case '\'' -> afterSheet(quoted('\''));
            case '[' -> bracket();
            case '(' -> single(Kind.OPEN);
            case ')' -> single(Kind.CLOSE);
            case ',', ';' -> single(Kind.SEPARATOR);
            case '#' -> error();
            default -> {
                if (DELIMITERS.indexOf(c) >= 0) {
                    sign();
                } else {
                    word();
                }
            }
        }
    }

    private void single(Kind kind) {
        tokens.add(Token.of(kind, formula.substring(at, at + 1)));
        at++;
    }

    private void sign() {
        boolean two = formula.startsWith("<=", at) || formula.startsWith(">=", at) || formula.startsWith("<>", at);
        int end = at + (two ? 2 : 1);
        tokens.add(Token.of(Kind.SIGN, formula.substring(at, end)));
        at = end;
    }

    private void error() {
        Matcher error = matcher(ERROR);
        if (error.lookingAt()) {
            tokens.add(Token.of(Kind.ERROR, error.group().toUpperCase(Locale.ROOT)));
            at = error.end();
        } else {
            single(Kind.SIGN);
        }
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(formula).region(at, formula.length());
    }

    private void word() {
        if (reference("", "") || number()) {
            return;
        }
        String word = plain();
        if (isNext('!')) {
            afterSheet(word);
        } else if (isNext('(')) {
            function(word);
        } else if (isNext('[')) {
            int end = bracketEnd();
            tokens.add(Token.of(Kind.NAME, word + formula.substring(at, end)));
            at = end;
        } else {
            tokens.add(truthOrName(word));
        }
    }

    private static Token truthOrName(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return upper.equals("TRUE") || upper.equals("FALSE") ? Token.of(Kind.TRUTH, upper) : Token.of(Kind.NAME, word);
    }

    // LibreOffice writes TRUE as TRUE().
    private void function(String word) {
        String name = word.toUpperCase(Locale.ROOT);
        for (String mark : NEWER) {
            name = name.startsWith(mark) ? name.substring(mark.length()) : name;
        }
        if ((name.equals("TRUE") || name.equals("FALSE")) && formula.startsWith("()", at)) {
            tokens.add(Token.of(Kind.TRUTH, name));
            at += 2;
        } else {
            tokens.add(Token.of(Kind.FUNCTION, name));
        }
    }

    private boolean isNext(char wanted) {
        return at < formula.length() && formula.charAt(at) == wanted;
    }

    private String plain() {
        int from = at;
        while (at < formula.length() && DELIMITERS.indexOf(formula.charAt(at)) < 0) {
            at++;
        }
        return formula.substring(from, at);
    }

    // [1]Sheet!A1, [1]!name, or the columns of a table.
    private void bracket() {
        int end = bracketEnd();
        String book = formula.substring(at, end);
        at = end;
        String sheet = plain();
        if (isNext('!')) {
            afterSheet(book + sheet);
        } else {
            tokens.add(Token.of(Kind.NAME, book + sheet));
        }
    }

    private int bracketEnd() {
        int depth = 0;
        for (int i = at; i < formula.length(); i++) {
            depth += formula.charAt(i) == '[' ? 1 : formula.charAt(i) == ']' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return formula.length();
    }

    private void afterSheet(String written) {
        if (isNext('!')) {
            at++;
        }
        int close = written.lastIndexOf(']');
        String book = close < 0 ? "" : written.substring(0, close + 1);
        String sheet = written.substring(close + 1);
        if (isNext('#')) {
            error();
        } else if (!reference(book, sheet)) {
            tokens.add(Token.of(Kind.NAME, written + "!" + plain()));
        }
    }

    private boolean number() {
        if (!isDigit(formula.charAt(at)) && formula.charAt(at) != '.') {
            return false;
        }
        Matcher number = matcher(NUMBER);
        if (!number.lookingAt()) {
            return false;
        }
        tokens.add(Token.of(
                Kind.NUMBER, new BigDecimal(number.group()).stripTrailingZeros().toPlainString()));
        at = number.end();
        return true;
    }

    // Formulas are mostly references, so these are read sign by sign.
    private boolean reference(String book, String sheet) {
        int end = cellEnd(at);
        if (end > 0) {
            boolean range = end < formula.length() && formula.charAt(end) == ':';
            int second = range ? cellEnd(end + 1) : -1;
            String first = formula.substring(at, end);
            if (second > 0 && isEnd(second)) {
                return add(book, sheet, second, first, formula.substring(end + 1, second));
            }
            return isEnd(end) && add(book, sheet, end, first, first);
        }
        return band(book, sheet);
    }

    // Whole columns or rows.
    private boolean band(String book, String sheet) {
        char c = at < formula.length() ? formula.charAt(at) : ' ';
        int colon = formula.indexOf(':', at);
        if (colon < 0 || colon > at + 8 || !(c == '$' || isLetter(c) || isDigit(c))) {
            return false;
        }
        Matcher columns = matcher(COLUMNS);
        if (columns.lookingAt() && isEnd(columns.end())) {
            String last = columns.group(2) + "$" + CellRef.MAX_ROWS;
            return add(book, sheet, columns.end(), columns.group(1) + "$1", last);
        }
        Matcher rows = matcher(ROWS);
        return rows.lookingAt()
                && isEnd(rows.end())
                && add(book, sheet, rows.end(), "$A" + rows.group(1), "$XFD" + rows.group(2));
    }

    // Where an address such as $A$1 that begins there ends, or -1.
    private int cellEnd(int from) {
        int letters = afterDollar(from);
        int i = letters;
        while (i < formula.length() && i < letters + 3 && isLetter(formula.charAt(i))) {
            i++;
        }
        int digits = afterDollar(i);
        int end = digits;
        while (end < formula.length() && end < digits + 7 && isDigit(formula.charAt(end))) {
            end++;
        }
        return i == letters || end == digits ? -1 : end;
    }

    private int afterDollar(int from) {
        return from < formula.length() && formula.charAt(from) == '$' ? from + 1 : from;
    }

    // LOG10( is a function, B2B a name and Q1!A1 a sheet.
    private boolean isEnd(int end) {
        if (end >= formula.length()) {
            return true;
        }
        char c = formula.charAt(end);
        boolean goesOn = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        return !goesOn && "_.$(![".indexOf(c) < 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean add(String book, String sheet, int end, String first, String last) {
        try {
            CellRef one = CellRef.parse(first);
            CellRef other = CellRef.parse(last);
            RangeRef range = RangeRef.of(
                    Math.min(one.row(), other.row()),
                    Math.min(one.column(), other.column()),
                    Math.max(one.row(), other.row()),
                    Math.max(one.column(), other.column()));
            Cells cells = new Cells(book, sheet, range, fixed(first) + fixed(last));
            tokens.add(new Token(Kind.REFERENCE, "", cells));
            at = end;
            return true;
        } catch (IllegalArgumentException beyondTheSheet) {
            return false;
        }
    }

    private static String fixed(String cell) {
        return (cell.startsWith("$") ? "$" : ".") + (cell.lastIndexOf('$') > 0 ? "$" : ".");
    }

    private String quoted(char quote) {
        StringBuilder inside = new StringBuilder();
        at++;
        while (at < formula.length()) {
            char c = formula.charAt(at++);
            if (c != quote) {
                inside.append(c);
            } else if (isNext(quote)) {
                inside.append(quote);
                at++;
            } else {
                break;
            }
        }
        return inside.toString();
    }
}
