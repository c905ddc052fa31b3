package th.itaworkbook.layout;

import static th.itaworkbook.layout.RollupColumn.*;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Analysis.Shortfall;
import th.itaworkbook.domain.Direction;
import th.itaworkbook.domain.Group;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.rollup.AgencyResult;
import th.itaworkbook.rollup.Level;
import th.itaworkbook.rollup.Ranked;
import th.itaworkbook.rollup.Rollup;
import th.itaworkbook.rollup.RollupFigures;

/** Draws the ranking; the other sheets of the roll-up compute from it. */
final class RollupRanking {
    static final String SHEET = "จัดอันดับ";

    /** What stands where there is no figure. */
    static final CellValue NONE = CellValue.of("-");

    static final String PASS_WORD = "ผ่าน";
    static final String FAIL_WORD = "ไม่ผ่าน";
    static final String PASS_MARK = "pass_mark";
    static final String TARGET = "target_total";

    private static final int FIRST_ROW = 5;
    private static final int HEADER_ROW = FIRST_ROW - 1;
    private static final int MARK_ROW = 2;
    private static final int LONGEST_LINK = 240;

    private final Rollup rollup;
    private final Map<RollupColumn, Integer> columns;
    private final Function<String, Optional<String>> links;
    private final Canvas canvas = new Canvas(SHEET);

    RollupRanking(Rollup rollup, Function<String, Optional<String>> links) {
        this.rollup = rollup;
        this.columns = RollupColumn.of(rollup);
        this.links = links;
    }

    /** The cells of a column over all agencies, as formulas on other sheets write them; the column must be there. */
    String all(RollupColumn column) {
        return canvas.quoted() + "!" + range(column).absolute();
    }

    boolean has(RollupColumn column) {
        return columns.containsKey(column);
    }

    /** The cell of one agency, as formulas on other sheets write it. */
    String cell(RollupColumn column, int agency) {
        return canvas.quoted() + "!" + at(column, FIRST_ROW + agency).a1();
    }

    private RangeRef range(RollupColumn column) {
        int at = columns.get(column);
        int last = FIRST_ROW + Math.max(1, rollup.agencies().size()) - 1;
        return RangeRef.of(FIRST_ROW, at, last, at);
    }

    private CellRef at(RollupColumn column, int row) {
        return new CellRef(row, columns.get(column));
    }

