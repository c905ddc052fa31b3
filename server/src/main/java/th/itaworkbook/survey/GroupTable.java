package th.itaworkbook.survey;

import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Score;

/**
 * The means of groups of respondents, by one demographic column.
 *
 * @param header what the column asks
 * @param groups its groups, the largest first; respondents who did not say come last
 */
public record GroupTable(String header, List<Group> groups) {
    /** Groups of fewer respondents are not shown, nor what would reveal them. */
    public static final int LEAST = 5;

    public GroupTable {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param name its value; empty for those who did not say
     * @param n respondents; absent below {@link #LEAST}
     * @param means mean of each indicator in the order of the survey; absent where it is not shown
     */
    public record Group(String name, Optional<Integer> n, List<Optional<Score>> means) {
        public Group {
            means = List.copyOf(means);
        }
    }
}
