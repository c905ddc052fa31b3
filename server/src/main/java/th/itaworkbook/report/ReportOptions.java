package th.itaworkbook.report;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.report.word.Picture;

/**
 * What the agency wants of its report.
 *
 * @param layout how measures are arranged; when not said, as the workbook and the plan year suggest
 */
public record ReportOptions(
        Digits digits, Set<ReportSection> sections, Optional<MeasureLayout> layout, Optional<Picture> logo) {
    /** Everything, digits as typed, no logo. */
    public static final ReportOptions STANDARD =
            new ReportOptions(Digits.AS_TYPED, EnumSet.allOf(ReportSection.class), Optional.empty(), Optional.empty());

    public ReportOptions {
        sections = Set.copyOf(sections);
    }

    boolean has(ReportSection section) {
        return sections.contains(section);
    }
}
