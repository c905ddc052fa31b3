package th.itaworkbook.pipeline;

import java.util.Locale;

/** Compares formulas as text, past the spellings in which programs differ. */
final class FormulaText {
    private FormulaText() {}

    /** Whether both are the same but for blanks, dollar signs, quotes around sheet names and letter case. */
    static boolean same(String one, String other) {
        return one.equals(other) || plain(one).equals(plain(other));
    }

    private static String plain(String formula) {
        StringBuilder out = new StringBuilder(formula.length());
        boolean text = false;
        for (int i = 0; i < formula.length(); i++) {
            char c = formula.charAt(i);
            if (c == '"') {
                text = !text;
            }
            boolean spelling = !text && (c == ' ' || c == '$' || c == '\'' || c == '\n' || c == '\r');
            if (!spelling) {
                out.append(c);
            }
        }
        return out.toString().toUpperCase(Locale.ROOT).replace("TRUE()", "TRUE");
    }
}
