package th.itaworkbook.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import th.itaworkbook.analysis.FigureChecks;
import th.itaworkbook.analysis.WorkbookAnalysis;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Frameworks;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;

/** Analyses the row of a table as if its figures stood in a workbook, so that both follow the same rules. */
public final class RowAnalysis {
    /** So far may a printed total be from the sum of printed points, each of them rounded. */
    private static final BigDecimal SUM_TOLERANCE = new BigDecimal("0.02");

    private final ResultRow row;
    private final Framework framework;
    private final int line;

    private final boolean partial;

    private RowAnalysis(ResultRow row, Framework framework) {
        this.row = row;
        this.framework = framework;
        this.line = row.place().cell().row();
        this.partial = isPartial();
    }

    // Some lists print a total in which an instrument without a result counts as zero; that is no total.
    private boolean isPartial() {
        Figure total = row.figures().get(ResultColumn.TOTAL);
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal weighted = BigDecimal.ZERO;
        int given = 0;
        for (Instrument instrument : Instrument.values()) {
            Figure figure = row.figures().get(instrument.name());
            if (figure != null) {
                given++;
                points = points.add(figure.value());
                weighted =
                        weighted.add(figure.value().multiply(framework.weights().get(instrument)));
            }
        }
        return total != null
                && given > 0
                && given < Instrument.values().length
                && (isNear(total, points) || isNear(total, weighted));
    }

    private static boolean isNear(Figure total, BigDecimal sum) {
        return total.value().subtract(sum).abs().compareTo(SUM_TOLERANCE) <= 0;
    }

    /** The result of a row under the rules of a year; what is noticed goes to the log. */
    public static AgencyResult of(ResultRow row, Framework framework, Frameworks frameworks, FindingLog log) {
        RowAnalysis rows = new RowAnalysis(row, framework);
        Analysis analysis = WorkbookAnalysis.of(rows.submission(frameworks));
        List<Finding> findings = FigureChecks.check(analysis);
        log.addAll(findings);
        rows.unknown(log);
        rows.tellPartial(log);
        String rank = row.printedRank() == null ? "" : row.printedRank().toPlainString();
        return AgencyResult.of(analysis, row.agency(), frameworks)
                .found(findings, row.place().sheet(), row.place().cell().a1())
                .withPrintedRank(rank);
    }

    private void tellPartial(FindingLog log) {
        if (partial) {
            Figure total = row.figures().get(ResultColumn.TOTAL);
            String missing = Arrays.stream(Instrument.values())
                    .map(Instrument::name)
                    .filter(name -> !row.figures().containsKey(name))
                    .collect(Collectors.joining(", "));
            log.add(
                    FindingCode.RESULT_PARTIAL,
                    total.place(),
                    total.raw(),
                    row.agency().name(),
                    missing);
        }
    }

    private void unknown(FindingLog log) {
        row.figures().entrySet().stream()
                .filter(f -> !isKnown(f.getKey(), framework))
                .map(Map.Entry::getValue)
                .sorted(java.util.Comparator.comparing(f -> f.place().cell()))
                .forEach(
                        f -> log.add(FindingCode.ITEM_UNKNOWN, f.place(), f.raw(), Integer.toString(framework.year())));
    }

    /** Whether the framework of a year has what the key of a figure names. */
    public static boolean isKnown(String key, Framework framework) {
        String plain = key.startsWith(ResultColumn.BEFORE) ? key.substring(ResultColumn.BEFORE.length()) : key;
        if (ResultColumn.isItem(plain)) {
            return framework.item(plain).isPresent();
        }
        if (plain.equals(ResultColumn.PART_1) || plain.equals(ResultColumn.PART_2)) {
            return framework.eitParts();
        }
        return !plain.contains(".") || framework.subIndicators().stream().anyMatch(s -> s.no().equals(plain));
    }

    private Submission submission(Frameworks frameworks) {
        Agency agency =
                Agency.of(framework.year(), Map.of("agency_name", row.agency().name()));
        return Submission.ofScores(
                framework,
                frameworks.year(framework.year() + 1).orElseGet(frameworks::newest),
                agency,
                indicators(),
                subIndicators(),
                subtotals(),
                items(),
                oit(),
                false);
    }

