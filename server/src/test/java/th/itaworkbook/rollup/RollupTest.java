package th.itaworkbook.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Place;

class RollupTest {
    private static List<String> lines(Rollup rollup) {
        return rollup.agencies().stream()
                .map(a -> (a.rank() == null ? "-" : a.rank()) + " "
                        + a.result().agency().name() + " " + a.result().score() + " "
                        + a.result().delta().orElse(null))
                .toList();
    }

    // The table as the ministry printed it for fiscal year 2565: nine agencies, 93.28, eight pass, one fails.
    @Test
    void theTableOfTheMinistryOfEnergyComesOutAsPrinted() {
        Rollup rollup = Tables.rollup(Tables.resource("energy-2565.csv"));
        assertEquals(
                List.of(
                        "1 การไฟฟ้าฝ่ายผลิตแห่งประเทศไทย 96.65 1.88",
                        "2 สำนักงานคณะกรรมการกำกับกิจการ พลังงาน 96.32 3.77",
                        "3 สำนักงานนโยบายและแผนพลังงาน 95.58 -2.27",
                        "4 บริษัท ปตท. จำกัด (มหาชน) 94.82 0.56",
                        "5 กรมเชื้อเพลิงธรรมชาติ 93.58 0.36",
                        "6 กรมธุรกิจพลังงาน 93.52 0.17",
                        "7 สำนักงานปลัดกระทรวงพลังงาน 93.11 0.79",
                        "8 กรมพัฒนาพลังงานทดแทนและ อนุรักษ์พลังงาน 92.83 7.63",
                        "9 สำนักงานกองทุนน้ำมันเชื้อเพลิง 83.12 -1.26"),
                lines(rollup));
        RollupFigures figures = new RollupFigures(rollup);
        assertEquals(new BigDecimal("93.28"), figures.mean().orElseThrow());
        // 827.90 / 9.
        assertEquals(new BigDecimal("91.99"), figures.meanPrior().orElseThrow());
        assertEquals(8, figures.passed());
        assertEquals(
                List.of("สำนักงานกองทุนน้ำมันเชื้อเพลิง"),
                figures.failed().stream().map(r -> r.agency().name()).toList());
        // AA from 95, A from 85, B from 75.
        assertEquals(List.of(3, 5, 1, 0, 0, 0, 0), List.copyOf(figures.levels().values()));
        assertEquals(
                List.of(1, 7, 1, 0, 0, 0, 0), List.copyOf(figures.levelsBefore().values()));
        assertEquals(List.of(), rollup.findings());
    }

    // Printed ranks 10 and 11 hold the same 91.12.
    @Test
    void theRankingOfMinistriesComesOutAsPrintedButForATie() {
        Rollup rollup = Tables.rollup(Tables.resource("ministries-2565.csv"));
        List<Integer> ranks = rollup.agencies().stream().map(Ranked::rank).toList();
        assertEquals(21, ranks.size());
        assertEquals(List.of(9, 10, 10, 12), ranks.subList(8, 12));
        assertEquals(21, ranks.get(20));
        assertEquals("3 กระทรวงพลังงาน 93.28 null", lines(rollup).get(2));
        assertEquals(List.of("RANK_DIFFERS"), Tables.codes(rollup.findings()));
        assertEquals("กระทรวงพาณิชย์", rollup.findings().get(0).args().get("name"));
    }

    @Test
    void tiesShareARankAndPartialResultsHaveNone() {
        Rollup rollup = Tables.rollup(Tables.part(
                "t.csv",
                "หน่วยงาน,ปี,ITA,ก่อน ITA",
                "ก,2568,90,",
                "ข,2568,80,81",
                "ค,2568,90.00,95",
                "ง,2568,-,70",
                "จ,2568,70,70"));
        assertEquals(
                List.of("1 ก 90.00 null", "1 ค 90.00 -5.00", "3 ข 80.00 -1.00", "4 จ 70.00 0.00", "- ง null null"),
                lines(rollup));
        RollupFigures figures = new RollupFigures(rollup);
        assertEquals(4, figures.count());
        assertEquals(3, figures.bothYears());
        // (80 + 90 + 70) / 3 and (81 + 95 + 70) / 3.
        assertEquals(new BigDecimal("80.00"), figures.mean().orElseThrow());
        assertEquals(new BigDecimal("82.00"), figures.meanPrior().orElseThrow());
        // (90 + 80 + 90 + 70) / 4.
        assertEquals(new BigDecimal("82.50"), figures.meanOfAll().orElseThrow());
        assertEquals("จ", figures.byChange().get(0).agency().name());
        assertTrue(RollupFigures.passes(rollup.agencies().get(4).result()).isEmpty());
    }

