package th.itaworkbook.layout;

import static th.itaworkbook.domain.Header.USED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.ThemeResult;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.domain.ThemeVerdict;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;

/** Draws ผลตามประเด็น: each theme with its mean, verdict and the items below the target; figures are live formulas. */
final class ThemeBlock {
    static final String TITLE = "ผลตามประเด็น";

    /** Programs refuse longer formulas. */
    private static final int USUAL_PASS_MARK = 85;

    private static final int BELOW = 4;
    private static final int MEAN = 5;
    private static final int TARGET = 6;
    private static final int VERDICT = 7;

    private final Analysis analysis;
    private final Live live;
    private final Canvas canvas;

    ThemeBlock(Analysis analysis, Live live, Canvas canvas) {
        this.analysis = analysis;
        this.live = live;
        this.canvas = canvas;
    }

    /** An item of a theme and the cell with its score. */
    private record Scored(String code, Live.Ref ref) {
        Optional<BigDecimal> shown() {
            return ref.number().map(n -> BigDecimal.valueOf(n).setScale(2, RoundingMode.HALF_UP));
        }
    }

    /** Draws from that row on and returns the row behind the block. */
    int draw(int first) {
        List<ThemeResult> themes = analysis.themes();
        if (themes.isEmpty()) {
            return first - 1;
        }
        canvas.text(first, 0, TITLE, Look.SECTION).height(first, 32);
        canvas.text(
                first + 1,
                0,
                "คะแนนเฉลี่ยของข้อจาก IIT EIT และ OIT ที่ระบุประเด็นนั้นและมีคะแนนรายข้อ ข้อหนึ่งอยู่ได้หลายประเด็น",
                Look.LEAD);
        int row = first + 2;
        canvas.row(row, 0, Look.HEADER, "ประเด็นที่", "ประเด็น", "", "จำนวนข้อ", "ข้อที่ต่ำกว่าเป้าหมาย");
        canvas.row(row, MEAN, Look.HEADER, "คะแนนเฉลี่ย", "เป้าหมาย", "ผลเทียบเป้าหมาย", "");
        canvas.add(new Edit.Merge(canvas.sheet(), RangeAt.of(row, 1, 2)));
        canvas.add(new Edit.Merge(canvas.sheet(), RangeAt.of(row, VERDICT, VERDICT + 1)));
        canvas.height(row, 2 * ThaiWidth.LINE_POINTS + 6);
        int last = row;
        for (ThemeResult theme : themes) {
            last++;
            theme(last, theme);
        }
        RangeRef verdicts = RangeRef.of(row + 1, VERDICT, last, VERDICT);
        TableSheet.words(canvas, verdicts, ThemeVerdict.ALL_ABOVE.thai(), Look.of(Group.STRENGTH));
        TableSheet.words(canvas, verdicts, ThemeVerdict.ABOVE_EXCEPT.thai(), Look.of(Group.IMPROVE));
        TableSheet.words(canvas, verdicts, ThemeVerdict.NOT_ON_TARGET.thai(), Look.of(Group.URGENT));
        return last + 1;
    }

    private void theme(int row, ThemeResult theme) {
        List<Scored> scored = scored(theme);
        canvas.text(row, 0, theme.id(), Look.CENTERED);
        canvas.put(row, 1, Content.text(theme.name()), Look.LABEL);
        canvas.style(RangeAt.of(row, 2), Look.LABEL);
        canvas.add(new Edit.Merge(canvas.sheet(), RangeAt.of(row, 1, 2)));
        canvas.number(row, 3, theme.items().size(), Look.CENTERED);
        Content target = target();
        canvas.put(row, TARGET, target, Look.COMPUTED);
        BigDecimal line = BigDecimal.valueOf(((CellValue.Num) target.value()).value());
        List<String> below = scored.stream()
                .filter(s -> s.shown().filter(n -> n.compareTo(line) < 0).isPresent())
                .map(Scored::code)
                .toList();
        below(row, below);
        List<Double> numbers =
                scored.stream().flatMap(s -> s.ref().number().stream()).toList();
        Optional<Double> mean = numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(numbers.stream().mapToDouble(n -> n).sum() / numbers.size());
        mean(row, scored, mean);
        verdict(row, scored, verdict(mean, below, line));
        int lines = Math.max(
                ThaiWidth.lines(theme.name(), canvas.widthOf(1) + canvas.widthOf(2)),
                ThaiWidth.lines(String.join(", ", below), canvas.widthOf(BELOW)));
        canvas.height(row, lines * ThaiWidth.LINE_POINTS + ThaiWidth.ROOM_POINTS);
    }

