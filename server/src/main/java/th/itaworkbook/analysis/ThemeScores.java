package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.ThemeResult;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.ThemeRow;
import th.itaworkbook.domain.ThemeVerdict;
import th.itaworkbook.grid.Labels;

/** Scores of the themes that the agency plans by. */
final class ThemeScores {
    /** The line where neither a target nor a pass mark is set: the pass mark of every year so far. */
    static final BigDecimal USUAL_PASS_MARK = new BigDecimal("85");

    private static final Pattern BULLET = Pattern.compile("^(?:[-•*–]\\s*|[(]?[0-9๐-๙]{1,2}[.)]\\s*)");

    private ThemeScores() {}

    /** The score below which an item of a theme is named. */
    static BigDecimal line(Agency agency) {
        Optional<Figure> line = agency.target().isPresent() ? agency.target() : agency.passMark();
        return line.map(Figure::value).orElse(USUAL_PASS_MARK);
    }

    static List<ThemeResult> of(Submission submission, List<ItemResult> items) {
        BigDecimal line = line(submission.agency());
        List<ThemeResult> themes = new ArrayList<>();
        List<List<String>> keys = items.stream()
                .map(item -> item.themes().stream().map(ThemeScores::key).toList())
                .toList();
        for (ThemeRow theme : submission.themes()) {
            List<String> codes = new ArrayList<>();
            List<String> below = new ArrayList<>();
            List<Score> scores = new ArrayList<>();
            String key = key(theme.id());
            for (int i = 0; i < items.size(); i++) {
                if (!keys.get(i).contains(key)) {
                    continue;
                }
                ItemResult item = items.get(i);
                codes.add(item.code());
                if (item.score() != null) {
                    scores.add(item.score());
                    if (item.score().shown().compareTo(line) < 0) {
                        below.add(item.code());
                    }
                }
            }
            Score mean = scores.isEmpty() ? null : Score.mean(scores);
            themes.add(new ThemeResult(
                    theme.id(),
                    theme.name(),
                    mean,
                    List.copyOf(codes),
                    List.copyOf(below),
                    line,
                    verdict(mean, below, line),
                    theme.analysis(),
                    entries(theme.successFactors())));
        }
        return themes;
    }

    private static ThemeVerdict verdict(Score mean, List<String> below, BigDecimal line) {
        if (mean == null) {
            return null;
        }
        if (mean.shown().compareTo(line) < 0) {
            return ThemeVerdict.NOT_ON_TARGET;
        }
        return below.isEmpty() ? ThemeVerdict.ALL_ABOVE : ThemeVerdict.ABOVE_EXCEPT;
    }

    // People write lists with a line each and a bullet or a number before it.
    private static List<String> entries(String typed) {
        return typed.lines()
                .map(line -> BULLET.matcher(line.strip()).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String key(String id) {
        return Labels.arabicDigits(Labels.fold(id));
    }
}
