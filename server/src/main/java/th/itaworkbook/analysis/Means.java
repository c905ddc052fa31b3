package th.itaworkbook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Score;

/** Means that need all their parts; a missing score is null here. */
final class Means {
    private Means() {}

    /** The score of a figure, or null. */
    static Score score(Figure figure) {
        return figure == null ? null : figure.score();
    }

    /** The mean of both, or null unless both are there. */
    static Score ofBoth(Score one, Score other) {
        return one == null || other == null ? null : Score.mean(List.of(one, other));
    }

    /** The mean over all, or null when there are none or one is missing. */
    static <T> Score ofAll(List<T> parts, Function<T, Score> score) {
        if (parts.isEmpty()) {
            return null;
        }
        List<Score> scores = new ArrayList<>(parts.size());
        for (T part : parts) {
            Score one = score.apply(part);
            if (one == null) {
                return null;
            }
            scores.add(one);
        }
        return Score.mean(scores);
    }

    /** The scores that are there. */
    static <T> List<Score> present(List<T> parts, Function<T, Score> score) {
        List<Score> scores = new ArrayList<>(parts.size());
        for (T part : parts) {
            Score one = score.apply(part);
            if (one != null) {
                scores.add(one);
            }
        }
        return scores;
    }
}
