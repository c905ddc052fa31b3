package th.itaworkbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.report.ReportColumn;
import th.itaworkbook.report.ReportSection;

/** The documents that say where things are name sheets, sections and columns that exist. */
class FeaturesDocumentTest {
    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/features.md")).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> line.substring(2).split(" [|]", -1))
                .toList();
    }

    @Test
    void everyFeatureIsSomewhere() throws IOException {
        assertTrue(rows().size() > 35, "rows");
        for (String[] row : rows()) {
            assertEquals(3, row.length, row[0]);
            assertFalse(row[1].isBlank(), row[0]);
        }
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        for (String[] row : rows()) {
            assertFalse(row[1].matches("(?is).*(not yet|later|until).*"), row[0]);
        }
    }

    @Test
    void theSheetsExist() throws IOException {
        Set<String> sheets =
                Arrays.stream(TemplateSheet.values()).map(TemplateSheet::title).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        for (String[] row : rows()) {
            Matcher named = Pattern.compile("`([\u0E01-\u0E5B][^`]*)`").matcher(row[1]);
            while (named.find()) {
                if (!sheets.contains(named.group(1))) {
                    unknown.add(named.group(1));
                }
            }
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void theReportDocumentNamesEverySectionAndColumn() throws IOException {
        String text = Files.readString(Path.of("docs/report.md"));
        for (ReportSection section : ReportSection.values()) {
            assertTrue(text.contains("`" + section.id() + "`"), section.id());
        }
        for (ReportColumn column : ReportColumn.values()) {
            assertTrue(text.contains("`" + column.id() + "`"), column.id());
        }
    }
}
