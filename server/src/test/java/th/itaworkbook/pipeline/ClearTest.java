package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static th.itaworkbook.pipeline.Examples.cleared;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.itaworkbook.Campaign;

/** Clearing takes off what an analysis added, and nothing else. */
class ClearTest {
    static List<String> examples() {
        return Examples.names();
    }

    static LongStream seeds() {
        return Campaign.seeds(60);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesTheWorkbookBack(String name) {
        byte[] back = cleared(Examples.analysed(name));
        assertEquals(List.of(), Book.differences(Book.read(Examples.filled(name)), Book.read(back)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void twiceIsOnce(String name) {
        byte[] once = cleared(Examples.analysed(name));
        assertArrayEquals(once, cleared(once));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void changesNothingInAWorkbookThatWasNeverAnalysed(String name) {
        assertArrayEquals(Examples.filled(name), cleared(Examples.filled(name)));
    }
}
