package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test that the page on security leans on is there. */
class SecurityDocumentTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+Test)(?:\\.([a-zA-Z]+))?`");

    @Test
    void namedTestsExist() throws IOException {
        Map<String, Path> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("server/src/test/java"))) {
            files.filter(f -> f.toString().endsWith("Test.java"))
                    .forEach(f -> tests.put(f.getFileName().toString().replace(".java", ""), f));
        }
        TreeSet<String> missing = new TreeSet<>();
        int named = 0;
        Matcher name = NAMED.matcher(Files.readString(Path.of("docs/security.md")));
        while (name.find()) {
            named++;
            Path test = tests.get(name.group(1));
            boolean there = test != null
                    && (name.group(2) == null || Files.readString(test).contains("void " + name.group(2) + "("));
            if (!there) {
                missing.add(name.group());
            }
        }
        assertTrue(named > 50, "tests named: " + named);
        assertEquals(new TreeSet<>(), missing);
    }
}
