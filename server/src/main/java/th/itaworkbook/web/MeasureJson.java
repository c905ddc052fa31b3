package th.itaworkbook.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import th.itaworkbook.domain.Progress;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.domain.Submission.StepRow;

/** Measures on the wire; a step without period, unit or progress of its own carries that of its measure. */
final class MeasureJson {
    private MeasureJson() {}

    static ArrayNode of(List<MeasureRow> measures) {
        ArrayNode array = Json.array();
        measures.forEach(m -> array.add(of(m)));
        return array;
    }

    private static ObjectNode of(MeasureRow measure) {
        ObjectNode node = Json.object().put("no", measure.number()).put("kind", Json.code(measure.kind()));
        node.set("indicators", Json.integers(measure.indicators()));
        node.set("themes", Json.texts(measure.themes()));
        node.set("items", Json.texts(measure.items()));
        node.put("analysis", measure.analysis())
                .put("measure", measure.measure())
                .put("period", measure.span().typed());
        ArrayNode steps = node.putArray("steps");
        measure.steps().forEach(s -> steps.add(step(s, measure)));
        return node.put("responsible", measure.responsible())
                .put("reporting", measure.reporting())
                .put("monitoring", measure.monitoring())
                .put("origin", measure.key().isEmpty() ? "OFFICER" : "GENERATED");
    }

    private static ObjectNode step(StepRow step, MeasureRow measure) {
        Period period = step.period().isEmpty() ? measure.period() : step.period();
        ObjectNode node = Json.object()
                .put("no", step.no())
                .put("text", step.text())
                .put("start", iso(period.start()))
                .put("end", iso(period.end()))
                .put("responsible", step.responsible().isEmpty() ? measure.responsible() : step.responsible());
        node.set("progress", Json.figure(Progress.percent(measure, step)));
        return node;
    }

    private static String iso(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
