package th.itaworkbook.analysis;

import java.util.List;
import java.util.function.Function;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.SubIndicatorResult;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Framework.Indicator;
import th.itaworkbook.domain.Framework.SubIndicator;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission.IndicatorRow;
import th.itaworkbook.domain.Submission.SubIndicatorRow;
import th.itaworkbook.finding.FindingCode;

/**
 * Indicators and sub-indicators against what lies below them; where only some of it is given, the rest may be anything
 * from 0 to 100.
 */
final class IndicatorChecks {
    private final Checks checks;

    IndicatorChecks(Checks checks) {
        this.checks = checks;
    }

    void run() {
        for (Indicator indicator : checks.structure.framework().indicators()) {
            IndicatorRow row = checks.submission.indicators().get(indicator.no());
            if (row == null) {
                continue;
            }
            if (row.current() != null) {
                below(indicator, row.current());
            }
            if (indicator.instrument() == Instrument.EIT
                    && checks.structure.framework().eitParts()) {
                parts(indicator, row);
            }
            if (row.prior() != null && checks.structure.isBySubIndicator(indicator)) {
                priorBelow(indicator, row.prior());
            }
        }
        for (SubIndicatorResult sub : checks.analysis.subIndicators()) {
            SubIndicatorRow row = checks.submission.subIndicators().get(sub.no());
            if (row != null && row.current() != null) {
                itemsOf(new SubIndicator(sub.no(), sub.indicator(), sub.name()), row.current());
            }
        }
    }

    private void below(Indicator indicator, Figure figure) {
        List<Score> known = checks.structure.isBySubIndicator(indicator)
                ? Means.present(subIndicators(indicator), SubIndicatorResult::score)
                : Means.present(items(indicator), ItemResult::score);
        Score all = checks.analysis.indicator(indicator.no()).orElseThrow().fromItems();
        compare(figure, Integer.toString(indicator.no()), known, all, checks.ranges.below(indicator));
    }

    private void priorBelow(Indicator indicator, Figure figure) {
        List<SubIndicatorResult> subs = subIndicators(indicator);
        compare(
                figure,
                Integer.toString(indicator.no()),
                Means.present(subs, SubIndicatorResult::prior),
                Means.ofAll(subs, SubIndicatorResult::prior),
                checks.ranges.priorBelow(indicator));
    }

    private void itemsOf(SubIndicator sub, Figure figure) {
        List<ItemResult> items = checks.analysis.items().stream()
                .filter(i -> sub.no().equals(i.subIndicator()))
                .toList();
        compare(
                figure,
                sub.no(),
                Means.present(items, ItemResult::score),
                Means.ofAll(items, ItemResult::score),
                checks.ranges.itemsOf(sub));
    }

    private void parts(Indicator indicator, IndicatorRow row) {
        IndicatorResult result = checks.analysis.indicator(indicator.no()).orElseThrow();
        if (row.part1() != null) {
            itemsPart(indicator, row.part1(), ItemResult::part1, Rows.Typed::part1);
        }
        if (row.part2() != null) {
            itemsPart(indicator, row.part2(), ItemResult::part2, Rows.Typed::part2);
        }
        Figure typed = row.part1() != null ? row.part1() : row.part2();
        Score mean = Means.ofBoth(result.part1(), result.part2());
        if (typed == null || mean == null) {
            return;
        }
        Interval allowed = Interval.mean(List.of(checks.ranges.part1(indicator), checks.ranges.part2(indicator)));
        if (row.current() != null) {
            String label = Labelled.indicator(indicator.no());
            checks.compare(
                    row.current(),
                    allowed,
                    mean,
                    label,
                    () -> checks.add(
                            FindingCode.EIT_PARTS_MISMATCH,
                            row.current(),
                            label,
                            mean.toString(),
                            allowed.shownLow().toPlainString(),
                            allowed.shownHigh().toPlainString()));
        } else {
            scoreOfParts(indicator, typed, mean, allowed);
        }
    }

    // Typed parts decide the score; items that have no parts of their own must still agree with it.
    private void scoreOfParts(Indicator indicator, Figure typed, Score mean, Interval ofParts) {
        List<ItemResult> items = items(indicator);
        List<Score> known = Means.present(items, ItemResult::score);
        Interval ofItems = checks.ranges.below(indicator);
        boolean checkedByPart = items.stream().anyMatch(i -> i.part1() != null || i.part2() != null);
        if (known.isEmpty() || checkedByPart || ofParts.meets(ofItems)) {
            return;
        }
        checks.add(
                FindingCode.ITEMS_INDICATOR_MISMATCH,
                typed.place(),
                mean.toString(),
                Integer.toString(indicator.no()),
                Score.mean(known).toString(),
                ofItems.shownLow().toPlainString(),
                ofItems.shownHigh().toPlainString());
    }

    private void itemsPart(
            Indicator indicator, Figure figure, Function<ItemResult, Score> score, Function<Rows.Typed, Figure> typed) {
        List<ItemResult> items = items(indicator);
        compare(
                figure,
                Integer.toString(indicator.no()),
                Means.present(items, score),
                Means.ofAll(items, score),
                checks.ranges.itemsPart(indicator, typed));
    }

    private void compare(Figure figure, String no, List<Score> known, Score all, Interval allowed) {
        if (known.isEmpty()) {
            return;
        }
        checks.compare(
                figure,
                allowed,
                all,
                no.contains(".") ? Labelled.subIndicator(no) : Labelled.indicator(Integer.parseInt(no)),
                () -> checks.add(
                        FindingCode.ITEMS_INDICATOR_MISMATCH,
                        figure,
                        no,
                        Score.mean(known).toString(),
                        allowed.shownLow().toPlainString(),
                        allowed.shownHigh().toPlainString()));
    }

    private List<ItemResult> items(Indicator indicator) {
        return checks.analysis.items().stream()
                .filter(i -> i.indicator() == indicator.no())
                .toList();
    }

    private List<SubIndicatorResult> subIndicators(Indicator indicator) {
        return checks.analysis.subIndicators().stream()
                .filter(s -> s.indicator() == indicator.no())
                .toList();
    }
}
