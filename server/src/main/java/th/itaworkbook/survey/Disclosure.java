package th.itaworkbook.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which groups may be shown. A group is hidden when it is small; further ones are hidden as long as what is hidden is a
 * single group or together small, because it could then be found by subtraction from the whole.
 */
final class Disclosure {
    private Disclosure() {}

    /** Indexes of the groups to hide, given how many answered in each; groups of nobody hide nothing. */
    static Set<Integer> hidden(List<Integer> sizes) {
        List<Integer> bySize = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            if (sizes.get(i) > 0) {
                bySize.add(i);
            }
        }
        bySize.sort(Comparator.comparing(sizes::get));
        Set<Integer> hidden = new TreeSet<>();
        int together = 0;
        for (int group : bySize) {
            boolean small = sizes.get(group) < GroupTable.LEAST;
            boolean guessable = !hidden.isEmpty() && (hidden.size() == 1 || together < GroupTable.LEAST);
            if (small || guessable) {
                hidden.add(group);
                together += sizes.get(group);
            }
        }
        return hidden;
    }
}
