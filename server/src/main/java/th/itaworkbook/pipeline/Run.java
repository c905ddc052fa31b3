package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import th.itaworkbook.analysis.FigureChecks;
import th.itaworkbook.analysis.MissingIndicators;
import th.itaworkbook.analysis.TextChecks;
import th.itaworkbook.analysis.WorkbookAnalysis;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.intake.Reading;
import th.itaworkbook.intake.SheetTable;
import th.itaworkbook.intake.WorkbookIntake;
import th.itaworkbook.layout.Generated;
import th.itaworkbook.layout.TableColours;
import th.itaworkbook.measure.MeasureChecks;
import th.itaworkbook.measure.MeasureMerge;
import th.itaworkbook.measure.MeasurePlan;
import th.itaworkbook.measure.MergeResult;
import th.itaworkbook.pipeline.WorkbookService.Analysed;
import th.itaworkbook.pipeline.WorkbookService.Checked;
import th.itaworkbook.pipeline.WorkbookService.Reported;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.register.FormulaRegister;
import th.itaworkbook.report.ReportOptions;
import th.itaworkbook.report.WordReport;
import th.itaworkbook.survey.Surveys;
import th.itaworkbook.xlsx.CellFills;
import th.itaworkbook.xlsx.ConditionalRanges;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.Splicer;
import th.itaworkbook.xlsx.WorkbookParts;
import th.itaworkbook.xlsx.XlsxPackage;

/** One run over one workbook, from bytes to findings or to the annotated file. */
final class Run {
    private static final Set<FindingCode> DOUBTFUL = EnumSet.of(
            FindingCode.SCORE_NOT_A_NUMBER,
            FindingCode.SCORE_OUT_OF_RANGE,
            FindingCode.SCORE_READ_FROM_TEXT,
            FindingCode.FORMULA_CANNOT_READ,
            FindingCode.ITEM_UNKNOWN,
            FindingCode.ITEM_DUPLICATE,
            FindingCode.ITEM_UNDER_WRONG_INDICATOR,
            FindingCode.ITEM_CODE_NORMALISED,
            FindingCode.BANDS_INVALID,
            FindingCode.COLUMN_MISSING,
            FindingCode.SHEET_MISSING,
            FindingCode.TEMPLATE_OUTDATED);

    private final Knowledge knowledge;
    private final Opened opened;
    private final State before;
    private Surveys surveys = Surveys.NONE;

    Run(Knowledge knowledge, byte[] workbook) throws UnusableFileException {
        this.knowledge = knowledge;
        this.opened = Opened.of(workbook, knowledge.limits());
        this.before = State.read(opened.grid());
    }

    Checked check() throws UnusableFileException {
        Reading reading = WorkbookIntake.read(opened.grid(), knowledge.frameworks());
        readSurveys(reading);
        Analysis analysis = WorkbookAnalysis.of(reading.submission());
        FindingLog log = findings(reading, analysis);
        String now = Fingerprint.of(opened.grid());
        if (!before.fingerprint().isEmpty() && !before.fingerprint().equals(now)) {
            log.add(FindingCode.ANALYSIS_STALE, Place.sheet(TemplateSheet.SUMMARY.title()), "");
        }
        return checked(analysis, log);
    }

    Reported report(ReportOptions options) throws UnusableFileException {
        Checked checked = check();
        WordReport report = WordReport.of(checked.analysis(), checked.findings(), knowledge.catalog(), options);
        return new Reported(checked, report.file(), report.gaps());
    }

