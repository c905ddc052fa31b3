package th.itaworkbook.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.itaworkbook.compare.RowMatch.Row;

/** Rows are known again by what they are about, wherever they stand. */
class RowMatchTest {
    private static Row row(int at, String key, String loose, String content) {
        return new Row(at, key, loose, content);
    }

    /** Pairs as {@code before-now}, with a dash alone where there is none. */
    private static String matched(List<Row> before, List<Row> now) {
        StringBuilder pairs = new StringBuilder();
        for (RowMatch.Pair pair : RowMatch.of(before, now)) {
            pairs.append(pair.before() == null ? "" : pair.before().at())
                    .append('-')
                    .append(pair.now() == null ? "" : pair.now().at())
                    .append(' ');
        }
        return pairs.toString().strip();
    }

    @Test
    void sortedRowsAreFound() {
        assertEquals(
                "2-1 1-2",
                matched(
                        List.of(row(1, "a", "", "x"), row(2, "b", "", "y")),
                        List.of(row(1, "b", "", "y"), row(2, "a", "", "x"))));
    }

    @Test
    void ofEqualKeysThoseWithEqualContentAreOne() {
        List<Row> before = List.of(row(1, "a", "", "x"), row(2, "a", "", "y"));
        assertEquals("1-3 2-4", matched(before, List.of(row(3, "a", "", "x"), row(4, "a", "", "z"))));
        assertEquals(
                "-1 1-2 2-3",
                matched(before, List.of(row(1, "a", "", "n"), row(2, "a", "", "x"), row(3, "a", "", "y"))));
    }

    @Test
    void aRewordedKeyIsFoundByItsLoosePart() {
        assertEquals(
                "1-5", matched(List.of(row(1, "I8 ความคุ้มค่า", "I8", "x")), List.of(row(5, "I8 คุ้มค่า", "I8", "x"))));
        assertEquals("1- -5", matched(List.of(row(1, "a", "", "x")), List.of(row(5, "b", "", "x"))));
    }

    @Test
    void rowsWithoutAKeyAreFoundOnlyByTheirContent() {
        assertEquals(
                "2- 1-3 -4",
                matched(
                        List.of(row(1, "", "", "x"), row(2, "", "", "y")),
                        List.of(row(3, "", "", "x"), row(4, "", "", "z"))));
    }
}
