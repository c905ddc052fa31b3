package th.itaworkbook.pipeline;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.intake.Reading;

/** Where a formula may see something else than we do; all that may gives one of these findings, or two readings. */
final class Doubts {
    private static final Set<FindingCode> CODES = EnumSet.of(
            FindingCode.SCORE_NOT_A_NUMBER,
            FindingCode.SCORE_OUT_OF_RANGE,
            FindingCode.SCORE_READ_FROM_TEXT,
            FindingCode.FORMULA_CANNOT_READ,
            FindingCode.ITEM_UNKNOWN,
            FindingCode.ITEM_DUPLICATE,
            FindingCode.ITEM_UNDER_WRONG_INDICATOR,
            FindingCode.ITEM_CODE_NORMALISED,
            FindingCode.BANDS_INVALID,
            FindingCode.COLUMN_MISSING,
            FindingCode.SHEET_MISSING,
            FindingCode.TEMPLATE_OUTDATED);

    private Doubts() {}

    /** Whether there is any such place. */
    static boolean in(Reading reading) {
        return !reading.asExcelSees().equals(reading.submission())
                || reading.findings().stream().anyMatch(f -> CODES.contains(f.code()) && isRead(f.place()));
    }

    /** The cells that are read in two ways. */
    static Set<Place> cells(Reading reading) {
        return reading.findings().stream()
                .filter(f -> CODES.contains(f.code()) && f.place().at().isPresent())
                .map(f -> f.place())
                .collect(Collectors.toSet());
    }

    // No formula of ours reads the measures or the prose.
    private static boolean isRead(Place place) {
        return !Labels.same(place.sheet(), TemplateSheet.MEASURES.title())
                && !Labels.same(place.sheet(), TemplateSheet.LIBRARY.title())
                && !Labels.same(place.sheet(), TemplateSheet.RECOMMENDATIONS.title());
    }
}
