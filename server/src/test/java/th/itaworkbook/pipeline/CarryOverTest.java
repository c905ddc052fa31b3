package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.OpenXmlValidator;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.Severity;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.pipeline.WorkbookService.Checked;

class CarryOverTest {
    private static byte[] carried(int year, byte[] lastYear) {
        try {
            return Cases.WORKBOOKS.template(year, lastYear).orElseThrow();
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    private static Submission next(int year, String name) {
        return submission(carried(year, Cases.bytes(name)));
    }

    private static Submission submission(byte[] workbook) {
        return Cases.checked(workbook).analysis().submission();
    }

    private static byte[] filled(Facts facts) {
        return Cases.WORKBOOKS.pack().filled(facts);
    }

    private static Optional<Submission.ItemRow> item(Submission submission, String code) {
        return submission.items().stream().filter(i -> i.code().equals(code)).findFirst();
    }

    @ParameterizedTest
    @CsvSource({"2569,opm-2568", "2566,energy-2565", "2563,tceb-2562", "2569,chanuwan-2568"})
    void givesAWorkbookWithoutErrors(int year, String name) throws UnusableFileException {
        byte[] workbook = carried(year, Cases.bytes(name));
        assertNoError(Cases.checked(workbook).findings());
        assertNoError(Cases.WORKBOOKS.analyse(workbook, false).checked().findings());
        assertEquals(year, submission(workbook).agency().fiscalYear());
        assertEquals(year + 1, submission(workbook).agency().planYear());
    }

    private static void assertNoError(List<Finding> findings) {
        assertEquals(
                List.of(),
                findings.stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .map(Cases::line)
                        .toList());
    }

    @Test
    void theAgencyStaysAndItsRankBecomesLastYears() {
        Submission next = next(2569, "opm-2568");
        Agency agency = next.agency();
        assertEquals("สำนักเลขาธิการนายกรัฐมนตรี", agency.name());
        assertEquals("สลน.", agency.abbreviation());
        assertEquals("", agency.field("published_rating"));
        assertEquals("", agency.field("agencies_total"));
        // Rank 126 of 160 in 2568.
        assertEquals(1, agency.ranks().size());
        assertEquals("ส่วนราชการระดับกรม", agency.ranks().get(0).group());
        assertEquals(126, agency.ranks().get(0).priorRank());
        assertEquals(null, agency.ranks().get(0).rank());
        assertEquals(2, next.bands().bands().size());
        assertEquals(8, next.units().size());
        assertEquals(
                List.of("หลักการและเหตุผล", "หลักการและเหตุผล"),
                next.texts().stream().map(Submission.ReportText::heading).toList());
    }

    @Test
    void wordingIsCarried() {
        assertEquals(
                submission(Cases.bytes("chanuwan-2568")).wording(),
                next(2569, "chanuwan-2568").wording());
    }

    @Test
    void lastYearsScoresStandAsThePriorOnes() {
        Analysis last = Cases.checked("opm-2568").analysis();
        Analysis next = Cases.checked(carried(2569, Cases.bytes("opm-2568"))).analysis();
        for (int no = 1; no <= 10; no++) {
            assertEquals(
                    last.indicator(no).orElseThrow().score().shown(),
                    next.indicator(no).orElseThrow().prior().shown());
        }
        assertEquals("92.61", next.total().prior().toString());
        assertEquals("92.61", next.total().publishedPrior().toPlainString());
        assertEquals(null, next.total().score());
        // Names of all seven sub-indicators are the same in 2568 and 2569; all had 100.
        next.subIndicators().forEach(s -> assertEquals("100.00", s.prior().toString()));
    }

    @Test
    void itemsFollowTheirTopicAndNeverTheirCode() {
        Submission next = next(2566, "energy-2565");
        // Budget participation was I12 in 2565 with 85.45 and is I8 in 2566; 2565's I8 had no score.
        Submission.ItemRow participation = item(next, "I8").orElseThrow();
        assertEquals("85.45", participation.prior().value().toPlainString());
        assertEquals("ปี 2565: ข้อ I12", participation.note());
        // I12 of 2566 is procurement, I11 of 2565, which the report did not print.
        assertTrue(item(next, "I12").isEmpty() || item(next, "I12").get().prior() == null);
        // oit-structure has two items in both years, so neither is matched; O2 is alone in both.
        assertEquals(null, oit(next, "O1"));
        assertEquals("100", oit(next, "O2"));
    }

    private static String oit(Submission submission, String code) {
        return submission.oit().stream()
                .filter(o -> o.code().equals(code) && o.prior() != null)
                .map(o -> o.prior().value().toPlainString())
                .findFirst()
                .orElse(null);
    }

    @Test
    void subIndicatorsWithAnotherNameAreNotCompared() {
        Facts facts = withRows(
                "energy-2565",
                "ตัวชี้วัด",
                List.of(
                        Map.of("แบบวัด", "OIT", "ตัวชี้วัดที่", "9.1", "ปีที่ประเมิน", "95"),
                        Map.of("แบบวัด", "OIT", "ตัวชี้วัดที่", "9.2", "ปีที่ประเมิน", "94")));
        Submission next = submission(carried(2566, filled(facts)));
        assertEquals("95", next.subIndicators().get("9.1").prior().value().toPlainString());
        // 9.2 was การบริหารงาน and is การบริหารงานและการใช้จ่ายงบประมาณ.
        assertEquals(null, next.subIndicators().get("9.2").prior());
    }

    private static Facts withRows(String name, String sheet, List<Map<String, String>> more) {
        Facts facts = Cases.facts(name);
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>(facts.rows());
        List<Map<String, String>> table = new ArrayList<>(rows.getOrDefault(sheet, List.of()));
        table.addAll(more);
        rows.put(sheet, table);
        return new Facts(facts.year(), facts.agency(), facts.ranges(), rows);
    }

    @Test
    void changedFormsAreNotedOnceThereIsANewScore() throws IOException {
        byte[] workbook = carried(2566, Cases.bytes("energy-2565"));
        byte[] scored = edited(workbook, book -> {
            XSSFSheet sheet = book.getSheet("ตัวชี้วัด");
            sheet.forEach(row -> {
                if (row.getCell(1) != null && row.getCell(1).toString().startsWith("5.")) {
                    // ปีที่ประเมิน is the fifth column of an untouched template.
                    row.getCell(4).setCellValue(91.00);
                }
            });
        });
        // The framework of 2566 says that indicator 5 changed since 2565.
        assertTrue(Cases.checked(scored).findings().stream()
                .anyMatch(f -> f.code() == FindingCode.NOT_COMPARABLE
                        && f.args().get("indicator").equals("5")));
        assertFalse(Cases.checked(workbook).findings().stream().anyMatch(f -> f.code() == FindingCode.NOT_COMPARABLE));
    }

    @Test
    void aPublishedTotalAloneIsCarriedAsPublished() {
        // The report of 2562 prints 93.35 and no indicator.
        Analysis next = Cases.checked(carried(2563, Cases.bytes("tceb-2562"))).analysis();
        assertEquals("93.35", next.total().prior().toString());
        assertEquals(Basis.PUBLISHED, next.total().priorBasis());
        assertEquals(1, next.submission().history().size());
    }

    @Test
    void theHistoryGrowsByAYear() {
        // 2567 stands in last year's workbook only as ปีก่อนหน้า: 87.99 by its indicators.
        List<Submission.HistoryRow> history = next(2569, "opm-2568").history();
        assertEquals(List.of(2567, 2568), history.stream().map(h -> h.year()).toList());
        assertEquals("87.99", history.get(0).scores().get("ITA").value().toPlainString());
        assertEquals("92.61", history.get(1).scores().get("ITA").value().toPlainString());
        assertEquals("79.43", history.get(1).scores().get("8").value().toPlainString());
        // energy-2565 types its own rows of 2564 and 2565.
        assertEquals(
                List.of(2564, 2565),
                next(2566, "energy-2565").history().stream().map(h -> h.year()).toList());
    }

    @Test
    void unfinishedMeasuresGoOnWithoutDatesAndProgress() {
        Facts facts = Cases.facts("opm-2568");
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>(facts.rows());
        List<Map<String, String>> measures = new ArrayList<>();
        for (Map<String, String> row : rows.get("มาตรการ")) {
            Map<String, String> reported = new LinkedHashMap<>(row);
            // The first measure has one row and is done; of the second only the first step is.
            boolean done = "i1".equals(row.get("รหัสข้อ")) || "i4".equals(row.get("รหัสข้อ"));
            reported.put("ความก้าวหน้า", done ? "100" : "40");
            reported.put("ผลการดำเนินการ", "รายงานแล้ว");
            measures.add(reported);
        }
        rows.put("มาตรการ", measures);
        Submission last = submission(filled(new Facts(2568, facts.agency(), facts.ranges(), rows)));
        Submission next = submission(carried(2569, filled(new Facts(2568, facts.agency(), facts.ranges(), rows))));
        assertEquals(last.measures().size() - 1, next.measures().size());
        MeasureRow before = last.measures().get(1);
        MeasureRow after = next.measures().get(0);
        assertEquals(1, after.number());
        assertEquals(before.measure(), after.measure());
        assertEquals(before.kind(), after.kind());
        assertEquals(before.responsible(), after.responsible());
        assertEquals(List.of("i4"), after.items());
        assertEquals(
                before.steps().stream().map(Submission.StepRow::text).toList(),
                after.steps().stream().map(Submission.StepRow::text).toList());
        assertTrue(after.cells().get("หมายเหตุ").endsWith("ต่อเนื่องจากปีงบประมาณ พ.ศ. 2569"));
        for (MeasureRow measure : next.measures()) {
            assertTrue(measure.period().isEmpty());
            measure.steps().forEach(s -> {
                assertTrue(s.period().isEmpty());
                assertEquals(null, s.progressPct());
                assertEquals("", s.result());
            });
        }
    }

    @Test
    void measuresThatWereDeclinedOrDoneAreLeftBehind() {
        List<Map<String, String>> rows = List.of(
                Map.of(
                        "ลำดับ",
                        "90",
                        "แนวทาง",
                        MeasureKind.NONE.thai(),
                        "ตัวชี้วัดที่",
                        "3",
                        "มาตรการ/โครงการ/กิจกรรม",
                        "ไม่ทำ"),
                Map.of(
                        "ลำดับ",
                        "91",
                        "แนวทาง",
                        "พัฒนา",
                        "ตัวชี้วัดที่",
                        "3",
                        "มาตรการ/โครงการ/กิจกรรม",
                        "เสร็จ",
                        "ขั้นตอน/วิธีดำเนินการ",
                        "ทำ",
                        "ความก้าวหน้า",
                        "ดำเนินการแล้วเสร็จ"));
        Submission next = submission(carried(2569, filled(withRows("opm-2568", "มาตรการ", rows))));
        assertEquals(
                submission(Cases.bytes("opm-2568")).measures().size(),
                next.measures().size());
    }

    // The sheet counts a progress in the first row alone for all steps, unless anything stands below it.
    @ParameterizedTest
    @CsvSource({"'', 0", "รอผล, 1", "40, 1"})
    void progressOfTheFirstRowAloneCountsForAllSteps(String below, int goOn) {
        List<Map<String, String>> rows = List.of(
                Map.of(
                        "ลำดับ",
                        "91",
                        "แนวทาง",
                        "พัฒนา",
                        "ตัวชี้วัดที่",
                        "3",
                        "มาตรการ/โครงการ/กิจกรรม",
                        "เสร็จ",
                        "ขั้นตอน/วิธีดำเนินการ",
                        "1. วางแผน",
                        "ความก้าวหน้า",
                        "100"),
                Map.of("ขั้นตอน/วิธีดำเนินการ", "2. ทำ", "ความก้าวหน้า", below),
                Map.of("ขั้นตอน/วิธีดำเนินการ", "3. สรุป"));
        Submission next = submission(carried(2569, filled(withRows("opm-2568", "มาตรการ", rows))));
        assertEquals(
                submission(Cases.bytes("opm-2568")).measures().size() + goOn,
                next.measures().size());
    }

    @Test
    void theOwnLibraryGoesAlongUnderItsTopics() {
        // I12 of 2565 is I8 of 2566; E11 shares its topic with E12, so only the topic is sure.
        List<Map<String, String>> rows = List.of(
                Map.of(
                        "รหัสข้อ",
                        "I12",
                        "แนวทาง",
                        "พัฒนา",
                        "มาตรการ/โครงการ/กิจกรรม",
                        "เปิดเวที",
                        "เริ่ม",
                        "2022-10-01"),
                Map.of("รหัสข้อ", "E11", "แนวทาง", "พัฒนา", "มาตรการ/โครงการ/กิจกรรม", "ปรับบริการ"),
                Map.of("หัวข้อเรื่อง", "I20", "แนวทาง", "พัฒนา", "มาตรการ/โครงการ/กิจกรรม", "=ยืมสะดวก"));
        List<MeasureRow> library = submission(carried(2566, filled(withRows("energy-2565", "คลังมาตรการ", rows))))
                .library();
        assertEquals(3, library.size());
        assertEquals(List.of("I8"), library.get(0).items());
        assertEquals("2022-10-01", library.get(0).period().start().toString());
        assertEquals(List.of(), library.get(1).items());
        assertEquals("service-improvement", library.get(1).topic());
        assertEquals("property-borrowing-ease", library.get(2).topic());
        assertEquals("=ยืมสะดวก", library.get(2).measure());
    }

    @Test
    void longListsFitHoweverLongTheyAre() {
        // The template has room for 40 units and twelve themes.
        List<Map<String, String>> units = IntStream.range(0, 70)
                .mapToObj(i -> Map.of("ชื่อ", "กอง " + i, "ชื่อย่อ", "ก" + i))
                .toList();
        byte[] last = filled(withRows("opm-2568", "หน่วยงานภายใน", units));
        Submission next = submission(carried(2569, last));
        assertEquals(submission(last).units(), next.units());
        assertEquals(78, next.units().size());
    }

    @Test
    void themesKeepTheirNamesAndSuccessFactors() {
        Map<String, String> own = Map.of(
                "ประเด็นที่",
                "8",
                "ประเด็น",
                "ของหน่วยงาน",
                "ผลการวิเคราะห์",
                "ปีนี้",
                "ปัจจัยความสำเร็จ",
                "ผู้บริหารเอาจริง");
        Submission next = submission(carried(2569, filled(withRows("opm-2568", "ประเด็น", List.of(own)))));
        Submission.ThemeRow theme = next.themes().stream()
                .filter(t -> t.id().equals("8"))
                .findFirst()
                .orElseThrow();
        assertEquals("ของหน่วยงาน", theme.name());
        assertEquals("ผู้บริหารเอาจริง", theme.successFactors());
        assertEquals("", theme.analysis());
        assertEquals(
                next.themes().size(),
                next.themes().stream().map(Submission.ThemeRow::id).distinct().count());
    }

    // i1 asks about the same topic in 2568 and 2569; by itself that topic belongs to themes 1 and 2.
    @Test
    void anItemStaysInTheThemesThatTheAgencyGaveIt() {
        Facts facts = Cases.facts("opm-2568");
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>(facts.rows());
        rows.replace(
                "ข้อคำถาม",
                rows.get("ข้อคำถาม").stream()
                        .map(row -> {
                            Map<String, String> changed = new LinkedHashMap<>(row);
                            if ("i1".equals(row.get("รหัสข้อ"))) {
                                changed.put("ประเด็นที่", "5;7");
                            }
                            return changed;
                        })
                        .toList());
        byte[] last = filled(new Facts(facts.year(), facts.agency(), facts.ranges(), rows));
        assertEquals(List.of("1", "2"), themes(Cases.bytes("opm-2568")));
        assertEquals(List.of("5", "7"), themes(last));
        assertEquals(List.of("5", "7"), themes(carried(2569, last)));
    }

    private static List<String> themes(byte[] workbook) {
        return item(submission(workbook), "i1").orElseThrow().themes();
    }

    @Test
    void nothingDependsOnWhereThingsStand() throws IOException {
        byte[] moved = edited(Cases.bytes("energy-2565"), book -> {
            for (String name : List.of("ข้อคำถาม", "OIT", "มาตรการ", "หน่วยงานภายใน", "คะแนนย้อนหลัง")) {
                XSSFSheet sheet = book.getSheet(name);
                sheet.shiftRows(0, sheet.getLastRowNum(), 3);
                sheet.shiftColumns(0, 25, 2);
            }
            book.setSheetOrder("มาตรการ", 0);
        });
        Grid expected = Cases.grid(carried(2566, Cases.bytes("energy-2565")));
        Grid found = Cases.grid(carried(2566, moved));
        for (Sheet sheet : expected.sheets()) {
            Sheet other = found.sheet(sheet.name()).orElseThrow();
            for (int row : sheet.rowNumbers()) {
                sheet.row(row)
                        .forEach(cell -> assertEquals(
                                cell.value(),
                                other.value(cell.ref().row(), cell.ref().column()),
                                sheet.name() + " " + cell.ref().a1()));
            }
        }
    }

    @FunctionalInterface
    private interface Change {
        void on(XSSFWorkbook book);
    }

    private static byte[] edited(byte[] workbook, Change change) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.on(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2563, 2564, 2565, 2566, 2567, 2568, 2569})
    void anEmptyWorkbookGivesAnEmptyTemplate(int year) {
        byte[] last = Cases.WORKBOOKS.template(year - 1).orElseThrow();
        Checked checked = Cases.checked(carried(year, last));
        assertNoError(checked.findings());
        assertEquals(List.of(), checked.measures());
        assertEquals(List.of(), checked.analysis().submission().history());
    }

    @Test
    @Tag("tools")
    void theFormatIsValid() {
        for (String name : Cases.NAMES) {
            int year = Cases.checked(name).analysis().submission().agency().fiscalYear() + 1;
            assertEquals(List.of(), OpenXmlValidator.errors(carried(year, Cases.bytes(name))), name);
        }
    }

    @Test
    void onlyTheYearBeforeWillDo() throws UnusableFileException {
        byte[] last = Cases.bytes("opm-2568");
        for (int year : List.of(2567, 2568)) {
            Finding finding = assertThrows(UnusableFileException.class, () -> Cases.WORKBOOKS.template(year, last))
                    .finding();
            assertEquals(FindingCode.NOT_LAST_YEAR, finding.code());
            assertEquals("2568", finding.value());
            assertEquals(
                    Map.of("year", Integer.toString(year), "expected", Integer.toString(year - 1)), finding.args());
        }
        assertTrue(Cases.WORKBOOKS.template(2570, last).isEmpty());
    }
}
