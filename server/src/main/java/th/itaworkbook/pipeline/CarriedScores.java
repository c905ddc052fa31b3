package th.itaworkbook.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.grid.Labels;

/** Last year's scores as this year's ปีก่อนหน้า: indicators by number, sub-indicators by name, items by topic. */
final class CarriedScores {
    private static final String SUM = "รวม";

    private final LastYear last;

    CarriedScores(LastYear last) {
        this.last = last;
    }

    List<Map<String, String>> indicators() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Analysis.IndicatorResult result : last.analysis().indicators()) {
            if (last.next().indicator(result.no()).isPresent()) {
                BigDecimal published = last.submission()
                        .indicator(result.no())
                        .map(r -> value(r.published()))
                        .orElse(null);
                Score own = result.basis() == Basis.PUBLISHED ? null : result.score();
                add(rows, result.instrument().name(), Integer.toString(result.no()), own, published);
            }
        }
        last.analysis().subIndicators().forEach(s -> subIndicator(rows, s));
        for (Analysis.InstrumentResult result : last.analysis().instruments()) {
            add(rows, result.instrument().name(), SUM, null, result.published());
            if (result.instrument() == Instrument.EIT && last.next().eitParts()) {
                add(rows, Instrument.EIT.name(), "ส่วนที่ 1", result.part1(), null);
                add(rows, Instrument.EIT.name(), "ส่วนที่ 2", result.part2(), null);
            }
        }
        add(rows, "ITA", SUM, null, last.analysis().total().published());
        return rows;
    }

    // The same number may stand for something else, so the name decides as well.
    private void subIndicator(List<Map<String, String>> rows, Analysis.SubIndicatorResult result) {
        boolean same = last.next().subIndicators().stream()
                .anyMatch(s -> s.no().equals(result.no()) && Labels.same(s.name(), result.name()));
        if (same) {
            Score own = result.basis() == Basis.PUBLISHED ? null : result.score();
            Submission.SubIndicatorRow typed = last.submission().subIndicators().get(result.no());
            add(rows, Instrument.OIT.name(), result.no(), own, typed == null ? null : value(typed.published()));
        }
    }

    private static void add(
            List<Map<String, String>> rows, String instrument, String number, Score prior, BigDecimal published) {
        if (prior == null && published == null) {
            return;
        }
        Map<String, String> row = new LinkedHashMap<>();
        row.put(Header.INSTRUMENT, instrument);
        row.put(Header.INDICATOR, number);
        if (prior != null) {
            row.put(Header.PRIOR, prior.toString());
        }
        if (published != null) {
            row.put(Header.PUBLISHED_PRIOR, published.toPlainString());
        }
        rows.add(row);
    }

    List<Map<String, String>> items() {
        return items(instrument -> instrument != Instrument.OIT);
    }

    List<Map<String, String>> oit() {
        return items(instrument -> instrument == Instrument.OIT);
    }

    private List<Map<String, String>> items(Function<Instrument, Boolean> wanted) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Analysis.ItemResult result : last.analysis().items()) {
            Optional<Framework.Item> now = last.sameTopic(result.code());
            if (!wanted.apply(result.instrument()) || result.score() == null || now.isEmpty()) {
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            row.put(Header.CODE, now.get().code());
            row.put(Header.PRIOR, result.score().toString());
            if (result.instrument() != Instrument.OIT) {
                row.put(Header.NOTE, "ปี " + last.year() + ": ข้อ " + result.code());
            }
            if (!result.themes().isEmpty()) {
                row.put(Header.THEME_NO, String.join(";", result.themes()));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Older rows as typed, then the two years that last year's workbook knows. */
    List<Map<String, String>> history() {
        Map<Integer, Map<String, String>> years = new TreeMap<>();
        Analysis analysis = last.analysis();
        years.put(
                last.year() - 1,
                scores(analysis.total().prior(), Analysis.InstrumentResult::prior, Analysis.IndicatorResult::prior));
        years.put(
                last.year(),
                scores(analysis.total().score(), Analysis.InstrumentResult::score, Analysis.IndicatorResult::score));
        for (Submission.HistoryRow typed : last.submission().history()) {
            if (typed.year() <= last.year()) {
                Map<String, String> row = years.computeIfAbsent(typed.year(), y -> new LinkedHashMap<>());
                typed.scores()
                        .forEach((key, figure) -> row.put(key, figure.value().toPlainString()));
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        years.forEach((year, scores) -> {
            if (!scores.isEmpty()) {
                Map<String, String> row = new LinkedHashMap<>();
                row.put(Header.YEAR, year.toString());
                row.putAll(scores);
                rows.add(row);
            }
        });
        return rows;
    }

    private Map<String, String> scores(
            Score total,
            Function<Analysis.InstrumentResult, Score> ofInstrument,
            Function<Analysis.IndicatorResult, Score> ofIndicator) {
        Map<String, String> scores = new LinkedHashMap<>();
        put(scores, "ITA", total);
        last.analysis().instruments().forEach(i -> put(scores, i.instrument().name(), ofInstrument.apply(i)));
        last.analysis().indicators().forEach(i -> put(scores, Integer.toString(i.no()), ofIndicator.apply(i)));
        return scores;
    }

    private static void put(Map<String, String> scores, String key, Score score) {
        if (score != null) {
            scores.put(key, score.toString());
        }
    }

    private static BigDecimal value(Figure figure) {
        return figure == null ? null : figure.value();
    }
}
