package th.itaworkbook.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.audit.AuditResult;
import th.itaworkbook.audit.AuditedCell;
import th.itaworkbook.audit.NotChecked;
import th.itaworkbook.audit.Verdict;

/** The tables at the foot of the sheet ตรวจสูตร: how many formulas each sheet has, and what was not checked and why. */
final class AuditTotals {
    private final Canvas canvas;
    private final AuditResult result;
    private int row;

    AuditTotals(Canvas canvas, AuditResult result) {
        this.canvas = canvas;
        this.result = result;
    }

    void draw(int at) {
        row = at;
        perSheet();
        notChecked();
    }

    private void perSheet() {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (AuditedCell cell : result.cells()) {
            int[] count = counts.computeIfAbsent(cell.place().sheet(), s -> new int[3]);
            count[0]++;
            count[1] += cell.verdict().deviates() ? 1 : 0;
            count[2] += cell.verdict() == Verdict.NOT_COMPUTED ? 1 : 0;
        }
        canvas.text(row++, 0, "สรุปรายแผ่นงาน", Look.SECTION);
        canvas.row(row++, 0, Look.HEADER, "แผ่นงาน", "จำนวนสูตร", "ต่าง", "ผล");
        counts.forEach((sheet, count) -> {
            canvas.text(row, 0, sheet, Look.LABEL);
            canvas.number(row, 1, count[0], Look.CENTERED);
            canvas.number(row, 2, count[1], Look.CENTERED);
            String words = count[1] == 0 ? "ไม่พบความคลาดเคลื่อน" : "พบ " + count[1] + " เซลล์ ดูรายการด้านบน";
            canvas.text(row, 3, words + (count[2] == 0 ? "" : " คำนวณซ้ำไม่ได้ " + count[2] + " เซลล์"), Look.LABEL);
            row++;
        });
    }

    private void notChecked() {
        if (result.notChecked().isEmpty()) {
            return;
        }
        Map<String, List<NotChecked>> alike = new LinkedHashMap<>();
        for (NotChecked left : result.notChecked()) {
            String key = left.place().sheet() + "\n" + left.reason() + "\n" + left.detail();
            alike.computeIfAbsent(key, k -> new ArrayList<>()).add(left);
        }
        row++;
        canvas.text(row++, 0, "สิ่งที่ไม่ได้ตรวจ", Look.SECTION);
        canvas.row(row++, 0, Look.HEADER, "แผ่นงาน", "ฟังก์ชัน", "จำนวน", "เหตุผล");
        for (List<NotChecked> group : alike.values()) {
            NotChecked first = group.get(0);
            canvas.text(row, 0, first.place().sheet(), Look.LABEL);
            canvas.text(row, 1, first.detail(), Look.LABEL);
            if (first.place().at().isPresent()) {
                canvas.number(row, 2, group.size(), Look.CENTERED);
            } else {
                canvas.text(row, 2, "ทั้งแผ่น", Look.CENTERED);
            }
            canvas.text(row, 3, first.reason().thai(), Look.LABEL);
            row++;
        }
    }
}
