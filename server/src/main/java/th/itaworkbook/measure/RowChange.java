package th.itaworkbook.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One change to the sheet of measures; headers are those of the contract. */
public sealed interface RowChange {
    /**
     * New rows below the last measure.
     *
     * @param measure what they say
     * @param rows one row a step, header to content; headers left out stay blank
     */
    record Append(GeneratedMeasure measure, int number, List<Map<String, CellContent>> rows) implements RowChange {
        public Append {
            rows = rows.stream()
                    .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                    .toList();
        }
    }

    /** A new content for one cell that nobody but us has written. */
    record SetCell(int row, String header, CellContent content) implements RowChange {}
}
