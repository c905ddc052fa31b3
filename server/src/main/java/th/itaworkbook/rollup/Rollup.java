package th.itaworkbook.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Frameworks;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.grid.Place;

/**
 * Many agencies of one fiscal year beside each other.
 *
 * @param framework the rules of the year
 * @param before the rules of the year before, when they are known
 * @param agencies ranked first, then those without a score by name
 * @param unusable files and results that could not be used, each with its problem
 * @param findings what was noticed about tables and between files
 */
public record Rollup(
        Framework framework,
        Optional<Framework> before,
        Optional<BigDecimal> target,
        List<Ranked> agencies,
        List<AgencyResult> unusable,
        List<Finding> findings) {
    /** The score from which an agency passes. */
    public static final BigDecimal PASS_MARK = new BigDecimal("85.00");

    public Rollup {
        agencies = List.copyOf(agencies);
        unusable = List.copyOf(unusable);
        findings = List.copyOf(findings);
    }

    /** Joins and ranks what the files gave; their order does not matter. */
    public static Rollup of(List<RollupPart> parts, RollupOptions options, Frameworks frameworks) {
        List<RollupPart> sorted =
                parts.stream().sorted(Comparator.comparing(RollupPart::source)).toList();
        FindingLog log = new FindingLog();
        sorted.forEach(part -> log.addAll(part.findings()));
        int year = options.year().orElseGet(() -> usualYear(sorted, frameworks));
        Assembly assembly = new Assembly(year, frameworks, log);
        sorted.stream().filter(part -> part.rows().isEmpty()).forEach(assembly::workbook);
        sorted.stream().filter(part -> !part.rows().isEmpty()).forEach(assembly::table);
        assembly.before();
        List<String> order = sorted.stream().map(RollupPart::source).toList();
        List<Ranked> ranked = Ranked.of(assembly.joining.entries());
        printed(ranked, log);
        assembly.unusable.addAll(assembly.joining.refused());
        return new Rollup(
                assembly.framework,
                frameworks.year(assembly.framework.year() - 1),
                options.target(),
                ranked,
                assembly.unusable,
                log.sorted(order));
    }

    // The year that most results have; of several the newest.
    private static int usualYear(List<RollupPart> parts, Frameworks frameworks) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (RollupPart part : parts) {
            part.results().stream()
                    .filter(r -> r.problem() == null)
                    .forEach(r -> counts.merge(r.year(), 1, Integer::sum));
            part.rows().stream().filter(r -> r.year() != 0).forEach(r -> counts.merge(r.year(), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> frameworks.newest().year());
    }

    private static void printed(List<Ranked> ranked, FindingLog log) {
        for (Ranked one : ranked) {
            AgencyResult result = one.result();
            boolean number = !result.workbook() && result.printedRank().matches("[0-9]{1,6}");
            if (number
                    && one.rank() != null
                    && !result.printedRank().equals(one.rank().toString())) {
                log.add(
                        FindingCode.RANK_DIFFERS,
                        result.place(),
                        result.printedRank(),
                        result.agency().name(),
                        one.rank().toString());
            }
        }
    }

    /** Takes the parts one after another. */
    private static final class Assembly {
        private final Framework framework;
        private final Frameworks frameworks;
        private final FindingLog log;
        private final Joining joining;
        private final List<AgencyResult> before = new ArrayList<>();
        private final List<AgencyResult> unusable = new ArrayList<>();
        private final Map<Integer, Framework> known = new HashMap<>();

        Assembly(int year, Frameworks frameworks, FindingLog log) {
            this.framework = frameworks.year(year).orElseGet(frameworks::newest);
            this.frameworks = frameworks;
            this.log = log;
            this.joining = new Joining(log);
        }

        void workbook(RollupPart part) {
            for (AgencyResult result : part.results()) {
                if (result.problem() != null) {
                    unusable.add(result);
                } else {
                    take(result, part.source());
                }
            }
        }

        void table(RollupPart part) {
            boolean assumed = false;
            for (ResultRow row : part.rows()) {
                assumed |= row.year() == 0;
                Framework rules = row.year() == 0 ? framework : known(row.year());
                if (rules == null) {
                    Finding year = Finding.of(
                            FindingCode.RESULT_YEAR_DIFFERS,
                            row.place(),
                            Integer.toString(row.year()),
                            row.agency().name(),
                            Integer.toString(framework.year()));
                    unusable.add(AgencyResult.unusable(part.source(), year).named(row.agency()));
                } else {
                    take(RowAnalysis.of(row, rules, frameworks, log), part.source());
                }
            }
            if (assumed) {
                log.add(
                        FindingCode.RESULT_YEAR_ASSUMED,
                        Place.sheet(part.source()),
                        "",
                        Integer.toString(framework.year()));
            }
        }

        private Framework known(int year) {
            return known.computeIfAbsent(year, y -> frameworks.year(y).orElse(null));
        }

        private void take(AgencyResult result, String file) {
            if (result.year() == framework.year()) {
                joining.add(result, file);
            } else if (result.year() == framework.year() - 1) {
                before.add(result);
            } else {
                Finding year = Finding.of(
                        FindingCode.RESULT_YEAR_DIFFERS,
                        result.place(),
                        Integer.toString(result.year()),
                        result.agency().name(),
                        Integer.toString(framework.year()));
                unusable.add(result.withProblem(year));
            }
        }

        void before() {
            before.forEach(result -> joining.addBefore(result, framework.year()));
        }
    }
}
