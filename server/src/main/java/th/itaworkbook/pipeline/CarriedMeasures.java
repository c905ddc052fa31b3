package th.itaworkbook.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Progress;
import th.itaworkbook.domain.StepStatus;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Table;

/** Measures that go on in the new year, and the agency's own library; item codes are found anew by topic. */
final class CarriedMeasures {
    private static final Set<String> LEFT_BEHIND = Set.of(
            Header.PERIOD, Header.START, Header.END, Header.PROGRESS, Header.RESULT, Header.EVIDENCE, Header.CODE);
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    private static final int LAST_DAY = 2_958_466;

    private final LastYear last;

    CarriedMeasures(LastYear last) {
        this.last = last;
    }

    /** The measures with a step that is not done, numbered anew, without dates, progress and results. */
    List<Map<String, String>> unfinished() {
        List<Map<String, String>> rows = new ArrayList<>();
        int number = 0;
        for (MeasureRow measure : last.submission().measures()) {
            if (goesOn(measure)) {
                rows.addAll(continued(measure, ++number));
            }
        }
        return rows;
    }

    private static boolean goesOn(MeasureRow measure) {
        boolean empty = measure.measure().isEmpty() && measure.steps().isEmpty();
        // What is done is so whatever the day.
        boolean done = Progress.of(measure, Optional.empty()).status() == StepStatus.DONE;
        return measure.kind() != MeasureKind.NONE && !empty && !done;
    }

    private List<Map<String, String>> continued(MeasureRow measure, int number) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int at = measure.row(); at <= measure.lastRow(); at++) {
            Map<String, String> cells = last.cells(TemplateSheet.MEASURES, at);
            cells.keySet().removeAll(LEFT_BEHIND);
            boolean first = at == measure.row();
            if (hasFigures(cells.getOrDefault(Header.FINDING_OF_ANALYSIS, ""))) {
                cells.remove(Header.FINDING_OF_ANALYSIS);
            }
            if (first) {
                putCodes(cells, measure);
                cells.put(
                        Header.NOTE,
                        noted(
                                cells.getOrDefault(Header.NOTE, ""),
                                last.submission().agency().planYear()));
            }
            cells.remove(Header.ORDER);
            if (!first && Labels.same(cells.getOrDefault(Header.MEASURE, ""), measure.measure())) {
                cells.remove(Header.MEASURE);
            }
            if (first) {
                cells.put(Header.ORDER, Integer.toString(number));
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    // Figures and codes in an analysis are last year's and would contradict the new tables.
    private static boolean hasFigures(String analysis) {
        return analysis.chars().anyMatch(Character::isDigit);
    }

    private static String noted(String own, int planYear) {
        String mark = "ต่อเนื่องจากปีงบประมาณ พ.ศ. " + planYear;
        return own.isEmpty() ? mark : own + "\n" + mark;
    }

    private void putCodes(Map<String, String> cells, MeasureRow measure) {
        String codes = measure.items().stream()
                .map(last::sameTopic)
                .flatMap(Optional::stream)
                .map(Framework.Item::code)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!codes.isEmpty()) {
            cells.put(Header.CODE, codes);
        }
    }

    /** All rows of the library; where an item has no successor its topic stands instead of its code. */
    List<Map<String, String>> library() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (MeasureRow entry : last.submission().library()) {
            for (int at = entry.row(); at <= entry.lastRow(); at++) {
                Map<String, String> cells = last.cells(TemplateSheet.LIBRARY, at);
                cells.remove(Header.CODE);
                day(cells, at, Header.START);
                day(cells, at, Header.END);
                if (at == entry.row()) {
                    putCodes(cells, entry);
                    topic(cells, entry);
                }
                if (!cells.isEmpty()) {
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    // An entry may name an item by its code, in either column; its topic is what stays.
    private void topic(Map<String, String> cells, MeasureRow entry) {
        Framework then = last.submission().framework();
        String typed = Labels.fold(cells.getOrDefault(Header.TOPIC, ""));
        if (!typed.isEmpty()) {
            then.item(typed).ifPresent(item -> cells.put(Header.TOPIC, item.topic()));
        } else if (!cells.containsKey(Header.CODE)) {
            entry.items().stream()
                    .map(then::item)
                    .flatMap(Optional::stream)
                    .map(Framework.Item::topic)
                    .findFirst()
                    .ifPresent(topic -> cells.put(Header.TOPIC, topic));
        }
    }

    // A real date is a number in the file; the filling takes days in ISO form.
    private void day(Map<String, String> cells, int row, String header) {
        Table table = last.reading().tables().get(TemplateSheet.LIBRARY).table();
        if (table.value(row, header) instanceof CellValue.Num number
                && number.value() >= 0
                && number.value() < LAST_DAY) {
            LocalDate epoch = last.grid().date1904() ? EPOCH_1904 : EPOCH_1900;
            cells.put(header, epoch.plusDays((long) number.value()).toString());
        }
    }
}
