package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.RangeRef;

/** Where a sheet has conditional formats, in either of the two places in which Excel keeps them. */
public final class ConditionalRanges {
    private final List<RangeRef> ranges = new ArrayList<>();

    private ConditionalRanges() {}

    /** Reads the ranges of a sheet; none when there is no such sheet. */
    public static ConditionalRanges read(XlsxPackage pkg, WorkbookParts parts, String sheet)
            throws UnusableFileException {
        ConditionalRanges found = new ConditionalRanges();
        Optional<WorkbookParts.SheetPart> part = parts.sheets().stream()
                .filter(s -> s.name().equals(sheet) && s.kind() == WorkbookParts.SheetKind.WORKSHEET)
                .findFirst();
        if (part.isPresent()) {
            found.collect(XmlPart.parse(pkg.part(part.get().path()), "sheetData").root);
        }
        return found;
    }

    private void collect(XmlPart.Element within) {
        for (XmlPart.Element child : within.children) {
            if (child.name.equals("conditionalFormatting")) {
                add(child.attribute("sqref")
                        .orElseGet(() ->
                                child.child("sqref").map(XmlPart.Element::text).orElse("")));
            } else {
                collect(child);
            }
        }
    }

    private void add(String list) {
        for (String range : list.strip().split("\\s+", -1)) {
            parsed(range).ifPresent(ranges::add);
        }
    }

    // A range that nobody can read colours nothing.
    private static Optional<RangeRef> parsed(String range) {
        try {
            return Optional.of(RangeRef.parse(range));
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    /** Whether any conditional format stands on a cell of the range. */
    public boolean touch(RangeRef range) {
        return ranges.stream().anyMatch(r -> SheetPlan.overlap(r, range));
    }
}
