package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.analysis.TextToken.Mention;
import th.itaworkbook.analysis.TextToken.Points;
import th.itaworkbook.analysis.TextToken.Year;

/** One line of prose: which figure is said of what, and for which year. */
final class TextLine {
    /**
     * A figure and what it is said of.
     *
     * @param gap the text between the subject, or the figure before, and this figure
     * @param year the fiscal year it is said of
     * @param sure whether that year is named right at the figure
     */
    record Quote(Mention mention, TextSubject subject, Points number, String gap, int year, boolean sure) {}

    private final String line;
    private final List<TextToken> tokens;
    private final int thisYear;

    TextLine(String line, List<TextToken> tokens, int thisYear) {
        this.line = line;
        this.tokens = List.copyOf(tokens);
        this.thisYear = thisYear;
    }

    String text() {
        return line;
    }

    List<TextToken> tokens() {
        return tokens;
    }

    /** The figures that are said of a subject. */
    List<Quote> quotes() {
        List<Quote> quotes = new ArrayList<>();
        Set<Points> done = new HashSet<>();
        Mention last = null;
        Points before = null;
        List<Mention> group = List.of();
        for (int i = 0; i < tokens.size(); i++) {
            TextToken token = tokens.get(i);
            if (token instanceof Mention mention) {
                group = last != null && before == null && joins(last, mention)
                        ? plus(group, mention)
                        : List.of(mention);
                last = mention;
                before = null;
            } else if (token instanceof Points number && last != null && !done.contains(number)) {
                if (before == null && group.size() > 1) {
                    List<Points> run = run(i);
                    done.addAll(run);
                    inOrder(group, run, quotes);
                } else if (group.size() == 1) {
                    String gap = line.substring(before == null ? last.end() : before.end(), number.start());
                    single(last, number, gap, before != null, i).ifPresent(quotes::add);
                }
                before = number;
            }
        }
        return quotes;
    }

    private boolean joins(Mention one, Mention next) {
        return TextWords.joinsSubjects(line.substring(one.end(), next.start()));
    }

    private static List<Mention> plus(List<Mention> group, Mention mention) {
        List<Mention> longer = new ArrayList<>(group);
        longer.add(mention);
        return longer;
    }

    // Figures that follow each other with nothing between them.
    private List<Points> run(int from) {
        List<Points> run = new ArrayList<>();
        for (int i = from; i < tokens.size() && tokens.get(i) instanceof Points number; i++) {
            Points last = run.isEmpty() ? null : run.get(run.size() - 1);
            if (last != null && !TextWords.joinsNumbers(line.substring(last.end(), number.start()))) {
                break;
            }
            run.add(number);
        }
        return run;
    }

    // Several subjects and as many figures belong together in their order; otherwise nobody can tell.
    private void inOrder(List<Mention> group, List<Points> run, List<Quote> quotes) {
        String gap =
                line.substring(group.get(group.size() - 1).end(), run.get(0).start());
        if (group.size() != run.size() || !TextWords.isTight(gap)) {
            return;
        }
        for (int i = 0; i < run.size(); i++) {
            Mention mention = group.get(i);
            Points number = run.get(i);
            Optional<Year> year = yearBefore(mention.start());
            int which = year.map(Year::year).orElse(thisYear);
            mention.subject().ifPresent(s -> quotes.add(new Quote(mention, s, number, gap, which, false)));
        }
    }

    private Optional<Quote> single(Mention mention, Points number, String gap, boolean further, int index) {
        if (mention.subject().isEmpty() || isOfNext(number, index)) {
            return Optional.empty();
        }
        int gapStart = number.start() - gap.length();
        Optional<Year> behind = yearBehind(number, index);
        Optional<Year> inGap = lastYear(gapStart, number.start());
        boolean from = gap.strip().endsWith("จาก")
                || gap.strip().endsWith("จากคะแนน")
                || gap.strip().endsWith("จากเดิม");
        boolean to = gap.strip().endsWith("เป็น");
        boolean compared = gap.contains("จาก") || gap.contains("เทียบ") || gap.contains("กว่า");
        int year;
        boolean sure = false;
        if (behind.isPresent()) {
            year = behind.get().year();
            sure = behind.get().exact();
        } else if (to) {
            year = thisYear;
        } else if (inGap.isPresent()) {
            year = inGap.get().year();
            sure = inGap.get().exact() && !compared;
        } else if (from) {
            year = thisYear - 1;
        } else if (further) {
            return Optional.empty();
        } else {
            year = yearBefore(mention.start()).map(Year::year).orElse(thisYear);
        }
        return Optional.of(new Quote(mention, mention.subject().get(), number, gap, year, sure));
    }

    private boolean isOfNext(Points number, int index) {
        return index + 1 < tokens.size()
                && tokens.get(index + 1) instanceof Mention next
                && TextWords.belongsToNext(line.substring(number.end(), next.start()));
    }

    private Optional<Year> yearBehind(Points number, int index) {
        return index + 1 < tokens.size()
                        && tokens.get(index + 1) instanceof Year year
                        && TextWords.bindsYear(line.substring(number.end(), year.start()))
                ? Optional.of(year)
                : Optional.empty();
    }

    private Optional<Year> lastYear(int from, int to) {
        Year found = null;
        for (TextToken token : tokens) {
            if (token instanceof Year year && year.start() >= from && year.end() <= to) {
                found = year;
            }
        }
        return Optional.ofNullable(found);
    }

    private Optional<Year> yearBefore(int end) {
        return lastYear(0, end);
    }

    /** Whether the figure can be told from what else figures stand for. */
    boolean isReliable(Quote quote, TextSubjects subjects) {
        if (TextWords.isNoScore(line, quote.number())
                || TextWords.isOfOthers(
                        line, quote.mention().start(), quote.number().start())) {
            return false;
        }
        boolean tight = TextWords.isTight(quote.gap());
        BigDecimal value = quote.number().value();
        if (quote.subject().isNarrow()) {
            String after = TextWords.after(line, quote.number().end());
            return tight || (TextWords.isLoose(quote.gap(), after) && !subjects.isKnown(value));
        }
        return tight && !subjects.isKnown(value);
    }
}
