package th.itaworkbook.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Which year each respondent answered in, where the sheet has a column for it. */
final class Years {
    /** Index of rows of this year. */
    static final int NOW = 0;

    /** Index of rows of the year before. */
    static final int BEFORE = 1;

    private static final int NEITHER = -1;

    private final int now;
    private final Optional<Integer> before;
    private final int slot;
    private final int[] indexOfCode;

    private Years(int now, Optional<Integer> before, int slot, int[] indexOfCode) {
        this.now = now;
        this.before = before;
        this.slot = slot;
        this.indexOfCode = indexOfCode;
    }

    /**
     * The fiscal year of the workbook counts, or the newest one where it has no row; with the newest one before it.
     * Rows without a year are of this year.
     */
    static Years of(AnswerTable table, int fiscalYear) {
        int slot = table.columns().year();
        int[] years = new int[Dictionary.CODES];
        if (slot < 0) {
            return new Years(fiscalYear, Optional.empty(), slot, years);
        }
        Dictionary values = table.dictionaries().get(slot);
        TreeSet<Integer> named = new TreeSet<>();
        for (int code = 1; code < values.size(); code++) {
            years[code] = Texts.year(values.entry(code).text()).orElse(0);
            named.add(years[code]);
        }
        named.remove(0);
        int now = named.isEmpty() || named.contains(fiscalYear) ? fiscalYear : named.last();
        Optional<Integer> before = Optional.ofNullable(named.lower(now));
        int[] indexOfCode = new int[Dictionary.CODES];
        Arrays.setAll(
                indexOfCode,
                code -> years[code] == now || years[code] == 0
                        ? NOW
                        : before.isPresent() && years[code] == before.get() ? BEFORE : NEITHER);
        return new Years(now, before, slot, indexOfCode);
    }

    int now() {
        return now;
    }

    Optional<Integer> before() {
        return before;
    }

    /** The years in the order of their index. */
    List<Integer> all() {
        return before.map(b -> List.of(now, b)).orElse(List.of(now));
    }

    /** Index of the year of a respondent, or a negative number for a year that is not looked at. */
    int index(Answers answers, int respondent) {
        return slot < 0 ? NOW : indexOfCode[answers.at(respondent, slot)];
    }
}
