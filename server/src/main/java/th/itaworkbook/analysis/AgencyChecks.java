package th.itaworkbook.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import th.itaworkbook.domain.Analysis.Rating;
import th.itaworkbook.domain.Analysis.Total;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Framework.RatingLevel;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;

/** What the agency says of itself: its published level and its target; and what the level rests on. */
final class AgencyChecks {
    /** Words that stand before a level in print. */
    private static final List<String> PREFIXES = List.of("ระดับผลการประเมิน", "ระดับ", "เกรด");

    private static final String PASSED = "ผ่าน";
    private static final String FAILED = "ไม่ผ่าน";

    private final Checks checks;

    AgencyChecks(Checks checks) {
        this.checks = checks;
    }

    void run() {
        rating();
        target();
        comparability();
    }

    private void rating() {
        Total total = checks.analysis.total();
        Rating rating = total.rating();
        if (rating == null) {
            return;
        }
        if (!rating.certain()) {
            checks.add(FindingCode.RATING_ASSUMED, checks.indicatorSheet(), "", rating.name());
        }
        Optional<String> published = checks.submission
                .agency()
                .publishedRating()
                .filter(text -> !Labels.fold(text).isEmpty());
        if (published.isEmpty()) {
            return;
        }
        List<RatingLevel> possible = RatingRule.of(
                        checks.structure.framework(), total.score(), checks.analysis.instruments())
                .possible();
        String named = levelName(published.get());
        if (possible.stream().noneMatch(level -> isNamed(level, named)) && !saysPassRightly(named)) {
            Place place = checks.submission.agency().places().getOrDefault("published_rating", Place.FILE);
            checks.add(FindingCode.PUBLISHED_RATING_MISMATCH, place, published.get(), rating.name());
        }
    }

    private static boolean isNamed(RatingLevel level, String named) {
        return Labels.fold(level.name()).toUpperCase(Locale.ROOT).equals(named)
                || level.code().equals(named);
    }

    // In the years of letters, reports say "passed the mark of 85" instead of a level.
    private boolean saysPassRightly(String named) {
        boolean pass = named.startsWith(PASSED);
        boolean fail = named.startsWith(FAILED);
        boolean isLevel = checks.structure.framework().ratings().stream()
                .anyMatch(level -> Labels.fold(level.name()).startsWith(PASSED));
        boolean reached = checks.analysis.total().score().shown().compareTo(ThemeScores.USUAL_PASS_MARK) >= 0;
        return !isLevel && ((pass && reached) || (fail && !reached));
    }

    // ระดับ A (95.50) is A.
    private static String levelName(String text) {
        String name = Labels.fold(text);
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                name = name.substring(prefix.length()).strip();
            }
        }
        int bracket = name.indexOf('(');
        if (bracket > 0) {
            name = name.substring(0, bracket).strip();
        }
        return name.toUpperCase(Locale.ROOT);
    }

    private void target() {
        Optional<Figure> target = checks.submission.agency().target();
        Total total = checks.analysis.total();
        if (target.isPresent()
                && total.score() != null
                && target.get().value().compareTo(total.score().shown()) < 0) {
            checks.add(
                    FindingCode.TARGET_BELOW_SCORE, target.get(), total.score().toString());
        }
    }

    private void comparability() {
        checks.analysis.indicators().stream()
                .filter(i -> !i.comparable() && i.score() != null && i.prior() != null)
                .forEach(i -> {
                    var row = checks.submission.indicators().get(i.no());
                    Figure figure = row == null ? null : row.current() != null ? row.current() : row.prior();
                    checks.add(
                            FindingCode.NOT_COMPARABLE,
                            figure == null ? checks.indicatorSheet() : figure.place(),
                            figure == null ? "" : figure.raw(),
                            Integer.toString(i.no()),
                            Comparability.note(checks.structure.framework(), i.no())
                                    .orElse(""));
                });
    }
}
