package th.itaworkbook.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import th.itaworkbook.compare.Change.Kind;
import th.itaworkbook.compare.Version.KeyedTable;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.InstrumentResult;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.SubIndicatorResult;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.HistoryRow;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.domain.Submission.SubtotalRow;
import th.itaworkbook.domain.Successor;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;

/**
 * Last year's scores as this year's workbook has them against last year's own workbook. A score that was typed there must
 * be the same; one that was computed there from rounded scores may differ by a hundredth.
 */
final class PriorScores {
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    /** A score of last year's workbook as it may stand elsewhere; {@code exact} when it was typed. */
    private record Known(BigDecimal value, boolean exact) {
        static Known typed(Figure figure) {
            return figure == null ? null : new Known(two(figure.value()), true);
        }

        static Known of(Score score, Basis basis) {
            return score == null ? null : new Known(score.shown(), basis == Basis.GIVEN);
        }

        Known times(BigDecimal weight) {
            return new Known(two(value.multiply(weight)), false);
        }

        boolean allows(BigDecimal other) {
            BigDecimal apart = value.subtract(two(other)).abs();
            return apart.signum() == 0 || (!exact && apart.compareTo(ROUNDING) <= 0);
        }
    }

    private final Version now;
    private final Analysis last;
    private final Changes changes;
    private final Map<String, Figure> itemPriors = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    PriorScores(Version now, Version before, Changes changes) {
        this.now = now;
        this.last = before.analysis();
        this.changes = changes;
        now.submission().items().stream()
                .filter(row -> row.subItem().isEmpty())
                .forEach(row -> itemPriors.putIfAbsent(row.code(), row.prior()));
        now.submission().oit().forEach(row -> itemPriors.putIfAbsent(row.code(), row.prior()));
    }

    /** Compares all; gives what differs in cells that people type. */
    List<Finding> compare() {
        last.indicators().forEach(this::indicator);
        last.subIndicators().forEach(this::subIndicator);
        last.instruments().forEach(this::instrument);
        published(Subtotal.ITA, null, total());
        sum(
                Subtotal.ITA,
                now.analysis().total().prior(),
                now.analysis().total().priorBasis(),
                last.total().score());
        last.items().forEach(this::item);
        now.submission().history().stream()
                .filter(row -> row.year() == lastYear())
                .forEach(this::history);
        return findings;
    }

    private int lastYear() {
        return last.submission().agency().fiscalYear();
    }

    private void indicator(IndicatorResult result) {
        Submission.IndicatorRow row = now.submission().indicators().get(result.no());
        if (row != null) {
            String label = Header.INDICATOR + " " + result.no();
            typed(label, row.prior(), own(result), published(result));
            typed(label, row.publishedPrior(), published(result), own(result));
        }
    }

    private static Known own(IndicatorResult result) {
        return Known.of(result.score(), result.basis());
    }

    private Known published(IndicatorResult result) {
        return last.submission()
                .indicator(result.no())
                .map(r -> Known.typed(r.published()))
                .orElse(null);
    }

    // The same number may stand for something else, so the name decides as well.
    private void subIndicator(SubIndicatorResult result) {
        boolean same = now.submission().framework().subIndicators().stream()
                .anyMatch(s -> s.no().equals(result.no()) && Labels.same(s.name(), result.name()));
        Submission.SubIndicatorRow row = now.submission().subIndicators().get(result.no());
        if (same && row != null) {
            Submission.SubIndicatorRow then = last.submission().subIndicators().get(result.no());
            Known own = Known.of(result.score(), result.basis());
            Known published = then == null ? null : Known.typed(then.published());
            String label = Header.SUB_INDICATOR + " " + result.no();
            typed(label, row.prior(), own, published);
            typed(label, row.publishedPrior(), published, own);
        }
    }

    private void instrument(InstrumentResult result) {
        Instrument instrument = result.instrument();
        published(Subtotal.of(instrument), instrument, instrument(instrument));
        InstrumentResult prior = now.analysis().instrument(instrument);
        sum(Subtotal.of(instrument), prior.prior(), prior.priorBasis(), result.score());
        if (instrument == Instrument.EIT) {
            part(Subtotal.EIT_PART_1, Header.PART_1, result.part1());
            part(Subtotal.EIT_PART_2, Header.PART_2, result.part2());
        }
    }

