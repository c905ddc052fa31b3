package th.itaworkbook.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.domain.Submission.StepRow;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Labels;

/** Reads sheet มาตรการ, or คลังมาตรการ: gathers the rows of each measure and their steps. */
final class MeasureSheetReader {
    private final RowReader rows;
    private final boolean library;
    private final MeasureCells cells;
    private final List<MeasureRow> measures = new ArrayList<>();
    private final Map<String, Integer> rowByKey = new LinkedHashMap<>();

    MeasureSheetReader(RowReader rows, Workbook workbook, UnitParser units, TemplateSheet kind) {
        this.rows = rows;
        this.library = kind == TemplateSheet.LIBRARY;
        this.cells = new MeasureCells(rows, workbook, units, kind);
    }

    /** The measures in the order of the sheet, and where their rows stand. */
    record Result(List<MeasureRow> measures, SheetTable table) {}

    Result read() {
        List<Integer> current = new ArrayList<>();
        int last = -1;
        for (int row : rows.rows()) {
            if (!cells.hasContent(row)) {
                continue;
            }
            if (!current.isEmpty() && startsAnew(row, current)) {
                finish(current);
                current.clear();
            }
            current.add(row);
            last = row;
        }
        if (!current.isEmpty()) {
            finish(current);
        }
        return new Result(List.copyOf(measures), SheetTable.of(rows.table(), rowByKey, last));
    }

    // A blank or merged number goes on, unless the row names another measure.
    private boolean startsAnew(int row, List<Integer> current) {
        String above = measureText(current);
        String text = Labels.fold(rows.text(row, Header.MEASURE));
        boolean otherText = !text.isEmpty() && !text.equals(above);
        if (rows.goesOn(row, Header.ORDER)) {
            return false;
        }
        String key = Labels.fold(rows.text(row, Header.KEY));
        if (!key.isEmpty() && !key.equals(Labels.fold(rows.text(current.get(0), Header.KEY)))) {
            return true;
        }
        if (library) {
            boolean otherSubject = !rows.text(row, Header.TOPIC).isEmpty()
                    || !rows.text(row, Header.CODE).isEmpty();
            return !text.isEmpty() && (otherText || otherSubject);
        }
        String number = rows.key(row, Header.ORDER);
        if (number.isEmpty()) {
            return otherText && !rows.goesOn(row, Header.MEASURE);
        }
        return otherText || !number.equals(rows.key(current.get(0), Header.ORDER));
    }

    private String measureText(List<Integer> current) {
        for (int row : current) {
            String text = Labels.fold(rows.text(row, Header.MEASURE));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private void finish(List<Integer> all) {
        int first = all.get(0);
        int no = measures.size() + 1;
        for (int i = 0; i < all.size(); i++) {
            rowByKey.put(i == 0 ? Integer.toString(no) : no + "#" + i, all.get(i));
        }
        MeasureCells.Subject subject = cells.subject(all);
        List<StepRow> steps = new ArrayList<>();
        int lastNumber = 0;
        for (int row : all) {
            lastNumber = addSteps(row, row == first, lastNumber, steps);
        }
        measures.add(new MeasureRow(
                ShortLists.number(rows.text(first, Header.ORDER)).orElse(null),
                cells.kind(first),
                subject.instruments(),
                subject.indicators(),
                ShortLists.themes(rows.shownText(first, Header.THEME_NO)),
                subject.items(),
                rows.shownText(first, Header.TOPIC),
                rows.shownText(first, Header.FINDING_OF_ANALYSIS),
                rows.shownText(first, Header.MEASURE),
                List.copyOf(steps),
                cells.period(first),
                rows.shownText(first, Header.RESPONSIBLE),
                cells.units(first),
                rows.shownText(first, Header.REPORTING),
                rows.shownText(first, Header.MONITORING),
                Labels.fold(rows.text(first, Header.KEY)),
                cells.raw(first),
                first,
                all.get(all.size() - 1)));
    }

    private int addSteps(int row, boolean isFirst, int lastNumber, List<StepRow> out) {
        List<StepParser.Step> steps =
                rows.goesOn(row, Header.STEPS) ? List.of() : StepParser.read(rows.text(row, Header.STEPS));
        Optional<StepParser.Gap> gap = library ? Optional.empty() : StepParser.gap(steps, lastNumber);
        gap.ifPresent(g -> rows.log(
                FindingCode.STEP_NUMBERING_GAP,
                row,
                Header.STEPS,
                Integer.toString(g.expected()),
                Integer.toString(g.found())));
        Period period = cells.period(row);
        BigDecimal progress = cells.progress(row);
        for (StepParser.Step step : steps) {
            out.add(step(row, step.text(), period, progress, out.size() + 1));
        }
        if (steps.isEmpty() && hasOwnCells(row, isFirst)) {
            out.add(step(row, "", period, progress, out.size() + 1));
        }
        return StepParser.lastNumber(steps, lastNumber);
    }

    // A row without a step text still carries the progress or the unit that stands in it.
    private boolean hasOwnCells(int row, boolean isFirst) {
        boolean reported = !rows.text(row, Header.PROGRESS).isEmpty()
                || !rows.text(row, Header.RESULT).isEmpty()
                || !rows.text(row, Header.EVIDENCE).isEmpty();
        boolean planned = !rows.text(row, Header.PERIOD).isEmpty()
                || !rows.text(row, Header.START).isEmpty()
                || !rows.text(row, Header.END).isEmpty()
                || !rows.text(row, Header.RESPONSIBLE).isEmpty();
        return reported || (planned && !isFirst);
    }

    private StepRow step(int row, String text, Period period, BigDecimal progress, int no) {
        return new StepRow(
                no,
                text,
                period,
                rows.shownText(row, Header.RESPONSIBLE),
                cells.units(row),
                progress,
                rows.value(row, Header.PROGRESS).text(),
                rows.shownText(row, Header.RESULT),
                rows.shownText(row, Header.EVIDENCE),
                row);
    }
}
