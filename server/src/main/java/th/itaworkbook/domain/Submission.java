package th.itaworkbook.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.ThaiDays;

/** All that a workbook says, as typed; nothing is computed here. Absent figures are null in the row records. */
public record Submission(
        Framework framework,
        Framework planFramework,
        Agency agency,
        Bands bands,
        List<Wording> wording,
        Map<Integer, IndicatorRow> indicators,
        Map<String, SubIndicatorRow> subIndicators,
        Map<Subtotal, SubtotalRow> subtotals,
        List<ItemRow> items,
        List<OitRow> oit,
        List<ThemeRow> themes,
        List<HistoryRow> history,
        List<RespondentRow> respondents,
        List<Recommendation> recommendations,
        List<ReportText> texts,
        List<Unit> units,
        List<MeasureRow> measures,
        List<MeasureRow> library,
        List<MemberAgency> members,
        List<MinistryRank> ministryRanks,
        boolean measuresSheetPresent) {

    /** Nothing but scores, with the usual bands: no texts and no measures, though there may be a sheet for them. */
    public static Submission ofScores(
            Framework framework,
            Framework planFramework,
            Agency agency,
            Map<Integer, IndicatorRow> indicators,
            Map<String, SubIndicatorRow> subIndicators,
            Map<Subtotal, SubtotalRow> subtotals,
            List<ItemRow> items,
            List<OitRow> oit,
            boolean measuresSheetPresent) {
        return new Submission(
                framework,
                planFramework,
                agency,
                Bands.DEFAULT,
                List.of(),
                indicators,
                subIndicators,
                subtotals,
                items,
                oit,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                measuresSheetPresent);
    }

    /** Rows of sheet ตัวชี้วัด that sum up. */
    public enum Subtotal {
        IIT,
        EIT,
        EIT_PART_1,
        EIT_PART_2,
        OIT,
        ITA;

        /** The sum row of an instrument. */
        public static Subtotal of(Instrument instrument) {
            return switch (instrument) {
                case IIT -> IIT;
                case EIT -> EIT;
                case OIT -> OIT;
            };
        }
    }

    /** From which score on a wording is used in the report. */
    public record Wording(BigDecimal from, String text) {}

    /** Inputs of one indicator row. */
    public record IndicatorRow(
            int no,
            int row,
            Figure prior,
            Figure current,
            Figure part1,
            Figure part2,
            Figure publishedPrior,
            Figure published) {}

    /** Inputs of one sub-indicator row. */
    public record SubIndicatorRow(
            String no, int row, Figure prior, Figure current, Figure publishedPrior, Figure published) {}

    /** Inputs of one sum row; prior and current only for the two part rows. */
    public record SubtotalRow(
            Subtotal kind, int row, Figure prior, Figure current, Figure publishedPrior, Figure published) {}

    /**
     * One row of ข้อคำถาม: an item, or a sub-item when {@code subItem} is not empty.
     *
     * @param code the code in the form of the framework
     * @param setGroup group that the agency set, or null
     */
    public record ItemRow(
            String code,
            int row,
            String label,
            String subItem,
            Figure prior,
            Figure current,
            Figure part1,
            Figure part2,
            Group setGroup,
            List<String> themes,
            String note,
            Place place) {}

    /** One row of OIT; {@code appealedOn} is an ISO day, or what is typed in place of one. */
    public record OitRow(
            String code,
            int row,
            Figure prior,
            Figure current,
            String url,
            String comment,
            String appeal,
            String appealedOn,
            Figure beforeAppeal,
            String outcome,
            String reason,
            List<String> themes,
            Place place) {}

    /** One theme of the agency; {@code id} is what is typed in ประเด็นที่. */
    public record ThemeRow(String id, String name, String analysis, String successFactors, int row) {}

    /** One earlier year; keys of {@code scores} are ITA, IIT, EIT, OIT and 1 to 10. */
    public record HistoryRow(int year, Map<String, Figure> scores, int row) {}

    /** One count of respondents; {@code part} is empty, 1 or 2 as typed. */
    public record RespondentRow(
            Instrument instrument, String part, String by, String label, Figure count, Place place) {}

    /**
     * One recommendation of the assessor.
     *
     * @param oitRefs what it refers to in the OIT: codes of items, numbers of sub-indicators ({@code 9.1}) and of
     *     indicators ({@code 9})
     */
    public record Recommendation(
            Instrument instrument,
            Integer indicator,
            List<String> items,
            String part,
            String text,
            List<String> oitRefs,
            List<Integer> measures,
            Place place) {}

    /** One paragraph of the officer for the report. */
    public record ReportText(String heading, String order, String text, Place place) {}

    /** One unit inside the agency. */
    public record Unit(String name, String abbreviation, String contact) {}

    /** One agency of the ministry with two years' scores. */
    public record MemberAgency(Map<String, String> cells, Place place) {}

    /** One row of the ministry ranking. */
    public record MinistryRank(Integer rank, String name, Figure score, Place place) {}

    /**
     * One measure: its first row and the rows that go on with it.
     *
     * @param number as typed, or null
     * @param kind null when blank or unreadable
     * @param key our identity of a generated measure; empty for one that the officer wrote
     * @param cells raw text by header of the first row
     */
    public record MeasureRow(
            Integer number,
            MeasureKind kind,
            List<Instrument> instruments,
            List<Integer> indicators,
            List<String> themes,
            List<String> items,
            String topic,
            String analysis,
            String measure,
            List<StepRow> steps,
            Period period,
            String responsible,
            List<String> units,
            String reporting,
            String monitoring,
            String key,
            Map<String, String> cells,
            int row,
            int lastRow) {
        /**
         * The period of the whole measure: from the first day of any step to the last day of any. The row of a measure is
         * that of its first step too, so its own period may be shorter.
         */
        public Period span() {
            List<Period> periods = Stream.concat(
                            Stream.of(period), steps.stream().map(StepRow::period))
                    .filter(p -> !p.isEmpty())
                    .distinct()
                    .toList();
            return periods.size() < 2 ? (periods.isEmpty() ? Period.NONE : periods.get(0)) : Period.over(periods);
        }
    }

    /**
     * One step of a measure; absent figures are null.
     *
     * @param progressPct progress that could be read from its row, 0 to 100; what counts is {@link Progress}
     * @param progressTyped what stands in the cell, readable or not
     */
    public record StepRow(
            int no,
            String text,
            Period period,
            String responsible,
            List<String> units,
            BigDecimal progressPct,
            String progressTyped,
            String result,
            String evidence,
            int row) {
        /** A step whose progress is typed as a number, or not at all. */
        public StepRow(
                int no,
                String text,
                Period period,
                String responsible,
                List<String> units,
                BigDecimal progressPct,
                String result,
                String evidence,
                int row) {
            this(
                    no,
                    text,
                    period,
                    responsible,
                    units,
                    progressPct,
                    progressPct == null ? "" : progressPct.toPlainString(),
                    result,
                    evidence,
                    row);
        }
    }

    /**
     * A period as typed and as read.
     *
     * @param start first day, or null when it is not known
     * @param end last day, or null when it is not known
     */
    public record Period(String typed, LocalDate start, LocalDate end) {
        /** No period at all. */
        public static final Period NONE = new Period("", null, null);

        /** Whether nothing was typed and nothing is known. */
        public boolean isEmpty() {
            return typed.isEmpty() && start == null && end == null;
        }

        private static Period over(List<Period> periods) {
            LocalDate start = periods.stream()
                    .map(Period::start)
                    .filter(Objects::nonNull)
                    .min(LocalDate::compareTo)
                    .orElse(null);
            LocalDate end = periods.stream()
                    .map(Period::end)
                    .filter(Objects::nonNull)
                    .max(LocalDate::compareTo)
                    .orElse(null);
            boolean known = start != null && end != null;
            return new Period(
                    known ? ThaiDays.shortForm(start, end) : periods.get(0).typed(), start, end);
        }
    }

    /** The input row of an indicator, when the sheet has one. */
    public Optional<IndicatorRow> indicator(int no) {
        return Optional.ofNullable(indicators.get(no));
    }

    /** The input row of a sum, when the sheet has one. */
    public Optional<SubtotalRow> subtotal(Subtotal kind) {
        return Optional.ofNullable(subtotals.get(kind));
    }
}
