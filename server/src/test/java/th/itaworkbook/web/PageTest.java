package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be said about the page without a browser. */
class PageTest {
    private static final Path PAGE = Path.of("addin");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(PAGE)) {
            return files.filter(f -> f.toString().matches(".*\\.(js|html|css)")).toList();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void nothingOfAWorkbookCanBecomeMarkup() throws IOException {
        for (Path file : sources()) {
            assertFalse(
                    Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function")
                            .matcher(text(file))
                            .find(),
                    file.toString());
        }
    }

    @Test
    void nothingComesFromElsewhere() throws IOException {
        for (Path file : sources()) {
            assertFalse(text(file).matches("(?s).*(https?:)?//[a-z0-9-]+\\.[a-z].*"), file.toString());
        }
    }

    private static String markup() throws IOException {
        return text(PAGE.resolve("index.html")) + text(PAGE.resolve("ministry.html"));
    }

    private static Set<String> words() throws IOException {
        return keys(text(PAGE.resolve("texts/th.js")) + text(PAGE.resolve("texts/ministry-th.js")));
    }

    // That English has the same words as Thai is a matter of types, which PageScriptsTest checks.
    @Test
    void everyWordOfThePagesIsKnown() throws IOException {
        Set<String> words = words();
        Matcher marked = Pattern.compile("data-(?:text|called)=\"([a-zA-Z]+)\"").matcher(markup());
        int count = 0;
        while (marked.find()) {
            assertTrue(words.contains(marked.group(1)), marked.group(1));
            count++;
        }
        assertTrue(count > 40, "the pages mark their words");
    }

    @Test
    void everyWordIsUsed() throws IOException {
        StringBuilder scripts = new StringBuilder();
        for (Path file : sources()) {
            if (file.toString().endsWith(".js")) {
                scripts.append(text(file));
            }
        }
        for (String word : words()) {
            boolean shown = Pattern.compile("data-(?:text|called)=\"" + word + "\"")
                    .matcher(markup())
                    .find();
            boolean said = Pattern.compile("(?:\\.|dataset\\.text = ')" + word + "\\b")
                    .matcher(scripts)
                    .find();
            assertTrue(shown || said, word);
        }
    }

    @Test
    void theMarkupHasNoInlineCodeOrStyle() throws IOException {
        assertFalse(Pattern.compile("\\son[a-z]+=|style=|<style|javascript:|<script(?![^>]* src=)")
                .matcher(markup())
                .find());
    }

    private static Set<String> keys(String block) {
        Set<String> keys = new TreeSet<>();
        Matcher key = Pattern.compile("(?m)^  ([a-zA-Z]+):").matcher(block);
        while (key.find()) {
            keys.add(key.group(1));
        }
        return keys;
    }
}
