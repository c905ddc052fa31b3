package th.itaworkbook.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.domain.Submission.StepRow;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Table;
import th.itaworkbook.grid.ThaiDays;

/** Checks the measures of a sheet as they stand, against each other, the plan year and the figures. */
public final class MeasureChecks {
    /** From so many measures on, one period or one unit for all of them is worth a word. */
    static final int ALIKE_FROM = 5;

    private final Analysis analysis;
    private final List<MeasureRow> measures;
    private final Optional<Table> table;
    private final PlanYear year;
    private final List<Finding> findings = new ArrayList<>();

    private MeasureChecks(Analysis analysis, Optional<Table> table) {
        this.analysis = analysis;
        this.measures = analysis.submission().measures();
        this.table = table;
        this.year = new PlanYear(analysis.submission().agency().planYear());
    }

    /** Everything but coverage; {@code table} is the table of measures, where the sheet has one. */
    public static List<Finding> check(Analysis analysis, Optional<Table> table) {
        MeasureChecks checks = new MeasureChecks(analysis, table);
        checks.numbers();
        for (MeasureRow measure : checks.measures) {
            checks.periods(measure);
            checks.placeholders(measure);
            if (measure.kind() != MeasureKind.NONE) {
                checks.elements(measure);
                checks.kind(measure);
            }
        }
        checks.recommendations();
        checks.alike(Header.PERIOD, measure -> measure.period().typed());
        checks.alike(Header.RESPONSIBLE, MeasureRow::responsible);
        return List.copyOf(checks.findings);
    }

    /** What the measures on the sheet leave uncovered; nothing while there are no measures at all. */
    public static List<Finding> uncovered(Analysis analysis) {
        List<MeasureRow> rows = analysis.submission().measures();
        return rows.isEmpty() ? List.of() : uncovered(analysis, Coverage.of(rows, analysis));
    }

    /** What a coverage leaves out: indicators, also those without any score, and items below the line. */
    public static List<Finding> uncovered(Analysis analysis, Coverage covered) {
        Place sheet = Place.sheet(TemplateSheet.MEASURES.title());
        Line line = new Line(analysis);
        List<Finding> findings = new ArrayList<>();
        for (IndicatorResult indicator : analysis.indicators()) {
            if (!covered.covers(indicator.no())) {
                String no = Integer.toString(indicator.no());
                findings.add(Finding.of(FindingCode.INDICATOR_WITHOUT_MEASURE, sheet, "", no, indicator.name()));
            }
        }
        for (ItemResult item : analysis.items()) {
            if (line.isBelow(item) && !covered.covers(item)) {
                String score = item.score() == null ? "-" : item.score().toString();
                String group = analysis.submission().bands().printedName(item.group());
                findings.add(Finding.of(FindingCode.ITEM_WITHOUT_MEASURE, sheet, "", item.code(), score, group));
            }
        }
        return List.copyOf(findings);
    }

    private void numbers() {
        Map<Integer, MeasureRow> first = new HashMap<>();
        for (MeasureRow measure : measures) {
            MeasureRow before = measure.number() == null ? null : first.putIfAbsent(measure.number(), measure);
            if (before != null) {
                String number = measure.number().toString();
                add(FindingCode.MEASURE_DUPLICATE_NUMBER, measure.row(), Header.ORDER, number, number, where(before));
            }
        }
    }

    private String where(MeasureRow measure) {
        return place(measure.row(), Header.ORDER).at().map(ref -> ref.a1()).orElse("");
    }

    private void periods(MeasureRow measure) {
        period(measure.row(), measure.period());
        for (StepRow step : measure.steps()) {
            if (step.row() != measure.row() || !step.period().equals(measure.period())) {
                period(step.row(), step.period());
            }
        }
    }

    private void period(int row, Period period) {
        LocalDate start = period.start();
        LocalDate end = period.end();
        if (start != null && end != null && end.isBefore(start)) {
            add(FindingCode.PERIOD_REVERSED, row, Header.PERIOD, period.typed(), text(start), text(end));
        } else if (isOutside(start) || isOutside(end)) {
            add(
                    FindingCode.PERIOD_OUTSIDE_PLAN_YEAR,
                    row,
                    Header.PERIOD,
                    period.typed(),
                    text(start),
                    text(end),
                    text(year.first()),
                    text(year.last()));
        }
    }

    private boolean isOutside(LocalDate day) {
        return day != null && (day.isBefore(year.first()) || day.isAfter(year.last()));
    }

    private static String text(LocalDate day) {
        return day == null ? "-" : ThaiDays.shortForm(day);
    }

