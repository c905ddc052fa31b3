package th.itaworkbook.analysis;

import java.util.List;
import th.itaworkbook.domain.Analysis.InstrumentResult;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.domain.Submission.SubtotalRow;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Place;

/** The EIT score against its two part rows, and these against the parts of the indicators. */
final class EitChecks {
    private final Checks checks;
    private final InstrumentResult eit;

    EitChecks(Checks checks) {
        this.checks = checks;
        this.eit = checks.analysis.instrument(Instrument.EIT);
    }

    void run() {
        if (!checks.structure.framework().eitParts()) {
            return;
        }
        partRow(Subtotal.EIT_PART_1);
        partRow(Subtotal.EIT_PART_2);
        current();
        prior();
    }

    private void partRow(Subtotal kind) {
        Figure typed = row(kind) == null ? null : row(kind).current();
        Score computed = Means.ofAll(checks.structure.indicatorsOf(Instrument.EIT), indicator -> checks.analysis
                .indicator(indicator.no())
                .map(r -> kind == Subtotal.EIT_PART_1 ? r.part1() : r.part2())
                .orElse(null));
        if (typed == null || computed == null) {
            return;
        }
        Interval allowed = checks.ranges.indicatorsPart(kind);
        checks.compare(
                typed,
                allowed,
                computed,
                Labelled.sum(kind),
                () -> checks.add(
                        FindingCode.PUBLISHED_INSTRUMENT_MISMATCH,
                        typed,
                        Labelled.sum(kind),
                        Integer.toString(checks.fiscalYear()),
                        computed.toString(),
                        allowed.shownLow().toPlainString(),
                        allowed.shownHigh().toPlainString()));
    }

    private void current() {
        SubtotalRow row1 = row(Subtotal.EIT_PART_1);
        SubtotalRow row2 = row(Subtotal.EIT_PART_2);
        Figure typed = typed(row1 == null ? null : row1.current(), row2 == null ? null : row2.current());
        if (typed == null || eit.score() == null || eit.part1() == null || eit.part2() == null) {
            return;
        }
        Interval parts = Interval.mean(List.of(
                part(row1 == null ? null : row1.current(), Subtotal.EIT_PART_1),
                part(row2 == null ? null : row2.current(), Subtotal.EIT_PART_2)));
        Figure published = row(Subtotal.EIT) == null ? null : row(Subtotal.EIT).published();
        mismatchUnless(
                checks.ranges.instrument(Instrument.EIT),
                parts,
                eit.score(),
                Means.ofBoth(eit.part1(), eit.part2()),
                eit.basis() == Basis.PUBLISHED && published != null ? published : typed);
    }

    private void prior() {
        if (eit.prior() == null || eit.part1Prior() == null || eit.part2Prior() == null) {
            return;
        }
        mismatchUnless(
                checks.ranges.priorInstrument(Instrument.EIT),
                Interval.mean(List.of(Interval.around(eit.part1Prior()), Interval.around(eit.part2Prior()))),
                eit.prior(),
                Means.ofBoth(eit.part1Prior(), eit.part2Prior()),
                row(Subtotal.EIT_PART_1).prior());
    }

    // Both sides are rounded: only figures that cannot be the same are a mismatch. The score stands in a formula cell,
    // so the finding marks the part that was typed.
    private void mismatchUnless(Interval score, Interval parts, Score eitScore, Score mean, Figure typed) {
        if (score.meets(parts)) {
            return;
        }
        Place place = typed.place();
        checks.add(
                FindingCode.EIT_PARTS_MISMATCH,
                place,
                eitScore.toString(),
                Instrument.EIT.name(),
                mean.toString(),
                parts.shownLow().toPlainString(),
                parts.shownHigh().toPlainString());
    }

    private Interval part(Figure typed, Subtotal kind) {
        return typed != null ? Interval.around(typed) : checks.ranges.indicatorsPart(kind);
    }

    private static Figure typed(Figure one, Figure other) {
        return one != null ? one : other;
    }

    private SubtotalRow row(Subtotal kind) {
        return checks.submission.subtotals().get(kind);
    }
}