    Canvas draw() {
        int year = rollup.framework().year();
        columns.forEach((column, at) -> canvas.width(at, column.width()));
        canvas.text(0, 0, "จัดอันดับผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + year, Look.TITLE)
                .height(0, 36);
        canvas.text(
                1,
                0,
                "จัดอันดับด้วยคะแนนทศนิยมสองตำแหน่ง คะแนนเท่ากันได้อันดับเดียวกัน หน่วยงานที่ยังไม่มีคะแนนรวมแสดงเป็นขีด ไม่นับเป็นศูนย์ (ประมาณการ) คือระดับที่ตัดสินโดยไม่มีคะแนนย่อยครบ",
                Look.LEAD);
        marks();
        columns.forEach((column, at) -> canvas.text(HEADER_ROW, at, column.header(year), Look.HEADER));
        canvas.height(HEADER_ROW, 2 * ThaiWidth.LINE_POINTS + 8);
        int row = FIRST_ROW;
        for (Ranked agency : rollup.agencies()) {
            draw(row++, agency);
        }
        if (row == FIRST_ROW) {
            canvas.text(row, columns.get(NAME), "ไม่มีหน่วยงานที่ใช้จัดอันดับได้", Look.LABEL);
        }
        colours();
        canvas.freeze(FIRST_ROW, columns.get(NAME) + 1);
        canvas.print(true, HEADER_ROW, HEADER_ROW, "จัดอันดับผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + year);
        return canvas;
    }

    // The two lines that formulas compare with, so that a ministry can try another one.
    private void marks() {
        canvas.text(MARK_ROW, columns.get(NAME), "เกณฑ์ผ่าน และเป้าหมาย (ถ้ามี)", Look.LABEL);
        int at = columns.get(NAME) + 1;
        canvas.number(MARK_ROW, at, Rollup.PASS_MARK.doubleValue(), Look.INPUT_SCORE);
        canvas.name(PASS_MARK, RangeAt.of(MARK_ROW, at));
        canvas.put(
                MARK_ROW,
                at + 1,
                rollup.target().map(t -> Content.number(t.doubleValue())).orElse(Content.EMPTY),
                Look.INPUT_SCORE);
        canvas.name(TARGET, RangeAt.of(MARK_ROW, at + 1));
        canvas.name(RollupBook.MARK, RangeAt.of(0, 0));
    }

    private void draw(int row, Ranked agency) {
        AgencyResult result = agency.result();
        Map<RollupColumn, Cell> cells = new EnumMap<>(RollupColumn.class);
        String score = at(SCORE, row).a1();
        String prior = at(PRIOR, row).a1();
        String delta = at(DELTA, row).a1();
        cells.put(
                RANK,
                formula(
                        "IF(ISNUMBER(" + score + "),RANK(" + score + "," + rows(SCORE) + "),\"-\")",
                        agency.rank() == null ? NONE : CellValue.of(agency.rank()),
                        Look.CENTERED));
        cells.put(NAME, name(result));
        cells.put(ABBREVIATION, text(result.agency().abbreviation(), Look.CENTERED));
        cells.put(CODE, text(result.agency().code(), Look.CENTERED));
        cells.put(TYPE, text(result.agency().type(), Look.LABEL));
        cells.put(PROVINCE, text(result.agency().province(), Look.LABEL));
        cells.put(PRIOR, figure(result.prior()));
        cells.put(SCORE, figure(result.score()));
        cells.put(
                DELTA,
                formula(
                        "IF(COUNT(" + prior + ":" + score + ")=2,ROUND(" + score + "-" + prior + ",2),\"-\")",
                        value(result.delta().orElse(null)),
                        Look.COMPUTED_DELTA));
        cells.put(
                DIRECTION,
                formula(
                        "IF(ISNUMBER(" + delta + "),IF(" + delta + ">0,\"" + Direction.UP.thai() + "\",IF(" + delta
                                + "<0,\"" + Direction.DOWN.thai() + "\",\"" + Direction.SAME.thai() + "\")),\"-\")",
                        result.delta()
                                .map(d -> CellValue.of(Direction.of(d).thai()))
                                .orElse(NONE),
                        Look.CENTERED));
        cells.put(
                PASS,
                formula(
                        "IF(ISNUMBER(" + score + "),IF(" + score + ">=" + PASS_MARK + ",\"" + PASS_WORD + "\",\""
                                + FAIL_WORD + "\"),\"-\")",
                        RollupFigures.passes(result)
                                .map(p -> CellValue.of(p ? PASS_WORD : FAIL_WORD))
                                .orElse(NONE),
                        Look.CENTERED));
        cells.put(PRIOR_LEVEL, level(result.priorLevel()));
        cells.put(LEVEL, level(result.level()));
        cells.put(MISSING, text(missing(result.level()), Look.LABEL));
        cells.put(PRINTED, text(result.printedRank(), Look.CENTERED));
        cells.put(ERRORS, new Cell(Content.number(result.errors()), Look.CENTERED));
        cells.put(WARNINGS, new Cell(Content.number(result.warnings()), Look.CENTERED));
        columns.forEach((column, at) -> {
            Cell cell = cells.get(column);
            if (cell.content.formula() == null && cell.content.value() instanceof CellValue.Text text) {
                canvas.text(row, at, text.text(), cell.style);
            } else {
                canvas.put(row, at, cell.content, cell.style);
            }
        });
    }

    private record Cell(Content content, Style style) {}

    private String rows(RollupColumn column) {
        RangeRef range = range(column);
        return CellRef.columnName(range.first().column()) + "$" + (range.first().row() + 1) + ":"
                + CellRef.columnName(range.last().column()) + "$"
                + (range.last().row() + 1);
    }

    private static Cell formula(String formula, CellValue value, Style style) {
        return new Cell(Content.formula(formula, value), style);
    }

    private static Cell text(String text, Style style) {
        return new Cell(Content.text(text.isEmpty() ? NONE.text() : text), style);
    }

    static CellValue value(BigDecimal figure) {
        return figure == null ? NONE : CellValue.of(figure.doubleValue());
    }

    private static Cell figure(BigDecimal figure) {
        return new Cell(new Content(value(figure), null), Look.COMPUTED);
    }

    private static Cell level(Level level) {
        return text(level == null ? "" : level.name(), Look.CENTERED);
    }

    // A link by formula goes to a file beside this one, wherever the folder is moved to.
    private Cell name(AgencyResult result) {
        String name = shownName(result);
        Optional<String> link = result.workbook()
                ? links.apply(result.source()).filter(l -> l.length() <= LONGEST_LINK)
                : Optional.empty();
        return link.isEmpty() || name.length() > LONGEST_LINK
                ? new Cell(Content.text(name), Look.LABEL)
                : formula("HYPERLINK(" + quoted(link.get()) + "," + quoted(name) + ")", CellValue.of(name), Look.LINK);
    }

    /** The name of an agency, or of its file where the workbook does not say it. */
    static String shownName(AgencyResult result) {
        return result.agency().name().isEmpty()
                ? result.source()
                : result.agency().name();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String missing(Level level) {
        if (level == null || level.nextName().isEmpty()) {
            return "";
        }
        String lacks = level.missing().stream()
                .map(RollupRanking::words)
                .collect(Collectors.joining(", ", "เพื่อระดับ " + level.nextName() + ": ", ""));
        return level.certain() ? lacks : lacks + " (ประมาณการ)";
    }

    private static String words(Shortfall shortfall) {
        String on =
                switch (shortfall.on()) {
                    case "TOTAL" -> "คะแนนรวม";
                    case "EIT1" -> "EIT ส่วนที่ 1";
                    case "EIT2" -> "EIT ส่วนที่ 2";
                    default -> shortfall.on();
                };
        return on + " ขาด " + shortfall.gap().toPlainString();
    }

    private void colours() {
        TableSheet.words(canvas, range(DIRECTION), Direction.UP.thai(), IndicatorSheet.ink(Look.ink(Group.STRENGTH)));
        TableSheet.words(canvas, range(DIRECTION), Direction.DOWN.thai(), IndicatorSheet.ink(Look.ink(Group.URGENT)));
        TableSheet.words(canvas, range(PASS), PASS_WORD, Look.of(Group.STRENGTH));
        TableSheet.words(canvas, range(PASS), FAIL_WORD, Look.of(Group.URGENT));
    }

    static List<Integer> places(Rollup rollup, List<AgencyResult> wanted) {
        IdentityHashMap<AgencyResult, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < rollup.agencies().size(); i++) {
            places.put(rollup.agencies().get(i).result(), i);
        }
        return wanted.stream().map(places::get).toList();
    }
}
