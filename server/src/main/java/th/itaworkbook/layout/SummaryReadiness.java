package th.itaworkbook.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Style;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.Language;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.finding.Severity;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.measure.Completeness;

/** The box on sheet สรุปผล that says whether the report can be published, and what is missing. */
final class SummaryReadiness {
    private static final int LAST = 9;
    private static final int MOST_LINES = 6;
    private static final int MOST_NAMED = 12;

    private final Canvas canvas;
    private final MessageCatalog catalog;

    SummaryReadiness(Canvas canvas, MessageCatalog catalog) {
        this.canvas = canvas;
        this.catalog = catalog;
    }

    private record Line(boolean blocks, String text, Finding first) {}

    /** Draws the box and gives the row below it. */
    int draw(int at, Completeness completeness) {
        Group colour = colour(completeness.state());
        Style band = Style.NONE
                .withFill(Look.fill(colour))
                .withFont(new Style.Font(Look.TYPEFACE, 18.0, true, null, null, Look.ink(colour)))
                .withBorder(Style.Border.all(Look.ink(colour)))
                .withAlignment(new Style.Alignment(Style.Horizontal.LEFT, Style.Vertical.CENTER, false, 1));
        int row = at;
        RangeRef all = RangeAt.of(row, 0, LAST);
        canvas.style(all, band);
        canvas.text(
                row, 0, sign(completeness.state()) + "  " + completeness.state().thai(), band);
        canvas.add(new Edit.Merge(canvas.sheet(), all)).height(row, 36);
        row++;
        List<Line> lines = lines(completeness);
        for (Line line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            line(row++, line);
        }
        if (lines.size() > MOST_LINES) {
            line(row++, new Line(false, "และอีก " + (lines.size() - MOST_LINES) + " เรื่อง", null));
        }
        return row + 1;
    }

    private static String sign(Completeness.State state) {
        return switch (state) {
            case READY -> "✓";
            case REVIEW -> "!";
            case NOT_READY -> "✕";
        };
    }

    private static Group colour(Completeness.State state) {
        return switch (state) {
            case READY -> Group.STRENGTH;
            case REVIEW -> Group.IMPROVE;
            case NOT_READY -> Group.URGENT;
        };
    }

    private void line(int row, Line line) {
        Style word = Look.CENTERED.withFill(Look.mark(line.blocks() ? Severity.ERROR : Severity.WARNING));
        canvas.style(RangeAt.of(row, 0, LAST), Look.LABEL);
        canvas.put(
                row,
                0,
                Edit.Content.text(line.blocks() ? "ต้องแก้" : "ตรวจ"),
                line.first() == null && !line.blocks() ? Look.LABEL : word);
        canvas.put(row, 1, Edit.Content.text(line.text()), Look.LABEL);
        canvas.add(new Edit.Merge(canvas.sheet(), RangeAt.of(row, 1, LAST - 1)));
        double width = 0;
        for (int column = 1; column < LAST; column++) {
            width += canvas.widthOf(column);
        }
        canvas.height(row, ThaiWidth.lines(line.text(), width) * ThaiWidth.LINE_POINTS + ThaiWidth.ROOM_POINTS);
        link(row, line.first());
    }

    private void link(int row, Finding first) {
        boolean placed = first != null && !first.place().sheet().isEmpty();
        String sheet = placed ? first.place().sheet() : TemplateSheet.FINDINGS.title();
        CellRef cell = placed ? first.place().at().orElse(new CellRef(0, 0)) : new CellRef(0, 0);
        canvas.put(
                row,
                LAST,
                Edit.Content.text(placed ? "ไปที่ข้อมูล" : "ดูทั้งหมด"),
                Look.LINK.withAlignment(Look.CENTERED.alignment()));
        canvas.add(new Edit.Link(
                canvas.sheet(),
                new CellRef(row, LAST),
                Canvas.quote(sheet) + "!" + cell.a1(),
                "ไปที่ " + sheet + " " + cell.a1()));
    }

    private List<Line> lines(Completeness completeness) {
        List<Line> lines = new ArrayList<>();
        if (!completeness.hasTotal()) {
            lines.add(new Line(true, "ยังไม่มีคะแนนรวม ITA เพราะคะแนนตัวชี้วัดยังไม่ครบ", null));
        }
        if (!completeness.hasMeasures()) {
            lines.add(new Line(true, "ยังไม่มีมาตรการในแผ่นงาน " + TemplateSheet.MEASURES.title(), null));
        }
        for (Completeness.Gap gap : completeness.gaps()) {
            lines.add(new Line(gap.blocks(), text(gap), gap.findings().get(0)));
        }
        return lines;
    }

    private String text(Completeness.Gap gap) {
        List<Finding> found = gap.findings();
        return switch (gap.code()) {
            case INDICATOR_WITHOUT_MEASURE -> "ตัวชี้วัดที่ยังไม่มีมาตรการ: " + named(found, "indicator", "");
            case MEASURE_INCOMPLETE -> "มาตรการที่องค์ประกอบไม่ครบ: " + named(found, "measure", "missing");
            case ITEM_WITHOUT_MEASURE -> "ข้อที่ต่ำกว่าเกณฑ์แต่ยังไม่มีมาตรการรองรับ: " + named(found, "item", "");
            case RECOMMENDATION_WITHOUT_MEASURE ->
                "ข้อเสนอแนะของผู้ประเมินที่ยังไม่มีมาตรการรองรับ: " + named(found, "about", "");
            default -> {
                String first = catalog.message(found.get(0), Language.TH);
                yield found.size() == 1 ? first : first + " (เรื่องเดียวกันอีก " + (found.size() - 1) + " รายการ)";
            }
        };
    }

    private static String named(List<Finding> found, String argument, String more) {
        String names = found.stream()
                .limit(MOST_NAMED)
                .map(f -> f.args().get(argument)
                        + (more.isEmpty() ? "" : " (ขาด " + f.args().get(more) + ")"))
                .collect(Collectors.joining(", "));
        return found.size() <= MOST_NAMED ? names : names + " และอีก " + (found.size() - MOST_NAMED) + " รายการ";
    }

    /** Which required elements the measures of each indicator have; gives the row below. */
    int elements(int at, Completeness completeness, Framework framework) {
        int row = at;
        for (Completeness.IndicatorElements indicator : completeness.indicators()) {
            canvas.text(row, 0, String.valueOf(indicator.no()), Look.CENTERED);
            canvas.text(
                    row,
                    1,
                    framework
                            .indicator(indicator.no())
                            .map(Framework.Indicator::name)
                            .orElse(""),
                    Look.LABEL);
            canvas.number(row, 2, indicator.measures(), Look.CENTERED);
            int column = 3;
            for (int lacking : indicator.missing().values()) {
                String word = indicator.measures() == 0 ? "ไม่มี" : lacking == 0 ? "ครบ" : "ขาด " + lacking;
                Style look = word.equals("ครบ")
                        ? Look.CENTERED
                        : Look.CENTERED
                                .withFill(Look.fill(Group.URGENT))
                                .withFont(
                                        new Style.Font(Look.TYPEFACE, 16.0, true, null, null, Look.ink(Group.URGENT)));
                canvas.text(row, column++, word, look);
            }
            row++;
        }
        return row + 1;
    }
}
