package th.itaworkbook.register;

import static th.itaworkbook.domain.Header.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.register.Addresses.Area;
import th.itaworkbook.register.Rule.Row;

/** The formulas of sheet ตัวชี้วัด. */
final class IndicatorFormulas {
    private static final TemplateSheet SHEET = TemplateSheet.INDICATORS;

    private final Framework framework;
    private final Map<String, Instrument> instrumentOf = new java.util.HashMap<>();
    private final Map<Instrument, List<String>> keysOf = new EnumMap<>(Instrument.class);
    private final List<Rule> rules = new ArrayList<>();

    IndicatorFormulas(Framework framework) {
        this.framework = framework;
        framework.indicators().forEach(i -> instrumentOf.put(String.valueOf(i.no()), i.instrument()));
        framework
                .subIndicators()
                .forEach(s -> instrumentOf.put(
                        s.no(), framework.indicator(s.indicator()).orElseThrow().instrument()));
        for (Instrument instrument : Instrument.values()) {
            keysOf.put(
                    instrument,
                    framework.indicatorsOf(instrument).stream()
                            .map(i -> String.valueOf(i.no()))
                            .toList());
        }
        fromItems();
        parts();
        used();
        sums();
        comparison();
    }

    List<Rule> rules() {
        return rules;
    }

    private boolean isIndicator(String key) {
        return instrumentOf.containsKey(key) && key.indexOf('.') < 0;
    }

    private boolean isSurveyed(String key) {
        return isIndicator(key) && instrumentOf.get(key) != Instrument.OIT;
    }

    private boolean isExternal(String key) {
        return framework.eitParts() && isIndicator(key) && instrumentOf.get(key) == Instrument.EIT;
    }

    private static boolean isSub(String key) {
        return key.indexOf('.') > 0;
    }

    private static boolean isPart(String key) {
        return key.equals(Subtotal.EIT_PART_1.name()) || key.equals(Subtotal.EIT_PART_2.name());
    }

    private static Optional<Instrument> instrumentSum(String key) {
        return Instrument.parse(key);
    }

    private List<String> keysOf(Instrument instrument) {
        return keysOf.get(instrument);
    }

    private List<String> subKeysOf(String indicator) {
        return framework.subIndicatorsOf(Integer.parseInt(indicator)).stream()
                .map(Framework.SubIndicator::no)
                .toList();
    }

    private void fromItems() {
        add(
                FROM_ITEMS,
                this::isSurveyed,
                (a, row) -> meanOfItems(a, row, USED),
                (an, row) -> Values.of(indicator(an, row).fromItems()),
                TemplateSheet.ITEMS,
                INDICATOR,
                SUB_ITEM,
                USED);
        add(
                FROM_ITEMS,
                IndicatorFormulas::isSub,
                (a, row) -> meanOfOitItems(a, row, key(a, row)),
                (an, row) -> Values.of(sub(an, row).fromItems()),
                TemplateSheet.OIT,
                SUB_INDICATOR,
                USED);
        if (framework.oitRule() == Framework.OitRule.BY_SUB_INDICATOR) {
            addLocal(
                    FROM_ITEMS,
                    key -> isIndicator(key) && !isSurveyed(key),
                    (a, row) -> meanWhenAll(a, row, USED, subKeysOf(row.key())),
                    (an, row) -> Values.of(indicator(an, row).fromItems()));
        } else {
            add(
                    FROM_ITEMS,
                    key -> isIndicator(key) && !isSurveyed(key),
                    (a, row) -> meanOfOitItems(a, row, me(a).cell(INDICATOR, row.row()) + "&\".*\""),
                    (an, row) -> Values.of(indicator(an, row).fromItems()),
                    TemplateSheet.OIT,
                    SUB_INDICATOR,
                    USED);
        }
        addLocal(
                FROM_ITEMS,
                IndicatorFormulas::isPart,
                (a, row) -> meanWhenAll(a, row, isFirstPart(row) ? PART_1_USED : PART_2_USED, keysOf(Instrument.EIT)),
                (an, row) -> Values.of(partFromIndicators(an, isFirstPart(row))));
    }

