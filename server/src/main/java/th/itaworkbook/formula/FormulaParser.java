package th.itaworkbook.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import th.itaworkbook.formula.Formula.Call;
import th.itaworkbook.formula.Formula.Constant;
import th.itaworkbook.formula.Formula.Name;
import th.itaworkbook.formula.Formula.Operation;
import th.itaworkbook.formula.Formula.Reference;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;

/** Reads a formula without its equals sign; throws IllegalArgumentException for what our formulas never hold. */
final class FormulaParser {
    /** The signs by how strongly they bind, the weakest first. */
    private static final List<List<String>> SIGNS =
            List.of(List.of("<=", ">=", "<>", "=", "<", ">"), List.of("&"), List.of("+", "-"), List.of("*", "/"));

    private static final int DEEPEST = 64;

    private final String text;
    private int at;
    private int depth;

    private FormulaParser(String text) {
        this.text = text;
    }

    static Formula parse(String text) {
        FormulaParser parser = new FormulaParser(text);
        Formula formula = parser.operation(0);
        parser.blanks();
        if (parser.at < text.length()) {
            throw parser.unknown();
        }
        return formula;
    }

    private Formula operation(int level) {
        if (level == SIGNS.size()) {
            return signed();
        }
        Formula left = operation(level + 1);
        String sign = sign(level);
        while (!sign.isEmpty()) {
            left = new Operation(sign, left, operation(level + 1));
            sign = sign(level);
        }
        return left;
    }

    private String sign(int level) {
        blanks();
        for (String sign : SIGNS.get(level)) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return sign;
            }
        }
        return "";
    }

    private Formula signed() {
        if (++depth > DEEPEST) {
            throw unknown();
        }
        blanks();
        Formula operand = skip('-') ? new Operation("-", new Constant(CellValue.of(0)), signed()) : operand();
        depth--;
        return operand;
    }

    private Formula operand() {
        char next = peek();
        if (skip('(')) {
            Formula inside = operation(0);
            require(')');
            return inside;
        }
        if (next == '"') {
            return new Constant(CellValue.of(quoted('"')));
        }
        if (next == '\'') {
            String sheet = quoted('\'');
            require('!');
            return new Reference(sheet, RangeRef.parse(word()));
        }
        String word = word();
        if (skip('!')) {
            return new Reference(word, RangeRef.parse(word()));
        }
        if (skip('(')) {
            return new Call(word.toUpperCase(Locale.ROOT), arguments());
        }
        return plainWord(word);
    }

    private Formula plainWord(String word) {
        if (word.equalsIgnoreCase("TRUE") || word.equalsIgnoreCase("FALSE")) {
            return new Constant(new CellValue.Bool(word.equalsIgnoreCase("TRUE")));
        }
        if (word.isEmpty()) {
            throw unknown();
        }
        if (Character.isDigit(word.charAt(0)) || word.charAt(0) == '.') {
            // NumberFormatException is an IllegalArgumentException.
            return new Constant(CellValue.of(Double.parseDouble(word)));
        }
        if (word.matches("\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}(:.*)?")) {
            return new Reference("", RangeRef.parse(word));
        }
        return new Name(word);
    }

    private List<Formula> arguments() {
        List<Formula> arguments = new ArrayList<>();
        blanks();
        if (skip(')')) {
            return arguments;
        }
        do {
            arguments.add(operation(0));
            blanks();
        } while (skip(','));
        require(')');
        return arguments;
    }

    private String word() {
        int from = at;
        while (at < text.length() && "()+-*/&=<>,!\"' {};".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted(char quote) {
        StringBuilder inside = new StringBuilder();
        at++;
        while (true) {
            int end = text.indexOf(quote, at);
            if (end < 0) {
                throw unknown();
            }
            inside.append(text, at, end);
            at = end + 1;
            if (!skip(quote)) {
                return inside.toString();
            }
            inside.append(quote);
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean skip(char wanted) {
        if (peek() == wanted && at < text.length()) {
            at++;
            return true;
        }
        return false;
    }

    private void require(char wanted) {
        blanks();
        if (!skip(wanted)) {
            throw unknown();
        }
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
            at++;
        }
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("cannot read the formula at " + at + ": " + text);
    }
}
