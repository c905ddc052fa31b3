package th.itaworkbook.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.report.word.Picture;

/**
 * What the agency wants of its report.
 *
 * @param columns the columns of the table of measures, in order; when empty, the usual ones
 * @param layout how measures are arranged; when not said, as the workbook and the plan year suggest
 */
public record ReportOptions(
        Digits digits,
        Set<ReportSection> sections,
        List<ReportColumn> columns,
        Optional<MeasureLayout> layout,
        Optional<Picture> logo) {
    /** Everything, digits as typed, no logo. */
    public static final ReportOptions STANDARD = new ReportOptions(
            Digits.AS_TYPED, EnumSet.allOf(ReportSection.class), List.of(), Optional.empty(), Optional.empty());

    public ReportOptions {
        sections = Set.copyOf(sections);
        columns = List.copyOf(columns);
    }

    boolean has(ReportSection section) {
        return sections.contains(section);
    }
}
