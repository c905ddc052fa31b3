package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission.RespondentRow;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Labels;

/** Counts of respondents: every breakdown against the total, and the total against the required minimum. */
final class RespondentChecks {
    private static final String TOTAL = "ทั้งหมด";
    private static final String POPULATION = "ประชากร";
    private static final String MINIMUM = "ขั้นต่ำ";

    /** One survey, or one part of it; {@code part} is empty for the whole. */
    private record Survey(Instrument instrument, String part) {
        String label() {
            return part.isEmpty() ? instrument.name() : instrument.name() + " ส่วนที่ " + part;
        }
    }

    private final Checks checks;

    RespondentChecks(Checks checks) {
        this.checks = checks;
    }

    void run() {
        Map<Survey, Map<String, List<RespondentRow>>> surveys = new LinkedHashMap<>();
        for (RespondentRow row : checks.submission.respondents()) {
            surveys.computeIfAbsent(surveyOf(row), s -> new LinkedHashMap<>())
                    .computeIfAbsent(Labels.fold(row.by()), by -> new ArrayList<>())
                    .add(row);
        }
        surveys.forEach((survey, groups) -> {
            Figure total = first(groups.get(TOTAL));
            if (total != null) {
                groups.forEach((by, rows) -> breakdown(survey, by, rows, total));
                minimum(survey, total, first(groups.get(MINIMUM)));
            }
        });
        parts(surveys);
    }

    private static Survey surveyOf(RespondentRow row) {
        String part = Labels.arabicDigits(Labels.fold(row.part()));
        String digits = part.chars()
                .filter(c -> c >= '0' && c <= '9')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return new Survey(row.instrument(), digits.isEmpty() ? part : digits);
    }

    private void breakdown(Survey survey, String by, List<RespondentRow> rows, Figure total) {
        if (by.isEmpty() || by.equals(TOTAL) || by.equals(POPULATION) || by.equals(MINIMUM)) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        boolean complete = true;
        for (RespondentRow row : rows) {
            complete &= row.count() != null;
            sum = row.count() == null ? sum : sum.add(row.count().value());
        }
        Figure marked = first(rows);
        int order = sum.compareTo(total.value());
        // A breakdown with a blank row may still be filled up, unless it exceeds the total already.
        if (marked != null && (order > 0 || (complete && order < 0))) {
            mismatch(marked, survey.label(), by, sum, total.value());
        }
    }

    // The parts of a survey against the whole, where all three are given.
    private void parts(Map<Survey, Map<String, List<RespondentRow>>> surveys) {
        for (Instrument instrument : Instrument.values()) {
            Figure whole = total(surveys, new Survey(instrument, ""));
            Figure part1 = total(surveys, new Survey(instrument, "1"));
            Figure part2 = total(surveys, new Survey(instrument, "2"));
            if (whole != null && part1 != null && part2 != null) {
                BigDecimal sum = part1.value().add(part2.value());
                if (sum.compareTo(whole.value()) != 0) {
                    mismatch(whole, instrument.name(), "ส่วน", sum, whole.value());
                }
            }
        }
    }

    private void minimum(Survey survey, Figure total, Figure minimum) {
        if (minimum != null && total.value().compareTo(minimum.value()) < 0) {
            checks.add(
                    FindingCode.SAMPLE_TOO_SMALL, total, survey.label(), plain(total.value()), plain(minimum.value()));
        }
    }

    private void mismatch(Figure marked, String survey, String by, BigDecimal sum, BigDecimal total) {
        checks.add(FindingCode.RESPONDENTS_MISMATCH, marked, survey, by, plain(sum), plain(total));
    }

    private static Figure total(Map<Survey, Map<String, List<RespondentRow>>> surveys, Survey survey) {
        return surveys.containsKey(survey) ? first(surveys.get(survey).get(TOTAL)) : null;
    }

    private static Figure first(List<RespondentRow> rows) {
        if (rows == null) {
            return null;
        }
        for (RespondentRow row : rows) {
            if (row.count() != null) {
                return row.count();
            }
        }
        return null;
    }

    private static String plain(BigDecimal count) {
        return count.signum() == 0 ? "0" : count.stripTrailingZeros().toPlainString();
    }
}
