package th.itaworkbook.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.formula.FormulaTokens;
import th.itaworkbook.formula.Token;
import th.itaworkbook.formula.Token.Kind;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.grid.SheetTraits;
import th.itaworkbook.grid.SheetTraits.PlacedFormula;
import th.itaworkbook.grid.SheetTraits.Run;
import th.itaworkbook.grid.SheetTraits.TypingRule;
import th.itaworkbook.grid.WorkbookTraits;

/** What a file does behind its cells: how it computes, what it hides, what it takes from elsewhere, who saved it. */
final class FileAudit {
    private final Grid grid;
    private final WorkbookTraits traits;
    private final Set<String> left;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Looks at a file.
     *
     * @param left sheets of ours that are declared to be hidden, or written anew each time
     */
    FileAudit(Grid grid, WorkbookTraits traits, Set<String> left) {
        this.grid = grid;
        this.traits = traits;
        this.left = left;
    }

    List<Finding> findings() {
        if (traits.manual()) {
            file(FindingCode.MANUAL_CALCULATION);
        }
        if (traits.iterative()) {
            file(FindingCode.ITERATIVE_CALCULATION);
        }
        if (traits.asDisplayed()) {
            file(FindingCode.PRECISION_AS_DISPLAYED);
        }
        if (traits.macros()) {
            file(FindingCode.MACROS_PRESENT);
        }
        WorkbookTraits.Saved saved = traits.saved();
        if (!saved.isUnknown()) {
            findings.add(Finding.of(
                    FindingCode.SAVED_BY,
                    Place.FILE,
                    "",
                    known(saved.by()),
                    known(brief(saved.program())),
                    day(saved.at())));
        }
        links();
        for (Sheet sheet : grid.sheets()) {
            if (!left.contains(sheet.name())) {
                hidden(sheet);
            }
        }
        return findings;
    }

    private static String known(String property) {
        return property.isEmpty() ? "UNKNOWN" : property;
    }

    // LibreOffice adds its build behind a dollar sign.
    private static String brief(String program) {
        int build = program.indexOf('$');
        return build < 0 ? program : program.substring(0, build);
    }