    // Lists print 63.15 = 29.64 + 33.51 where there is no EIT, as if it were zero.
    @Test
    void aTotalThatCountsAMissingInstrumentAsZeroIsNone() {
        Rollup rollup = Tables.rollup(Tables.part(
                "t.csv",
                "หน่วยงาน,ปี,IIT,EIT,OIT,ITA",
                "ก,2567,29.64,-,33.51,63.15",
                "ข,2567,98.80,,83.78,63.15",
                "ค,2567,-,-,-,-",
                "ง,2567,-,92.07,-,90.77"));
        assertEquals(List.of("1 ง 90.77 null", "- ก null null", "- ข null null", "- ค null null"), lines(rollup));
        assertEquals(
                2,
                rollup.findings().stream()
                        .filter(f -> f.code() == FindingCode.RESULT_PARTIAL)
                        .count());
    }

    @Test
    void tenIndicatorsGiveTheTotal() {
        Rollup rollup = Tables.rollup(
                Tables.part("t.csv", "หน่วยงาน,ปี,1,2,3,4,5,6,7,8,9,10", "ก,2568,90,90,90,90,90,80,80,80,100,100"));
        // 0.3 x 90 + 0.3 x 80 + 0.4 x 100.
        assertEquals(new BigDecimal("91.00"), rollup.agencies().get(0).result().score());
        RollupFigures figures = new RollupFigures(rollup);
        assertEquals(new BigDecimal("80.00"), figures.indicators().get(5).mean());
        assertNull(figures.indicators().get(5).prior());
    }

    @Test
    void aWorkbookAndATableAreJoinedByCodeElseByName() {
        RollupPart one = Tables.workbook("a.xlsx", "หน่วยงาน,รหัส,ปี,ITA", "กรม ก,A1,2568,90");
        RollupPart two = Tables.workbook("b.xlsx", "หน่วยงาน,ปี,ITA", "กรม  ข,2568,80");
        RollupPart table = Tables.part(
                "t.csv",
                "หน่วยงาน,รหัส,ปี,ก่อน ITA,จังหวัด",
                "ชื่อใหม่,A1,2568,88,ตราด",
                "กรม ข,,2568,81,ยะลา",
                "กรม ค,,2568,70,");
        Rollup rollup = Tables.rollup(table, two, one);
        assertEquals(List.of("1 กรม ก 90.00 2.00", "2 กรม ข 80.00 -1.00", "- กรม ค null null"), lines(rollup));
        assertEquals("ตราด", rollup.agencies().get(0).result().agency().province());
        assertEquals("a.xlsx", rollup.agencies().get(0).result().source());
        assertEquals(List.of(), rollup.findings());
    }

    @Test
    void whereSourcesDifferTheWorkbookWinsAndItIsSaid() {
        Rollup rollup = Tables.rollup(
                Tables.workbook("a.xlsx", "หน่วยงาน,ปี,ITA", "กรม ก,2568,90"),
                Tables.part("t.csv", "หน่วยงาน,ปี,ITA", "กรม ก,2568,91"));
        assertEquals(List.of("1 กรม ก 90.00 null"), lines(rollup));
        assertEquals(FindingCode.AGENCY_SCORES_DIFFER, rollup.findings().get(0).code());
    }

    @Test
    void oneCodeTwiceIsCountedOnce() {
        Rollup rollup = Tables.rollup(
                Tables.workbook("b.xlsx", "หน่วยงาน,รหัส,ปี,ITA", "กรม ก,A1,2568,90"),
                Tables.workbook("a.xlsx", "หน่วยงาน,รหัส,ปี,ITA", "กรม ก,A๑,2568,80"));
        assertEquals(List.of("1 กรม ก 80.00 null"), lines(rollup));
        assertEquals("b.xlsx", rollup.unusable().get(0).source());
        assertEquals(
                FindingCode.AGENCY_TWICE, rollup.unusable().get(0).problem().code());
    }

    @Test
    void oneNameTwiceStaysTwoAgencies() {
        Rollup rollup = Tables.rollup(Tables.part(
                "t.csv",
                "หน่วยงาน,จังหวัด,ปี,ITA",
                "อบต.หนองบัว,ตราด,2568,90",
                "อบต.หนองบัว,ยะลา,2568,80",
                "อบต.หนองบัว,,2568,70"));
        assertEquals(3, rollup.agencies().size());
        assertEquals(
                List.of("AGENCY_NAME_TWICE"),
                Tables.codes(rollup.findings()).stream()
                        .filter(code -> code.startsWith("AGENCY"))
                        .toList());
        assertEquals(FindingCode.AGENCY_NAME_TWICE, rollup.findings().get(0).code());
    }

