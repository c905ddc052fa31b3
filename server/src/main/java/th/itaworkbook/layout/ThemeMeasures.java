package th.itaworkbook.layout;

import static th.itaworkbook.domain.Header.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.ThemeResult;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Labels;

/**
 * Draws มาตรการตามประเด็น: the measures once more by theme, what to improve and what to maintain side by side, period and
 * unit of each step. Every text is the live cell of sheet มาตรการ.
 */
final class ThemeMeasures {
    static final String TITLE = "มาตรการตามประเด็น";

    private static final int TEXT_COLUMN = 4;
    private static final int PERIOD_COLUMN = 5;
    private static final int UNIT_COLUMN = 8;

    private final Analysis analysis;
    private final Live live;
    private final Canvas canvas;
    private final List<MeasureRow> measures;
    private int row;

    ThemeMeasures(Analysis analysis, Live live, Canvas canvas) {
        this.analysis = analysis;
        this.live = live;
        this.canvas = canvas;
        this.measures = analysis.submission().measures();
    }

    void draw(int first) {
        boolean any = measures.stream().anyMatch(m -> m.kind() != MeasureKind.NONE);
        if (analysis.themes().isEmpty() || !any) {
            return;
        }
        row = first;
        canvas.text(row, 0, TITLE, Look.SECTION).height(row, 32);
        canvas.text(
                row + 1,
                0,
                "ข้อความเชื่อมกับแผ่นงาน มาตรการ ผู้รับผิดชอบและระยะเวลาแสดงรายขั้นตอน ถ้าเว้นว่างใช้ของมาตรการนั้น",
                Look.LEAD);
        row += 2;
        canvas.row(
                row,
                0,
                Look.HEADER,
                "ประเด็นที่",
                "ประเด็น",
                "จุดที่ต้องปรับปรุง/พัฒนา",
                "จุดที่ควรรักษาระดับ",
                "มาตรการ และขั้นตอน",
                "ระยะเวลาดำเนินการ",
                "",
                "",
                "ผู้รับผิดชอบรายขั้นตอน");
        canvas.add(new Edit.Merge(canvas.sheet(), RangeAt.of(row, PERIOD_COLUMN, UNIT_COLUMN - 1)));
        canvas.height(row, 2 * ThaiWidth.LINE_POINTS + 6);
        row++;
        Set<Integer> placed = new LinkedHashSet<>();
        for (ThemeResult theme : analysis.themes()) {
            theme(theme, placed);
        }
        rest(placed);
    }

    private void theme(ThemeResult theme, Set<Integer> placed) {
        if (theme.items().isEmpty() && measuresOf(theme).isEmpty()) {
            return;
        }
        int first = row;
        for (int index : measuresOf(theme)) {
            placed.add(index);
            measure(index);
        }
        if (row == first) {
            blank();
            canvas.text(row, TEXT_COLUMN, "ยังไม่มีมาตรการในประเด็นนี้", Look.LABEL);
            row++;
        }
        successFactors(theme);
        canvas.text(first, 0, theme.id(), Look.CENTERED);
        canvas.text(first, 1, theme.name(), Look.LABEL);
        canvas.text(first, 2, points(theme, Group.URGENT, Group.IMPROVE), Look.LABEL);
        canvas.text(first, 3, points(theme, Group.STRENGTH), Look.LABEL);
    }

    // What the officer wrote on sheet ประเด็น stands behind the measures of the theme.
    private void successFactors(ThemeResult theme) {
        analysis.submission().themes().stream()
                .filter(t -> key(t.id()).equals(key(theme.id()))
                        && !t.successFactors().isBlank())
                .flatMap(t -> live.at(TemplateSheet.THEMES, t.row(), SUCCESS_FACTORS).stream())
                .findFirst()
                .ifPresent(ref -> {
                    blank();
                    String formula =
                            "IF(" + ref.text() + "=\"\",\"\",\"" + SUCCESS_FACTORS + ": \"&" + ref.text() + ")";
                    CellValue shown =
                            CellValue.of(SUCCESS_FACTORS + ": " + ref.value().text());
                    canvas.formula(row, TEXT_COLUMN, formula, shown, Look.LABEL);
                    row++;
                });
    }

    private void rest(Set<Integer> placed) {
        int first = row;
        for (int index = 0; index < measures.size(); index++) {
            if (!placed.contains(index) && measures.get(index).kind() != MeasureKind.NONE) {
                measure(index);
            }
        }
        if (row > first) {
            canvas.text(first, 1, "ไม่ได้ระบุประเด็น", Look.LABEL);
        }
    }

