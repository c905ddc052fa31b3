package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.framework.FrameworkFiles;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.grid.Table;
import th.itaworkbook.xlsx.Limits;

/** The committed pack is what the sources make, and it keeps the contract that others rely on. */
class TemplatePackTest {
    private static final Path PACK = Path.of("templates");
    private static final String MAKE_ANEW =
            " is not what the sources make; run: mvn -q compile exec:java -Dexec.args=pack";

    /** Sheets and headers of the contract, in the words of the contract. */
    private static final String CONTRACT =
            """
            ตัวชี้วัด: แบบวัด, ตัวชี้วัดที่, รายการ, ปีก่อนหน้า, ปีที่ประเมิน, EIT ส่วนที่ 1, EIT ส่วนที่ 2, คำนวณจากรายข้อ, \
            คะแนนที่ใช้, ผลต่าง, เพิ่ม/ลด, สูงสุด/ต่ำสุด, กลุ่ม, ประกาศปีก่อนหน้า, ประกาศปีที่ประเมิน
            ข้อคำถาม: รหัสข้อ, แบบวัด, ตัวชี้วัดที่, ประเด็นคำถาม, ข้อย่อย, ปีก่อนหน้า, ปีที่ประเมิน, EIT ส่วนที่ 1, EIT ส่วนที่ 2, \
            คะแนนที่ใช้, ผลต่าง, กลุ่ม, กลุ่มที่หน่วยงานกำหนด, ประเด็นที่, หมายเหตุ
            OIT: รหัสข้อ, ตัวชี้วัดย่อย, รายการข้อมูล, ปีก่อนหน้า, ปีที่ประเมิน, คะแนนที่ใช้, กลุ่ม, URL, ความเห็นผู้ประเมิน, \
            คำชี้แจงอุทธรณ์, วันที่อุทธรณ์, คะแนนก่อนอุทธรณ์, ผลอุทธรณ์, เหตุผล, ประเด็นที่
            ประเด็น: ประเด็นที่, ประเด็น, ผลการวิเคราะห์, ปัจจัยความสำเร็จ
            คะแนนย้อนหลัง: ปี, ITA, IIT, EIT, OIT, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
            ผู้ตอบแบบวัด: แบบวัด, ส่วน, จำแนกตาม, รายการ, จำนวน
            ข้อเสนอแนะผู้ประเมิน: แบบวัด, ตัวชี้วัดที่, รหัสข้อ, ส่วน, ข้อเสนอแนะ, อ้างอิง OIT, มาตรการที่
            ข้อความรายงาน: หัวข้อ, ลำดับ, ข้อความ
            หน่วยงานภายใน: ชื่อ, ชื่อย่อ, ผู้ประสาน
            มาตรการ: ลำดับ, แนวทาง, แบบวัด, ตัวชี้วัดที่, ประเด็นที่, รหัสข้อ, ผลการวิเคราะห์, มาตรการ/โครงการ/กิจกรรม, \
            ขั้นตอน/วิธีดำเนินการ, ระยะเวลาดำเนินการ, เริ่ม, สิ้นสุด, ผู้รับผิดชอบ, การรายงานผล, การกำกับติดตาม, ความก้าวหน้า, \
            ผลการดำเนินการ, หลักฐาน, หมายเหตุ
            คลังมาตรการ: หัวข้อเรื่อง, รหัสข้อ, แนวทาง, มาตรการ/โครงการ/กิจกรรม, ขั้นตอน/วิธีดำเนินการ
            หน่วยงานในสังกัด: หน่วยงาน, ปีก่อนหน้า, ปีที่ประเมิน
            อันดับกระทรวง: อันดับ, หน่วยงาน, คะแนน ITA
            """;

    private static final String NAMES =
            "template_id template_version template_year agency_name agency_abbr agency_code agency_type ministry province"
                    + " fiscal_year plan_year target_total pass_mark group_by as_of published_rating agencies_total"
                    + " national_average prepared_by approved_by report_due_on report_to ranks bands wording";

