package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.LibreOffice;
import th.itaworkbook.OpenXmlValidator;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.rollup.Rollup;
import th.itaworkbook.rollup.RollupOptions;
import th.itaworkbook.rollup.RollupPart;
import th.itaworkbook.xlsx.Limits;

/** The workbook of a roll-up is valid, and its formulas give the values that stand in it. */
@Tag("tools")
class RollupBookTest {
    private final Workbooks workbooks = Workbooks.open(Optional.empty(), Limits.COMMAND_LINE);
    private final MinistryService ministry = workbooks.ministry();

    @TempDir
    private Path folder;

    private byte[] book(String target, List<RollupPart> parts) {
        Rollup rollup = ministry.rollup(parts, new RollupOptions(Optional.empty(), MinistryService.target(target)));
        return ministry.workbook(rollup, source -> Optional.of("แฟ้ม \"หนึ่ง\"/" + source));
    }

    private RollupPart example(String name) {
        return ministry.read(name + ".xlsx", workbooks.example(name).orElseThrow());
    }

    private RollupPart table(String... lines) {
        return ministry.read("ตาราง.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void cachedValuesAreThoseOfAnotherProgramAndTheFileIsValid() throws Exception {
        List<List<RollupPart>> cases = List.of(
                List.of(
                        example("opm-2568"),
                        example("chanuwan-2568"),
                        ministry.read("broken.xlsx", new byte[] {'P', 'K'}),
                        // 86.005 and such: the mean of 90.00 and 90.01 ends in a half.
                        table(
                                "หน่วยงาน,ประเภท,จังหวัด,ปี,ITA,ก่อน ITA",
                                "ก,เทศบาลตำบล,ตราด,2568,90.00,90.01",
                                "ข,เทศบาลตำบล,,2568,90.01,90.00",
                                "ค,,ยะลา,2568,-,70",
                                "ง,เทศบาลตำบล,ตราด,2568,84.99,",
                                "จ,กรม*,ยะลา,2568,90.01,99.5")),
                List.of(table("หน่วยงาน,ปี 2564,ปี 2565", "ก,95,96", "ข,80,81.5")),
                List.of(table("หน่วยงาน,ปี,ITA", "ก,2568,-")),
                List.of());
        List<Path> files = new ArrayList<>();
        List<byte[]> books = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            byte[] book = book(i % 2 == 0 ? "90" : "", cases.get(i));
            assertEquals(List.of(), OpenXmlValidator.errors(book), "case " + i);
            books.add(book);
            files.add(Files.write(folder.resolve("rollup-" + i + ".xlsx"), book));
        }
        Recalculated compared = new Recalculated();
        List<Grid> again = LibreOffice.computed(files, Files.createDirectory(folder.resolve("again")));
        for (int i = 0; i < books.size(); i++) {
            compared.compare("case " + i, Recalculated.grid(books.get(i)), again.get(i));
        }
        assertEquals(List.of(), compared.differences());
        assertTrue(compared.cells() > 200, "only " + compared.cells() + " formulas");
    }

    @Test
    void aFilledTemplateIsValidAndItsValuesAreThoseOfAnotherProgram() throws Exception {
        MinistryService.Prefill prefill = ministry.prefill(
                2568,
                "t.csv",
                """
                หน่วยงาน,1,2,3,4,5,6,7,8,9,10,ITA,i1,i2,e1,o1,IIT,EIT,OIT,ก่อน ITA,EIT1,ก่อน 3
                ก,91.62,90,90,90,90,80,80,80,100,100,91.1,95,80.5,70,100,,,,80,,
                ข,,,,,,,,,,,90.77,,,,0,29.64,27.62,33.51,,,
                ค,91,,90,,,,,,100,100,,,,,,,,,80.01,90,77
                """
                        .getBytes(StandardCharsets.UTF_8));
        Recalculated compared = new Recalculated();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < prefill.size(); i++) {
            byte[] book = prefill.template(i);
            assertEquals(List.of(), OpenXmlValidator.errors(book));
            files.add(Files.write(folder.resolve("filled-" + i + ".xlsx"), book));
        }
        List<Grid> again = LibreOffice.computed(files, Files.createDirectory(folder.resolve("again")));
        for (int i = 0; i < files.size(); i++) {
            compared.compare("row " + i, Recalculated.grid(prefill.template(i)), again.get(i));
        }
        assertEquals(List.of(), compared.differences());
        assertTrue(compared.cells() > 200, "only " + compared.cells() + " formulas");
    }

    @Test
    void aTargetIsAScore() {
        assertEquals(Optional.of(new BigDecimal("95.5")), MinistryService.target("95.5"));
        assertEquals(Optional.empty(), MinistryService.target("100.01"));
        assertEquals(Optional.empty(), MinistryService.target("-1"));
        assertEquals(Optional.empty(), MinistryService.target("๙๕"));
    }
}
