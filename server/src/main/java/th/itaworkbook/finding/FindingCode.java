package th.itaworkbook.finding;

import static th.itaworkbook.finding.Severity.ERROR;
import static th.itaworkbook.finding.Severity.INFO;
import static th.itaworkbook.finding.Severity.WARNING;

import java.util.List;

/** Every kind of finding, its severity and the arguments its texts may name; codes are part of the API. */
public enum FindingCode {
    SCORE_NOT_A_NUMBER(ERROR, "label"),
    SCORE_OUT_OF_RANGE(ERROR, "label", "min", "max"),
    ITEM_UNKNOWN(ERROR, "year"),
    ITEM_DUPLICATE(ERROR, "item", "first"),
    SHEET_MISSING(ERROR, "sheet"),
    COLUMN_MISSING(ERROR, "sheet", "header"),
    BANDS_INVALID(ERROR),
    ITEM_UNDER_WRONG_INDICATOR(WARNING, "item", "stated", "expected"),
    SCORE_LOOKS_WEIGHTED(WARNING, "label", "computed", "weight"),
    URL_MALFORMED(WARNING, "item"),
    FORMULA_CANNOT_READ(WARNING, "read"),
    TEMPLATE_OUTDATED(WARNING, "version", "current"),
    AGENCY_FIELD_MISSING(WARNING, "field"),
    SCORE_READ_FROM_TEXT(INFO, "read"),
    ITEM_CODE_NORMALISED(INFO, "read"),
    DATE_READ_FROM_TEXT(INFO, "read"),
    INDICATOR_MISSING(INFO, "indicator", "name"),
    SUBITEMS_INCOMPLETE(INFO, "item", "given", "of"),
    FRAMEWORK_ASSUMED(INFO, "year", "used"),
    SURVEY_ANSWER_UNREADABLE(ERROR, "item", "count"),
    SURVEY_SCALE_MIXED(ERROR, "item", "count"),
    SURVEY_COLUMN_DUPLICATE(ERROR, "item", "first"),
    SURVEY_RESPONDENT_REPEATED(ERROR, "first"),

    PUBLISHED_TOTAL_MISMATCH(ERROR, "year", "computed", "low", "high"),
    PUBLISHED_INSTRUMENT_MISMATCH(ERROR, "instrument", "year", "computed", "low", "high"),
    PUBLISHED_RATING_MISMATCH(ERROR, "computed"),
    SUBITEMS_ITEM_MISMATCH(ERROR, "item", "computed", "low", "high"),
    EIT_PARTS_MISMATCH(ERROR, "label", "computed", "low", "high"),
    RESPONDENTS_MISMATCH(ERROR, "instrument", "by", "sum", "total"),
    HISTORY_MISMATCH(ERROR, "year", "label", "computed"),
    ITEMS_INDICATOR_MISMATCH(WARNING, "indicator", "computed", "low", "high"),
    SCORE_NOT_REACHABLE(WARNING, "label", "respondents", "points", "below", "above"),
    RESPONDENTS_DO_NOT_FIT(WARNING, "instrument", "unreachable", "tested", "points"),
    SAMPLE_TOO_SMALL(WARNING, "instrument", "count", "minimum"),
    TEXT_FIGURE_MISMATCH(WARNING, "label", "printed", "expected"),
    TEXT_DIRECTION_MISMATCH(WARNING, "label", "word", "delta"),
    ROUNDING_DIFFERENCE(INFO, "label", "computed"),
    RATING_ASSUMED(INFO, "rating"),
    TARGET_BELOW_SCORE(INFO, "score"),
    RANK_DIFFERS(INFO, "name", "computed"),
    NOT_COMPARABLE(INFO, "indicator", "note"),
    REACHABILITY_UNKNOWN(INFO, "instrument", "reason"),

