package th.itaworkbook.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.grid.Labels;

/** Reads a period as officers write it; a missing year follows from the other end or from the plan year. */
final class PeriodParser {
    private static final int LONGEST = 160;
    private static final String YEAR = "(?:ปีงบประมาณ|ปี)? ?(?:พ\\.? ?ศ\\.?)? ?(\\d{4}|\\d{2})?";
    private static final String OF_YEAR = " ?(?:/|ของ|ใน)? ?(?:แต่ละ)?" + YEAR;
    private static final Pattern LEAD = Pattern.compile(
            "^(?:ระยะเวลา|ระหว่าง|ตั้งแต่|เริ่ม|ในช่วง|ช่วง|ประจำ|ดำเนินการ|ในรอบ|รอบ|ใน(?=เดือน|ไตรมาส|ปี)) ?");
    private static final Pattern TAIL = Pattern.compile(" ?(?:\\([^()]*\\)|[.,;])$");
    private static final Pattern DEADLINE =
            Pattern.compile("(?:ภายใน|ไม่เกิน|แล้วเสร็จ(?:ภายใน)?) ?(?:วันที่|เดือน)? ?(.+)");
    private static final Pattern ONWARDS = Pattern.compile("(.+?) ?(?:เป็นต้นไป|เป็นต้นมา)");
    private static final Pattern WHOLE_YEAR =
            Pattern.compile("(?:ตลอด|ตลอดทั้ง|ทั้ง|ภายใน)? ?(?:ปีงบประมาณ|ปี) ?(?:พ\\.? ?ศ\\.?)? ?(\\d{4}|\\d{2})?"
                    + "(?: ?- ?(?:ปีงบประมาณ|ปี)? ?(?:พ\\.? ?ศ\\.?)? ?(\\d{4}|\\d{2}))?");
    private static final Pattern REPEATED =
            Pattern.compile("(?:เป็นประจำ|ประจำ)? ?(?:ทุก|ราย) ?(?:\\d{1,2} ?)?(?:วัน|สัปดาห์|เดือน|ไตรมาส)" + OF_YEAR);
    private static final Pattern QUARTER =
            Pattern.compile("ไตรมาส ?(?:ที่)? ?([1-4])(?: ?(-|และ|,) ?(?:ไตรมาส)? ?(?:ที่)? ?([1-4]))?" + OF_YEAR);
    private static final Pattern MONTHS =
            Pattern.compile("(\\d{1,2}|หก|สาม|เก้า) ?เดือน ?(แรก|หลัง|สุดท้าย)" + OF_YEAR);
    private static final Pattern HALF = Pattern.compile("ครึ่ง ?(?:ปี)? ?(แรก|หลัง)" + OF_YEAR);
    private static final Pattern DASH =
            Pattern.compile(" ?(?:[-\u2010-\u2015\u2212~]+|จนถึง|ถึง) ?(?:วันที่|เดือน)? ?");
    private static final Pattern DAY = Pattern.compile("(?:วันที่)? ?(\\d{1,2})");
    private static final Pattern NAMED = Pattern.compile("(?:วันที่)? ?(\\d{1,2})? ?(?:เดือน)? ?(" + ThaiMonths.PATTERN
            + ") ?(?:ปี)? ?(?:พ\\.? ?ศ\\.?)? ?(\\d{4}|\\d{2})?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private final FiscalYear plan;

    /** A parser for measures of that Buddhist fiscal year. */
    PeriodParser(int planYear) {
        this.plan = new FiscalYear(planYear);
    }

    /** What was read; an unreadable text keeps its words and has no dates. */
    record Reading(Period period, boolean readable) {}

    private record Span(LocalDate start, LocalDate end) {}

    /** One end of a range; parts that are not written are null. */
    private record End(Integer day, Integer month, Integer year) {
        End withYear(int given) {
            return new End(day, month, given);
        }

        Optional<Span> span() {
            YearMonth at = YearMonth.of(YearParser.commonEra(year), month);
            if (day == null) {
                return Optional.of(new Span(at.atDay(1), at.atEndOfMonth()));
            }
            return at.isValidDay(day) ? Optional.of(new Span(at.atDay(day), at.atDay(day))) : Optional.empty();
        }
    }

    /** Reads a text; blank and dashes are no period and perfectly readable. */
    Reading read(String typed) {
        String shown = typed.strip();
        if (ScoreParser.isNone(shown)) {
            return new Reading(Period.NONE, true);
        }
        Optional<Span> span = shown.length() > LONGEST ? Optional.empty() : spanOf(plain(shown));
        return span.map(s -> new Reading(new Period(shown, s.start(), s.end()), true))
                .orElseGet(() -> new Reading(new Period(shown, null, null), false));
    }

    private static String plain(String typed) {
        String text = Labels.arabicDigits(Labels.fold(typed));
        for (String before = ""; !before.equals(text); ) {
            before = text;
            text = TAIL.matcher(LEAD.matcher(text).replaceFirst("")).replaceFirst("");
        }
        return text;
    }

    private Optional<Span> spanOf(String text) {
        try {
            Optional<Span> year = wholeYear(text);
            if (year.isPresent()) {
                return year;
            }
            Matcher deadline = DEADLINE.matcher(text);
            if (deadline.matches()) {
                return bounded(deadline.group(1)).map(s -> new Span(null, s.end()));
            }
            Matcher onwards = ONWARDS.matcher(text);
            if (onwards.matches()) {
                return bounded(onwards.group(1)).map(s -> new Span(s.start(), null));
            }
            return bounded(text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Span> wholeYear(String text) {
        String dashed = DASH.matcher(text).replaceAll("-");
        Matcher year = WHOLE_YEAR.matcher(dashed);
        if (year.matches()) {
            FiscalYear first = fiscalYear(year.group(1));
            FiscalYear last = year.group(2) == null ? first : fiscalYear(year.group(2));
            return Optional.of(new Span(first.monthStart(1), last.monthEnd(12)));
        }
        Matcher repeated = REPEATED.matcher(dashed);
        if (repeated.matches()) {
            FiscalYear fiscal = fiscalYear(repeated.group(1));
            return Optional.of(new Span(fiscal.monthStart(1), fiscal.monthEnd(12)));
        }
        return Optional.empty();
    }

    private Optional<Span> bounded(String text) {
        String dashed = DASH.matcher(text).replaceAll("-");
        Matcher quarter = QUARTER.matcher(dashed);
        if (quarter.matches()) {
            return quarters(quarter);
        }
        Matcher months = MONTHS.matcher(dashed);
        if (months.matches()) {
            int count = count(months.group(1));
            FiscalYear fiscal = fiscalYear(months.group(3));
            if (count < 1 || count > 12) {
                return Optional.empty();
            }
            return Optional.of(
                    "แรก".equals(months.group(2)) ? months(fiscal, 1, count) : months(fiscal, 13 - count, 12));
        }
        Matcher half = HALF.matcher(dashed);
        if (half.matches()) {
            FiscalYear fiscal = fiscalYear(half.group(2));
            return Optional.of("แรก".equals(half.group(1)) ? months(fiscal, 1, 6) : months(fiscal, 7, 12));
        }
        return range(text, dashed);
    }

    private Optional<Span> quarters(Matcher quarter) {
        int first = Integer.parseInt(quarter.group(1));
        int last = quarter.group(3) == null ? first : Integer.parseInt(quarter.group(3));
        // "1 and 3" leaves a hole, which one period cannot say.
        boolean holes = quarter.group(2) != null && !"-".equals(quarter.group(2)) && last != first + 1;
        return last < first || holes
                ? Optional.empty()
                : Optional.of(months(fiscalYear(quarter.group(4)), first * 3 - 2, last * 3));
    }

    private Optional<Span> range(String text, String dashed) {
        Optional<End> whole = end(text);
        if (whole.isPresent()) {
            return placed(whole.get()).span();
        }
        int dash = dashed.indexOf('-');
        if (dash <= 0 || dashed.indexOf('-', dash + 1) >= 0) {
            return Optional.empty();
        }
        Optional<End> last = end(dashed.substring(dash + 1));
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Optional<End> first = first(dashed.substring(0, dash), last.get());
        return first.flatMap(f -> between(f, last.get()));
    }

    // "1 - 30 เม.ย. 69": the month stands once, at the end.
    private static Optional<End> first(String text, End last) {
        Matcher day = DAY.matcher(text);
        if (day.matches() && last.day() != null) {
            return Optional.of(new End(Integer.valueOf(day.group(1)), last.month(), last.year()));
        }
        return end(text);
    }

    private Optional<Span> between(End first, End last) {
        End start = first;
        End end = last;
        if (start.year() == null && end.year() == null) {
            start = placed(start);
            end = placed(end);
        } else if (start.year() == null) {
            start = start.withYear(start.month() > end.month() ? end.year() - 1 : end.year());
        } else if (end.year() == null) {
            end = end.withYear(end.month() < start.month() ? start.year() + 1 : start.year());
        }
        Optional<Span> from = start.span();
        Optional<Span> to = end.span();
        return from.isPresent() && to.isPresent()
                ? Optional.of(new Span(from.get().start(), to.get().end()))
                : Optional.empty();
    }

    private End placed(End end) {
        return end.year() == null ? end.withYear(plan.calendarYearOf(end.month())) : end;
    }

    private static Optional<End> end(String text) {
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            Integer day = named.group(1) == null ? null : Integer.valueOf(named.group(1));
            return withYear(day, ThaiMonths.number(named.group(2)), named.group(3));
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return withYear(Integer.valueOf(slashed.group(1)), Integer.valueOf(slashed.group(2)), slashed.group(3));
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches()
                ? withYear(Integer.valueOf(iso.group(3)), Integer.valueOf(iso.group(2)), iso.group(1))
                : Optional.empty();
    }

    private static Optional<End> withYear(Integer day, Integer month, String year) {
        return year == null
                ? Optional.of(new End(day, month, null))
                : YearParser.buddhist(Integer.parseInt(year)).map(y -> new End(day, month, y));
    }

    private FiscalYear fiscalYear(String typed) {
        return typed == null
                ? plan
                : YearParser.buddhist(Integer.parseInt(typed))
                        .map(FiscalYear::new)
                        .orElseThrow(() -> new DateTimeException("no such year"));
    }

    private static Span months(FiscalYear fiscal, int first, int last) {
        return new Span(fiscal.monthStart(first), fiscal.monthEnd(last));
    }

    private static int count(String typed) {
        return switch (typed) {
            case "สาม" -> 3;
            case "หก" -> 6;
            case "เก้า" -> 9;
            default -> Integer.parseInt(typed);
        };
    }
}
