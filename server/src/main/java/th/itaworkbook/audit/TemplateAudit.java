package th.itaworkbook.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.audit.TemplateFacts.FixedCell;
import th.itaworkbook.audit.TemplateFacts.GuardedCell;
import th.itaworkbook.audit.TemplateFacts.NamedCells;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.formula.FormulaTokens;
import th.itaworkbook.formula.Token;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.grid.SheetTraits;
import th.itaworkbook.grid.SheetTraits.TypingRule;
import th.itaworkbook.grid.WorkbookTraits;

/** What the template of the year has beside formulas: fixed numbers, rules for typing, workbook names. */
final class TemplateAudit {
    private final Grid grid;
    private final WorkbookTraits traits;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> brokenNames = new LinkedHashSet<>();
    private final Set<Place> changed = new LinkedHashSet<>();

    TemplateAudit(Grid grid, WorkbookTraits traits, TemplateFacts facts) {
        this.grid = grid;
        this.traits = traits;
        facts.fixed().forEach(this::fixed);
        guarded(facts.guarded());
        facts.names().forEach(this::name);
        ownNames(facts);
    }

    List<Finding> findings() {
        return findings;
    }

    /** Names of the template that do not refer to what they should. */
    Set<String> brokenNames() {
        return brokenNames;
    }

    /** Fixed cells that hold something else. */
    Set<Place> changed() {
        return changed;
    }

    private CellValue value(Place place) {
        return grid.sheet(place.sheet())
                .map(s -> s.value(place.cell().row(), place.cell().column()))
                .orElse(CellValue.blank());
    }

    private void fixed(FixedCell cell) {
        CellValue there = value(cell.place());
        if (!Values.sameContent(there, cell.value())) {
            changed.add(cell.place());
            findings.add(Finding.of(
                    FindingCode.CONSTANT_CHANGED,
                    cell.place(),
                    there.text(),
                    cell.label(),
                    cell.value().text()));
        }
    }

    // One finding for each column, with the cells.
    private void guarded(List<GuardedCell> cells) {
        Map<String, List<GuardedCell>> unguarded = new LinkedHashMap<>();
        Map<String, List<GuardedCell>> broken = new LinkedHashMap<>();
        Map<String, List<GuardedCell>> asText = new LinkedHashMap<>();
        for (GuardedCell cell : cells) {
            String column = cell.place().sheet() + "\n" + cell.label();
            if (!isGuarded(cell)) {
                unguarded.computeIfAbsent(column, c -> new ArrayList<>()).add(cell);
            }
            CellValue value = value(cell.place());
            if (isNumberAsText(cell, value)) {
                asText.computeIfAbsent(column, c -> new ArrayList<>()).add(cell);
            } else if (!allows(cell, value)) {
                broken.computeIfAbsent(column, c -> new ArrayList<>()).add(cell);
            }
        }
        unguarded.values().forEach(c -> rule(c, "REMOVED"));
        broken.values().forEach(c -> rule(c, "VALUE"));
        asText.values().forEach(c -> {
            Place first = c.get(0).place();
            findings.add(Finding.of(
                    FindingCode.NUMBER_AS_TEXT,
                    first,
                    value(first).text(),
                    c.get(0).label(),
                    ranges(c)));
        });
    }

    private void rule(List<GuardedCell> cells, String kind) {
        GuardedCell first = cells.get(0);
        findings.add(Finding.of(
                FindingCode.VALIDATION_BROKEN,
                first.place(),
                value(first.place()).text(),
                kind,
                first.label(),
                ranges(cells)));
    }

    private static String ranges(List<GuardedCell> cells) {
        return CellGroups.ranges(cells.stream().map(c -> c.place().cell()).toList());
    }

    private boolean isGuarded(GuardedCell cell) {
        Optional<SheetTraits> sheet = traits.sheet(cell.place().sheet());
        return sheet.isEmpty()
                || sheet.get().rules().stream()
                        .anyMatch(r -> isSame(r, cell) && r.covers(cell.place().cell()));
    }

    private static boolean isSame(TypingRule rule, GuardedCell cell) {
        boolean list = cell.type().equals("list");
        return rule.type().equals(cell.type())
                && (list || (isNumber(rule.first(), cell.least()) && isNumber(rule.second(), cell.most())));
    }

    private static boolean isNumber(String written, double wanted) {
        return written.matches("-?[0-9]+(\\.[0-9]+)?") && Double.parseDouble(written) == wanted;
    }

    private static boolean isNumberAsText(GuardedCell cell, CellValue value) {
        boolean number = !cell.type().equals("list");
        return number
                && value instanceof CellValue.Text text
                && text.text().strip().matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static boolean allows(GuardedCell cell, CellValue value) {
        if (value.isBlank() || value instanceof CellValue.Fault) {
            return true;
        }
        if (cell.type().equals("list")) {
            return cell.choices().isEmpty() || cell.choices().stream().anyMatch(c -> Labels.same(c, value.text()));
        }
        if (!(value instanceof CellValue.Num number)) {
            return false;
        }
        boolean whole = !cell.type().equals("whole") || number.value() == Math.rint(number.value());
        return whole && number.value() >= cell.least() && number.value() <= cell.most();
    }

    private void name(NamedCells wanted) {
        Optional<WorkbookTraits.DefinedName> found = traits.names().stream()
                .filter(n -> n.sheet().isEmpty() && n.name().equalsIgnoreCase(wanted.name()))
                .findFirst();
        Optional<Place> at = found.flatMap(n -> range(n.refersTo()))
                .map(c -> new Place(c.sheet(), c.range().first()));
        if (found.isPresent()
                && range(found.get().refersTo()).filter(c -> fits(c, wanted)).isPresent()) {
            return;
        }
        brokenNames.add(wanted.name());
        Place place = at.filter(p -> grid.sheet(p.sheet()).isPresent()).orElse(Place.FILE);
        findings.add(Finding.of(
                FindingCode.NAME_CHANGED,
                place,
                place.at().isPresent() ? value(place).text() : "",
                wanted.name(),
                found.map(WorkbookTraits.DefinedName::refersTo).orElse(""),
                wanted.label()));
    }

    private static Optional<Token.Cells> range(String refersTo) {
        List<Token> tokens = FormulaTokens.of(refersTo);
        return tokens.size() == 1
                ? tokens.get(0).reference().filter(c -> c.book().isEmpty())
                : Optional.empty();
    }

    // Rows may have been added inside; what belongs to it must not be left out below.
    private boolean fits(Token.Cells cells, NamedCells wanted) {
        Optional<Sheet> sheet = grid.sheet(cells.sheet());
        RangeRef range = cells.range();
        int rows = range.last().row() - range.first().row() + 1;
        int columns = range.last().column() - range.first().column() + 1;
        boolean one = wanted.rows() == 1;
        if (sheet.isEmpty() || columns < wanted.columns() || (one && rows * columns > 1)) {
            return false;
        }
        if (!Labels.same(TemplateFacts.label(sheet.get(), range), wanted.label())) {
            return false;
        }
        int below = range.last().row() + 1;
        return one
                || rows >= wanted.rows()
                || sheet.get().value(below, range.first().column()).isBlank();
    }

    private void ownNames(TemplateFacts facts) {
        for (WorkbookTraits.DefinedName name : traits.names()) {
            boolean ours = facts.names().stream().anyMatch(n -> n.name().equalsIgnoreCase(name.name()));
            if (!ours && !name.builtIn() && name.refersTo().contains("#REF!")) {
                findings.add(Finding.of(FindingCode.NAME_BROKEN, Place.FILE, "", name.name(), name.refersTo()));
            }
        }
    }
}
