package th.itaworkbook.intake;

import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.TemplateSheet;

/** The columns without which what is typed in a sheet cannot be found. */
final class RequiredColumns {
    private RequiredColumns() {}

    /** The required headers of a sheet in that year; EIT has two parts only in some years. */
    static List<String> of(TemplateSheet sheet, Framework framework) {
        List<String> required = new ArrayList<>(
                switch (sheet) {
                    case INDICATORS ->
                        List.of(
                                Header.INSTRUMENT,
                                Header.INDICATOR,
                                Header.PRIOR,
                                Header.CURRENT,
                                Header.PUBLISHED_PRIOR,
                                Header.PUBLISHED);
                    case ITEMS -> List.of(Header.CODE, Header.INDICATOR, Header.PRIOR, Header.CURRENT);
                    case OIT -> List.of(Header.CODE, Header.SUB_INDICATOR, Header.PRIOR, Header.CURRENT);
                    case THEMES -> List.of(Header.THEME_NO, Header.THEME);
                    case HISTORY -> List.of(Header.YEAR, "ITA");
                    case RESPONDENTS -> List.of(Header.INSTRUMENT, Header.BY, Header.ENTRY, Header.COUNT);
                    case RECOMMENDATIONS -> List.of(Header.INSTRUMENT, Header.RECOMMENDATION);
                    case TEXTS -> List.of(Header.HEADING, Header.TEXT);
                    case UNITS -> List.of(Header.UNIT_NAME);
                    case MEASURES ->
                        List.of(
                                Header.ORDER,
                                Header.INDICATOR,
                                Header.CODE,
                                Header.MEASURE,
                                Header.STEPS,
                                Header.PERIOD,
                                Header.RESPONSIBLE);
                    case LIBRARY -> List.of(Header.MEASURE);
                    case MEMBERS -> List.of("หน่วยงาน");
                    case MINISTRY_RANKS -> List.of("หน่วยงาน", "คะแนน ITA");
                    default -> List.of();
                });
        if (framework.eitParts() && (sheet == TemplateSheet.INDICATORS || sheet == TemplateSheet.ITEMS)) {
            required.add(Header.PART_1);
            required.add(Header.PART_2);
        }
        return required;
    }
}
