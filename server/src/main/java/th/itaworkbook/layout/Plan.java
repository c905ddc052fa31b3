package th.itaworkbook.layout;

import static th.itaworkbook.layout.PlanColumns.END;
import static th.itaworkbook.layout.PlanColumns.PROGRESS;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Progress;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.StepRow;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Labels;

/** The measures and steps as they stand on sheet แผนการดำเนินงาน, each part a formula over sheet มาตรการ. */
final class Plan {
    // Making a collator costs more than sorting; this one may be shared, as it locks itself.
    private static final Comparator<String> THAI = ((Comparator<String>)
                    Collator.getInstance(Locale.forLanguageTag("th"))::compare)
            .thenComparing(Comparator.naturalOrder());

    static final String NO_UNIT = "ไม่ระบุผู้รับผิดชอบ";
    private static final String NO_STEP = "(ไม่ระบุขั้นตอน)";

    private final Analysis analysis;
    private final Live live;
    private final PlanDates dates;
    private final PlanProgress progress;
    private final Term today;
    private final List<Planned> measures = new ArrayList<>();
    private int next = PlanColumns.FIRST_ROW;

    private Plan(Analysis analysis, Live live) {
        this.analysis = analysis;
        this.live = live;
        this.dates = new PlanDates(live);
        this.progress = new PlanProgress(live);
        Term none = Term.of("\"ไม่ระบุ\"", CellValue.of("ไม่ระบุ"));
        Term read = analysis.submission().agency().asOf().map(dates::read).orElse(none);
        this.today = dates.day(live.named("as_of"), read);
    }

    /**
     * One measure.
     *
     * @param number as printed
     * @param at its row on the plan, from 0; its steps follow
     */
    record Planned(MeasureRow measure, String number, List<Integer> indicators, Term text, int at, List<Step> steps) {
        int first() {
            return steps.get(0).at();
        }

        int last() {
            return steps.get(steps.size() - 1).at();
        }

        /** The numbers of its indicators as printed. */
        String indicatorList() {
            return indicators.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }

        /** The cells of its steps in a column. */
        String cells(int column) {
            return PlanColumns.range(first(), last(), column);
        }
    }

    /** One step of a measure. */
    record Step(
            StepRow step,
            String number,
            Term text,
            Term responsible,
            List<String> units,
            Term start,
            Term end,
            Term progress,
            Term status,
            int at) {}

    static Plan of(Analysis analysis, Live live) {
        Plan plan = new Plan(analysis, live);
        for (MeasureRow measure : analysis.submission().measures()) {
            boolean empty = measure.measure().isBlank()
                    && measure.analysis().isBlank()
                    && measure.steps().isEmpty();
            if (measure.kind() != MeasureKind.NONE && !empty) {
                plan.add(measure);
            }
        }
        return plan;
    }

    List<Planned> measures() {
        return measures;
    }

    PlanDates dates() {
        return dates;
    }

    /** The day at which late is judged; a text where none is given. */
    Term today() {
        return today;
    }

    /** The last row with a step. */
    int lastRow() {
        return next - 1;
    }

    /** Every step of every measure. */
    List<Step> steps() {
        return measures.stream().flatMap(m -> m.steps().stream()).toList();
    }

    /** The measures of each unit, with the steps that it carries out; units in the order of the Thai alphabet. */
    Map<String, List<Planned>> byUnit() {
        Map<String, List<Planned>> units = new HashMap<>();
        for (Planned measure : measures) {
            Map<String, List<Step>> own = new LinkedHashMap<>();
            for (Step step : measure.steps()) {
                step.units().stream().distinct().forEach(unit -> own.computeIfAbsent(unit, u -> new ArrayList<>())
                        .add(step));
            }
            own.forEach((unit, steps) -> units.computeIfAbsent(unit, u -> new ArrayList<>())
                    .add(new Planned(
                            measure.measure(),
                            measure.number(),
                            measure.indicators(),
                            measure.text(),
                            measure.at(),
                            steps)));
        }
        Map<String, List<Planned>> ordered = new TreeMap<>(THAI);
        ordered.putAll(units);
        return ordered;
    }

    private void add(MeasureRow measure) {
        String number = String.valueOf(measure.number() != null ? measure.number() : measures.size() + 1);
        int at = next++;
        List<StepRow> rows = Progress.planned(measure);
        Map<Integer, Integer> perRow = new TreeMap<>();
        rows.forEach(step -> perRow.merge(step.row(), 1, Integer::sum));
        List<Step> steps = new ArrayList<>();
        for (StepRow row : rows) {
            steps.add(step(measure, row, number + "." + (steps.size() + 1), perRow.get(row.row()) == 1));
        }
        Term text = shown(measure.row(), Header.MEASURE, measure.measure());
        measures.add(new Planned(measure, number, analysis.indicatorsOf(measure), text, at, List.copyOf(steps)));
    }

    private Step step(MeasureRow measure, StepRow step, String number, boolean alone) {
        int at = next++;
        Term start = dates.day(measure, step, Header.START);
        Term end = dates.day(measure, step, Header.END);
        Term reported = progress.of(measure, step);
        Term status = PlanProgress.status(
                new CellRef(at, PROGRESS).a1(),
                reported,
                new CellRef(at, END).a1(),
                end,
                PlanColumns.TODAY.absolute(),
                today);
        List<String> units = step.units().isEmpty() ? measure.units() : step.units();
        return new Step(
                step,
                number,
                text(step, alone),
                responsible(measure, step),
                units.isEmpty() ? List.of(NO_UNIT) : units,
                start,
                end,
                reported,
                status,
                at);
    }

    // Several steps in one cell are split, and then only their texts can stand here.
    private Term text(StepRow step, boolean alone) {
        if (step.text().isBlank()) {
            return constant(NO_STEP);
        }
        return alone ? shown(step.row(), Header.STEPS, step.text()) : constant(step.text());
    }

    private Term shown(int row, String header, String read) {
        Optional<Live.Ref> cell = live.at(TemplateSheet.MEASURES, row, header);
        return cell.filter(c -> !c.value().isBlank()).map(Term::shown).orElseGet(() -> constant(read));
    }

    private Term responsible(MeasureRow measure, StepRow step) {
        Optional<Live.Ref> first = live.at(TemplateSheet.MEASURES, measure.row(), Header.RESPONSIBLE);
        Optional<Live.Ref> own = live.at(TemplateSheet.MEASURES, step.row(), Header.RESPONSIBLE);
        if (first.isEmpty() || own.isEmpty()) {
            return Term.NOTHING;
        }
        if (step.row() == measure.row()) {
            return Term.shown(own.get());
        }
        boolean merged = own.get().value().isBlank()
                && !step.responsible().isEmpty()
                && !Labels.same(step.responsible(), measure.responsible());
        return merged ? constant(step.responsible()) : Term.shown(own.get(), Term.shown(first.get()));
    }

    private static Term constant(String text) {
        return new Term("", CellValue.of(text), true);
    }
}
