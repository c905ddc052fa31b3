package th.itaworkbook.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.Response;
import th.itaworkbook.domain.Framework.Scale;

/**
 * What the values of one item column mean in one year: the level of each code, after reversal. All values of a column
 * are of one form; which one, most of its cells decide.
 */
final class Coding {
    /** No answer. */
    static final int BLANK = -1;

    /** An answer that is no opinion. */
    static final int NO_OPINION = -2;

    /** A value that is not used. */
    static final int UNUSED = -3;

    /** How a column states its answers. */
    enum Form {
        /** Points as they count, after reversal. */
        POINTS,
        /** Levels from 1, the least, as the respondent ticked them. */
        LEVELS,
        /** Words of the form. */
        WORDS
    }

    private final List<Integer> points;
    private final Form form;
    private final int[] levels;
    private final List<Integer> mixed = new ArrayList<>();
    private final List<Integer> unreadable = new ArrayList<>();

    private Coding(List<Integer> points, Form form, int[] levels) {
        this.points = points;
        this.form = form;
        this.levels = levels;
    }

    /** The points that answers to an item may earn in that scale, the lowest first; empty where they are not known. */
    static List<Integer> points(Framework.Item item, Scale scale) {
        List<Integer> points = item.response() == Response.YES_NO ? scale.yesNoPoints() : scale.levelPoints();
        return points == null ? List.of() : points;
    }

    /**
     * Finds the form of a column and what its values mean.
     *
     * @param counts cells of each code
     */
    static Coding of(Framework.Item item, Scale scale, Dictionary values, int[] counts) {
        List<Integer> points = points(item, scale);
        List<List<String>> words = item.response() == Response.YES_NO ? scale.yesNoWords() : scale.levelWords();
        Map<Form, int[]> read = new EnumMap<>(Form.class);
        Map<Form, Long> cells = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            int[] levels = new int[Dictionary.CODES];
            Arrays.fill(levels, UNUSED);
            long sum = 0;
            for (int code = 1; code < Math.min(values.size(), Dictionary.OTHER); code++) {
                levels[code] = level(form, values.entry(code), points, words, item.reversed());
                sum += levels[code] >= 0 ? counts[code] : 0;
            }
            read.put(form, levels);
            cells.put(form, sum);
        }
        Form form = Form.POINTS;
        for (Form other : Form.values()) {
            form = cells.get(other) > cells.get(form) ? other : form;
        }
        int[] levels = read.get(form);
        levels[Dictionary.BLANK] = BLANK;
        Coding coding = new Coding(points, form, levels);
        coding.judge(values, counts, read);
        return coding;
    }

    private static int level(
            Form form, Dictionary.Entry value, List<Integer> points, List<List<String>> words, boolean reversed) {
        if (form == Form.POINTS) {
            return Double.isNaN(value.number()) ? UNUSED : Math.max(UNUSED, indexOf(points, value.number()));
        }
        int level = form == Form.LEVELS ? rank(value.number(), points.size()) : word(value.text(), words);
        return level < 0 || !reversed ? level : points.size() - 1 - level;
    }

    private static int indexOf(List<Integer> points, double number) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i) == number) {
                return i;
            }
        }
        return UNUSED;
    }

    private static int rank(double number, int levels) {
        boolean whole = number == Math.rint(number) && number >= 1 && number <= levels;
        return whole ? (int) number - 1 : UNUSED;
    }

    private static int word(String text, List<List<String>> words) {
        String bare = Texts.withoutNumber(text);
        for (int level = 0; level < words.size(); level++) {
            if (words.get(level).contains(text) || words.get(level).contains(bare)) {
                return level;
            }
        }
        return UNUSED;
    }

    // What another form could read is a mix of forms; the rest nobody can read.
    private void judge(Dictionary values, int[] counts, Map<Form, int[]> read) {
        for (int code = 1; code < values.size(); code++) {
            if (counts[code] == 0 || levels[code] >= 0) {
                continue;
            }
            int c = code;
            if (Texts.isNoOpinion(values.entry(code).text().toLowerCase(Locale.ROOT))) {
                levels[code] = NO_OPINION;
            } else if (read.values().stream().anyMatch(other -> other[c] >= 0)) {
                mixed.add(code);
            } else {
                unreadable.add(code);
            }
        }
    }

    /** Takes back what was read, because it cannot be told what it means. */
    void doubt(int[] counts) {
        for (int code = 1; code < levels.length; code++) {
            if (levels[code] >= 0 && counts[code] > 0) {
                levels[code] = UNUSED;
                mixed.add(code);
            }
        }
    }

    /** Whether all answers are zeros as points: in a sheet of levels or words that is another way to say no. */
    boolean isOnlyZeros(Dictionary values, int[] counts) {
        boolean any = false;
        for (int code = 1; code < values.size(); code++) {
            if (counts[code] > 0 && levels[code] >= 0) {
                if (form != Form.POINTS || values.entry(code).number() != 0) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Level of a code from 0, or {@link #BLANK}, {@link #NO_OPINION}, {@link #UNUSED}. */
    int level(int code) {
        return levels[code];
    }

    /** The points of each level. */
    List<Integer> points() {
        return points;
    }

    Form form() {
        return form;
    }

    /** Codes of values in another form than the column's. */
    List<Integer> mixed() {
        return mixed;
    }

    /** Codes of values that are no answer in any form. */
    List<Integer> unreadable() {
        return unreadable;
    }
}
