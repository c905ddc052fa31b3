package th.itaworkbook.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.domain.Instrument.EIT;
import static th.itaworkbook.domain.Instrument.IIT;
import static th.itaworkbook.finding.FindingCode.COLUMN_MISSING;
import static th.itaworkbook.finding.FindingCode.ITEM_UNKNOWN;
import static th.itaworkbook.finding.FindingCode.SURVEY_ANSWER_UNREADABLE;
import static th.itaworkbook.finding.FindingCode.SURVEY_COLUMN_DUPLICATE;
import static th.itaworkbook.finding.FindingCode.SURVEY_RESPONDENT_REPEATED;
import static th.itaworkbook.finding.FindingCode.SURVEY_SCALE_MIXED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.framework.FrameworkFiles;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;

/** Answers as people bring them: in points, levels or words, with gaps, slips and remarks. */
class SurveyReadingTest {
    // Of 2568: i1 is positive, i7 reversed, i3 a reversed yes/no question; six levels of 0 to 100 points.
    private static Tally tally(Survey survey, String code) {
        return survey.items().stream()
                .filter(i -> i.question().code().equals(code))
                .findFirst()
                .orElseThrow()
                .tally();
    }

    @Test
    void pointsCountAsTheyAre() {
        Survey survey = Given.sheet(2568, IIT)
                .row("i1", "i7", "i3")
                .row(100, 0, 100)
                .row("80", 20, 0)
                .survey()
                .orElseThrow();
        assertEquals(List.of(0, 0, 0, 0, 1, 1), tally(survey, "i1").counts());
        assertEquals(List.of(1, 1, 0, 0, 0, 0), tally(survey, "i7").counts());
        assertEquals(List.of(1, 1), tally(survey, "i3").counts());
        assertEquals("90.00", tally(survey, "i1").mean().toString());
    }

    @Test
    void levelsAndWordsOfReversedItemsAreMirrored() {
        Survey levels = Given.sheet(2568, IIT)
                .row("i1", "i7", "i3")
                .row(6, 6, 1)
                .row("๕", 1, 2)
                .survey()
                .orElseThrow();
        assertEquals(List.of(0, 0, 0, 0, 1, 1), tally(levels, "i1").counts());
        assertEquals(List.of(1, 0, 0, 0, 0, 1), tally(levels, "i7").counts());
        Survey words = Given.sheet(2568, IIT)
                .row("i1", "i7", "i3")
                .row("มากที่สุด", "มากที่สุด", "ไม่มี")
                .row("5 = มาก", "ไม่มีเลย", "มี")
                .row("ไม่เป็นไปตาม (1)", " น้อยที่สุด ", "ไม่มี")
                .survey()
                .orElseThrow();
        assertEquals(List.of(1, 0, 0, 0, 1, 1), tally(words, "i1").counts());
        assertEquals(List.of(1, 0, 0, 0, 1, 1), tally(words, "i7").counts());
        // To say that no bribe was asked for earns the 100.
        assertEquals(List.of(1, 2), tally(words, "i3").counts());
    }

    @ParameterizedTest
    @ValueSource(ints = {2562, 2563, 2564, 2565, 2566, 2567, 2568, 2569})
    void theWordsOfEachYearGiveAllItsPoints(int year) {
        Framework framework = FrameworkFiles.bundled().year(year).orElseThrow();
        Framework.Item item = framework.items().stream()
                .filter(i -> i.instrument() == IIT && i.response() == Framework.Response.LEVEL && !i.reversed())
                .findFirst()
                .orElseThrow();
        Object[] codes = framework.items().stream()
                .filter(i -> i.instrument() == IIT)
                .map(Framework.Item::code)
                .toArray();
        int column = List.of(codes).indexOf(item.code());
        Given given = Given.sheet(year, IIT).row(codes);
        for (List<String> words : framework.scale().levelWords()) {
            Object[] row = new Object[codes.length];
            java.util.Arrays.fill(row, "");
            row[column] = words.get(0);
            given.row(row);
        }
        Tally tally = tally(given.survey().orElseThrow(), item.code());
        assertEquals(framework.scale().levelPoints(), tally.points());
        assertEquals(java.util.Collections.nCopies(tally.points().size(), 1), tally.counts());
        assertEquals(List.of(), given.findings());
    }

    @Test
    void blanksAndNoOpinionCountApart() {
        Given given = Given.sheet(2568, IIT)
                .row("i1", "i2", "i4")
                .row("มาก", "", "มาก")
                .row("ไม่ทราบ/ไม่มีความเห็น", "มาก", "-")
                .row("มาก", "ไม่ทราบ", "มาก");
        Survey survey = given.survey().orElseThrow();
        assertEquals(1, tally(survey, "i1").noOpinion());
        assertEquals(1, tally(survey, "i2").blank());
        assertEquals(1, tally(survey, "i2").noOpinion());
        assertEquals(1, tally(survey, "i4").blank());
        assertEquals(2, tally(survey, "i1").n());
        assertEquals(List.of(), given.findings());
    }

    @Test
    void theFewOfAnotherFormAreNotUsed() {
        Given given = Given.sheet(2568, IIT)
                .row("i1", "i2", "i4")
                .rows(3, 5, 4, 6)
                .row(80, 4, 6)
                .row("มาก", 4, "ดีมาก");
        Survey survey = given.survey().orElseThrow();
        assertEquals(List.of("A5 80 i1 1", "A6 มาก i1 1"), given.found(SURVEY_SCALE_MIXED));
        assertEquals(List.of("C6 ดีมาก i4 1"), given.found(SURVEY_ANSWER_UNREADABLE));
        assertEquals(3, tally(survey, "i1").n());
        assertEquals(2, tally(survey, "i1").unused());
    }

