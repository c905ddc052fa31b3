package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.Change;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.InstrumentResult;
import th.itaworkbook.domain.Analysis.Rating;
import th.itaworkbook.domain.Direction;
import th.itaworkbook.domain.Extreme;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.grid.Labels;

/**
 * Fills the tokens that officers put into their prose, so that a figure is typed nowhere:
 *
 * <ul>
 *   <li>{@code {คะแนน:4}}, {@code {คะแนนปีก่อน:4}}, {@code {ผลต่าง:4}} (signed), {@code {ทิศทาง:4}}
 *       (เพิ่มขึ้น, ลดลง, เท่าเดิม), {@code {เพิ่ม/ลด:4}} (เพิ่ม, ลด, เท่าเดิม), {@code {กลุ่ม:4}}, {@code {ชื่อ:4}}: of indicator {@code 4}, sub-indicator
 *       {@code 9.1}, item {@code e4}, instrument {@code IIT}, EIT part {@code EIT1} or {@code EIT2}, or the whole
 *       {@code ITA}
 *   <li>{@code {รวม:IIT}}, {@code {รวมปีก่อน:ITA}}: the same for an instrument or the whole; {@code {รวม}} is the whole
 *   <li>{@code {สูงสุด:IIT}}, {@code {ต่ำสุด:EIT}}: numbers of the highest and lowest indicators; also of {@code ITA}
 *   <li>{@code {ระดับ}}, {@code {ระดับถัดไป}}, {@code {เป้าหมาย}}, {@code {อันดับ}} (the first of the sheet) or
 *       {@code {อันดับ:จังหวัด}}, {@code {จำนวนหน่วยงาน}}, {@code {เฉลี่ยประเทศ}}
 *   <li>{@code {ปี}}, {@code {ปีก่อน}}, {@code {ปีแผน}}, {@code {หน่วยงาน}}, {@code {ชื่อย่อ}}, {@code {กระทรวง}},
 *       {@code {จังหวัด}}
 * </ul>
 *
 * A token that is not known, or has no figure yet, stays as it is typed.
 */
