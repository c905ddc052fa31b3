package th.itaworkbook.recompute;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import th.itaworkbook.audit.NotChecked.Reason;
import th.itaworkbook.audit.Recomputed.Left;
import th.itaworkbook.formula.Token;
import th.itaworkbook.formula.Token.Kind;

/** Looks at a formula before it is computed: what POI lacks or does otherwise than Excel must not pass as a value. */
final class Obstacles {
    private static final Set<String> MOMENT = Set.of("NOW", "TODAY", "RAND", "RANDBETWEEN", "INFO", "CELL");

    /** POI takes one cell of a range here, where Excel takes them all. */
    private static final Set<String> ONE_CELL = Set.of(
            "SEARCH",
            "FIND",
            "SUBSTITUTE",
            "REPLACE",
            "LEFT",
            "RIGHT",
            "MID",
            "LEN",
            "TRIM",
            "LOWER",
            "UPPER",
            "EXACT");

    private static final String SUM_OF_PRODUCTS = "SUMPRODUCT";

    private static final Set<String> KNOWN = known();

    private Obstacles() {}

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        WorkbookEvaluator.getSupportedFunctionNames().forEach(f -> known.add(f.toUpperCase(Locale.ROOT)));
        return known;
    }

    static Optional<Left> in(List<Token> formula) {
        for (Token token : formula) {
            boolean otherFile =
                    token.reference().filter(c -> !c.book().isEmpty()).isPresent()
                            || (token.kind() == Kind.NAME && token.text().startsWith("["));
            if (otherFile) {
                return Optional.of(new Left(Reason.OTHER_FILE, token.kind() == Kind.NAME ? token.text() : ""));
            }
            if (token.kind() == Kind.FUNCTION && MOMENT.contains(token.text())) {
                return Optional.of(new Left(Reason.VOLATILE, token.text()));
            }
            if (token.kind() == Kind.FUNCTION && !KNOWN.contains(token.text())) {
                return Optional.of(new Left(Reason.FUNCTION, token.text()));
            }
        }
        return overRanges(formula);
    }

    // Within SUMPRODUCT: a text function that reads more than one cell, or ranges that are compared or added.
    private static Optional<Left> overRanges(List<Token> formula) {
        Deque<String> open = new ArrayDeque<>();
        String function = "";
        boolean ranges = false;
        boolean calculates = false;
        for (Token token : formula) {
            switch (token.kind()) {
                case FUNCTION -> function = token.text();
                case OPEN -> {
                    open.push(function);
                    function = "";
                }
                case CLOSE -> open.poll();
                case SIGN -> calculates |= open.contains(SUM_OF_PRODUCTS);
                case REFERENCE -> {
                    boolean several = !token.cells()
                            .range()
                            .first()
                            .equals(token.cells().range().last());
                    Optional<String> text =
                            open.stream().filter(ONE_CELL::contains).findFirst();
                    boolean summed = several && open.contains(SUM_OF_PRODUCTS);
                    if (summed && text.isPresent()) {
                        return Optional.of(new Left(Reason.FUNCTION, text.get()));
                    }
                    ranges |= summed;
                }
                default -> {}
            }
        }
        return ranges && calculates ? Optional.of(new Left(Reason.FUNCTION, SUM_OF_PRODUCTS)) : Optional.empty();
    }
}
