package th.itaworkbook.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.Campaign;
import th.itaworkbook.finding.UnusableFileException;

/** Any one cell of a sheet may be typed over, labels and keys too: there is a result, or a refusal. */
class EachCellTest {
    private static final Pattern CONTENT = Pattern.compile("<([tv])(?: [^>]*)?>([^<]+)</[tv]>");

    @ParameterizedTest
    @ValueSource(strings = {"ตัวชี้วัด", "หน่วยงาน"})
    void typedOver(String sheet) {
        String part = part(sheet);
        String xml = Parts.good().text(part);
        List<String> problems = new ArrayList<>();
        List<MatchResult> all = CONTENT.matcher(xml).results().toList();
        // All of them in a full check; a share of them, spread over the sheet, in every other.
        int count = Campaign.cases(all.size());
        for (int i = 0; i < count; i++) {
            MatchResult cell = all.get((int) ((long) i * all.size() / count));
            String other = cell.group(1).equals("t") ? "x" : "-7";
            String spoilt = xml.substring(0, cell.start(2)) + other + xml.substring(cell.end(2));
            try {
                Parts.workbooks().analyse(Parts.good().put(part, spoilt).zip(), false);
            } catch (UnusableFileException refused) {
                assertTrue(refused.finding().code().name().length() > 1);
            } catch (RuntimeException e) {
                problems.add(cell.group(2) + ": " + e);
            }
        }
        assertTrue(all.size() > 50, "cells: " + all.size());
        assertEquals(List.of(), problems);
    }

    // The parts of the example are numbered as its sheets stand.
    private static String part(String sheet) {
        List<String> names = Pattern.compile("<sheet [^>]*name=\"([^\"]+)\"")
                .matcher(Parts.good().text("xl/workbook.xml"))
                .results()
                .map(found -> found.group(1))
                .toList();
        return "xl/worksheets/sheet" + (names.indexOf(sheet) + 1) + ".xml";
    }
}
