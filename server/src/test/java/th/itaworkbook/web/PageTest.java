package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

    // A name from a workbook or an answer that becomes a key could be __proto__ and change every object of the page.
    @Test
    void noKeyOfAnObjectComesFromOutside() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : sources()) {
            Matcher set = Pattern.compile("[\\w)\\]]\\[([a-zA-Z_$][\\w.]*)\\] *(\\?\\?|\\|\\|)?=[^=>]")
                    .matcher(text(file));
            while (set.find()) {
                keys.add(PAGE.relativize(file) + " " + set.group(1));
            }
        }
        // The names of properties and of questions stand in our own sources.
        assertEquals(Set.of("dom.js name", "paste-panel.js question.id"), keys);
    }

    @Test
    void nothingComesFromElsewhere() throws IOException {
        for (Path file : sources()) {
            assertFalse(text(file).matches("(?s).*(https?:)?//[a-z0-9-]+\\.[a-z].*"), file.toString());
        }
    }

    // That English has the same words as Thai is a matter of types, which PageScriptsTest checks.
    @Test
    void everyWordOfThePageIsKnown() throws IOException {
        Set<String> words = keys(text(PAGE.resolve("texts/th.js")));
        String page = text(PAGE.resolve("index.html"));
        Matcher marked = Pattern.compile("data-text=\"([a-zA-Z]+)\"").matcher(page);
        int count = 0;
        while (marked.find()) {
            assertTrue(words.contains(marked.group(1)), marked.group(1));
            count++;
        }
        assertTrue(count > 15, "the page marks its words");
    }

    @Test
    void everyWordIsUsed() throws IOException {
        String page = text(PAGE.resolve("index.html"));
        StringBuilder scripts = new StringBuilder();
        for (Path file : sources()) {
            if (file.toString().endsWith(".js")) {
                scripts.append(text(file));
            }
        }
        for (String word : keys(text(PAGE.resolve("texts/th.js")))) {
            boolean shown = page.contains("data-text=\"" + word + "\"");
            assertTrue(shown || scripts.toString().matches("(?s).*(\\.|dataset\\.text = ')" + word + "\\b.*"), word);
        }
    }

    @Test
    void theMarkupHasNoInlineCodeOrStyle() throws IOException {
        String page = text(PAGE.resolve("index.html"));
        assertFalse(Pattern.compile("\\son[a-z]+=|style=|<style|javascript:|<script(?![^>]* src=)")
                .matcher(page)
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
