package th.itaworkbook.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.Indicator;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Framework.OitRule;
import th.itaworkbook.domain.Framework.SubIndicator;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;

/** A framework by its parts, and how much of the total each part decides. */
final class Structure {
    private final Framework framework;
    private final Map<Instrument, List<Indicator>> indicators = new EnumMap<>(Instrument.class);
    private final Map<Integer, List<SubIndicator>> subIndicators = new HashMap<>();
    private final Map<Integer, List<Item>> itemsOfIndicator = new HashMap<>();
    private final Map<String, List<Item>> itemsOfSubIndicator = new HashMap<>();
    private final Map<Instrument, BigFraction> weights = new EnumMap<>(Instrument.class);
    private final Map<Integer, BigFraction> indicatorShares = new HashMap<>();
    private final Map<Integer, BigFraction> sharesByIndicator = new HashMap<>();
    private final Map<String, BigFraction> sharesBySubIndicator = new HashMap<>();

    Structure(Framework framework) {
        this.framework = framework;
        for (Instrument instrument : Instrument.values()) {
            indicators.put(instrument, new ArrayList<>());
            weights.put(
                    instrument,
                    framework.weights().containsKey(instrument)
                            ? Score.fraction(framework.weights().get(instrument))
                            : BigFraction.ZERO);
        }
        for (Indicator indicator : framework.indicators()) {
            indicators.get(indicator.instrument()).add(indicator);
        }
        for (SubIndicator sub : framework.subIndicators()) {
            subIndicators
                    .computeIfAbsent(sub.indicator(), no -> new ArrayList<>())
                    .add(sub);
        }
        for (Item item : framework.items()) {
            itemsOfIndicator
                    .computeIfAbsent(item.indicator(), no -> new ArrayList<>())
                    .add(item);
            if (item.subIndicator() != null) {
                itemsOfSubIndicator
                        .computeIfAbsent(item.subIndicator(), no -> new ArrayList<>())
                        .add(item);
            }
        }
        for (Indicator indicator : framework.indicators()) {
            int siblings = indicators.get(indicator.instrument()).size();
            indicatorShares.put(
                    indicator.no(), weights.get(indicator.instrument()).divide(siblings));
        }
    }

    Framework framework() {
        return framework;
    }

    List<Indicator> indicatorsOf(Instrument instrument) {
        return indicators.get(instrument);
    }

    List<SubIndicator> subIndicatorsOf(int indicator) {
        return subIndicators.getOrDefault(indicator, List.of());
    }

    List<Item> itemsOf(int indicator) {
        return itemsOfIndicator.getOrDefault(indicator, List.of());
    }

    List<Item> itemsOf(String subIndicator) {
        return itemsOfSubIndicator.getOrDefault(subIndicator, List.of());
    }

    /** Whether the indicator is the mean of sub-indicators and not of items. */
    boolean isBySubIndicator(Indicator indicator) {
        return indicator.instrument() == Instrument.OIT
                && framework.oitRule() == OitRule.BY_SUB_INDICATOR
                && subIndicators.containsKey(indicator.no());
    }

    /** Weight of an instrument in the total. */
    BigFraction weight(Instrument instrument) {
        return weights.get(instrument);
    }

    /** Weight of an indicator in the total; zero for one that the framework does not have. */
    BigFraction indicatorShare(int indicator) {
        return indicatorShares.getOrDefault(indicator, BigFraction.ZERO);
    }

    /** Weight of a sub-indicator in the total. */
    BigFraction subIndicatorShare(SubIndicator sub) {
        BigFraction share = indicatorShare(sub.indicator());
        if (framework.oitRule() == OitRule.BY_SUB_INDICATOR) {
            return share.divide(subIndicatorsOf(sub.indicator()).size());
        }
        int all = itemsOf(sub.indicator()).size();
        return all == 0
                ? BigFraction.ZERO
                : share.multiply(itemsOf(sub.no()).size()).divide(all);
    }

    /** Weight of an item in the total. */
    BigFraction itemShare(Item item) {
        if (item.subIndicator() != null && framework.oitRule() == OitRule.BY_SUB_INDICATOR) {
            BigFraction share = sharesBySubIndicator.get(item.subIndicator());
            if (share == null) {
                share = indicatorShare(item.indicator())
                        .divide(subIndicatorsOf(item.indicator()).size())
                        .divide(itemsOf(item.subIndicator()).size());
                sharesBySubIndicator.put(item.subIndicator(), share);
            }
            return share;
        }
        BigFraction share = sharesByIndicator.get(item.indicator());
        if (share == null) {
            share = indicatorShare(item.indicator())
                    .divide(itemsOf(item.indicator()).size());
            sharesByIndicator.put(item.indicator(), share);
        }
        return share;
    }
}