    private void parts() {
        for (boolean first : new boolean[] {true, false}) {
            String typed = first ? PART_1 : PART_2;
            add(
                    first ? PART_1_USED : PART_2_USED,
                    this::isExternal,
                    (a, row) -> {
                        String cell = me(a).cell(typed, row.row());
                        return "IF(ISNUMBER(" + cell + ")," + cell + "," + meanOfItems(a, row, typed) + ")";
                    },
                    (an, row) -> Values.of(
                            first
                                    ? indicator(an, row).part1()
                                    : indicator(an, row).part2()),
                    TemplateSheet.ITEMS,
                    INDICATOR,
                    SUB_ITEM,
                    typed);
        }
    }

    private void used() {
        addLocal(
                USED,
                key -> (isIndicator(key) && !isExternal(key)) || isSub(key) || isPart(key),
                (a, row) -> {
                    String typed = me(a).cell(CURRENT, row.row());
                    return "IF(ISNUMBER(" + typed + ")," + typed + "," + me(a).cell(FROM_ITEMS, row.row()) + ")";
                },
                this::usedValue);
        addLocal(
                USED,
                this::isExternal,
                (a, row) -> {
                    String typed = me(a).cell(CURRENT, row.row());
                    String one = me(a).cell(PART_1_USED, row.row());
                    String two = me(a).cell(PART_2_USED, row.row());
                    return "IF(ISNUMBER(" + typed + ")," + typed + ",IF(AND(ISNUMBER(" + one + "),ISNUMBER(" + two
                            + ")),(" + one + "+" + two + ")/2," + me(a).cell(FROM_ITEMS, row.row()) + "))";
                },
                this::usedValue);
        addLocal(
                USED,
                key -> instrumentSum(key).isPresent() || key.equals("ITA"),
                (a, row) -> {
                    String sum = me(a).cell(CURRENT, row.row());
                    return "IF(ISNUMBER(" + sum + ")," + sum + ",\"\")";
                },
                this::usedValue);
    }

    private void sums() {
        sum(PRIOR, PRIOR, PUBLISHED_PRIOR, true);
        sum(CURRENT, USED, PUBLISHED, false);
    }

    private void sum(String header, String of, String published, boolean prior) {
        addLocal(
                header,
                key -> instrumentSum(key).isPresent(),
                (a, row) -> {
                    String cells =
                            me(a).cells(of, keysOf(instrumentSum(row.key()).orElseThrow()));
                    String printed = me(a).cell(published, row.row());
                    return "IF(COUNT(" + cells + ")=" + me(a).cell(COMPONENTS, row.row()) + ",AVERAGE(" + cells
                            + "),IF(ISNUMBER(" + printed + ")," + printed + ",\"\"))";
                },
                (an, row) -> Values.of(sumScore(an, row, prior)));
        addLocal(
                header,
                "ITA"::equals,
                (a, row) -> {
                    List<String> parts = new ArrayList<>();
                    List<String> cells = new ArrayList<>();
                    for (Instrument instrument : Instrument.values()) {
                        String cell = me(a).cell(header, me(a).row(instrument.name()));
                        cells.add(cell);
                        parts.add(me(a).cell(WEIGHT, me(a).row(instrument.name())) + "*" + cell);
                    }
                    String printed = me(a).cell(published, row.row());
                    return "IF(COUNT(" + String.join(",", cells) + ")=" + me(a).cell(COMPONENTS, row.row()) + ","
                            + String.join("+", parts) + ",IF(ISNUMBER(" + printed + ")," + printed + ",\"\"))";
                },
                (an, row) -> Values.of(sumScore(an, row, prior)));
    }

