package th.itaworkbook.layout;

import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.Language;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.rollup.AgencyResult;
import th.itaworkbook.rollup.Rollup;

/** Draws which files could not be used and why, and what was noticed about tables and between files. */
final class RollupProblems {
    private final Rollup rollup;
    private final MessageCatalog catalog;
    private final Canvas canvas = new Canvas("ไฟล์และข้อสังเกต");
    private int row = 3;

    RollupProblems(Rollup rollup, MessageCatalog catalog) {
        this.rollup = rollup;
        this.catalog = catalog;
    }

    Canvas draw() {
        canvas.widths(44, 30, 12, 62, 54, 30);
        canvas.text(0, 0, "ไฟล์ที่ใช้ไม่ได้ และข้อสังเกต", Look.TITLE).height(0, 36);
        canvas.text(1, 0, "ข้อสังเกตภายในสมุดงานของหน่วยงาน ให้ดูจากผลตรวจของสมุดงานนั้น", Look.LEAD);
        section("ไฟล์และแถวที่ใช้ไม่ได้ " + rollup.unusable().size() + " รายการ");
        if (!rollup.unusable().isEmpty()) {
            headers("ไฟล์", "หน่วยงาน");
        }
        for (AgencyResult result : rollup.unusable()) {
            line(result.source(), result.agency().name(), result.problem());
        }
        row++;
        section("ข้อสังเกต " + rollup.findings().size() + " รายการ");
        if (!rollup.findings().isEmpty()) {
            headers("ไฟล์", "ค่าที่พบ");
        }
        for (Finding finding : rollup.findings()) {
            line(finding.place().sheet(), finding.value(), finding);
        }
        canvas.freeze(2, 0);
        canvas.print(true, null, null, "ไฟล์ที่ใช้ไม่ได้ และข้อสังเกต");
        return canvas;
    }

    private void section(String title) {
        canvas.text(row, 0, title, Look.SECTION).height(row, 32);
        row++;
    }

    private void headers(String first, String second) {
        RollupBook.headers(canvas, row++, first, second, "ระดับ", "สิ่งที่พบ", "วิธีแก้ไข", "รหัส");
    }

    private void line(String file, String second, Finding finding) {
        canvas.text(row, 0, file, Look.LABEL);
        canvas.text(row, 1, second, Look.LABEL);
        canvas.text(row, 2, Look.word(finding.severity()), Look.CENTERED.withFill(Look.mark(finding.severity())));
        canvas.text(row, 3, catalog.message(finding, Language.TH), Look.LABEL);
        canvas.text(row, 4, catalog.fix(finding, Language.TH), Look.LABEL);
        canvas.text(row, 5, finding.code().name(), Look.LABEL);
        row++;
    }
}
