package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.Analysis.GroupShare;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.SubItemResult;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.report.OfficerTexts.Spot;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Row;

/** The items by group: how many, which, and each with its scores. */
final class ItemPages {
    private final Draft draft;
    private final GroupWords words;

    ItemPages(Draft draft) {
        this.draft = draft;
        this.words = new GroupWords(draft);
    }

    void write() {
        draft.heading(2, "ผลการวิเคราะห์รายข้อคำถาม");
        draft.officer(Spot.ITEMS);
        if (draft.analysis().groups().stream().noneMatch(g -> g.count() > 0)) {
            return;
        }
        counts();
        if (draft.has(ReportSection.CHARTS)) {
            new Charts(draft).groups();
        }
        for (Group group : Group.values()) {
            draft.heading(3, words.nameWithRange(group));
            group(group);
        }
    }

    private void counts() {
        List<Row> rows = new ArrayList<>();
        for (Instrument instrument : Instrument.values()) {
            List<GroupShare> shares = draft.analysis().groups().stream()
                    .filter(g -> g.instrument() == instrument && g.count() > 0)
                    .toList();
            for (int i = 0; i < shares.size(); i++) {
                GroupShare share = shares.get(i);
                rows.add(Row.of(
                        Cell.centered(i == 0 ? instrument.name() : "")
                                .merged(i == 0 ? Cell.Merge.START : Cell.Merge.CONTINUE),
                        Draft.group(share.group()),
                        Cell.centered(share.count() + " จาก " + share.of()),
                        Cell.number(Words.plain(share.share())),
                        Cell.text(codes(share))));
            }
        }
        draft.table(
                "จำนวนข้อคำถามแต่ละกลุ่ม " + Words.fiscalYear(draft.year()),
                List.of(950, 1700, 1450, 1250, 3721),
                List.of("แบบวัด", "กลุ่ม", "จำนวนข้อ", "ร้อยละ", "ตัวชี้วัดและรหัสข้อ"),
                rows);
    }

    // ตัวชี้วัดที่ 2 (I7, I8) …; where all items of an indicator are in the group, it says so.
    private String codes(GroupShare share) {
        List<String> parts = new ArrayList<>();
        for (IndicatorResult indicator : draft.analysis().indicators()) {
            List<String> codes = share.items().stream()
                    .filter(code -> draft.analysis()
                            .item(code)
                            .map(i -> i.indicator() == indicator.no())
                            .orElse(false))
                    .toList();
            if (!codes.isEmpty()) {
                parts.add("ตัวชี้วัดที่ " + indicator.no() + " (" + String.join(", ", codes) + ")");
            }
        }
        return String.join("\n", parts);
    }

    private void group(Group group) {
        List<ItemResult> items = draft.analysis().items().stream()
                .filter(i -> i.group() == group)
                // What the open data check found well is a long list of 100s; its own part tells of the rest.
                .filter(i -> i.instrument() != Instrument.OIT || group != Group.STRENGTH)
                .toList();
        if (items.isEmpty()) {
            return;
        }
        boolean parts = items.stream().anyMatch(i -> i.part1() != null || i.part2() != null);
        int columns = parts ? 5 : 3;
        List<Row> rows = new ArrayList<>();
        int indicator = 0;
        for (ItemResult item : items) {
            if (item.indicator() != indicator) {
                indicator = item.indicator();
                rows.add(Row.of(Cell.band("ตัวชี้วัดที่ " + indicator + " " + name(indicator), columns)));
            }
            rows.add(row(item, parts));
            for (SubItemResult sub : item.subItems()) {
                rows.add(subItem(sub, parts, group));
            }
        }
        draft.table(
                "ข้อคำถามในกลุ่ม" + words.name(group),
                parts ? List.of(850, 4621, 1200, 1200, 1200) : List.of(900, 6921, 1250),
                parts
                        ? List.of("ข้อ", "ประเด็นคำถาม", "EIT\nส่วนที่ 1", "EIT\nส่วนที่ 2", "คะแนน")
                        : List.of("ข้อ", "ประเด็นคำถาม", "คะแนน"),
                rows);
        if (items.stream().anyMatch(ItemResult::groupSet)) {
            draft.note("หมายเหตุ  ข้อที่ไม่มีคะแนนเป็นข้อที่หน่วยงานกำหนดกลุ่มเอง เนื่องจากไม่มีคะแนนประกาศ");
        }
        if (parts) {
            draft.note("หมายเหตุ  ข้อคำถาม EIT ที่มีคะแนนทั้ง 2 ส่วน จัดกลุ่มตามส่วนที่ได้คะแนนต่ำกว่า");
        }
    }

    private static Row row(ItemResult item, boolean parts) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.centered(item.code()));
        cells.add(Cell.text(item.label()));
        if (parts) {
            cells.add(Cell.number(item.part1() == null ? "" : Words.score(item.part1())));
            cells.add(Cell.number(item.part2() == null ? "" : Words.score(item.part2())));
        }
        cells.add(Cell.number(Words.score(item.score())));
        return Row.of(cells);
    }

    private static Row subItem(SubItemResult sub, boolean parts, Group group) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(""));
        String worse =
                sub.group() != null && sub.group() != group ? " (" + sub.group().thai() + ")" : "";
        cells.add(Cell.text("– " + sub.label() + worse));
        if (parts) {
            cells.add(Cell.text(""));
            cells.add(Cell.text(""));
        }
        cells.add(Cell.number(Words.score(sub.score())));
        return Row.of(cells);
    }

    private String name(int indicator) {
        return draft.analysis()
                .indicator(indicator)
                .map(i -> i.name() + (i.score() == null ? "" : " (" + i.score() + " คะแนน)"))
                .orElse("");
    }
}
