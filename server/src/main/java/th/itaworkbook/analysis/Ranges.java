package th.itaworkbook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.InstrumentResult;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Framework.Indicator;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Framework.SubIndicator;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.IndicatorRow;
import th.itaworkbook.domain.Submission.ItemRow;
import th.itaworkbook.domain.Submission.SubIndicatorRow;
import th.itaworkbook.domain.Submission.Subtotal;

/** The interval of every figure of an analysis: typed ones are rounded, missing ones may be anything on the scale. */
final class Ranges {
    private final Analysis analysis;
    private final Submission submission;
    private final Structure structure;
    private final Rows rows;

    Ranges(Analysis analysis, Structure structure, Rows rows) {
        this.analysis = analysis;
        this.submission = analysis.submission();
        this.structure = structure;
        this.rows = rows;
    }

    /** Of an item. */
    Interval item(Item item) {
        Rows.Typed typed = rows.of(item);
        if (typed.current() != null) {
            return Interval.around(typed.current());
        }
        if (typed.part1() != null || typed.part2() != null) {
            return Interval.mean(List.of(around(typed.part1()), around(typed.part2())));
        }
        return typed.subs().isEmpty() ? Interval.UNKNOWN : subItems(item, typed);
    }

    /** Of the mean of an item's sub-items. */
    Interval subItems(Item item, Rows.Typed typed) {
        List<Interval> parts = new ArrayList<>();
        for (ItemRow sub : typed.subs()) {
            parts.add(
                    sub.current() != null
                            ? Interval.around(sub.current())
                            : Interval.mean(List.of(around(sub.part1()), around(sub.part2()))));
        }
        while (parts.size() < item.subItems().size()) {
            parts.add(Interval.UNKNOWN);
        }
        return Interval.mean(parts);
    }

    /** Of the mean of the items of a sub-indicator. */
    Interval itemsOf(SubIndicator sub) {
        return mean(structure.itemsOf(sub.no()), this::item);
    }

    /** Of a sub-indicator. */
    Interval subIndicator(SubIndicator sub) {
        SubIndicatorRow row = submission.subIndicators().get(sub.no());
        return row != null && row.current() != null ? Interval.around(row.current()) : itemsOf(sub);
    }

    /** Of what the items or sub-indicators of an indicator give. */
    Interval below(Indicator indicator) {
        return structure.isBySubIndicator(indicator)
                ? mean(structure.subIndicatorsOf(indicator.no()), this::subIndicator)
                : mean(structure.itemsOf(indicator.no()), this::item);
    }

    /** Of what the items of an indicator give for an EIT part. */
    Interval itemsPart(Indicator indicator, Function<Rows.Typed, Figure> part) {
        return mean(structure.itemsOf(indicator.no()), item -> around(part.apply(rows.of(item))));
    }

    /** Of an EIT part of an indicator. */
    Interval part1(Indicator indicator) {
        Figure typed =
                submission.indicator(indicator.no()).map(IndicatorRow::part1).orElse(null);
        return typed != null ? Interval.around(typed) : itemsPart(indicator, Rows.Typed::part1);
    }

    /** Of an EIT part of an indicator. */
    Interval part2(Indicator indicator) {
        Figure typed =
                submission.indicator(indicator.no()).map(IndicatorRow::part2).orElse(null);
        return typed != null ? Interval.around(typed) : itemsPart(indicator, Rows.Typed::part2);
    }

    /** Of an indicator. */
    Interval indicator(Indicator indicator) {
        IndicatorResult result = analysis.indicator(indicator.no()).orElseThrow();
        if (result.basis() == Basis.GIVEN) {
            return Interval.around(result.score());
        }
        boolean ofParts = result.part1() != null && result.part2() != null;
        return ofParts ? Interval.mean(List.of(part1(indicator), part2(indicator))) : below(indicator);
    }

    /** Of the prior year of the sub-indicators of an indicator. */
    Interval priorBelow(Indicator indicator) {
        return mean(structure.subIndicatorsOf(indicator.no()), sub -> {
            SubIndicatorRow row = submission.subIndicators().get(sub.no());
            return row == null ? Interval.UNKNOWN : around(row.prior());
        });
    }

    /** Of the prior year of an indicator. */
    Interval priorIndicator(Indicator indicator) {
        Figure typed =
                submission.indicator(indicator.no()).map(IndicatorRow::prior).orElse(null);
        if (typed != null) {
            return Interval.around(typed);
        }
        return structure.isBySubIndicator(indicator) ? priorBelow(indicator) : Interval.UNKNOWN;
    }

    /** Of an instrument that has a score. */
    Interval instrument(Instrument instrument) {
        InstrumentResult result = analysis.instrument(instrument);
        return result.basis() == Basis.PUBLISHED
                ? Interval.around(result.score())
                : mean(structure.indicatorsOf(instrument), this::indicator);
    }

    /** Of an instrument that had a score in the prior year. */
    Interval priorInstrument(Instrument instrument) {
        InstrumentResult result = analysis.instrument(instrument);
        return result.priorBasis() == Basis.PUBLISHED
                ? Interval.around(result.prior())
                : mean(structure.indicatorsOf(instrument), this::priorIndicator);
    }

    /** Of what the indicators give for an EIT part. */
    Interval indicatorsPart(Subtotal part) {
        return mean(structure.indicatorsOf(Instrument.EIT), part == Subtotal.EIT_PART_1 ? this::part1 : this::part2);
    }

    /** Of the weighted sum. */
    Interval total(Function<Instrument, Interval> instruments) {
        Interval sum = new Interval(BigFraction.ZERO, BigFraction.ZERO);
        for (Instrument instrument : Instrument.values()) {
            sum = sum.plus(instruments.apply(instrument).times(structure.weight(instrument)));
        }
        return sum;
    }

    private static Interval around(Figure figure) {
        return figure == null ? Interval.UNKNOWN : Interval.around(figure);
    }

    private static <T> Interval mean(List<T> parts, Function<T, Interval> range) {
        return parts.isEmpty()
                ? Interval.UNKNOWN
                : Interval.mean(parts.stream().map(range).toList());
    }
}
