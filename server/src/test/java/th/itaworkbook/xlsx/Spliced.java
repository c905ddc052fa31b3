package th.itaworkbook.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellRef;

/** A small workbook after some edits, to be looked at part by part. */
final class Spliced {
    static final String SHEET_PART = "xl/worksheets/sheet1.xml";

    final byte[] bytes;
    private final XlsxPackage pkg;

    private Spliced(byte[] bytes) throws UnusableFileException {
        this.bytes = bytes;
        this.pkg = XlsxPackage.open(bytes, Limits.HTTP);
    }

    static Spliced of(Map<String, String> parts, Edit... edits) throws UnusableFileException {
        return of(Books.zip(parts), edits);
    }

    static Spliced of(byte[] before, Edit... edits) throws UnusableFileException {
        return new Spliced(Splicer.apply(XlsxPackage.open(before, Limits.HTTP), new EditList(List.of(edits))));
    }

    /** The rows of sheet S after the edits. */
    static String rows(String rows, Edit... edits) throws UnusableFileException {
        String sheet =
                of(Books.parts("<sheetData>" + rows + "</sheetData>"), edits).part(SHEET_PART);
        return sheet.substring(sheet.indexOf("<sheetData>") + 11, sheet.indexOf("</sheetData>"));
    }

    /** What stands inside the worksheet after the edits. */
    static String sheet(String content, Edit... edits) throws UnusableFileException {
        String sheet = of(Books.parts(content), edits).part(SHEET_PART);
        return sheet.substring(sheet.indexOf('>') + 1, sheet.indexOf("</worksheet>"));
    }

    static Edit set(String cell, Edit.Content content) {
        return new Edit.Cells("S", CellRef.parse(cell), List.of(List.of(content)));
    }

    Spliced again(Edit... edits) throws UnusableFileException {
        return of(bytes, edits);
    }

    boolean has(String part) {
        return pkg.entry(part).isPresent();
    }

    String part(String part) throws UnusableFileException {
        return new String(pkg.part(part), StandardCharsets.UTF_8);
    }
}
