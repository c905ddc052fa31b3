package th.itaworkbook.layout;

import static th.itaworkbook.domain.Header.USED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.survey.Estimate;
import th.itaworkbook.survey.Survey;
import th.itaworkbook.survey.Tally;

/** The items of one survey: how many gave which answer, the score, its interval, and the official score beside it. */
final class StatisticsItems {
    private static final int CHART_ROWS = 14;
    private static final String OFFICIAL_COLOUR = "9DB2D6";

    private final StatisticsPage page;
    private final Canvas canvas;
    private final Survey survey;
    private final Map<String, CellRef> means = new LinkedHashMap<>();
    private boolean anyOfficial;

    StatisticsItems(StatisticsPage page, Survey survey) {
        this.page = page;
        this.canvas = page.canvas;
        this.survey = survey;
    }

    /** Draws the table and its chart; gives the cell of each item's score, by its code. */
    Map<String, CellRef> draw() {
        List<Integer> points = survey.items().stream()
                .map(i -> i.tally().points())
                .filter(p -> p.size() == page.levels)
                .findFirst()
                .orElse(List.of());
        headers(points);
        int first = page.row;
        for (Survey.Item item : survey.items()) {
            row(item, first - 1, points);
        }
        chart(first, page.row - 1);
        return means;
    }

    private void headers(List<Integer> points) {
        Style pointHeader = Look.HEADER
                .withFont(new Style.Font(Look.TYPEFACE, 14.0, true, null, null, "FFFFFF"))
                .withNumberFormat("0\" คะแนน\"");
        page.header(0, "ข้อ", "ประเด็นคำถาม", "จำนวนคำตอบ");
        for (int level = 0; level < page.levels; level++) {
            int column = StatisticsPage.FIRST_LEVEL + level;
            if (level < points.size()) {
                canvas.number(page.row, column, points.get(level), pointHeader);
            } else {
                canvas.text(page.row, column, "", pointHeader);
            }
        }
        page.header(
                page.noAnswer(),
                "ไม่ตอบ/ไม่มีความเห็น",
                "คะแนนเฉลี่ย",
                "การกระจาย (S.D.)",
                "ช่วงคะแนน 95% ตั้งแต่",
                "ช่วงคะแนน 95% ถึง",
                "คะแนนทางการ",
                "ผลต่าง",
                "คะแนนทางการเทียบกับช่วง");
        canvas.height(page.row, 3 * ThaiWidth.LINE_POINTS + 6);
        page.row++;
    }

    private void row(Survey.Item item, int headerRow, List<Integer> points) {
        Tally tally = item.tally();
        canvas.text(page.row, 0, item.question().code(), Look.CENTERED);
        canvas.text(page.row, 1, item.question().label(), Look.LABEL);
        for (int level = 0; level < page.levels; level++) {
            int column = StatisticsPage.FIRST_LEVEL + level;
            int at = level < points.size() ? tally.points().indexOf(points.get(level)) : -1;
            if (at >= 0) {
                canvas.number(page.row, column, tally.counts().get(at), StatisticsPage.COUNT);
            } else {
                canvas.style(RangeAt.of(page.row, column), Look.UNUSED);
            }
        }
        String counts = RangeAt.of(page.row, StatisticsPage.FIRST_LEVEL, page.noAnswer() - 1)
                .a1();
        canvas.formula(page.row, 2, "SUM(" + counts + ")", CellValue.of(tally.n()), StatisticsPage.COUNT);
        canvas.number(
                page.row, page.noAnswer(), tally.blank() + tally.noOpinion() + tally.unused(), StatisticsPage.COUNT);
        estimate(item, headerRow, points);
        official(item);
        page.row++;
    }

