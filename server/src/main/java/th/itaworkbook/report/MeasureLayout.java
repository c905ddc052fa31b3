package th.itaworkbook.report;

import java.util.Arrays;
import java.util.Optional;

/** How the table of measures is arranged. */
public enum MeasureLayout {
    INDICATOR,
    ITEM,
    THEME;

    /** The layout of that name in any letter case. */
    public static Optional<MeasureLayout> of(String id) {
        return Arrays.stream(values())
                .filter(l -> l.name().equalsIgnoreCase(id.strip()))
                .findFirst();
    }
}