public final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("[{]([^{}:\\n]{1,30})(?::([^{}\\n]{1,60}))?[}]");
    private static final String WHOLE = "ITA";

    private final Analysis analysis;
    private final Agency agency;

    private Tokens(Analysis analysis) {
        this.analysis = analysis;
        this.agency = analysis.submission().agency();
    }

    /** The text with every token filled that is known and has a figure; digits are Arabic. */
    public static String fill(String text, Analysis analysis) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        Tokens tokens = new Tokens(analysis);
        return TOKEN.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        tokens.value(match.group(1), match.group(2)).orElse(match.group())));
    }

    /** The tokens that stay: unknown ones with a Thai name, and known ones without a figure. */
    public static List<String> unfilled(String text, Analysis analysis) {
        List<String> left = new ArrayList<>();
        Tokens tokens = new Tokens(analysis);
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            char first = matcher.group(1).strip().isEmpty()
                    ? ' '
                    : matcher.group(1).strip().charAt(0);
            boolean thai = first >= '\u0E01' && first <= '\u0E4E';
            if (thai && tokens.value(matcher.group(1), matcher.group(2)).isEmpty()) {
                left.add(matcher.group());
            }
        }
        return left;
    }

    private Optional<String> value(String rawName, String rawOf) {
        String name = Labels.fold(rawName);
        String of = rawOf == null ? "" : Labels.arabicDigits(Labels.fold(rawOf)).toUpperCase(Locale.ROOT);
        Optional<String> value =
                switch (name) {
                    case "คะแนน", "รวม" -> thing(of(name, of)).map(Thing::score).map(Score::toString);
                    case "คะแนนปีก่อน", "ปีก่อนหน้า", "รวมปีก่อน" ->
                        thing(of(name, of)).map(Thing::prior).map(Score::toString);
                    case "ผลต่าง" -> thing(of).map(Thing::change).map(c -> signed(c.delta()));
                    case "ทิศทาง" -> thing(of).map(Thing::change).map(c -> word(c.direction()));
                    case "เพิ่ม/ลด" ->
                        thing(of).map(Thing::change).map(c -> c.direction().thai());
                    case "กลุ่ม" ->
                        thing(of)
                                .map(Thing::group)
                                .map(g -> analysis.submission().bands().printedName(g));
                    case "ชื่อ" -> thing(of).map(Thing::name);
                    case "สูงสุด" -> extremes(of, true);
                    case "ต่ำสุด" -> extremes(of, false);
                    default -> of.isEmpty() || name.equals("อันดับ") ? ofAgency(name, of) : Optional.empty();
                };
        return value.filter(text -> !text.isBlank());
    }

    private static String of(String name, String of) {
        return of.isEmpty() && name.startsWith("รวม") ? WHOLE : of;
    }

    private Optional<String> ofAgency(String name, String of) {
        Rating rating = analysis.total().rating();
        return switch (name) {
            case "ระดับ" -> Optional.ofNullable(rating).map(Rating::name);
            case "ระดับถัดไป" -> Optional.ofNullable(rating).map(Rating::nextName);
            case "เป้าหมาย" -> agency.target().map(Figure::value).map(Tokens::two);
            case "อันดับ" -> rank(of);
            case "จำนวนหน่วยงาน" -> Optional.of(agency.field("agencies_total"));
            case "เฉลี่ยประเทศ" -> Optional.of(agency.field("national_average"));
            case "ปี" -> Optional.of(Integer.toString(agency.fiscalYear()));
            case "ปีก่อน" -> Optional.of(Integer.toString(agency.fiscalYear() - 1));
            case "ปีแผน" -> Optional.of(Integer.toString(agency.planYear()));
            case "หน่วยงาน" -> Optional.of(agency.name());
            case "ชื่อย่อ" -> Optional.of(agency.abbreviation());
            case "กระทรวง" -> Optional.of(agency.field("ministry"));
            case "จังหวัด" -> Optional.of(agency.field("province"));
            default -> Optional.empty();
        };
    }

    private Optional<String> rank(String of) {
        return agency.ranks().stream()
                .filter(r -> r.rank() != null)
                .filter(r -> of.isEmpty()
                        || Labels.arabicDigits(Labels.fold(r.group()))
                                .toUpperCase(Locale.ROOT)
                                .equals(of))
                .findFirst()
                .map(r -> Integer.toString(r.rank()));
    }

    /** What a token may be about; absent figures are null. */
    private record Thing(String name, Score score, Score prior, Change change, Group group) {}

    private Optional<Thing> thing(String of) {
        if (of.equals(WHOLE)) {
            Analysis.Total total = analysis.total();
            return Optional.of(new Thing("", total.score(), total.prior(), total.change(), null));
        }
        Optional<InstrumentResult> instrument = Instrument.parse(of).map(analysis::instrument);
        if (instrument.isPresent()) {
            return instrument.map(i -> new Thing(i.instrument().thai(), i.score(), i.prior(), i.change(), null));
        }
        if (of.equals("EIT1") || of.equals("EIT2")) {
            InstrumentResult eit = analysis.instrument(Instrument.EIT);
            Score score = of.endsWith("1") ? eit.part1() : eit.part2();
            Score prior = of.endsWith("1") ? eit.part1Prior() : eit.part2Prior();
            return Optional.of(new Thing("", score, prior, Changes.between(prior, score), null));
        }
        return Stream.of(indicator(of), subIndicator(of), item(of))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Thing> indicator(String of) {
        return analysis.indicators().stream()
                .filter(i -> Integer.toString(i.no()).equals(of))
                .findFirst()
                .map(i -> new Thing(i.name(), i.score(), i.prior(), i.change(), i.group()));
    }

    private Optional<Thing> subIndicator(String of) {
        return analysis.subIndicators().stream()
                .filter(s -> s.no().equals(of))
                .findFirst()
                .map(s -> new Thing(s.name(), s.score(), s.prior(), s.change(), s.group()));
    }

    private Optional<Thing> item(String of) {
        return analysis.item(of).map(i -> new Thing(i.label(), i.score(), i.prior(), i.change(), i.group()));
    }

    private Optional<String> extremes(String of, boolean highest) {
        Optional<InstrumentResult> instrument = Instrument.parse(of).map(analysis::instrument);
        if (instrument.isPresent()) {
            return instrument
                    .map(highest ? InstrumentResult::highest : InstrumentResult::lowest)
                    .map(Tokens::joined);
        }
        Function<IndicatorResult, Boolean> marked =
                highest ? i -> i.extremeOverall() == Extreme.HIGHEST : i -> i.extremeOverall() == Extreme.LOWEST;
        return of.equals(WHOLE) || of.isEmpty()
                ? Optional.of(joined(analysis.indicators().stream()
                        .filter(marked::apply)
                        .map(IndicatorResult::no)
                        .toList()))
                : Optional.empty();
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String signed(BigDecimal delta) {
        return (delta.signum() > 0 ? "+" : "") + delta.toPlainString();
    }

    private static String word(Direction direction) {
        return switch (direction) {
            case UP -> "เพิ่มขึ้น";
            case DOWN -> "ลดลง";
            case SAME -> "เท่าเดิม";
        };
    }

    private static String two(BigDecimal value) {
        return Checks.two(value).toPlainString();
    }
}
