package th.itaworkbook.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import th.itaworkbook.analysis.Reachability.Answers;

/** The sums that the answers of one survey can have, when its questions have one kind of points or several. */
final class AnswerSums {
    private record Kind(AnswerScale scale, int count) {
        long lowest() {
            return (long) scale.lowest() * count;
        }

        long highest() {
            return (long) scale.highest() * count;
        }
    }

    private final List<Kind> kinds;
    private final long count;
    private final long lowest;
    private final long highest;
    private final int widestStep;

    AnswerSums(List<Answers> answers) {
        kinds = new ArrayList<>(1);
        for (Answers some : answers) {
            add(AnswerScale.of(some.points()), some.count());
        }
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("no answers, no score");
        }
        // All kinds but the last are gone through sum by sum, so the one with the most sums stands last.
        kinds.sort(Comparator.comparingLong(
                k -> (k.highest() - k.lowest()) / k.scale().unit()));
        count = kinds.stream().mapToLong(Kind::count).sum();
        lowest = kinds.stream().mapToLong(Kind::lowest).sum();
        highest = kinds.stream().mapToLong(Kind::highest).sum();
        widestStep = kinds.stream().mapToInt(k -> k.scale().widestStep()).max().orElse(0);
    }

    private void add(AnswerScale scale, int number) {
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).scale() == scale) {
                kinds.set(i, new Kind(scale, kinds.get(i).count() + number));
                return;
            }
        }
        if (number > 0) {
            kinds.add(new Kind(scale, number));
        }
    }

    /** The number of answers. */
    long count() {
        return count;
    }

    long lowest() {
        return lowest;
    }

    long highest() {
        return highest;
    }

    /** Sums that follow each other never lie further apart. */
    int widestStep() {
        return widestStep;
    }

    /** All points that an answer may have, ascending. */
    List<Integer> points() {
        TreeSet<Integer> points = new TreeSet<>();
        kinds.forEach(kind -> points.addAll(kind.scale().points()));
        return List.copyOf(points);
    }

    /** Whether any sum from {@code from} to below {@code below} is possible. */
    boolean hasAny(long from, long below) {
        long end = Math.min(below - 1, highest);
        for (long sum = Math.max(from, lowest); sum <= end; sum++) {
            if (has(sum)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this sum is possible. */
    boolean has(long sum) {
        return has(sum, 0);
    }

    private boolean has(long sum, int first) {
        Kind kind = kinds.get(first);
        if (first == kinds.size() - 1) {
            return kind.scale().canSum(sum, kind.count());
        }
        for (long own = kind.lowest();
                own <= kind.highest();
                own += kind.scale().unit()) {
            if (kind.scale().canSum(own, kind.count()) && has(sum - own, first + 1)) {
                return true;
            }
        }
        return false;
    }
}
