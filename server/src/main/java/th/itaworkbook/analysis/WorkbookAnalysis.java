package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.analysis.IndicatorScores.Scored;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.InstrumentResult;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.Rating;
import th.itaworkbook.domain.Analysis.SubIndicatorResult;
import th.itaworkbook.domain.Analysis.Total;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.SubtotalRow;

/** Analyses a submission: every score, change, extreme, group, level and plan that follows from what was typed. */
public final class WorkbookAnalysis {
    private final Submission submission;
    private final Structure structure;

    private WorkbookAnalysis(Submission submission) {
        this.submission = submission;
        this.structure = new Structure(submission.framework());
    }

    /** The analysis of a submission; the same submission always gives the same analysis. */
    public static Analysis of(Submission submission) {
        return new WorkbookAnalysis(submission).analysis();
    }

    private Analysis analysis() {
        List<ItemResult> items = new ItemScores(structure, new Rows(submission), submission.bands()).all();
        Map<String, ItemResult> byCode = new HashMap<>();
        items.forEach(item -> byCode.put(item.code(), item));
        List<SubIndicatorResult> subs = new SubIndicatorScores(structure, submission, byCode).all();
        List<Scored> scored = new IndicatorScores(structure, submission, byCode, subs).all();

        Map<Integer, Score> scores = new LinkedHashMap<>();
        Map<Integer, Score> priors = new LinkedHashMap<>();
        for (Scored one : scored) {
            scores.put(one.indicator().no(), one.score());
            priors.put(one.indicator().no(), one.prior());
        }
        Totals totals = new Totals(structure, scores, submission, SubtotalRow::published);
        Totals priorTotals = new Totals(structure, priors, submission, SubtotalRow::publishedPrior);

        Map<Instrument, InstrumentResult> instruments =
                new InstrumentScores(structure, submission, scored, totals, priorTotals).all();
        List<IndicatorResult> indicators = indicators(scored, scores);
        Rating rating = rating(totals, instruments);
        BigDecimal target = submission.agency().target().map(Figure::value).orElse(null);
        Plans plans = new Plans(
                structure,
                totals.total().score(),
                instruments,
                grain -> Candidate.of(structure, indicators, byCode, grain));
        return new Analysis(
                submission,
                total(totals, priorTotals, rating, target),
                List.copyOf(instruments.values()),
                indicators,
                subs,
                items,
                GroupShares.of(items),
                ThemeScores.of(submission, items),
                plans.toTarget(target),
                plans.toNextLevel(rating));
    }

    private List<IndicatorResult> indicators(List<Scored> scored, Map<Integer, Score> scores) {
        Extremes overall = new Extremes(scores);
        Map<Instrument, Extremes> within = new EnumMap<>(Instrument.class);
        for (Instrument instrument : Instrument.values()) {
            within.put(instrument, extremes(scored, instrument));
        }
        List<IndicatorResult> results = new ArrayList<>(scored.size());
        for (Scored one : scored) {
            int no = one.indicator().no();
            Instrument instrument = one.indicator().instrument();
            results.add(new IndicatorResult(
                    no,
                    instrument,
                    one.indicator().name(),
                    one.score(),
                    one.prior(),
                    Changes.between(one.prior(), one.score()),
                    Comparability.note(submission.framework(), no).isEmpty(),
                    within.get(instrument).of(no),
                    overall.of(no),
                    one.score() == null ? null : submission.bands().groupOf(one.score()),
                    one.part1(),
                    one.part2(),
                    one.fromItems(),
                    PointsLost.shown(structure.indicatorShare(no), one.score()),
                    one.basis(),
                    one.statistics()));
        }
        return results;
    }

    static Extremes extremes(List<Scored> scored, Instrument instrument) {
        Map<Integer, Score> own = new LinkedHashMap<>();
        for (Scored one : scored) {
            if (one.indicator().instrument() == instrument) {
                own.put(one.indicator().no(), one.score());
            }
        }
        return new Extremes(own);
    }

    private Rating rating(Totals totals, Map<Instrument, InstrumentResult> instruments) {
        return RatingRule.of(submission.framework(), totals.total().score(), instruments.values())
                .rating();
    }

    private static Total total(Totals totals, Totals priorTotals, Rating rating, BigDecimal target) {
        Totals.Sum now = totals.total();
        Totals.Sum before = priorTotals.total();
        return new Total(
                now.score(),
                before.score(),
                Changes.between(before.score(), now.score()),
                now.basis(),
                before.basis(),
                now.publishedValue(),
                before.publishedValue(),
                rating,
                target);
    }
}
