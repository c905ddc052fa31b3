package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.pipeline.Examples.analyse;
import static th.itaworkbook.pipeline.Examples.cleared;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.xlsx.Entry;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.WorkbookParts;
import th.itaworkbook.xlsx.XlsxPackage;

/** Parts of a workbook that an analysis does not name are copied byte for byte, packed as they were. */
class UntouchedEntriesTest {
    static List<String> examples() {
        return Examples.names();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void areTheSameBytes(String name) throws UnusableFileException {
        byte[] before = Examples.filled(name);
        WorkbookService.Analysed analysed = Examples.analysis(before);
        int same = compare(
                before, analysed.workbook(), touchedSheets(analysed.edits().edits()));
        // At least theme or guide and the two survey sheets are never touched.
        assertTrue(same >= 3, "only " + same);
    }

    @Test
    void picturesMacrosAndSheetsOfOthersAreTheSameBytes() throws UnusableFileException {
        byte[] before = Officer.edits(Examples.filled("opm-2568"), o -> {
            o.book.createSheet("ของเรา").createRow(0).createCell(0).setCellValue("ข้อความ");
            o.book.addPicture(new byte[] {1, 2, 3}, org.apache.poi.ss.usermodel.Workbook.PICTURE_TYPE_PNG);
        });
        WorkbookService.Analysed analysed = Examples.analysis(before);
        Set<String> touched = touchedSheets(analysed.edits().edits());
        compare(before, analysed.workbook(), touched);
        compare(analysed.workbook(), cleared(analysed.workbook()), touched);
    }

    private static Set<String> touchedSheets(List<Edit> edits) {
        Set<String> touched = new HashSet<>();
        edits.forEach(e -> touched.add(Labels.fold(e.sheet())));
        return touched;
    }

    private static int compare(byte[] before, byte[] after, Set<String> touchedSheets) throws UnusableFileException {
        XlsxPackage old = XlsxPackage.open(before, Limits.HTTP);
        XlsxPackage now = XlsxPackage.open(after, Limits.HTTP);
        WorkbookParts parts = WorkbookParts.read(old);
        Set<String> touched = new HashSet<>(List.of("[Content_Types].xml", parts.path(), "xl/_rels/workbook.xml.rels"));
        parts.styles().ifPresent(touched::add);
        parts.calcChain().ifPresent(touched::add);
        for (WorkbookParts.SheetPart sheet : parts.sheets()) {
            if (touchedSheets.contains(Labels.fold(sheet.name()))) {
                touched.add(sheet.path());
                touched.add(sheet.path().replace("worksheets/", "worksheets/_rels/") + ".rels");
            }
        }
        int same = 0;
        for (Entry entry : old.entries()) {
            boolean drawn = entry.name().contains("charts/") || entry.name().contains("drawings/");
            if (!touched.contains(entry.name()) && !drawn) {
                Entry there = now.entry(entry.name()).orElseThrow(() -> new AssertionError(entry.name()));
                assertEquals(old.raw(entry), now.raw(there), entry.name());
                same++;
            }
        }
        return same;
    }

    @Test
    void aBrokenPartThatNobodyReadsIsNotHandedOn() throws UnusableFileException {
        byte[] workbook = Officer.edits(Examples.filled("opm-2568"), o -> {
            byte[] picture = new byte[4000];
            new java.util.Random(1).nextBytes(picture);
            o.book.addPicture(picture, org.apache.poi.ss.usermodel.Workbook.PICTURE_TYPE_PNG);
        });
        analyse(workbook);
        Entry picture = XlsxPackage.open(workbook, Limits.HTTP).entries().stream()
                .filter(e -> e.name().contains("media/"))
                .findFirst()
                .orElseThrow();
        workbook[picture.dataOffset() + 2000] ^= 1;
        for (Attempt attempt : List.<Attempt>of(
                b -> Examples.SERVICE.check(b),
                b -> Examples.SERVICE.analyse(b, false),
                b -> Examples.SERVICE.clear(b))) {
            UnusableFileException refused = org.junit.jupiter.api.Assertions.assertThrows(
                    UnusableFileException.class, () -> attempt.on(workbook));
            assertEquals(FindingCode.FILE_DAMAGED, refused.finding().code());
        }
    }

    private interface Attempt {
        void on(byte[] workbook) throws UnusableFileException;
    }
}
