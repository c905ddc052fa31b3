package th.itaworkbook.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

final class ScoreTest {
    @Test
    void halvesAreRoundedUp() {
        // Halves printed by สสปน. 2562 (94.355, 76.725, 87.355) and สำนักงานปลัดกระทรวงพลังงาน 2565 (88.625).
        assertEquals("94.36", Score.of("94.355").toString());
        assertEquals("76.73", Score.of("76.725").toString());
        assertEquals("87.36", Score.of("87.355").toString());
        assertEquals("88.63", Score.of("88.625").toString());
        assertEquals("-0.01", Score.of("-0.005").toString());
        assertEquals("100.00", Score.FULL.toString());
    }

    @Test
    void aMeanNeedsAScore() {
        assertThrows(IllegalArgumentException.class, () -> Score.mean(List.of()));
    }

    /** Small fractions and such as no long can hold, so that the quick ways and the general one both run. */
    private static Score any(Random random) {
        int size = random.nextInt(4);
        if (size == 0) {
            return new Score(new BigFraction(new BigInteger(90, random), new BigInteger(80, random).setBit(70)));
        }
        if (size == 1) {
            return new Score(
                    new BigFraction(random.nextInt(2_000_000_000) - 1_000_000_000, 1 + random.nextInt(1 << 19)));
        }
        return Score.of(BigDecimal.valueOf(random.nextInt(10_001), random.nextInt(4)));
    }

    @Test
    void quickWaysAgreeWithTheGeneralOne() {
        Random random = new Random(2569);
        for (int round = 0; round < 5000; round++) {
            List<Score> scores = new ArrayList<>();
            BigFraction sum = BigFraction.ZERO;
            for (int i = 0; i <= random.nextInt(8); i++) {
                scores.add(any(random));
                sum = sum.add(scores.get(scores.size() - 1).exact());
            }
            assertEquals(sum.divide(scores.size()), Score.mean(scores).exact());
            Score one = scores.get(0);
            BigDecimal precise = new BigDecimal(one.exact().getNumerator())
                    .divide(new BigDecimal(one.exact().getDenominator()), 60, RoundingMode.DOWN);
            boolean half = one.exact().multiply(200).getDenominator().equals(BigInteger.ONE);
            if (!half) {
                assertEquals(precise.setScale(2, RoundingMode.HALF_UP), one.shown());
            }
            assertEquals(precise.doubleValue(), one.toDouble(), Math.abs(precise.doubleValue()) * 1e-15 + 1e-17);
            Score other = any(random);
            assertEquals(Integer.signum(one.exact().compareTo(other.exact())), Integer.signum(one.compareTo(other)));
        }
    }

    @Test
    void aDecimalBecomesItsFraction() {
        assertEquals(new BigFraction(1711, 20), Score.fraction(new BigDecimal("85.55")));
        assertEquals(new BigFraction(1000), Score.fraction(new BigDecimal("1E+3")));
        assertEquals(BigFraction.ZERO, Score.fraction(new BigDecimal("0.00")));
        assertEquals(new BigFraction(-1, 8), Score.fraction(new BigDecimal("-0.125")));
    }
}
