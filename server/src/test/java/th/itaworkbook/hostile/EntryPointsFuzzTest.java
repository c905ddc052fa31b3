package th.itaworkbook.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.XlsxPackage;

/**
 * What guided mutation makes of a good workbook: there is a result that opens, or a refusal, and nothing else. Stored inputs
 * run in every check; {@code JAZZER_FUZZ=1} goes on searching, one method at a time.
 */
@Tag("long")
class EntryPointsFuzzTest {
    private static final Pattern CONTENT = Pattern.compile("<[tv](?: [^>]*)?>([^<]*)</[tv]>");
    private static final Parts GOOD = Parts.small();
    private static final List<String> NAMES = List.copyOf(GOOD.map().keySet());
    private static final List<Place> PLACES = places();

    /** Where the content of a cell stands in a part. */
    private record Place(String part, int start, int end) {}

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (String name : NAMES) {
            Matcher content = CONTENT.matcher(GOOD.text(name));
            while (content.find()) {
                places.add(new Place(name, content.start(1), content.end(1)));
            }
        }
        return List.copyOf(places);
    }

    @Test
    void theWorkbookToBeSpoiltIsGood() throws UnusableFileException {
        byte[] result = Parts.workbooks().analyse(GOOD.stored(), false).workbook();
        XlsxPackage.open(result, Limits.COMMAND_LINE).verify();
        assertTrue(PLACES.size() > 100, "cells to type into: " + PLACES.size());
    }

    @FuzzTest(maxDuration = "60m")
    void rawBytes(byte[] bytes) {
        read(bytes);
    }

    @FuzzTest(maxDuration = "60m")
    void onePart(FuzzedDataProvider data) {
        Parts parts = GOOD.copy();
        String name = data.pickValue(NAMES);
        StringBuilder xml = new StringBuilder(parts.text(name));
        for (int i = data.consumeInt(0, 4); i >= 0; i--) {
            int at = data.consumeInt(0, xml.length());
            int end = Math.min(xml.length(), at + data.consumeInt(0, 40));
            xml.replace(at, end, data.consumeString(60));
        }
        read(parts.put(name, xml.toString()).stored());
    }

    @FuzzTest(maxDuration = "60m")
    void whatCellsHold(FuzzedDataProvider data) {
        Parts parts = GOOD.copy();
        for (int i = data.consumeInt(0, 3); i >= 0; i--) {
            Place place = data.pickValue(PLACES);
            StringBuilder xml = new StringBuilder(GOOD.text(place.part()));
            String typed = data.consumeString(80).replace("&", "&amp;").replace("<", "&lt;");
            parts.put(
                    place.part(), xml.replace(place.start(), place.end(), typed).toString());
        }
        written(parts.stored());
    }

    private static void read(byte[] workbook) {
        try {
            Parts.workbooks().check(workbook);
        } catch (UnusableFileException refused) {
            // Most of what is made is no workbook; that it is refused by name is the answer.
        }
    }

    private static void written(byte[] workbook) {
        try {
            byte[] result = Parts.workbooks().analyse(workbook, false).workbook();
            XlsxPackage.open(result, Limits.COMMAND_LINE).verify();
        } catch (UnusableFileException refused) {
            // Not every text may stand in a cell.
        }
    }
}