    private Figure now(String key) {
        return partial && key.equals(ResultColumn.TOTAL) ? null : row.figures().get(key);
    }

    private Figure before(String key) {
        return row.figures().get(ResultColumn.BEFORE + key);
    }

    private Map<Integer, Submission.IndicatorRow> indicators() {
        Map<Integer, Submission.IndicatorRow> rows = new LinkedHashMap<>();
        for (Framework.Indicator indicator : framework.indicators()) {
            String key = Integer.toString(indicator.no());
            if (now(key) != null || before(key) != null) {
                rows.put(
                        indicator.no(),
                        new Submission.IndicatorRow(
                                indicator.no(), line, before(key), now(key), null, null, null, null));
            }
        }
        return rows;
    }

    private Map<String, Submission.SubIndicatorRow> subIndicators() {
        Map<String, Submission.SubIndicatorRow> rows = new LinkedHashMap<>();
        for (Framework.SubIndicator sub : framework.subIndicators()) {
            if (now(sub.no()) != null || before(sub.no()) != null) {
                rows.put(
                        sub.no(),
                        new Submission.SubIndicatorRow(sub.no(), line, before(sub.no()), now(sub.no()), null, null));
            }
        }
        return rows;
    }

    private Map<Subtotal, Submission.SubtotalRow> subtotals() {
        Map<Subtotal, Submission.SubtotalRow> rows = new EnumMap<>(Subtotal.class);
        for (Subtotal kind : List.of(Subtotal.IIT, Subtotal.EIT, Subtotal.OIT, Subtotal.ITA)) {
            if (now(kind.name()) != null || before(kind.name()) != null) {
                rows.put(
                        kind,
                        new Submission.SubtotalRow(kind, line, null, null, before(kind.name()), now(kind.name())));
            }
        }
        if (framework.eitParts()) {
            part(rows, Subtotal.EIT_PART_1, ResultColumn.PART_1);
            part(rows, Subtotal.EIT_PART_2, ResultColumn.PART_2);
        }
        return rows;
    }

    private void part(Map<Subtotal, Submission.SubtotalRow> rows, Subtotal kind, String key) {
        if (now(key) != null || before(key) != null) {
            rows.put(kind, new Submission.SubtotalRow(kind, line, before(key), now(key), null, null));
        }
    }

    private List<Submission.ItemRow> items() {
        List<Submission.ItemRow> rows = new ArrayList<>();
        for (Framework.Item item : given(false)) {
            String key = item.code().toLowerCase(Locale.ROOT);
            rows.add(new Submission.ItemRow(
                    item.code(),
                    line,
                    item.label(),
                    "",
                    before(key),
                    now(key),
                    null,
                    null,
                    null,
                    List.of(),
                    "",
                    row.place()));
        }
        return rows;
    }

    private List<Submission.OitRow> oit() {
        List<Submission.OitRow> rows = new ArrayList<>();
        for (Framework.Item item : given(true)) {
            String key = item.code().toLowerCase(Locale.ROOT);
            rows.add(new Submission.OitRow(
                    item.code(), line, before(key), now(key), "", "", "", null, null, "", "", List.of(), row.place()));
        }
        return rows;
    }

    // Most tables hold no items at all, and looking at each item of the year for every agency would cost more than the
    // rest.
    private List<Framework.Item> given(boolean open) {
        Set<String> codes = new HashSet<>();
        for (String key : row.figures().keySet()) {
            if (ResultColumn.isItem(key)) {
                codes.add(key.startsWith(ResultColumn.BEFORE) ? key.substring(ResultColumn.BEFORE.length()) : key);
            }
        }
        return codes.isEmpty()
                ? List.of()
                : framework.items().stream()
                        .filter(item -> (item.instrument() == Instrument.OIT) == open)
                        .filter(item -> codes.contains(item.code().toLowerCase(Locale.ROOT)))
                        .toList();
    }
}
