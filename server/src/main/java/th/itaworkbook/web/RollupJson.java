package th.itaworkbook.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.pipeline.MinistryService;
import th.itaworkbook.rollup.AgencyResult;
import th.itaworkbook.rollup.Level;
import th.itaworkbook.rollup.MeasureState;
import th.itaworkbook.rollup.Rollup;
import th.itaworkbook.rollup.RollupFigures;
import th.itaworkbook.rollup.RollupFigures.IndicatorMean;
import th.itaworkbook.rollup.RollupFigures.ItemCount;
import th.itaworkbook.rollup.RollupFigures.Share;

/** A roll-up as JSON ({@code ita-rollup/1}). */
public final class RollupJson {
    private static final String SCHEMA = "ita-rollup/1";
    private static final String PREFILL_SCHEMA = "ita-prefill/1";

    private final MessageCatalog catalog;

    /** Findings are told in the words of the catalogue. */
    public RollupJson(MessageCatalog catalog) {
        this.catalog = catalog;
    }

    /** The document of a roll-up. */
    public ObjectNode of(Rollup rollup) {
        RollupFigures figures = new RollupFigures(rollup);
        ObjectNode root = Json.object();
        root.put("schema", SCHEMA);
        root.put("fiscalYear", rollup.framework().year());
        root.put("count", figures.count());
        root.set("mean", Json.figure(figures.mean().orElse(null)));
        root.set("meanPrior", Json.figure(figures.meanPrior().orElse(null)));
        root.put("bothYears", figures.bothYears());
        root.set("meanOfAll", Json.figure(figures.meanOfAll().orElse(null)));
        root.put("passed", figures.passed());
        root.set(
                "failed",
                Json.texts(figures.failed().stream().map(r -> r.agency().name()).toList()));
        root.set("target", Json.figure(rollup.target().orElse(null)));
        root.put("onTarget", figures.onTarget().orElse(null));
        root.put("withoutScore", rollup.agencies().size() - figures.count());
        root.put("unusable", rollup.unusable().size());
        ArrayNode agencies = root.putArray("agencies");
        rollup.agencies().forEach(a -> agencies.add(agency(a.result(), a.rank(), rollup.framework())));
        rollup.unusable().forEach(u -> agencies.add(agency(u, null, rollup.framework())));
        root.set("levels", levels(rollup.framework(), figures.levels()));
        root.set(
                "levelsPrior",
                rollup.before().map(f -> levels(f, figures.levelsBefore())).orElseGet(Json::array));
        changes(root, figures.byChange());
        ArrayNode indicators = root.putArray("indicators");
        figures.indicators().forEach(i -> indicators.add(indicator(i)));
        items(root.putArray("weakQuestions"), figures.weakQuestions());
        items(root.putArray("lostOpenData"), figures.lostOpenData());
        shares(root.putArray("byType"), figures.by(a -> a.type()));
        shares(root.putArray("byProvince"), figures.by(a -> a.province()));
        root.set("findings", new FindingJson(catalog).of(rollup.findings()));
        return root;
    }

    /** What a table of results would give as filled templates, and what was noticed about it ({@code ita-prefill/1}). */
    ObjectNode of(int year, MinistryService.Prefill prefill) {
        ObjectNode root = Json.object();
        root.put("schema", PREFILL_SCHEMA);
        root.put("fiscalYear", year);
        ArrayNode files = root.putArray("files");
        for (int place = 0; place < prefill.size(); place++) {
            files.add(prefill.fileName(place));
        }
        root.set("findings", new FindingJson(catalog).of(prefill.findings()));
        return root;
    }

