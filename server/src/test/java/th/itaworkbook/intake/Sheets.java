package th.itaworkbook.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;

/** Builds workbooks from text: a line a row, cells between bars, plain numbers as numbers, an apostrophe for text. */
final class Sheets {
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    /** A workbook with an agency that has all it needs, assessed in 2568, planning 2568 as well. */
    static Sheets agency() {
        return new Sheets()
                .with(
                        "หน่วยงาน",
                        """
                ชื่อหน่วยงาน|กรมตัวอย่าง
                ปีงบประมาณที่ประเมิน|2568
                ปีงบประมาณของมาตรการ|2568
                """);
    }

    /** The same with ten good indicator scores. */
    static Sheets complete() {
        return agency().with("ตัวชี้วัด", INDICATORS);
    }

    static final String HEAD =
            "แบบวัด|ตัวชี้วัดที่|รายการ|ปีก่อนหน้า|ปีที่ประเมิน|EIT ส่วนที่ 1|EIT ส่วนที่ 2|ประกาศปีก่อนหน้า|ประกาศปีที่ประเมิน\n";

    static final String INDICATORS = HEAD
            + """
            IIT|1|ก|82.25|91.62
            IIT|2|ก|90|92
            IIT|3|ก|90|92
            IIT|4|ก|90|92
            IIT|5|ก|90|92
            IIT|รวม|||||||91.9
            EIT|6|ข|90||86.92|84.76
            EIT|7|ข|90||80|82
            EIT|8|ข|90||79|80
            EIT|ส่วนที่ 1||88|82
            EIT|ส่วนที่ 2||87|83
            EIT|รวม||||||77.93|84.29
            OIT|9|ค|100|100
            OIT|'9.1|ค|100|100
            OIT|10|ค|100|100
            OIT|รวม|||||||100
            ITA|รวม||||||86.05|92.61
            """;

    Sheets with(String name, String rows, String... merges) {
        Sheet.Builder builder = new Sheet.Builder(name);
        List<String> lines = rows.lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            String[] cells = lines.get(row).split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isEmpty()) {
                    builder.add(row, column, value(cells[column]));
                }
            }
        }
        Arrays.stream(merges).map(RangeRef::parse).forEach(builder::merge);
        sheets.add(builder.build());
        return this;
    }

    Sheets name(String name, String reference) {
        names.put(name, reference);
        return this;
    }

    static CellValue value(String typed) {
        if (typed.startsWith("'")) {
            return CellValue.of(typed.substring(1));
        }
        return typed.matches("-?\\d+(\\.\\d+)?")
                ? CellValue.of(Double.parseDouble(typed))
                : CellValue.of(typed.replace("\\n", "\n"));
    }

    Grid grid() {
        return new Grid(sheets, names, false);
    }

    Reading read() {
        try {
            return WorkbookIntake.read(grid(), TestFrameworks.BOTH);
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    /** The findings of one code, as sheet!cell:value[args]. */
    static List<String> of(Reading reading, FindingCode code) {
        return reading.findings().stream()
                .filter(f -> f.code() == code)
                .map(Sheets::line)
                .toList();
    }

    private static String line(Finding finding) {
        String cell = finding.place().at().map(c -> "!" + c.a1()).orElse("");
        return finding.place().sheet() + cell + ":" + finding.value()
                + finding.args().values();
    }
}
