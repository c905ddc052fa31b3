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

    private static String markup() throws IOException {
        return text(PAGE.resolve("index.html")) + text(PAGE.resolve("ministry.html"));
    }

    private static Set<String> words() throws IOException {
        return keys(text(PAGE.resolve("texts/th.js")) + text(PAGE.resolve("texts/ministry-th.js")));
    }

    // That English has the same words as Thai is a matter of types, which PageScriptsTest checks.
    @Test
    void everyWordOfThePagesIsKnown() throws IOException {
        Set<String> marked = found("data-(?:text|called)=\"([a-zA-Z]+)\"", markup());
        assertTrue(marked.size() > 40, "the pages mark their words");
        marked.removeAll(words());
        assertEquals(Set.of(), marked);
    }

    @Test
    void everyWordIsUsed() throws IOException {
        Set<String> used = found("data-(?:text|called)=\"([a-zA-Z]+)\"", markup());
        for (Path file : sources()) {
            if (file.toString().endsWith(".js")) {
                used.addAll(found("\\.([a-zA-Z]+)\\b", text(file)));
                used.addAll(found("dataset\\.text = '([a-zA-Z]+)'", text(file)));
            }
        }
        Set<String> unused = words();
        unused.removeAll(used);
        assertEquals(Set.of(), unused);
    }

    @Test
    void theMarkupHasNoInlineCodeOrStyle() throws IOException {
        assertFalse(Pattern.compile("\\son[a-z]+=|style=|<style|javascript:|<script(?![^>]* src=)")
                .matcher(markup())
                .find());
    }

    private static Set<String> keys(String block) {
        return found("(?m)^  ([a-zA-Z]+):", block);
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
