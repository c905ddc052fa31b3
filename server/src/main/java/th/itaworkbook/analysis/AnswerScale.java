package th.itaworkbook.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * The points that one answer may have, and which sums a number of such answers can have.
 *
 * <p>An answer of the lowest points adds nothing, so that a sum is possible exactly if it can be paid with no more coins
 * than there are answers, the coins being the other points less the lowest. The fewest coins of a sum do not depend on
 * the number of answers: one table serves every survey with these points, and is kept.
 */
final class AnswerScale {
    private static final Map<List<Integer>, AnswerScale> KNOWN = new ConcurrentHashMap<>();
    private static final short NEVER = Short.MAX_VALUE;

    private final List<Integer> points;
    private final int unit;
    private final int[] coins;
    // Fewest coins by sum, in units; replaced by a longer one as larger sums are asked for.
    private volatile short[] fewest = {0};

    private AnswerScale(List<Integer> points) {
        this.points = points;
        int lowest = points.get(0);
        int common = 0;
        for (int point : points) {
            common = ArithmeticUtils.gcd(common, point - lowest);
        }
        unit = Math.max(1, common);
        coins = points.stream()
                .skip(1)
                .mapToInt(point -> (point - lowest) / unit)
                .toArray();
    }

    /** The scale of these points, in any order; there must be at least one. */
    static AnswerScale of(List<Integer> points) {
        AnswerScale known = KNOWN.get(points);
        if (known == null) {
            List<Integer> ascending = points.stream().distinct().sorted().toList();
            known = KNOWN.computeIfAbsent(ascending, AnswerScale::new);
            KNOWN.put(List.copyOf(points), known);
        }
        return known;
    }

    /** The points, ascending. */
    List<Integer> points() {
        return points;
    }

    int lowest() {
        return points.get(0);
    }

    int highest() {
        return points.get(points.size() - 1);
    }

    /** All sums differ from one another by multiples of this. */
    int unit() {
        return unit;
    }

    /** The widest step from one point to the next; sums that follow each other never lie further apart. */
    int widestStep() {
        int widest = 0;
        for (int i = 1; i < points.size(); i++) {
            widest = Math.max(widest, points.get(i) - points.get(i - 1));
        }
        return widest;
    }

    /** Whether exactly so many answers can sum up to this. */
    boolean canSum(long sum, int answers) {
        long above = sum - (long) lowest() * answers;
        if (above < 0 || above % unit != 0 || sum > (long) highest() * answers) {
            return false;
        }
        return fewestCoins((int) (above / unit)) <= answers;
    }

    private int fewestCoins(int units) {
        short[] table = fewest;
        if (units >= table.length) {
            table = longer(table, Math.max(units + 1, 2 * table.length));
            fewest = table;
        }
        return table[units];
    }

    private short[] longer(short[] table, int length) {
        short[] grown = Arrays.copyOf(table, length);
        for (int sum = table.length; sum < length; sum++) {
            int best = NEVER;
            for (int coin : coins) {
                if (coin <= sum) {
                    best = Math.min(best, grown[sum - coin] + 1);
                }
            }
            grown[sum] = (short) Math.min(best, NEVER);
        }
        return grown;
    }
}
