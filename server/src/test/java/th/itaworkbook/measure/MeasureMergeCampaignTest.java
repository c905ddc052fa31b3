package th.itaworkbook.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Header;

/** Random edits between runs: nothing typed is lost, nothing doubles, nothing deleted comes back. */
class MeasureMergeCampaignTest {
    private static final List<String> TOPICS = List.of(
            "service-steps",
            "service-equality",
            "budget-value",
            "private-errands",
            "wrongful-orders",
            "online-service");
    private static final List<String> TEXT_CELLS = List.of(
            Header.MEASURE,
            Header.FINDING_OF_ANALYSIS,
            Header.STEPS,
            Header.PERIOD,
            Header.RESPONSIBLE,
            Header.REPORTING,
            Header.MONITORING,
            Header.EVIDENCE,
            Header.NOTE);

    static List<Integer> seeds() {
        List<Integer> seeds = new ArrayList<>();
        for (int seed = 1; seed <= 50; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anySequenceOfEditsIsSafe(int seed) {
        Officer officer = new Officer(seed);
        for (int round = 0; round < 12; round++) {
            officer.merge();
            officer.checkAll("seed " + seed + " round " + round);
            for (int edit = officer.random.nextInt(4); edit > 0; edit--) {
                officer.doSomething();
            }
        }
    }

    private static final class Officer {
        private final Random random;
        private final PaperSheet sheet = new PaperSheet();
        private final Set<String> typed = new TreeSet<>();
        private final Set<String> deletedKeys = new HashSet<>();
        private final List<String> scores = new ArrayList<>();
        private MeasureState state = MeasureState.EMPTY;
        private int count;

        Officer(int seed) {
            random = new Random(seed);
            for (int i = 0; i < 12; i++) {
                scores.add(anyScore());
            }
        }

        private String anyScore() {
            return String.format(java.util.Locale.ROOT, "%d.%02d", 75 + random.nextInt(25), random.nextInt(100));
        }

        private Analysis analysis() {
            Figures figures = new Figures().indicator(9, "100").indicator(10, "97.00");
            for (int i = 0; i < scores.size(); i++) {
                int indicator = i / 3 + (i < 6 ? 1 : 4);
                String code = (indicator <= 5 ? "i" : "e") + (i + 1);
                figures.item(code, indicator, TOPICS.get(i % TOPICS.size()), scores.get(i));
            }
            return figures.measures(sheet.read()).analysis();
        }

        private MergeResult decide() {
            Analysis analysis = analysis();
            MeasurePlan plan = MeasurePlan.of(analysis, Figures.libraryOfThree(), Figures.topics());
            return MeasureMerge.merge(analysis, state, plan);
        }

        void merge() {
            MergeResult result = decide();
            sheet.apply(result);
            state = result.newState();
        }

        void checkAll(String when) {
            String all = sheet.rows.toString();
            typed.forEach(text -> assertTrue(all.contains(text), () -> when + ": lost " + text));
            List<String> keys = sheet.keys();
            assertEquals(keys.size(), Set.copyOf(keys).size(), () -> when + ": doubled key in " + keys);
            deletedKeys.forEach(key -> assertFalse(keys.contains(key), () -> when + ": came back " + key));
            Set<String> items = new HashSet<>();
            for (Map<String, String> row : sheet.rows) {
                if (row.containsKey(Header.KEY)) {
                    for (String code : row.getOrDefault(Header.CODE, "").split(", ", -1)) {
                        assertTrue(code.isEmpty() || items.add(code), () -> when + ": two measures for " + code);
                    }
                }
            }
            assertEquals(List.of(), decide().changes(), () -> when + ": a second run changes something");
        }

        void doSomething() {
            switch (random.nextInt(8)) {
                case 0 -> scores.set(random.nextInt(scores.size()), anyScore());
                case 1 -> addOwn();
                case 2 -> deleteOne();
                case 3 -> clearCell();
                case 4 -> insertStep();
                case 5 -> deleteStep();
                default -> editCell();
            }
        }

        private String type() {
            String text = "พิมพ์เอง-" + ++count + ";";
            typed.add(text);
            return text;
        }

        private void editCell() {
            if (!sheet.rows.isEmpty()) {
                Map<String, String> row = sheet.rows.get(random.nextInt(sheet.rows.size()));
                String header = TEXT_CELLS.get(random.nextInt(TEXT_CELLS.size()));
                String before = row.getOrDefault(header, "");
                typed.removeIf(before::contains);
                row.put(header, type());
            }
        }

        private void clearCell() {
            if (!sheet.rows.isEmpty()) {
                String before = sheet.rows
                        .get(random.nextInt(sheet.rows.size()))
                        .put(TEXT_CELLS.get(random.nextInt(TEXT_CELLS.size())), "");
                typed.removeIf(text -> before != null && before.contains(text));
            }
        }

        private void insertStep() {
            if (!sheet.rows.isEmpty()) {
                sheet.rows.add(1 + random.nextInt(sheet.rows.size()), PaperSheet.row(Header.STEPS, type()));
            }
        }

        private void deleteStep() {
            int at = sheet.rows.isEmpty() ? 0 : random.nextInt(sheet.rows.size());
            if (at > 0 && sheet.rows.get(at).getOrDefault(Header.ORDER, "").isEmpty()) {
                String gone = sheet.rows.remove(at).toString();
                typed.removeIf(gone::contains);
            }
        }

        private void addOwn() {
            int i = random.nextInt(scores.size());
            int indicator = i / 3 + (i < 6 ? 1 : 4);
            String code = (indicator <= 5 ? "i" : "e") + (i + 1);
            Map<String, String> row = PaperSheet.row(
                    Header.ORDER, "" + (100 + count), Header.INDICATOR, "" + indicator, Header.MEASURE, type());
            if (random.nextBoolean()) {
                row.put(Header.CODE, code);
            }
            sheet.rows.add(row);
        }

        private void deleteOne() {
            List<String> keys = sheet.keys();
            if (!keys.isEmpty()) {
                String key = keys.get(random.nextInt(keys.size()));
                int before = sheet.indexOf(key);
                List<Map<String, String>> kept = List.copyOf(sheet.rows);
                sheet.delete(before);
                deletedKeys.add(key);
                String gone =
                        new ArrayList<>(kept.subList(before, before + kept.size() - sheet.rows.size())).toString();
                typed.removeIf(gone::contains);
            }
        }
    }
}