    private void part(Subtotal kind, String label, Score score) {
        SubtotalRow row = now.submission().subtotals().get(kind);
        SubtotalRow then = last.submission().subtotals().get(kind);
        boolean given = then != null && then.current() != null;
        if (row != null) {
            typed(label, row.prior(), Known.of(score, given ? Basis.GIVEN : Basis.COMPUTED));
        }
    }

    private void published(Subtotal kind, Instrument instrument, List<Known> known) {
        SubtotalRow row = now.submission().subtotals().get(kind);
        if (row != null) {
            typed(instrument == null ? kind.name() : instrument.name(), row.publishedPrior(), known);
        }
    }

    // The score as printed, as computed, and either in points of its weight.
    private List<Known> instrument(Instrument instrument) {
        InstrumentResult result = last.instrument(instrument);
        Known published = result.published() == null ? null : new Known(two(result.published()), true);
        Known own = Known.of(result.score(), result.basis());
        BigDecimal weight = last.submission().framework().weights().getOrDefault(instrument, BigDecimal.ONE);
        return Stream.of(published, own)
                .filter(Objects::nonNull)
                .flatMap(k -> Stream.of(k, k.times(weight)))
                .toList();
    }

    private List<Known> total() {
        Known published = last.total().published() == null
                ? null
                : new Known(two(last.total().published()), true);
        return Stream.of(published, Known.of(last.total().score(), last.total().basis()))
                .filter(Objects::nonNull)
                .toList();
    }

    // A sum is computed from what was typed: it is listed, but it is not the sum that is wrong.
    private void sum(Subtotal kind, Score prior, Basis basis, Score then) {
        KeyedTable keyed = now.tables().get(TemplateSheet.INDICATORS);
        boolean there = keyed != null
                && keyed.rowByKey().containsKey(kind.name())
                && keyed.table().has(Header.PRIOR);
        if (there
                && prior != null
                && then != null
                && basis == Basis.COMPUTED
                && !Known.of(then, Basis.COMPUTED).allows(prior.shown())) {
            Place place = keyed.table().place(keyed.rowByKey().get(kind.name()), Header.PRIOR);
            add(place, kind.name(), then.toString(), prior.toString());
        }
    }

    private void item(ItemResult result) {
        Framework then = last.submission().framework();
        Optional<String> code =
                Successor.of(result.code(), then, now.submission().framework()).map(Framework.Item::code);
        Figure prior = code.map(itemPriors::get).orElse(null);
        if (prior != null) {
            String label = "ข้อ " + code.get() + " (ปี " + lastYear() + ": ข้อ " + result.code() + ")";
            typed(label, prior, Known.of(result.score(), result.basis()));
        }
    }

    private void history(HistoryRow row) {
        last.indicators()
                .forEach(r -> typed(
                        Header.INDICATOR + " " + r.no(),
                        row.scores().get(Integer.toString(r.no())),
                        published(r),
                        own(r)));
        for (Instrument instrument : Instrument.values()) {
            typed(instrument.name(), row.scores().get(instrument.name()), instrument(instrument));
        }
        typed(Subtotal.ITA.name(), row.scores().get(Subtotal.ITA.name()), total());
    }

    private void typed(String label, Figure figure, Known... known) {
        typed(label, figure, Stream.of(known).filter(Objects::nonNull).toList());
    }

    private void typed(String label, Figure figure, List<Known> known) {
        if (figure == null || known.isEmpty() || known.stream().anyMatch(k -> k.allows(figure.value()))) {
            return;
        }
        String then = known.get(0).value().toPlainString();
        add(figure.place(), label, then, figure.raw());
        findings.add(Finding.of(
                FindingCode.PRIOR_YEAR_DIFFERS,
                figure.place(),
                figure.raw(),
                label,
                Integer.toString(lastYear()),
                then));
    }

    private void add(Place place, String label, String then, String prior) {
        changes.add(Kind.PRIOR_SCORE, place, null, label + " ปี " + lastYear(), then, prior, false);
    }

    private static BigDecimal two(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }
}
