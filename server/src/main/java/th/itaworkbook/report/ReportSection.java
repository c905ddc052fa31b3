package th.itaworkbook.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a report may consist of, in its order. */
public enum ReportSection {
    COVER,
    CONTENTS,
    OBJECTIVE,
    BASIS,
    RATING,
    RESULT,
    CHARTS,
    PARTS,
    HISTORY,
    RESPONDENTS,
    MINISTRY,
    INDICATORS,
    ITEMS,
    OIT,
    THEMES,
    RECOMMENDATIONS,
    MEASURES,
    PLAN,
    ELEMENTS,
    UNITS,
    MONITORING,
    CONSTRAINTS,
    TEXTS;

    /** The name as options spell it. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The section of that name in any letter case. */
    public static Optional<ReportSection> of(String id) {
        return Arrays.stream(values())
                .filter(s -> s.name().equalsIgnoreCase(id.strip()))
                .findFirst();
    }

    /** All names, as a usage text lists them. */
    public static String names() {
        return Arrays.stream(values()).map(ReportSection::id).collect(Collectors.joining(","));
    }
}
