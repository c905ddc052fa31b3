package th.itaworkbook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.grid.Labels;

/** Reads the steps of one cell: a line each, or numbered one after the other; numbers and bullets are taken off. */
final class StepParser {
    private static final String DIGITS = "([0-9\u0E50-\u0E59]{1,2})";
    private static final Pattern NUMBERED = Pattern.compile(
            "^\\s*(?:\\(\\s*" + DIGITS + "\\s*\\)|" + DIGITS + "\\s*\\)|" + DIGITS + "\\.(?![0-9\u0E50-\u0E59])\\)?|"
                    + "ขั้น(?:ตอน)?ที่\\s*" + DIGITS + "(?![0-9\u0E50-\u0E59])\\s*[.:)]?)\\s*");
    private static final Pattern BULLET =
            Pattern.compile("^\\s*[-\u2013\u2014\u2022\u00B7\u25CF\u25AA\u25CB\u2023*]\\s*");
    private static final Pattern INLINE =
            Pattern.compile("(?<=\\s)(?:\\(" + DIGITS + "\\)|" + DIGITS + "(\\)|\\.(?![0-9\u0E50-\u0E59])))");
    private static final Pattern CITED = Pattern.compile("(?:ข้อ|ที่|พ\\.ศ\\.|ปี|มาตรา|หมวด|ตัวชี้วัด)\\s*$");
    private static final Pattern LINE = Pattern.compile("\\R|_x000D_\\n?");

    private StepParser() {}

    /** One step, with the number that stood before it. */
    record Step(OptionalInt number, String text) {}

    /** A jump in the typed numbers. */
    record Gap(int expected, int found) {}

    /** The steps of a cell, in order; blank gives none. */
    static List<Step> read(String cell) {
        List<String> lines = new ArrayList<>();
        for (String line : LINE.split(cell, -1)) {
            lines.addAll(inline(line));
        }
        lines.removeIf(line -> Labels.fold(line).isEmpty());
        boolean numbered = lines.stream().anyMatch(l -> NUMBERED.matcher(l).find());
        boolean bulleted = lines.stream().anyMatch(l -> BULLET.matcher(l).find());
        List<Step> steps = new ArrayList<>();
        for (String line : lines) {
            Matcher number = NUMBERED.matcher(line);
            Matcher bullet = BULLET.matcher(line);
            if (number.find()) {
                steps.add(new Step(
                        OptionalInt.of(numberOf(number)),
                        line.substring(number.end()).strip()));
            } else if (numbered && !steps.isEmpty()) {
                goOn(steps, line.strip());
            } else if (bullet.find()) {
                steps.add(new Step(
                        OptionalInt.empty(), line.substring(bullet.end()).strip()));
            } else if (bulleted && !steps.isEmpty()) {
                goOn(steps, line.strip());
            } else {
                steps.add(new Step(OptionalInt.empty(), line.strip()));
            }
        }
        steps.removeIf(step -> Labels.fold(step.text()).isEmpty());
        return List.copyOf(steps);
    }

    /** The first jump in the numbers, when the last number before this cell was {@code before}; 0 for none. */
    static Optional<Gap> gap(List<Step> steps, int before) {
        int last = before;
        boolean first = true;
        for (Step step : steps) {
            if (step.number().isEmpty()) {
                continue;
            }
            int number = step.number().getAsInt();
            boolean startsAnew = first && number == 1;
            if (number != last + 1 && !startsAnew) {
                return Optional.of(new Gap(last + 1, number));
            }
            last = number;
            first = false;
        }
        return Optional.empty();
    }

    /** The last typed number, or {@code before} when none is typed. */
    static int lastNumber(List<Step> steps, int before) {
        int last = before;
        for (Step step : steps) {
            last = step.number().orElse(last);
        }
        return last;
    }

    // "1) … 2) … 3) …" in one line: a number splits only where it follows its predecessor.
    private static List<String> inline(String line) {
        Matcher start = NUMBERED.matcher(line);
        if (!start.find()) {
            return List.of(line);
        }
        List<String> parts = new ArrayList<>();
        int last = numberOf(start);
        int from = 0;
        Matcher next = INLINE.matcher(line);
        next.region(start.end(), line.length()).useTransparentBounds(true);
        while (next.find()) {
            int number = numberOf(next);
            boolean dotted = ".".equals(next.group(3));
            boolean follows = dotted ? number == last + 1 : number > last && number <= last + 3;
            if (follows && !CITED.matcher(line.substring(from, next.start())).find()) {
                parts.add(line.substring(from, next.start()));
                from = next.start();
                last = number;
            }
        }
        parts.add(line.substring(from));
        return parts;
    }

    private static int numberOf(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String digits = matcher.group(group);
            if (digits != null && Character.isDigit(digits.charAt(0))) {
                return Integer.parseInt(Labels.arabicDigits(digits));
            }
        }
        throw new IllegalStateException("a numbered step without a number");
    }

    private static void goOn(List<Step> steps, String text) {
        Step last = steps.remove(steps.size() - 1);
        steps.add(new Step(last.number(), last.text().isEmpty() ? text : last.text() + "\n" + text));
    }
}
