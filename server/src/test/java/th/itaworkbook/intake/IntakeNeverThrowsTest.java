package th.itaworkbook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.Language;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;

class IntakeNeverThrowsTest {
    private static final int WORKBOOKS = 400;
    private static final List<String> WORDS = List.of(
            "1",
            "๙.๑",
            "10.2",
            "รวม",
            "ส่วนที่ 1",
            "IIT",
            "EIT",
            "OIT",
            "ITA",
            "i1",
            "I7-I10",
            "e4 และ e5",
            "025",
            "ข้อ 25",
            "85.54 คะแนน",
            "-",
            "๑ เม.ย. – ๓๐ มิ.ย. ๖๙",
            "31 ก.พ. 69",
            "ไตรมาส 9",
            "1) ก\n3) ข",
            "https://x.go.th",
            "แล้วเสร็จ",
            "\u200B",
            "'",
            "=",
            "999999999999999999999999",
            "0",
            "๐๐๐",
            "ต้องแก้ไขเร่งด่วน",
            "\uD800",
            "");

    private final MessageCatalog catalog = MessageCatalog.standard();

    private static CellValue value(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> CellValue.of(random.nextInt(200) - 20);
            case 1 -> CellValue.of(random.nextDouble() * Math.pow(10, random.nextInt(40) - 20));
            case 2 -> new CellValue.Bool(random.nextBoolean());
            case 3 -> new CellValue.Fault("#N/A");
            case 4 -> CellValue.of(45000 + random.nextInt(3000));
            case 5 -> CellValue.of(WORDS.get(random.nextInt(WORDS.size())) + WORDS.get(random.nextInt(WORDS.size())));
            default -> CellValue.of(WORDS.get(random.nextInt(WORDS.size())));
        };
    }

    private static Sheet sheet(TemplateSheet kind, Random random) {
        Sheet.Builder builder = new Sheet.Builder(kind.title());
        List<String> headers = new ArrayList<>(kind.headers());
        headers.add(Header.KEY);
        java.util.Collections.shuffle(headers, random);
        int top = random.nextInt(4);
        for (int column = 0; column < headers.size(); column++) {
            if (random.nextInt(12) > 0) {
                builder.add(top, column, CellValue.of(headers.get(column)));
            }
        }
        for (int row = top + 1; row < top + 12; row++) {
            for (int column = 0; column < headers.size(); column++) {
                if (random.nextInt(3) > 0) {
                    builder.add(row, column, value(random));
                }
            }
        }
        for (int n = random.nextInt(4); n > 0; n--) {
            int row = random.nextInt(12);
            int column = random.nextInt(10);
            builder.merge(RangeRef.of(row, column, row + random.nextInt(4), column + random.nextInt(3)));
        }
        return builder.build();
    }

    private static Grid grid(Random random) {
        List<Sheet> sheets = new ArrayList<>();
        for (TemplateSheet kind : TemplateSheet.values()) {
            if (!kind.isGenerated() && kind != TemplateSheet.AGENCY) {
                sheets.add(sheet(kind, random));
            }
        }
        Sheet.Builder agency = new Sheet.Builder("หน่วยงาน");
        for (int row = 0; row < 40; row++) {
            for (int column = 0; column < 5; column++) {
                agency.add(row, column, value(random));
            }
        }
        agency.add(0, 0, CellValue.of(2568));
        sheets.add(agency.build());
        return new Grid(
                sheets,
                Map.of(
                        "fiscal_year", "หน่วยงาน!$A$1",
                        "plan_year", "หน่วยงาน!$A$2",
                        "as_of", "หน่วยงาน!$B$2:$C$3",
                        "target_total", "OFFSET(x,1,1)",
                        "group_by", "หน่วยงาน!$B$3",
                        "bands", "หน่วยงาน!$A$4:$C$8",
                        "wording", "หน่วยงาน!$XFD$1048576",
                        "ranks", "ไม่มี!$A$1:$B$2",
                        "template_id", "\"x\""),
                random.nextBoolean());
    }

    @Test
    void anyContentIsReadAndEveryFindingCanBeSaid() {
        for (int seed = 0; seed < WORKBOOKS; seed++) {
            Grid grid = grid(new Random(seed));
            try {
                Reading reading = WorkbookIntake.read(grid, TestFrameworks.BOTH);
                reading.findings().forEach(f -> {
                    catalog.message(f, Language.TH);
                    catalog.fix(f, Language.EN);
                });
                assertEquals(
                        reading.findings(),
                        WorkbookIntake.read(grid, TestFrameworks.BOTH).findings());
            } catch (UnusableFileException | RuntimeException e) {
                fail("seed " + seed, e);
            }
        }
    }
}