    private void comparison() {
        Predicate<String> all = key -> !key.isEmpty();
        addLocal(
                DELTA,
                all,
                (a, row) -> ItemFormulas.delta(me(a).cell(PRIOR, row.row()), me(a).cell(USED, row.row())),
                (an, row) -> Values.delta(change(an, row)));
        addLocal(
                DIRECTION,
                all,
                (a, row) -> ItemFormulas.direction(me(a).cell(DELTA, row.row())),
                (an, row) -> Values.direction(change(an, row)));
        addLocal(
                EXTREME,
                this::isIndicator,
                (a, row) -> {
                    String cell = me(a).cell(USED, row.row());
                    String set = absolute(me(a), keysOf(instrumentOf.get(row.key())));
                    return "IF(ISNUMBER(" + cell + "),IF(ROUND(" + cell + ",2)=ROUND(MAX(" + set
                            + "),2),\"สูงสุด\",IF(ROUND(" + cell + ",2)=ROUND(MIN(" + set
                            + "),2),\"ต่ำสุด\",\"\")),\"\")";
                },
                (an, row) -> indicator(an, row).score() == null
                        ? Values.NOTHING
                        : Values.of(indicator(an, row).extreme()));
        addLocal(
                GROUP,
                key -> isIndicator(key) || isSub(key),
                (a, row) -> ItemFormulas.group(me(a).cell(USED, row.row()), me(a).cell(USED, row.row()), "\"\""),
                (an, row) -> Values.of(
                        isSub(row.key())
                                ? sub(an, row).group()
                                : indicator(an, row).group()));
    }

    private static String absolute(Area me, List<String> keys) {
        String cells = me.cells(USED, keys);
        StringBuilder out = new StringBuilder();
        for (String part : cells.split(",", -1)) {
            if (out.length() > 0) {
                out.append(',');
            }
            out.append(th.itaworkbook.grid.RangeRef.parse(part).absolute());
        }
        return out.toString();
    }

    private static String meanOfItems(Addresses a, Row row, String of) {
        Area items = a.area(TemplateSheet.ITEMS);
        String which = items.remoteColumn(INDICATOR) + "," + key(a, row) + "," + items.remoteColumn(SUB_ITEM) + ",\"\"";
        return "IF(COUNTIFS(" + which + "," + items.remoteColumn(of) + ",\">=0\")="
                + me(a).cell(COMPONENTS, row.row()) + ",AVERAGEIFS(" + items.remoteColumn(of) + "," + which
                + "),\"\")";
    }

    // As a text it matches numbers and texts in every program; LibreOffice lets a number match numbers only.
    private static String key(Addresses a, Row row) {
        return me(a).cell(INDICATOR, row.row()) + "&\"\"";
    }

    private static String meanOfOitItems(Addresses a, Row row, String criterion) {
        Area oit = a.area(TemplateSheet.OIT);
        String which = oit.remoteColumn(SUB_INDICATOR) + "," + criterion;
        return "IF(COUNTIFS(" + which + "," + oit.remoteColumn(USED) + ",\">=0\")="
                + me(a).cell(COMPONENTS, row.row()) + ",AVERAGEIFS(" + oit.remoteColumn(USED) + "," + which
                + "),\"\")";
    }

    private static String meanWhenAll(Addresses a, Row row, String of, List<String> keys) {
        String cells = me(a).cells(of, keys);
        return "IF(COUNT(" + cells + ")=" + me(a).cell(COMPONENTS, row.row()) + ",AVERAGE(" + cells + "),\"\")";
    }

    private static boolean isFirstPart(Row row) {
        return row.key().equals(Subtotal.EIT_PART_1.name());
    }

    private static Score partFromIndicators(Analysis an, boolean first) {
        List<Score> parts = new ArrayList<>();
        for (Analysis.IndicatorResult indicator : an.indicators()) {
            if (indicator.instrument() == Instrument.EIT) {
                Score part = first ? indicator.part1() : indicator.part2();
                if (part == null) {
                    return null;
                }
                parts.add(part);
            }
        }
        return Score.mean(parts);
    }

    private static Analysis.IndicatorResult indicator(Analysis an, Row row) {
        return an.indicator(Integer.parseInt(row.key())).orElseThrow();
    }

    private static Analysis.SubIndicatorResult sub(Analysis an, Row row) {
        return an.subIndicators().stream()
                .filter(s -> s.no().equals(row.key()))
                .findFirst()
                .orElseThrow();
    }

    private static Score sumScore(Analysis an, Row row, boolean prior) {
        return row.key().equals("ITA")
                ? totalScore(an, prior)
                : instrumentScore(an.instrument(instrumentSum(row.key()).orElseThrow()), prior);
    }

