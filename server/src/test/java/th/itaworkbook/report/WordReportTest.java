package th.itaworkbook.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.OpenXmlValidator;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Submission.MemberAgency;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.pipeline.WorkbookService.Reported;
import th.itaworkbook.pipeline.Workbooks;

/** Reports of the four example workbooks, which hold what four agencies published. */
class WordReportTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:[.][0-9]+)?");
    private static final int FIRST_CHECKED_COUNT = 100;

    private static Workbooks service;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        service = Workbooks.open(Optional.empty());
    }

    private static Reported report(String example, ReportOptions options) throws Exception {
        return service.report(service.example(example).orElseThrow(), options);
    }

    private static ReportOptions with(Digits digits, MeasureLayout layout) {
        return new ReportOptions(digits, EnumSet.allOf(ReportSection.class), Optional.of(layout), Optional.empty());
    }

    private List<String> faults(byte[] document) throws IOException {
        return OpenXmlValidator.errors(Files.write(folder.resolve("report.docx"), document));
    }

    private static String part(byte[] document, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }

    // The text of each paragraph, without what numbers the document itself: captions, pages, list of contents.
    private static String text(byte[] document) throws IOException {
        String xml = part(document, "word/document.xml");
        String plain = xml.replaceAll("<w:p><w:pPr><w:pStyle w:val=\"TOC[12]\"/>.*?</w:p>", "")
                .replaceAll("<w:fldChar w:fldCharType=\"separate\"/>.*?<w:fldChar w:fldCharType=\"end\"/>", "")
                .replaceAll("<w:instrText[^>]*>[^<]*</w:instrText>", "")
                .replaceAll("</w:p>|<w:br/>|<w:tab/>", "\n")
                .replaceAll("<[^>]*>", "");
        return plain.replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"");
    }

    private static Set<BigDecimal> numbers(String text) {
        Set<BigDecimal> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(Labels.arabicDigits(text));
        while (matcher.find()) {
            numbers.add(new BigDecimal(matcher.group().replace(",", "")));
        }
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tceb-2562", "opm-2568", "chanuwan-2568", "energy-2565"})
    void everyReportIsValidAndOpens(String example) throws Exception {
        byte[] document = report(example, ReportOptions.STANDARD).document();
        assertEquals(List.of(), faults(document));
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(document))) {
            assertTrue(opened.getTables().size() > 4, "tables");
            assertFalse(opened.getCharts().isEmpty(), "charts");
        }
    }

    @ParameterizedTest
    @EnumSource(MeasureLayout.class)
    void everyLayoutInThaiDigitsIsValid(MeasureLayout layout) throws Exception {
        byte[] document = report("opm-2568", with(Digits.THAI, layout)).document();
        assertEquals(List.of(), faults(document));
        String text = text(document);
        // 92.61 is the total of the published report.
        assertTrue(text.contains("๙๒.๖๑"), "total");
        assertFalse(text.contains("92.61"), "no Arabic total");
        assertTrue(text.contains("i10"), "codes stay as they are");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tceb-2562", "opm-2568", "chanuwan-2568", "energy-2565"})
    void everyNumberComesFromTheAnalysisOrTheOfficer(String example) throws Exception {
        Reported reported = report(example, ReportOptions.STANDARD);
        Analysis analysis = reported.checked().analysis();
        // Analysis holds the submission, with the officer's texts, and that the framework.
        Set<BigDecimal> known = numbers(analysis.toString() + reported.gaps());
        known.add(BigDecimal.valueOf(analysis.submission().agency().fiscalYear() - 1L));
        known.add(BigDecimal.valueOf(analysis.submission().agency().planYear() - 1L));
        for (MemberAgency member : analysis.submission().members()) {
            known.add(new BigDecimal(member.cells().get("ปีที่ประเมิน"))
                    .subtract(new BigDecimal(member.cells().get("ปีก่อนหน้า")))
                    .abs());
        }
        Set<BigDecimal> strange = new TreeSet<>();
        for (BigDecimal number : numbers(text(reported.document()))) {
            // Small whole numbers count rows and items; every score and larger figure is checked.
            boolean counts = number.scale() == 0 && number.intValue() < FIRST_CHECKED_COUNT;
            if (!counts && known.stream().noneMatch(k -> k.compareTo(number) == 0)) {
                strange.add(number);
            }
        }
        assertEquals(Set.of(), strange);
    }

    @Test
    void theSameWorkbookGivesTheSameBytes() throws Exception {
        assertArrayEquals(
                report("energy-2565", ReportOptions.STANDARD).document(),
                report("energy-2565", ReportOptions.STANDARD).document());
    }

    @Test
    void publishedFiguresStandBesideComputedOnes() throws Exception {
        // The report of 2567 printed 86.05 where its own indicators give 87.99 (case OPM, inconsistencies).
        String text = text(report("opm-2568", ReportOptions.STANDARD).document());
        assertTrue(
                text.contains("ที่ประกาศคือ 86.05 คะแนน ต่างจากคะแนนที่คำนวณจากตัวชี้วัดซึ่งเท่ากับ 87.99 คะแนน"),
                text);
    }

    @Test
    void gapsStandOnPageOne() throws Exception {
        // tceb-2562 has scores of items but of one indicator only.
        Reported gaps = report("tceb-2562", ReportOptions.STANDARD);
        assertFalse(gaps.gaps().isEmpty());
        assertTrue(text(gaps.document()).strip().startsWith("ข้อมูลที่ต้องเติมให้ครบก่อนเผยแพร่"));
        Reported complete = report("opm-2568", ReportOptions.STANDARD);
        assertEquals(List.of(), complete.gaps());
        assertFalse(text(complete.document()).contains("ข้อมูลที่ต้องเติมให้ครบก่อนเผยแพร่"));
    }

    @Test
    void onlyTheChosenSectionsAreWritten() throws Exception {
        ReportOptions chosen = ReportChoice.of("", "measures, plan", "plan", "", Optional.empty());
        byte[] document = report("opm-2568", chosen).document();
        assertEquals(List.of(), faults(document));
        String text = text(document);
        assertTrue(text.contains("ตารางมาตรการรายข้อคำถาม"));
        assertFalse(text.contains("แผนการดำเนินงานรายเดือน"));
        assertFalse(text.contains("สารบัญ"));
    }
}
