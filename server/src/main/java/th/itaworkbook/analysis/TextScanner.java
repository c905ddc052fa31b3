package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.analysis.TextToken.Mention;
import th.itaworkbook.analysis.TextToken.Moved;
import th.itaworkbook.analysis.TextToken.Points;
import th.itaworkbook.analysis.TextToken.Year;
import th.itaworkbook.domain.Direction;
import th.itaworkbook.domain.Instrument;

/** Recognises subjects, figures, years and direction words in a line of prose with Arabic digits. */
final class TextScanner {
    private static final Pattern INDICATOR =
            Pattern.compile("ตัวชี้วัด(?:ย่อย)?\\s?(?:ที่)?\\s?([0-9]{1,2})(?:([.][0-9]{1,2})|(?![0-9]))(?![0-9])");
    private static final Pattern NEXT_IN_LIST = Pattern.compile(
            "\\G\\s?(?:,|และ|กับ|/)\\s?(?:ที่\\s?)?([0-9]{1,2})(?![0-9]|[.][0-9]|\\s?(?:คะแนน|ข้อ|ตัว))");
    private static final Pattern RANGE =
            Pattern.compile("\\G\\s?(?:-|–|ถึง)\\s?(?:ตัวชี้วัดที่\\s?|[IEOieo])?[0-9]{1,2}(?![0-9]|[.][0-9])");
    private static final Pattern ITEM =
            Pattern.compile("(?<![A-Za-z0-9.])([IEOieo])\\s?([0-9]{1,2})(?![A-Za-z0-9]|[.][0-9])");
    private static final Pattern INSTRUMENT = Pattern.compile(
            "(?<![A-Za-z])(?i:(IIT|EIT|OIT))(?![A-Za-z])(?:\\s?(?:ส่วนที่\\s?|(?i:part)\\s?)([12])|\\s?(?i:(Public|Survey)))?");
    private static final Pattern TOTAL = Pattern.compile(
            "(?:ผล|ค่า)?คะแนน\\s?ITA|(?:ผล)?คะแนน(?:ใน)?ภาพรวม|ภาพรวม|คะแนนรวม|(?:ค่า)?คะแนนประเมิน(?:เฉลี่ย)?"
                    + "|ผลการประเมิน(?:\\s?ITA)?");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9.,/])(100(?:[.]00)?|[0-9]{1,2}[.][0-9]{2})(?![0-9]|[.,/][0-9]|\\s?(?:%|เปอร์เซ็นต์))");
    private static final Pattern YEAR =
            Pattern.compile("ปี(?:งบประมาณ)?\\s?(?:พ[.]?\\s?ศ[.]?)?\\s?(25[0-9]{2}|[5-9][0-9])"
                    + "(?![0-9]|[.][0-9])|(?<![0-9.,])(25[0-9]{2})(?![0-9]|[.,][0-9])");
    private static final Pattern LAST_YEAR = Pattern.compile("ปี(?:งบประมาณ)?(?:ก่อน(?:หน้า)?|ที่ผ่านมา|ที่แล้ว)");
    private static final Pattern MOVED = Pattern.compile("เพิ่มขึ้น|สูงขึ้น|ลดลง|ต่ำลง|เท่าเดิม|คงเดิม");
    private static final Map<String, Direction> WORDS = Map.of(
            "เพิ่มขึ้น", Direction.UP,
            "สูงขึ้น", Direction.UP,
            "ลดลง", Direction.DOWN,
            "ต่ำลง", Direction.DOWN,
            "เท่าเดิม", Direction.SAME,
            "คงเดิม", Direction.SAME);
    // A name that is not quite the official one still ends where the word ends.
    private static final Pattern NAME_LIKE =
            Pattern.compile("\\G[\\s.:\"“]{0,3}((?:การ|คุณภาพ|ประสิทธิภาพ)[^\\s0-9(),;]{2,40})");
    private static final Pattern LEAD = Pattern.compile("\\G[\\s.:\"“(]{0,3}");
    private static final BigDecimal LEAST = new BigDecimal("20");

    private final TextSubjects subjects;

    TextScanner(TextSubjects subjects) {
        this.subjects = subjects;
    }

    /**
     * The tokens of a line in their order.
     *
     * @param totals whether words such as คะแนนรวม mean the overall score here
     */
    List<TextToken> tokens(String line, boolean totals) {
        List<TextToken> tokens = new ArrayList<>();
        indicators(line, tokens);
        items(line, tokens);
        instruments(line, tokens);
        numbers(line, tokens);
        years(line, tokens);
        Matcher moved = MOVED.matcher(line);
        while (moved.find()) {
            tokens.add(new Moved(moved.start(), moved.end(), moved.group(), WORDS.get(moved.group())));
        }
        names(line, tokens);
        if (totals) {
            totals(line, tokens);
        }
        tokens.sort(Comparator.comparingInt(TextToken::start));
        return withoutPlacing(line, tokens);
    }

    private void indicators(String line, List<TextToken> tokens) {
        Matcher matcher = INDICATOR.matcher(line);
        while (matcher.find()) {
            int no = Integer.parseInt(matcher.group(1));
            Optional<TextSubject> subject =
                    matcher.group(2) == null ? subjects.indicator(no) : subjects.subIndicator(no + matcher.group(2));
            if (at(RANGE, line, matcher.end())) {
                tokens.add(new Mention(matcher.start(), matcher.end(), Optional.empty()));
                continue;
            }
            tokens.add(named(line, matcher.start(), matcher.end(), subject));
            Matcher next = NEXT_IN_LIST.matcher(line).region(matcher.end(), line.length());
            while (matcher.group(2) == null && next.find()) {
                Optional<TextSubject> listed = subjects.indicator(Integer.parseInt(next.group(1)));
                tokens.add(named(line, next.start(1), next.end(1), listed));
            }
        }
    }

    // A mention reaches to the end of the name behind it; the name of another indicator makes it unclear.
    private Mention named(String line, int start, int end, Optional<TextSubject> subject) {
        if (subject.isEmpty()) {
            return new Mention(start, end, subject);
        }
        Matcher lead = LEAD.matcher(line).region(end, line.length());
        int from = lead.find() ? lead.end() : end;
        Optional<String> own = longest(subject.get().names(), line, from);
        if (own.isPresent()) {
            return new Mention(start, from + own.get().length(), subject);
        }
        for (TextSubject other : subjects.indicators()) {
            if (subject.get().kind() == TextSubject.Kind.INDICATOR
                    && longest(other.names(), line, from).isPresent()) {
                return new Mention(start, end, Optional.empty());
            }
        }
        Matcher like = NAME_LIKE.matcher(line).region(end, line.length());
        boolean named = subject.get().kind() == TextSubject.Kind.INDICATOR && like.find();
        return new Mention(start, named ? like.end() : end, subject);
    }

    private static Optional<String> longest(List<String> names, String line, int from) {
        return names.stream()
                .filter(name -> !name.isEmpty() && line.startsWith(name, from))
                .max(Comparator.comparingInt(String::length));
    }

    private void items(String line, List<TextToken> tokens) {
        Matcher matcher = ITEM.matcher(line);
        while (matcher.find()) {
            Optional<TextSubject> subject = subjects.item(matcher.group(1) + Integer.parseInt(matcher.group(2)));
            boolean one = !at(RANGE, line, matcher.end());
            tokens.add(named(line, matcher.start(), matcher.end(), one ? subject : Optional.empty()));
        }
    }

    private void instruments(String line, List<TextToken> tokens) {
        Matcher matcher = INSTRUMENT.matcher(line);
        while (matcher.find()) {
            Instrument instrument = Instrument.parse(matcher.group(1)).orElseThrow();
            boolean part = matcher.group(2) != null || matcher.group(3) != null;
            boolean first = "1".equals(matcher.group(2)) || "public".equalsIgnoreCase(matcher.group(3));
            Optional<TextSubject> subject = part && instrument != Instrument.EIT
                    ? Optional.empty()
                    : Optional.of(part ? subjects.part(first) : subjects.instrument(instrument));
            boolean closed = matcher.end() < line.length() && line.charAt(matcher.end()) == ')';
            tokens.add(new Mention(matcher.start(), matcher.end() + (closed ? 1 : 0), subject));
        }
    }

    private static void numbers(String line, List<TextToken> tokens) {
        Matcher matcher = NUMBER.matcher(line);
        while (matcher.find()) {
            BigDecimal value = Checks.two(new BigDecimal(matcher.group(1)));
            if (value.compareTo(LEAST) >= 0) {
                tokens.add(new Points(matcher.start(), matcher.end(), value));
            }
        }
    }

    private void years(String line, List<TextToken> tokens) {
        Matcher matcher = YEAR.matcher(line);
        while (matcher.find()) {
            int year = Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            tokens.add(new Year(matcher.start(), matcher.end(), year < 100 ? 2500 + year : year, true));
        }
        Matcher last = LAST_YEAR.matcher(line);
        while (last.find()) {
            tokens.add(new Year(last.start(), last.end(), subjects.year() - 1, false));
        }
    }

    // The name of an indicator alone is everyday language, unless its score follows at once.
    private void names(String line, List<TextToken> tokens) {
        for (TextSubject indicator : subjects.indicators()) {
            for (String name : indicator.names()) {
                for (int at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
                    int end = at + name.length();
                    int start = at;
                    boolean free = tokens.stream().noneMatch(t -> t.start() < end && t.end() > start);
                    if (free && TextWords.scoreFollows(line, end)) {
                        tokens.add(new Mention(at, end, Optional.of(indicator)));
                    }
                }
            }
        }
    }

    private void totals(String line, List<TextToken> tokens) {
        int narrow = tokens.stream()
                .filter(Mention.class::isInstance)
                .mapToInt(TextToken::start)
                .min()
                .orElse(line.length());
        Matcher matcher = TOTAL.matcher(line).region(0, narrow);
        while (matcher.find()) {
            tokens.add(new Mention(matcher.start(), matcher.end(), Optional.of(subjects.total())));
        }
    }

    // "ตัวชี้วัดที่ 9 (OIT)" and "ข้อ e1 (EIT Public 86.92)" say where the first belongs or which part it is.
    private static List<TextToken> withoutPlacing(String line, List<TextToken> tokens) {
        List<TextToken> kept = new ArrayList<>();
        Optional<TextSubject> open = Optional.empty();
        for (TextToken token : tokens) {
            if (token instanceof Mention mention) {
                boolean wide = mention.subject()
                        .filter(s -> s.kind() == TextSubject.Kind.INSTRUMENT)
                        .isPresent();
                if (wide && open.isPresent()) {
                    boolean bracketed = line.charAt(mention.end() - 1) == ')';
                    if (!bracketed) {
                        kept.add(new Mention(mention.start(), mention.end(), Optional.empty()));
                    }
                    continue;
                }
                open = mention.subject().filter(TextSubject::isNarrow);
            }
            kept.add(token);
        }
        return kept;
    }

    private static boolean at(Pattern pattern, String line, int from) {
        return pattern.matcher(line).region(from, line.length()).find();
    }
}
