package th.itaworkbook.layout;

import static th.itaworkbook.domain.Header.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.register.Addresses;

/** The tables of sheet สรุปผล below the ten indicators. */
final class SummaryTables {
    private static final int PRIORITIES = 5;

    private final Canvas canvas;
    private final Analysis analysis;
    private final Framework framework;
    private final Live live;
    private int end;

    SummaryTables(Canvas canvas, Analysis analysis, Live live) {
        this.canvas = canvas;
        this.analysis = analysis;
        this.framework = analysis.submission().framework();
        this.live = live;
    }

    /** The row below the table drawn last. */
    int end() {
        return end;
    }

    /** Instruments and total: two years, difference, and the printed figures beside the computed ones. */
    int instruments(int at) {
        int row = title(at, "คะแนนรายแบบวัดและคะแนนรวม เทียบกับคะแนนที่ประกาศ");
        int year = analysis.submission().agency().fiscalYear();
        headers(
                row++,
                "ที่",
                "แบบวัด",
                "ปี " + (year - 1),
                "ปี " + year,
                "ผลต่าง",
                "เพิ่ม/ลด",
                "ประกาศปี " + (year - 1),
                "ประกาศปี " + year,
                "ผลเทียบปี " + (year - 1),
                "ผลเทียบปี " + year);
        List<String> keys = new ArrayList<>(List.of("IIT", "EIT"));
        if (framework.eitParts()) {
            keys.addAll(List.of("EIT_PART_1", "EIT_PART_2"));
        }
        keys.addAll(List.of("OIT", "ITA"));
        for (String key : keys) {
            boolean total = key.equals("ITA");
            canvas.text(
                    row,
                    0,
                    total ? "" : String.valueOf(keys.indexOf(key) + 1),
                    total ? Look.CENTERED_STRONG : Look.CENTERED);
            canvas.text(row, 1, label(key), total ? Look.LABEL_STRONG : Look.LABEL);
            canvas.put(row, 2, show(key, PRIOR), total ? Look.COMPUTED_STRONG : Look.COMPUTED);
            canvas.put(row, 3, show(key, USED), total ? Look.COMPUTED_STRONG : Look.COMPUTED);
            canvas.put(row, 4, show(key, DELTA), total ? Look.DELTA_STRONG : Look.COMPUTED_DELTA);
            canvas.put(row, 5, show(key, DIRECTION), total ? Look.CENTERED_STRONG : Look.CENTERED);
            canvas.put(row, 6, show(key, PUBLISHED_PRIOR), total ? Look.COMPUTED_STRONG : Look.COMPUTED);
            canvas.put(row, 7, show(key, PUBLISHED), total ? Look.COMPUTED_STRONG : Look.COMPUTED);
            canvas.put(row, 8, compared(row, 2, 6), total ? Look.CENTERED_STRONG : Look.CENTERED);
            canvas.put(row, 9, compared(row, 3, 7), total ? Look.CENTERED_STRONG : Look.CENTERED);
            row++;
        }
        int first = row - keys.size();
        for (int column = 8; column <= 9; column++) {
            TableSheet.words(
                    canvas,
                    th.itaworkbook.grid.RangeRef.of(first, column, row - 1, column),
                    "ต่างกัน",
                    Look.of(Group.URGENT));
        }
        end = row;
        return row + 1;
    }

    private Content compared(int row, int computed, int printed) {
        String one = new CellRef(row, computed).a1();
        String two = new CellRef(row, printed).a1();
        Optional<Double> a = number(row, computed);
        Optional<Double> b = number(row, printed);
        String formula = "IF(AND(ISNUMBER(" + one + "),ISNUMBER(" + two + ")),IF(ROUND(" + one + ",2)=ROUND(" + two
                + ",2),\"ตรงกัน\",\"ต่างกัน\"),\"\")";
        CellValue value = a.isEmpty() || b.isEmpty()
                ? Live.NOTHING
                : CellValue.of(shown(a.get()).compareTo(shown(b.get())) == 0 ? "ตรงกัน" : "ต่างกัน");
        return Content.formula(formula, value);
    }

    private static java.math.BigDecimal shown(double number) {
        return Score.of(new CellValue.Num(number).exact()).shown();
    }

    private Optional<Double> number(int row, int column) {
        return canvas.content(row, column)
                .map(Content::value)
                .filter(CellValue.Num.class::isInstance)
                .map(v -> ((CellValue.Num) v).value());
    }

