package th.itaworkbook.layout;

import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Score;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.survey.Change;
import th.itaworkbook.survey.Survey;

/** What changed since the year before, and in one plain sentence whether that is more than chance. */
final class StatisticsYears {
    private static final double SMALL = 0.2;
    private static final double MEDIUM = 0.5;
    private static final double LARGE = 0.8;

    private final Framework framework;
    private final StatisticsPage page;
    private final Canvas canvas;

    StatisticsYears(StatisticsPage page, Framework framework) {
        this.framework = framework;
        this.page = page;
        this.canvas = page.canvas;
    }

    void draw(List<Survey> surveys) {
        for (Survey survey : surveys) {
            if (survey.priorYear().isPresent() && hasChange(survey)) {
                table(survey, survey.priorYear().get());
                notComparable(survey, survey.priorYear().get());
            }
        }
    }

    private static boolean hasChange(Survey survey) {
        return survey.items().stream().anyMatch(i -> i.change().isPresent());
    }

    private void table(Survey survey, int prior) {
        page.newPage();
        page.section(
                "เปลี่ยนแปลงจากปี " + prior + " หรือไม่: " + survey.instrument().name());
        page.note(
                "เปรียบเทียบคำตอบของผู้ตอบทั้งหมดในสองปีด้วยสองวิธี (Welch และ Mann–Whitney) จะสรุปว่าเปลี่ยนจริงเมื่อทั้งสองวิธีเห็นตรงกัน");
        page.header(
                0,
                "ข้อ",
                "ประเด็นคำถาม",
                "ผู้ตอบปี " + survey.year(),
                "ผู้ตอบปี " + prior,
                "เฉลี่ยปี " + prior,
                "เฉลี่ยปี " + survey.year(),
                "ผลต่าง",
                "p Welch",
                "p Mann–Whitney",
                "p ปรับแล้ว",
                "ขนาดผล g",
                "ขนาดผล r");
        page.across(12, page.last(), "อ่านผล", Look.HEADER);
        page.row++;
        for (Survey.Indicator indicator : survey.indicators()) {
            row(
                    String.valueOf(indicator.indicator().no()),
                    "ตัวชี้วัดที่ " + indicator.indicator().no() + " "
                            + indicator.indicator().name(),
                    indicator.change());
            for (Survey.Item item : survey.items()) {
                if (item.question().indicator() == indicator.indicator().no()) {
                    row(item.question().code(), item.question().label(), item.change());
                }
            }
        }
    }

    private void notComparable(Survey survey, int prior) {
        for (Framework.NotComparable change : framework.notComparable()) {
            boolean asked =
                    survey.indicators().stream().anyMatch(i -> i.indicator().no() == change.indicator());
            if (asked && change.priorYear() == prior) {
                page.note("ข้อควรระวัง ตัวชี้วัดที่ " + change.indicator() + ": " + change.note());
            }
        }
    }

    private void row(String code, String label, Optional<Change> change) {
        boolean strong = !Character.isLetter(code.charAt(0));
        canvas.text(page.row, 0, code, strong ? Look.CENTERED_STRONG : Look.CENTERED);
        canvas.text(page.row, 1, label, strong ? Look.LABEL_STRONG : Look.LABEL);
        canvas.style(RangeAt.of(page.row, 2, 11), Look.COMPUTED);
        change.ifPresent(this::figures);
        page.across(
                12,
                page.last(),
                change.map(StatisticsYears::sentence).orElse("ไม่มีคำตอบพอที่จะเปรียบเทียบ"),
                StatisticsPage.SENTENCE);
        page.row++;
    }

    private void figures(Change change) {
        canvas.number(page.row, 2, change.n(), StatisticsPage.COUNT);
        canvas.number(page.row, 3, change.priorN(), StatisticsPage.COUNT);
        mean(4, change.priorMean());
        mean(5, change.mean());
        canvas.formula(
                page.row,
                6,
                "ROUND(" + page.here(5) + ",2)-ROUND(" + page.here(4) + ",2)",
                CellValue.of(change.mean()
                        .shown()
                        .subtract(change.priorMean().shown())
                        .doubleValue()),
                Look.COMPUTED_DELTA);
        canvas.number(page.row, 7, change.welchP(), StatisticsPage.PROBABILITY);
        canvas.number(page.row, 8, change.mannWhitneyP(), StatisticsPage.PROBABILITY);
        canvas.number(page.row, 9, change.adjustedP(), StatisticsPage.PROBABILITY);
        // Where nothing varies within a year the size of the effect has no number.
        if (Double.isFinite(change.hedgesG())) {
            canvas.number(page.row, 10, change.hedgesG(), Look.COMPUTED_DELTA);
        } else {
            canvas.put(page.row, 10, Edit.Content.text("–"), Look.CENTERED);
        }
        canvas.number(page.row, 11, change.rankBiserial(), Look.COMPUTED_DELTA);
    }

    private void mean(int column, Score mean) {
        canvas.number(page.row, column, mean.toDouble(), Look.COMPUTED);
    }

    /** The change in words for people who know no statistics. */
    static String sentence(Change change) {
        boolean up = change.mean().compareTo(change.priorMean()) > 0;
        return switch (change.verdict()) {
            case HIGHER -> "สูงขึ้นจริง เกินกว่าความบังเอิญ ขนาด" + size(change.hedgesG());
            case LOWER -> "ลดลงจริง เกินกว่าความบังเอิญ ขนาด" + size(change.hedgesG());
            case UNCLEAR -> "มีแนวโน้ม" + (up ? "สูงขึ้น" : "ลดลง") + " แต่ยังไม่ชัดพอที่จะสรุป";
            case CHANCE -> "ไม่พบการเปลี่ยนแปลงที่เกินกว่าความบังเอิญ";
            case TOO_FEW -> "ผู้ตอบน้อยเกินกว่าจะสรุปได้";
        };
    }

    // The lines of Cohen (1988).
    private static String size(double effect) {
        double size = Math.abs(effect);
        return size >= LARGE ? "มาก" : size >= MEDIUM ? "ปานกลาง" : size >= SMALL ? "น้อย" : "น้อยมาก";
    }
}