    Analysed analyse(boolean tidy) throws UnusableFileException {
        Reading first = WorkbookIntake.read(opened.grid(), knowledge.frameworks());
        readSurveys(first);
        List<Edit> edits = new ArrayList<>();
        List<Finding> tidied = List.of();
        if (tidy) {
            Tidy tidying = Tidy.of(first, opened.grid());
            edits.addAll(tidying.edits());
            tidied = tidying.findings();
        }
        Grid tidyGrid = Overlay.of(opened.grid(), edits);
        Reading read = edits.isEmpty() ? first : WorkbookIntake.read(tidyGrid, knowledge.frameworks());
        Analysis analysis = WorkbookAnalysis.of(read.submission());
        MergeResult merged = merge(analysis);
        List<Edit> measureEdits = measureEdits(read, merged);
        if (measureEdits.isEmpty()) {
            return write(new Understood(read, analysis, tidyGrid), merged, edits, tidied);
        }
        edits.addAll(measureEdits);
        Grid grid = Overlay.of(opened.grid(), edits);
        Reading reading = WorkbookIntake.read(grid, knowledge.frameworks());
        Analysis again = analysis.with(reading.submission());
        return write(new Understood(reading, again, grid), merged, edits, tidied);
    }

    private void readSurveys(Reading reading) throws UnusableFileException {
        surveys = SurveySheets.read(opened, reading.submission().framework(), knowledge.frameworks());
    }

    /** A workbook, what was read from it and what follows. */
    private record Understood(Reading reading, Analysis analysis, Grid grid) {}

    private MergeResult merge(Analysis analysis) {
        MeasurePlan plan = MeasurePlan.of(analysis, knowledge.library(), knowledge.topics());
        return MeasureMerge.merge(analysis, before.measures(), plan);
    }

    private List<Edit> measureEdits(Reading read, MergeResult merged) {
        SheetTable table = read.tables().get(TemplateSheet.MEASURES);
        return table == null || merged.changes().isEmpty()
                ? List.of()
                : MeasureEdits.of(
                        merged.changes(),
                        table,
                        opened.grid().date1904(),
                        knowledge.widths().get().get(TemplateSheet.MEASURES));
    }

    private Analysed write(Understood workbook, MergeResult merged, List<Edit> edits, List<Finding> tidied)
            throws UnusableFileException {
        Reading reading = workbook.reading();
        Analysis analysis = workbook.analysis();
        Grid grid = workbook.grid();
        Analysis asExcelSees = reading.asExcelSees().equals(reading.submission())
                ? analysis
                : WorkbookAnalysis.of(reading.asExcelSees());
        FindingLog log = findings(reading, analysis);
        log.addAll(tidied);
        Checked checked = checked(analysis, log);
        Addresses addresses = AddressBook.of(grid, reading);
        FormulaCells formulas = new FormulaCells(
                grid,
                addresses,
                new FormulaRegister(reading.submission().framework()),
                asExcelSees,
                isDoubtful(reading));
        edits.addAll(formulas.edits());
        edits.addAll(lostColours(addresses));
        CellFills fills = CellFills.read(opened.file(), opened.parts());
        Marks marks = new Marks(opened.grid(), fills, before);
        List<State.Mark> marked = marks.on(checked.findings(), edits);
        Function<Finding, String> shown = Finding::value;
        String last = lastOwnSheet();
        List<Edit> generated =
                Generated.edits(asExcelSees, addresses, formulas, checked.findings(), knowledge.catalog(), last, shown);
        generated.addAll(Generated.statistics(asExcelSees, addresses, formulas, surveys.all()));
        Drawings drawings = new Drawings(opened.grid(), before);
        List<Edit> drawing = drawings.keeping(valued(generated, formulas, grid.names()));
        edits.addAll(drawing);
        List<State.Drawn> drawn = new ArrayList<>(Drawings.areas(drawing));
        if (surveys.all().isEmpty()) {
            drawn.addAll(drawings.off(opened.file(), edits, List.of(TemplateSheet.STATISTICS)));
        }
        List<State.Spot> restored = new ArrayList<>(before.restored());
        restored.addAll(formulas.restored());
        State after = new State(
                Fingerprint.of(grid), marked, marks.left(checked.findings()), restored, merged.newState(), drawn);
        edits.addAll(after.edits(TemplateSheet.FINDINGS.title(), formulas));
        EditList list = new EditList(edits);
        return new Analysed(checked, list, written(list));
    }

