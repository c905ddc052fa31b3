package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import th.itaworkbook.layout.SheetValues;
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
    private final Knowledge knowledge;
    private final Opened opened;
    private final State before;
    private Surveys surveys;

    Run(Knowledge knowledge, byte[] workbook) throws UnusableFileException {
        this(knowledge, Opened.of(workbook, knowledge.limits()));
    }

    Run(Knowledge knowledge, Opened opened) {
        this.knowledge = knowledge;
        this.opened = opened;
        this.before = State.read(opened.grid());
    }

    Checked check() throws UnusableFileException {
        Reading reading = WorkbookIntake.read(opened.grid(), knowledge.frameworks());
        readSurveys(reading);
        Analysis analysis = WorkbookAnalysis.of(reading.submission());
        FindingLog log = findings(reading, analysis);
        if (isStale(reading)) {
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
        return write(prepared(tidy));
    }

    /**
     * The workbook once the officer's sheets are up to date.
     *
     * @param grid the workbook with those edits
     * @param edits what has to be written on them
     * @param tidied what was read and written anew, to stay on record
     */
    private record Prepared(
            Reading reading,
            Analysis analysis,
            Grid grid,
            MergeResult merged,
            List<Edit> edits,
            List<Finding> tidied) {}

    private Prepared prepared(boolean tidy) throws UnusableFileException {
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
            return new Prepared(read, analysis, tidyGrid, merged, edits, tidied);
        }
        edits.addAll(measureEdits);
        Grid grid = Overlay.of(opened.grid(), edits);
        Reading reading = WorkbookIntake.read(grid, knowledge.frameworks());
        return new Prepared(reading, analysis.with(reading.submission()), grid, merged, edits, tidied);
    }

    // An audit checks and draws in one run; a million answers are read once.
    private void readSurveys(Reading reading) throws UnusableFileException {
        if (surveys == null) {
            surveys = SurveySheets.read(opened, reading.submission().framework(), knowledge.frameworks());
        }
    }

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

    /**
     * All that an analysis would write into the workbook as it stands.
     *
     * @param reading what is read once measures are written
     * @param addresses where the tables stand then
     * @param cells where the formulas of the template stand then
     * @param values the engine's figures as a formula sees them
     * @param sheets the edits that draw the generated sheets
     */
    record Drawing(
            Checked checked,
            Reading reading,
            Addresses addresses,
            List<FormulaRegister.FormulaCell> cells,
            Analysis values,
            FormulaCells formulas,
            List<Edit> sheets) {}

    /** Does an analysis without writing it; the sheets are drawn with the engine's own figures. */
    Drawing drawing() throws UnusableFileException {
        return drawing(prepared(false), true);
    }

    private Drawing drawing(Prepared prepared, boolean engine) {
        Reading reading = prepared.reading();
        Analysis analysis = prepared.analysis();
        Analysis asExcelSees = reading.asExcelSees().equals(reading.submission())
                ? analysis
                : WorkbookAnalysis.of(reading.asExcelSees());
        FindingLog log = findings(reading, analysis);
        log.addAll(prepared.tidied());
        Checked checked = checked(analysis, log);
        Grid grid = prepared.grid();
        Addresses addresses = AddressBook.of(grid, reading);
        List<FormulaRegister.FormulaCell> cells = formulaCells(reading, addresses);
        FormulaCells formulas = new FormulaCells(grid, addresses, cells, asExcelSees, Doubts.in(reading));
        List<Edit> sheets = engine
                ? sheets(asExcelSees, addresses, new EngineValues(grid, cells, asExcelSees), checked)
                : valued(sheets(asExcelSees, addresses, formulas, checked), formulas, grid.names());
        return new Drawing(checked, reading, addresses, cells, asExcelSees, formulas, sheets);
    }

    private List<Edit> sheets(Analysis figures, Addresses addresses, SheetValues values, Checked checked) {
        Function<Finding, String> shown = Finding::value;
        List<Edit> generated = Generated.edits(
                figures, addresses, values, checked.findings(), knowledge.catalog(), lastOwnSheet(), shown);
        generated.addAll(Generated.statistics(figures, addresses, values, surveys.all()));
        return new Drawings(opened.grid(), before).keeping(generated);
    }

    private Analysed write(Prepared prepared) throws UnusableFileException {
        Drawing drawing = drawing(prepared, false);
        List<Finding> findings = drawing.checked().findings();
        List<Edit> edits = new ArrayList<>(prepared.edits());
        edits.addAll(drawing.formulas().edits());
        edits.addAll(lostColours(drawing.addresses()));
        CellFills fills = CellFills.read(opened.file(), opened.parts());
        Marks marks = new Marks(opened.grid(), fills, before);
        List<State.Mark> marked = marks.on(findings, edits);
        List<State.Drawn> drawn = drawn(drawing.sheets(), edits);
        List<State.Spot> restored = new ArrayList<>(before.restored());
        restored.addAll(drawing.formulas().restored());
        State after = new State(
                Fingerprint.of(prepared.grid(), drawing.addresses(), drawing.cells(), surveys),
                marked,
                marks.left(findings),
                restored,
                prepared.merged().newState(),
                drawn);
        edits.addAll(after.edits(TemplateSheet.FINDINGS.title(), drawing.formulas()));
        EditList list = new EditList(edits);
        return new Analysed(drawing.checked(), list, written(list));
    }

    // Adds the edits of our sheets, and says what is ours on them afterwards.
    private List<State.Drawn> drawn(List<Edit> sheets, List<Edit> edits) throws UnusableFileException {
        Drawings drawings = new Drawings(opened.grid(), before);
        List<Edit> changed = new ArrayList<>(sheets);
        List<State.Drawn> drawn = new ArrayList<>(Drawings.areas(sheets));
        if (surveys.all().isEmpty()) {
            drawn.addAll(drawings.off(opened.file(), changed, List.of(TemplateSheet.STATISTICS)));
        }
        edits.addAll(changed);
        for (State.Drawn untouched : drawings.untouched(changed)) {
            if (drawn.stream().noneMatch(d -> Labels.same(d.sheet(), untouched.sheet()))) {
                drawn.add(untouched);
            }
        }
        return drawn;
    }

    /** Whether the inputs are others than at the last analysis. */
    boolean isStale(Reading reading) throws UnusableFileException {
        if (before.fingerprint().isEmpty()) {
            return false;
        }
        readSurveys(reading);
        Addresses addresses = AddressBook.of(opened.grid(), reading);
        return !before.fingerprint()
                .equals(Fingerprint.of(opened.grid(), addresses, formulaCells(reading, addresses), surveys));
    }

    private static List<FormulaRegister.FormulaCell> formulaCells(Reading reading, Addresses addresses) {
        return new FormulaRegister(reading.submission().framework()).cells(addresses);
    }

    /** What earlier runs left. */
    State before() {
        return before;
    }

    /** The workbook. */
    Opened opened() {
        return opened;
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

    byte[] clear() throws UnusableFileException {
        // Only our own workbooks have marks to take off; others are refused here.
        Reading reading = WorkbookIntake.read(opened.grid(), knowledge.frameworks());
        CellFills fills = CellFills.read(opened.file(), opened.parts());
        return written(new EditList(new Clearing(opened, reading, before, fills).edits()));
    }

    // No officer may get a file from us that cannot be opened: what was written is read once more.
    byte[] written(EditList list) throws UnusableFileException {
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
        // In the order of the template: whoever moves sheets has not changed what is found.
        List<String> order = opened.grid().sheets().stream()
                .map(Sheet::name)
                .sorted(Comparator.comparingInt(Run::placeInTemplate))
                .toList();
        return new Checked(analysis, analysis.submission().measures(), log.sorted(order), surveys.all());
    }

    // Sheets of the agency's own come last, in the order of the file.
    private static int placeInTemplate(String sheet) {
        int place = 0;
        for (TemplateSheet kind : TemplateSheet.values()) {
            if (Labels.same(sheet, kind.title())) {
                return place;
            }
            place++;
        }
        return place;
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
