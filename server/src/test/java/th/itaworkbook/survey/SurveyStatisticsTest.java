package th.itaworkbook.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.domain.Instrument.EIT;
import static th.itaworkbook.domain.Instrument.IIT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Score;

/** What follows from answers: scores by parts, gains, groups that may be shown, changes that are more than chance. */
class SurveyStatisticsTest {
    private static Survey.Item item(Survey survey, String code) {
        return survey.items().stream()
                .filter(i -> i.question().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void simulatedAnswersGiveScoresThatAreReachable() {
        // With n answers of 0, 20 .. 100 points only the means 20 k / n can be; a printed score must be one of them.
        for (int seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(300);
            Given given = Given.sheet(2568, IIT).row("i1", "i2", "i4");
            for (int i = 0; i < n; i++) {
                given.row(1 + random.nextInt(6), 1 + random.nextInt(6), random.nextInt(7) == 0 ? "" : 6);
            }
            for (Survey.Item item : given.survey().orElseThrow().items()) {
                int answers = item.tally().n();
                String printed = item.own().orElseThrow().score().toString();
                boolean reachable = false;
                for (int k = 0; k <= 5 * answers; k++) {
                    BigDecimal mean = new BigDecimal(20 * k).divide(new BigDecimal(answers), 2, RoundingMode.HALF_UP);
                    reachable |= mean.toPlainString().equals(printed);
                }
                assertTrue(reachable, "seed " + seed + ": " + printed + " of " + answers);
            }
        }
    }

    @Test
    void externalScoresAreHalfOfEachPart() {
        Given given = Given.sheet(2568, EIT).row("ส่วน", "e1", "e2", "e4");
        given.rows(30, 1, 100, 100, 100).rows(10, 2, 60, 60, 80);
        Survey survey = given.survey().orElseThrow();
        Estimate own = item(survey, "e1").own().orElseThrow();
        // (100 + 60) / 2, not (30 x 100 + 10 x 60) / 40 = 90.
        assertEquals("80.00", own.score().toString());
        assertTrue(own.byParts());
        // (100 - 80) / 3 items of indicator 6.
        assertEquals("6.67", item(survey, "e1").gain().orElseThrow().toString());
    }

    @Test
    void aPartOfFewIsNotWeightedByItself() {
        Given given = Given.sheet(2568, EIT).row("ส่วน", "e1", "e2", "e4");
        given.rows(30, "ส่วนที่ 1", 100, 100, 100).rows(4, "ส่วนที่ 2", 60, 60, 80);
        Estimate own = item(given.survey().orElseThrow(), "e1").own().orElseThrow();
        assertFalse(own.byParts());
        // (30 x 100 + 4 x 60) / 34
        assertEquals("95.29", own.score().toString());
    }

    @Test
    void smallGroupsAndWhatWouldRevealThemStayHidden() {
        assertEquals(Set.of(), Disclosure.hidden(List.of(5, 9, 40)));
        assertEquals(Set.of(0, 1), Disclosure.hidden(List.of(4, 9, 40)), "one alone is the whole less the others");
        assertEquals(Set.of(0, 1), Disclosure.hidden(List.of(3, 2, 40)), "two of five together");
        assertEquals(Set.of(0, 1, 2), Disclosure.hidden(List.of(1, 2, 8, 40)), "two of three together");
        assertEquals(Set.of(0, 1), Disclosure.hidden(List.of(4, 4, 40)));
        assertEquals(Set.of(0), Disclosure.hidden(List.of(3)));
        assertEquals(Set.of(1), Disclosure.hidden(List.of(0, 3)), "a group of nobody hides nothing");
    }

    @Test
    void groupsShowTheirMeansBySizeAndNeverAFewPeople() {
        Given given = Given.sheet(2568, IIT).row("อายุ", "i1", "i2", "i3", "i4");
        given.rows(20, "ก", 100, 80, 100, 100)
                .rows(8, "ข", 60, 40, 100, 100)
                .rows(3, "ค", 0, 0, 0, 0)
                .rows(6, "", 20, 20, 0, 20);
        GroupTable table = given.survey().orElseThrow().groups().get(0);
        List<GroupTable.Group> groups = table.groups();
        assertEquals(
                List.of("ก", "ข", "ค", ""),
                groups.stream().map(GroupTable.Group::name).toList());
        // Indicator 1 of 2568 has i1, i2, i3: (100 + 80 + 100) / 3.
        assertEquals("93.33", groups.get(0).means().get(0).orElseThrow().toString());
        assertEquals(Optional.of(8), groups.get(1).n());
        assertEquals(Optional.empty(), groups.get(2).n());
        assertEquals(Optional.empty(), groups.get(2).means().get(0));
        // Those who did not say are six, the next smallest: without them the three could be worked out.
        assertEquals(Optional.empty(), groups.get(3).means().get(0));
    }

    @Test
    void aRemarkIsNoGroup() {
        Given given = Given.sheet(2568, IIT).row("ความเห็น", "i1", "i2", "i4");
        for (int i = 0; i < 40; i++) {
            given.row("ข้อความที่ " + i, 100, 80, 60);
        }
        assertEquals(List.of(), given.survey().orElseThrow().groups());
    }

    @Test
    void aChangeIsToldFromChance() {
        Random random = new Random(5);
        Given given = Given.sheet(2568, IIT).row("ปีงบประมาณ", "i1", "i2", "i4");
        for (int i = 0; i < 120; i++) {
            int noise = 3 + random.nextInt(2);
            given.row(2568, Math.min(6, noise + 2), noise, 6);
            given.row("พ.ศ. 2567", noise, noise, 6);
        }
        given.row(2560, 1, 1, 1);
        Survey survey = given.survey().orElseThrow();
        assertEquals(1, survey.otherYears());
        Change higher = item(survey, "i1").change().orElseThrow();
        assertEquals(Change.Verdict.HIGHER, higher.verdict());
        assertTrue(higher.hedgesG() > 0.8 && higher.rankBiserial() > 0.5, higher.toString());
        assertEquals(
                Change.Verdict.CHANCE, item(survey, "i2").change().orElseThrow().verdict());
        Change same = item(survey, "i4").change().orElseThrow();
        assertEquals(Change.Verdict.CHANCE, same.verdict());
        assertEquals(1, same.welchP());
    }

    @Test
    void theYearBeforeIsReadByItsOwnScale() {
        // 2566 had four levels of 0, 33, 67, 100 points; from 2567 there are six.
        Given given = Given.sheet(2567, IIT).row("ปี", "i1", "i2", "i4");
        given.rows(6, 2567, 80, 80, 80).rows(6, 2566, 67, 33, 100);
        Survey survey = given.survey().orElseThrow();
        assertEquals(List.of(), given.findings());
        assertEquals(
                "67.00", item(survey, "i1").change().orElseThrow().priorMean().toString());
    }

    @Test
    void tooFewSayNothing() {
        Given given = Given.sheet(2568, IIT).row("ปี", "i1", "i2", "i4");
        given.rows(4, 2568, 100, 80, 100).rows(50, 2567, 0, 0, 0);
        Change change = item(given.survey().orElseThrow(), "i1").change().orElseThrow();
        assertEquals(Change.Verdict.TOO_FEW, change.verdict());
    }

    @Test
    void anIndicatorNeedsAllItsItems() {
        Survey part = Given.sheet(2568, IIT)
                .row("i1", "i2", "i4")
                .rows(9, 100, 80, 60)
                .survey()
                .orElseThrow();
        assertEquals(Optional.empty(), part.indicators().get(0).own());
        Survey whole = Given.sheet(2568, IIT)
                .row("i1", "i2", "i3")
                .rows(9, 100, 80, 0)
                .survey()
                .orElseThrow();
        assertEquals(Optional.of("60.00"), whole.indicators().get(0).own().map(Score::toString));
    }
}
