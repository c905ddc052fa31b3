package th.itaworkbook.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.survey.Change;
import th.itaworkbook.survey.Estimate;
import th.itaworkbook.survey.Survey;

/** The statistics of the agency's own surveys, one object for each instrument that has answers. */
final class SurveyJson {
    private static final int PROBABILITY_DIGITS = 4;

    private SurveyJson() {}

    static ArrayNode of(List<Survey> surveys) {
        ArrayNode all = Json.array();
        surveys.forEach(s -> all.add(survey(s)));
        return all;
    }

    private static ObjectNode survey(Survey survey) {
        ObjectNode node = Json.object()
                .put("instrument", survey.instrument().name())
                .put("year", survey.year())
                .put("priorYear", survey.priorYear().orElse(null))
                .put("respondents", survey.respondents())
                .put("priorRespondents", survey.priorRespondents())
                .put("repeated", survey.repeated());
        ArrayNode items = node.putArray("items");
        survey.items().forEach(i -> items.add(item(i)));
        ArrayNode indicators = node.putArray("indicators");
        survey.indicators().forEach(i -> indicators.add(indicator(i)));
        return node;
    }

    private static ObjectNode indicator(Survey.Indicator indicator) {
        ObjectNode node = Json.object().put("no", indicator.indicator().no()).put("complete", indicator.complete());
        node.set("score", Json.figure(indicator.own().orElse(null)));
        node.set("alpha", Json.figure(indicator.alpha().orElse(null)));
        node.set("change", change(indicator.change()));
        return node;
    }

    private static ObjectNode item(Survey.Item item) {
        Optional<Estimate.Range> interval = item.own().flatMap(Estimate::interval);
        ObjectNode node = Json.object()
                .put("code", item.question().code())
                .put("n", item.tally().n())
                .put(
                        "noAnswer",
                        item.tally().blank()
                                + item.tally().noOpinion()
                                + item.tally().unused());
        node.set("points", Json.integers(item.tally().points()));
        node.set("counts", Json.integers(item.tally().counts()));
        node.set("score", Json.figure(item.own().map(Estimate::score).orElse(null)));
        node.set("sd", Json.figure(item.own().flatMap(Estimate::sd).orElse(null)));
        node.set("low", Json.figure(interval.map(Estimate.Range::low).orElse(null)));
        node.set("high", Json.figure(interval.map(Estimate.Range::high).orElse(null)));
        node.set("itemTotal", Json.figure(item.itemTotal().orElse(null)));
        node.set("gain", Json.figure(item.gain().orElse(null)));
        node.set("change", change(item.change()));
        return node;
    }

    private static ObjectNode change(Optional<Change> change) {
        if (change.isEmpty()) {
            return null;
        }
        Change c = change.get();
        ObjectNode node = Json.object();
        node.set("prior", Json.figure(c.priorMean()));
        node.set("delta", Json.figure(c.mean().shown().subtract(c.priorMean().shown())));
        node.put("welchP", probability(c.welchP()));
        node.put("mannWhitneyP", probability(c.mannWhitneyP()));
        node.put("adjustedP", probability(c.adjustedP()));
        // Where nothing varies within a year the size of the effect has no number.
        node.set("hedgesG", Json.figure(Double.isFinite(c.hedgesG()) ? c.hedgesG() : null));
        node.set("rankBiserial", Json.figure(c.rankBiserial()));
        return node.put("verdict", c.verdict().name());
    }

    private static BigDecimal probability(double p) {
        return BigDecimal.valueOf(p).setScale(PROBABILITY_DIGITS, RoundingMode.HALF_UP);
    }
}
