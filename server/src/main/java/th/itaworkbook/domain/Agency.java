package th.itaworkbook.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.grid.Place;

/**
 * Who the workbook is about and what it sets for itself.
 *
 * @param fields the plain texts of sheet หน่วยงาน by workbook name, only those that are filled
 * @param places where the value cell of each workbook name stands, also of empty ones
 * @param asOf the day at which "late" is judged, when given
 */
public record Agency(
        Map<String, String> fields,
        Map<String, Place> places,
        int fiscalYear,
        int planYear,
        Optional<Figure> target,
        Optional<Figure> passMark,
        GroupBy groupBy,
        Optional<LocalDate> asOf,
        Optional<String> publishedRating,
        List<Rank> ranks) {
    /** Whether measures follow items or indicators (จัดกลุ่มตาม). */
    public enum GroupBy {
        ITEM,
        INDICATOR
    }

    /** One printed rank; absent figures are null. */
    public record Rank(String group, Integer rank, Integer of, Integer priorRank, Place place) {}

    /** An agency of which nothing is known but the year and these fields. */
    public static Agency of(int fiscalYear, Map<String, String> fields) {
        return new Agency(
                fields,
                Map.of(),
                fiscalYear,
                fiscalYear + 1,
                Optional.empty(),
                Optional.empty(),
                GroupBy.ITEM,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public Agency {
        fields = Map.copyOf(fields);
        places = Map.copyOf(places);
        ranks = List.copyOf(ranks);
    }

    /** The text of a field; empty when it is not filled. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Name of the agency; empty when it is not filled. */
    public String name() {
        return field("agency_name");
    }

    /** Short name; empty when it is not filled. */
    public String abbreviation() {
        return field("agency_abbr");
    }
}
