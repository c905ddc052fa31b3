package th.itaworkbook.grid;

import java.util.List;

/**
 * What a sheet says beside its cells, as far as figures can be hidden or guarded by it.
 *
 * @param name the sheet's name, as in the file
 * @param hiddenRows runs of hidden rows, from 0, both ends included
 * @param hiddenColumns runs of hidden columns, from 0, both ends included
 * @param rules what may be typed into ranges
 * @param formats the formulas of conditional formats
 * @param charts the references of charts drawn on the sheet
 */
public record SheetTraits(
        String name,
        List<Run> hiddenRows,
        List<Run> hiddenColumns,
        List<TypingRule> rules,
        List<PlacedFormula> formats,
        List<String> charts) {
    /** Rows or columns that stand together. */
    public record Run(int first, int last) {
        /** Whether it has that row or column. */
        public boolean contains(int at) {
            return at >= first && at <= last;
        }
    }

    /** A formula that belongs to cells without standing in them. */
    public record PlacedFormula(List<RangeRef> ranges, String formula) {}

    /**
     * What may be typed into cells.
     *
     * @param type {@code decimal}, {@code whole}, {@code list}, {@code custom} and so on, as the file says
     * @param operator {@code between} and so on
     * @param first least value, list source or formula
     * @param second greatest value, or empty
     * @param strict whether other input is refused
     */
    public record TypingRule(
            List<RangeRef> ranges, String type, String operator, String first, String second, boolean strict) {
        public TypingRule {
            ranges = List.copyOf(ranges);
        }

        /** Whether the rule holds for the cell. */
        public boolean covers(CellRef cell) {
            return ranges.stream().anyMatch(r -> r.contains(cell));
        }
    }

    public SheetTraits {
        hiddenRows = List.copyOf(hiddenRows);
        hiddenColumns = List.copyOf(hiddenColumns);
        rules = List.copyOf(rules);
        formats = List.copyOf(formats);
        charts = List.copyOf(charts);
    }
}