    private static String label(String key) {
        return switch (key) {
            case "EIT_PART_1" -> "EIT ส่วนที่ 1";
            case "EIT_PART_2" -> "EIT ส่วนที่ 2";
            case "ITA" -> "คะแนนรวม ITA";
            default -> key + " " + Instrument.valueOf(key).thai();
        };
    }

    /** How much of the total an indicator still costs. */
    Content pointsLost(Framework.Indicator indicator) {
        List<Live.Ref> refs = new ArrayList<>();
        live.ref(TemplateSheet.INDICATORS, indicator.instrument().name(), WEIGHT)
                .ifPresent(refs::add);
        live.ref(TemplateSheet.INDICATORS, indicator.instrument().name(), COMPONENTS)
                .ifPresent(refs::add);
        live.ref(TemplateSheet.INDICATORS, String.valueOf(indicator.no()), USED).ifPresent(refs::add);
        return refs.size() < 3 ? Content.EMPTY : lost(refs);
    }

    // Weight, then one or more counts, then the score.
    private static Content lost(List<Live.Ref> refs) {
        Live.Ref score = refs.get(refs.size() - 1);
        StringBuilder formula = new StringBuilder(refs.get(0).text());
        for (Live.Ref count : refs.subList(1, refs.size() - 1)) {
            formula.append('/').append(count.text());
        }
        formula.append("*(100-").append(score.text()).append(')');
        return Live.when(List.of(score), formula.toString(), () -> {
            double value = refs.get(0).number().orElse(0.0);
            for (Live.Ref count : refs.subList(1, refs.size() - 1)) {
                value /= count.number().orElse(1.0);
            }
            return value * (100 - score.number().orElseThrow());
        });
    }

    /** One instrument's counts by group; gives the number of items that have a group. */
    int shareRow(int row, Instrument instrument) {
        canvas.text(row, 0, number(instrument), Look.CENTERED);
        canvas.text(row, 1, instrument.name() + " " + instrument.thai(), Look.LABEL);
        int of = 0;
        for (Analysis.GroupShare share : analysis.groups()) {
            if (share.instrument() == instrument) {
                int column = groupColumn(share.group());
                canvas.put(row, column, count(instrument, share), Look.CENTERED);
                of += share.count();
            }
        }
        String counts = th.itaworkbook.grid.RangeRef.of(row, 2, row, 4).a1();
        canvas.formula(row, 5, "SUM(" + counts + ")", CellValue.of(of), Look.CENTERED);
        String sum = new CellRef(row, 5).a1();
        for (Analysis.GroupShare share : analysis.groups()) {
            if (share.instrument() == instrument) {
                int from = groupColumn(share.group());
                canvas.formula(
                        row,
                        from + 4,
                        "IF(" + sum + ">0,ROUND(" + new CellRef(row, from).a1() + "/" + sum + "*100,2),\"\")",
                        of == 0 ? Live.NOTHING : CellValue.of(share.share().doubleValue()),
                        Look.COMPUTED);
            }
        }
        return of;
    }

    private static String number(Instrument instrument) {
        return switch (instrument) {
            case IIT -> "1";
            case EIT -> "2";
            case OIT -> "3";
        };
    }

    private static int groupColumn(Group group) {
        return switch (group) {
            case URGENT -> 2;
            case IMPROVE -> 3;
            case STRENGTH -> 4;
        };
    }

    private Content count(Instrument instrument, Analysis.GroupShare share) {
        boolean open = instrument == Instrument.OIT;
        TemplateSheet sheet = open ? TemplateSheet.OIT : TemplateSheet.ITEMS;
        boolean known =
                open ? live.addresses().has(sheet, GROUP) : live.addresses().has(sheet, GROUP, INSTRUMENT, SUB_ITEM);
        if (!known) {
            return Content.number(share.count());
        }
        Addresses.Area area = live.addresses().area(sheet);
        String word = "\"" + share.group().thai() + "\"";
        String formula = open
                ? "COUNTIFS(" + area.remoteColumn(GROUP) + "," + word + ")"
                : "COUNTIFS(" + area.remoteColumn(INSTRUMENT) + ",\"" + instrument.name() + "\","
                        + area.remoteColumn(SUB_ITEM) + ",\"\"," + area.remoteColumn(GROUP) + "," + word + ")";
        return Content.formula(formula, CellValue.of(share.count()));
    }

