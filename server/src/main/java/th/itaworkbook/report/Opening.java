package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.Indicator;
import th.itaworkbook.domain.Framework.RatingLevel;
import th.itaworkbook.domain.Framework.SubIndicator;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.report.OfficerTexts.Spot;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Inline;
import th.itaworkbook.report.word.Para;
import th.itaworkbook.report.word.Row;
import th.itaworkbook.report.word.WordColors;

/** Why the report was made and by which rules: objective, instruments, levels of the result. */
final class Opening {
    private static final String ASSESSMENT = "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ"
            + " (Integrity and Transparency Assessment: ITA)";

    private final Draft draft;

    Opening(Draft draft) {
        this.draft = draft;
    }

    void write() {
        if (draft.has(ReportSection.OBJECTIVE)) {
            draft.heading(1, "หลักการและวัตถุประสงค์");
            objective();
        }
        draft.heading(1, "วิธีการและเกณฑ์การประเมิน");
        if (draft.has(ReportSection.BASIS)) {
            basis();
        }
        if (draft.has(ReportSection.RATING)) {
            draft.heading(2, "เกณฑ์ระดับผลการประเมิน");
            ratings();
        }
    }

    private void objective() {
        if (draft.officer(Spot.OBJECTIVE)) {
            return;
        }
        draft.text(draft.agencyName() + " เข้ารับ" + ASSESSMENT + " ประจำ" + Words.fiscalYear(draft.year())
                + " และได้นำผลการประเมินมาวิเคราะห์เป็นรายตัวชี้วัดและรายข้อคำถาม"
                + " เพื่อให้ทราบจุดแข็งที่ควรรักษาไว้และประเด็นที่ต้องปรับปรุงหรือพัฒนา");
        draft.text("รายงานฉบับนี้มีวัตถุประสงค์เพื่อแสดงผลการวิเคราะห์ดังกล่าวต่อสาธารณชน และกำหนดมาตรการ"
                + "ส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานสำหรับ"
                + Words.fiscalYear(draft.agency().planYear())
                + " พร้อมขั้นตอน ระยะเวลา และผู้รับผิดชอบ เพื่อให้การนำผลการประเมินไปสู่การปฏิบัติ"
                + "เป็นรูปธรรมและติดตามผลได้");
    }

    private void basis() {
        Framework framework = draft.framework();
        draft.heading(2, "แบบวัดและตัวชี้วัด");
        draft.officer(Spot.BASIS);
        draft.text(ASSESSMENT + " ประกอบด้วยเครื่องมือ " + Instrument.values().length + " แบบวัด รวม "
                + framework.indicators().size() + " ตัวชี้วัด ดังนี้");
        for (Instrument instrument : Instrument.values()) {
            draft.bullet(
                    Inline.bold(instrument.thai() + " (" + instrument.name() + ") "), Inline.of(meaning(instrument)));
        }
        List<Row> rows = new ArrayList<>();
        for (Instrument instrument : Instrument.values()) {
            List<Indicator> indicators = framework.indicatorsOf(instrument);
            rows.add(Row.of(Cell.band(instrument.thai() + " (" + instrument.name() + ")", 2)));
            for (Indicator indicator : indicators) {
                List<Para> content = new ArrayList<>();
                content.add(Para.of("TableText", indicator.no() + ". " + indicator.name()));
                for (SubIndicator sub : framework.subIndicatorsOf(indicator.no())) {
                    content.add(Para.of("TableStep", "     " + sub.no() + " " + sub.name()));
                }
                rows.add(Row.of(
                        new Cell(content, 1, Cell.Merge.NONE, ""),
                        Cell.centered(
                                String.valueOf(framework.itemsOf(indicator.no()).size()))));
            }
        }
        draft.table(
                "แบบวัด ตัวชี้วัด และจำนวนข้อ " + Words.fiscalYear(draft.year()),
                List.of(7571, 1500),
                List.of("ตัวชี้วัดและตัวชี้วัดย่อย", "จำนวนข้อ"),
                rows);
        weights();
    }

