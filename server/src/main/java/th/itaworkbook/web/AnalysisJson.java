package th.itaworkbook.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.Change;
import th.itaworkbook.domain.Analysis.Rating;
import th.itaworkbook.domain.Analysis.Statistics;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.measure.Coverage;
import th.itaworkbook.pipeline.WorkbookService.Analysed;
import th.itaworkbook.pipeline.WorkbookService.Checked;

/** The answer {@code ita-analysis/1}; its fields are a contract: more may come, none may go. */
public final class AnalysisJson {
    /** Version of the answer. */
    public static final String SCHEMA = "ita-analysis/1";

    private final FindingJson findings;

    /** Writes findings with the sentences of that catalogue. */
    public AnalysisJson(MessageCatalog catalog) {
        this.findings = new FindingJson(catalog);
    }

    /** The answer to a check: there are no edits. */
    public ObjectNode of(Checked checked) {
        return of(checked, Json.array());
    }

    /** The answer to an analysis, with what was written. */
    public ObjectNode of(Analysed analysed) {
        return of(analysed.checked(), EditJson.edits(analysed.edits()));
    }

    private ObjectNode of(Checked checked, ArrayNode edits) {
        Analysis analysis = checked.analysis();
        Agency agency = analysis.submission().agency();
        ObjectNode root = Json.object().put("schema", SCHEMA);
        root.putObject("agency").put("name", agency.name()).put("abbreviation", agency.abbreviation());
        root.put("fiscalYear", agency.fiscalYear()).put("planYear", agency.planYear());
        root.set("total", total(analysis.total()));
        ArrayNode instruments = root.putArray("instruments");
        analysis.instruments().forEach(i -> instruments.add(instrument(i)));
        ArrayNode indicators = root.putArray("indicators");
        analysis.indicators().forEach(i -> indicators.add(indicator(i)));
        ArrayNode subIndicators = root.putArray("subIndicators");
        analysis.subIndicators().forEach(s -> subIndicators.add(subIndicator(s)));
        ArrayNode items = root.putArray("items");
        analysis.items().forEach(i -> items.add(item(i)));
        ArrayNode groups = root.putArray("groups");
        analysis.groups().forEach(g -> groups.add(group(g)));
        ArrayNode themes = root.putArray("themes");
        analysis.themes().forEach(t -> themes.add(theme(t)));
        root.set("measures", MeasureJson.of(checked.measures()));
        root.set("coverage", coverage(analysis, checked.measures()));
        root.set("targetPlan", steps(analysis.targetPlan()));
        root.set("findings", findings.of(checked.findings()));
        root.set("edits", edits);
        root.set("nextRatingPlan", steps(analysis.nextRatingPlan()));
        root.set("survey", SurveyJson.of(checked.surveys()));
        return root.put("editsSchema", EditList.SCHEMA);
    }

    // Every indicator must have a measure or the decision to have none; the findings judge by the same Coverage.
    private static ObjectNode coverage(Analysis analysis, List<MeasureRow> measures) {
        Coverage covered = Coverage.of(measures, analysis);
        List<Integer> all = analysis.submission().framework().indicators().stream()
                .map(Framework.Indicator::no)
                .toList();
        List<Integer> missing = all.stream().filter(no -> !covered.covers(no)).toList();
        ObjectNode node = Json.object()
                .put("indicatorsCovered", all.size() - missing.size())
                .put("complete", missing.isEmpty());
        node.set("missing", Json.integers(missing));
        return node;
    }

    private static ObjectNode total(Analysis.Total total) {
        ObjectNode node = Json.object();
        node.set("score", Json.figure(total.score()));
        node.set("prior", Json.figure(total.prior()));
        change(node, total.change());
        node.put("basis", Json.code(total.basis()));
        node.set("published", Json.figure(total.published()));
        node.set("publishedPrior", Json.figure(total.publishedPrior()));
        node.set("rating", rating(total.rating()));
        node.set("target", Json.figure(total.target()));
        return node.put("priorBasis", Json.code(total.priorBasis()));
    }

    private static ObjectNode rating(Rating rating) {
        if (rating == null) {
            return null;
        }
        ObjectNode node = Json.object()
                .put("code", rating.code())
                .put("th", rating.name())
                .put("certain", rating.certain());
        if (rating.nextCode() == null) {
            return node.putNull("next");
        }
        ObjectNode next = node.putObject("next").put("code", rating.nextCode()).put("th", rating.nextName());
        ArrayNode missing = next.putArray("missing");
        rating.missing().forEach(m -> {
            ObjectNode shortfall = missing.addObject().put("on", m.on());
            shortfall.set("score", Json.figure(m.score()));
            shortfall.set("required", Json.figure(m.required()));
            shortfall.set("gap", Json.figure(m.gap()));
        });
        return node;
    }

