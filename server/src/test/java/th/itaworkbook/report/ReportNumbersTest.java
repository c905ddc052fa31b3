package th.itaworkbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.pipeline.WorkbookService.Reported;
import th.itaworkbook.pipeline.Workbooks;
import th.itaworkbook.report.DocxText.Paragraph;

/** Every number that stands in a report comes from the analysis or from a text of the workbook. */
@Tag("long")
class ReportNumbersTest {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z.,])[0-9]+(?:,[0-9]{3})*(?:[.][0-9]+)?(?![0-9])");

    private static Workbooks service;

    @BeforeAll
    static void open() {
        service = Workbooks.open(Optional.empty());
    }

    private static Reported report(String example, Digits digits, MeasureLayout layout) throws Exception {
        ReportOptions options = new ReportOptions(
                digits, EnumSet.allOf(ReportSection.class), List.of(), Optional.of(layout), Optional.empty());
        return service.report(service.example(example).orElseThrow(), options);
    }

    @ParameterizedTest
    @CsvSource({
        "tceb-2562, AS_TYPED, ITEM", "tceb-2562, THAI, INDICATOR", "tceb-2562, ARABIC, THEME",
        "opm-2568, AS_TYPED, ITEM", "opm-2568, THAI, INDICATOR", "opm-2568, ARABIC, THEME",
        "chanuwan-2568, AS_TYPED, ITEM", "chanuwan-2568, THAI, INDICATOR", "chanuwan-2568, ARABIC, THEME",
        "energy-2565, AS_TYPED, ITEM", "energy-2565, THAI, INDICATOR", "energy-2565, ARABIC, THEME"
    })
    void everyNumberComesFromTheAnalysisOrTheOfficer(String example, Digits digits, MeasureLayout layout)
            throws Exception {
        Reported reported = report(example, digits, layout);
        DocxText document = new DocxText(reported.document());
        assertEquals(List.of(), new ReportNumbers(reported).strange(document.paragraphs()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tceb-2562", "opm-2568", "chanuwan-2568", "energy-2565"})
    void everyFigureOfAChartIsKnown(String example) throws Exception {
        Reported reported = report(example, Digits.AS_TYPED, MeasureLayout.ITEM);
        List<String> figures = new DocxText(reported.document()).chartFigures();
        ReportNumbers numbers = new ReportNumbers(reported);
        assertFalse(figures.isEmpty());
        assertEquals(
                List.of(), figures.stream().filter(f -> !numbers.isKnown(f)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tceb-2562", "opm-2568", "chanuwan-2568", "energy-2565"})
    void noNumberCanBeReplacedUnseen(String example) throws Exception {
        Reported reported = report(example, Digits.AS_TYPED, MeasureLayout.INDICATOR);
        ReportNumbers numbers = new ReportNumbers(reported);
        assertFalse(numbers.isKnown("77.77"));
        int tried = 0;
        for (Paragraph paragraph : new DocxText(reported.document()).paragraphs()) {
            Matcher matcher = NUMBER.matcher(paragraph.text());
            while (matcher.find()) {
                String other = matcher.group().contains(".") ? "77.77" : "9876";
                String text = paragraph.text().substring(0, matcher.start())
                        + other
                        + paragraph.text().substring(matcher.end());
                tried++;
                assertFalse(numbers.strange(List.of(new Paragraph(0, text))).isEmpty(), text);
            }
        }
        assertTrue(tried > 300, "numbers: " + tried);
    }

    // 92.61 is the total of the published report; it has 11 measures, 126 is its rank of 160.
    @ParameterizedTest
    @CsvSource({
        "คะแนนรวม 92.61 คะแนน, คะแนนรวม 92.16 คะแนน",
        "จำนวน 11 มาตรการ, จำนวน 12 มาตรการ",
        "6 จาก 7, 5 จาก 7",
        "ลำดับ 126, ลำดับ 162",
        "ตัวชี้วัดที่ 4 การใช้ทรัพย์สิน, ตัวชี้วัดที่ 5 การใช้ทรัพย์สิน",
        "ตารางที่ 7, ตารางที่ 8",
        "(11 มาตรการ), (10 มาตรการ)",
        "ปีงบประมาณ พ.ศ. 2567, ปีงบประมาณ พ.ศ. 2566",
        "ข้อ e7, ข้อ e17"
    })
    void aSlipOfOneNumberIsSeen(String right, String wrong) throws Exception {
        Reported reported = report("opm-2568", Digits.AS_TYPED, MeasureLayout.INDICATOR);
        List<Paragraph> paragraphs = new ArrayList<>(new DocxText(reported.document()).paragraphs());
        int at = 0;
        while (!paragraphs.get(at).text().contains(right)) {
            at++;
        }
        Paragraph before = paragraphs.get(at);
        paragraphs.set(at, new Paragraph(before.level(), before.text().replace(right, wrong)));
        assertFalse(new ReportNumbers(reported).strange(paragraphs).isEmpty(), before.text());
    }
}