    /** The items that cost most, and which of them lead to the target and to the next level. */
    int priorities(int at) {
        Set<String> items = new LinkedHashSet<>();
        analysis.targetPlan().forEach(s -> items.add(s.item()));
        analysis.nextRatingPlan().forEach(s -> items.add(s.item()));
        if (items.isEmpty()) {
            analysis.items().stream()
                    .filter(i -> i.pointsLost() != null && i.pointsLost().signum() > 0)
                    .sorted(java.util.Comparator.comparing(Analysis.ItemResult::pointsLost)
                            .reversed())
                    .limit(PRIORITIES)
                    .forEach(i -> items.add(i.code()));
        }
        if (items.isEmpty()) {
            return at;
        }
        int row = title(at, "ข้อที่ควรยกระดับก่อน");
        canvas.text(
                row++,
                0,
                "คะแนนรวมที่เพิ่มได้ คือคะแนนรวม ITA ที่เพิ่มขึ้นหากข้อนั้นได้คะแนนเต็ม รายการที่เลือกเป็นชุดที่สั้นที่สุดที่ทำให้ถึงเป้าหมายหรือระดับถัดไป",
                Look.LEAD);
        headers(row++, "ข้อ", "ประเด็น", "คะแนน", "คะแนนรวมที่เพิ่มได้", "เพื่อถึงเป้าหมาย", "เพื่อถึงระดับถัดไป");
        for (String item : items) {
            priority(row++, item);
        }
        end = row;
        return row + 1;
    }

    private void priority(int row, String item) {
        Optional<Analysis.ItemResult> known = analysis.item(item);
        canvas.text(row, 0, item, Look.CENTERED);
        canvas.text(row, 1, known.map(Analysis.ItemResult::label).orElseGet(() -> indicatorName(item)), Look.LABEL);
        List<Live.Ref> refs = new ArrayList<>();
        if (known.isPresent()) {
            Analysis.ItemResult result = known.get();
            boolean open = result.instrument() == Instrument.OIT;
            add(refs, result.instrument().name(), WEIGHT);
            add(refs, result.instrument().name(), COMPONENTS);
            add(refs, String.valueOf(result.indicator()), COMPONENTS);
            if (open && framework.oitRule() == Framework.OitRule.BY_SUB_INDICATOR) {
                add(refs, result.subIndicator(), COMPONENTS);
            }
            live.ref(open ? TemplateSheet.OIT : TemplateSheet.ITEMS, result.code(), USED)
                    .ifPresent(refs::add);
        } else {
            framework.indicators().stream()
                    .filter(i -> String.valueOf(i.no()).equals(item))
                    .findFirst()
                    .ifPresent(i -> {
                        add(refs, i.instrument().name(), WEIGHT);
                        add(refs, i.instrument().name(), COMPONENTS);
                        add(refs, item, USED);
                    });
        }
        boolean whole = refs.size() >= 3;
        canvas.put(row, 2, whole ? Live.show(Optional.of(refs.get(refs.size() - 1))) : Content.EMPTY, Look.COMPUTED);
        canvas.put(row, 3, whole ? lost(refs) : Content.EMPTY, Look.COMPUTED);
        canvas.text(row, 4, contains(analysis.targetPlan(), item), Look.CENTERED);
        canvas.text(row, 5, contains(analysis.nextRatingPlan(), item), Look.CENTERED);
    }

    private void add(List<Live.Ref> refs, String key, String header) {
        live.ref(TemplateSheet.INDICATORS, key, header).ifPresent(refs::add);
    }

    private static String contains(List<Analysis.TargetStep> plan, String item) {
        return plan.stream().anyMatch(s -> s.item().equals(item)) ? "ใช่" : "";
    }

    private String indicatorName(String no) {
        return framework.indicators().stream()
                .filter(i -> String.valueOf(i.no()).equals(no))
                .map(i -> "ตัวชี้วัดที่ " + no + " " + i.name())
                .findFirst()
                .orElse("");
    }

