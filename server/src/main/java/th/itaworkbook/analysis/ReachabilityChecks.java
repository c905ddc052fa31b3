package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import th.itaworkbook.analysis.Reachability.Answers;
import th.itaworkbook.analysis.Respondents.Survey;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.finding.FindingCode;

/**
 * Typed survey scores against the number of respondents: can this mean occur at all? Scores of the prior year are left
 * alone, for the number of its respondents is not in the workbook.
 */
final class ReachabilityChecks {
    private static final List<Instrument> SURVEYS = List.of(Instrument.IIT, Instrument.EIT);

    /** More respondents than in any survey; beyond, every score can occur anyway. */
    private static final int MOST_RESPONDENTS = 100_000;

    /** From so many impossible scores on, being most of those tested, the number of respondents is the likelier fault. */
    private static final int TOO_MANY = 3;

    private static final int DECIMALS = 2;

    /** A typed score and what it can be; {@code second} is null unless it is the mean of two surveys. */
    private record Test(Figure figure, String label, Survey first, Survey second, Reachability possible) {}

    private final Checks checks;
    private final Respondents respondents;
    private final Questions questions;
    private final SurveyScores scores;
    private final Map<Survey, Integer> counts = new HashMap<>();
    // Most items of a survey are means of the same answers.
    private final Map<List<Answers>, Reachability> known = new HashMap<>();

    ReachabilityChecks(Checks checks, Respondents respondents) {
        this.checks = checks;
        this.respondents = respondents;
        this.questions = new Questions(checks.structure, checks.rows);
        this.scores = new SurveyScores(checks, questions);
        for (Survey survey : respondents.surveys()) {
            respondents
                    .agreed(survey)
                    .map(f -> f.value().min(BigDecimal.valueOf(MOST_RESPONDENTS)))
                    .ifPresent(count -> counts.put(survey, count.intValue()));
        }
    }

    void run() {
        for (Instrument instrument : SURVEYS) {
            List<Survey> surveys = surveys(instrument);
            if (surveys.stream().anyMatch(s -> count(s) > 0)) {
                List<SurveyScores.Typed> typed = scores.of(instrument);
                List<Test> tests = new ArrayList<>();
                typed.forEach(t -> collect(surveys, t, tests));
                report(tests, decimals(typed));
            }
        }
    }

    /** Names each survey whose typed scores could not be tested, and why; only an audit asks for this. */
    void untested() {
        for (Instrument instrument : SURVEYS) {
            boolean counted = surveys(instrument).stream().allMatch(s -> count(s) > 0);
            boolean typed = scores.of(instrument).stream()
                    .anyMatch(t -> t.figures().findAny().isPresent());
            if (typed && (!counted || questions.lacksPoints(instrument))) {
                checks.add(
                        FindingCode.REACHABILITY_UNKNOWN,
                        respondents.sheet(),
                        "",
                        instrument.name(),
                        counted ? "points" : "respondents");
            }
        }
    }

    // One survey, or the two parts of the EIT.
    private List<Survey> surveys(Instrument instrument) {
        boolean parts =
                instrument == Instrument.EIT && checks.structure.framework().eitParts();
        return parts
                ? List.of(new Survey(instrument, "1"), new Survey(instrument, "2"))
                : List.of(new Survey(instrument, ""));
    }

    // 0 where the number is not known.
    private int count(Survey survey) {
        return counts.getOrDefault(survey, 0);
    }

    private void collect(List<Survey> surveys, SurveyScores.Typed typed, List<Test> tests) {
        if (surveys.size() == 1) {
            one(typed.whole(), typed.label(), surveys.get(0), typed, tests);
            return;
        }
        Survey first = surveys.get(0);
        Survey second = surveys.get(1);
        one(typed.part1(), typed.label() + " " + Header.PART_1, first, typed, tests);
        one(typed.part2(), typed.label() + " " + Header.PART_2, second, typed, tests);
        int count1 = count(first);
        int count2 = count(second);
        if (typed.whole() != null && count1 > 0 && count2 > 0) {
            typed.answers()
                    .apply(count1)
                    .flatMap(a -> typed.answers().apply(count2).map(b -> Reachability.ofTwoParts(a, b)))
                    .ifPresent(r -> tests.add(new Test(typed.whole(), typed.label(), first, second, r)));
        }
    }

    private void one(Figure figure, String label, Survey survey, SurveyScores.Typed typed, List<Test> tests) {
        int count = count(survey);
        if (figure != null && count > 0) {
            typed.answers()
                    .apply(count)
                    .map(answers -> known.computeIfAbsent(answers, Reachability::ofMean))
                    .ifPresent(r -> tests.add(new Test(figure, label, survey, null, r)));
        }
    }

    private void report(List<Test> all, int decimals) {
        List<Test> tests =
                all.stream().filter(t -> !t.possible().reachesAll(decimals)).toList();
        List<Test> failed = tests.stream()
                .filter(t -> !t.possible().reaches(shown(t.figure(), decimals)))
                .toList();
        Set<Survey> doubtful = new HashSet<>();
        for (Survey survey : failed.stream().map(Test::first).distinct().toList()) {
            List<Test> tested = of(survey, tests);
            int wrong = of(survey, failed).size();
            // One number that fits few scores explains more than many scores that are all wrong.
            if (wrong >= TOO_MANY && wrong * 2 > tested.size()) {
                doubtful.add(survey);
                doesNotFit(survey, wrong, tested);
            }
        }
        failed.stream()
                .filter(t -> !doubtful.contains(t.first()) && !doubtful.contains(t.second()))
                .forEach(t -> notReachable(t, decimals));
    }

    private static List<Test> of(Survey survey, List<Test> tests) {
        return tests.stream()
                .filter(t -> t.second() == null && t.first().equals(survey))
                .toList();
    }

    private void doesNotFit(Survey survey, int wrong, List<Test> tested) {
        checks.add(
                FindingCode.RESPONDENTS_DO_NOT_FIT,
                respondents.total(survey),
                survey.label(),
                Integer.toString(wrong),
                Integer.toString(tested.size()),
                listed(tested.get(0).possible()));
    }

    private void notReachable(Test test, int decimals) {
        BigDecimal score = shown(test.figure(), decimals);
        String counts = Integer.toString(count(test.first()));
        checks.add(
                FindingCode.SCORE_NOT_REACHABLE,
                test.figure(),
                test.label(),
                test.second() == null ? counts : counts + " + " + count(test.second()),
                listed(test.possible()),
                test.possible().below(score).map(BigDecimal::toPlainString).orElse("-"),
                test.possible().above(score).map(BigDecimal::toPlainString).orElse("-"));
    }

    private static String listed(Reachability possible) {
        return possible.points().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    // An agency that types one decimal everywhere has rounded to one decimal.
    private static int decimals(List<SurveyScores.Typed> typed) {
        return typed.stream()
                .flatMap(SurveyScores.Typed::figures)
                .mapToInt(f -> f.value().stripTrailingZeros().scale())
                .map(scale -> Math.max(0, Math.min(DECIMALS, scale)))
                .max()
                .orElse(DECIMALS);
    }

    private static BigDecimal shown(Figure figure, int decimals) {
        return figure.value().setScale(decimals, RoundingMode.HALF_UP);
    }
}
