package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.SheetName;

/**
 * Applies an edit list to a workbook file: parts that the list does not touch keep their bytes, in parts that it
 * touches all that it does not name stays verbatim. The same input gives the same bytes.
 */
public final class Splicer {
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final PackageDraft draft;
    private final WorkbookXml workbook;
    private final String workbookPath;
    private final StyleTable styles;
    private final String stylesPath;
    private final Map<String, SheetPlan> plans = new LinkedHashMap<>();
    private final Set<String> removals = new LinkedHashSet<>();
    private final Map<String, RangeRef> drawn = new HashMap<>();
    private final List<Edit.Name> names = new ArrayList<>();
    private final ChartFigures figures;
    private final Utf8 buffer = new Utf8(262_144);
    private boolean formulasChanged;

    private Splicer(XlsxPackage source) throws UnusableFileException {
        this.draft = new PackageDraft(source);
        this.workbookPath = source.workbookPath();
        this.workbook = new WorkbookXml(draft.read(workbookPath));
        Optional<RelationshipsDraft.Target> known =
                draft.relationships(workbookPath).ofType("styles").stream().findFirst();
        boolean there = known.isPresent() && draft.has(known.get().target());
        this.stylesPath = there ? known.get().target() : addStyles();
        this.styles = new StyleTable(draft.read(stylesPath));
        this.figures = new ChartFigures(source, this::planned);
    }

    /** The workbook with the edits applied, as a new file. */
    public static byte[] apply(XlsxPackage source, EditList edits) throws UnusableFileException {
        Splicer splicer = new Splicer(source);
        edits.edits().forEach(splicer::plan);
        splicer.run();
        return ZipWriter.write(splicer.draft);
    }

    /** A new workbook with nothing in it but what the edits say. */
    public static byte[] create(EditList edits) {
        try {
            return apply(XlsxPackage.open(BlankWorkbook.bytes(), Limits.COMMAND_LINE), edits);
        } catch (UnusableFileException impossible) {
            throw new IllegalStateException("our own seed", impossible);
        }
    }

    /** Whether a sheet holds anything outside the range that we drew: contents, notes, pictures, charts. */
    public static boolean holdsMore(XlsxPackage source, Edit.Keep keep) throws UnusableFileException {
        Splicer splicer = new Splicer(source);
        Optional<WorkbookXml.Registered> sheet = splicer.workbook.find(keep.sheet());
        return sheet.isPresent() && OwnedSheet.holdsOther(splicer.draft, splicer.path(sheet.get()), keep.drawn());
    }

    private String addStyles() throws UnusableFileException {
        String path = folder() + "styles.xml";
        draft.put(path, StyleTable.blank("Calibri", 11), CONTENT + "styles+xml");
        draft.relationships(workbookPath).add("styles", path);
        return path;
    }

    private String folder() {
        return workbookPath.substring(0, workbookPath.lastIndexOf('/') + 1);
    }

    private void plan(Edit edit) {
        String key = key(edit.sheet());
        if (edit instanceof Edit.Name name) {
            names.add(name);
        } else if (edit instanceof Edit.Keep keep) {
            drawn.put(key, keep.drawn());
        } else if (edit instanceof Edit.EnsureSheet ensure) {
            removals.remove(key);
            plans.put(key, new SheetPlan(ensure.sheet(), ensure));
        } else if (edit instanceof Edit.RemoveSheet) {
            plans.remove(key);
            removals.add(key);
        } else {
            plans.computeIfAbsent(key, k -> new SheetPlan(edit.sheet(), null)).add(edit);
        }
    }

    private static String key(String sheet) {
        return Labels.fold(sheet).toLowerCase(Locale.ROOT);
    }

    private Optional<SheetPlan> planned(String sheet) {
        return Optional.ofNullable(plans.get(key(sheet)));
    }

    private void run() throws UnusableFileException {
        Map<SheetPlan, WorkbookXml.Registered> sheets = new LinkedHashMap<>();
        for (SheetPlan plan : plans.values()) {
            sheets.put(plan, register(plan));
        }
        for (String name : removals) {
            remove(name);
        }
        for (Map.Entry<SheetPlan, WorkbookXml.Registered> each : sheets.entrySet()) {
            if (each.getKey().ensure().isPresent()) {
                writeAnew(each.getKey(), each.getValue());
            } else {
                patch(each.getKey(), each.getValue());
            }
            printTitles(each.getKey(), each.getValue());
        }
        names.forEach(name -> workbook.names().set(name.name(), name.refersTo()));
        if (formulasChanged) {
            dropCalcChain();
        }
        draft.put(stylesPath, styles.changed());
        draft.put(workbookPath, workbook.changed());
        draft.flush();
    }

