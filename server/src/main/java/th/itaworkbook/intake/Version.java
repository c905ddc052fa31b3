package th.itaworkbook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A dotted version, compared part by part; what is no number is left out. */
record Version(List<Integer> parts) implements Comparable<Version> {
    private static final Pattern PART = Pattern.compile("\\d{1,9}");

    Version {
        parts = List.copyOf(parts);
    }

    static Version of(String text) {
        List<Integer> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            parts.add(Integer.valueOf(matcher.group()));
        }
        return new Version(parts);
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int mine = i < parts.size() ? parts.get(i) : 0;
            int theirs = i < other.parts.size() ? other.parts.get(i) : 0;
            if (mine != theirs) {
                return Integer.compare(mine, theirs);
            }
        }
        return 0;
    }
}
