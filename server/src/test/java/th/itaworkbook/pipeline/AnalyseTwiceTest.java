package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static th.itaworkbook.pipeline.Examples.analyse;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.itaworkbook.Campaign;

/** Sending the same workbook again changes nothing: not a cell, not a look, not a byte of a part. */
@Tag("long")
class AnalyseTwiceTest {
    static List<String> examples() {
        return Examples.names();
    }

    static LongStream seeds() {
        return Campaign.seeds(60);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void twiceIsOnce(String name) {
        same(Examples.analysed(name));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void twiceIsOnceWhenNumbersWereTidied(String name) {
        byte[] typed = RandomBook.withTextNumbers(Examples.filled(name));
        byte[] once = Examples.tidied(typed);
        byte[] twice = analyse(once);
        // The raw texts stay on record only in the list of the run that wrote the numbers.
        same(twice);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twiceIsOnceForAnyWorkbook(long seed) {
        same(analyse(RandomBook.of(seed)));
    }

    private static void same(byte[] once) {
        byte[] twice = analyse(once);
        assertEquals(List.of(), Book.differences(Book.read(once), Book.read(twice)));
        Map<String, byte[]> before = Book.parts(once);
        Map<String, byte[]> after = Book.parts(twice);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((part, bytes) -> assertArrayEquals(bytes, after.get(part), part));
    }
}