    private static ObjectNode instrument(Analysis.InstrumentResult result) {
        ObjectNode node = Json.object().put("code", result.instrument().name());
        node.set("score", Json.figure(result.score()));
        node.set("prior", Json.figure(result.prior()));
        change(node, result.change());
        node.set("published", Json.figure(result.published()));
        node.set("part1", Json.figure(result.part1()));
        node.set("part2", Json.figure(result.part2()));
        node.set("highest", Json.integers(result.highest()));
        node.set("lowest", Json.integers(result.lowest()));
        node.set("statistics", statistics(result.statistics()));
        node.put("name", result.instrument().thai())
                .put("basis", Json.code(result.basis()))
                .put("priorBasis", Json.code(result.priorBasis()));
        node.set("publishedPrior", Json.figure(result.publishedPrior()));
        node.set("part1Prior", Json.figure(result.part1Prior()));
        node.set("part2Prior", Json.figure(result.part2Prior()));
        return node;
    }

    private static ObjectNode indicator(Analysis.IndicatorResult result) {
        ObjectNode node = Json.object()
                .put("no", result.no())
                .put("instrument", result.instrument().name());
        node.set("score", Json.figure(result.score()));
        node.set("prior", Json.figure(result.prior()));
        change(node, result.change());
        node.put("extreme", Json.code(result.extreme()))
                .put("extremeOverall", Json.code(result.extremeOverall()))
                .put("group", Json.code(result.group()));
        node.set("part1", Json.figure(result.part1()));
        node.set("part2", Json.figure(result.part2()));
        node.set("pointsLost", Json.figure(result.pointsLost()));
        node.put("basis", Json.code(result.basis()));
        node.set("statistics", statistics(result.statistics()));
        node.put("name", result.name()).put("comparable", result.comparable());
        node.set("fromItems", Json.figure(result.fromItems()));
        return node;
    }

    private static ObjectNode subIndicator(Analysis.SubIndicatorResult result) {
        ObjectNode node = Json.object().put("no", result.no()).put("indicator", result.indicator());
        node.set("score", Json.figure(result.score()));
        node.put("group", Json.code(result.group()));
        node.set("pointsLost", Json.figure(result.pointsLost()));
        node.put("name", result.name());
        node.set("prior", Json.figure(result.prior()));
        change(node, result.change());
        return node.put("basis", Json.code(result.basis()));
    }

    private static ObjectNode item(Analysis.ItemResult result) {
        ObjectNode node = Json.object()
                .put("code", result.code())
                .put("instrument", result.instrument().name())
                .put("indicator", result.indicator())
                .put("topic", result.topic());
        node.set("score", Json.figure(result.score()));
        node.set("part1", Json.figure(result.part1()));
        node.set("part2", Json.figure(result.part2()));
        node.set("prior", Json.figure(result.prior()));
        node.set(
                "delta",
                Json.figure(result.change() == null ? null : result.change().delta()));
        node.put("group", Json.code(result.group()));
        node.set("pointsLost", Json.figure(result.pointsLost()));
        ArrayNode subItems = node.putArray("subItems");
        result.subItems().forEach(s -> {
            ObjectNode sub = subItems.addObject().put("label", s.label());
            sub.set("score", Json.figure(s.score()));
            sub.put("group", Json.code(s.group()));
        });
        node.put("direction", direction(result.change()))
                .put("subIndicator", Json.orNull(result.subIndicator()))
                .put("label", result.label())
                .put("groupSet", result.groupSet())
                .put("basis", Json.code(result.basis()));
        node.set("themes", Json.texts(result.themes()));
        return node;
    }

    private static ObjectNode group(Analysis.GroupShare share) {
        ObjectNode node = Json.object()
                .put("instrument", share.instrument().name())
                .put("group", share.group().name())
                .put("count", share.count())
                .put("of", share.of());
        node.set("share", Json.figure(share.share()));
        node.set("items", Json.texts(share.items()));
        return node;
    }

    private static ObjectNode theme(Analysis.ThemeResult theme) {
        ObjectNode node = Json.object().put("id", theme.id()).put("name", theme.name());
        node.set("score", Json.figure(theme.score()));
        node.set("items", Json.texts(theme.items()));
        node.set("belowTarget", Json.texts(theme.belowTarget()));
        node.set("target", Json.figure(theme.target()));
        node.put("verdict", theme.verdict() == null ? null : theme.verdict().name());
        node.set("successFactors", Json.texts(theme.successFactors()));
        return node;
    }

    private static ArrayNode steps(List<Analysis.TargetStep> plan) {
        ArrayNode array = Json.array();
        plan.forEach(s -> array.addObject().put("item", s.item()).set("gain", Json.figure(s.gain())));
        return array;
    }

    private static ObjectNode statistics(Statistics statistics) {
        if (statistics == null) {
            return null;
        }
        ObjectNode node = Json.object().put("n", statistics.n());
        node.set("mean", Json.figure(statistics.mean()));
        node.set("sd", Json.figure(statistics.sd()));
        node.set("median", Json.figure(statistics.median()));
        node.set("min", Json.figure(statistics.min()));
        node.set("max", Json.figure(statistics.max()));
        return node;
    }

    private static void change(ObjectNode node, Change change) {
        node.set("delta", Json.figure(change == null ? null : change.delta()));
        node.put("direction", direction(change));
    }

    private static String direction(Change change) {
        return change == null ? null : Json.code(change.direction());
    }
}