    private String points(ThemeResult theme, Group... groups) {
        List<Group> wanted = List.of(groups);
        return theme.items().stream()
                .map(code -> analysis.item(code).orElseThrow())
                .filter(item -> item.group() != null && wanted.contains(item.group()))
                .map(ItemResult::code)
                .collect(Collectors.joining(", "));
    }

    private List<Integer> measuresOf(ThemeResult theme) {
        String key = key(theme.id());
        List<Integer> found = new ArrayList<>();
        for (int index = 0; index < measures.size(); index++) {
            MeasureRow measure = measures.get(index);
            if (measure.kind() != MeasureKind.NONE && themesOf(measure).anyMatch(id -> key(id).equals(key))) {
                found.add(index);
            }
        }
        return found;
    }

    // What a measure says itself goes first, then its items, then the items of its indicators.
    private Stream<String> themesOf(MeasureRow measure) {
        if (!measure.themes().isEmpty()) {
            return measure.themes().stream();
        }
        if (!measure.items().isEmpty()) {
            return measure.items().stream()
                    .flatMap(code -> analysis.item(code).stream())
                    .flatMap(item -> item.themes().stream());
        }
        return analysis.items().stream()
                .filter(item -> measure.indicators().contains(item.indicator()))
                .flatMap(item -> item.themes().stream());
    }

    private void measure(int index) {
        String key = String.valueOf(index + 1);
        Optional<Live.Ref> name = live.ref(TemplateSheet.MEASURES, key, MEASURE);
        blank();
        live(row, TEXT_COLUMN, name, Optional.empty(), Look.LABEL_STRONG);
        canvas.style(RangeAt.of(row, PERIOD_COLUMN, UNIT_COLUMN), Look.CENTERED_STRONG);
        int own = row;
        row++;
        int steps = 0;
        for (String line : lines(key)) {
            Optional<Live.Ref> step = live.ref(TemplateSheet.MEASURES, line, STEPS);
            if (step.isPresent() && !step.get().value().isBlank()) {
                steps++;
                blank();
                live(row, TEXT_COLUMN, step, Optional.empty(), Look.LABEL);
                timeAndUnit(row, line, key);
                row++;
            }
        }
        if (steps == 0) {
            timeAndUnit(own, key, key);
        }
    }

    private void timeAndUnit(int at, String line, String measure) {
        Optional<Live.Ref> period = live.ref(TemplateSheet.MEASURES, line, PERIOD);
        Optional<Live.Ref> unit = live.ref(TemplateSheet.MEASURES, line, RESPONSIBLE);
        boolean further = !line.equals(measure);
        live(
                at,
                PERIOD_COLUMN,
                period,
                further ? live.ref(TemplateSheet.MEASURES, measure, PERIOD) : Optional.empty(),
                Look.CENTERED);
        live(
                at,
                UNIT_COLUMN,
                unit,
                further ? live.ref(TemplateSheet.MEASURES, measure, RESPONSIBLE) : Optional.empty(),
                Look.CENTERED);
    }

    // The first row of a measure, then those that go on with it.
    private List<String> lines(String key) {
        List<String> lines = new ArrayList<>(List.of(key));
        for (int further = 1;
                live.ref(TemplateSheet.MEASURES, key + "#" + further, STEPS).isPresent();
                further++) {
            lines.add(key + "#" + further);
        }
        return lines;
    }

    // A merged cell is as wide as its columns together, so its text is not measured against the first of them.
    private void live(int at, int column, Optional<Live.Ref> ref, Optional<Live.Ref> otherwise, Style style) {
        if (ref.isEmpty()) {
            canvas.put(at, column, otherwise.isEmpty() ? Content.EMPTY : Live.show(otherwise), style);
            return;
        }
        String cell = ref.get().text();
        String other = otherwise
                .map(o -> "IF(" + o.text() + "=\"\",\"\"," + o.text() + ")")
                .orElse("\"\"");
        CellValue value = ref.get().value().isBlank()
                ? otherwise.map(Live.Ref::value).filter(v -> !v.isBlank()).orElse(Live.NOTHING)
                : ref.get().value();
        String formula = "IF(" + cell + "=\"\"," + other + "," + cell + ")";
        if (column == PERIOD_COLUMN) {
            canvas.put(at, column, Content.formula(formula, value), style);
        } else {
            canvas.formula(at, column, formula, value, style);
        }
    }

    private void blank() {
        canvas.style(RangeAt.of(row, 0, 3), Look.LABEL);
        canvas.style(RangeAt.of(row, PERIOD_COLUMN, UNIT_COLUMN), Look.CENTERED);
        canvas.add(new Edit.Merge(canvas.sheet(), RangeAt.of(row, PERIOD_COLUMN, UNIT_COLUMN - 1)));
    }

    private static String key(String id) {
        return Labels.arabicDigits(Labels.fold(id));
    }
}
