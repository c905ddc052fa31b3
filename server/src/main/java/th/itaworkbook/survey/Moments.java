package th.itaworkbook.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sums over the respondents who answered every item of an indicator; whole numbers, and therefore exact. */
final class Moments {
    private static final int FULL = 100;

    private final long[] sums;
    private final long[] squares;
    private final long[] products;
    private final int[] totals;
    private final int items;
    private int n;

    Moments(int items) {
        this.items = items;
        this.sums = new long[items];
        this.squares = new long[items];
        this.products = new long[items];
        this.totals = new int[items * FULL + 1];
    }

    /**
     * Adds a respondent who answered every item.
     *
     * @param slots the items of the indicator
     * @param points of all items by slot; below zero where there is no answer
     */
    void addIfComplete(int[] slots, int[] points) {
        int total = 0;
        for (int slot : slots) {
            if (points[slot] < 0) {
                return;
            }
            total += points[slot];
        }
        n++;
        totals[total]++;
        for (int i = 0; i < items; i++) {
            long own = points[slots[i]];
            sums[i] += own;
            squares[i] += own * own;
            products[i] += own * total;
        }
    }

    /** Respondents by the sum of their points. */
    int[] totals() {
        return totals;
    }

    Reliability reliability() {
        Sample total = Sample.of(totals);
        double spread = total.variance();
        double ofItems = 0;
        List<Optional<Double>> itemTotal = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            double own = new Sample(n, sums[i], squares[i]).variance();
            ofItems += own;
            itemTotal.add(items < 2 || n < 2 ? Optional.empty() : correlation(i, own, total, spread));
        }
        boolean defined = items > 1 && n > 1 && spread > 0;
        Optional<Double> alpha =
                defined ? Optional.of((double) items / (items - 1) * (1 - ofItems / spread)) : Optional.empty();
        return new Reliability(n, alpha, itemTotal);
    }

    // cov(x, T − x) = cov(x, T) − var x, and var(T − x) = var T + var x − 2 cov(x, T).
    private Optional<Double> correlation(int item, double own, Sample total, double spread) {
        double withTotal = (double) (n * products[item] - sums[item] * total.sum()) / ((double) n * (n - 1));
        double rest = spread + own - 2 * withTotal;
        return own <= 0 || rest <= 0 ? Optional.empty() : Optional.of((withTotal - own) / Math.sqrt(own * rest));
    }
}