    private List<Scored> scored(ThemeResult theme) {
        List<Scored> scored = new ArrayList<>();
        for (String code : theme.items()) {
            ItemResult item = analysis.item(code).orElseThrow();
            TemplateSheet sheet = item.instrument() == Instrument.OIT ? TemplateSheet.OIT : TemplateSheet.ITEMS;
            live.ref(sheet, code, USED).ifPresent(ref -> scored.add(new Scored(code, ref)));
        }
        return scored;
    }

    private Content target() {
        String formula = String.valueOf(USUAL_PASS_MARK);
        double value = USUAL_PASS_MARK;
        for (String name : List.of("pass_mark", "target_total")) {
            Optional<Live.Ref> ref = live.named(name);
            if (ref.isPresent()) {
                formula = "IF(ISNUMBER(" + ref.get().text() + ")," + ref.get().text() + "," + formula + ")";
                value = ref.get().number().orElse(value);
            }
        }
        return formula.startsWith("IF") ? Content.formula(formula, CellValue.of(value)) : Content.number(value);
    }

    private void mean(int row, List<Scored> scored, Optional<Double> mean) {
        String refs = refs(scored);
        canvas.put(
                row,
                MEAN,
                scored.isEmpty()
                        ? Content.EMPTY
                        : Content.formula(
                                "IF(COUNT(" + refs + ")>0,AVERAGE(" + refs + "),\"\")",
                                mean.map(CellValue::of).orElse(Live.NOTHING)),
                Look.COMPUTED);
    }

    // A formula that lists names would be longer than anybody reads; the analysis writes the list.
    private void below(int row, List<String> below) {
        canvas.put(row, BELOW, Content.text(String.join(", ", below)), Look.LABEL);
    }

    private void verdict(int row, List<Scored> scored, String shown) {
        String mean = new CellRef(row, MEAN).a1();
        String line = new CellRef(row, TARGET).a1();
        String formula = "IF(ISNUMBER(" + mean + "),IF(ROUND(" + mean + ",2)<" + line + ",\""
                + ThemeVerdict.NOT_ON_TARGET.thai() + "\",IF(ROUND(MIN(" + refs(scored) + "),2)<" + line + ",\""
                + ThemeVerdict.ABOVE_EXCEPT.thai() + "\",\"" + ThemeVerdict.ALL_ABOVE.thai() + "\")),\"\")";
        canvas.put(
                row,
                VERDICT,
                scored.isEmpty() ? Content.EMPTY : Content.formula(formula, CellValue.of(shown)),
                Look.CENTERED);
        canvas.style(RangeAt.of(row, VERDICT + 1), Look.CENTERED);
        canvas.add(new Edit.Merge(canvas.sheet(), RangeAt.of(row, VERDICT, VERDICT + 1)));
    }

    private static String verdict(Optional<Double> mean, List<String> below, BigDecimal line) {
        if (mean.isEmpty()) {
            return "";
        }
        BigDecimal shown = BigDecimal.valueOf(mean.get()).setScale(2, RoundingMode.HALF_UP);
        if (shown.compareTo(line) < 0) {
            return ThemeVerdict.NOT_ON_TARGET.thai();
        }
        return (below.isEmpty() ? ThemeVerdict.ALL_ABOVE : ThemeVerdict.ABOVE_EXCEPT).thai();
    }

    private static String refs(List<Scored> scored) {
        return scored.stream().map(s -> s.ref().text()).collect(Collectors.joining(","));
    }
}
