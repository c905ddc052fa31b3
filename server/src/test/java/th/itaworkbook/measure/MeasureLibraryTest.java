package th.itaworkbook.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.MeasureKind;

class MeasureLibraryTest {
    private static String file(String measure) {
        return "{\"schema\":\"ita-measures/1\",\"measures\":[" + measure + "]}";
    }

    private static String measure(String topic, String steps) {
        return "{\"topic\":\"" + topic + "\",\"kind\":\"URGENT\",\"title\":\"ก\",\"steps\":" + steps + "}";
    }

    @Test
    void readsWhatIsThereAndFillsTheRest() {
        MeasureLibrary library = MeasureLibrary.of(List.of(file(measure("a", "[{\"text\":\"ข\"}]"))));
        LibraryEntry entry = library.find(List.of("b", "a"), MeasureKind.URGENT).orElseThrow();
        assertEquals("", entry.analysis());
        assertEquals(new LibraryEntry.Step("ข", 10, 9, ""), entry.steps().get(0));
        assertTrue(library.find(List.of("a"), MeasureKind.IMPROVE).isEmpty());
        assertTrue(library.has("a", MeasureKind.URGENT));
    }

    @Test
    void nearestTopicWins() {
        LibraryEntry found = Figures.libraryOfThree()
                .find(List.of("oit-annual-plan", "sub-9.2", "indicator-9"), MeasureKind.URGENT)
                .orElseThrow();
        assertEquals("sub-9.2", found.topic());
    }

    @Test
    void refusesWhatCannotBeUsed() {
        String backwards = measure("a", "[{\"text\":\"ข\",\"fromMonth\":3,\"toMonth\":12}]");
        assertThrows(IllegalStateException.class, () -> MeasureLibrary.of(List.of(file(backwards))));
        assertThrows(IllegalStateException.class, () -> MeasureLibrary.of(List.of(file(measure("a", "[]")))));
        String once = file(measure("a", "[{\"text\":\"ข\"}]"));
        assertThrows(IllegalStateException.class, () -> MeasureLibrary.of(List.of(once, once)));
        assertThrows(
                IllegalStateException.class,
                () -> MeasureLibrary.of(List.of("{\"schema\":\"other/1\",\"measures\":[]}")));
    }
}
