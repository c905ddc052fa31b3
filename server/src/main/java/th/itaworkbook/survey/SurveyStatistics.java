package th.itaworkbook.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.Scale;
import th.itaworkbook.domain.Frameworks;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.grid.Place;

/** Computes the statistics of one survey sheet; see {@code docs/survey.md} for every formula. */
public final class SurveyStatistics {
    private final Framework framework;
    private final Frameworks frameworks;
    private final Instrument instrument;
    private final AnswerTable table;
    private final FindingLog log;
    private Years years;

    private SurveyStatistics(AnswerSheet sheet, Frameworks frameworks, AnswerTable table) {
        this.framework = sheet.framework();
        this.frameworks = frameworks;
        this.instrument = sheet.instrument();
        this.table = table;
        this.log = sheet.log();
    }

    /**
     * The statistics of a sheet that was read to its end; empty where nobody answered.
     *
     * @param frameworks the rules of other years, for answers of the year before
     * @param log gets what was noticed
     */
    public static Optional<Survey> of(AnswerSheet sheet, Frameworks frameworks, FindingLog log) {
        Optional<AnswerTable> table = sheet.finish();
        Optional<Survey> survey = table.map(t -> new SurveyStatistics(sheet, frameworks, t).survey());
        log.addAll(sheet.log().sorted(List.of()));
        return survey;
    }

    private Survey survey() {
        years = Years.of(table, framework.year());
        Map<Integer, Integer> repeated = repeated();
        List<List<Coding>> codings = codings(repeated);
        Counting counting = new Counting(table, years, codings);
        counting.run(repeated);
        List<Survey.Item> items = items(counting);
        return new Survey(
                instrument,
                table.sheet(),
                years.now(),
                years.before(),
                counting.respondents(Years.NOW),
                counting.respondents(Years.BEFORE),
                repeated.size(),
                counting.otherYears(),
                items,
                indicators(counting, items),
                counting.groups().stream()
                        .flatMap(g -> g.table(new TreeMap<>(counting.indicators()).values()).stream())
                        .toList());
    }

    private Map<Integer, Integer> repeated() {
        if (table.columns().respondent() < 0) {
            return Map.of();
        }
        Map<Integer, Integer> repeated = table.identities().repeated(r -> years.index(table.answers(), r));
        new TreeMap<>(repeated).forEach((again, first) -> {
            Place place = Place.of(
                    table.sheet(),
                    table.identities().row(again),
                    table.columns().respondent());
            String row = String.valueOf(table.identities().row(first) + 1);
            log.add(FindingCode.SURVEY_RESPONDENT_REPEATED, place, "", row);
        });
        return repeated;
    }

    private List<List<Coding>> codings(Map<Integer, Integer> repeated) {
        int items = table.columns().items().size();
        int[][][] cells = new int[years.all().size()][items][Dictionary.CODES];
        for (int respondent = 0; respondent < table.answers().size(); respondent++) {
            int year = years.index(table.answers(), respondent);
            for (int item = 0; year >= 0 && item < items && !repeated.containsKey(respondent); item++) {
                cells[year][item][table.answers().at(respondent, item)]++;
            }
        }
        List<List<Coding>> codings = new ArrayList<>();
        for (int year = 0; year < cells.length; year++) {
            Scale scale = scale(years.all().get(year));
            List<Coding> ofYear = new ArrayList<>();
            for (int item = 0; item < items; item++) {
                Dictionary values = table.dictionaries().get(item);
                ofYear.add(Coding.of(table.columns().items().get(item), scale, values, cells[year][item]));
            }
            doubtLonelyZeros(ofYear, cells[year]);
            for (int item = 0; item < items; item++) {
                tell(item, ofYear.get(item), cells[year][item]);
            }
            codings.add(ofYear);
        }
        return codings;
    }

    // The year before may have had another scale.
    private Scale scale(int year) {
        return year == framework.year()
                ? framework.scale()
                : frameworks.year(year).map(Framework::scale).orElse(framework.scale());
    }

    // In a sheet of levels or words a column of nothing but 0 says "no", not "no points".
    private void doubtLonelyZeros(List<Coding> codings, int[][] cells) {
        List<Integer> zeros = new ArrayList<>();
        boolean otherForms = false;
        for (int item = 0; item < codings.size(); item++) {
            if (codings.get(item).isOnlyZeros(table.dictionaries().get(item), cells[item])) {
                zeros.add(item);
            } else {
                otherForms |= codings.get(item).form() != Coding.Form.POINTS;
            }
        }
        if (otherForms) {
            zeros.forEach(item -> codings.get(item).doubt(cells[item]));
        }
    }

