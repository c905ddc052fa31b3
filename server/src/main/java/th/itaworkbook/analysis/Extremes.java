package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Extreme;
import th.itaworkbook.domain.Score;

/** Highest and lowest of a set, on two decimals: all ties are marked; where all are equal none is lowest. */
final class Extremes {
    private final Map<Integer, Extreme> marks = new HashMap<>();
    private final List<Integer> highest = new ArrayList<>();
    private final List<Integer> lowest = new ArrayList<>();

    /** Scores by indicator, in the order of the framework; missing ones are left out or null. */
    Extremes(Map<Integer, Score> scores) {
        Map<Integer, BigDecimal> shown = new HashMap<>();
        BigDecimal max = null;
        BigDecimal min = null;
        for (Map.Entry<Integer, Score> entry : scores.entrySet()) {
            if (entry.getValue() != null) {
                BigDecimal value = entry.getValue().shown();
                shown.put(entry.getKey(), value);
                max = max == null ? value : max.max(value);
                min = min == null ? value : min.min(value);
            }
        }
        for (Integer key : scores.keySet()) {
            BigDecimal value = shown.get(key);
            if (value == null) {
                continue;
            }
            if (value.compareTo(max) == 0) {
                marks.put(key, Extreme.HIGHEST);
                highest.add(key);
            } else if (value.compareTo(min) == 0) {
                marks.put(key, Extreme.LOWEST);
                lowest.add(key);
            }
        }
    }

    Extreme of(int indicator) {
        return marks.getOrDefault(indicator, Extreme.NONE);
    }

    List<Integer> highest() {
        return List.copyOf(highest);
    }

    List<Integer> lowest() {
        return List.copyOf(lowest);
    }
}