    // Where a printed figure stands in, the formula shows it as it was typed, also when it looks weighted.
    private static Score instrumentScore(Analysis.InstrumentResult result, boolean prior) {
        java.math.BigDecimal printed = prior ? result.publishedPrior() : result.published();
        if ((prior ? result.priorBasis() : result.basis()) == Basis.PUBLISHED && printed != null) {
            return Score.of(printed);
        }
        return prior ? result.prior() : result.score();
    }

    private static Score totalScore(Analysis an, boolean prior) {
        boolean standIn =
                an.instruments().stream().anyMatch(i -> (prior ? i.priorBasis() : i.basis()) == Basis.PUBLISHED);
        Score total = prior ? an.total().prior() : an.total().score();
        if (!standIn || (prior ? an.total().priorBasis() : an.total().basis()) == Basis.PUBLISHED) {
            return total;
        }
        List<Score> scores = new ArrayList<>();
        List<java.math.BigDecimal> weights = new ArrayList<>();
        for (Analysis.InstrumentResult result : an.instruments()) {
            Score score = instrumentScore(result, prior);
            if (score == null) {
                return total;
            }
            scores.add(score);
            weights.add(an.submission().framework().weights().get(result.instrument()));
        }
        return Score.weightedSum(scores, weights);
    }

    private CellValue usedValue(Analysis an, Row row) {
        if (isSub(row.key())) {
            return Values.of(sub(an, row).score());
        }
        if (isIndicator(row.key())) {
            return Values.of(indicator(an, row).score());
        }
        if (isPart(row.key())) {
            return Values.of(partScore(an, row));
        }
        return Values.of(sumScore(an, row, false));
    }

    private static Score partScore(Analysis an, Row row) {
        Analysis.InstrumentResult eit = an.instrument(Instrument.EIT);
        return isFirstPart(row) ? eit.part1() : eit.part2();
    }

    private Analysis.Change change(Analysis an, Row row) {
        if (isSub(row.key())) {
            return sub(an, row).change();
        }
        if (isIndicator(row.key())) {
            return indicator(an, row).change();
        }
        if (row.key().equals("ITA")) {
            return an.total().change();
        }
        Analysis.InstrumentResult eit = an.instrument(Instrument.EIT);
        if (isPart(row.key())) {
            return isFirstPart(row)
                    ? ItemFormulas.change(eit.part1Prior(), eit.part1())
                    : ItemFormulas.change(eit.part2Prior(), eit.part2());
        }
        return an.instrument(instrumentSum(row.key()).orElseThrow()).change();
    }

    private static Area me(Addresses a) {
        return a.area(SHEET);
    }

    private void addLocal(
            String header,
            Predicate<String> keys,
            BiFunction<Addresses, Row, String> formula,
            BiFunction<Analysis, Row, CellValue> value) {
        rules.add(new Rule(SHEET, header, (a, row) -> keys.test(row.key()), (a, row) -> isWhole(a), formula, value));
    }

    private void add(
            String header,
            Predicate<String> keys,
            BiFunction<Addresses, Row, String> formula,
            BiFunction<Analysis, Row, CellValue> value,
            TemplateSheet other,
            String... otherHeaders) {
        rules.add(new Rule(
                SHEET,
                header,
                (a, row) -> keys.test(row.key()),
                (a, row) -> isWhole(a) && a.has(other, otherHeaders),
                formula,
                value));
    }

    // The formulas refer to each other; they are only written where all their rows and columns are there.
    private boolean isWhole(Addresses a) {
        if (!a.has(
                SHEET,
                INDICATOR,
                PRIOR,
                CURRENT,
                PART_1,
                PART_2,
                FROM_ITEMS,
                USED,
                DELTA,
                PUBLISHED_PRIOR,
                PUBLISHED,
                COMPONENTS,
                WEIGHT,
                PART_1_USED,
                PART_2_USED)) {
            return false;
        }
        Map<String, Integer> rows = me(a).rows();
        for (Instrument instrument : Instrument.values()) {
            if (!rows.containsKey(instrument.name()) || !rows.keySet().containsAll(keysOf(instrument))) {
                return false;
            }
        }
        return framework.subIndicators().stream().allMatch(s -> rows.containsKey(s.no()));
    }
}