    private void tell(int item, Coding coding, int[] cells) {
        if (coding.points().isEmpty()) {
            return;
        }
        coding.mixed().forEach(code -> tell(FindingCode.SURVEY_SCALE_MIXED, item, code, cells));
        coding.unreadable().forEach(code -> tell(FindingCode.SURVEY_ANSWER_UNREADABLE, item, code, cells));
    }

    private void tell(FindingCode code, int item, int value, int[] cells) {
        Dictionary.Entry entry = table.dictionaries().get(item).entry(value);
        Place place = Place.of(table.sheet(), entry.firstRow(), table.columns().columnOf(item));
        String question = table.columns().items().get(item).code();
        log.add(code, place, entry.raw(), question, String.valueOf(cells[value]));
    }

    private List<Survey.Item> items(Counting counting) {
        int size = table.columns().items().size();
        List<Optional<Change>> changes = Collections.nCopies(size, Optional.empty());
        if (years.before().isPresent()) {
            List<Change.Pair> pairs = new ArrayList<>();
            for (int item = 0; item < size; item++) {
                pairs.add(new Change.Pair(
                        counting.tally(Years.NOW, item).byPoints(),
                        counting.tally(Years.BEFORE, item).byPoints(),
                        1));
            }
            changes = Change.of(pairs);
        }
        Map<Integer, Reliability> reliability = new TreeMap<>();
        counting.indicators()
                .forEach((no, slots) ->
                        reliability.put(no, counting.moments(Years.NOW, no).reliability()));
        List<Survey.Item> items = new ArrayList<>();
        for (int item = 0; item < size; item++) {
            Framework.Item question = table.columns().items().get(item);
            int place = counting.indicators().get(question.indicator()).indexOf(item);
            Optional<Estimate> own = estimate(counting, item);
            int of = framework.itemsOf(question.indicator()).size();
            items.add(new Survey.Item(
                    question,
                    counting.tally(Years.NOW, item),
                    own,
                    reliability.get(question.indicator()).itemTotal().get(place),
                    own.map(e -> gain(e.score(), of)),
                    changes.get(item)));
        }
        return items;
    }

    private static Score gain(Score score, int items) {
        return new Score(new BigFraction(100).subtract(score.exact()).divide(items));
    }

    // A part of so few respondents that its mean could be worked out from the score is not weighted by itself.
    private Optional<Estimate> estimate(Counting counting, int item) {
        Tally all = counting.tally(Years.NOW, item);
        if (all.n() == 0) {
            return Optional.empty();
        }
        Tally first = counting.tally(Years.NOW, 1, item);
        Tally second = counting.tally(Years.NOW, 2, item);
        boolean byParts = framework.eitParts()
                && instrument == Instrument.EIT
                && Math.min(first.n(), second.n()) >= GroupTable.LEAST;
        return Optional.of(byParts ? Estimate.of(all, first, second) : Estimate.of(all));
    }

    private List<Survey.Indicator> indicators(Counting counting, List<Survey.Item> items) {
        List<Integer> numbers = counting.indicators().keySet().stream().sorted().toList();
        List<Optional<Change>> changes = Collections.nCopies(numbers.size(), Optional.empty());
        if (years.before().isPresent()) {
            changes = Change.of(numbers.stream()
                    .map(no -> new Change.Pair(
                            counting.moments(Years.NOW, no).totals(),
                            counting.moments(Years.BEFORE, no).totals(),
                            counting.indicators().get(no).size()))
                    .toList());
        }
        List<Survey.Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            int no = numbers.get(i);
            List<Score> scores = items.stream()
                    .filter(item -> item.question().indicator() == no)
                    .flatMap(item -> item.own().stream())
                    .map(Estimate::score)
                    .toList();
            int of = framework.itemsOf(no).size();
            Reliability reliability = counting.moments(Years.NOW, no).reliability();
            indicators.add(new Survey.Indicator(
                    framework.indicator(no).orElseThrow(),
                    of,
                    counting.indicators().get(no).size(),
                    reliability.n(),
                    reliability.alpha(),
                    scores.size() == of ? Optional.of(Score.mean(scores)) : Optional.empty(),
                    changes.get(i)));
        }
        return indicators;
    }
}
