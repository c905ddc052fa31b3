package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.pipeline.Examples.analyse;
import static th.itaworkbook.pipeline.Examples.cleared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.LibreOffice;
import th.itaworkbook.OpenXmlValidator;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.survey.Survey;

/** The sheet สถิติ: there while a survey holds answers, beside what officers add, and gone without a trace. */
class SurveySheetTest {
    private static final String STATISTICS = TemplateSheet.STATISTICS.title();
    private static final byte[] ANSWERED = SurveyBook.into(Examples.filled("opm-2568"), 2568)
            .simulated(60, 3, true)
            .bytes();
    private static final byte[] ANALYSED = analyse(ANSWERED);

    @TempDir
    private Path folder;

    private static int rowOf(Sheet sheet, String first) {
        for (int row : sheet.rowNumbers()) {
            if (sheet.value(row, 0).text().equals(first)) {
                return row;
            }
        }
        throw new AssertionError(first + " is not there");
    }

    @Test
    void showsOwnAndOfficialScoreSideBySide() {
        Survey survey = Cases.checked(ANSWERED).surveys().get(0);
        Sheet sheet = Cases.grid(ANALYSED).sheet(STATISTICS).orElseThrow();
        int row = rowOf(sheet, "i1");
        // Columns: code, question, n, six levels, no answer, mean, sd, low, high, official, difference, place.
        Survey.Item item = survey.items().get(0);
        assertEquals(CellValue.of(item.tally().n()), sheet.value(row, 2));
        double own = item.own().orElseThrow().score().toDouble();
        assertEquals(CellValue.of(own), sheet.value(row, 10));
        assertTrue(sheet.cell(row, 10).orElseThrow().hasFormula());
        // The report prints 85.54 for i1.
        assertEquals(CellValue.of(85.54), sheet.value(row, 14));
        assertTrue(sheet.cell(row, 14).orElseThrow().formula().contains("'ข้อคำถาม'!"));
        double difference = Math.round(own * 100) / 100.0 - 85.54;
        assertEquals(difference, ((CellValue.Num) sheet.value(row, 15)).value(), 1e-9);
    }

    @Test
    void aWorkbookWithoutAnswersHasNoSuchSheet() {
        assertTrue(Cases.grid(Examples.analysed("opm-2568")).sheet(STATISTICS).isEmpty());
    }

    private static long stale(byte[] workbook) {
        return Cases.checked(workbook).findings().stream()
                .filter(f -> f.code() == FindingCode.ANALYSIS_STALE)
                .count();
    }

    @Test
    void otherAnswersMakeTheAnalysisStale() {
        assertEquals(0, stale(ANALYSED));
        byte[] others = SurveyBook.into(ANALYSED, 2568).simulated(60, 4, true).bytes();
        assertEquals(1, stale(others));
    }

    @Test
    void answersChangeNoScoreAndNoOtherSheet() {
        Map<String, Map<String, String>> without = Book.read(Examples.analysed("opm-2568"));
        Map<String, Map<String, String>> with = Book.read(ANALYSED);
        for (String sheet : List.of("ตัวชี้วัด", "ข้อคำถาม", "สรุปผล", "มาตรการ")) {
            assertEquals(without.get(sheet), with.get(sheet), sheet);
        }
    }

    @Test
    void clearTakesItOff() {
        assertEquals(List.of(), Book.differences(Book.read(ANSWERED), Book.read(cleared(ANALYSED))));
    }

    @Test
    void analysingAgainChangesNothing() {
        assertEquals(List.of(), Book.differences(Book.read(ANALYSED), Book.read(analyse(ANALYSED))));
    }

    @Test
    void itGoesWhenTheAnswersAreGone() {
        byte[] empty = Officer.edits(ANALYSED, o -> {
            for (TemplateSheet survey : List.of(TemplateSheet.SURVEY_IIT, TemplateSheet.SURVEY_EIT)) {
                o.sheet(survey.title()).forEach(row -> {
                    if (row.getRowNum() > SurveyBook.HEADER_ROW) {
                        row.forEach(cell -> cell.setBlank());
                    }
                });
            }
        });
        byte[] again = analyse(empty);
        assertTrue(Cases.grid(again).sheet(STATISTICS).isEmpty());
        assertTrue(Cases.grid(again).sheet("สรุปผล").isPresent());
    }

    @Test
    void whatAnOfficerWroteThereStays() {
        byte[] edited = Officer.edits(
                ANALYSED, o -> Officer.cell(o.sheet(STATISTICS), 4, 18).setCellValue("ผู้บริหารรับทราบ"));
        Map<String, String> again = Book.read(analyse(edited)).get(STATISTICS);
        assertEquals(Book.read(edited).get(STATISTICS), again);
        byte[] cleared = cleared(edited);
        assertEquals(
                "ผู้บริหารรับทราบ",
                Cases.grid(cleared).sheet(STATISTICS).orElseThrow().value(4, 18).text());
    }

    @Test
    void aSheetOfTheOfficerWithThatTitleIsNotTouched() {
        byte[] own = Officer.edits(
                ANSWERED,
                o -> o.book.createSheet(STATISTICS).createRow(0).createCell(0).setCellValue("ของฝ่ายแผน"));
        byte[] analysed = analyse(own);
        assertEquals(Book.read(own).get(STATISTICS), Book.read(analysed).get(STATISTICS));
        assertTrue(Cases.grid(analysed).sheet(STATISTICS + " (ITA)").isPresent());
    }

    @Test
    void sheetsWithAnswersAreNotWrittenAnewEvenWithMistakes() {
        byte[] wrong = SurveyBook.into(Examples.filled("opm-2568"), 2568)
                .simulated(60, 3, false)
                .put(TemplateSheet.SURVEY_IIT, 10, SurveyBook.FIRST_ITEM, "แล้วแต่")
                .bytes();
        byte[] analysed = analyse(wrong);
        assertEquals(
                Book.read(wrong).get(TemplateSheet.SURVEY_IIT.title()),
                Book.read(analysed).get(TemplateSheet.SURVEY_IIT.title()));
        List<Finding> findings = Cases.checked(analysed).findings();
        assertTrue(
                findings.stream().anyMatch(f -> Cases.line(f).equals("SURVEY_ANSWER_UNREADABLE สำรวจ IIT!E11")),
                findings.toString());
        assertEquals(List.of(), Book.differences(Book.read(analysed), Book.read(analyse(analysed))));
    }

    @Test
    @Tag("tools")
    void libreOfficeComputesTheSame() throws Exception {
        Path file = Files.write(folder.resolve("survey.xlsx"), ANALYSED);
        Grid theirs = LibreOffice.computed(List.of(file), folder.resolve("out")).get(0);
        Recalculated compared = new Recalculated();
        compared.compare("survey", Recalculated.grid(ANALYSED), theirs);
        assertEquals(List.of(), compared.differences());
        assertTrue(compared.cells() > 100);
    }

    @Test
    @Tag("tools")
    void theValidatorFindsNothing() {
        assertEquals(List.of(), OpenXmlValidator.errors(ANALYSED));
    }
}
