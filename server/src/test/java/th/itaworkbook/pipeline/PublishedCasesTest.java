package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.Change;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.InstrumentResult;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.SubItemResult;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.pipeline.WorkbookService.Checked;

/** What four agencies printed is what the service gives for their workbooks, or a finding stands beside it. */
class PublishedCasesTest {
    private static final Map<String, Checked> RUNS = new ConcurrentHashMap<>();

    private static Checked run(String name) {
        return RUNS.computeIfAbsent(name, Cases::checked);
    }

    private static Analysis analysis(String name) {
        return run(name).analysis();
    }

    /** Lines of a table without its heading, cells between bars. */
    private static List<List<String>> table(String text) {
        return text.lines()
                .skip(1)
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    private static String shown(Score score) {
        return score == null ? "" : score.toString();
    }

    private static String delta(Change change) {
        if (change == null) {
            return "";
        }
        BigDecimal delta = change.delta();
        return (delta.signum() > 0 ? "+" : "") + delta.toPlainString();
    }

    private static String word(Change change) {
        return change == null ? "" : change.direction().thai();
    }

    // Report of สำนักเลขาธิการนายกรัฐมนตรี, 2568: table comparing 2567 and 2568. It prints no deltas; those here are
    // what
    // a reader gets who subtracts. It marks indicator 9 alone as highest of the OIT, although 10 is equal to it.
    private static final String OPM =
            """
            no | score  | prior  | delta  | change    | extreme
            1  | 91.62  | 82.25  | +9.37  | เพิ่ม      |
            2  | 92.08  | 85.60  | +6.48  | เพิ่ม      |
            3  | 98.05  | 93.66  | +4.39  | เพิ่ม      | สูงสุด
            4  | 86.10  | 71.57  | +14.53 | เพิ่ม      | ต่ำสุด
            5  | 87.49  | 77.05  | +10.44 | เพิ่ม      |
            6  | 90.72  | 89.67  | +1.05  | เพิ่ม      | สูงสุด
            7  | 82.72  | 79.27  | +3.45  | เพิ่ม      |
            8  | 79.43  | 64.84  | +14.59 | เพิ่ม      | ต่ำสุด
            9  | 100.00 | 100.00 | 0.00   | เท่าเดิม   | สูงสุด
            10 | 100.00 | 100.00 | 0.00   | เท่าเดิม   | สูงสุด
            """;

    // Report of สำนักงานปลัดกระทรวงพลังงาน, 2565: table of indicators with deltas; no extremes are printed.
    private static final String ENERGY =
            """
            no | score  | prior  | delta | change
            1  | 94.07  | 94.01  | +0.06 | เพิ่ม
            2  | 89.90  | 90.64  | -0.74 | ลด
            3  | 92.48  | 90.51  | +1.97 | เพิ่ม
            4  | 87.47  | 85.66  | +1.81 | เพิ่ม
            5  | 90.19  | 89.45  | +0.74 | เพิ่ม
            6  | 89.89  | 86.86  | +3.03 | เพิ่ม
            7  | 90.09  | 85.35  | +4.74 | เพิ่ม
            8  | 88.64  | 80.83  | +7.81 | เพิ่ม
            9  | 95.00  | 100.00 | -5.00 | ลด
            10 | 100.00 | 100.00 | 0.00  | เท่าเดิม
            """;

    // Report of องค์การบริหารส่วนตำบลชานูวรรณ, 2568: table 1; last year is not printed.
    private static final String CHANUWAN =
            """
            no | score
            1  | 99.02
            2  | 100.00
            3  | 100.00
            4  | 98.82
            5  | 100.00
            6  | 98.95
            7  | 98.58
            8  | 98.58
            9  | 90.00
            10 | 90.00
            """;

    private static void assertIndicators(String name, String expected) {
        List<List<String>> rows = table(expected);
        int columns = rows.get(0).size();
        List<List<String>> actual = new ArrayList<>();
        for (IndicatorResult i : analysis(name).indicators()) {
            List<String> all = List.of(
                    String.valueOf(i.no()),
                    shown(i.score()),
                    shown(i.prior()),
                    delta(i.change()),
                    word(i.change()),
                    i.extreme().thai());
            actual.add(all.subList(0, columns));
        }
        assertEquals(rows, actual, name);
    }

    @Test
    void indicatorsAreThosePrinted() {
        assertIndicators("opm-2568", OPM);
        assertIndicators("energy-2565", ENERGY);
        assertIndicators("chanuwan-2568", CHANUWAN);
        // tceb prints no indicator; all five items of indicator 7 are there: (76.725 + 74.76 + 92.54 + 80.70 + 82.09) /
        // 5.
        assertEquals(
                List.of("7 81.36"),
                analysis("tceb-2562").indicators().stream()
                        .filter(i -> i.score() != null)
                        .map(i -> i.no() + " " + i.score())
                        .toList());
    }

    // The EIT of opm 2567 and the instruments of energy and chanuwan are not printed: means of the indicators above.
    private static final String INSTRUMENTS =
            """
            case          | instrument | score  | prior  | change
            opm-2568      | IIT        | 91.07  | 82.03  | เพิ่ม
            opm-2568      | EIT        | 84.29  | 77.93  | เพิ่ม
            opm-2568      | OIT        | 100.00 | 100.00 | เท่าเดิม
            chanuwan-2568 | IIT        | 99.57  |        |
            chanuwan-2568 | EIT        | 98.70  |        |
            chanuwan-2568 | OIT        | 90.00  |        |
            energy-2565   | IIT        | 90.82  | 90.05  | เพิ่ม
            energy-2565   | EIT        | 89.54  | 84.35  | เพิ่ม
            energy-2565   | OIT        | 97.50  | 100.00 | ลด
            tceb-2562     | IIT        |        |        |
            tceb-2562     | EIT        |        |        |
            tceb-2562     | OIT        |        |        |
            """;

    @Test
    void instrumentsAreThosePrintedOrFollow() {
        for (List<String> row : table(INSTRUMENTS)) {
            InstrumentResult result = analysis(row.get(0)).instrument(Instrument.valueOf(row.get(1)));
            assertEquals(
                    row,
                    List.of(
                            row.get(0),
                            row.get(1),
                            shown(result.score()),
                            shown(result.prior()),
                            word(result.change())));
        }
    }

    // Totals and levels: opm prints 92.61 ผ่าน and, for 2567, 86.05 where its instruments give 87.99; chanuwan 95.48
    // ผ่านดี; energy 93.11 after 92.32, +0.79 and the pass mark only (level A of 2565 is 85 and more); tceb 93.35 and
    // no
    // indicator, so that the printed total stands in.
    private static final String TOTALS =
            """
            case          | score | prior | delta | change | level  | basis     | published | published prior
            opm-2568      | 92.61 | 87.99 | +4.62 | เพิ่ม   | ผ่าน    | COMPUTED  | 92.61     | 86.05
            chanuwan-2568 | 95.48 |       |       |        | ผ่านดี  | COMPUTED  | 95.48     |
            energy-2565   | 93.11 | 92.32 | +0.79 | เพิ่ม   | A      | COMPUTED  | 93.11     | 92.32
            tceb-2562     | 93.35 |       |       |        | A      | PUBLISHED | 93.35     |
            """;

    @Test
    void totalsAndLevelsAreThosePrinted() {
        for (List<String> row : table(TOTALS)) {
            Analysis.Total total = analysis(row.get(0)).total();
            assertEquals(
                    row,
                    List.of(
                            row.get(0),
                            shown(total.score()),
                            shown(total.prior()),
                            delta(total.change()),
                            word(total.change()),
                            total.rating().name(),
                            total.basis().name(),
                            plain(total.published()),
                            plain(total.publishedPrior())));
            assertTrue(total.rating().certain(), row.get(0));
        }
    }

    private static String plain(BigDecimal figure) {
        return figure == null ? "" : figure.toPlainString();
    }

    // opm: table of questions below 90 with the parts of the EIT; an EIT item goes by its worse part.
    // tceb: section on groups, scores of items and sub-items. energy: items below 90 of the indicators below 90.
    private static final String ITEMS =
            """
            case        | item | score | part 1 | part 2 | group
            opm-2568    | i1   | 85.54 |        |        | ต้องแก้ไขเร่งด่วน
            opm-2568    | i4   | 89.62 |        |        | ต้องแก้ไขเร่งด่วน
            opm-2568    | i7   | 95.92 |        |        | จุดแข็ง
            opm-2568    | i10  | 77.46 |        |        | ต้องแก้ไขเร่งด่วน
            opm-2568    | i12  | 86.77 |        |        | ต้องแก้ไขเร่งด่วน
            opm-2568    | i14  | 87.00 |        |        | ต้องแก้ไขเร่งด่วน
            opm-2568    | i15  | 84.38 |        |        | ต้องแก้ไขเร่งด่วน
            opm-2568    | e1   | 85.84 | 86.92  | 84.76  | ต้องแก้ไขเร่งด่วน
            opm-2568    | e2   | 86.86 | 88.00  | 85.71  | ต้องแก้ไขเร่งด่วน
            opm-2568    | e4   | 79.69 | 80.32  | 79.05  | ต้องแก้ไขเร่งด่วน
            opm-2568    | e5   | 79.86 | 81.62  | 78.10  | ต้องแก้ไขเร่งด่วน
            opm-2568    | e6   | 88.60 | 87.68  | 89.52  | ต้องแก้ไขเร่งด่วน
            opm-2568    | e7   | 74.37 | 77.30  | 71.43  | ต้องแก้ไขเร่งด่วน
            opm-2568    | e8   | 80.35 | 82.59  | 78.10  | ต้องแก้ไขเร่งด่วน
            opm-2568    | e9   | 83.58 | 83.35  | 83.81  | ต้องแก้ไขเร่งด่วน
            tceb-2562   | I2   | 94.79 |        |        | ต้องพัฒนาให้ดีขึ้น
            tceb-2562   | I3   | 87.36 |        |        | ต้องแก้ไขเร่งด่วน
            tceb-2562   | I7   | 94.79 |        |        | ต้องพัฒนาให้ดีขึ้น
            tceb-2562   | I8   | 94.36 |        |        | ต้องพัฒนาให้ดีขึ้น
            tceb-2562   | I9   | 93.87 |        |        | ต้องพัฒนาให้ดีขึ้น
            tceb-2562   | I10  | 93.87 |        |        | ต้องพัฒนาให้ดีขึ้น
            tceb-2562   | I11  | 83.34 |        |        | ต้องแก้ไขเร่งด่วน
            tceb-2562   | I13  | 94.79 |        |        | ต้องพัฒนาให้ดีขึ้น
            tceb-2562   | I14  | 90.39 |        |        | ต้องพัฒนาให้ดีขึ้น
            tceb-2562   | I15  | 91.26 |        |        | ต้องพัฒนาให้ดีขึ้น
            tceb-2562   | I20  | 92.16 |        |        | ต้องพัฒนาให้ดีขึ้น
            tceb-2562   | E1   | 86.47 |        |        | ต้องแก้ไขเร่งด่วน
            tceb-2562   | E2   | 85.16 |        |        | ต้องแก้ไขเร่งด่วน
            tceb-2562   | E3   | 86.16 |        |        | ต้องแก้ไขเร่งด่วน
            tceb-2562   | E5   | 82.72 |        |        | ต้องแก้ไขเร่งด่วน
            tceb-2562   | E6   | 76.73 |        |        | ต้องแก้ไขเร่งด่วน
            tceb-2562   | E7   | 74.76 |        |        | ต้องแก้ไขเร่งด่วน
            tceb-2562   | E8   | 92.54 |        |        | ต้องพัฒนาให้ดีขึ้น
            tceb-2562   | E9   | 80.70 |        |        | ต้องแก้ไขเร่งด่วน
            tceb-2562   | E10  | 82.09 |        |        | ต้องแก้ไขเร่งด่วน
            tceb-2562   | E11  | 77.75 |        |        | ต้องแก้ไขเร่งด่วน
            tceb-2562   | E12  | 79.73 |        |        | ต้องแก้ไขเร่งด่วน
            tceb-2562   | E14  | 69.69 |        |        | ต้องแก้ไขเร่งด่วน
            tceb-2562   | E15  | 81.72 |        |        | ต้องแก้ไขเร่งด่วน
            energy-2565 | I7   | 76.86 |        |        | ต้องแก้ไขเร่งด่วน
            energy-2565 | I12  | 85.45 |        |        | ต้องแก้ไขเร่งด่วน
            energy-2565 | I20  | 76.33 |        |        | ต้องแก้ไขเร่งด่วน
            energy-2565 | I21  | 85.83 |        |        | ต้องแก้ไขเร่งด่วน
            energy-2565 | I23  | 78.98 |        |        | ต้องแก้ไขเร่งด่วน
            energy-2565 | I24  | 87.90 |        |        | ต้องแก้ไขเร่งด่วน
            energy-2565 | E1   | 89.69 |        |        | ต้องแก้ไขเร่งด่วน
            energy-2565 | E2   | 85.56 |        |        | ต้องแก้ไขเร่งด่วน
            energy-2565 | E3   | 87.63 |        |        | ต้องแก้ไขเร่งด่วน
            energy-2565 | E5   | 86.59 |        |        | ต้องแก้ไขเร่งด่วน
            energy-2565 | E11  | 88.63 |        |        | ต้องแก้ไขเร่งด่วน
            energy-2565 | E12  | 84.53 |        |        | ต้องแก้ไขเร่งด่วน
            energy-2565 | E14  | 87.63 |        |        | ต้องแก้ไขเร่งด่วน
            energy-2565 | E15  | 85.56 |        |        | ต้องแก้ไขเร่งด่วน
            """;

    @Test
    void itemsAndTheirGroupsAreThosePrinted() {
        for (List<String> row : table(ITEMS)) {
            ItemResult item = analysis(row.get(0)).item(row.get(1)).orElseThrow();
            assertEquals(
                    row,
                    List.of(
                            row.get(0),
                            item.code(),
                            shown(item.score()),
                            shown(item.part1()),
                            shown(item.part2()),
                            item.group().thai()));
        }
        // Nothing beyond what is printed has a score, but the OIT of energy, which its report gives as complete or not.
        for (String name : Cases.NAMES) {
            List<String> printed = table(ITEMS).stream()
                    .filter(r -> r.get(0).equals(name))
                    .map(r -> r.get(1))
                    .sorted()
                    .toList();
            List<String> scored = analysis(name).items().stream()
                    .filter(i -> i.score() != null && i.instrument() != Instrument.OIT)
                    .map(ItemResult::code)
                    .sorted()
                    .toList();
            assertEquals(printed, scored, name);
        }
    }

    @Test
    void halvesAreRoundedUpAsPrinted() {
        // tceb prints I8 as 94.36, the mean of 93.92 and 94.79 is exactly 94.355; E6 is exactly 76.725.
        assertEquals("94.36", Score.mean(subScores("I8")).toString());
        assertEquals("76.73", Score.mean(subScores("E6")).toString());
        assertEquals("87.36", Score.mean(subScores("I3")).toString());
        // opm prints 82.72 for indicator 7; its three questions with two parts each give exactly 82.715.
        assertEquals(
                "82.72",
                analysis("opm-2568").indicator(7).orElseThrow().fromItems().toString());
        assertEquals(
                "79.43",
                analysis("opm-2568").indicator(8).orElseThrow().fromItems().toString());
    }

    private static List<Score> subScores(String code) {
        return analysis("tceb-2562").item(code).orElseThrow().subItems().stream()
                .map(SubItemResult::score)
                .filter(Objects::nonNull)
                .toList();
    }

    // tceb: two charts of shares; the counts follow from the lists of items (EIT 15 items, IIT 30 items in 2562).
    private static final String SHARES =
            """
            instrument | group             | count | of | share
            IIT        | ต้องแก้ไขเร่งด่วน  | 2     | 30 | 6.67
            IIT        | ต้องพัฒนาให้ดีขึ้น | 9     | 30 | 30.00
            IIT        | จุดแข็ง           | 19    | 30 | 63.33
            EIT        | ต้องแก้ไขเร่งด่วน  | 12    | 15 | 80.00
            EIT        | ต้องพัฒนาให้ดีขึ้น | 1     | 15 | 6.67
            EIT        | จุดแข็ง           | 2     | 15 | 13.33
            """;

    @Test
    void sharesOfGroupsAreThoseOfTheCharts() {
        List<List<String>> actual = analysis("tceb-2562").groups().stream()
                .filter(g -> g.instrument() != Instrument.OIT)
                .map(g -> List.of(
                        g.instrument().name(),
                        g.group().thai(),
                        String.valueOf(g.count()),
                        String.valueOf(g.of()),
                        g.share().toPlainString()))
                .toList();
        assertEquals(table(SHARES), actual);
    }

    @Test
    void countLinesOfGroupsReadAsPrinted() {
        // tceb: "ตัวชี้วัดที่ 6 (4 จาก 5 ประเด็น)", the same for 7 and 8.
        Sheet groups = Cases.grid(Cases.analysed("tceb-2562").workbook())
                .sheet(TemplateSheet.GROUPS.title())
                .orElseThrow();
        for (String indicator : List.of("6. ", "7. ", "8. ")) {
            assertEquals("4 จาก 5 ประเด็น", count(groups, "EIT", Group.URGENT, indicator));
        }
        assertEquals("1 จาก 5 ประเด็น", count(groups, "EIT", Group.IMPROVE, "7. "));
        assertEquals("4 จาก 6 ประเด็น", count(groups, "IIT", Group.IMPROVE, "2. "));
    }

    private static String count(Sheet groups, String instrument, Group group, String indicator) {
        for (int row : groups.rowNumbers()) {
            if (groups.value(row, 0).text().equals(instrument)
                    && groups.value(row, 1).text().equals(group.thai())
                    && groups.value(row, 2).text().startsWith(indicator)) {
                return groups.value(row, 8).text();
            }
        }
        return "none";
    }

    @Test
    void groupsOfIndicatorsOfEnergyAreThosePrinted() {
        // "ต่ำกว่า 90: 4, 8, 6, 2" and six indicators to keep: 7, 5, 3, 1, 9, 10.
        Map<Group, List<Integer>> byGroup = analysis("energy-2565").indicators().stream()
                .collect(Collectors.groupingBy(
                        IndicatorResult::group, Collectors.mapping(IndicatorResult::no, Collectors.toList())));
        assertEquals(Map.of(Group.URGENT, List.of(2, 4, 6, 8), Group.STRENGTH, List.of(1, 3, 5, 7, 9, 10)), byGroup);
    }

    @Test
    void whatIsMissingForTheNextLevelOfOpm() {
        Analysis.Rating rating = analysis("opm-2568").total().rating();
        assertEquals("ผ่านดี", rating.nextName());
        // The EIT has 84.29 of the 85 that ผ่านดี needs.
        assertEquals(1, rating.missing().size());
        assertEquals(
                "EIT 0.71",
                rating.missing().get(0).on() + " " + rating.missing().get(0).gap());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tceb-2562", "opm-2568", "chanuwan-2568", "energy-2565"})
    void aPrintedFigureThatDiffersHasItsFinding(String name) {
        Checked run = run(name);
        Analysis.Total total = run.analysis().total();
        List<FindingCode> codes = run.findings().stream().map(f -> f.code()).toList();
        boolean priorDiffers = differs(total.prior(), total.publishedPrior());
        assertEquals(priorDiffers, codes.contains(FindingCode.PUBLISHED_TOTAL_MISMATCH), name);
        assertEquals(name.equals("opm-2568"), priorDiffers, name);
        assertEquals(false, differs(total.score(), total.published()), name);
        for (InstrumentResult result : run.analysis().instruments()) {
            assertEquals(false, differs(result.score(), result.published()), name);
            assertEquals(false, differs(result.prior(), result.publishedPrior()), name);
        }
    }

    private static boolean differs(Score computed, BigDecimal published) {
        return Optional.ofNullable(published)
                .map(p -> p.compareTo(computed.shown()) != 0)
                .orElse(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tceb-2562", "opm-2568", "chanuwan-2568", "energy-2565"})
    void analysingGivesTheSameFiguresAsChecking(String name) {
        Analysis checked = analysis(name);
        Analysis analysed = Cases.analysed(name).checked().analysis();
        assertEquals(checked.total(), analysed.total());
        assertEquals(checked.indicators(), analysed.indicators());
        assertEquals(checked.items(), analysed.items());
        assertEquals(
                Basis.NONE, analysis("tceb-2562").instrument(Instrument.EIT).basis());
    }
}
