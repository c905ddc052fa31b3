package th.itaworkbook.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the chance of one false alarm among many tests at the level of one test (Holm 1979). */
final class Holm {
    private Holm() {}

    /** The adjusted probabilities, in the order given. */
    static double[] adjust(List<Double> probabilities) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < probabilities.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(probabilities::get));
        double[] adjusted = new double[order.size()];
        double highest = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            int at = order.get(rank);
            highest = Math.max(highest, Math.min(1, (order.size() - rank) * probabilities.get(at)));
            adjusted[at] = highest;
        }
        return adjusted;
    }
}
