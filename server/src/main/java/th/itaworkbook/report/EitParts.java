package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.InstrumentResult;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Row;

/** The two parts of the external survey side by side. */
final class EitParts {
    private final Draft draft;

    EitParts(Draft draft) {
        this.draft = draft;
    }

    void write() {
        InstrumentResult eit = draft.analysis().instrument(Instrument.EIT);
        List<IndicatorResult> indicators = draft.analysis().indicators().stream()
                .filter(i -> i.instrument() == Instrument.EIT && (i.part1() != null || i.part2() != null))
                .toList();
        boolean sums = eit.part1() != null || eit.part2() != null;
        if (indicators.isEmpty() && !sums) {
            return;
        }
        draft.heading(2, "ผลการประเมินแบบวัด EIT แยกส่วน");
        draft.text(
                "แบบวัด EIT ส่วนที่ 1 (EIT Public) เป็นการตอบของผู้รับบริการผ่านระบบโดยตรง"
                        + " และส่วนที่ 2 (EIT Survey) เป็นการเก็บข้อมูลโดยผู้ประเมิน คะแนนของแบบวัดเป็นค่าเฉลี่ยของทั้งสองส่วน");
        List<Row> rows = new ArrayList<>();
        for (IndicatorResult i : indicators) {
            rows.add(row(i.no() + ". " + i.name(), i.part1(), i.part2(), i.score()));
        }
        if (sums) {
            rows.add(row("รวม EIT", eit.part1(), eit.part2(), eit.score()));
        }
        draft.table(
                "คะแนนแบบวัด EIT แยกตามส่วน " + Words.fiscalYear(draft.year()),
                List.of(4271, 1600, 1600, 1600),
                List.of("ตัวชี้วัด", "ส่วนที่ 1\n(EIT Public)", "ส่วนที่ 2\n(EIT Survey)", "คะแนน"),
                rows);
    }

    private static Row row(String label, Score part1, Score part2, Score score) {
        return Row.of(
                Cell.text(label),
                Cell.number(Words.score(part1)),
                Cell.number(Words.score(part2)),
                Cell.number(Words.score(score)));
    }
}