    @Test
    void lastYearsWorkbookGivesTheFiguresOfLastYearAndOtherYearsAreLeftOut() {
        RollupPart[] parts = {
            Tables.workbook("a.xlsx", "หน่วยงาน,ปี,ITA", "กรม ก,2568,90"),
            Tables.workbook("b.xlsx", "หน่วยงาน,ปี,ITA", "กรม ข,2568,95"),
            Tables.workbook("old/a.xlsx", "หน่วยงาน,ปี,ITA", "กรม ก,2567,84"),
            Tables.workbook("old/c.xlsx", "หน่วยงาน,ปี,ITA", "กรม ค,2567,99"),
            Tables.workbook("older/a.xlsx", "หน่วยงาน,ปี,ITA", "กรม ก,2566,70")
        };
        Rollup rollup = Tables.rollup(parts);
        assertEquals(List.of("1 กรม ข 95.00 null", "2 กรม ก 90.00 6.00", "- กรม ค null null"), lines(rollup));
        assertEquals("IMPROVE", rollup.agencies().get(1).result().priorLevel().code());
        assertEquals(new BigDecimal("99.00"), rollup.agencies().get(2).result().prior());
        assertEquals(
                FindingCode.RESULT_YEAR_DIFFERS,
                rollup.unusable().get(0).problem().code());
        Rollup other = Tables.rollup(2567, parts);
        assertEquals(2567, other.framework().year());
        assertEquals(2, new RollupFigures(other).count());
    }

    @Test
    void aTableWithoutAYearIsOfTheYearOfTheOthers() {
        Rollup rollup = Tables.rollup(
                Tables.workbook("a.xlsx", "หน่วยงาน,ปี,ITA", "กรม ก,2567,90"),
                Tables.part("t.csv", "หน่วยงาน,ITA", "กรม ข,91"));
        assertEquals(List.of("1 กรม ข 91.00 null", "2 กรม ก 90.00 null"), lines(rollup));
        assertEquals(FindingCode.RESULT_YEAR_ASSUMED, rollup.findings().get(0).code());
        assertEquals("2567", rollup.findings().get(0).args().get("used"));
    }

    @Test
    void aFileThatCannotBeUsedIsARowAndNeverAnAgency() {
        Finding damaged = Finding.of(FindingCode.FILE_DAMAGED, Place.FILE, "");
        Rollup rollup = Tables.rollup(
                RollupPart.unusable("x.xlsx", damaged), Tables.part("t.csv", "หน่วยงาน,ปี,ITA", "กรม ข,2568,91"));
        assertEquals(1, rollup.agencies().size());
        assertEquals("x.xlsx", rollup.unusable().get(0).source());
        assertEquals(0, Tables.rollup().agencies().size());
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        List<RollupPart> parts = new ArrayList<>(List.of(
                Tables.workbook("a.xlsx", "หน่วยงาน,ปี,ITA", "กรม ก,2568,90"),
                Tables.workbook("b.xlsx", "หน่วยงาน,ปี,ITA", "กรม ก,2568,95"),
                Tables.workbook("c.xlsx", "หน่วยงาน,ปี,ITA", "กรม ก,2567,84"),
                Tables.part("t.csv", "หน่วยงาน,ITA,ก่อน ITA", "กรม ก,90,80", "กรม ข,70,60"),
                Tables.part("u.csv", "หน่วยงาน,ปี,ITA,รหัส", "กรม ข,2568,71,X1")));
        Rollup expected = Rollup.of(parts, RollupOptions.NONE, Tables.FRAMEWORKS);
        for (long seed = 1; seed <= 20; seed++) {
            Collections.shuffle(parts, new Random(seed));
            assertEquals(expected, Rollup.of(parts, RollupOptions.NONE, Tables.FRAMEWORKS), "seed " + seed);
        }
    }

    @Test
    void theTargetOfTheMinistryIsCounted() {
        Rollup rollup = Rollup.of(
                List.of(Tables.resource("energy-2565.csv")),
                new RollupOptions(Optional.empty(), Optional.of(new BigDecimal("93.11"))),
                Tables.FRAMEWORKS);
        assertEquals(7, new RollupFigures(rollup).onTarget().orElseThrow());
    }
}
