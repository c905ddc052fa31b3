package th.itaworkbook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.Indicator;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Framework.Response;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;

/** An agency whose respondents answer at random, scored as the assessor does: means at every step, rounded to show. */
final class Survey {
    private final Framework framework;
    private final Random random;
    private final Given given;

    private Survey(int year, Random random) {
        this.framework = Given.framework(year);
        this.random = random;
        this.given = new Given(year);
    }

    /** What the officer would type. */
    static Given simulated(int year, Random random) {
        Survey survey = new Survey(year, random);
        survey.instrument(Instrument.IIT, false);
        survey.instrument(Instrument.EIT, survey.framework.eitParts());
        return survey.given;
    }

    private void instrument(Instrument instrument, boolean parts) {
        int first = 1 + random.nextInt(400);
        int second = 1 + random.nextInt(40);
        given.respondents(instrument, parts ? "1" : "", "ทั้งหมด", "", Integer.toString(first));
        if (parts) {
            given.respondents(instrument, "2", "ทั้งหมด", "", Integer.toString(second));
        }
        List<BigFraction> ofParts1 = new ArrayList<>();
        List<BigFraction> ofParts2 = new ArrayList<>();
        for (Indicator indicator : framework.indicatorsOf(instrument)) {
            List<BigFraction> ofItems1 = new ArrayList<>();
            List<BigFraction> ofItems2 = new ArrayList<>();
            for (Item item : framework.itemsOf(indicator.no())) {
                BigFraction one = item(item, first);
                BigFraction other = parts ? item(item, second) : one;
                ofItems1.add(one);
                ofItems2.add(other);
                if (parts) {
                    given.itemParts(item.code(), shown(one), shown(other));
                } else {
                    given.item(item.code(), shown(one));
                }
            }
            indicator(indicator.no(), parts, mean(ofItems1), mean(ofItems2));
            ofParts1.add(mean(ofItems1));
            ofParts2.add(mean(ofItems2));
        }
        if (parts) {
            given.eitParts(shown(mean(ofParts1)), shown(mean(ofParts2)));
        }
    }

    private void indicator(int no, boolean parts, BigFraction one, BigFraction other) {
        given.score(no, shown(one.add(other).divide(2)));
        if (parts) {
            given.parts(no, shown(one), shown(other));
        }
    }

    private BigFraction item(Item item, int respondents) {
        List<BigFraction> scores = new ArrayList<>();
        for (int question = 0; question < Math.max(1, item.subItems().size()); question++) {
            scores.add(question(item, respondents));
        }
        return mean(scores);
    }

    private BigFraction question(Item item, int respondents) {
        List<Integer> points = item.response() == Response.YES_NO
                ? framework.scale().yesNoPoints()
                : framework.scale().levelPoints();
        int sum = 0;
        for (int person = 0; person < respondents; person++) {
            int level = Math.max(random.nextInt(points.size()), random.nextInt(points.size()));
            sum += points.get(level);
        }
        return new BigFraction(sum, respondents);
    }

    private static BigFraction mean(List<BigFraction> parts) {
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction part : parts) {
            sum = sum.add(part);
        }
        return sum.divide(parts.size());
    }

    private static String shown(BigFraction exact) {
        return Score.round(exact).toPlainString();
    }
}
