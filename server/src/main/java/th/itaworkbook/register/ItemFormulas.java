package th.itaworkbook.register;

import static th.itaworkbook.domain.Header.*;

import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Direction;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.register.Addresses.Area;
import th.itaworkbook.register.Rule.Row;

/** The formulas of sheets ข้อคำถาม, OIT and หน่วยงานในสังกัด, where all rows carry the same. */
final class ItemFormulas {
    private ItemFormulas() {}

    /** Text between item code and running number in the row key of a sub-item. */
    static final char SUB_ITEM_MARK = '#';

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        items(rules);
        oit(rules);
        members(rules);
        return rules;
    }

    /** Difference of both figures as shown. */
    static String delta(String prior, String current) {
        return "IF(AND(ISNUMBER(" + prior + "),ISNUMBER(" + current + ")),ROUND(ROUND(" + current + ",2)-ROUND(" + prior
                + ",2),2),\"\")";
    }

    /** Word for a difference. */
    static String direction(String delta) {
        return "IF(ISNUMBER(" + delta + "),IF(" + delta + ">0,\"เพิ่ม\",IF(" + delta + "<0,\"ลด\",\"เท่าเดิม\")),\"\")";
    }

    /** Group of a score; {@code otherwise} is used where {@code used} is no number. */
    static String group(String used, String compared, String otherwise) {
        return "IF(ISNUMBER(" + used + "),VLOOKUP(ROUND(" + compared + ",2),bands,2,TRUE)," + otherwise + ")";
    }

    static Analysis.Change change(Score prior, Score current) {
        if (prior == null || current == null) {
            return null;
        }
        java.math.BigDecimal delta = current.shown().subtract(prior.shown());
        return new Analysis.Change(delta, Direction.of(delta));
    }

    private static void items(List<Rule> rules) {
        TemplateSheet sheet = TemplateSheet.ITEMS;
        String[] needed = {CODE, SUB_ITEM, PRIOR, CURRENT, PART_1, PART_2, USED, SET_GROUP};
        rules.add(new Rule(
                sheet, USED, (a, r) -> true, (a, r) -> a.has(sheet, needed), ItemFormulas::itemScore, (an, r) -> {
                    if (isSubItem(r)) {
                        Analysis.SubItemResult sub = subItem(an, r);
                        return sub == null ? Values.NOTHING : Values.of(sub.score());
                    }
                    return an.item(r.key()).map(i -> Values.of(i.score())).orElse(Values.NOTHING);
                }));
        rules.add(new Rule(
                sheet,
                DELTA,
                (a, r) -> true,
                (a, r) -> a.has(sheet, needed),
                (a, r) ->
                        delta(a.area(sheet).cell(PRIOR, r.row()), a.area(sheet).cell(USED, r.row())),
                ItemFormulas::itemDelta));
        rules.add(new Rule(
                sheet,
                GROUP,
                (a, r) -> true,
                (a, r) -> a.has(sheet, needed),
                (a, r) -> {
                    Area me = a.area(sheet);
                    String one = me.cell(PART_1, r.row());
                    String two = me.cell(PART_2, r.row());
                    String used = me.cell(USED, r.row());
                    String set = me.cell(SET_GROUP, r.row());
                    String worse = "IF(AND(ISNUMBER(" + one + "),ISNUMBER(" + two + ")),MIN(" + one + "," + two + "),"
                            + used + ")";
                    return group(used, worse, "IF(" + set + "=\"\",\"\"," + set + ")");
                },
                (an, r) -> {
                    if (isSubItem(r)) {
                        Analysis.SubItemResult sub = subItem(an, r);
                        return sub == null ? Values.NOTHING : Values.of(sub.group());
                    }
                    return an.item(r.key()).map(i -> Values.of(i.group())).orElse(Values.NOTHING);
                }));
    }

    private static String itemScore(Addresses a, Row r) {
        Area me = a.area(TemplateSheet.ITEMS);
        String typed = me.cell(CURRENT, r.row());
        String one = me.cell(PART_1, r.row());
        String two = me.cell(PART_2, r.row());
        String which = me.localColumn(CODE) + "," + me.cell(CODE, r.row()) + "," + me.localColumn(SUB_ITEM) + ",\"<>\"";
        String subItems = "IF(AND(" + me.cell(SUB_ITEM, r.row()) + "=\"\",COUNTIFS(" + which + ","
                + me.localColumn(CURRENT) + ",\">=0\")>0),AVERAGEIFS(" + me.localColumn(CURRENT) + "," + which
                + "),\"\")";
        return "IF(ISNUMBER(" + typed + ")," + typed + ",IF(AND(ISNUMBER(" + one + "),ISNUMBER(" + two + ")),(" + one
                + "+" + two + ")/2," + subItems + "))";
    }

    private static CellValue itemDelta(Analysis an, Row r) {
        if (isSubItem(r)) {
            Submission.ItemRow row = an.submission().items().stream()
                    .filter(i -> i.row() == r.row())
                    .findFirst()
                    .orElse(null);
            Analysis.SubItemResult sub = subItem(an, r);
            return row == null || sub == null || row.prior() == null
                    ? Values.NOTHING
                    : Values.delta(change(row.prior().score(), sub.score()));
        }
        return an.item(r.key()).map(i -> Values.delta(i.change())).orElse(Values.NOTHING);
    }

    private static boolean isSubItem(Row r) {
        return r.key().indexOf(SUB_ITEM_MARK) > 0;
    }

    private static Analysis.SubItemResult subItem(Analysis an, Row r) {
        int mark = r.key().indexOf(SUB_ITEM_MARK);
        int no = Integer.parseInt(r.key().substring(mark + 1));
        List<Analysis.SubItemResult> subs = an.item(r.key().substring(0, mark))
                .map(Analysis.ItemResult::subItems)
                .orElse(List.of());
        return no >= 1 && no <= subs.size() ? subs.get(no - 1) : null;
    }

    private static void oit(List<Rule> rules) {
        TemplateSheet sheet = TemplateSheet.OIT;
        rules.add(new Rule(
                sheet,
                USED,
                (a, r) -> true,
                (a, r) -> a.has(sheet, CURRENT, USED),
                (a, r) -> {
                    String typed = a.area(sheet).cell(CURRENT, r.row());
                    return "IF(ISNUMBER(" + typed + ")," + typed + ",\"\")";
                },
                (an, r) -> an.item(r.key()).map(i -> Values.of(i.score())).orElse(Values.NOTHING)));
        rules.add(new Rule(
                sheet,
                GROUP,
                (a, r) -> true,
                (a, r) -> a.has(sheet, CURRENT, USED),
                (a, r) -> {
                    String used = a.area(sheet).cell(USED, r.row());
                    return group(used, used, "\"\"");
                },
                (an, r) -> an.item(r.key()).map(i -> Values.of(i.group())).orElse(Values.NOTHING)));
    }

    private static void members(List<Rule> rules) {
        TemplateSheet sheet = TemplateSheet.MEMBERS;
        rules.add(new Rule(
                sheet,
                DELTA,
                (a, r) -> true,
                (a, r) -> a.has(sheet, PRIOR, CURRENT),
                (a, r) ->
                        delta(a.area(sheet).cell(PRIOR, r.row()), a.area(sheet).cell(CURRENT, r.row())),
                (an, r) -> Values.delta(memberChange(an, r))));
        rules.add(new Rule(
                sheet,
                DIRECTION,
                (a, r) -> true,
                (a, r) -> a.has(sheet, DELTA),
                (a, r) -> direction(a.area(sheet).cell(DELTA, r.row())),
                (an, r) -> Values.direction(memberChange(an, r))));
    }

    private static Analysis.Change memberChange(Analysis an, Row r) {
        return an.submission().members().stream()
                .filter(m -> m.place().at().map(c -> c.row() == r.row()).orElse(false))
                .findFirst()
                .map(m -> change(number(m.cells().get(PRIOR)), number(m.cells().get(CURRENT))))
                .orElse(null);
    }

    private static Score number(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Score.of(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
