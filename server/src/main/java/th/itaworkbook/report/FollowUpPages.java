package th.itaworkbook.report;

import java.util.List;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.report.OfficerTexts.Filled;
import th.itaworkbook.report.OfficerTexts.Spot;
import th.itaworkbook.report.word.Row;
import th.itaworkbook.report.word.WordBody;

/** How the measures are reported on and watched, how far they are, and what the agency wants to add. */
final class FollowUpPages {
    private final Draft draft;

    FollowUpPages(Draft draft) {
        this.draft = draft;
    }

    void write() {
        if (draft.has(ReportSection.MONITORING)) {
            draft.heading(1, "การกำกับติดตามและการรายงานผล");
            monitoring();
            new ProgressPages(draft).write();
        }
        if (draft.has(ReportSection.CONSTRAINTS)) {
            draft.heading(1, "ข้อจำกัดและข้อสังเกตต่อการประเมิน");
            numbered(draft.texts().at(Spot.CONSTRAINTS));
        }
        if (draft.has(ReportSection.TEXTS)) {
            draft.heading(1, "ข้อเสนอแนะ");
            numbered(draft.texts().at(Spot.RECOMMENDATIONS));
            others();
        }
    }

    private void monitoring() {
        draft.officer(Spot.MONITORING);
        String due = draft.agency().field("report_due_on").strip();
        String to = draft.agency().field("report_to").strip();
        if (!due.isEmpty() || !to.isEmpty()) {
            draft.textUnlessSaid(
                    "ผู้รับผิดชอบรายงานผลการดำเนินการตามมาตรการ" + (to.isEmpty() ? "" : "ต่อ" + to)
                            + (due.isEmpty() ? "" : " ภายในวันที่ " + Words.day(due)),
                    Spot.MONITORING);
        }
        List<ReportColumn> columns = List.of(
                ReportColumn.NUMBER,
                ReportColumn.MEASURE,
                ReportColumn.RESPONSIBLE,
                ReportColumn.REPORTING,
                ReportColumn.MONITORING);
        MeasureTable table = new MeasureTable(draft, columns);
        List<MeasureRow> measures = draft.measures();
        boolean any = measures.stream()
                .anyMatch(m -> !m.reporting().isBlank() || !m.monitoring().isBlank());
        if (!any && !table.asks("reporting", "monitoring")) {
            return;
        }
        List<Row> rows =
                measures.stream().flatMap(m -> table.rows(m, "").stream()).toList();
        table.draw("การรายงานผลและการกำกับติดตามรายมาตรการ", "", rows, WordBody.UPRIGHT);
    }

    private void numbered(List<Filled> texts) {
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i).text().strip();
            draft.paragraph(texts.size() == 1 || startsWithNumber(text) ? text : (i + 1) + ". " + text);
        }
    }

    private static boolean startsWithNumber(String text) {
        return Labels.arabicDigits(text).matches("(?s)\\(?[0-9].*");
    }

    // Headings that we have no place for keep their own, in the order of the sheet.
    private void others() {
        String before = "";
        for (Filled filled : draft.texts().at(Spot.CLOSING)) {
            if (!filled.heading().equals(before)) {
                before = filled.heading();
                draft.heading(1, before.isEmpty() ? "ข้อมูลเพิ่มเติม" : before);
            }
            draft.paragraph(filled.text());
        }
    }
}
