package th.itaworkbook.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Figures with two decimals by their place in a list, each of which may be missing; small, as there are thousands. */
public final class FigureLine {
    /** No figures at all. */
    public static final FigureLine EMPTY = new FigureLine(new int[0]);

    private static final int NONE = Integer.MIN_VALUE;
    private static final int DECIMALS = 2;
    private static final String MISSING = "-";

    private final int[] hundredths;

    private FigureLine(int[] hundredths) {
        this.hundredths = hundredths;
    }

    /** The figures, rounded half up; null for a missing one. */
    public static FigureLine of(List<BigDecimal> figures) {
        int[] all = new int[figures.size()];
        for (int i = 0; i < all.length; i++) {
            BigDecimal figure = figures.get(i);
            all[i] = figure == null
                    ? NONE
                    : figure.setScale(DECIMALS, RoundingMode.HALF_UP)
                            .unscaledValue()
                            .intValueExact();
        }
        return new FigureLine(all);
    }

    /** How many places there are. */
    public int size() {
        return hundredths.length;
    }

    /** The figure at a place, from 0; nothing also beyond the last place. */
    public Optional<BigDecimal> get(int place) {
        return place >= hundredths.length || hundredths[place] == NONE
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(hundredths[place], DECIMALS));
    }

    /** The figure at a place in hundredths, or a number below 0 where there is none; for counting over thousands. */
    int hundredths(int place) {
        return place >= hundredths.length ? NONE : hundredths[place];
    }

    /** Whether no figure is there. */
    public boolean isBlank() {
        return Arrays.stream(hundredths).allMatch(h -> h == NONE);
    }

    /** Each figure in hundredths, a dash for a missing one; {@link #parse} reads it. */
    public String text() {
        StringJoiner out = new StringJoiner(" ");
        for (int one : hundredths) {
            out.add(one == NONE ? MISSING : Integer.toString(one));
        }
        return out.toString();
    }

    /** Reads {@link #text}; throws NumberFormatException for anything else. */
    public static FigureLine parse(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        return new FigureLine(Arrays.stream(text.split(" ", -1))
                .mapToInt(word -> word.equals(MISSING) ? NONE : Integer.parseInt(word))
                .toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FigureLine line && Arrays.equals(hundredths, line.hundredths);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hundredths);
    }

    @Override
    public String toString() {
        return text();
    }
}
