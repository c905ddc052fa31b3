package th.itaworkbook.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import th.itaworkbook.domain.Score;
import th.itaworkbook.survey.Columns.GroupColumn;

/** Sums of points by the values of one demographic column. */
final class GroupSums {
    /** A column with more values is a remark, a name or a date, not a group. */
    private static final int MOST_VALUES = 30;

    private final GroupColumn column;
    private final Dictionary values;
    private final int items;
    private final int[] respondents = new int[Dictionary.CODES];
    private final int[][] answered;
    private final long[][] sums;

    GroupSums(GroupColumn column, Dictionary values, int items) {
        this.column = column;
        this.values = values;
        this.items = items;
        int size = isGrouping() ? values.size() : 0;
        this.answered = new int[size][items];
        this.sums = new long[size][items];
    }

    private boolean isGrouping() {
        return values.size() > 1 && values.size() - 1 <= MOST_VALUES;
    }

    void add(byte[] codes, int[] points) {
        if (answered.length == 0) {
            return;
        }
        int group = codes[column.slot()] & 0xFF;
        respondents[group]++;
        for (int item = 0; item < items; item++) {
            if (points[item] >= 0) {
                answered[group][item]++;
                sums[group][item] += points[item];
            }
        }
    }

    /** The table of means; absent where the column does not split the respondents of this year. */
    Optional<GroupTable> table(Collection<List<Integer>> indicators) {
        List<Integer> groups = new ArrayList<>();
        for (int code = 1; code < answered.length; code++) {
            if (respondents[code] > 0) {
                groups.add(code);
            }
        }
        if (groups.isEmpty() || (groups.size() == 1 && respondents[Dictionary.BLANK] == 0)) {
            return Optional.empty();
        }
        groups.sort(Comparator.comparing((Integer code) -> -respondents[code]));
        if (respondents[Dictionary.BLANK] > 0) {
            groups.add(Dictionary.BLANK);
        }
        List<List<Optional<Score>>> means = new ArrayList<>();
        groups.forEach(g -> means.add(new ArrayList<>()));
        for (List<Integer> slots : indicators) {
            List<Integer> sizes = groups.stream().map(g -> least(g, slots)).toList();
            Set<Integer> hidden = Disclosure.hidden(sizes);
            for (int i = 0; i < groups.size(); i++) {
                boolean shown = sizes.get(i) > 0 && !hidden.contains(i);
                means.get(i).add(shown ? Optional.of(mean(groups.get(i), slots)) : Optional.empty());
            }
        }
        List<GroupTable.Group> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            int n = respondents[groups.get(i)];
            Optional<Integer> shown = n < GroupTable.LEAST ? Optional.empty() : Optional.of(n);
            rows.add(new GroupTable.Group(values.entry(groups.get(i)).raw(), shown, means.get(i)));
        }
        return Optional.of(new GroupTable(column.header(), rows));
    }

    private int least(int group, List<Integer> slots) {
        return slots.stream().mapToInt(s -> answered[group][s]).min().orElse(0);
    }

    // As the score of an agency is made: the mean over items of the mean over respondents.
    private Score mean(int group, List<Integer> slots) {
        List<Score> means = slots.stream()
                .map(s -> new Score(new BigFraction(sums[group][s], (long) answered[group][s])))
                .toList();
        return Score.mean(means);
    }
}
