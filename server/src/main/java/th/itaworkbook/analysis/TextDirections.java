package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.analysis.TextChecks.Wrong;
import th.itaworkbook.analysis.TextLine.Quote;
import th.itaworkbook.analysis.TextToken.Mention;
import th.itaworkbook.analysis.TextToken.Moved;
import th.itaworkbook.analysis.TextToken.Points;
import th.itaworkbook.analysis.TextToken.Year;

/** Direction words of one line, and sizes behind them, that contradict the change of what they are said of. */
final class TextDirections {
    private final TextLine line;
    private final List<Quote> quotes;
    private final int thisYear;

    TextDirections(TextLine line, List<Quote> quotes, int thisYear) {
        this.line = line;
        this.quotes = quotes;
        this.thisYear = thisYear;
    }

    List<Wrong> wrong() {
        List<Wrong> wrong = new ArrayList<>();
        List<TextToken> tokens = line.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Moved moved && isSinceLastYear(i)) {
                Set<Mention> said = saidOf(moved, i);
                for (Mention mention : said) {
                    TextSubject subject = mention.subject().orElseThrow();
                    if (subject.change() != null && subject.change().direction() != moved.direction()) {
                        wrong.add(TextChecks.direction(mention, moved));
                    }
                }
                if (said.size() == 1) {
                    size(said.iterator().next().subject().orElseThrow(), moved).ifPresent(wrong::add);
                }
            }
        }
        return wrong;
    }

    // "up 2.10 points" of what rose by 1.81; differences between figures that are printed elsewhere pass too.
    private Optional<Wrong> size(TextSubject subject, Moved moved) {
        Optional<BigDecimal> size = TextWords.sizeOfChange(line.text(), moved.end());
        return size.filter(s -> subject.change() != null && isOfTheseYears() && !isDifference(subject, s))
                .map(s -> TextChecks.size(subject, s));
    }

    private boolean isOfTheseYears() {
        return line.tokens().stream()
                .allMatch(t -> !(t instanceof Year year) || year.year() == thisYear || year.year() == thisYear - 1);
    }

    private boolean isDifference(TextSubject subject, BigDecimal size) {
        Set<BigDecimal> now = new HashSet<>(subject.alsoRight());
        Set<BigDecimal> before = new HashSet<>(subject.alsoRight());
        subject.shown(thisYear).ifPresent(now::add);
        subject.shown(thisYear - 1).ifPresent(before::add);
        return now.contains(size)
                || now.stream().anyMatch(n -> before.stream()
                        .anyMatch(b -> n.subtract(b).abs().compareTo(size) == 0));
    }

    // A change against an older year, or one that is hoped for, is not the one in the tables.
    private boolean isSinceLastYear(int index) {
        for (int i = index + 1; i < line.tokens().size(); i++) {
            TextToken next = line.tokens().get(i);
            if (next instanceof Year year
                    && year.start() - line.tokens().get(index).end() <= TextWords.NEAR) {
                return year.year() == thisYear - 1;
            }
            if (next instanceof Mention || next instanceof Moved) {
                return true;
            }
        }
        return true;
    }

    private Set<Mention> saidOf(Moved moved, int index) {
        Set<Mention> said = new LinkedHashSet<>();
        int at = index - 1;
        while (at >= 0 && line.tokens().get(at) instanceof Year) {
            at--;
        }
        if (at < 0) {
            return said;
        }
        TextToken before = line.tokens().get(at);
        String gap = line.text().substring(before.end(), moved.start());
        if (before instanceof Points number && TextWords.leadsToMoved(gap)) {
            quoteOf(number)
                    .filter(q -> q.year() == thisYear && isFact(q.mention()))
                    .ifPresent(q -> said.add(q.mention()));
            if (!said.isEmpty() && TextWords.isCompared(line.text(), moved.end())) {
                joinedBefore(said.iterator().next(), said);
            }
        } else if (before instanceof Mention mention
                && mention.subject().filter(TextSubject::isNarrow).isPresent()
                && isFact(mention)
                && TextWords.isTight(gap)
                && !gap.contains("จาก")
                && TextWords.isMeasured(line.text(), moved.end())) {
            said.add(mention);
        }
        return said;
    }

    private boolean isFact(Mention mention) {
        return !TextWords.isWished(line.text(), mention.start())
                && !TextWords.isOfOthers(line.text(), mention.start(), mention.end());
    }

    private Optional<Quote> quoteOf(Points number) {
        return quotes.stream().filter(q -> q.number().equals(number)).findFirst();
    }

    // "A got 89.90 and B got 87.47, up from last year" says it of both.
    private void joinedBefore(Mention last, Set<Mention> said) {
        Mention next = last;
        for (int i = line.tokens().indexOf(last) - 1; i >= 0; i--) {
            TextToken token = line.tokens().get(i);
            if (!(token instanceof Points number)
                    || !TextWords.joinsStatements(line.text().substring(number.end(), next.start()))) {
                return;
            }
            Optional<Quote> quote = quoteOf(number).filter(q -> q.year() == thisYear && isFact(q.mention()));
            if (quote.isEmpty()) {
                return;
            }
            next = quote.get().mention();
            said.add(next);
            i = line.tokens().indexOf(next);
        }
    }
}
