package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.domain.Header.*;
import static th.itaworkbook.domain.TemplateSheet.INDICATORS;
import static th.itaworkbook.domain.TemplateSheet.ITEMS;
import static th.itaworkbook.domain.TemplateSheet.MEASURES;
import static th.itaworkbook.domain.TemplateSheet.OIT;
import static th.itaworkbook.domain.TemplateSheet.RESPONDENTS;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.Campaign;
import th.itaworkbook.compare.Change;
import th.itaworkbook.compare.ChangeLines;
import th.itaworkbook.compare.Compared;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;

/** Two versions of one workbook: every kind of change is listed where it is, and nothing else. */
@Tag("long")
class CompareWorkbooksTest {
    private static final String OPM = "opm-2568";
    private static final String SHEET_OF_INDICATORS = INDICATORS.title();

    static Compared compared(byte[] now, byte[] before) {
        try {
            return Cases.WORKBOOKS.compare(now, before);
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    /** {@code KIND sheet!cell key: was > is}, with an equals sign at the end where only the spelling differs. */
    private static String line(Change change) {
        String cell = change.place().at().map(c -> "!" + c.a1()).orElse("");
        return change.kind() + " " + change.place().sheet() + cell + " " + change.key() + ": " + change.was() + " > "
                + change.is() + (change.sameValue() ? " =" : "");
    }

    private static List<String> lines(byte[] now, byte[] before) {
        return compared(now, before).changes().stream()
                .map(CompareWorkbooksTest::line)
                .toList();
    }

    private static List<String> typed(String name, UnaryOperator<Typing> typing) {
        byte[] before = Cases.bytes(name);
        return lines(typing.apply(Typing.into(before)).bytes(), before);
    }

    private static List<String> edited(String name, Consumer<Officer> officer) {
        byte[] before = Cases.bytes(name);
        return lines(Officer.edits(before, officer), before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tceb-2562", "opm-2568", "chanuwan-2568", "energy-2565"})
    void whatOnlyMovedIsNoChange(String name) {
        // Saved by another program, rows and columns put in, sheets reordered, cells coloured.
        assertEquals(List.of(), edited(name, o -> {
            moveRows(o);
            XSSFSheet sheet = o.sheet(SHEET_OF_INDICATORS);
            int headers = Officer.headerRow(sheet);
            sheet.shiftColumns(3, sheet.getRow(headers).getLastCellNum(), 2);
            o.book.setSheetOrder(ITEMS.title(), 0);
            o.fill(o.cell(SHEET_OF_INDICATORS, headers + 1, CURRENT), "FFEE00");
        }));
    }

    private static void moveRows(Officer officer) {
        for (TemplateSheet sheet : List.of(INDICATORS, ITEMS, OIT, RESPONDENTS, MEASURES)) {
            int headers = Officer.headerRow(officer.sheet(sheet.title()));
            officer.insert(sheet.title(), headers + 3, 2);
            officer.insert(sheet.title(), headers, 1);
        }
        officer.insert(TemplateSheet.AGENCY.title(), 4, 2);
    }

    @Test
    void sortedRowsAreNoChange() {
        assertEquals(List.of(), edited(OPM, o -> {
            int one = o.row(ITEMS.title(), CODE, "i1");
            int other = o.row(ITEMS.title(), CODE, "i10");
            o.swap(ITEMS.title(), one, other);
        }));
        // Further rows with the same words are told apart by what stands in them.
        assertEquals(List.of(), edited("energy-2565", o -> {
            int head = Officer.headerRow(o.sheet(RESPONDENTS.title()));
            o.swap(RESPONDENTS.title(), head + 2, head + 8);
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opm-2568", "chanuwan-2568", "energy-2565"})
    void anAnalysisChangesNothingThatWasTyped(String name) {
        assertEquals(List.of(), lines(Cases.analysed(name).workbook(), Cases.bytes(name)));
    }

    @Test
    void aTypedScoreIsAnInput() {
        assertEquals(
                List.of("INPUT ตัวชี้วัด!E5 ตัวชี้วัดที่ 1 · ปีที่ประเมิน: 91.62 > 91.26"),
                typed(OPM, t -> t.row(INDICATORS, "1", CURRENT, 91.26)));
        assertEquals(
                List.of("INPUT ข้อคำถาม!F20 ข้อ e2 · eit ส่วนที่ 1: 88 > "),
                typed(OPM, t -> t.row(ITEMS, "e2", PART_1, "")).stream()
                        .map(l -> l.replaceAll("!\\w+ ข้อ e2 · EIT", "!F20 ข้อ e2 · eit"))
                        .toList());
        assertEquals(
                List.of("INPUT ผู้ตอบแบบวัด!E7 IIT / เพศ / หญิง · จำนวน: 43 > 44"),
                typed("energy-2565", t -> t.line(RESPONDENTS, 2, COUNT, 44)));
    }

    @Test
    void fieldsAreFoundByTheirWorkbookName() {
        assertEquals(
                List.of("INPUT หน่วยงาน!B6 ชื่อย่อหน่วยงาน (agency_abbr): สลน. > สสน."),
                typed(OPM, t -> t.named("agency_abbr", "สสน.")).stream()
                        .map(l -> l.replaceAll("!B\\d+", "!B6"))
                        .toList());
        List<String> bands = typed(OPM, t -> t.named("bands", 1));
        assertEquals(1, bands.size());
        assertTrue(bands.get(0).endsWith("bands แถว 1 ช่อง 1: 0 > 1"), bands.get(0));
    }

    @Test
    void theSameFigureInThaiDigitsIsOnlyWrittenDifferently() {
        assertEquals(
                List.of("INPUT ตัวชี้วัด!E5 ตัวชี้วัดที่ 1 · ปีที่ประเมิน: 91.62 > ๙๑.๖๒ ="),
                typed(OPM, t -> t.row(INDICATORS, "1", CURRENT, "๙๑.๖๒")));
        assertEquals(
                List.of("INPUT ตัวชี้วัด!E5 ตัวชี้วัดที่ 1 · ปีที่ประเมิน: 91.62 > 91.62 คะแนน ="),
                typed(OPM, t -> t.row(INDICATORS, "1", CURRENT, "91.62 คะแนน")));
        assertEquals(
                List.of("INPUT ตัวชี้วัด!E5 ตัวชี้วัดที่ 1 · ปีที่ประเมิน: 91.62 > ๙๑.๒๖"),
                typed(OPM, t -> t.row(INDICATORS, "1", CURRENT, "๙๑.๒๖")));
    }

    @Test
    void formulasThatWereTouchedAreListed() {
        List<String> over = typed(OPM, t -> t.row(INDICATORS, "IIT", CURRENT, 99));
        assertEquals(1, over.size(), over.toString());
        assertTrue(over.get(0).startsWith("FORMULA ตัวชี้วัด!"), over.get(0));
        assertTrue(over.get(0).endsWith(" > 99"), over.get(0));

        List<String> changed = edited(OPM, o -> {
            moveRows(o);
            int row = o.row(SHEET_OF_INDICATORS, INDICATOR, "1.0");
            o.cell(SHEET_OF_INDICATORS, row, DELTA).setCellFormula("1+1");
        });
        assertEquals(1, changed.size(), changed.toString());
        assertTrue(
                changed.get(0).startsWith("FORMULA ตัวชี้วัด!")
                        && changed.get(0).endsWith("> =1+1"),
                changed.get(0));
    }

    @Test
    void ownFormulasKeepTheirMeaningWhenRowsMove() {
        Consumer<Officer> own = o -> {
            int row = o.row(SHEET_OF_INDICATORS, INDICATOR, "2.0");
            String a1 = o.cell(SHEET_OF_INDICATORS, row, CURRENT).getReference();
            o.cell(SHEET_OF_INDICATORS, row, PART_1)
                    .setCellFormula("ROUND($" + a1 + "*2,0)+SUM(" + a1 + ":" + a1 + ")");
        };
        byte[] before = Officer.edits(Cases.bytes(OPM), own);
        assertEquals(List.of(), lines(Officer.edits(before, CompareWorkbooksTest::moveRows), before));
        byte[] after = Officer.edits(before, o -> {
            moveRows(o);
            int row = o.row(SHEET_OF_INDICATORS, INDICATOR, "2.0");
            var cell = o.cell(SHEET_OF_INDICATORS, row, PART_1);
            cell.setCellFormula(cell.getCellFormula().replace("*2", "*3"));
        });
        List<String> lines = lines(after, before);
        assertEquals(1, lines.size(), lines.toString());
        assertTrue(lines.get(0).contains("ตัวชี้วัดที่ 2 · EIT ส่วนที่ 1: =ROUND("), lines.get(0));
    }

    @Test
    void measuresAreComparedCellByCell() {
        assertEquals(
                List.of("MEASURE มาตรการ!M6 มาตรการ ลำดับ 2 · ผู้รับผิดชอบ: ศปท. > กปม."),
                typed(OPM, t -> t.line(MEASURES, 1, RESPONSIBLE, "กปม.")));
        List<String> step = edited(OPM, o -> {
            int second = o.row(MEASURES.title(), ORDER, "2.0");
            o.insert(MEASURES.title(), second + 1, 1);
            o.cell(MEASURES.title(), second + 1, STEPS).setCellValue("1.5) แจ้งเวียน");
        });
        assertEquals(List.of("MEASURE มาตรการ!I7 มาตรการ ลำดับ 2 · ขั้นตอน/วิธีดำเนินการ:  > 1.5) แจ้งเวียน"), step);
    }

    @Test
    void measuresThatCameAndWentAreToldOnce() {
        // Measure 3 with its two rows; the numbers of the others stay.
        List<String> gone = edited(OPM, o -> {
            int third = o.row(MEASURES.title(), ORDER, "3.0");
            o.delete(MEASURES.title(), third + 1);
            o.delete(MEASURES.title(), third);
        });
        assertEquals(1, gone.size(), gone.toString());
        assertTrue(gone.get(0).startsWith("MEASURE มาตรการ!H9 มาตรการ ลำดับ 3: "), gone.get(0));
        assertTrue(gone.get(0).endsWith(" > "), gone.get(0));
        // The analysis of tceb-2562 adds one measure and leaves the fourteen of the agency alone.
        List<String> came = lines(Cases.analysed("tceb-2562").workbook(), Cases.bytes("tceb-2562"));
        assertEquals(1, came.size(), came.toString());
        assertTrue(came.get(0).startsWith("MEASURE มาตรการ!H45 มาตรการ ลำดับ 15:  > "), came.get(0));
        // The same measure under another number is one change of its number.
        assertEquals(List.of("MEASURE มาตรการ!A26 มาตรการ ลำดับ 12 · ลำดับ: 10 > 12"), edited(OPM, o -> o.cell(
                        MEASURES.title(), o.row(MEASURES.title(), ORDER, "10.0"), ORDER)
                .setCellValue(12)));
    }

    @Test
    void sheetsAndNamesAreListed() {
        List<String> version = new ArrayList<>();
        List<String> lines = edited(OPM, o -> {
            o.book.createSheet("บันทึกของเรา").createRow(0);
            o.book.setSheetVisibility(o.book.getSheetIndex("OIT"), SheetVisibility.VERY_HIDDEN);
            o.book.removeSheetAt(o.book.getSheetIndex(RESPONDENTS.title()));
            var name = o.book.createName();
            name.setNameName("ของเรา");
            name.setRefersToFormula("ตัวชี้วัด!$E$5");
            o.insert(TemplateSheet.GUIDE.title(), 3, 2);
            var cell = new CellReference(o.book.getName("template_version").getRefersToFormula());
            Officer.cell(o.sheet(TemplateSheet.GUIDE.title()), cell.getRow(), cell.getCol())
                    .setCellValue("0.9");
            version.add(new CellReference(cell.getRow(), cell.getCol(), false, false).formatAsString());
        });
        assertEquals(
                List.of(
                        "SHEET ผู้ตอบแบบวัด ผู้ตอบแบบวัด: แสดง > ",
                        "SHEET OIT OIT: แสดง > ซ่อนแบบไม่มีในรายการ",
                        "SHEET บันทึกของเรา บันทึกของเรา:  > แสดง",
                        "INPUT คำแนะนำ!" + version.get(0) + " template_version: 1 > 0.9",
                        "FORMULA  ชื่อ ของเรา:  > ตัวชี้วัด!$E$5"),
                lines);
    }

    /** Random typing into cells that people fill, in a workbook whose rows moved: exactly that is listed. */
    @Test
    void randomEditsAreFoundAndNothingElse() {
        Campaign.seeds(60).forEach(seed -> {
            Random random = new Random(seed);
            String name = Cases.NAMES.get(random.nextInt(Cases.NAMES.size()));
            byte[] before = Cases.bytes(name);
            Map<String, String> expected = new HashMap<>();
            Typing typing = Typing.into(before);
            for (int edit = 1 + random.nextInt(5); edit > 0; edit--) {
                randomEdit(typing, random, expected);
            }
            byte[] after = Officer.edits(typing.bytes(), CompareWorkbooksTest::moveRows);
            Compared compared = compared(after, before);
            Map<String, String> found = new LinkedHashMap<>();
            compared.changes().forEach(c -> found.put(c.key(), c.is()));
            assertEquals(expected, found, name + ", seed " + seed);
            assertEquals(expected.size(), compared.total());
        });
    }

    private static void randomEdit(Typing typing, Random random, Map<String, String> expected) {
        int indicator = 1 + random.nextInt(10);
        // Scores that no example holds, so that every edit is a change.
        BigDecimal score = BigDecimal.valueOf(10_003 + 10 * random.nextInt(1000), 3);
        String header = List.of(PRIOR, CURRENT, PUBLISHED).get(random.nextInt(3));
        typing.row(INDICATORS, Integer.toString(indicator), header, score);
        expected.put("ตัวชี้วัดที่ " + indicator + " · " + header, score.toPlainString());
        if (random.nextBoolean()) {
            String text = "ข้อความ " + random.nextInt();
            typing.line(MEASURES, 0, MONITORING, text);
            expected.put("มาตรการ ลำดับ 1 · " + MONITORING, text);
        }
        if (random.nextBoolean()) {
            String text = "เลขที่ " + random.nextInt();
            typing.named("prepared_by", text);
            expected.put("ผู้จัดทำ (prepared_by)", text);
        }
    }

    @Test
    void thousandsOfChangesAreCountedButNotAllListed() {
        byte[] before = Cases.bytes(OPM);
        byte[] after = Officer.edits(before, o -> {
            XSSFSheet sheet = o.sheet(TemplateSheet.UNITS.title());
            int column = Officer.column(sheet, UNIT_NAME);
            int from = Officer.headerRow(sheet) + 20;
            o.insert(TemplateSheet.UNITS.title(), from, 2100);
            for (int row = 0; row < 2100; row++) {
                Officer.cell(sheet, from + row, column).setCellValue("หน่วย " + row);
            }
        });
        Compared compared = compared(after, before);
        assertEquals(Compared.MOST_CHANGES, compared.changes().size());
        assertEquals(2100, compared.total());
        List<String> lines = ChangeLines.of(compared);
        assertEquals("และอีก 100 รายการ", lines.get(lines.size() - 1));
    }

    @Test
    void linesReadAsPeopleTalk() {
        byte[] before = Cases.bytes(OPM);
        byte[] after = Typing.into(before)
                .row(INDICATORS, "1", CURRENT, "๙๑.๖๒")
                .line(MEASURES, 1, RESPONSIBLE, "")
                .bytes();
        assertEquals(
                List.of(
                        "เทียบกับไฟล์ฉบับก่อนหน้าของปี 2568: แตกต่าง 2 รายการ (ข้อมูล 1, มาตรการ 1)",
                        "ข้อมูล | ตัวชี้วัด!E5 | ตัวชี้วัดที่ 1 · ปีที่ประเมิน: 91.62 → ๙๑.๖๒ (ค่าเท่าเดิม เพียงเขียนต่างกัน)",
                        "มาตรการ | มาตรการ!M6 | มาตรการ ลำดับ 2 · ผู้รับผิดชอบ: ศปท. → (ว่าง)"),
                ChangeLines.of(compared(after, before)));
    }

    @Test
    void oneFileTwiceIsSaid() {
        Compared same = compared(Cases.bytes(OPM), Cases.bytes(OPM));
        assertEquals(List.of(), same.changes());
        assertEquals(FindingCode.COMPARED_SAME_FILE, same.findings().get(0).code());
    }

    @Test
    void anotherAgencyIsSaid() {
        byte[] opm = Cases.bytes(OPM);
        Compared other = compared(opm, Cases.bytes("chanuwan-2568"));
        assertEquals(1, other.findings().size());
        assertEquals(
                FindingCode.COMPARED_AGENCY_DIFFERS, other.findings().get(0).code());
        assertEquals(
                Map.of("other", "องค์การบริหารส่วนตำบลชานูวรรณ"),
                other.findings().get(0).args());
        byte[] spelled = Typing.into(opm)
                .named("agency_name", "สำนักเลขาธิการ นายกรัฐมนตรี")
                .bytes();
        assertEquals(List.of(), compared(spelled, opm).findings(), "the short name is the same");
        byte[] code1 = Typing.into(opm).named("agency_code", "0101").bytes();
        byte[] code2 = Typing.into(opm).named("agency_code", "๐๑๐๑").bytes();
        assertEquals(List.of(), compared(code2, code1).findings());
        byte[] code3 = Typing.into(opm).named("agency_code", "0102").bytes();
        assertEquals(
                FindingCode.COMPARED_AGENCY_DIFFERS,
                compared(code3, code1).findings().get(0).code());
    }

    @Test
    void filesThatCannotBeComparedAreRefused() {
        byte[] opm = Cases.bytes(OPM);
        assertRefused(
                FindingCode.COMPARED_YEAR, Map.of("year", "2568", "before", "2567"), opm, Cases.bytes("energy-2565"));
        assertRefused(
                FindingCode.COMPARED_YEAR, Map.of("year", "2565", "before", "2564"), Cases.bytes("energy-2565"), opm);
        assertRefused(
                FindingCode.COMPARED_UNUSABLE,
                Map.of("reason", "FILE_NOT_XLSX"),
                opm,
                "not a workbook".getBytes(StandardCharsets.UTF_8));
        byte[] moit = Book.edit(opm, b -> b.getName("template_id").setRefersToFormula("\"MOPH ITA\""));
        assertRefused(FindingCode.COMPARED_UNUSABLE, Map.of("reason", "SCHEME_NOT_ITA"), opm, moit);
        assertRefused(FindingCode.FILE_NOT_XLSX, Map.of("kind", "unknown"), new byte[] {1, 2, 3}, opm);
    }

    private static void assertRefused(FindingCode code, Map<String, String> args, byte[] now, byte[] before) {
        UnusableFileException refusal =
                assertThrows(UnusableFileException.class, () -> Cases.WORKBOOKS.compare(now, before));
        assertEquals(code, refusal.finding().code());
        assertEquals(args, refusal.finding().args());
    }
}
