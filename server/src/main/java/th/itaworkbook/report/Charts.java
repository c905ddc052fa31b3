package th.itaworkbook.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.GroupShare;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission.HistoryRow;
import th.itaworkbook.report.word.Caption;
import th.itaworkbook.report.word.Chart;
import th.itaworkbook.report.word.Chart.Series;
import th.itaworkbook.report.word.Inline;
import th.itaworkbook.report.word.Para;
import th.itaworkbook.report.word.WordBody;
import th.itaworkbook.report.word.WordColors;

/** The charts; each repeats figures that stand in a table. */
final class Charts {
    private static final List<String> LINE_COLORS = List.of(WordColors.ACCENT, "6FA054", "E0A526", "C0504D");

    private static final int FEWEST_BARS = 3;
    private static final int WIDEST_PIE = 4300;

    private final Draft draft;
    private final Analysis analysis;

    Charts(Draft draft) {
        this.draft = draft;
        this.analysis = draft.analysis();
    }

    /** Bars of the ten indicators, of two years where last year is known. */
    void indicators() {
        List<IndicatorResult> all = analysis.indicators();
        if (all.stream().filter(i -> i.score() != null).count() < FEWEST_BARS) {
            return;
        }
        List<Series> series = new ArrayList<>();
        series.add(new Series(
                "พ.ศ. " + draft.year(),
                WordColors.ACCENT,
                shown(all.stream().map(IndicatorResult::score).toList())));
        boolean prior = all.stream().anyMatch(i -> i.prior() != null);
        if (prior) {
            series.add(new Series(
                    "พ.ศ. " + (draft.year() - 1),
                    WordColors.ACCENT_SOFT,
                    shown(all.stream().map(IndicatorResult::prior).toList())));
        }
        List<String> names = all.stream().map(i -> i.no() + ". " + i.name()).toList();
        String title = "คะแนนรายตัวชี้วัด "
                + (prior
                        ? "ปีงบประมาณ พ.ศ. " + (draft.year() - 1) + " และ พ.ศ. " + draft.year()
                        : Words.fiscalYear(draft.year()));
        Chart chart = new Chart(
                Chart.Kind.BARS,
                "แผนภูมิแท่งแสดง" + title + " ตัวเลขอยู่ในตารางคะแนนรายตัวชี้วัด",
                names,
                series,
                List.of(),
                BigDecimal.ZERO);
        draft.body().chart(chart, WordBody.UPRIGHT, prior ? 8200 : 5800);
        draft.body().caption(Caption.CHART, title);
    }

    /** One pie of group shares for each instrument that has groups, side by side. */
    void groups() {
        List<List<GroupShare>> all = new ArrayList<>();
        for (Instrument instrument : Instrument.values()) {
            List<GroupShare> shares = analysis.groups().stream()
                    .filter(g -> g.instrument() == instrument && g.count() > 0)
                    .toList();
            if (!shares.isEmpty()) {
                all.add(shares);
            }
        }
        if (all.isEmpty()) {
            return;
        }
        int width = Math.min(WIDEST_PIE, WordBody.UPRIGHT / all.size());
        List<Inline> pies = all.stream().map(shares -> pie(shares, width)).toList();
        draft.body().add(new Para("Figure", true, pies));
        draft.body().caption(Caption.CHART, "สัดส่วนข้อคำถามแต่ละกลุ่ม จำแนกตามแบบวัด (ร้อยละ)");
    }

    private Inline pie(List<GroupShare> shares, int width) {
        String instrument = shares.get(0).instrument().name();
        Chart chart = new Chart(
                Chart.Kind.PIE,
                "แผนภูมิวงกลมแสดงสัดส่วนกลุ่มของข้อคำถามแบบวัด " + instrument + " ตัวเลขอยู่ในตารางจำนวนข้อ",
                shares.stream().map(g -> g.group().thai()).toList(),
                List.of(new Series(
                        instrument,
                        WordColors.ACCENT,
                        shares.stream().map(GroupShare::share).toList())),
                shares.stream().map(g -> GroupLook.chart(g.group())).toList(),
                BigDecimal.ZERO);
        return draft.body().drawing(chart, width, 4000);
    }

    /** Lines of the total and the instruments over the years. */
    void history(Map<Integer, Map<String, BigDecimal>> years) {
        List<String> names = new ArrayList<>(List.of("ITA", "IIT", "EIT", "OIT"));
        names.removeIf(name -> years.values().stream().allMatch(y -> y.get(name) == null));
        BigDecimal lowest = years.values().stream()
                .flatMap(y -> names.stream().map(y::get))
                .filter(v -> v != null)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        List<Series> series = new ArrayList<>();
        for (String name : names) {
            List<BigDecimal> values = new ArrayList<>();
            years.values().forEach(y -> values.add(y.get(name)));
            series.add(new Series(
                    name, LINE_COLORS.get(List.of("ITA", "IIT", "EIT", "OIT").indexOf(name)), values));
        }
        if (series.isEmpty() || years.size() < 2) {
            return;
        }
        String title = "แนวโน้มคะแนน ITA ปีงบประมาณ พ.ศ. "
                + years.keySet().iterator().next() + " ถึง " + new ArrayList<>(years.keySet()).get(years.size() - 1);
        int from = Math.max(0, (lowest.intValue() - 5) / 10 * 10);
        Chart chart = new Chart(
                Chart.Kind.LINES,
                "แผนภูมิเส้นแสดง" + title + " ตัวเลขอยู่ในตารางคะแนนย้อนหลัง",
                years.keySet().stream().map(y -> "พ.ศ. " + y).toList(),
                series,
                List.of(),
                BigDecimal.valueOf(from));
        draft.body().chart(chart, WordBody.UPRIGHT, 4200);
        draft.body().caption(Caption.CHART, title);
    }

    /** The scores of earlier years and of this one, by year. */
    Map<Integer, Map<String, BigDecimal>> years() {
        Map<Integer, Map<String, BigDecimal>> years = new TreeMap<>();
        for (HistoryRow row : analysis.submission().history()) {
            Map<String, BigDecimal> scores = new TreeMap<>();
            for (Map.Entry<String, Figure> score : row.scores().entrySet()) {
                scores.put(score.getKey(), score.getValue().score().shown());
            }
            years.put(row.year(), scores);
        }
        if (!years.isEmpty()) {
            Analysis.Total total = analysis.total();
            put(years, draft.year(), "ITA", total.score());
            put(years, draft.year() - 1, "ITA", total.prior());
            analysis.instruments().forEach(i -> {
                put(years, draft.year(), i.instrument().name(), i.score());
                put(years, draft.year() - 1, i.instrument().name(), i.prior());
            });
            analysis.indicators().forEach(i -> {
                put(years, draft.year(), String.valueOf(i.no()), i.score());
                put(years, draft.year() - 1, String.valueOf(i.no()), i.prior());
            });
        }
        return years;
    }

    // What the agency has in its history wins; the analysis fills what is missing there.
    private static void put(Map<Integer, Map<String, BigDecimal>> years, int year, String key, Score score) {
        if (score != null) {
            years.computeIfAbsent(year, y -> new TreeMap<>()).putIfAbsent(key, score.shown());
        }
    }

    private static List<BigDecimal> shown(List<Score> scores) {
        List<BigDecimal> shown = new ArrayList<>();
        scores.forEach(s -> shown.add(s == null ? null : s.shown()));
        return shown;
    }
}