    // Without the hour, which is that of some other zone.
    private static String day(String at) {
        return known(at.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*") ? at.substring(0, 10) : at);
    }

    private void file(FindingCode code) {
        findings.add(Finding.of(code, Place.FILE, ""));
    }

    private void links() {
        int before = findings.size();
        grid.sheets().forEach(this::cellLinks);
        for (WorkbookTraits.DefinedName name : traits.names()) {
            other(name.refersTo()).ifPresent(file -> link(Place.FILE, file, "NAME", name.name()));
        }
        for (SheetTraits sheet : traits.sheets()) {
            for (TypingRule rule : sheet.rules()) {
                other(rule.first())
                        .or(() -> other(rule.second()))
                        .ifPresent(file ->
                                link(place(sheet.name(), rule.ranges()), file, "VALIDATION", text(rule.ranges())));
            }
            for (PlacedFormula format : sheet.formats()) {
                other(format.formula())
                        .ifPresent(file ->
                                link(place(sheet.name(), format.ranges()), file, "FORMAT", text(format.ranges())));
            }
            Set<String> charts = new TreeSet<>();
            sheet.charts().forEach(c -> other(c).ifPresent(charts::add));
            charts.forEach(file -> link(Place.sheet(sheet.name()), file, "CHART", sheet.name()));
        }
        if (findings.size() == before) {
            traits.links().forEach(file -> link(Place.FILE, file, "FILE", file));
        }
    }

    private void cellLinks(Sheet sheet) {
        Map<String, List<CellRef>> byFile = new LinkedHashMap<>();
        for (int row : sheet.rowNumbers()) {
            for (Cell cell : sheet.row(row)) {
                if (cell.hasFormula()) {
                    other(cell.formula()).ifPresent(file -> byFile.computeIfAbsent(file, f -> new ArrayList<>())
                            .add(cell.ref()));
                }
            }
        }
        byFile.forEach((file, cells) ->
                link(new Place(sheet.name(), cells.get(0)), file, "FORMULA", CellGroups.ranges(cells)));
    }

    private void link(Place place, String file, String kind, String where) {
        findings.add(Finding.of(FindingCode.EXTERNAL_LINK, place, value(place), kind, where, file));
    }

    private String value(Place place) {
        return place.at()
                .flatMap(at -> grid.sheet(place.sheet())
                        .map(s -> s.value(at.row(), at.column()).text()))
                .orElse("");
    }

    // [1] is the first file of the list; some programs write its name instead.
    private Optional<String> other(String formula) {
        if (formula.indexOf('[') < 0) {
            return Optional.empty();
        }
        for (Token token : FormulaTokens.of(formula)) {
            String book = token.cells() != null
                    ? token.cells().book()
                    : token.kind() == Kind.NAME && token.text().startsWith("[")
                            ? token.text().substring(0, token.text().lastIndexOf(']') + 1)
                            : "";
            if (!book.isEmpty()) {
                return Optional.of(name(book.substring(1, book.length() - 1)));
            }
        }
        return Optional.empty();
    }

    private String name(String book) {
        boolean number = book.matches("[0-9]{1,4}");
        int at = number ? Integer.parseInt(book) - 1 : -1;
        return at >= 0 && at < traits.links().size() ? traits.links().get(at) : book;
    }

    private static Place place(String sheet, List<RangeRef> ranges) {
        return ranges.isEmpty()
                ? Place.sheet(sheet)
                : new Place(sheet, ranges.get(0).first());
    }

    private static String text(List<RangeRef> ranges) {
        return String.join(", ", ranges.stream().limit(8).map(RangeRef::a1).toList());
    }

    private void hidden(Sheet sheet) {
        if (sheet.visibility() != Sheet.Visibility.VISIBLE && hasContent(sheet)) {
            boolean very = sheet.visibility() == Sheet.Visibility.VERY_HIDDEN;
            hidden(Place.sheet(sheet.name()), very ? "VERY_HIDDEN_SHEET" : "HIDDEN_SHEET", sheet.name());
        }
        traits.sheet(sheet.name()).ifPresent(t -> {
            t.hiddenRows().forEach(run -> rows(sheet, run));
            t.hiddenColumns().forEach(run -> columns(sheet, run));
        });
    }

    private static boolean hasContent(Sheet sheet) {
        for (int row : sheet.rowNumbers()) {
            if (sheet.row(row).stream().anyMatch(c -> !c.isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private void rows(Sheet sheet, Run run) {
        for (int row : sheet.rowNumbers()) {
            if (run.contains(row)) {
                Optional<Cell> filled =
                        sheet.row(row).stream().filter(FileAudit::shows).findFirst();
                if (filled.isPresent()) {
                    String rows = run.first() == run.last()
                            ? String.valueOf(run.first() + 1)
                            : (run.first() + 1) + "–" + (run.last() + 1);
                    Place place = new Place(sheet.name(), filled.get().ref());
                    hidden(place, "HIDDEN_ROW", rows);
                    return;
                }
            }
        }
    }

    private void columns(Sheet sheet, Run run) {
        for (int row : sheet.rowNumbers()) {
            for (Cell cell : sheet.row(row)) {
                if (run.contains(cell.ref().column()) && shows(cell)) {
                    String first = CellRef.columnName(run.first());
                    String last = CellRef.columnName(Math.min(run.last(), CellRef.MAX_COLUMNS - 1));
                    hidden(
                            new Place(sheet.name(), cell.ref()),
                            "HIDDEN_COLUMN",
                            first.equals(last) ? first : first + "–" + last);
                    return;
                }
            }
        }
    }

    private static boolean shows(Cell cell) {
        return !cell.value().isBlank() || (cell.hasFormula() && cell.value() == CellValue.blank());
    }

    private void hidden(Place place, String kind, String what) {
        findings.add(Finding.of(FindingCode.HIDDEN_CONTENT, place, value(place), kind, what));
    }
}
