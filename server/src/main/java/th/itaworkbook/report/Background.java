package th.itaworkbook.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Direction;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission.MemberAgency;
import th.itaworkbook.domain.Submission.MinistryRank;
import th.itaworkbook.domain.Submission.RespondentRow;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.report.OfficerTexts.Spot;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Inline;
import th.itaworkbook.report.word.Para;
import th.itaworkbook.report.word.Row;
import th.itaworkbook.report.word.WordBody;
import th.itaworkbook.report.word.WordColors;

/** What stands around the result: earlier years, who answered, the ministry and its agencies. */
final class Background {
    private static final List<String> HISTORY = List.of("ITA", "IIT", "EIT", "OIT");

    private final Draft draft;

    Background(Draft draft) {
        this.draft = draft;
    }

    void write() {
        if (draft.has(ReportSection.HISTORY)) {
            draft.heading(2, "คะแนนย้อนหลัง");
            history();
        }
        if (draft.has(ReportSection.RESPONDENTS)) {
            draft.heading(2, "ผู้ตอบแบบวัด");
            respondents();
        }
        if (draft.has(ReportSection.MINISTRY)) {
            draft.heading(2, "ผลการประเมินในภาพรวมของกระทรวง");
            ministry();
        }
    }

    private void history() {
        Charts charts = new Charts(draft);
        Map<Integer, Map<String, BigDecimal>> years = charts.years();
        if (years.size() < 2) {
            return;
        }
        List<String> keys = new ArrayList<>(HISTORY);
        draft.framework().indicators().forEach(i -> keys.add(String.valueOf(i.no())));
        keys.removeIf(key -> years.values().stream().allMatch(y -> y.get(key) == null));
        int each = Math.min(1200, 6000 / years.size());
        List<Integer> widths = new ArrayList<>(List.of(WordBody.UPRIGHT - each * years.size()));
        List<String> heads = new ArrayList<>(List.of("คะแนน"));
        for (Integer year : years.keySet()) {
            widths.add(each);
            heads.add("พ.ศ. " + year);
        }
        List<Row> rows = new ArrayList<>();
        for (String key : keys) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(historyName(key)));
            years.values().forEach(scores -> cells.add(Cell.number(Words.plain(scores.get(key)))));
            rows.add(Row.of(cells));
        }
        draft.whole("คะแนนย้อนหลัง", widths, heads, rows);
        if (draft.has(ReportSection.CHARTS)) {
            charts.history(years);
        }
    }

    private String historyName(String key) {
        return HISTORY.contains(key)
                ? (key.equals("ITA") ? "คะแนนรวม ITA" : "แบบวัด " + key)
                : draft.framework().indicators().stream()
                        .filter(i -> String.valueOf(i.no()).equals(key))
                        .map(i -> i.no() + ". " + i.name())
                        .findFirst()
                        .orElse(key);
    }

    private void respondents() {
        List<RespondentRow> all = draft.submission().respondents();
        if (all.isEmpty()) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        String before = "";
        String beforeBy = "";
        for (RespondentRow row : all) {
            String instrument = row.instrument().name() + (row.part().isBlank() ? "" : " ส่วนที่ " + row.part());
            boolean same = instrument.equals(before);
            boolean sameBy = same && row.by().equals(beforeBy);
            rows.add(Row.of(
                    Cell.centered(same ? "" : instrument).merged(same ? Cell.Merge.CONTINUE : Cell.Merge.START),
                    Cell.text(sameBy ? "" : row.by()).merged(sameBy ? Cell.Merge.CONTINUE : Cell.Merge.START),
                    Cell.text(row.label()),
                    Cell.number(
                            row.count() == null ? Words.NONE : count(row.count().value()))));
            before = instrument;
            beforeBy = row.by();
        }
        draft.whole(
                "จำนวนผู้ตอบแบบวัด " + Words.fiscalYear(draft.year()),
                List.of(1600, 2600, 3371, 1500),
                List.of("แบบวัด", "จำแนกตาม", "รายการ", "จำนวน (คน)"),
                rows);
    }

    private static String count(BigDecimal count) {
        return count.stripTrailingZeros().scale() <= 0 ? Words.count(count.longValue()) : count.toPlainString();
    }

    private void ministry() {
        List<MinistryRank> ranks = draft.submission().ministryRanks();
        List<MemberAgency> members = draft.submission().members();
        if (!ranks.isEmpty() || !members.isEmpty()) {
            draft.officer(Spot.MINISTRY);
        }
        if (!ranks.isEmpty()) {
            ranking(ranks);
        }
        if (!members.isEmpty()) {
            members(members);
        }
    }

    private void ranking(List<MinistryRank> ranks) {
        String own = Labels.fold(draft.agency().field("ministry"));
        List<Row> rows = new ArrayList<>();
        for (MinistryRank rank : ranks) {
            boolean ours = !own.isEmpty() && own.equals(Labels.fold(rank.name()));
            String fill = ours ? WordColors.ACCENT_PALE : "";
            rows.add(Row.of(
                    Cell.centered(rank.rank() == null ? Words.NONE : String.valueOf(rank.rank()))
                            .filled(fill),
                    Cell.of(Para.of("TableText", ours ? Inline.bold(rank.name()) : Inline.of(rank.name())))
                            .filled(fill),
                    Cell.number(
                                    rank.score() == null
                                            ? Words.NONE
                                            : Words.plain(rank.score().value()))
                            .filled(fill)));
        }
        draft.table(
                "อันดับคะแนน ITA ของกระทรวงหรือเทียบเท่า " + Words.fiscalYear(draft.year()),
                List.of(1100, 6271, 1700),
                List.of("อันดับ", "หน่วยงาน", "คะแนน ITA"),
                rows);
    }

    private void members(List<MemberAgency> members) {
        List<Row> rows = new ArrayList<>();
        List<Score> scores = new ArrayList<>();
        Map<String, Integer> verdicts = new LinkedHashMap<>();
        for (MemberAgency member : members) {
            Map<String, String> cells = member.cells();
            BigDecimal prior = figure(cells.getOrDefault(Header.PRIOR, ""));
            BigDecimal current = figure(cells.getOrDefault(Header.CURRENT, ""));
            BigDecimal delta = prior == null || current == null ? null : current.subtract(prior);
            String verdict = cells.getOrDefault("ผลการประเมิน", "").strip();
            if (current != null) {
                scores.add(Score.of(current));
            }
            if (!verdict.isEmpty()) {
                verdicts.merge(verdict, 1, Integer::sum);
            }
            rows.add(Row.of(
                    Cell.text(cells.getOrDefault("หน่วยงาน", "")),
                    Cell.centered(cells.getOrDefault("ชื่อย่อ", "")),
                    Cell.number(Words.plain(prior)),
                    Cell.number(Words.plain(current)),
                    Cell.number(delta == null ? Words.NONE : Words.signed(delta)),
                    Cell.centered(
                            delta == null ? Words.NONE : Direction.of(delta).thai()),
                    Cell.centered(verdict.isEmpty() ? Words.NONE : verdict)));
        }
        draft.table(
                "ผลการประเมินของหน่วยงานในสังกัด " + Words.fiscalYear(draft.year()),
                List.of(2561, 1130, 1110, 1110, 1110, 1000, 1050),
                List.of(
                        "หน่วยงาน",
                        "ชื่อย่อ",
                        "พ.ศ. " + (draft.year() - 1),
                        "พ.ศ. " + draft.year(),
                        "ผลต่าง",
                        "เพิ่ม/\nลด",
                        "ผล"),
                rows);
        List<String> parts = new ArrayList<>();
        if (!scores.isEmpty()) {
            parts.add("คะแนนเฉลี่ย " + Score.mean(scores) + " คะแนน");
        }
        verdicts.forEach((verdict, count) -> parts.add(verdict + " " + count + " หน่วยงาน"));
        draft.note("สรุป  หน่วยงานในสังกัด " + members.size() + " หน่วยงาน " + String.join(" ", parts));
    }

    // Cells of this table are printed as typed; only plain figures are counted with.
    private static BigDecimal figure(String text) {
        String plain = Labels.arabicDigits(Labels.fold(text));
        return plain.matches("[0-9]{1,3}([.][0-9]{1,10})?") ? new BigDecimal(plain) : null;
    }
}
