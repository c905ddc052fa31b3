package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.xlsx.WorkbookParts.SheetKind;

/** Streams the cells of a workbook into a grid. */
public final class GridReader {
    private GridReader() {}

    /** Reads the sheets whose names are wanted; the others are there with name and visibility only. */
    public static Grid read(XlsxPackage pkg, WorkbookParts parts, Predicate<String> wanted)
            throws UnusableFileException {
        SharedStrings strings = new SharedStrings(pkg, parts.sharedStrings());
        Budget budget = new Budget(pkg.limits());
        List<Sheet> sheets = new ArrayList<>();
        for (WorkbookParts.SheetPart part : parts.sheets()) {
            Sheet.Builder sheet = new Sheet.Builder(part.name()).visibility(part.visibility());
            if (part.kind() == SheetKind.WORKSHEET && wanted.test(part.name())) {
                XmlCursor xml = XmlCursor.over(pkg.part(part.path()));
                new SheetReader(xml, sheet, strings, budget, parts.date1904()).read();
            }
            sheets.add(sheet.build());
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (WorkbookParts.DefinedName name : parts.names()) {
            if (name.localSheet() < 0) {
                names.putIfAbsent(name.name(), name.refersTo());
            }
        }
        return new Grid(sheets, names, parts.date1904());
    }
}
