package th.itaworkbook.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Labels;

/** Reads the single cells of a row of measures. */
final class MeasureCells {
    private static final BigDecimal FULL = new BigDecimal(100);
    private static final Set<String> DONE =
            Set.of("แล้วเสร็จ", "เสร็จสิ้น", "ดำเนินการแล้วเสร็จ", "ดำเนินการแล้ว", "เสร็จแล้ว");
    private static final Set<String> NOT_BEGUN = Set.of("ยังไม่ดำเนินการ", "ยังไม่ได้ดำเนินการ", "ยังไม่เริ่ม");

    private final RowReader rows;
    private final Framework framework;
    private final DateParser dates;
    private final UnitParser units;
    private final CodeListParser codes;
    private final List<String> headers;
    private final Map<Integer, Period> known = new HashMap<>();

    MeasureCells(RowReader rows, Workbook workbook, UnitParser units, TemplateSheet kind) {
        this.rows = rows;
        this.framework = workbook.framework();
        this.dates = workbook.dates();
        this.units = units;
        this.codes = new CodeListParser(workbook.framework());
        this.headers = new ArrayList<>(kind.headers());
        headers.add(Header.KEY);
    }

    /** What a measure is about. */
    record Subject(List<Instrument> instruments, List<Integer> indicators, List<String> items) {}

    /** Whether any column of measures holds something in this row. */
    boolean hasContent(int row) {
        return headers.stream()
                .anyMatch(h -> !h.equals(Header.NOTE) && !rows.text(row, h).isEmpty());
    }

    /** The raw texts of the row by header, only those that are filled. */
    Map<String, String> raw(int row) {
        Map<String, String> raw = new LinkedHashMap<>();
        for (String header : headers) {
            String text = rows.text(row, header);
            if (!text.isEmpty()) {
                raw.put(header, text);
            }
        }
        return raw;
    }

    /** The kind, or null when it is blank or no known word. */
    MeasureKind kind(int row) {
        String typed = Labels.fold(rows.shownText(row, Header.KIND));
        return MeasureKind.parse(typed)
                .or(() -> MeasureKind.parse(typed.startsWith(Header.KIND) ? typed.substring(Header.KIND.length()) : ""))
                .orElse(null);
    }

    /** What all rows of a measure are about; logs codes that are unknown or filed under another indicator. */
    Subject subject(List<Integer> all) {
        Set<Instrument> instruments = new LinkedHashSet<>();
        Set<Integer> indicators = new LinkedHashSet<>();
        Set<String> items = new LinkedHashSet<>();
        List<Integer> stated = List.of();
        for (int row : all) {
            instruments.addAll(ShortLists.instruments(rows.shownText(row, Header.INSTRUMENT)));
            List<Integer> own = indicators(row);
            stated = own.isEmpty() ? stated : own;
            indicators.addAll(own);
            if (!rows.goesOn(row, Header.CODE)) {
                items.addAll(items(row, instruments, stated));
            }
        }
        return new Subject(List.copyOf(instruments), List.copyOf(indicators), List.copyOf(items));
    }

    private List<Integer> indicators(int row) {
        String typed = rows.shownText(row, Header.INDICATOR);
        List<Integer> numbers = ShortLists.numbers(typed).stream()
                .filter(n -> framework.indicator(n).isPresent())
                .toList();
        return numbers.isEmpty() ? named(Labels.fold(typed)) : numbers;
    }

    private List<Integer> named(String typed) {
        return framework.indicators().stream()
                .filter(i -> typed.contains(i.name()) || i.alsoNamed().stream().anyMatch(typed::contains))
                .map(Framework.Indicator::no)
                .toList();
    }

    private List<String> items(int row, Set<Instrument> instruments, List<Integer> stated) {
        Set<Instrument> about = EnumSet.noneOf(Instrument.class);
        about.addAll(instruments);
        if (about.isEmpty()) {
            stated.forEach(n -> framework.indicator(n).ifPresent(i -> about.add(i.instrument())));
        }
        Set<String> named = stated.stream().map(String::valueOf).collect(Collectors.toSet());
        CodeListParser.Reading list = codes.read(rows.text(row, Header.CODE), new ItemCodeParser.Context(about, named));
        if (!list.unknown().isEmpty()) {
            rows.log(FindingCode.ITEM_UNKNOWN, row, Header.CODE, Integer.toString(framework.year()));
        }
        if (list.normalised()) {
            rows.log(FindingCode.ITEM_CODE_NORMALISED, row, Header.CODE, String.join(", ", list.codes()));
        }
        list.items().forEach(item -> checkFiling(row, item, stated));
        return list.codes();
    }

    private void checkFiling(int row, Item item, List<Integer> indicators) {
        if (!indicators.isEmpty() && !indicators.contains(item.indicator())) {
            String stated = indicators.stream().map(String::valueOf).collect(Collectors.joining(", "));
            rows.log(
                    FindingCode.ITEM_UNDER_WRONG_INDICATOR,
                    row,
                    Header.CODE,
                    item.code(),
                    stated,
                    Integer.toString(item.indicator()));
        }
    }

    /** The units that are responsible. */
    List<String> units(int row) {
        return units.read(rows.shownText(row, Header.RESPONSIBLE));
    }

    /** The period of a row: dates win over the text, which is printed as typed. Asking again logs nothing again. */
    Period period(int row) {
        Period before = known.get(row);
        if (before != null) {
            return before;
        }
        Period period = readPeriod(row);
        known.put(row, period);
        return period;
    }

    private Period readPeriod(int row) {
        Optional<Period> text = dates.period(rows.shownValue(row, Header.PERIOD));
        String typed = typed(row, text);
        LocalDate start = rows.firstDay(row, Header.START);
        LocalDate end = rows.lastDay(row, Header.END);
        boolean noDates = rows.isNone(row, Header.START) && rows.isNone(row, Header.END);
        if (text.isEmpty() && noDates && !rows.goesOn(row, Header.PERIOD)) {
            rows.log(FindingCode.PERIOD_UNREADABLE, row, Header.PERIOD);
        }
        Period read = text.orElse(Period.NONE);
        return new Period(typed, start == null ? read.start() : start, end == null ? read.end() : end);
    }

    private String typed(int row, Optional<Period> read) {
        CellValue value = rows.shownValue(row, Header.PERIOD);
        return value instanceof CellValue.Num && read.isPresent()
                ? read.get().typed()
                : value.text().strip();
    }

    /** Progress in per cent; null where a text says something else. */
    BigDecimal progress(int row) {
        CellValue value = rows.value(row, Header.PROGRESS);
        String word = Labels.fold(value.text());
        if (DONE.contains(word)) {
            return FULL;
        }
        if (NOT_BEGUN.contains(word)) {
            return BigDecimal.ZERO;
        }
        if (!(ScoreParser.score(value) instanceof ScoreParser.Reading.Amount amount)) {
            return null;
        }
        // A cell in per cent format holds 0.5 for 50 %; progress of up to one per cent is not reported.
        boolean fraction = !amount.fromText() && amount.value().compareTo(BigDecimal.ONE) <= 0;
        BigDecimal percent = fraction ? amount.value().multiply(FULL) : amount.value();
        if (percent.signum() < 0 || percent.compareTo(FULL) > 0) {
            rows.log(FindingCode.SCORE_OUT_OF_RANGE, row, Header.PROGRESS, Header.PROGRESS, "0", "100");
            return null;
        }
        BigDecimal plain = percent.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
