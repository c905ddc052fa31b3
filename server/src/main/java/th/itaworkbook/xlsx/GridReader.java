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
            if (part.kind() == SheetKind.WORKSHEET && wanted.test(part.name())) {
                sheets.add(XmlCursor.read(pkg.part(part.path()), xml -> {
                    budget.restart();
                    Sheet.Builder sheet = builder(part);
                    new SheetReader(xml, sheet, strings, budget, parts.date1904()).read();
                    return sheet.build();
                }));
                budget.keep();
            } else {
                sheets.add(builder(part).build());
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (WorkbookParts.DefinedName name : parts.names()) {
            if (name.localSheet() < 0) {
                names.putIfAbsent(name.name(), name.refersTo());
            }
        }
        return new Grid(sheets, names, parts.date1904());
    }

    private static Sheet.Builder builder(WorkbookParts.SheetPart part) {
        return new Sheet.Builder(part.name()).visibility(part.visibility());
    }
}
