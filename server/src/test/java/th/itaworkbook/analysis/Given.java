package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Bands;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.HistoryRow;
import th.itaworkbook.domain.Submission.IndicatorRow;
import th.itaworkbook.domain.Submission.ItemRow;
import th.itaworkbook.domain.Submission.MemberAgency;
import th.itaworkbook.domain.Submission.MinistryRank;
import th.itaworkbook.domain.Submission.OitRow;
import th.itaworkbook.domain.Submission.RespondentRow;
import th.itaworkbook.domain.Submission.SubIndicatorRow;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.domain.Submission.SubtotalRow;
import th.itaworkbook.domain.Submission.ThemeRow;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.framework.FrameworkFiles;
import th.itaworkbook.grid.Place;

/** What an officer typed, told briefly; every figure gets a cell of its own. */
final class Given {
    private static final FrameworkFiles FRAMEWORKS = FrameworkFiles.bundled();

    private final Framework framework;
    private final Map<Integer, Figure[]> indicators = new TreeMap<>();
    private final Map<String, Figure[]> subIndicators = new LinkedHashMap<>();
    private final Map<Subtotal, Figure[]> subtotals = new EnumMap<>(Subtotal.class);
    private final List<ItemRow> items = new ArrayList<>();
    private final List<OitRow> oit = new ArrayList<>();
    private final List<ThemeRow> themes = new ArrayList<>();
    private final List<HistoryRow> history = new ArrayList<>();
    private final List<RespondentRow> respondents = new ArrayList<>();
    private final List<MinistryRank> ministries = new ArrayList<>();
    private final List<MemberAgency> members = new ArrayList<>();
    private Bands bands = Bands.DEFAULT;
    private Figure target;
    private Figure passMark;
    private String rating;
    private int row;

    Given(int year) {
        this(FRAMEWORKS.year(year).orElseThrow());
    }

    Given(Framework framework) {
        this.framework = framework;
    }

    static Framework framework(int year) {
        return FRAMEWORKS.year(year).orElseThrow();
    }

    /** Scores of indicators 1, 2, 3 and so on; null leaves one out. */
    Given scores(String... scores) {
        for (int i = 0; i < scores.length; i++) {
            indicator(i + 1)[1] = figure(TemplateSheet.INDICATORS, scores[i]);
        }
        return this;
    }

    Given score(int no, String score) {
        indicator(no)[1] = figure(TemplateSheet.INDICATORS, score);
        return this;
    }

    Given priors(String... scores) {
        for (int i = 0; i < scores.length; i++) {
            indicator(i + 1)[0] = figure(TemplateSheet.INDICATORS, scores[i]);
        }
        return this;
    }

    Given parts(int no, String part1, String part2) {
        indicator(no)[2] = figure(TemplateSheet.INDICATORS, part1);
        indicator(no)[3] = figure(TemplateSheet.INDICATORS, part2);
        return this;
    }

    Given publishedIndicator(int no, String score) {
        indicator(no)[5] = figure(TemplateSheet.INDICATORS, score);
        return this;
    }

    Given subIndicator(String no, String score) {
        return subIndicator(no, null, score, null);
    }

    Given subIndicator(String no, String prior, String score, String published) {
        subIndicators.put(no, new Figure[] {
            figure(TemplateSheet.INDICATORS, prior),
            figure(TemplateSheet.INDICATORS, score),
            null,
            figure(TemplateSheet.INDICATORS, published)
        });
        return this;
    }

    Given published(Subtotal kind, String score) {
        subtotal(kind)[3] = figure(TemplateSheet.INDICATORS, score);
        return this;
    }

    Given publishedPrior(Subtotal kind, String score) {
        subtotal(kind)[2] = figure(TemplateSheet.INDICATORS, score);
        return this;
    }

    Given eitParts(String part1, String part2) {
        subtotal(Subtotal.EIT_PART_1)[1] = figure(TemplateSheet.INDICATORS, part1);
        subtotal(Subtotal.EIT_PART_2)[1] = figure(TemplateSheet.INDICATORS, part2);
        return this;
    }

    Given eitPartsPrior(String part1, String part2) {
        subtotal(Subtotal.EIT_PART_1)[0] = figure(TemplateSheet.INDICATORS, part1);
        subtotal(Subtotal.EIT_PART_2)[0] = figure(TemplateSheet.INDICATORS, part2);
        return this;
    }

    Given item(String code, String score) {
        return item(code, null, score, null, null, null);
    }

    Given itemParts(String code, String part1, String part2) {
        return item(code, null, null, part1, part2, null);
    }

    Given item(String code, String prior, String score, String part1, String part2, Group set, String... themes) {
        items.add(itemRow(code, "", prior, score, part1, part2, set, themes));
        return this;
    }

    Given subItem(String code, String label, String score) {
        items.add(itemRow(code, label, null, score, null, null, null));
        return this;
    }

    Given oit(String code, String score, String... themes) {
        Figure figure = figure(TemplateSheet.OIT, score);
        oit.add(new OitRow(
                code, row, null, figure, "", "", "", "", null, "", "", List.of(themes), cell(TemplateSheet.OIT)));
        return this;
    }