    /** All of Excel 2010 or before, and none computes anew at every change. */
    private static final Set<String> FUNCTIONS = Set.of(
            "IF",
            "AND",
            "ISNUMBER",
            "ROUND",
            "COUNT",
            "COUNTIF",
            "COUNTIFS",
            "SUM",
            "AVERAGE",
            "AVERAGEIFS",
            "MIN",
            "MAX",
            "MEDIAN",
            "STDEV",
            "ROWS",
            "SUMPRODUCT",
            "EDATE",
            "SUMIFS",
            "OR",
            "YEAR",
            "MONTH",
            "DAY",
            "DATE",
            "SUBSTITUTE",
            "SEARCH",
            "RIGHT",
            "ISTEXT",
            "INT",
            "COUNTA",
            "CHOOSE",
            "N",
            "IFERROR",
            "NOT",
            "ISBLANK",
            "LEN",
            "TRIM",
            "VLOOKUP",
            "INDEX",
            "MATCH");

    private static final int LONGEST = 1000;
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z_][A-Za-z0-9_.]*)\\(");
    private static final Pattern RULE = Pattern.compile("<(?:\\w+:)?formula[12]?>([^<]*)</");

    private final Workbooks workbooks = Workbooks.open(Optional.empty(), Limits.COMMAND_LINE);

    private Stream<DynamicTest> eachYear(org.junit.jupiter.api.function.ThrowingConsumer<Integer> test) {
        return workbooks.templateYears().stream()
                .map(year -> DynamicTest.dynamicTest(String.valueOf(year), () -> test.accept(year)));
    }

    @TestFactory
    Stream<DynamicTest> everyTemplateIsMadeBySources() {
        return eachYear(year ->
                same(PACK.resolve("ita-" + year + ".xlsx"), workbooks.pack().template(year)));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsMadeBySources() {
        return workbooks.exampleNames().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    try (InputStream facts = Files.newInputStream(PACK.resolve("examples/" + name + ".json"))) {
                        same(
                                PACK.resolve("examples/" + name + ".xlsx"),
                                workbooks.pack().filled(Facts.read(facts)));
                    }
                }));
    }

    // Entry by entry: how well a machine packs is of no matter.
    private static void same(Path committed, byte[] made) throws IOException {
        Map<String, byte[]> there = Entries.of(Files.readAllBytes(committed));
        Map<String, byte[]> now = Entries.of(made);
        assertEquals(List.copyOf(there.keySet()), List.copyOf(now.keySet()), committed + MAKE_ANEW);
        there.forEach((name, content) -> assertArrayEquals(content, now.get(name), committed + " " + name + MAKE_ANEW));
    }

    @TestFactory
    Stream<DynamicTest> theContractIsKept() {
        return eachYear(year -> {
            Grid grid = Recalculated.grid(workbooks.pack().template(year));
            assertTrue(grid.sheet("คำแนะนำ").isPresent());
            for (String name : NAMES.split(" ", -1)) {
                assertTrue(grid.names().containsKey(name), "workbook name " + name);
            }
            CONTRACT.lines().forEach(line -> {
                List<String> headers =
                        List.of(line.substring(line.indexOf(": ") + 2).split(", ", -1));
                headersAreThere(grid, line.substring(0, line.indexOf(": ")), headers);
            });
            Framework framework = FrameworkFiles.bundled().year(year).orElseThrow();
            headersAreThere(grid, "สำรวจ IIT", codes(framework, Instrument.IIT));
            headersAreThere(grid, "สำรวจ EIT", codes(framework, Instrument.EIT));
            rowsAreThere(grid, framework);
        });
    }

    private static List<String> codes(Framework framework, Instrument instrument) {
        List<String> codes = new ArrayList<>(List.of("ส่วน"));
        framework.items().stream()
                .filter(i -> i.instrument() == instrument)
                .map(Framework.Item::code)
                .forEach(codes::add);
        return codes;
    }

    private static void headersAreThere(Grid grid, String name, List<String> headers) {
        Sheet sheet = grid.sheet(name).orElseThrow(() -> new AssertionError("no sheet " + name));
        Table table = Table.find(sheet, headers).orElseThrow(() -> new AssertionError("no headers on " + name));
        headers.forEach(header -> assertTrue(table.has(header), name + " has no column " + header));
    }

    private static void rowsAreThere(Grid grid, Framework framework) {
        List<String> rows = new ArrayList<>();
        Sheet sheet = grid.sheet("ตัวชี้วัด").orElseThrow();
        Table table =
                Table.find(sheet, List.of("แบบวัด", "ตัวชี้วัดที่", "รายการ")).orElseThrow();
        for (int row = table.firstRow(); row <= table.lastRow(); row++) {
            rows.add(table.value(row, "แบบวัด").text() + " "
                    + table.value(row, "ตัวชี้วัดที่").text());
        }
        List<String> wanted = new ArrayList<>(List.of("IIT รวม", "EIT รวม", "OIT รวม", "ITA รวม"));
        framework.indicators().forEach(i -> wanted.add(i.instrument() + " " + i.no()));
        framework.subIndicators().forEach(s -> wanted.add("OIT " + s.no()));
        if (framework.year() >= 2566) {
            wanted.addAll(List.of("EIT ส่วนที่ 1", "EIT ส่วนที่ 2"));
        }
        assertTrue(rows.containsAll(wanted), rows + " lacks some of " + wanted);
    }

    @TestFactory
    Stream<DynamicTest> anUnfilledTemplateShowsNothingAndIsNotChanged() {
        return eachYear(year -> {
            byte[] template = workbooks.pack().template(year);
            WorkbookService.Analysed analysed = workbooks.analyse(template, false);
            Map<FindingCode, Integer> counts = new HashMap<>();
            for (Finding finding : analysed.checked().findings()) {
                counts.merge(finding.code(), 1, Integer::sum);
            }
            // The name of the agency and ten indicators are missing; the year after the newest one has no framework.
            Map<FindingCode, Integer> expected =
                    new HashMap<>(Map.of(FindingCode.AGENCY_FIELD_MISSING, 1, FindingCode.INDICATOR_MISSING, 10));
            if (year == 2569) {
                expected.put(FindingCode.FRAMEWORK_ASSUMED, 1);
            }
            assertEquals(expected, counts);
            Grid after = Recalculated.grid(analysed.workbook());
            Recalculated compared = new Recalculated();
            compared.compare("template " + year, Recalculated.grid(template), after);
            assertEquals(List.of(), compared.differences());
            assertTrue(compared.cells() > 100);
        });
    }

    @Test
    void formulasUseFewFunctionsAndStayShort() throws Exception {
        Set<String> used = new TreeSet<>();
        for (int year : workbooks.templateYears()) {
            formulas(workbooks.pack().template(year)).forEach(f -> used.addAll(functions(f)));
        }
        for (String name : workbooks.exampleNames()) {
            byte[] example = workbooks.example(name).orElseThrow();
            formulas(workbooks.analyse(example, false).workbook()).forEach(f -> used.addAll(functions(f)));
        }
        Set<String> others = new TreeSet<>(used);
        others.removeAll(FUNCTIONS);
        assertEquals(Set.of(), others);
        assertTrue(used.size() > 10, "formulas were looked at: " + used);
    }

    private static List<String> formulas(byte[] workbook) {
        List<String> formulas = new ArrayList<>();
        for (Sheet sheet : Recalculated.grid(workbook).sheets()) {
            for (int row : sheet.rowNumbers()) {
                sheet.row(row).stream().flatMap(c -> c.formulaText().stream()).forEach(formulas::add);
                for (Cell cell : sheet.row(row)) {
                    int length = cell.formulaText().map(String::length).orElse(0);
                    assertTrue(length < LONGEST, sheet.name() + "!" + cell.ref() + " has " + length + " characters");
                }
            }
        }
        Entries.of(workbook).forEach((name, content) -> {
            if (name.startsWith("xl/worksheets/")) {
                Matcher rule = RULE.matcher(new String(content, StandardCharsets.UTF_8));
                while (rule.find()) {
                    formulas.add(rule.group(1).replace("&quot;", "\""));
                }
            }
        });
        return formulas;
    }

    private static Set<String> functions(String formula) {
        Set<String> functions = new TreeSet<>();
        Matcher call = FUNCTION.matcher(TEXT.matcher(formula).replaceAll("''"));
        while (call.find()) {
            functions.add(call.group(1));
        }
        return functions;
    }
}
