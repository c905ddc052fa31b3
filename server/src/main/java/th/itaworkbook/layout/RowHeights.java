package th.itaworkbook.layout;

import java.util.Map;
import th.itaworkbook.grid.Labels;

/**
 * Heights for rows whose texts wrap. Programs fit rows to their text when somebody types, but not all do so when a
 * file is opened.
 */
public final class RowHeights {
    private RowHeights() {}

    /**
     * Height in points for a row with these texts, or 0 where one line is enough.
     *
     * @param texts by header
     * @param widths of the columns in characters, by folded header
     */
    public static double points(Map<String, String> texts, Map<String, Double> widths) {
        int lines = 1;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Double width = widths.get(Labels.fold(text.getKey()));
            if (width != null) {
                lines = Math.max(lines, ThaiWidth.lines(text.getValue(), width));
            }
        }
        return lines == 1 ? 0 : lines * ThaiWidth.LINE_POINTS + ThaiWidth.ROOM_POINTS;
    }
}
