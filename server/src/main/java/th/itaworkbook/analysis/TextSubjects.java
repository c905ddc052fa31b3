package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.analysis.TextSubject.Kind;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.Change;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.InstrumentResult;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.SubIndicatorResult;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.HistoryRow;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.grid.Labels;

/** All that prose may quote scores of, with the figures that are right for it. */
final class TextSubjects {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}[.][0-9]{2}");

    private final Analysis analysis;
    private final Structure structure;
    private final int year;
    private final Map<Integer, TextSubject> indicators = new LinkedHashMap<>();
    private final Map<String, TextSubject> subIndicators = new HashMap<>();
    private final Map<String, TextSubject> items = new HashMap<>();
    private final Map<Instrument, TextSubject> instruments = new EnumMap<>(Instrument.class);
    private final Map<Subtotal, TextSubject> parts = new EnumMap<>(Subtotal.class);
    private final TextSubject total;
    private final Set<BigDecimal> known = new HashSet<>();

    TextSubjects(Analysis analysis) {
        this.analysis = analysis;
        this.structure = new Structure(analysis.submission().framework());
        this.year = analysis.submission().agency().fiscalYear();
        analysis.indicators().forEach(i -> indicators.put(i.no(), indicator(i)));
        analysis.subIndicators().forEach(s -> subIndicators.put(s.no(), subIndicator(s)));
        analysis.items().forEach(i -> items.put(i.code().toLowerCase(Locale.ROOT), item(i)));
        analysis.instruments().forEach(this::instrument);
        this.total = whole();
        others();
    }

    int year() {
        return year;
    }

    Optional<TextSubject> indicator(int no) {
        return Optional.ofNullable(indicators.get(no));
    }

    /** The indicators, in order. */
    List<TextSubject> indicators() {
        return List.copyOf(indicators.values());
    }

    Optional<TextSubject> subIndicator(String no) {
        return Optional.ofNullable(subIndicators.get(no));
    }

    Optional<TextSubject> item(String code) {
        return Optional.ofNullable(items.get(code.toLowerCase(Locale.ROOT)));
    }

    TextSubject instrument(Instrument instrument) {
        return instruments.get(instrument);
    }

    /** A part of the EIT as a whole. */
    TextSubject part(boolean first) {
        return parts.get(first ? Subtotal.EIT_PART_1 : Subtotal.EIT_PART_2);
    }

    TextSubject total() {
        return total;
    }

    /** Whether the workbook holds that figure anywhere: as a score, a target, a limit or a score of others. */
    boolean isKnown(BigDecimal figure) {
        return known.contains(figure);
    }

    private TextSubject indicator(IndicatorResult result) {
        Framework.Indicator indicator =
                structure.framework().indicator(result.no()).orElseThrow();
        List<String> names = new ArrayList<>(List.of(indicator.name()));
        names.addAll(indicator.alsoNamed());
        Map<Integer, Score> scores = scores(result.score(), result.prior(), Integer.toString(result.no()));
        Set<BigDecimal> right = also(result.part1(), result.part2(), result.fromItems());
        return known(new TextSubject(
                Kind.INDICATOR, Labelled.indicator(result.no()), names, scores, result.change(), right));
    }

    private TextSubject subIndicator(SubIndicatorResult result) {
        return known(new TextSubject(
                Kind.SUB_INDICATOR,
                Labelled.subIndicator(result.no()),
                List.of(result.name()),
                scores(result.score(), result.prior(), ""),
                result.change(),
                also(result.fromItems())));
    }

    private TextSubject item(ItemResult result) {
        Set<BigDecimal> right = also(result.part1(), result.part2());
        result.subItems().forEach(s -> right.addAll(also(s.score())));
        analysis.submission().oit().stream()
                .filter(o -> o.code().equals(result.code()) && o.beforeAppeal() != null)
                .forEach(o -> right.add(Checks.two(o.beforeAppeal().value())));
        return known(new TextSubject(
                Kind.ITEM,
                "ข้อ " + result.code(),
                List.of(Labels.fold(result.label())),
                scores(result.score(), result.prior(), ""),
                result.change(),
                right));
    }

    private void instrument(InstrumentResult result) {
        Instrument instrument = result.instrument();
        Set<BigDecimal> right = also(result.part1(), result.part2(), result.part1Prior(), result.part2Prior());
        for (Score score : new Score[] {result.score(), result.prior()}) {
            if (score != null) {
                right.add(Score.round(score.exact().multiply(structure.weight(instrument))));
            }
        }
        addPublished(right, result.published(), result.publishedPrior());
        instruments.put(
                instrument,
                known(new TextSubject(
                        Kind.INSTRUMENT,
                        instrument.name(),
                        List.of(instrument.thai()),
                        scores(result.score(), result.prior(), instrument.name()),
                        result.change(),
                        right)));
        if (instrument == Instrument.EIT) {
            parts.put(Subtotal.EIT_PART_1, part(Subtotal.EIT_PART_1, result.part1(), result.part1Prior()));
            parts.put(Subtotal.EIT_PART_2, part(Subtotal.EIT_PART_2, result.part2(), result.part2Prior()));
        }
    }

    private TextSubject part(Subtotal kind, Score score, Score prior) {
        Change change = Changes.between(prior, score);
        return known(new TextSubject(
                Kind.INSTRUMENT, Labelled.sum(kind), List.of(), scores(score, prior, ""), change, Set.of()));
    }

    private TextSubject whole() {
        Analysis.Total result = analysis.total();
        Set<BigDecimal> right = new HashSet<>();
        addPublished(right, result.published(), result.publishedPrior());
        return known(new TextSubject(
                Kind.TOTAL,
                Subtotal.ITA.name(),
                List.of(),
                scores(result.score(), result.prior(), Subtotal.ITA.name()),
                result.change(),
                right));
    }

    // This year and the last come from the analysis, earlier years from the list of them.
    private Map<Integer, Score> scores(Score score, Score prior, String historyKey) {
        Map<Integer, Score> scores = new HashMap<>();
        for (HistoryRow row : analysis.submission().history()) {
            Figure figure = row.scores().get(historyKey);
            if (figure != null) {
                scores.put(row.year(), figure.score());
            }
        }
        scores.remove(year);
        if (score != null) {
            scores.put(year, score);
        }
        if (prior != null) {
            scores.put(year - 1, prior);
        }
        return scores;
    }

    private TextSubject known(TextSubject subject) {
        subject.byYear().values().forEach(s -> known.add(s.shown()));
        known.addAll(subject.alsoRight());
        if (subject.change() == null) {
            return subject;
        }
        Set<BigDecimal> right = new HashSet<>(subject.alsoRight());
        right.add(Checks.two(subject.change().delta().abs()));
        return new TextSubject(
                subject.kind(), subject.label(), subject.names(), subject.byYear(), subject.change(), right);
    }

    private void others() {
        Submission submission = analysis.submission();
        submission.agency().target().ifPresent(f -> known.add(Checks.two(f.value())));
        submission.agency().passMark().ifPresent(f -> known.add(Checks.two(f.value())));
        submission.bands().bands().forEach(b -> known.add(Checks.two(b.from())));
        submission.wording().forEach(w -> known.add(Checks.two(w.from())));
        submission.framework().ratings().forEach(level -> {
            known.add(Checks.two(level.totalMin()));
            level.each().values().forEach(least -> known.add(Checks.two(least)));
        });
        submission.ministryRanks().stream()
                .filter(r -> r.score() != null)
                .forEach(r -> known.add(Checks.two(r.score().value())));
        submission.members().forEach(m -> m.cells().values().forEach(this::numbers));
        numbers(submission.agency().field("national_average"));
        analysis.themes().forEach(t -> known.addAll(also(t.score())));
    }

    private void numbers(String text) {
        Matcher matcher = DECIMAL.matcher(Labels.arabicDigits(text));
        while (matcher.find()) {
            known.add(new BigDecimal(matcher.group()));
        }
    }

    private static Set<BigDecimal> also(Score... scores) {
        Set<BigDecimal> shown = new HashSet<>();
        for (Score score : scores) {
            if (score != null) {
                shown.add(score.shown());
            }
        }
        return shown;
    }

    private static void addPublished(Set<BigDecimal> right, BigDecimal... published) {
        for (BigDecimal figure : published) {
            if (figure != null) {
                right.add(Checks.two(figure));
            }
        }
    }
}
