package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;

/** An edit list with every kind of edit and every kind of chart, as the tests share it. */
final class EveryEdit {
    static final String SHEET = "สรุปผล";

    private EveryEdit() {}

    static EditList onNewSheet() {
        return list(new Edit.EnsureSheet(SHEET, "", "1F3864", false), everythingOn(SHEET));
    }

    static EditList list(Edit first, List<Edit> rest) {
        List<Edit> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return new EditList(all);
    }

    static List<Edit> everythingOn(String sheet) {
        List<Edit> edits = new ArrayList<>(cells(sheet));
        edits.addAll(looks(sheet));
        edits.addAll(rules(sheet));
        int row = 16;
        for (Edit.ChartKind kind : Edit.ChartKind.values()) {
            edits.add(chart(sheet, kind, row));
            row += 16;
        }
        return edits;
    }

    private static List<Edit> cells(String sheet) {
        List<List<Edit.Content>> rows = new ArrayList<>();
        rows.add(List.of(Edit.Content.text("ผลการประเมิน ITA ปี 2568 & <ทดสอบ>")));
        rows.add(List.of());
        rows.add(Arrays.asList(
                Edit.Content.text("ตัวชี้วัด"),
                Edit.Content.text("ปีก่อนหน้า"),
                Edit.Content.text("ปีที่ประเมิน"),
                Edit.Content.text("ผลต่าง")));
        for (int i = 1; i <= 10; i++) {
            double prior = 80 + i * 1.13;
            double now = 85 + i * 1.27;
            int row = 3 + i;
            rows.add(List.of(
                    Edit.Content.text("ตัวชี้วัดที่ " + i),
                    Edit.Content.number(prior),
                    Edit.Content.number(now),
                    Edit.Content.formula(
                            "ROUND(C" + row + "-B" + row + ",2)",
                            CellValue.of(Math.round((now - prior) * 100) / 100.0))));
        }
        rows.add(Arrays.asList(
                Edit.Content.text("=1+1"),
                Edit.Content.text(" ขึ้นบรรทัด\nใหม่ \u0001 _x0041_"),
                new Edit.Content(new CellValue.Bool(true), null),
                Edit.Content.formula("IF(A1=\"\",\"ว่าง\",\"มี & <\")", CellValue.of("มี & <")),
                null,
                new Edit.Content(new CellValue.Fault("#DIV/0!"), "1/0")));
        return List.of(
                new Edit.Cells(sheet, new CellRef(0, 0), rows),
                new Edit.Name("ita_total", "'" + sheet + "'!$C$13"),
                new Edit.Link(sheet, new CellRef(1, 0), "'" + sheet + "'!C13", "ไปที่คะแนนรวม"));
    }

    private static List<Edit> looks(String sheet) {
        Style head = Style.NONE
                .withFill("1F3864")
                .withFont(new Style.Font("TH Sarabun New", 16.0, true, false, false, "FFFFFF"))
                .withBorder(Style.Border.all("BFBFBF"))
                .withAlignment(new Style.Alignment(Style.Horizontal.CENTER, Style.Vertical.CENTER, true, null));
        Style body = Style.NONE
                .withNumberFormat("0.00")
                .withBorder(Style.Border.all("D9D9D9"))
                .withAlignment(new Style.Alignment(Style.Horizontal.RIGHT, Style.Vertical.CENTER, null, 1));
        return List.of(
                new Edit.Format(
                        sheet,
                        List.of(RangeRef.parse("A1:D1")),
                        Style.NONE.withFont(new Style.Font(null, 20.0, true, null, true, "1F3864"))),
                new Edit.Format(sheet, List.of(RangeRef.parse("A3:D3")), head),
                new Edit.Format(sheet, List.of(RangeRef.parse("B4:D13")), body),
                new Edit.Format(
                        sheet, List.of(RangeRef.parse("D4:D13")), Style.NONE.withNumberFormat("+0.00;-0.00;0.00")),
                new Edit.Merge(sheet, RangeRef.parse("A1:D1")),
                new Edit.Widths(sheet, Map.of(0, 28.0, 1, 14.5, 2, 14.5, 3, 12.0)),
                new Edit.Heights(sheet, Map.of(0, 30.0, 2, 24.0, 14, 8.25)),
                new Edit.Freeze(sheet, 3, 1),
                new Edit.PageSetup(sheet, true, 0, 2, "ITA Workbook & Co."),
                new Edit.PageBreaks(sheet, List.of(20, 40)));
    }

    private static List<Edit> rules(String sheet) {
        Style pale = Style.NONE
                .withFill("FCE4D6")
                .withFont(new Style.Font(null, null, true, null, null, "9C0006"))
                .withBorder(Style.Border.all("9C0006"));
        return List.of(
                new Edit.ConditionalFormat(sheet, List.of(RangeRef.parse("C4:C13")), "C4<90", pale),
                new Edit.ConditionalFormat(
                        sheet,
                        List.of(RangeRef.parse("C4:C13"), RangeRef.parse("B4:B13")),
                        "AND(ISNUMBER(B4),B4>=95)",
                        Style.NONE.withFill("E2EFDA").withNumberFormat("0.0")),
                validation(sheet, "B4:B13", Edit.ValidationType.DECIMAL, "0", "100"),
                validation(sheet, "E4:E13", Edit.ValidationType.LIST, "\"ใช่,ไม่ใช่\"", ""),
                validation(sheet, "F4:F13", Edit.ValidationType.WHOLE, "1", ""),
                validation(sheet, "G4:G13", Edit.ValidationType.DATE, "36526", "73050"),
                validation(sheet, "H4:H13", Edit.ValidationType.CUSTOM, "ISNUMBER(H4)", ""),
                validation(sheet, "I4:I13", Edit.ValidationType.ANY, "", ""));
    }

    private static Edit validation(String sheet, String range, Edit.ValidationType type, String first, String second) {
        return new Edit.Validation(
                sheet,
                List.of(RangeRef.parse(range)),
                type,
                first,
                second,
                type != Edit.ValidationType.CUSTOM,
                "คำแนะนำ",
                "กรอกคะแนน 0 ถึง 100",
                "ไม่ถูกต้อง",
                "ค่าต้องอยู่ระหว่าง 0 ถึง 100");
    }

    static Edit chart(String sheet, Edit.ChartKind kind, int row) {
        String at = "'" + sheet + "'!";
        Edit.Series now = new Edit.Series(at + "$C$3", at + "$C$4:$C$13", List.of("1F3864"));
        Edit.Series prior = new Edit.Series(at + "$B$3", at + "$B$4:$B$13", List.of("9DC3E6"));
        List<Edit.Series> series = kind == Edit.ChartKind.PIE
                ? List.of(new Edit.Series(at + "$C$3", at + "$C$4:$C$6", List.of("C00000", "BF8F00", "548235")))
                : kind == Edit.ChartKind.BAR
                        ? List.of(new Edit.Series(now.name(), now.values(), List.of("1F3864", "2E75B6", "9DC3E6")))
                        : List.of(prior, now);
        String categories = kind == Edit.ChartKind.PIE ? at + "$A$4:$A$6" : at + "$A$4:$A$13";
        boolean axes = kind != Edit.ChartKind.PIE;
        return new Edit.Chart(
                sheet,
                "chart-" + kind.name(),
                kind,
                "คะแนนรายตัวชี้วัด (" + kind + ")",
                "แผนภูมิคะแนน 10 ตัวชี้วัด",
                categories,
                series,
                RangeRef.of(row, 0, row + 14, 7),
                axes ? 60.0 : null,
                axes ? 100.0 : null);
    }
}