    private void placeholders(MeasureRow measure) {
        measure.cells().forEach((header, text) -> Placeholders.startOf(text)
                .ifPresent(word -> add(FindingCode.PLACEHOLDER_LEFT, measure.row(), header, text, word)));
        for (StepRow step : measure.steps()) {
            if (step.row() != measure.row()) {
                placeholder(step, Header.STEPS, step.text());
                placeholder(step, Header.RESPONSIBLE, step.responsible());
                placeholder(step, Header.RESULT, step.result());
            }
        }
    }

    private void placeholder(StepRow step, String header, String text) {
        Placeholders.startOf(text).ifPresent(word -> add(FindingCode.PLACEHOLDER_LEFT, step.row(), header, text, word));
    }

    private void elements(MeasureRow measure) {
        Set<String> missing = new LinkedHashSet<>();
        for (var element : RequiredElements.of(analysis.submission().planFramework())) {
            if (!RequiredElements.present(element.id(), measure)) {
                RequiredElements.header(element.id()).ifPresent(missing::add);
            }
        }
        if (!missing.isEmpty()) {
            // The first empty cell is where the officer has to go on.
            add(
                    FindingCode.MEASURE_INCOMPLETE,
                    measure.row(),
                    missing.iterator().next(),
                    "",
                    nameOf(measure),
                    String.join(", ", missing));
        }
    }

    private static String nameOf(MeasureRow measure) {
        return measure.number() != null ? measure.number().toString() : Labels.fold(measure.measure());
    }

    private void kind(MeasureRow measure) {
        Set<MeasureKind> fitting = fittingKinds(measure);
        if (measure.kind() != null && !fitting.isEmpty() && !fitting.contains(measure.kind())) {
            String typed = measure.kind().thai();
            String expected = fitting.iterator().next().thai();
            add(
                    FindingCode.MEASURE_GROUP_STALE,
                    measure.row(),
                    Header.KIND,
                    measure.cells().getOrDefault(Header.KIND, typed),
                    nameOf(measure),
                    typed,
                    expected);
        }
    }

    // A measure for a whole indicator may answer its score or its worst item.
    private Set<MeasureKind> fittingKinds(MeasureRow measure) {
        Line line = new Line(analysis);
        Set<MeasureKind> kinds = new LinkedHashSet<>();
        List<ItemResult> items = measure.items().stream()
                .flatMap(code -> analysis.item(code).stream())
                .toList();
        if (!items.isEmpty()) {
            line.worstOf(items).map(MeasureKind::of).ifPresent(kinds::add);
            return kinds;
        }
        measure.indicators().stream()
                .flatMap(no -> line.groupOf(no).stream())
                .min(Group::compareTo)
                .map(MeasureKind::of)
                .ifPresent(kinds::add);
        line.worstOf(analysis.items().stream()
                        .filter(item -> measure.indicators().contains(item.indicator()))
                        .toList())
                .map(MeasureKind::of)
                .ifPresent(kinds::add);
        for (var sub : analysis.subIndicators()) {
            if (measure.indicators().contains(sub.indicator()) && sub.group() != null) {
                kinds.add(MeasureKind.of(sub.group()));
            }
        }
        return kinds;
    }

    private void recommendations() {
        Coverage covered = Coverage.of(measures, analysis);
        for (var advice : analysis.submission().recommendations()) {
            boolean named =
                    advice.measures().stream().anyMatch(no -> measures.stream().anyMatch(m -> no.equals(m.number())));
            if (measures.isEmpty() || named) {
                continue;
            }
            List<String> open = advice.items().stream()
                    .filter(code -> !covered.coversItem(code))
                    .toList();
            if (!open.isEmpty()) {
                about(advice.place(), advice.text(), String.join(", ", open));
            } else if (advice.items().isEmpty() && advice.indicator() != null && !covered.covers(advice.indicator())) {
                about(advice.place(), advice.text(), Header.INDICATOR + " " + advice.indicator());
            }
        }
    }

    private void about(Place place, String text, String about) {
        findings.add(Finding.of(FindingCode.RECOMMENDATION_WITHOUT_MEASURE, place, text, about));
    }

    private void alike(String header, Function<MeasureRow, String> part) {
        List<MeasureRow> planned =
                measures.stream().filter(m -> m.kind() != MeasureKind.NONE).toList();
        List<String> texts =
                planned.stream().map(part).map(Labels::fold).distinct().toList();
        if (planned.size() >= ALIKE_FROM && texts.size() == 1 && !texts.get(0).isEmpty()) {
            add(FindingCode.MEASURES_ALL_ALIKE, planned.get(0).row(), header, texts.get(0), header, texts.get(0));
        }
    }

    private void add(FindingCode code, int row, String header, String value, String... args) {
        findings.add(Finding.of(code, place(row, header), value, args));
    }

    private Place place(int row, String header) {
        return table.filter(t -> t.has(header))
                .map(t -> t.place(row, header))
                .orElse(Place.sheet(TemplateSheet.MEASURES.title()));
    }
}
