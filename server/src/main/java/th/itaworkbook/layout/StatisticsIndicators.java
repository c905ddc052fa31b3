package th.itaworkbook.layout;

import static th.itaworkbook.domain.Header.USED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.survey.Survey;

/** The indicators of the surveys: score, official score, and whether the items of one measure the same thing. */
final class StatisticsIndicators {
    private static final double STRONG = 0.9;
    private static final double GOOD = 0.8;
    private static final double FAIR = 0.7;
    private static final double LOOSE = 0.2;

    private final StatisticsPage page;
    private final Canvas canvas;
    private final Map<String, CellRef> means;

    /**
     * Draws on that page.
     *
     * @param means where the score of each item stands
     */
    StatisticsIndicators(StatisticsPage page, Map<String, CellRef> means) {
        this.page = page;
        this.canvas = page.canvas;
        this.means = means;
    }

    void draw(List<Survey> surveys) {
        page.section("คะแนนและความเชื่อมั่นรายตัวชี้วัด");
        page.note("คำนวณค่าแอลฟาเฉพาะผู้ตอบที่ตอบครบทุกข้อของตัวชี้วัด");
        page.header(0, "ตัวชี้วัดที่", "ชื่อตัวชี้วัด", "ข้อที่มีคำตอบ", "ตอบครบทุกข้อ", "ค่าแอลฟา");
        page.across(5, page.noAnswer(), "คำตอบแต่ละข้อไปทางเดียวกันหรือไม่", Look.HEADER);
        page.header(page.mean(), "คะแนนเฉลี่ย");
        page.across(page.spread(), page.high(), "ข้อที่ควรทบทวนถ้อยคำ", Look.HEADER);
        page.header(page.official(), "คะแนนทางการ", "ผลต่าง");
        page.row++;
        for (Survey survey : surveys) {
            survey.indicators().forEach(i -> row(survey, i));
        }
    }

    private void row(Survey survey, Survey.Indicator indicator) {
        int no = indicator.indicator().no();
        List<Survey.Item> items = survey.items().stream()
                .filter(i -> i.question().indicator() == no)
                .toList();
        canvas.number(page.row, 0, no, StatisticsPage.COUNT);
        canvas.text(page.row, 1, indicator.indicator().name(), Look.LABEL);
        canvas.text(page.row, 2, indicator.asked() + " จาก " + indicator.items(), Look.CENTERED);
        canvas.number(page.row, 3, indicator.complete(), StatisticsPage.COUNT);
        canvas.style(RangeAt.of(page.row, 4), Look.COMPUTED);
        indicator.alpha().ifPresent(alpha -> canvas.number(page.row, 4, alpha, Look.COMPUTED));
        page.across(5, page.noAnswer(), word(indicator.alpha()), StatisticsPage.SENTENCE);
        page.across(page.spread(), page.high(), loose(items), StatisticsPage.SENTENCE);
        scores(indicator, items);
        page.row++;
    }

    private void scores(Survey.Indicator indicator, List<Survey.Item> items) {
        canvas.style(RangeAt.of(page.row, page.mean()), Look.COMPUTED);
        Optional<Double> own = indicator.own().map(Score::toDouble);
        if (own.isPresent()) {
            List<String> cells = new ArrayList<>();
            items.forEach(i -> cells.add(means.get(i.question().code()).a1()));
            String formula = "(" + String.join("+", cells) + ")/" + cells.size();
            canvas.formula(page.row, page.mean(), formula, CellValue.of(own.get()), Look.COMPUTED);
        }
        String key = String.valueOf(indicator.indicator().no());
        Optional<Live.Ref> official = page.live.ref(TemplateSheet.INDICATORS, key, USED);
        canvas.put(page.row, page.official(), Live.show(official), Look.COMPUTED);
        Optional<Double> score = official.flatMap(Live.Ref::number);
        String mine = page.here(page.mean());
        String theirs = page.here(page.official());
        canvas.formula(
                page.row,
                page.difference(),
                "IF(AND(ISNUMBER(" + mine + "),ISNUMBER(" + theirs + ")),ROUND(" + mine + ",2)-ROUND(" + theirs
                        + ",2),\"\")",
                own.isPresent() && score.isPresent()
                        ? CellValue.of(StatisticsSheet.shown(own.get()) - StatisticsSheet.shown(score.get()))
                        : Live.NOTHING,
                Look.COMPUTED_DELTA);
    }

    // The usual lines of Nunnally and Bernstein (1994), in words that need no statistics.
    private static String word(Optional<Double> alpha) {
        if (alpha.isEmpty()) {
            return "ข้อมูลยังไม่พอที่จะบอกได้";
        }
        if (alpha.get() >= STRONG) {
            return "ไปทางเดียวกันดีมาก เชื่อถือได้";
        }
        if (alpha.get() >= GOOD) {
            return "ไปทางเดียวกันดี เชื่อถือได้";
        }
        return alpha.get() >= FAIR ? "พอใช้ เชื่อถือได้" : "ยังไม่ไปทางเดียวกัน ควรอ่านคะแนนรายข้อแทนคะแนนรวม";
    }

    private static String loose(List<Survey.Item> items) {
        List<String> codes = items.stream()
                .filter(i -> i.itemTotal().isPresent() && i.itemTotal().get() < LOOSE)
                .map(i -> i.question().code())
                .toList();
        return codes.isEmpty() ? "–" : String.join(", ", codes);
    }
}
