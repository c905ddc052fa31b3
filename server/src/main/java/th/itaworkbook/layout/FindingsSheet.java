package th.itaworkbook.layout;

import java.util.List;
import java.util.function.Function;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Style;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.Language;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.finding.Severity;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;

/** Draws the generated sheet ผลตรวจข้อมูล: every finding, with a link that jumps to its cell. */
final class FindingsSheet {
    private static final int BRIEF = 150;
    private static final int HEADER_ROW = 3;
    private static final int SEVERITY = 1;

    private final Canvas canvas = new Canvas(TemplateSheet.FINDINGS.title());

    /** The cells with the severity words, for counts on other sheets. */
    static String severityColumn(int findings) {
        return Canvas.quote(TemplateSheet.FINDINGS.title())
                + "!"
                + RangeRef.of(HEADER_ROW + 1, SEVERITY, HEADER_ROW + Math.max(1, findings), SEVERITY)
                        .absolute();
    }

    Canvas draw(List<Finding> findings, MessageCatalog catalog, Function<Finding, String> tidied) {
        canvas.widths(8, 15, 20, 11, 20, 70, 60, 34);
        canvas.text(0, 0, "ผลตรวจข้อมูล", Look.TITLE).height(0, 36);
        canvas.text(
                1,
                0,
                findings.isEmpty()
                        ? "ไม่พบรายการที่ต้องแก้ไขหรือควรตรวจสอบ"
                        : "คลิกที่ตำแหน่งเซลล์เพื่อไปยังข้อมูล แก้ไขแล้วส่งวิเคราะห์อีกครั้ง แผ่นงานนี้จัดทำใหม่ทุกครั้ง รายการที่แก้แล้วจะหายไป",
                Look.LEAD);
        canvas.row(
                HEADER_ROW,
                0,
                Look.HEADER,
                "ลำดับ",
                "ระดับ",
                "แผ่นงาน",
                "เซลล์",
                "ค่าที่พบ",
                "สิ่งที่พบ",
                "วิธีแก้ไข",
                "รหัส");
        canvas.height(HEADER_ROW, ThaiWidth.LINE_POINTS + 8);
        int row = HEADER_ROW + 1;
        for (Finding finding : findings) {
            draw(row, row - HEADER_ROW, finding, catalog, tidied);
            row++;
        }
        canvas.freeze(HEADER_ROW + 1, 0);
        canvas.print(true, HEADER_ROW, HEADER_ROW, "ผลตรวจข้อมูล ITA");
        return canvas;
    }

    private void draw(int row, int number, Finding finding, MessageCatalog catalog, Function<Finding, String> tidied) {
        Severity severity = finding.severity();
        Style wide = Look.LABEL;
        canvas.number(row, 0, number, Look.CENTERED);
        canvas.text(row, SEVERITY, Look.word(severity), Look.CENTERED.withFill(Look.mark(severity)));
        canvas.text(row, 2, finding.place().sheet(), Look.LABEL);
        if (finding.place().sheet().isEmpty()) {
            canvas.style(RangeAt.of(row, 3), Look.CENTERED);
        } else {
            CellRef target = finding.place().at().orElse(new CellRef(0, 0));
            Style link = Look.LINK.withAlignment(Look.CENTERED.alignment());
            canvas.text(row, 3, finding.place().at().map(CellRef::a1).orElse("ทั้งแผ่น"), link);
            canvas.add(new Edit.Link(
                    canvas.sheet(),
                    new CellRef(row, 3),
                    Canvas.quote(finding.place().sheet()) + "!" + target.a1(),
                    "ไปที่ " + finding.place().sheet() + " " + target.a1()));
        }
        canvas.text(row, 4, brief(finding, tidied.apply(finding)), wide);
        canvas.text(row, 5, catalog.message(finding, Language.TH), wide);
        canvas.text(row, 6, catalog.fix(finding, Language.TH), wide);
        canvas.text(
                row,
                7,
                finding.code().name(),
                Look.LABEL.withFont(new Style.Font(Look.TYPEFACE, 13.0, null, null, null, Look.MUTED)));
    }

    // A whole paragraph would bury the finding; it stands in its own cell.
    private static String brief(Finding finding, String value) {
        boolean prose = finding.code() == FindingCode.TEXT_FIGURE_MISMATCH
                || finding.code() == FindingCode.TEXT_DIRECTION_MISMATCH;
        return !prose || value.length() <= BRIEF ? value : value.substring(0, BRIEF) + "…";
    }
}
