package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tokens in a text, such as {@code {คะแนน:4}}, filled from elsewhere; knows nothing of what they mean.
 *
 * @param text the text with every token filled that is known
 * @param unknown the tokens that nobody could fill, as they stand in the text
 */
public record Tokens(String text, List<String> unknown) {
    private static final Pattern TOKEN =
            Pattern.compile("\\{\\s*([^{}:\\n]{1,40}?)\\s*(?::\\s*([^{}\\n]{1,20}?)\\s*)?}");

    public Tokens {
        unknown = List.copyOf(unknown);
    }

    /** Fills each token by its name and argument (empty when it has none); an unknown one stays as it is. */
    public static Tokens fill(String text, BiFunction<String, String, Optional<String>> values) {
        List<String> unknown = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        String filled = matcher.replaceAll(token -> {
            String argument = token.group(2) == null ? "" : token.group(2);
            Optional<String> value = values.apply(token.group(1), argument);
            if (value.isEmpty()) {
                unknown.add(token.group());
            }
            return Matcher.quoteReplacement(value.orElse(token.group()));
        });
        return new Tokens(filled, unknown);
    }
}
