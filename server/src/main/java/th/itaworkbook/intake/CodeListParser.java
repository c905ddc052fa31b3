package th.itaworkbook.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.grid.Labels;

/** Reads lists of item codes: {@code I7,I8}, {@code I7-I10}, {@code e4 และ e5}, semicolons, line breaks. */
final class CodeListParser {
    private static final int LONGEST = 4000;
    private static final Pattern BREAK = Pattern.compile("[\\r\\n\\u000B\\u2028,;/&]|และ|กับ|หรือ");
    private static final Pattern WORDS = Pattern.compile("ข้อคำถาม|ข้อ|ที่|รหัส|[()\\[\\]:]");
    private static final Pattern TO = Pattern.compile(" ?(?:[\u2010-\u2015\u2212~-]|ถึง) ?");
    private static final String CODE = "(?:[IEOL] ?(?=[OIL]*[0-9])[0-9OIL]{1,3}|[0-9]{1,4})";
    private static final Pattern PIECE = Pattern.compile(
            "(?<![0-9A-Z])(?:(IIT|EIT|OIT)|(" + CODE + ")-(" + CODE + ")(?![0-9A-Z])|(" + CODE + ")(?![0-9A-Z]))");

    private final Framework framework;
    private final ItemCodeParser codes;

    /** A parser for the items of that framework. */
    CodeListParser(Framework framework) {
        this.framework = framework;
        this.codes = new ItemCodeParser(framework);
    }

    /**
     * What was read.
     *
     * @param items the items in the order in which they are named, each once
     * @param unknown the pieces that are no item of the framework
     * @param normalised whether some code was typed in another form than a plain code
     */
    record Reading(List<Item> items, List<String> unknown, boolean normalised) {
        Reading {
            items = List.copyOf(items);
            unknown = List.copyOf(unknown);
        }

        /** The codes in the form of the framework. */
        List<String> codes() {
            return items.stream().map(Item::code).toList();
        }
    }

    /** Reads a list; bare numbers count only where the row or the list names the instrument. */
    Reading read(String typed, ItemCodeParser.Context context) {
        if (ScoreParser.isNone(typed)) {
            return new Reading(List.of(), List.of(), false);
        }
        if (typed.length() > LONGEST) {
            return new Reading(List.of(), List.of(typed), false);
        }
        Run run = new Run(context);
        for (String piece : BREAK.split(typed, -1)) {
            String plain = Labels.fold(
                    WORDS.matcher(Labels.arabicDigits(Labels.fold(piece))).replaceAll(" "));
            run.piece(
                    Labels.fold(piece),
                    TO.matcher(plain.toUpperCase(Locale.ROOT)).replaceAll("-"));
        }
        return new Reading(List.copyOf(run.items), run.unknown, run.normalised);
    }

    private final class Run {
        private final Set<Item> items = new LinkedHashSet<>();
        private final List<String> unknown = new ArrayList<>();
        private ItemCodeParser.Context context;
        private boolean normalised;

        Run(ItemCodeParser.Context context) {
            this.context = context;
        }

        void piece(String shown, String plain) {
            Matcher matcher = PIECE.matcher(plain);
            int at = 0;
            boolean understood = true;
            while (matcher.find()) {
                understood &= plain.substring(at, matcher.start()).isBlank();
                understood &= take(matcher);
                at = matcher.end();
            }
            understood &= plain.substring(at).isBlank();
            if (!understood) {
                unknown.add(shown);
            }
        }

        private boolean take(Matcher matcher) {
            if (matcher.group(1) != null) {
                context = context.of(Instrument.valueOf(matcher.group(1)));
                return true;
            }
            if (matcher.group(4) != null) {
                Optional<Item> item = code(matcher.group(4));
                item.ifPresent(items::add);
                return item.isPresent();
            }
            Optional<Item> first = code(matcher.group(2));
            Optional<Item> last = first.isPresent() ? code(matcher.group(3)) : Optional.empty();
            return last.isPresent() && range(first.get(), last.get());
        }

        // A code with its letter says what the bare numbers after it belong to.
        private Optional<Item> code(String text) {
            boolean bare = Character.isDigit(text.charAt(0));
            if (bare
                    && context.instruments().size() != 1
                    && context.indicators().isEmpty()) {
                return Optional.empty();
            }
            Optional<ItemCodeParser.Reading> reading = codes.read(text, bare ? context : ItemCodeParser.Context.NONE);
            reading.ifPresent(r -> {
                normalised |= r.normalised() && !isTail(text, r.item());
                context = context.of(r.item().instrument());
            });
            return reading.map(ItemCodeParser.Reading::item);
        }

        // "I7,8" and "I7-10" are good lists; only misread codes are worth a word.
        private boolean isTail(String text, Item item) {
            return item.code().substring(1).equals(text);
        }

        private boolean range(Item first, Item last) {
            List<Item> all = framework.items().stream()
                    .filter(i -> i.instrument() == first.instrument())
                    .toList();
            int from = all.indexOf(first);
            int to = all.indexOf(last);
            if (to < from) {
                return false;
            }
            items.addAll(all.subList(from, to + 1));
            return true;
        }
    }
}