    private ObjectNode agency(AgencyResult result, Integer rank, Framework framework) {
        boolean usable = result.problem() == null;
        ObjectNode node = Json.object();
        node.put("name", result.agency().name());
        node.put("abbreviation", result.agency().abbreviation());
        node.put("code", result.agency().code());
        node.put("type", result.agency().type());
        node.put("province", result.agency().province());
        node.set("score", Json.figure(usable ? result.score() : null));
        node.set("prior", Json.figure(usable ? result.prior() : null));
        Optional<BigDecimal> delta = usable ? result.delta() : Optional.empty();
        node.set("delta", Json.figure(delta.orElse(null)));
        node.put("rank", rank);
        node.set("rating", usable && result.level() != null ? level(result.level(), framework) : null);
        node.put("pass", usable ? RollupFigures.passes(result).orElse(null) : null);
        node.put("printedRank", Json.orNull(result.printedRank()));
        node.put("source", result.source());
        node.put("cell", Json.orNull(result.cell()));
        node.put("errors", result.errors());
        node.put("warnings", result.warnings());
        node.set("measures", result.measures() == null ? null : measures(result.measures()));
        node.put("problem", usable ? null : result.problem().code().name());
        // The code is for programs; people need to read what is wrong and what to do.
        node.set("finding", usable ? null : new FindingJson(catalog).of(result.problem()));
        return node;
    }

    private static ObjectNode level(Level level, Framework framework) {
        ObjectNode node = Json.object();
        node.put("code", level.code());
        node.put("th", level.name());
        node.put("certain", level.certain());
        node.put("next", Json.orNull(level.nextName()));
        node.put(
                "nextCode",
                framework.ratings().stream()
                        .filter(next -> next.name().equals(level.nextName()))
                        .map(Framework.RatingLevel::code)
                        .findFirst()
                        .orElse(null));
        ArrayNode missing = node.putArray("missing");
        level.missing().forEach(m -> {
            ObjectNode one = missing.addObject();
            one.put("on", m.on());
            one.set("score", Json.figure(m.score()));
            one.set("required", Json.figure(m.required()));
            one.set("gap", Json.figure(m.gap()));
        });
        return node;
    }

    private static ObjectNode measures(MeasureState state) {
        ObjectNode node = Json.object();
        node.put("measures", state.measures());
        node.put("indicatorsCovered", state.covered());
        node.put("steps", state.steps());
        node.put("stepsReported", state.reported());
        node.set("progress", Json.figure(state.progressPct()));
        node.put("report", state.state().name());
        return node;
    }

    private static ArrayNode levels(Framework framework, Map<String, Integer> counts) {
        ArrayNode levels = Json.array();
        framework.ratings().stream().filter(l -> counts.containsKey(l.name())).forEach(l -> levels.addObject()
                .put("code", l.code())
                .put("th", l.name())
                .put("count", counts.get(l.name())));
        return levels;
    }

    // All who share the largest change are named.
    private static void changes(ObjectNode root, List<AgencyResult> byChange) {
        root.set("largestRise", change(byChange, 0, 1));
        root.set("largestFall", change(byChange, byChange.size() - 1, -1));
    }

    private static ObjectNode change(List<AgencyResult> byChange, int place, int sign) {
        if (byChange.isEmpty() || byChange.get(place).delta().orElseThrow().signum() != sign) {
            return null;
        }
        BigDecimal delta = byChange.get(place).delta().orElseThrow();
        ObjectNode node = Json.object();
        node.set("delta", Json.figure(delta));
        node.set(
                "names",
                Json.texts(byChange.stream()
                        .filter(r -> r.delta().orElseThrow().compareTo(delta) == 0)
                        .map(r -> r.agency().name())
                        .toList()));
        return node;
    }

    private static ObjectNode indicator(IndicatorMean mean) {
        ObjectNode node = Json.object();
        node.put("no", mean.no());
        node.put("name", mean.name());
        node.put("agencies", mean.agencies());
        node.set("mean", Json.figure(mean.mean()));
        node.set("meanPrior", Json.figure(mean.prior()));
        return node;
    }

    private static void items(ArrayNode array, List<ItemCount> items) {
        for (ItemCount item : items) {
            ObjectNode node = array.addObject();
            node.put("code", item.item().code());
            node.put("indicator", item.item().indicator());
            node.put("label", item.item().label());
            node.put("agencies", item.agencies());
            node.put("below", item.below());
            node.set("mean", Json.figure(item.mean()));
        }
    }

    private static void shares(ArrayNode array, List<Share> shares) {
        for (Share share : shares) {
            ObjectNode node = array.addObject();
            node.put("name", share.name());
            node.put("agencies", share.agencies());
            node.put("passed", share.passed());
            node.set("mean", Json.figure(share.mean()));
        }
    }
}
