package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.SubIndicatorResult;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Submission.OitRow;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Inline;
import th.itaworkbook.report.word.Para;
import th.itaworkbook.report.word.Row;
import th.itaworkbook.report.word.WordBody;

/** The open data check: sub-indicators, the assessor's comments, appeals and what became of them. */
final class OitPages {
    private final Draft draft;

    OitPages(Draft draft) {
        this.draft = draft;
    }

    void write() {
        draft.heading(2, "ผลการตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)");
        subIndicators();
        comments();
        appeals();
    }

    private void subIndicators() {
        List<SubIndicatorResult> all = draft.analysis().subIndicators().stream()
                .filter(s -> s.score() != null)
                .toList();
        if (all.isEmpty()) {
            return;
        }
        boolean prior = all.stream().anyMatch(s -> s.prior() != null);
        List<Row> rows = new ArrayList<>();
        for (SubIndicatorResult s : all) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.centered(s.no()));
            cells.add(Cell.text(s.name()));
            if (prior) {
                cells.add(Cell.number(Words.score(s.prior())));
            }
            cells.add(Cell.number(Words.score(s.score())));
            if (prior) {
                cells.add(Cell.number(Words.delta(s.change())));
            }
            cells.add(Draft.group(s.group()));
            rows.add(Row.of(cells));
        }
        String before = "พ.ศ. " + (draft.year() - 1);
        String now = "พ.ศ. " + draft.year();
        draft.table(
                "คะแนนตัวชี้วัดย่อยของแบบวัด OIT " + Words.fiscalYear(draft.year()),
                prior ? List.of(900, 3151, 1110, 1110, 1110, 1690) : List.of(900, 5181, 1300, 1690),
                prior
                        ? List.of("ตัวชี้วัด", "รายการ", before, now, "ผลต่าง", "กลุ่ม")
                        : List.of("ตัวชี้วัด", "รายการ", now, "กลุ่ม"),
                rows);
    }

    private void comments() {
        List<OitRow> some = draft.submission().oit().stream()
                .filter(r -> !r.comment().isBlank() && !appealed(r))
                .toList();
        if (some.isEmpty()) {
            return;
        }
        List<Row> rows = some.stream()
                .map(r -> Row.of(
                        Cell.centered(r.code()), named(r), Cell.text(r.comment().strip()), score(r.current())))
                .toList();
        draft.balanced(
                "ความเห็นของผู้ประเมินต่อการเปิดเผยข้อมูล",
                List.of(800, 2000, 2000, 1000),
                WordBody.UPRIGHT,
                List.of("ข้อ", "รายการข้อมูล", "ความเห็นของผู้ประเมิน", "คะแนน"),
                rows);
    }

    private void appeals() {
        List<OitRow> some =
                draft.submission().oit().stream().filter(OitPages::appealed).toList();
        if (some.isEmpty()) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        for (OitRow r : some) {
            rows.add(Row.of(Cell.centered(r.code()), named(r), Cell.text(r.comment()), appeal(r), outcome(r)));
        }
        draft.balanced(
                "การอุทธรณ์ผลการประเมินและผลการพิจารณา",
                List.of(750, 1500, 1300, 1800, 1500),
                WordBody.UPRIGHT,
                List.of("ข้อ", "รายการข้อมูล", "ความเห็นของผู้ประเมิน", "คำชี้แจงการอุทธรณ์", "ผลการพิจารณา"),
                rows);
    }

    private static boolean appealed(OitRow row) {
        return !row.appeal().isBlank() || !row.outcome().isBlank();
    }

    private Cell named(OitRow row) {
        List<Para> content = new ArrayList<>();
        String label = draft.analysis().item(row.code()).map(ItemResult::label).orElse("");
        content.add(Para.of("TableText", label));
        String url = row.url().strip();
        if (!url.isEmpty()) {
            content.add(Para.of("TableText", WebLinks.in(url)));
        }
        return new Cell(content, 1, Cell.Merge.NONE, "");
    }

    private static Cell appeal(OitRow row) {
        List<Para> content = new ArrayList<>();
        content.add(Para.of("TableText", row.appeal().strip()));
        if (!row.appealedOn().isBlank()) {
            content.add(Para.of("TableText", "(อุทธรณ์เมื่อ " + Words.day(row.appealedOn()) + ")"));
        }
        return new Cell(content, 1, Cell.Merge.NONE, "");
    }

    private static Cell outcome(OitRow row) {
        List<Para> content = new ArrayList<>();
        content.add(Para.of("TableText", Inline.bold(row.outcome().isBlank() ? Words.NONE : row.outcome())));
        if (row.beforeAppeal() != null || row.current() != null) {
            content.add(Para.of(
                    "TableText",
                    row.beforeAppeal() == null
                            ? "คะแนน " + Words.plain(row.current().value())
                            : "คะแนน " + Words.plain(row.beforeAppeal().value()) + " เป็น "
                                    + (row.current() == null
                                            ? Words.NONE
                                            : Words.plain(row.current().value()))));
        }
        if (!row.reason().isBlank()) {
            content.add(Para.of("TableText", row.reason().strip()));
        }
        return new Cell(content, 1, Cell.Merge.NONE, "");
    }

    private static Cell score(Figure figure) {
        return Cell.number(figure == null ? Words.NONE : Words.plain(figure.value()));
    }
}