    private WorkbookXml.Registered register(SheetPlan plan) throws UnusableFileException {
        Optional<WorkbookXml.Registered> known = workbook.find(plan.name());
        Optional<Edit.EnsureSheet> ensure = plan.ensure();
        if (ensure.isEmpty()) {
            return known.orElseThrow(() -> new IllegalArgumentException("no such sheet: " + plan.name()));
        }
        WorkbookXml.Registered sheet = known.isPresent() ? known.get() : add(ensure.get());
        if (ensure.get().veryHidden()) {
            workbook.hide(sheet);
        }
        return sheet;
    }

    private WorkbookXml.Registered add(Edit.EnsureSheet ensure) throws UnusableFileException {
        String path = draft.freeName(folder() + "worksheets/sheet", ".xml");
        draft.put(path, new byte[0], CONTENT + "worksheet+xml");
        String id = draft.relationships(workbookPath).add("worksheet", path);
        return workbook.add(ensure.sheet(), id, ensure.after());
    }

    private void remove(String name) throws UnusableFileException {
        Optional<WorkbookXml.Registered> sheet = workbook.find(name);
        if (sheet.isPresent() && workbook.remove(sheet.get())) {
            String path = path(sheet.get());
            draft.relationships(workbookPath).remove(sheet.get().relationshipId);
            draft.release(path);
            formulasChanged = true;
        }
    }

    private String path(WorkbookXml.Registered sheet) throws UnusableFileException {
        return draft.relationships(workbookPath)
                .get(sheet.relationshipId)
                .orElseThrow(XmlScan::damaged)
                .target();
    }

    private void writeAnew(SheetPlan plan, WorkbookXml.Registered sheet) throws UnusableFileException {
        String path = path(sheet);
        Optional<RangeRef> before = Optional.ofNullable(drawn.get(key(sheet.name)));
        OwnedSheet owned = new OwnedSheet(draft, path, before, plan.rows.isEmpty() ? Edit.Keep.NOTHING : plan.used());
        Optional<String> drawing = drawings(plan).apply(path, true);
        boolean selected = workbook.sheets().indexOf(sheet) == workbook.activeSheet();
        draft.put(path, SheetXml.write(plan, styles, selected, owned.surroundings(drawing), buffer));
        // The list of formulas in the order of computing knows nothing of this sheet's new cells.
        formulasChanged = true;
    }

    private void patch(SheetPlan plan, WorkbookXml.Registered sheet) throws UnusableFileException {
        String path = path(sheet);
        Optional<String> drawing = drawings(plan).apply(path, false);
        XmlPart part = XmlPart.parse(draft.read(path), "sheetData");
        Patches patches = new Patches(part.xml);
        Optional<XmlPart.Element> data = part.root.child("sheetData");
        Optional<RangeRef> added = Optional.empty();
        if (data.isPresent() && !plan.rows.isEmpty()) {
            CellsPatcher cells = new CellsPatcher(part, data.get(), plan, styles, patches);
            cells.run();
            formulasChanged |= cells.formulasChanged();
            added = cells.added();
        }
        new FramePatcher(part, plan, styles, patches).run(added, drawing);
        if (!patches.isEmpty()) {
            draft.put(path, patches.apply());
        }
    }

    private DrawingParts drawings(SheetPlan plan) {
        return new DrawingParts(draft, plan, figures);
    }

    private void printTitles(SheetPlan plan, WorkbookXml.Registered sheet) {
        String name = "_xlnm.Print_Titles";
        Optional<Edit.PageSetup> page = plan.page().filter(w -> w.repeatFirst() != null);
        if (page.isPresent()) {
            int first = page.get().repeatFirst() + 1;
            Integer end = page.get().repeatLast();
            int last = end == null ? first : end + 1;
            workbook.names().setLocal(sheet, name, SheetName.quoted(sheet.name) + "!$" + first + ":$" + last);
        } else if (plan.ensure().isPresent()) {
            workbook.names().removeLocal(sheet, name);
        }
        if (plan.ensure().isPresent()) {
            workbook.names().removeLocal(sheet, "_xlnm._FilterDatabase");
        }
    }

    private void dropCalcChain() throws UnusableFileException {
        RelationshipsDraft all = draft.relationships(workbookPath);
        for (RelationshipsDraft.Target chain : all.ofType("calcChain")) {
            all.remove(chain.id());
            draft.remove(chain.target());
        }
    }
}
