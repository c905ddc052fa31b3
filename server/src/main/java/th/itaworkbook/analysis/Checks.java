package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Place;

/** What every check needs, and where it puts its findings. */
final class Checks {
    final Analysis analysis;
    final Submission submission;
    final Structure structure;
    final Rows rows;
    final Ranges ranges;
    private final List<Finding> findings = new ArrayList<>();

    Checks(Analysis analysis) {
        this.analysis = analysis;
        this.submission = analysis.submission();
        this.structure = new Structure(submission.framework());
        this.rows = new Rows(submission);
        this.ranges = new Ranges(analysis, structure, rows);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    int fiscalYear() {
        return submission.agency().fiscalYear();
    }

    void add(FindingCode code, Place place, String value, String... args) {
        findings.add(Finding.of(code, place, value, args));
    }

    void add(FindingCode code, Figure figure, String... args) {
        add(code, figure.place(), figure.raw(), args);
    }

    /**
     * Compares a typed figure with what it should be: outside the interval is a mismatch, inside but not equal a
     * rounding difference.
     *
     * @param computed what the inputs give, or null where only the interval is known
     * @param mismatch how to report a figure outside the interval
     */
    void compare(Figure figure, Interval allowed, Score computed, String label, Runnable mismatch) {
        if (!allowed.allows(figure.value())) {
            mismatch.run();
        } else if (computed != null && allowed.isNarrow() && !isShownAs(figure, computed)) {
            add(FindingCode.ROUNDING_DIFFERENCE, figure, label, computed.toString());
        }
    }

    static boolean isShownAs(Figure figure, Score score) {
        return two(figure.value()).compareTo(score.shown()) == 0;
    }

    static BigDecimal two(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    /** Sheet ตัวชี้วัด as it is named in the file, for findings that concern no single cell. */
    Place indicatorSheet() {
        return submission.indicators().values().stream()
                .flatMap(row -> Stream.of(row.current(), row.prior(), row.part1(), row.part2()))
                .filter(Objects::nonNull)
                .map(figure -> Place.sheet(figure.place().sheet()))
                .findFirst()
                .orElse(Place.sheet(TemplateSheet.INDICATORS.title()));
    }
}
