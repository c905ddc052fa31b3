package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
    // Rules: RFC 9110, section 12.5.1.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            */*                                  | a/x
            a/y                                  | a/y
            A/Y                                  | a/y
            a/*                                  | a/x
            a/y, */*;q=0.5                       | a/y
            a/y;q=0.2, a/x;q=0.1                 | a/y
            text/html, */*;q=0.8                 | a/x
            a/x;q=0, */*                         | a/y
            text/html                            | none
            a/x;q=0                              | none
            """)
    void theBestFitWins(String header, String expected) {
        assertEquals(expected, Accept.choose(header, "a/x", "a/y").orElse("none"));
    }

    @Test
    void withoutAHeaderTheFirstOfferIsGiven() {
        assertEquals("a/x", Accept.choose(null, "a/x", "a/y").orElse("none"));
    }
}
