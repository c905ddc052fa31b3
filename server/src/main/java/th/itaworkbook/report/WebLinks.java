package th.itaworkbook.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.report.word.Inline;

/** Texts of the officer in which addresses of the web can be followed. */
final class WebLinks {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\\p{Z}\\p{Cf}<>\"]+");
    private static final String ENDS_A_SENTENCE = ".,;:!?";
    /** What programs follow; a longer address stays text. */
    private static final int LONGEST = 2000;

    private WebLinks() {}

    /** The text as it is, its addresses as links. */
    static Inline[] in(String text) {
        List<Inline> content = new ArrayList<>();
        Matcher found = ADDRESS.matcher(text);
        int from = 0;
        while (found.find()) {
            String shown = withoutPunctuation(found.group());
            Optional<String> target = target(shown);
            if (target.isPresent()) {
                plain(text.substring(from, found.start()), content);
                content.add(new Inline.Link(shown, target.get()));
                from = found.start() + shown.length();
            }
        }
        plain(text.substring(from), content);
        return content.toArray(Inline[]::new);
    }

    private static void plain(String text, List<Inline> content) {
        if (!text.isEmpty()) {
            content.add(Inline.of(text));
        }
    }

    private static String withoutPunctuation(String address) {
        int end = address.length();
        while (end > 0 && endsSentence(address, end - 1)) {
            end--;
        }
        return address.substring(0, end);
    }

    // A bracket that is opened before the address is closed behind it.
    private static boolean endsSentence(String address, int at) {
        char last = address.charAt(at);
        return last == ')' ? address.lastIndexOf('(', at) < 0 : ENDS_A_SENTENCE.indexOf(last) >= 0;
    }

    // Thai letters in an address are written in the form that every program takes.
    private static Optional<String> target(String address) {
        try {
            URI uri = new URI(address);
            // Half a letter has no form in ASCII.
            boolean whole = address.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
            return whole && uri.getHost() != null
                    ? Optional.of(uri.toASCIIString()).filter(target -> target.length() <= LONGEST)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