    @Test
    void aColumnOfZerosAmongLevelsIsNotTakenForNoPoints() {
        // Who codes no as 0 and yes as 1 would get 0 for an office without any bribery.
        Given given = Given.sheet(2568, IIT).row("i1", "i2", "i3").rows(4, 5, 6, 0);
        Survey survey = given.survey().orElseThrow();
        assertEquals(0, tally(survey, "i3").n());
        assertEquals(List.of("C2 0 i3 4"), given.found(SURVEY_SCALE_MIXED));
        Given points = Given.sheet(2568, IIT).row("i1", "i2", "i3").rows(4, 100, 80, 0);
        assertEquals(4, tally(points.survey().orElseThrow(), "i3").n());
    }

    @Test
    void columnsThatAreNoItemOrThereTwice() {
        Given given = Given.sheet(2568, IIT)
                .row("i1", "I2: ท่านเห็นว่า", "๓", "i99", "e1", "i1", "(i4) ข้อความ")
                .row(5, 5, 5, 5, 5, 1, 5);
        Survey survey = given.survey().orElseThrow();
        assertEquals(
                List.of("i1", "i2", "i4"),
                survey.items().stream().map(i -> i.question().code()).toList());
        assertEquals(List.of("D1 i99 2568", "E1 e1 2568"), given.found(ITEM_UNKNOWN));
        assertEquals(List.of("F1 i1 i1 A1"), given.found(SURVEY_COLUMN_DUPLICATE));
        assertEquals(List.of(0, 0, 0, 0, 1, 0), tally(survey, "i1").counts());
    }

    @Test
    void whoAnsweredBeforeDoesNotCount() {
        Given given = Given.sheet(2568, IIT)
                .row("รหัสผู้ตอบ", "i1", "i2", "i4")
                .row("A1", 5, 5, 5)
                .row("A2", 5, 5, 5)
                .row("A1", 1, 1, 1)
                .row("", 5, 5, 5)
                .row("", 5, 5, 5);
        Survey survey = given.survey().orElseThrow();
        assertEquals(4, survey.respondents());
        assertEquals(1, survey.repeated());
        assertEquals(List.of("A4  2"), given.found(SURVEY_RESPONDENT_REPEATED));
        assertEquals(List.of(0, 0, 0, 0, 4, 0), tally(survey, "i1").counts());
    }

    @Test
    void sameRespondentInTwoYearsIsNoRepetition() {
        Given given = Given.sheet(2568, IIT)
                .row("รหัสผู้ตอบ", "ปี", "i1", "i2", "i4")
                .row("A1", 2568, 5, 5, 5)
                .row("A1", 2567, 4, 4, 4);
        Survey survey = given.survey().orElseThrow();
        assertEquals(0, survey.repeated());
        assertEquals(Optional.of(2567), survey.priorYear());
        assertEquals(1, survey.priorRespondents());
    }

    @Test
    void theTableEndsAtItsClosingLineAndRowsWithoutAnswersAreNobody() {
        Survey survey = Given.sheet(2568, IIT)
                .row("คำตอบของหน่วยงาน")
                .row("เพศ", "i1", "i2", "i4")
                .row("ชาย", 5, 5, 5)
                .row("หญิง", "", "", "")
                .row("สิ้นสุดตาราง (แทรกแถวเพิ่มเหนือบรรทัดนี้)")
                .row("ชาย", 1, 1, 1)
                .survey()
                .orElseThrow();
        assertEquals(1, survey.respondents());
    }

    @Test
    void sheetsWithoutAnswers() {
        assertEquals(Optional.empty(), Given.sheet(2568, IIT).survey());
        Given header = Given.sheet(2568, IIT).row("เพศ", "i1", "i2", "i4").row("ชาย");
        assertEquals(Optional.empty(), header.survey());
        assertEquals(List.of(), header.findings());
        Given foreign = Given.sheet(2568, EIT).row("ก", "ข", "ค").row(1, 2, 3);
        assertEquals(Optional.empty(), foreign.survey());
        assertEquals(List.of("สำรวจ e1, e2, e3"), foreign.found(COLUMN_MISSING));
    }

    @Test
    void aSheetOfAllColumnsAndOneOfAllRows() {
        Instrument instrument = IIT;
        AnswerSheet wide = new AnswerSheet(FrameworkFiles.bundled().year(2568).orElseThrow(), instrument, "สำรวจ IIT");
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < CellRef.MAX_COLUMNS; column++) {
                String header = column < 15 ? "i" + (column + 1) : "คำถามอื่น " + column;
                wide.add(cell(row, column, row == 0 ? CellValue.of(header) : CellValue.of(column % 6 + 1)));
            }
        }
        assertEquals(15, read(wide).items().size());
        AnswerSheet tall = new AnswerSheet(FrameworkFiles.bundled().year(2568).orElseThrow(), instrument, "สำรวจ IIT");
        for (int row = 0; row < CellRef.MAX_ROWS; row++) {
            for (int column = 0; column < 3; column++) {
                tall.add(
                        cell(row, column, row == 0 ? CellValue.of("i" + (column * 2 + 2)) : CellValue.of(row % 6 + 1)));
            }
        }
        Survey survey = read(tall);
        assertEquals(CellRef.MAX_ROWS - 1, survey.respondents());
        assertTrue(survey.items().get(0).own().isPresent());
    }

    private static Cell cell(int row, int column, CellValue value) {
        return new Cell(new CellRef(row, column), value, null, 0);
    }

    private static Survey read(AnswerSheet sheet) {
        return SurveyStatistics.of(sheet, FrameworkFiles.bundled(), new th.itaworkbook.finding.FindingLog())
                .orElseThrow();
    }
}
