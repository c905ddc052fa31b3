package th.itaworkbook.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;

/** How a generated measure is laid out in rows: the first carries the measure, each row one step. */
final class MeasureCells {
    /** Cells that belong to a step. */
    static final List<String> OF_STEP = List.of(Header.STEPS, Header.PERIOD, Header.START, Header.END);

    /** Cells of the first row that an officer may fill or change, without those of the step. */
    static final List<String> OF_MEASURE = List.of(
            Header.KIND,
            Header.INSTRUMENT,
            Header.INDICATOR,
            Header.THEME_NO,
            Header.CODE,
            Header.FINDING_OF_ANALYSIS,
            Header.MEASURE,
            Header.RESPONSIBLE,
            Header.REPORTING,
            Header.MONITORING,
            Header.PROGRESS,
            Header.RESULT,
            Header.EVIDENCE,
            Header.NOTE);

    private MeasureCells() {}

    /** New rows for a measure. */
    static List<Map<String, CellContent>> rows(GeneratedMeasure measure, int number) {
        List<Map<String, CellContent>> rows = new ArrayList<>();
        for (GeneratedMeasure.Step step : measure.steps()) {
            Map<String, CellContent> row = new LinkedHashMap<>();
            if (rows.isEmpty()) {
                row.put(Header.ORDER, new CellContent.Whole(number));
                row.put(Header.KEY, new CellContent.Text(measure.key()));
                row.putAll(ofMeasure(measure));
            } else if (!step.responsible().isBlank() && !step.responsible().equals(measure.responsible())) {
                row.put(Header.RESPONSIBLE, new CellContent.Text(step.responsible()));
            }
            row.putAll(ofStep(step));
            row.values().removeIf(content -> content.compared().isEmpty());
            rows.add(row);
        }
        return rows;
    }

    /** The cells of the first row that belong to the measure as a whole, also those that stay empty. */
    static Map<String, CellContent> ofMeasure(GeneratedMeasure measure) {
        Map<String, CellContent> cells = new LinkedHashMap<>();
        cells.put(Header.KIND, new CellContent.Text(measure.kind().thai()));
        cells.put(
                Header.INSTRUMENT,
                list(measure.instruments().stream().map(Instrument::name).toList(), ", "));
        cells.put(
                Header.INDICATOR,
                list(measure.indicators().stream().map(String::valueOf).toList(), ", "));
        cells.put(Header.THEME_NO, list(measure.themes(), ";"));
        cells.put(Header.CODE, list(measure.items(), ", "));
        cells.put(Header.FINDING_OF_ANALYSIS, new CellContent.Text(measure.analysis()));
        cells.put(Header.MEASURE, new CellContent.Text(measure.title()));
        cells.put(Header.RESPONSIBLE, new CellContent.Text(measure.responsible()));
        cells.put(Header.REPORTING, new CellContent.Text(measure.reporting()));
        cells.put(Header.MONITORING, new CellContent.Text(measure.monitoring()));
        cells.put(Header.EVIDENCE, new CellContent.Text(measure.evidence()));
        return cells;
    }

    /** The cells of a step. */
    static Map<String, CellContent> ofStep(GeneratedMeasure.Step step) {
        Map<String, CellContent> cells = new LinkedHashMap<>();
        cells.put(Header.STEPS, new CellContent.Text(step.text()));
        cells.put(Header.PERIOD, new CellContent.Text(step.period()));
        cells.put(Header.START, new CellContent.Day(step.start()));
        cells.put(Header.END, new CellContent.Day(step.end()));
        return cells;
    }

    /** The steps for a given number of rows: what does not fit shares the last row, a line each. */
    static List<GeneratedMeasure.Step> fitted(List<GeneratedMeasure.Step> steps, int rows) {
        if (steps.size() <= rows) {
            return steps;
        }
        List<GeneratedMeasure.Step> fitted = new ArrayList<>(steps.subList(0, rows - 1));
        List<GeneratedMeasure.Step> rest = steps.subList(rows - 1, steps.size());
        fitted.add(new GeneratedMeasure.Step(
                rest.stream().map(GeneratedMeasure.Step::text).collect(Collectors.joining("\n")),
                rest.stream()
                        .map(GeneratedMeasure.Step::start)
                        .min(java.time.LocalDate::compareTo)
                        .orElseThrow(),
                rest.stream()
                        .map(GeneratedMeasure.Step::end)
                        .max(java.time.LocalDate::compareTo)
                        .orElseThrow(),
                ""));
        return fitted;
    }

    // A single number goes in as a number, so that Excel does not warn of a number kept as text.
    private static CellContent list(List<String> parts, String separator) {
        if (parts.size() == 1 && parts.get(0).matches("[1-9][0-9]{0,2}")) {
            return new CellContent.Whole(Integer.parseInt(parts.get(0)));
        }
        return new CellContent.Text(String.join(separator, parts));
    }
}
