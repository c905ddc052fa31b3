package th.itaworkbook.web.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPathsTest {
    @Test
    void everyFileOfPageAndAddInIsOpen() throws IOException {
        Path page = Path.of("addin");
        try (Stream<Path> files = Files.walk(page)) {
            List<Path> served = files.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().contains("node_modules"))
                    .filter(f -> !f.toString().matches(".*\\.(md|json|ts)"))
                    .toList();
            assertFalse(served.isEmpty());
            served.forEach(file -> {
                String path = "/" + page.relativize(file).toString().replace('\\', '/');
                assertTrue(OpenPaths.isOpen("GET", path) && OpenPaths.isOpen("HEAD", path), path);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1/check",
                "/api/v1/templates/2568.xlsx",
                "/api/v1/x.js",
                "/metrics",
                "/metrics/x.json",
                "/x/../api/v1/x.js",
                "/x%2f..%2fapi/x.js",
                "//api/v1/x.js",
                "/;/api/x.js",
                "/main.js;x",
                "/./main.js/",
                "/health/live/",
                "/health",
                "",
                "/app.JS",
                "/.htaccess",
                "/main.js\n"
            })
    void nothingElseIs(String path) {
        assertFalse(OpenPaths.isOpen("GET", path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"})
    void nothingIsOpenToOtherMethods(String method) {
        assertFalse(OpenPaths.isOpen(method, "/"));
        assertFalse(OpenPaths.isOpen(method, "/main.js"));
    }

    @Test
    void theDocumentNamesExactlyTheList() throws IOException {
        String document = Files.readString(Path.of("docs/operations.md"));
        String list = document.substring(document.indexOf("<!-- open -->"), document.indexOf("<!-- /open -->"));
        TreeSet<String> named = new TreeSet<>();
        Pattern.compile("`([^`]+)`")
                .matcher(list)
                .results()
                .map(MatchResult::group)
                .forEach(n -> named.add(n.replace("`", "")));
        TreeSet<String> known = new TreeSet<>(OpenPaths.EXACT);
        OpenPaths.FILES.forEach(kind -> known.add("*." + kind));
        assertEquals(known, named);
    }
}
