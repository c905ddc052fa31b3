package th.itaworkbook.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.survey.Columns.GroupColumn;

/** Goes once over all answers and adds up what the statistics need. */
final class Counting {
    private static final int SHIFT = 3;
    private static final int PARTS = 3;

    private final AnswerTable table;
    private final Years years;
    private final List<List<Coding>> codings;
    private final int items;
    private final Map<Integer, List<Integer>> indicators = new LinkedHashMap<>();
    private final int[] partOfCode = new int[Dictionary.CODES];
    // Year, part, item, level; the first three levels are unused, no opinion and blank.
    private final int[][][][] tallies;
    private final int[][] slotsOfIndicator;
    // Year, indicator in the order of the map.
    private final Moments[][] moments;
    private final int[] respondents;
    private final List<GroupSums> groups = new ArrayList<>();
    private int otherYears;

    /**
     * Prepares the sums.
     *
     * @param codings meaning of the values, by index of the year and slot of the item
     */
    Counting(AnswerTable table, Years years, List<List<Coding>> codings) {
        this.table = table;
        this.years = years;
        this.codings = codings;
        this.items = table.columns().items().size();
        this.respondents = new int[codings.size()];
        this.tallies = new int[codings.size()][PARTS][items][];
        for (int item = 0; item < items; item++) {
            indicators
                    .computeIfAbsent(table.columns().items().get(item).indicator(), no -> new ArrayList<>())
                    .add(item);
        }
        for (int year = 0; year < codings.size(); year++) {
            for (int part = 0; part < PARTS; part++) {
                for (int item = 0; item < items; item++) {
                    int levels = codings.get(year).get(item).points().size();
                    tallies[year][part][item] = new int[SHIFT + levels];
                }
            }
        }
        this.slotsOfIndicator = indicators.values().stream()
                .map(slots -> slots.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.moments = new Moments[codings.size()][slotsOfIndicator.length];
        for (Moments[] ofYear : moments) {
            Arrays.setAll(ofYear, i -> new Moments(slotsOfIndicator[i].length));
        }
        parts();
        for (GroupColumn group : table.columns().groups()) {
            groups.add(new GroupSums(group, table.dictionaries().get(group.slot()), items));
        }
    }

    private void parts() {
        int slot = table.columns().part();
        for (int code = 1; slot >= 0 && code < table.dictionaries().get(slot).size(); code++) {
            partOfCode[code] =
                    Texts.part(table.dictionaries().get(slot).entry(code).text());
        }
    }

    /** Adds up all respondents but those who answered before. */
    void run(Map<Integer, Integer> repeated) {
        byte[] codes = new byte[table.columns().width()];
        int[] points = new int[items];
        int part = table.columns().part();
        for (int respondent = 0; respondent < table.answers().size(); respondent++) {
            int year = years.index(table.answers(), respondent);
            if (year < 0) {
                otherYears++;
            } else if (!repeated.containsKey(respondent)) {
                table.answers().read(respondent, codes);
                respondents[year]++;
                count(year, part < 0 ? 0 : partOfCode[codes[part] & 0xFF], codes, points);
            }
        }
    }

    // Points below zero stand for no answer.
    private void count(int year, int part, byte[] codes, int[] points) {
        List<Coding> meaning = codings.get(year);
        int[][] ofPart = tallies[year][part];
        for (int item = 0; item < items; item++) {
            Coding coding = meaning.get(item);
            int level = coding.level(codes[item] & 0xFF);
            ofPart[item][level + SHIFT]++;
            points[item] = level < 0 ? level : coding.points().get(level);
        }
        for (int indicator = 0; indicator < slotsOfIndicator.length; indicator++) {
            moments[year][indicator].addIfComplete(slotsOfIndicator[indicator], points);
        }
        if (year == Years.NOW) {
            for (GroupSums group : groups) {
                group.add(codes, points);
            }
        }
    }

    /** Items by indicator, as slots. */
    Map<Integer, List<Integer>> indicators() {
        return indicators;
    }

    /** The tally of one item in one part; part 0 is of those who named none. */
    Tally tally(int year, int part, int item) {
        return Tally.of(codings.get(year).get(item).points(), tallies[year][part][item]);
    }

    /** The tally of one item over all respondents of a year. */
    Tally tally(int year, int item) {
        int[] all = tallies[year][0][item].clone();
        for (int part = 1; part < PARTS; part++) {
            for (int level = 0; level < all.length; level++) {
                all[level] += tallies[year][part][item][level];
            }
        }
        return Tally.of(codings.get(year).get(item).points(), all);
    }

    Moments moments(int year, int indicator) {
        return moments[year][List.copyOf(indicators.keySet()).indexOf(indicator)];
    }

    int respondents(int year) {
        return year < respondents.length ? respondents[year] : 0;
    }

    int otherYears() {
        return otherYears;
    }

    List<GroupSums> groups() {
        return groups;
    }
}
