package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.analysis.TextLine.Quote;
import th.itaworkbook.analysis.TextToken.Mention;
import th.itaworkbook.analysis.TextToken.Moved;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.ReportText;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Table;

/**
 * Holds scores and direction words in the officer's prose against the tables. A figure counts only where the text says
 * plainly what it is the score of; what could be something else is left alone.
 */
public final class TextChecks {
    private static final String LINE_BREAKS = "[\\n\\r\\u2022]+";
    private static final Set<String> WHOLE = Set.of("ITA");

    private final Analysis analysis;
    private final TextSubjects subjects;
    private final TextScanner scanner;
    private final String ownName;
    private final List<Finding> findings = new ArrayList<>();

    private TextChecks(Analysis analysis) {
        this.analysis = analysis;
        this.subjects = new TextSubjects(analysis);
        this.scanner = new TextScanner(subjects);
        this.ownName =
                Labels.arabicDigits(Labels.fold(analysis.submission().agency().name()));
    }

    /** The findings in ข้อความรายงาน and, where the sheet has a table of measures, in มาตรการ. */
    public static List<Finding> check(Analysis analysis, Optional<Table> measures) {
        boolean measured =
                measures.isPresent() && !analysis.submission().measures().isEmpty();
        if (analysis.submission().texts().isEmpty() && !measured) {
            return List.of();
        }
        TextChecks checks = new TextChecks(analysis);
        for (ReportText text : analysis.submission().texts()) {
            checks.text(text);
        }
        measures.ifPresent(table -> {
            for (MeasureRow measure : analysis.submission().measures()) {
                checks.cell(table, measure, Header.FINDING_OF_ANALYSIS, measure.analysis());
                checks.cell(table, measure, Header.MEASURE, measure.measure());
            }
        });
        return List.copyOf(checks.findings);
    }

    private void text(ReportText text) {
        for (String token : Tokens.unfilled(text.text(), analysis)) {
            findings.add(Finding.of(FindingCode.PLACEHOLDER_LEFT, text.place(), text.text(), token));
        }
        if (!text.heading().contains("เป้าหมาย")) {
            boolean totals = !text.heading().contains(Header.INDICATOR);
            lines(Tokens.fill(text.text(), analysis), text.place(), text.text(), totals);
        }
    }

    private void cell(Table table, MeasureRow measure, String header, String text) {
        if (!text.isEmpty() && table.has(header)) {
            lines(text, table.place(measure.row(), header), text, false);
        }
    }

    private void lines(String text, Place place, String raw, boolean totals) {
        Set<Finding> found = new LinkedHashSet<>();
        for (String part : text.split(LINE_BREAKS, -1)) {
            String folded = Labels.arabicDigits(Labels.fold(part));
            TextLine line =
                    new TextLine(folded, scanner.tokens(folded, totals || isOfTheWhole(folded)), subjects.year());
            List<Quote> quotes = line.quotes().stream()
                    .filter(q ->
                            q.subject().isNarrow() || isOurs(folded, q.number().start()))
                    .toList();
            quotes.stream().filter(q -> line.isReliable(q, subjects)).forEach(q -> figure(q)
                    .ifPresent(f -> found.add(f.at(place, raw))));
            new TextDirections(line, quotes, subjects.year()).wrong().forEach(wrong -> found.add(wrong.at(place, raw)));
        }
        findings.addAll(found);
    }

    private static boolean isOfTheWhole(String line) {
        return WHOLE.stream().anyMatch(line::contains);
    }

    // A ministry, a department or the mean of the country may be the one with that score.
    private boolean isOurs(String line, int end) {
        String before = line.substring(0, end);
        return !TextWords.namesAnotherAgency(ownName.isEmpty() ? before : before.replace(ownName, ""));
    }

    /** A contradiction, still without its place. */
    record Wrong(FindingCode code, List<String> args) {
        Finding at(Place place, String raw) {
            return Finding.of(code, place, raw, args.toArray(new String[0]));
        }
    }

    private Optional<Wrong> figure(Quote quote) {
        BigDecimal value = quote.number().value();
        Optional<BigDecimal> expected = quote.subject().shown(quote.year());
        if (expected.isEmpty()
                || expected.get().compareTo(value) == 0
                || quote.subject().alsoRight().contains(value)) {
            return Optional.empty();
        }
        boolean otherYear = quote.subject().byYear().values().stream()
                .anyMatch(s -> s.shown().compareTo(value) == 0);
        if (otherYear && !quote.sure()) {
            return Optional.empty();
        }
        String label = quote.year() == subjects.year()
                ? quote.subject().label()
                : quote.subject().label() + " ปีงบประมาณ พ.ศ. " + quote.year();
        return Optional.of(new Wrong(
                FindingCode.TEXT_FIGURE_MISMATCH,
                List.of(label, value.toPlainString(), expected.get().toPlainString())));
    }

    /** A direction word that contradicts the change. */
    static Wrong direction(Mention mention, Moved moved) {
        TextSubject subject = mention.subject().orElseThrow();
        BigDecimal delta = subject.change().delta();
        String signed = (delta.signum() > 0 ? "+" : "") + delta.toPlainString();
        return new Wrong(FindingCode.TEXT_DIRECTION_MISMATCH, List.of(subject.label(), moved.word(), signed));
    }

    /** A number of points that is not the change. */
    static Wrong size(TextSubject subject, BigDecimal size) {
        return new Wrong(
                FindingCode.TEXT_FIGURE_MISMATCH,
                List.of(
                        subject.label() + " (ผลต่างจากปีก่อน)",
                        size.toPlainString(),
                        subject.change().delta().abs().toPlainString()));
    }
}
