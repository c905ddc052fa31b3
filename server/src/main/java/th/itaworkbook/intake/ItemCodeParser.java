package th.itaworkbook.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.grid.Labels;

/** Reads one item code as people and scanners write it; the row's instrument and indicator decide what looks alike. */
final class ItemCodeParser {
    private static final Pattern WORDS = Pattern.compile("(?:ข้อคำถาม|ข้อ|ที่|รหัส|:)");
    private static final Pattern INSTRUMENT = Pattern.compile("^(IIT|EIT|OIT)");
    private static final Pattern NOISE = Pattern.compile("[ .\\-()]");
    private static final Pattern LETTERED = Pattern.compile("([IEOL])(?=[OIL]*[0-9])([0-9OIL]{1,3})");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,4}");

    private static final int LONGEST_CODE = 24;

    private final Map<String, Item> byCode = new LinkedHashMap<>();

    /** A parser for the items of that framework. */
    ItemCodeParser(Framework framework) {
        framework.items().forEach(item -> byCode.put(item.code().toUpperCase(Locale.ROOT), item));
    }

    /**
     * What the row says beside the code.
     *
     * @param instruments the instruments that the row may be about; empty when it does not say
     * @param indicators indicators or sub-indicators that the row names, such as 3 or 9.1
     */
    record Context(Set<Instrument> instruments, Set<String> indicators) {
        /** A row that says nothing. */
        static final Context NONE = new Context(Set.of(), Set.of());

        Context {
            instruments = Set.copyOf(instruments);
            indicators = Set.copyOf(indicators);
        }

        /** The same row, narrowed to one instrument. */
        Context of(Instrument instrument) {
            return new Context(Set.of(instrument), indicators);
        }

        boolean allows(Instrument instrument) {
            return instruments.isEmpty() || instruments.contains(instrument);
        }

        boolean names(Item item) {
            return indicators.contains(Integer.toString(item.indicator()))
                    || (item.subIndicator() != null && indicators.contains(item.subIndicator()));
        }
    }

    /** An item, and whether it was typed in another form than a plain code. */
    record Reading(Item item, boolean normalised) {}

    /** Whether a text in a column of codes is meant as a code, not as a note below the table. */
    static boolean isMeantAsCode(String typed) {
        String visible = Labels.arabicDigits(Labels.fold(typed));
        return visible.length() <= LONGEST_CODE && visible.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** The item that a text means; empty when it means none, or cannot be told. */
    Optional<Reading> read(String typed, Context context) {
        String visible = Labels.fold(typed);
        Item plain = byCode.get(visible.toUpperCase(Locale.ROOT));
        if (plain != null) {
            return context.allows(plain.instrument()) ? Optional.of(new Reading(plain, false)) : Optional.empty();
        }
        String text = WORDS.matcher(Labels.arabicDigits(visible).toUpperCase(Locale.ROOT))
                .replaceAll("")
                .strip();
        Context narrowed = context;
        Matcher word = INSTRUMENT.matcher(text);
        if (word.find()) {
            Instrument instrument = Instrument.valueOf(word.group(1));
            if (!context.allows(instrument)) {
                return Optional.empty();
            }
            narrowed = context.of(instrument);
            text = text.substring(word.end());
        }
        return find(NOISE.matcher(text).replaceAll(""), narrowed).map(item -> new Reading(item, true));
    }

    private Optional<Item> find(String code, Context context) {
        Matcher lettered = LETTERED.matcher(code);
        if (lettered.matches()) {
            String letter = "L".equals(lettered.group(1)) ? "I" : lettered.group(1);
            String digits =
                    lettered.group(2).replace('O', '0').replace('I', '1').replace('L', '1');
            return item(letter, digits).filter(i -> context.allows(i.instrument()));
        }
        if (!DIGITS.matcher(code).matches()
                || (context.instruments().isEmpty() && context.indicators().isEmpty())) {
            return Optional.empty();
        }
        List<Item> candidates = candidates(code, context);
        List<Item> named = candidates.stream().filter(context::names).toList();
        List<Item> fitting = named.isEmpty() ? candidates : named;
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    // The first digit may be a letter that was misread: I as 1, O as 0.
    private List<Item> candidates(String digits, Context context) {
        List<Item> found = new ArrayList<>();
        String rest = digits.substring(1);
        for (Instrument instrument : EnumSet.allOf(Instrument.class)) {
            if (!context.allows(instrument)) {
                continue;
            }
            String letter = instrument.name().substring(0, 1);
            item(letter, digits).ifPresent(found::add);
            boolean misread = (instrument == Instrument.IIT && digits.charAt(0) == '1')
                    || (instrument == Instrument.OIT && digits.charAt(0) == '0');
            if (misread && !rest.isEmpty()) {
                item(letter, rest).filter(i -> !found.contains(i)).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Item> item(String letter, String digits) {
        return Optional.ofNullable(byCode.get(letter + Integer.parseInt(digits)));
    }
}
