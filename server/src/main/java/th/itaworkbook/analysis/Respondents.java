package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.RespondentRow;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;

/** The counts of respondents by survey and by how they are broken down. */
final class Respondents {
    private static final String TOTAL = "ทั้งหมด";
    private static final String POPULATION = "ประชากร";
    private static final String MINIMUM = "ขั้นต่ำ";

    /** One survey, or one part of it; {@code part} is empty for the whole. */
    record Survey(Instrument instrument, String part) {
        String label() {
            return part.isEmpty() ? instrument.name() : instrument.name() + " ส่วนที่ " + part;
        }
    }

    private final Map<Survey, Map<String, List<RespondentRow>>> surveys = new LinkedHashMap<>();
    private final Place sheet;

    Respondents(Submission submission) {
        sheet = submission.respondents().stream()
                .findFirst()
                .map(row -> Place.sheet(row.place().sheet()))
                .orElse(Place.sheet(TemplateSheet.RESPONDENTS.title()));
        for (RespondentRow row : submission.respondents()) {
            surveys.computeIfAbsent(surveyOf(row), s -> new LinkedHashMap<>())
                    .computeIfAbsent(Labels.fold(row.by()), by -> new ArrayList<>())
                    .add(row);
        }
    }

    private static Survey surveyOf(RespondentRow row) {
        String part = Labels.arabicDigits(Labels.fold(row.part()));
        String digits = part.chars()
                .filter(c -> c >= '0' && c <= '9')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return new Survey(row.instrument(), digits.isEmpty() ? part : digits);
    }

    /** The sheet of the counts, as it is named in the file. */
    Place sheet() {
        return sheet;
    }

    /** The surveys that have any row, in the order of the sheet. */
    Iterable<Survey> surveys() {
        return surveys.keySet();
    }

    /** How many answered; null when it is not stated. */
    Figure total(Survey survey) {
        return first(survey, TOTAL);
    }

    /** How many must answer at least; null when it is not stated. */
    Figure minimum(Survey survey) {
        return first(survey, MINIMUM);
    }

    /** The ways in which the respondents of a survey are broken down. */
    List<String> breakdowns(Survey survey) {
        return groups(survey).keySet().stream()
                .filter(by -> !by.isEmpty() && !by.equals(TOTAL) && !by.equals(POPULATION) && !by.equals(MINIMUM))
                .toList();
    }

    /** The first count of a breakdown; null when all are blank. */
    Figure first(Survey survey, String by) {
        return groups(survey).getOrDefault(by, List.of()).stream()
                .map(RespondentRow::count)
                .filter(count -> count != null)
                .findFirst()
                .orElse(null);
    }

    /**
     * What a breakdown sums up to, where that contradicts the stated total. One with a blank row may still be filled up,
     * unless it exceeds the total already.
     */
    Optional<BigDecimal> contradiction(Survey survey, String by) {
        Figure total = total(survey);
        if (total == null || first(survey, by) == null) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        boolean complete = true;
        for (RespondentRow row : groups(survey).get(by)) {
            complete &= row.count() != null;
            sum = row.count() == null ? sum : sum.add(row.count().value());
        }
        int order = sum.compareTo(total.value());
        return order > 0 || (complete && order < 0) ? Optional.of(sum) : Optional.empty();
    }

    /** How many answered, when it is stated as a whole number above 0 and no breakdown contradicts it. */
    Optional<Figure> agreed(Survey survey) {
        Figure total = total(survey);
        boolean sound = total != null
                && total.value().signum() > 0
                && total.value().stripTrailingZeros().scale() <= 0
                && breakdowns(survey).stream()
                        .allMatch(by -> contradiction(survey, by).isEmpty());
        return sound ? Optional.of(total) : Optional.empty();
    }

    private Map<String, List<RespondentRow>> groups(Survey survey) {
        return surveys.getOrDefault(survey, Map.of());
    }
}
