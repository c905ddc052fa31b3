package th.itaworkbook.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import th.itaworkbook.finding.MessageCatalog.Sentences;

/** The reference of findings is generated from the catalogue; run with {@code -Ddocs.update=true} to write it anew. */
class FindingsDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "findings.md");

    @Test
    void theDocumentIsThatOfTheCatalogue() throws IOException {
        String expected = document(MessageCatalog.standard());
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertEquals(expected, Files.readString(DOCUMENT), "write it anew with -Ddocs.update=true");
    }

    private static String document(MessageCatalog catalog) {
        StringBuilder text = new StringBuilder(
                """
                # Findings

                Every finding has a code, which never changes its meaning or its severity. ERROR: the value is not used, or a figure is wrong. WARNING: used, but doubtful. INFO: worth knowing. Words in braces are filled in for each finding. This page is generated from `templates/findings.json`.

                | Code | Severity |
                |---|---|
                """);
        for (FindingCode code : FindingCode.values()) {
            String anchor = code.name().toLowerCase(Locale.ROOT);
            text.append("| [`" + code + "`](#" + anchor + ") | " + code.severity() + " |\n");
        }
        for (FindingCode code : FindingCode.values()) {
            Sentences thai = catalog.template(code, Language.TH);
            Sentences english = catalog.template(code, Language.EN);
            text.append("\n## ").append(code).append("\n\n");
            text.append(code.severity()).append("\n\n");
            text.append("- ").append(thai.message()).append('\n');
            text.append("  - วิธีแก้ไข: ").append(thai.fix()).append('\n');
            text.append("- ").append(english.message()).append('\n');
            text.append("  - What to do: ").append(english.fix()).append('\n');
        }
        return text.toString();
    }
}
