package th.itaworkbook.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.Indicator;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Framework.OitRule;
import th.itaworkbook.domain.Framework.RatingLevel;
import th.itaworkbook.domain.Framework.SubIndicator;
import th.itaworkbook.domain.Instrument;

/** What a schema cannot say of a framework: that its parts fit together. */
final class FrameworkRules {
    private static final int INDICATORS = 10;
    private static final Set<String> CONDITIONS = Set.of("IIT", "EIT1", "EIT2", "EIT", "OIT");

    private final Framework framework;
    private final Predicate<String> isTopic;
    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Indicator> indicators = new HashMap<>();
    private final Map<String, SubIndicator> subIndicators = new HashMap<>();

    private FrameworkRules(Framework framework, Predicate<String> isTopic) {
        this.framework = framework;
        this.isTopic = isTopic;
    }

    /** Everything that does not fit, in the order of the file; empty for a sound framework. */
    static List<String> faults(Framework framework, Predicate<String> isTopic) {
        FrameworkRules rules = new FrameworkRules(framework, isTopic);
        rules.weights();
        rules.indicators();
        rules.subIndicators();
        rules.items();
        rules.words("level", framework.scale().levelPoints(), framework.scale().levelWords());
        rules.words("yesNo", framework.scale().yesNoPoints(), framework.scale().yesNoWords());
        rules.ratings();
        rules.notComparable();
        return rules.faults;
    }

    private void weights() {
        BigDecimal sum = framework.weights().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            faults.add("weights add up to " + sum.toPlainString() + ", not 1");
        }
    }

    private void indicators() {
        for (Indicator indicator : framework.indicators()) {
            if (indicators.put(indicator.no(), indicator) != null) {
                faults.add("indicator " + indicator.no() + " is there twice");
            }
        }
        for (int no = 1; no <= INDICATORS; no++) {
            if (!indicators.containsKey(no)) {
                faults.add("indicator " + no + " is missing");
            }
        }
        if (framework.indicators().size() > INDICATORS) {
            faults.add("there are more than " + INDICATORS + " indicators");
        }
        for (Instrument instrument : Instrument.values()) {
            if (framework.indicatorsOf(instrument).isEmpty()) {
                faults.add(instrument + " has no indicator");
            }
        }
    }

    private void subIndicators() {
        for (SubIndicator sub : framework.subIndicators()) {
            if (subIndicators.put(sub.no(), sub) != null) {
                faults.add("sub-indicator " + sub.no() + " is there twice");
            }
            Indicator parent = indicators.get(sub.indicator());
            if (parent == null || parent.instrument() != Instrument.OIT) {
                faults.add("sub-indicator " + sub.no() + " belongs to " + sub.indicator() + ", no OIT indicator");
            }
        }
    }

    private void items() {
        Set<String> codes = new HashSet<>();
        Set<Integer> filled = new HashSet<>();
        Set<String> filledSubs = new HashSet<>();
        for (Item item : framework.items()) {
            if (!codes.add(item.code().toUpperCase(Locale.ROOT))) {
                faults.add("item " + item.code() + " is there twice");
            }
            filled.add(item.indicator());
            filledSubs.add(item.subIndicator());
            item(item);
        }
        for (Indicator indicator : framework.indicators()) {
            if (!filled.contains(indicator.no())) {
                faults.add("indicator " + indicator.no() + " has no item");
            }
        }
        if (framework.oitRule() == OitRule.BY_SUB_INDICATOR) {
            for (SubIndicator sub : framework.subIndicators()) {
                if (!filledSubs.contains(sub.no())) {
                    faults.add("sub-indicator " + sub.no() + " has no item");
                }
            }
        }
    }

    private void item(Item item) {
        Indicator indicator = indicators.get(item.indicator());
        if (indicator == null) {
            faults.add("item " + item.code() + " belongs to indicator " + item.indicator() + ", which is missing");
        } else if (indicator.instrument() != item.instrument()) {
            faults.add("item " + item.code() + " is of " + item.instrument() + ", its indicator of "
                    + indicator.instrument());
        }
        if (item.subIndicator() != null) {
            SubIndicator sub = subIndicators.get(item.subIndicator());
            if (sub == null || sub.indicator() != item.indicator()) {
                faults.add("item " + item.code() + " belongs to sub-indicator " + item.subIndicator()
                        + ", which indicator " + item.indicator() + " does not have");
            }
        } else if (item.instrument() == Instrument.OIT && framework.oitRule() == OitRule.BY_SUB_INDICATOR) {
            faults.add("item " + item.code() + " has no sub-indicator");
        }
        if (!isTopic.test(item.topic())) {
            faults.add("item " + item.code() + " has the unknown topic " + item.topic());
        }
    }

    private void words(String kind, List<Integer> points, List<List<String>> words) {
        if (!words.isEmpty() && points != null && points.size() != words.size()) {
            faults.add(kind + "Words has " + words.size() + " levels, " + kind + "Points " + points.size());
        }
        Set<String> seen = new HashSet<>();
        for (String word : words.stream().flatMap(List::stream).toList()) {
            if (!seen.add(word)) {
                faults.add("the word " + word + " stands for two levels");
            }
        }
    }

    private void ratings() {
        Optional<BigDecimal> above = Optional.empty();
        Set<String> codes = new HashSet<>();
        for (RatingLevel level : framework.ratings()) {
            if (above.isPresent() && level.totalMin().compareTo(above.get()) > 0) {
                faults.add("rating " + level.code() + " asks for more than the one above it");
            }
            above = Optional.of(level.totalMin());
            if (!codes.add(level.code())) {
                faults.add("rating " + level.code() + " is there twice");
            }
            for (String on : level.each().keySet()) {
                if (!CONDITIONS.contains(on)) {
                    faults.add("rating " + level.code() + " has the unknown condition " + on);
                }
            }
        }
        if (above.isEmpty() || above.get().signum() != 0) {
            faults.add("the lowest rating does not begin at 0");
        } else if (!framework
                .ratings()
                .get(framework.ratings().size() - 1)
                .each()
                .isEmpty()) {
            faults.add("the lowest rating has conditions, so that some results have no rating");
        }
    }

    private void notComparable() {
        framework.notComparable().forEach(n -> {
            if (!indicators.containsKey(n.indicator()) || n.priorYear() >= framework.year()) {
                faults.add("notComparable names indicator " + n.indicator() + " of " + n.priorYear());
            }
        });
    }
}