    PERIOD_REVERSED(ERROR, "start", "end"),
    MEASURE_DUPLICATE_NUMBER(ERROR, "number", "first"),
    MEASURE_INCOMPLETE(WARNING, "measure", "missing"),
    INDICATOR_WITHOUT_MEASURE(WARNING, "indicator", "name"),
    ITEM_WITHOUT_MEASURE(WARNING, "item", "score", "group"),
    MEASURE_GROUP_STALE(WARNING, "measure", "kind", "expected"),
    PERIOD_UNREADABLE(WARNING),
    PERIOD_OUTSIDE_PLAN_YEAR(WARNING, "start", "end", "from", "to"),
    PLACEHOLDER_LEFT(WARNING, "word"),
    STEP_NUMBERING_GAP(WARNING, "expected", "found"),
    RECOMMENDATION_WITHOUT_MEASURE(WARNING, "about"),
    ANALYSIS_STALE(INFO),
    MEASURES_ALL_ALIKE(INFO, "field", "same"),
    PRIOR_YEAR_DIFFERS(WARNING, "label", "year", "last"),
    COMPARED_AGENCY_DIFFERS(WARNING, "other"),
    COMPARED_SAME_FILE(INFO),

    FORMULA_OVERWRITTEN(ERROR, "cells", "formula", "computed"),
    FORMULA_CHANGED(ERROR, "cells", "how", "found", "formula"),
    FORMULA_VALUE_DIFFERS(ERROR, "cells", "found", "shown", "computed"),
    CACHED_VALUE_STALE(ERROR, "cells", "found", "computed"),
    FORMULA_ERROR(ERROR, "cells", "found", "shown"),
    CIRCULAR_REFERENCE(ERROR, "cells", "found"),
    RANGE_TOO_SHORT(ERROR, "cells", "found", "formula"),
    CONSTANT_CHANGED(ERROR, "label", "expected"),
    NAME_CHANGED(ERROR, "name", "found", "label"),
    EXTERNAL_LINK(ERROR, "holder", "where", "file"),
    MANUAL_CALCULATION(ERROR),
    HIDDEN_CONTENT(ERROR, "hidden", "what"),
    FORMULA_MISSING(WARNING, "cells", "formula"),
    CONTENT_CHANGED(WARNING, "expected"),
    NUMBER_AS_TEXT(WARNING, "label", "cells"),
    VALIDATION_BROKEN(WARNING, "fault", "label", "cells"),
    FORMULA_INCONSISTENT(WARNING, "cells", "found"),
    NAME_BROKEN(WARNING, "name", "found"),
    ITERATIVE_CALCULATION(WARNING),
    PRECISION_AS_DISPLAYED(WARNING),
    CACHED_VALUE_MISSING(INFO, "count"),
    NUMBER_IN_FORMULA(INFO, "cells", "numbers"),
    FORMULA_VOLATILE(INFO, "cells", "functions"),
    ERROR_MASKED(INFO, "cells", "functions"),
    MACROS_PRESENT(INFO),
    SAVED_BY(INFO, "by", "program", "at"),

    FILE_NOT_XLSX(ERROR, "kind"),
    FILE_ENCRYPTED(ERROR),
    FILE_TOO_LARGE(ERROR, "limit"),
    FILE_DAMAGED(ERROR),
    FILE_LIMIT_EXCEEDED(ERROR, "limit"),
    NOT_OUR_TEMPLATE(ERROR),
    YEAR_UNSUPPORTED(ERROR, "supported"),
    SCHEME_NOT_ITA(ERROR, "scheme"),
    NOT_LAST_YEAR(ERROR, "year", "expected"),
    COMPARED_YEAR(ERROR, "year", "before"),
    COMPARED_UNUSABLE(ERROR, "reason"),

    FILE_UNREADABLE(ERROR),
    TABLE_NOT_UTF8(ERROR),
    NOT_A_RESULT_TABLE(ERROR),
    AGENCY_TWICE(ERROR, "name", "first"),
    RESULT_YEAR_DIFFERS(ERROR, "name", "year"),
    TABLE_COLUMN_UNKNOWN(WARNING),
    AGENCY_NAME_TWICE(WARNING, "first"),
    AGENCY_SCORES_DIFFER(WARNING, "name", "used"),
    RESULT_PARTIAL(INFO, "name", "missing"),
    RESULT_YEAR_ASSUMED(INFO, "used");

    private final Severity severity;
    private final List<String> arguments;

    FindingCode(Severity severity, String... arguments) {
        this.severity = severity;
        this.arguments = List.of(arguments);
    }

    /** How much it matters. */
    public Severity severity() {
        return severity;
    }

    /** Names of the arguments that a finding of this code carries, beside sheet, cell and value. */
    public List<String> arguments() {
        return arguments;
    }
}