    private void weights() {
        Framework framework = draft.framework();
        List<String> parts = new ArrayList<>();
        for (Instrument instrument : Instrument.values()) {
            parts.add(instrument.name() + " ร้อยละ "
                    + framework
                            .weights()
                            .get(instrument)
                            .movePointRight(2)
                            .stripTrailingZeros()
                            .toPlainString());
        }
        draft.text("คะแนนรวมคำนวณจากค่าเฉลี่ยของแต่ละแบบวัดถ่วงน้ำหนัก ได้แก่ " + Words.and(parts)
                + (framework.eitParts() ? " โดยคะแนนแบบวัด EIT เป็นค่าเฉลี่ยของส่วนที่ 1 และส่วนที่ 2" : "")
                + " คะแนนทุกค่าคำนวณจากค่าเต็มและปัดเป็นทศนิยม 2 ตำแหน่งเมื่อแสดงผล");
        if (!draft.submission().bands().bands().isEmpty()) {
            new GroupWords(draft).method();
        }
    }

    private static String meaning(Instrument instrument) {
        return switch (instrument) {
            case IIT -> "วัดการรับรู้ของบุคลากรภายในหน่วยงานต่อคุณธรรมและความโปร่งใสของหน่วยงานตนเอง";
            case EIT -> "วัดการรับรู้ของผู้รับบริการและผู้ติดต่อราชการต่อคุณธรรมและความโปร่งใสของหน่วยงานที่ไปติดต่อ";
            case OIT -> "ตรวจสอบการเปิดเผยข้อมูลของหน่วยงานบนเว็บไซต์ที่ประชาชนเข้าถึงได้";
        };
    }

    private void ratings() {
        List<RatingLevel> levels = draft.framework().ratings();
        if (levels.isEmpty()) {
            return;
        }
        boolean conditions = levels.stream().anyMatch(l -> !l.each().isEmpty());
        String reached = draft.analysis().total().rating() == null
                ? ""
                : draft.analysis().total().rating().code();
        List<String> keys = conditions ? keys(levels) : List.of();
        List<Integer> widths = new ArrayList<>(List.of(2371, 1300));
        List<String> heads = new ArrayList<>(List.of("ระดับ", "คะแนนรวม\nตั้งแต่"));
        int each = keys.isEmpty() ? 0 : 3800 / keys.size();
        for (String key : keys) {
            widths.add(each);
            heads.add(name(key).replaceFirst(" ", "\n"));
        }
        widths.add(9071 - 2371 - 1300 - each * keys.size());
        heads.add("ผลที่ได้");
        List<Row> rows = levels.stream()
                .map(level -> level(level, keys, level.code().equals(reached)))
                .toList();
        String rule = "ระดับผลการประเมินพิจารณาจากระดับสูงสุดลงมา โดยต้องผ่านเงื่อนไขทุกข้อของระดับนั้น"
                + (conditions ? " ทั้งคะแนนรวมและคะแนนของแต่ละแบบวัด" : "")
                + " เกณฑ์ของแต่ละระดับแสดงใน";
        draft.body().add(Para.of("BodyText", Inline.of(rule), draft.nextTable()));
        draft.whole("เกณฑ์ระดับผลการประเมิน " + Words.fiscalYear(draft.year()), widths, heads, rows);
    }

    private static List<String> keys(List<RatingLevel> levels) {
        return List.of("IIT", "EIT1", "EIT2", "EIT", "OIT").stream()
                .filter(k -> levels.stream().anyMatch(l -> l.each().containsKey(k)))
                .toList();
    }

    static String name(String key) {
        return switch (key) {
            case "TOTAL" -> "คะแนนรวม";
            case "EIT1" -> "EIT ส่วนที่ 1";
            case "EIT2" -> "EIT ส่วนที่ 2";
            default -> key;
        };
    }

    private static Row level(RatingLevel level, List<String> keys, boolean reached) {
        String fill = reached ? WordColors.ACCENT_PALE : "";
        List<Cell> cells = new ArrayList<>();
        Inline name = reached ? Inline.bold(level.name()) : Inline.of(level.name());
        cells.add(Cell.of(Para.of("TableText", name)).filled(fill));
        cells.add(Cell.centered(Words.plain(level.totalMin())).filled(fill));
        for (String key : keys) {
            cells.add(Cell.centered(Words.plain(level.each().get(key))).filled(fill));
        }
        Inline mark = reached ? Inline.bold("● ได้รับ") : Inline.of("");
        cells.add(Cell.of(Para.of("TableCentered", mark)).filled(fill));
        return Row.of(cells);
    }
}
