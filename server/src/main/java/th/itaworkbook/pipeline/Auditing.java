package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import th.itaworkbook.analysis.FigureChecks;
import th.itaworkbook.audit.Audit;
import th.itaworkbook.audit.AuditInput;
import th.itaworkbook.audit.AuditResult;
import th.itaworkbook.audit.ExpectedCell;
import th.itaworkbook.audit.NotChecked;
import th.itaworkbook.compare.Compared;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.grid.WorkbookTraits;
import th.itaworkbook.layout.AuditSheet;
import th.itaworkbook.pipeline.WorkbookService.Audited;
import th.itaworkbook.pipeline.WorkbookService.Checked;
import th.itaworkbook.recompute.Recomputation;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.xlsx.CellFills;
import th.itaworkbook.xlsx.GridReader;
import th.itaworkbook.xlsx.TraitsReader;

/**
 * The auditor's run over one workbook: nothing on the officer's sheets is changed but the marks on cells with findings.
 */
final class Auditing {
    private final Knowledge knowledge;
    private final TemplateOracle templates;
    private final byte[] workbook;
    private final Run run;
    private final Grid grid;
    private final WorkbookTraits traits;

    Auditing(Knowledge knowledge, TemplateOracle templates, byte[] workbook) throws UnusableFileException {
        this.knowledge = knowledge;
        this.templates = templates;
        this.workbook = workbook;
        this.run = new Run(knowledge, workbook);
        Opened opened = run.opened();
        this.grid = GridReader.read(opened.file(), opened.parts(), name -> true);
        this.traits = TraitsReader.read(opened.file(), opened.parts());
    }

    Audited audit(Optional<Compared> compared) throws UnusableFileException {
        Checked checked = run.check();
        Run.Drawing drawing = run.drawing();
        boolean stale = checked.findings().stream().anyMatch(f -> f.code() == FindingCode.ANALYSIS_STALE);
        Expectations expectations = new Expectations(grid, drawing, run.before(), stale);
        AuditResult result = Audit.of(input(drawing, expectations));
        List<Finding> findings = findings(checked, result, expectations, stale, compared);
        Checked all = new Checked(checked.analysis(), checked.measures(), findings);
        EditList edits = new EditList(edits(result, findings));
        return new Audited(all, result, compared, edits, run.written(edits));
    }

    private AuditInput input(Run.Drawing drawing, Expectations expectations) {
        Addresses addresses = drawing.addresses();
        Map<String, Integer> tables = new HashMap<>();
        for (Addresses.Area area : addresses.areas().values()) {
            tables.put(area.sheetName(), area.rangeEnd() > area.lastRow() ? area.rangeEnd() : -1);
        }
        List<ExpectedCell> expected = expectations.cells();
        Map<Place, CellValue> engine = new HashMap<>();
        expected.stream().filter(e -> e.engine() != null).forEach(e -> engine.put(e.place(), e.engine()));
        return new AuditInput(
                grid,
                traits,
                expected,
                Recomputation.of(workbook, grid, place -> Optional.ofNullable(engine.get(place))),
                Doubts.cells(drawing.reading()),
                templates.facts(drawing.reading().submission().framework(), grid, addresses),
                tables,
                drawn(),
                left(),
                notChecked(expectations));
    }

    private Set<String> drawn() {
        return run.before().drawn().stream().map(State.Drawn::sheet).collect(Collectors.toSet());
    }

    // Our own state is declared; the sheets of findings and of the audit are written anew each time.
    private Set<String> left() {
        Set<String> left = new HashSet<>();
        for (Sheet sheet : grid.sheets()) {
            boolean state = Labels.same(sheet.name(), TemplateSheet.STATE.title());
            boolean ours = drawn().stream().anyMatch(d -> Labels.same(d, sheet.name()));
            if (state || (ours && isRewritten(sheet.name()))) {
                left.add(sheet.name());
            }
        }
        return left;
    }

    private static boolean isRewritten(String sheet) {
        String name = Labels.fold(sheet);
        return name.startsWith(TemplateSheet.AUDIT.title()) || name.startsWith(TemplateSheet.FINDINGS.title());
    }

    private List<NotChecked> notChecked(Expectations expectations) {
        List<NotChecked> notChecked = new ArrayList<>();
        expectations
                .unknown()
                .forEach(s -> notChecked.add(new NotChecked(Place.sheet(s), NotChecked.Reason.INPUTS_CHANGED, "")));
        left().stream()
                .filter(s -> Labels.fold(s).startsWith(TemplateSheet.FINDINGS.title()))
                .forEach(s -> notChecked.add(new NotChecked(Place.sheet(s), NotChecked.Reason.REWRITTEN, "")));
        notChecked.sort(Comparator.comparing(n -> n.place().sheet()));
        return notChecked;
    }

    private List<Finding> findings(
            Checked checked,
            AuditResult result,
            Expectations expectations,
            boolean stale,
            Optional<Compared> compared) {
        FindingLog log = new FindingLog();
        log.addAll(checked.findings());
        log.addAll(FigureChecks.untested(checked.analysis()));
        log.addAll(result.findings());
        compared.ifPresent(c -> log.addAll(c.findings()));
        if (!stale) {
            // Measures are edited after the analysis; that is no change of inputs, but the plan shows older ones.
            expectations.unknown().stream()
                    .sorted()
                    .findFirst()
                    .ifPresent(s -> log.add(FindingCode.ANALYSIS_STALE, Place.sheet(s), ""));
        }
        return log.sorted(grid.sheets().stream().map(Sheet::name).toList());
    }

    private List<Edit> edits(AuditResult result, List<Finding> findings) throws UnusableFileException {
        State before = run.before();
        List<Edit> edits = new ArrayList<>();
        CellFills fills = CellFills.read(run.opened().file(), run.opened().parts());
        Marks marks = new Marks(marked(), fills, before);
        List<State.Mark> marked = marks.on(findings, edits);
        Drawings drawings = new Drawings(run.opened().grid(), before);
        List<Edit> sheet = drawings.keeping(AuditSheet.edits(result, knowledge.catalog(), lastDrawn()));
        edits.addAll(sheet);
        List<State.Drawn> drawn = new ArrayList<>(drawings.untouched(sheet));
        drawn.addAll(Drawings.areas(sheet));
        State after = new State(
                before.fingerprint(), marked, marks.left(findings), before.restored(), before.measures(), drawn);
        Map<Place, CellValue> shown = new HashMap<>();
        result.cells().forEach(c -> shown.put(c.place(), c.shown()));
        edits.addAll(after.edits(TemplateSheet.AUDIT.title(), (name, cell) -> {
            CellValue value = shown.get(new Place(name, cell));
            return value != null
                    ? value
                    : grid.sheet(name)
                            .map(s -> s.value(cell.row(), cell.column()))
                            .orElse(CellValue.blank());
        }));
        return edits;
    }

    // Marks on an agency's own sheets could not be found again to be taken off.
    private Grid marked() {
        Set<String> drawn = drawn();
        List<Sheet> sheets = grid.sheets().stream()
                .filter(s -> Opened.isKnown(s.name()) || drawn.contains(s.name()))
                .toList();
        return new Grid(sheets, grid.names(), grid.date1904());
    }

    private String lastDrawn() {
        for (TemplateSheet kind : List.of(TemplateSheet.FINDINGS, TemplateSheet.MEASURES)) {
            Optional<Sheet> sheet = grid.sheet(kind.title());
            if (sheet.isPresent()) {
                return sheet.get().name();
            }
        }
        return "";
    }
}