    /** Descriptive statistics of the indicators of each instrument. */
    int statistics(int at) {
        int row = title(at, "สถิติของคะแนนตัวชี้วัดในแต่ละแบบวัด");
        headers(row++, "ที่", "แบบวัด", "จำนวน", "ค่าเฉลี่ย", "ส่วนเบี่ยงเบนมาตรฐาน", "มัธยฐาน", "ต่ำสุด", "สูงสุด");
        for (Instrument instrument : Instrument.values()) {
            canvas.text(row, 0, number(instrument), Look.CENTERED);
            canvas.text(row, 1, instrument.name() + " " + instrument.thai(), Look.LABEL);
            statistics(row++, instrument);
        }
        end = row;
        return row + 1;
    }

    private void statistics(int row, Instrument instrument) {
        Addresses.Area area = live.addresses().areas().get(TemplateSheet.INDICATORS);
        if (area == null || area.column(USED) < 0) {
            return;
        }
        List<String> cells = new ArrayList<>();
        for (Framework.Indicator indicator : framework.indicatorsOf(instrument)) {
            live.ref(TemplateSheet.INDICATORS, String.valueOf(indicator.no()), USED)
                    .ifPresent(r -> cells.add(r.text()));
        }
        String all = String.join(",", cells);
        Analysis.Statistics statistics = analysis.instrument(instrument).statistics();
        String count = new CellRef(row, 2).a1();
        canvas.formula(row, 2, "COUNT(" + all + ")", CellValue.of(statistics.n()), Look.CENTERED);
        describe(row, 3, count, 0, "AVERAGE(" + all + ")", score(statistics.mean()));
        describe(
                row,
                4,
                count,
                1,
                "STDEV(" + all + ")",
                statistics.sd() == null ? Live.NOTHING : CellValue.of(statistics.sd()));
        describe(row, 5, count, 0, "MEDIAN(" + all + ")", score(statistics.median()));
        describe(row, 6, count, 0, "MIN(" + all + ")", score(statistics.min()));
        describe(row, 7, count, 0, "MAX(" + all + ")", score(statistics.max()));
    }

    private void describe(int row, int column, String count, int more, String formula, CellValue value) {
        canvas.formula(row, column, "IF(" + count + ">" + more + "," + formula + ",\"\")", value, Look.COMPUTED);
    }

    private static CellValue score(Score score) {
        return score == null ? Live.NOTHING : CellValue.of(score.toDouble());
    }

    /** The totals of earlier years, this year last; gives the first row of figures, or -1 without history. */
    int history(int at) {
        List<Submission.HistoryRow> rows = analysis.submission().history().stream()
                .filter(h -> h.scores().containsKey("ITA"))
                .sorted(java.util.Comparator.comparingInt(Submission.HistoryRow::year))
                .toList();
        int year = analysis.submission().agency().fiscalYear();
        if (rows.isEmpty() || analysis.total().score() == null) {
            return -1;
        }
        int row = title(at, "แนวโน้มคะแนนรวม");
        headers(row++, "ที่", "ปีงบประมาณ พ.ศ.", "คะแนนรวม ITA");
        int first = row;
        for (Submission.HistoryRow past : rows) {
            if (past.year() < year) {
                historyRow(
                        row++,
                        row - first,
                        past.year(),
                        Live.show(live.ref(TemplateSheet.HISTORY, String.valueOf(past.year()), "ITA")));
            }
        }
        boolean priorListed = rows.stream().anyMatch(h -> h.year() == year - 1);
        if (!priorListed && analysis.total().prior() != null) {
            historyRow(row++, row - first, year - 1, show("ITA", PRIOR));
        }
        historyRow(row++, row - first, year, show("ITA", USED));
        end = row;
        return row - first < 2 ? -1 : first;
    }

    private void historyRow(int row, int number, int year, Content score) {
        canvas.text(row, 0, String.valueOf(number), Look.CENTERED);
        canvas.text(row, 1, String.valueOf(year), Look.CENTERED);
        canvas.put(row, 2, score, Look.COMPUTED);
    }

    private Content show(String key, String header) {
        return Live.show(live.ref(TemplateSheet.INDICATORS, key, header));
    }

    private int title(int row, String title) {
        canvas.text(row, 0, title, Look.SECTION).height(row, 32);
        return row + 1;
    }

    /** A row of headers, as tall as its longest text needs. */
    void headers(int row, String... texts) {
        canvas.row(row, 0, Look.HEADER, texts);
        int lines = 1;
        for (int i = 0; i < texts.length; i++) {
            lines = Math.max(lines, ThaiWidth.lines(texts[i], canvas.widthOf(i)));
        }
        canvas.height(row, lines * ThaiWidth.LINE_POINTS + 8);
    }
}
