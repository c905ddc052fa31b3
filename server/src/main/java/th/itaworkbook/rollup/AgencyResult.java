package th.itaworkbook.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import th.itaworkbook.analysis.PriorLevel;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.AgencyField;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.InstrumentResult;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Frameworks;
import th.itaworkbook.domain.Score;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.Severity;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Place;

/**
 * What a roll-up keeps of one agency; figures as shown, with two decimals, which is what agencies publish and what any
 * reader can add up again. Absent figures are null.
 *
 * @param year Buddhist fiscal year of the result; 0 when the file cannot be used
 * @param score the total of that year
 * @param prior the total of the year before
 * @param instruments IIT, EIT, OIT
 * @param indicators by number, from 1 in place 0
 * @param items scores of all items in the order of the framework
 * @param worst the same; of an EIT item with both parts the worse part
 * @param measures null where there is no workbook
 * @param printedRank ranks as printed, in words; empty for none
 * @param source the file
 * @param cell of a row of a table the cell with the name; empty for a workbook
 * @param problem why the file cannot be used, or null
 */
public record AgencyResult(
        Identity agency,
        int year,
        BigDecimal score,
        BigDecimal prior,
        Level level,
        Level priorLevel,
        FigureLine instruments,
        FigureLine indicators,
        FigureLine priorIndicators,
        FigureLine items,
        FigureLine worst,
        MeasureState measures,
        String printedRank,
        String source,
        String cell,
        int errors,
        int warnings,
        Finding problem) {

    /** The result of a workbook. */
    public static AgencyResult of(Analysis analysis, List<Finding> findings, String source, Frameworks frameworks) {
        Agency agency = analysis.submission().agency();
        Identity identity = new Identity(
                agency.name(),
                agency.abbreviation(),
                agency.field(AgencyField.AGENCY_CODE.key()),
                agency.field(AgencyField.AGENCY_TYPE.key()),
                agency.field(AgencyField.MINISTRY.key()),
                agency.field(AgencyField.PROVINCE.key()));
        return of(analysis, identity, frameworks)
                .found(findings, source, "")
                .withMeasures(MeasureState.of(analysis, findings))
                .withPrintedRank(ranks(agency));
    }

    /** The figures of an analysis, without findings and measures. */
    static AgencyResult of(Analysis analysis, Identity identity, Frameworks frameworks) {
        Analysis.Total total = analysis.total();
        Framework framework = analysis.submission().framework();
        Optional<Framework> before = frameworks.year(framework.year() - 1);
        return new AgencyResult(
                identity,
                framework.year(),
                shown(total.score()),
                shown(total.prior()),
                Level.of(total.rating()),
                before.map(f -> Level.of(PriorLevel.of(analysis, f))).orElse(null),
                line(analysis.instruments(), InstrumentResult::score),
                line(analysis.indicators(), IndicatorResult::score),
                line(analysis.indicators(), IndicatorResult::prior),
                line(analysis.items(), ItemResult::score),
                line(analysis.items(), AgencyResult::worst),
                null,
                "",
                "",
                "",
                0,
                0,
                null);
    }

    /** A file that cannot be used: a row that says why. */
    public static AgencyResult unusable(String source, Finding problem) {
        return new AgencyResult(
                new Identity("", "", "", "", "", ""),
                0,
                null,
                null,
                null,
                null,
                FigureLine.EMPTY,
                FigureLine.EMPTY,
                FigureLine.EMPTY,
                FigureLine.EMPTY,
                FigureLine.EMPTY,
                null,
                "",
                source,
                "",
                1,
                0,
                problem);
    }

    private static Score worst(ItemResult item) {
        return item.part1() == null || item.part2() == null
                ? item.score()
                : item.part1().compareTo(item.part2()) <= 0 ? item.part1() : item.part2();
    }

    private static String ranks(Agency agency) {
        return agency.ranks().stream()
                .filter(r -> r.rank() != null)
                .map(r -> (r.group() + " " + r.rank() + (r.of() == null ? "" : "/" + r.of())).strip())
                .collect(Collectors.joining("; "));
    }

    private static BigDecimal shown(Score score) {
        return score == null ? null : score.shown();
    }

    private static <T> FigureLine line(List<T> results, Function<T, Score> score) {
        List<BigDecimal> figures = new ArrayList<>(results.size());
        results.forEach(r -> figures.add(shown(score.apply(r))));
        return FigureLine.of(figures);
    }

    /** Whether it comes from a workbook rather than from a table. */
    public boolean workbook() {
        return cell.isEmpty();
    }

    /** Where it comes from: the file, and of a table the cell. */
    public Place place() {
        return cell.isEmpty() ? Place.sheet(source) : new Place(source, CellRef.parse(cell));
    }

    /** The same, read from a file that people know by another name. */
    public AgencyResult in(String name) {
        return from(name, cell, errors, warnings);
    }

    /** Score less prior, both as shown, when both are there. */
    public Optional<BigDecimal> delta() {
        return score == null || prior == null ? Optional.empty() : Optional.of(score.subtract(prior));
    }

    AgencyResult found(List<Finding> findings, String where, String whereCell) {
        return from(where, whereCell, count(findings, Severity.ERROR), count(findings, Severity.WARNING));
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream().filter(f -> f.severity() == severity).count();
    }

    /** The same under a name that is known although its figures cannot be used. */
    AgencyResult named(Identity who) {
        return with(who, prior, priorLevel, priorIndicators, measures, printedRank, problem);
    }

    AgencyResult withMeasures(MeasureState state) {
        return with(agency, prior, priorLevel, priorIndicators, state, printedRank, problem);
    }

    AgencyResult withPrintedRank(String rank) {
        return with(agency, prior, priorLevel, priorIndicators, measures, rank, problem);
    }

    AgencyResult withProblem(Finding why) {
        return with(agency, prior, priorLevel, priorIndicators, measures, printedRank, why);
    }

    /** This result with what it lacks taken from another source of the same agency and year. */
    AgencyResult or(AgencyResult other) {
        boolean theirs = score == null && other.score != null;
        AgencyResult figures = theirs ? other : this;
        AgencyResult rest = theirs ? this : other;
        String rank = printedRank.isEmpty() ? other.printedRank : printedRank;
        return figures.with(
                        agency.or(other.agency),
                        figures.prior == null ? rest.prior : figures.prior,
                        figures.prior == null ? rest.priorLevel : figures.priorLevel,
                        figures.priorIndicators.isBlank() ? rest.priorIndicators : figures.priorIndicators,
                        measures == null ? other.measures : measures,
                        rank,
                        problem)
                .from(source, cell, errors + other.errors, warnings + other.warnings);
    }

    /** This result with last year's own result as the figures of last year, where it has none. */
    AgencyResult after(AgencyResult before) {
        boolean blank = prior == null;
        return with(
                agency.or(before.agency),
                blank ? before.score : prior,
                blank ? before.level : priorLevel,
                priorIndicators.isBlank() ? before.indicators : priorIndicators,
                measures,
                printedRank,
                problem);
    }

    /** A result of last year, for an agency of which there is nothing of this year. */
    AgencyResult asPriorOf(int thisYear) {
        return new AgencyResult(
                agency,
                thisYear,
                null,
                score,
                null,
                level,
                FigureLine.EMPTY,
                FigureLine.EMPTY,
                indicators,
                FigureLine.EMPTY,
                FigureLine.EMPTY,
                null,
                "",
                source,
                cell,
                errors,
                warnings,
                problem);
    }

    private AgencyResult from(String where, String whereCell, int allErrors, int allWarnings) {
        return new AgencyResult(
                agency,
                year,
                score,
                prior,
                level,
                priorLevel,
                instruments,
                indicators,
                priorIndicators,
                items,
                worst,
                measures,
                printedRank,
                where,
                whereCell,
                allErrors,
                allWarnings,
                problem);
    }

    private AgencyResult with(
            Identity who,
            BigDecimal before,
            Level levelBefore,
            FigureLine indicatorsBefore,
            MeasureState state,
            String rank,
            Finding why) {
        return new AgencyResult(
                who,
                year,
                score,
                before,
                level,
                levelBefore,
                instruments,
                indicators,
                indicatorsBefore,
                items,
                worst,
                state,
                rank,
                source,
                cell,
                errors,
                warnings,
                why);
    }
}