    /** Every OIT item of the framework with that score. */
    Given allOit(String score) {
        framework.items().stream().filter(i -> i.instrument() == Instrument.OIT).forEach(i -> oit(i.code(), score));
        return this;
    }

    Given theme(String id, String name) {
        themes.add(new ThemeRow(id, name, "", "", ++row));
        return this;
    }

    Given theme(String id, String name, String analysis, String successFactors) {
        themes.add(new ThemeRow(id, name, analysis, successFactors, ++row));
        return this;
    }

    /** Pairs of key and score, such as {@code "ITA", "92.61", "IIT", "91.07"}. */
    Given history(int year, String... pairs) {
        Map<String, Figure> scores = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            scores.put(pairs[i], figure(TemplateSheet.HISTORY, pairs[i + 1]));
        }
        history.add(new HistoryRow(year, scores, row));
        return this;
    }

    Given respondents(Instrument instrument, String part, String by, String label, String count) {
        Figure figure = figure(TemplateSheet.RESPONDENTS, count);
        respondents.add(new RespondentRow(instrument, part, by, label, figure, cell(TemplateSheet.RESPONDENTS)));
        return this;
    }

    Given ministry(Integer rank, String name, String score) {
        Figure figure = figure(TemplateSheet.MINISTRY_RANKS, score);
        ministries.add(new MinistryRank(rank, name, figure, cell(TemplateSheet.MINISTRY_RANKS)));
        return this;
    }

    Given member(Map<String, String> cells) {
        members.add(new MemberAgency(cells, cell(TemplateSheet.MEMBERS)));
        return this;
    }

    Given bands(Bands other) {
        bands = other;
        return this;
    }

    Given target(String score) {
        target = figure(TemplateSheet.AGENCY, score);
        return this;
    }

    Given passMark(String score) {
        passMark = figure(TemplateSheet.AGENCY, score);
        return this;
    }

    Given rating(String text) {
        rating = text;
        return this;
    }

    Submission submission() {
        Map<Integer, IndicatorRow> indicatorRows = new HashMap<>();
        indicators.forEach(
                (no, f) -> indicatorRows.put(no, new IndicatorRow(no, no, f[0], f[1], f[2], f[3], f[4], f[5])));
        Map<String, SubIndicatorRow> subRows = new HashMap<>();
        subIndicators.forEach((no, f) -> subRows.put(no, new SubIndicatorRow(no, 1, f[0], f[1], f[2], f[3])));
        Map<Subtotal, SubtotalRow> sums = new EnumMap<>(Subtotal.class);
        subtotals.forEach((kind, f) -> sums.put(kind, new SubtotalRow(kind, 1, f[0], f[1], f[2], f[3])));
        Agency agency = new Agency(
                Map.of(),
                Map.of("published_rating", Place.of(TemplateSheet.AGENCY.title(), 0, 1)),
                framework.year(),
                framework.year() + 1,
                Optional.ofNullable(target),
                Optional.ofNullable(passMark),
                Agency.GroupBy.ITEM,
                Optional.empty(),
                Optional.ofNullable(rating),
                List.of());
        return new Submission(
                framework,
                framework,
                agency,
                bands,
                List.of(),
                indicatorRows,
                subRows,
                sums,
                items,
                oit,
                themes,
                history,
                respondents,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                members,
                ministries,
                false);
    }

    Analysis analysis() {
        return WorkbookAnalysis.of(submission());
    }

    List<Finding> findings() {
        return FigureChecks.check(analysis());
    }

    /** The findings of one code. */
    List<Finding> findings(FindingCode code) {
        return findings().stream().filter(f -> f.code() == code).toList();
    }

    /** The codes of all findings, each once, in alphabetical order. */
    String codes() {
        return findings().stream().map(f -> f.code().name()).distinct().sorted().collect(Collectors.joining(" "));
    }

    private Figure[] indicator(int no) {
        return indicators.computeIfAbsent(no, n -> new Figure[6]);
    }

    private Figure[] subtotal(Subtotal kind) {
        return subtotals.computeIfAbsent(kind, k -> new Figure[4]);
    }

    private ItemRow itemRow(
            String code,
            String subItem,
            String prior,
            String score,
            String part1,
            String part2,
            Group set,
            String... themes) {
        return new ItemRow(
                code,
                ++row,
                "",
                subItem,
                figure(TemplateSheet.ITEMS, prior),
                figure(TemplateSheet.ITEMS, score),
                figure(TemplateSheet.ITEMS, part1),
                figure(TemplateSheet.ITEMS, part2),
                set,
                List.of(themes),
                "",
                cell(TemplateSheet.ITEMS));
    }

    private Figure figure(TemplateSheet sheet, String value) {
        return value == null ? null : new Figure(new BigDecimal(value), cell(sheet), value);
    }

    private Place cell(TemplateSheet sheet) {
        return Place.of(sheet.title(), ++row, 4);
    }
}
