package th.itaworkbook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Submission.MeasureRow;

/**
 * Which indicators some measure names, directly or by its items; a deliberate "no measure" row covers too.
 *
 * @param indicatorsCovered how many indicators are covered
 * @param missing the numbers of the others, ascending
 */
record Coverage(int indicatorsCovered, List<Integer> missing) {
    Coverage {
        missing = List.copyOf(missing);
    }

    static Coverage of(Analysis analysis, List<MeasureRow> measures) {
        Set<Integer> named = new TreeSet<>();
        for (MeasureRow measure : measures) {
            named.addAll(measure.indicators());
            for (String item : measure.items()) {
                analysis.item(item).ifPresent(i -> named.add(i.indicator()));
            }
        }
        List<Integer> missing = new ArrayList<>();
        int covered = 0;
        for (Framework.Indicator indicator : analysis.submission().framework().indicators()) {
            if (named.contains(indicator.no())) {
                covered++;
            } else {
                missing.add(indicator.no());
            }
        }
        return new Coverage(covered, missing);
    }

    boolean complete() {
        return missing.isEmpty();
    }
}
