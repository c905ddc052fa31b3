package th.itaworkbook.xlsx;

import th.itaworkbook.grid.CellRef;

/**
 * Moves the relative references of a formula, as Excel does for the cells that share one. Texts, sheet names, functions,
 * names, errors and structured references stay as they are; references that leave the sheet come in again at the other
 * side.
 */
final class FormulaShift {
    private final String formula;
    private final int rows;
    private final int columns;
    private final StringBuilder out;
    private int at;

    private FormulaShift(String formula, int rows, int columns) {
        this.formula = formula;
        this.rows = rows;
        this.columns = columns;
        this.out = new StringBuilder(formula.length() + 8);
    }

    /** The formula as it reads so many rows below and columns to the right. */
    static String shift(String formula, int rows, int columns) {
        return rows == 0 && columns == 0 ? formula : new FormulaShift(formula, rows, columns).run();
    }

    private String run() {
        while (at < formula.length()) {
            char c = formula.charAt(at);
            if (c == '"' || c == '\'') {
                copyTo(quotedEnd(at));
            } else if (c == '[') {
                copyTo(bracketEnd(at));
            } else if (c == '#') {
                copyTo(errorEnd(at));
            } else if (isWord(c)) {
                word();
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private void word() {
        int end = wordEnd(at);
        char after = end < formula.length() ? formula.charAt(end) : ' ';
        if (after == '(' || after == '!' || after == '[') {
            copyTo(end);
        } else if (!cell(end) && !(after == ':' && band(end))) {
            copyTo(end);
        }
    }

    // A1, $A$1 and so on.
    private boolean cell(int end) {
        int letters = skipDollar(at);
        int digits = lettersEnd(letters, end);
        int number = skipDollar(digits);
        int column = columnOf(letters, digits);
        int row = rowOf(number, end);
        if (column < 0 || row < 0) {
            return false;
        }
        appendColumn(letters > at, column);
        appendRow(number > digits, row);
        at = end;
        return true;
    }

    // A:C or 1:3, both sides of the same sort.
    private boolean band(int colon) {
        int second = colon + 1;
        int end = wordEnd(second);
        char after = end < formula.length() ? formula.charAt(end) : ' ';
        if (after == '(' || after == '!') {
            return false;
        }
        int one = skipDollar(at);
        int other = skipDollar(second);
        if (columnOf(one, colon) >= 0 && columnOf(other, end) >= 0) {
            appendColumn(one > at, columnOf(one, colon));
            out.append(':');
            appendColumn(other > second, columnOf(other, end));
        } else if (rowOf(one, colon) >= 0 && rowOf(other, end) >= 0) {
            appendRow(one > at, rowOf(one, colon));
            out.append(':');
            appendRow(other > second, rowOf(other, end));
        } else {
            return false;
        }
        at = end;
        return true;
    }

    private void appendColumn(boolean absolute, int column) {
        int moved = absolute ? column : Math.floorMod(column + columns, CellRef.MAX_COLUMNS);
        out.append(absolute ? "$" : "").append(CellRef.columnName(moved));
    }

    private void appendRow(boolean absolute, int row) {
        int moved = absolute ? row : Math.floorMod(row + rows, CellRef.MAX_ROWS);
        out.append(absolute ? "$" : "").append(moved + 1);
    }

    private int columnOf(int from, int to) {
        if (from >= to || to - from > 3 || lettersEnd(from, to) != to) {
            return -1;
        }
        int column = 0;
        for (int i = from; i < to; i++) {
            column = column * 26 + (formula.charAt(i) & 0x1F);
        }
        return column <= CellRef.MAX_COLUMNS ? column - 1 : -1;
    }

    private int rowOf(int from, int to) {
        if (from >= to || to - from > 7) {
            return -1;
        }
        int row = 0;
        for (int i = from; i < to; i++) {
            char c = formula.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            row = row * 10 + (c - '0');
        }
        return row >= 1 && row <= CellRef.MAX_ROWS ? row - 1 : -1;
    }

    private int lettersEnd(int from, int to) {
        int i = from;
        while (i < to && isLetter(formula.charAt(i))) {
            i++;
        }
        return i;
    }

    private int skipDollar(int from) {
        return from < formula.length() && formula.charAt(from) == '$' ? from + 1 : from;
    }

    private int wordEnd(int from) {
        int i = from;
        while (i < formula.length() && isWord(formula.charAt(i))) {
            i++;
        }
        return i;
    }

    // A doubled quote stands for one and does not end the text.
    private int quotedEnd(int from) {
        char quote = formula.charAt(from);
        int i = from + 1;
        while (i < formula.length()) {
            if (formula.charAt(i) == quote) {
                if (i + 1 == formula.length() || formula.charAt(i + 1) != quote) {
                    return i + 1;
                }
                i++;
            }
            i++;
        }
        return i;
    }

    // Structured references nest, and an apostrophe in them takes the meaning off the next sign.
    private int bracketEnd(int from) {
        int open = 0;
        for (int i = from; i < formula.length(); i++) {
            char c = formula.charAt(i);
            if (c == '\'') {
                i++;
            } else if (c == '[') {
                open++;
            } else if (c == ']' && --open == 0) {
                return i + 1;
            }
        }
        return formula.length();
    }

    private int errorEnd(int from) {
        int i = from + 1;
        while (i < formula.length() && (isWord(formula.charAt(i)) || formula.charAt(i) == '/')) {
            i++;
        }
        boolean marked = i < formula.length() && formula.charAt(i) == '!' && i > from + 1;
        return marked ? i + 1 : i;
    }

    private void copyTo(int end) {
        out.append(formula, at, end);
        at = end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    // Thai and other letters stand in names and in unquoted sheet names.
    private static boolean isWord(char c) {
        return isLetter(c)
                || (c >= '0' && c <= '9')
                || c == '$'
                || c == '_'
                || c == '.'
                || c == '\\'
                || c == '?'
                || c >= 0x80;
    }
}