    // Some programs drop conditional formats when they save; a column that has any of its own is left alone.
    private List<Edit> lostColours(Addresses addresses) throws UnusableFileException {
        List<Edit> lost = new ArrayList<>();
        for (Map.Entry<TemplateSheet, Addresses.Area> table : addresses.areas().entrySet()) {
            List<Edit.ConditionalFormat> wanted = TableColours.of(table.getKey(), table.getValue());
            if (!wanted.isEmpty()) {
                ConditionalRanges there = ConditionalRanges.read(
                        opened.file(), opened.parts(), table.getValue().sheetName());
                wanted.stream()
                        .filter(w -> w.ranges().stream().noneMatch(there::touch))
                        .forEach(lost::add);
            }
        }
        return lost;
    }

    // Where something was read with doubt, or a formula was typed over, cached values are what the formulas give.
    private static List<Edit> valued(List<Edit> drawn, FormulaCells formulas, Map<String, String> names) {
        return formulas.isSound() ? drawn : DrawnFormulas.valued(drawn, formulas, names);
    }

    // All that a formula may see otherwise than we do gives one of these findings, or a reading of its own.
    private static boolean isDoubtful(Reading reading) {
        return !reading.asExcelSees().equals(reading.submission())
                || reading.findings().stream().anyMatch(f -> DOUBTFUL.contains(f.code()) && isRead(f.place()));
    }

    // No formula of ours reads the measures or the prose.
    private static boolean isRead(Place place) {
        return !Labels.same(place.sheet(), TemplateSheet.MEASURES.title())
                && !Labels.same(place.sheet(), TemplateSheet.LIBRARY.title())
                && !Labels.same(place.sheet(), TemplateSheet.RECOMMENDATIONS.title());
    }

    byte[] clear() throws UnusableFileException {
        // Only our own workbooks have marks to take off; others are refused here.
        Reading reading = WorkbookIntake.read(opened.grid(), knowledge.frameworks());
        CellFills fills = CellFills.read(opened.file(), opened.parts());
        return written(new EditList(new Clearing(opened, reading, before, fills).edits()));
    }

    // No officer may get a file from us that cannot be opened: what was written is read once more.
    private byte[] written(EditList list) throws UnusableFileException {
        byte[] file = Splicer.apply(opened.file(), list);
        try {
            XlsxPackage again = XlsxPackage.open(file, Limits.COMMAND_LINE);
            again.verify(opened.file());
            WorkbookParts.read(again);
            return file;
        } catch (UnusableFileException e) {
            throw new IllegalStateException("what we wrote is refused: " + e.finding(), e);
        }
    }

    private FindingLog findings(Reading reading, Analysis analysis) {
        FindingLog log = new FindingLog();
        log.addAll(reading.findings());
        log.addAll(FigureChecks.check(analysis));
        Optional<SheetTable> indicators = Optional.ofNullable(reading.tables().get(TemplateSheet.INDICATORS));
        log.addAll(MissingIndicators.of(analysis, indicators.map(SheetTable::table)));
        Optional<SheetTable> measures = Optional.ofNullable(reading.tables().get(TemplateSheet.MEASURES));
        log.addAll(TextChecks.check(analysis, measures.map(SheetTable::table)));
        log.addAll(MeasureChecks.check(analysis, measures.map(SheetTable::table)));
        log.addAll(MeasureChecks.uncovered(analysis));
        log.addAll(surveys.findings());
        return log;
    }

    private Checked checked(Analysis analysis, FindingLog log) {
        List<String> order = opened.grid().sheets().stream().map(Sheet::name).toList();
        return new Checked(analysis, analysis.submission().measures(), log.sorted(order), surveys.all());
    }

    // Generated sheets stand behind the measures, or at the end where there is no such sheet.
    private String lastOwnSheet() {
        return opened.grid().sheets().stream()
                .map(Sheet::name)
                .filter(name -> Labels.same(name, TemplateSheet.MEASURES.title()))
                .findFirst()
                .orElse("");
    }
}
