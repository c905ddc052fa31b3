package th.itaworkbook.report;

import java.util.List;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.report.word.Inline;
import th.itaworkbook.report.word.Para;

/** What stands before the text: what is still missing, the cover, the list of contents. */
final class FrontPages {
    private final Draft draft;

    FrontPages(Draft draft) {
        this.draft = draft;
    }

    void write(List<Gaps.Gap> gaps) {
        if (!gaps.isEmpty()) {
            gaps(gaps);
        }
        if (draft.has(ReportSection.COVER)) {
            cover();
        }
        if (!gaps.isEmpty() || draft.has(ReportSection.COVER)) {
            draft.body().endOfCover();
        }
        if (draft.has(ReportSection.CONTENTS)) {
            draft.body().paragraph("FrontHeading", "สารบัญ");
            draft.body().contents();
            draft.body().newPage();
        }
    }

    private void gaps(List<Gaps.Gap> gaps) {
        draft.body().paragraph("WarningHeading", "ข้อมูลที่ต้องเติมให้ครบก่อนเผยแพร่");
        draft.body()
                .paragraph(
                        "Note",
                        "หน้านี้จัดทำขึ้นเพื่อให้ผู้จัดทำรายงานตรวจสอบ และจะไม่ปรากฏเมื่อข้อมูลในแบบวิเคราะห์ครบถ้วน"
                                + " รายการที่ขาดแสดงเป็นข้อความ “" + Words.MISSING + "” ในตารางของรายงานด้วย");
        for (Gaps.Gap gap : gaps) {
            draft.body()
                    .add(Para.of(
                            "ListBullet",
                            Inline.bold(gap.place().isEmpty() ? "" : gap.place() + "  "),
                            Inline.of(gap.text())));
        }
        if (draft.has(ReportSection.COVER)) {
            draft.body().newPage();
        }
    }

    private void cover() {
        Agency agency = draft.agency();
        draft.options()
                .logo()
                .ifPresentOrElse(
                        logo -> {
                            draft.body().paragraph("CoverLogo", "");
                            draft.body().picture(logo, "ตราสัญลักษณ์ของ" + draft.agencyName(), 2200);
                        },
                        () -> draft.body().paragraph("CoverSpace", ""));
        draft.body()
                .paragraph(
                        "Title",
                        "รายงานผลการวิเคราะห์\nการประเมินคุณธรรมและความโปร่งใส\nในการดำเนินงานของหน่วยงานภาครัฐ");
        draft.body().paragraph("CoverNote", "Integrity and Transparency Assessment (ITA)");
        draft.body().paragraph("Subtitle", "ประจำ" + Words.fiscalYear(draft.year()));
        draft.body().paragraph("CoverRule", "");
        draft.body()
                .paragraph(
                        "Subtitle",
                        "และมาตรการส่งเสริมคุณธรรมและความโปร่งใส\nภายในหน่วยงาน ประจำ"
                                + Words.fiscalYear(agency.planYear()));
        draft.body().paragraph("CoverSpace", "");
        draft.body()
                .paragraph(
                        "CoverAgency",
                        agency.name().isEmpty()
                                ? "(ชื่อหน่วยงาน " + Words.MISSING + ")"
                                : agency.name()
                                        + (agency.abbreviation().isEmpty() ? "" : " (" + agency.abbreviation() + ")"));
        String seat = String.join(
                "  ",
                List.of(
                                agency.field("ministry").strip(),
                                agency.field("province").isBlank()
                                        ? ""
                                        : "จังหวัด"
                                                + agency.field("province")
                                                        .strip()
                                                        .replaceFirst("^จังหวัด", ""))
                        .stream()
                        .filter(s -> !s.isEmpty())
                        .toList());
        if (!seat.isEmpty()) {
            draft.body().paragraph("Subtitle", seat);
        }
        signature("จัดทำโดย ", agency.field("prepared_by"));
        signature("ผู้อนุมัติ ", agency.field("approved_by"));
    }

    private void signature(String label, String who) {
        if (!who.isBlank()) {
            draft.body().paragraph("CoverNote", label + who.strip());
        }
    }
}
