package th.itaworkbook.pipeline;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.analysis.WorkbookAnalysis;
import th.itaworkbook.compare.Compared;
import th.itaworkbook.compare.Comparison;
import th.itaworkbook.compare.Version;
import th.itaworkbook.compare.Version.KeyedTable;
import th.itaworkbook.compare.Version.NamedCells;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.grid.SheetName;
import th.itaworkbook.intake.Reading;
import th.itaworkbook.intake.WorkbookIntake;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.register.FormulaRegister;

/** Compares two workbooks of one agency, from bytes to changes. */
final class Comparing {
    // No named range of a workbook of ours is longer.
    private static final int MOST_ROWS = 1_000;

    private final Knowledge knowledge;

    Comparing(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Compares; where the earlier file cannot be used, the refusal says that it is that one. */
    Compared compare(byte[] now, byte[] before) throws UnusableFileException {
        Version version = version(now);
        if (Arrays.equals(now, before)) {
            int year = version.analysis().submission().agency().fiscalYear();
            Finding same = Finding.of(FindingCode.COMPARED_SAME_FILE, Place.FILE, "");
            return new Compared(year, year, List.of(), 0, List.of(same));
        }
        return Comparison.of(version, versionBefore(before));
    }

    private Version versionBefore(byte[] before) throws UnusableFileException {
        try {
            return version(before);
        } catch (UnusableFileException e) {
            UnusableFileException refusal = new UnusableFileException(
                    FindingCode.COMPARED_UNUSABLE, "", e.finding().code().name());
            refusal.initCause(e);
            throw refusal;
        }
    }

    private Version version(byte[] workbook) throws UnusableFileException {
        Opened opened = Opened.of(workbook, knowledge.limits());
        Reading reading = WorkbookIntake.read(opened.grid(), knowledge.frameworks());
        Map<TemplateSheet, KeyedTable> tables = new EnumMap<>(TemplateSheet.class);
        reading.tables().forEach((sheet, found) -> tables.put(sheet, new KeyedTable(found.table(), found.rowByKey())));
        Addresses addresses = AddressBook.of(opened.grid(), reading);
        return new Version(
                opened.grid(),
                WorkbookAnalysis.of(reading.submission()),
                tables,
                names(opened.grid(), tables.values()),
                templateFormulas(opened, reading, addresses));
    }

    // Cells of tables are compared as such; all others that have a name are compared by it.
    private static Map<String, NamedCells> names(Grid grid, Collection<KeyedTable> tables) {
        Map<String, NamedCells> names = new LinkedHashMap<>();
        grid.names().forEach((name, refersTo) -> cells(grid, refersTo)
                .filter(cells ->
                        tables.stream().noneMatch(t -> t.table().sheet().name().equals(cells.sheet())))
                .ifPresent(cells -> names.put(name, cells)));
        return names;
    }

    private static Optional<NamedCells> cells(Grid grid, String refersTo) {
        int mark = refersTo.lastIndexOf('!');
        Optional<Sheet> sheet =
                mark < 0 ? Optional.empty() : grid.sheet(SheetName.unquoted(refersTo.substring(0, mark)));
        try {
            return sheet.map(s -> new NamedCells(s.name(), RangeRef.parse(refersTo.substring(mark + 1))))
                    .filter(cells ->
                            cells.range().last().row() - cells.range().first().row() < MOST_ROWS);
        } catch (IllegalArgumentException computed) {
            return Optional.empty();
        }
    }

    private static Set<Place> templateFormulas(Opened opened, Reading reading, Addresses addresses) {
        Set<Place> own = new HashSet<>();
        FormulaRegister register = new FormulaRegister(reading.submission().framework());
        for (FormulaRegister.FormulaCell cell : register.cells(addresses)) {
            opened.grid()
                    .sheet(cell.sheetName())
                    .flatMap(s -> s.cell(cell.cell().row(), cell.cell().column()))
                    .filter(Cell::hasFormula)
                    .filter(there -> FormulaText.same(there.formula(), cell.formula(addresses)))
                    .ifPresent(there -> own.add(new Place(cell.sheetName(), cell.cell())));
        }
        return own;
    }
}