    private void estimate(Survey.Item item, int headerRow, List<Integer> points) {
        canvas.style(RangeAt.of(page.row, page.mean(), page.high()), Look.COMPUTED);
        if (item.own().isEmpty()) {
            return;
        }
        Estimate own = item.own().get();
        means.put(item.question().code(), new CellRef(page.row, page.mean()));
        double mean = own.score().toDouble();
        // A score by parts does not follow from the counts of both parts together.
        Content content =
                own.byParts() ? Content.number(mean) : Content.formula(weighted(headerRow, points), CellValue.of(mean));
        canvas.put(page.row, page.mean(), content, Look.COMPUTED);
        own.sd().ifPresent(sd -> canvas.number(page.row, page.spread(), sd, Look.COMPUTED));
        own.interval().ifPresent(i -> {
            canvas.number(page.row, page.low(), i.low(), Look.COMPUTED);
            canvas.number(page.row, page.high(), i.high(), Look.COMPUTED);
        });
    }

    // (0 x D8 + 20 x E8 + ...) / n, with the points of the header row.
    private String weighted(int headerRow, List<Integer> points) {
        List<String> terms = new ArrayList<>();
        for (int level = 0; level < points.size(); level++) {
            int column = StatisticsPage.FIRST_LEVEL + level;
            terms.add(new CellRef(headerRow, column).absolute() + "*" + page.here(column));
        }
        return "(" + String.join("+", terms) + ")/" + page.here(2);
    }

    private void official(Survey.Item item) {
        Optional<Live.Ref> official =
                page.live.ref(TemplateSheet.ITEMS, item.question().code(), USED);
        canvas.put(page.row, page.official(), Live.show(official), Look.COMPUTED);
        Optional<Double> score = official.flatMap(Live.Ref::number);
        Optional<Double> own = item.own().map(o -> o.score().toDouble());
        anyOfficial |= score.isPresent();
        String mine = page.here(page.mean());
        String theirs = page.here(page.official());
        String both = "AND(ISNUMBER(" + mine + "),ISNUMBER(" + theirs + "))";
        canvas.formula(
                page.row,
                page.difference(),
                "IF(" + both + ",ROUND(" + mine + ",2)-ROUND(" + theirs + ",2),\"\")",
                score.isPresent() && own.isPresent()
                        ? CellValue.of(StatisticsSheet.shown(own.get()) - StatisticsSheet.shown(score.get()))
                        : Live.NOTHING,
                Look.COMPUTED_DELTA);
        String low = page.here(page.low());
        String high = page.here(page.high());
        canvas.formula(
                page.row,
                page.last(),
                "IF(AND(ISNUMBER(" + low + "),ISNUMBER(" + theirs + ")),IF(" + theirs + "<" + low
                        + ",\"ต่ำกว่าช่วง\",IF(" + theirs + ">" + high + ",\"สูงกว่าช่วง\",\"อยู่ในช่วง\")),\"\")",
                place(item, score),
                Look.CENTERED);
    }

    private static CellValue place(Survey.Item item, Optional<Double> official) {
        Optional<Estimate.Range> range = item.own().flatMap(Estimate::interval);
        if (official.isEmpty() || range.isEmpty()) {
            return Live.NOTHING;
        }
        double score = official.get();
        return CellValue.of(
                score < range.get().low() ? "ต่ำกว่าช่วง" : score > range.get().high() ? "สูงกว่าช่วง" : "อยู่ในช่วง");
    }

    private void chart(int first, int last) {
        List<Edit.Series> series = new ArrayList<>();
        series.add(new Edit.Series(
                page.at(first - 1, page.mean()), page.column(first, last, page.mean()), List.of(Look.ACCENT)));
        if (anyOfficial) {
            series.add(new Edit.Series(
                    page.at(first - 1, page.official()),
                    page.column(first, last, page.official()),
                    List.of(OFFICIAL_COLOUR)));
        }
        page.newPage();
        page.row++;
        String name = survey.instrument().name();
        canvas.add(new Edit.Chart(
                canvas.sheet(),
                "survey-" + name,
                Edit.ChartKind.COLUMN,
                "คะแนนรายข้อ " + name + ": แบบสำรวจของหน่วยงานเทียบกับคะแนนทางการ",
                "แผนภูมิแท่งแสดงคะแนนเฉลี่ยของแบบสำรวจและคะแนนทางการรายข้อตามตารางด้านบน",
                page.column(first, last, 0),
                series,
                RangeRef.of(page.row, 0, page.row + CHART_ROWS - 2, page.last()),
                0.0,
                100.0));
        page.row += CHART_ROWS;
    }
}
