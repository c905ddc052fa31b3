package th.itaworkbook.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.domain.Submission.Unit;
import th.itaworkbook.grid.Labels;

/** Splits the text of ผู้รับผิดชอบ at a slash or comma, but only between units that the agency lists. */
final class UnitParser {
    private static final Pattern SEPARATOR = Pattern.compile("[/,]|\\R");
    private static final int MOST_PIECES = 60;

    private final Map<String, String> names = new LinkedHashMap<>();

    /** A parser for the units of sheet หน่วยงานภายใน. */
    UnitParser(List<Unit> units) {
        for (Unit unit : units) {
            for (String known : List.of(unit.name(), unit.abbreviation())) {
                if (!known.isEmpty()) {
                    names.putIfAbsent(Labels.fold(known), unit.name().isEmpty() ? known : unit.name());
                }
            }
        }
    }

    /** The units that a text names, under their listed names; a text that is no list stays one unit. */
    List<String> read(String typed) {
        if (ScoreParser.isNone(typed)) {
            return List.of();
        }
        List<Integer> cuts = cuts(typed);
        if (cuts.size() > MOST_PIECES) {
            return List.of(Labels.fold(typed));
        }
        List<String> units = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < cuts.size(); i++) {
            int cut = cuts.get(i);
            if (isListed(typed.substring(from, cut)) && startsWithListed(typed, cuts, i)) {
                units.add(named(typed.substring(from, cut)));
                from = cut + 1;
            }
        }
        units.add(named(typed.substring(from)));
        return List.copyOf(units);
    }

    private static List<Integer> cuts(String typed) {
        List<Integer> cuts = new ArrayList<>();
        Matcher matcher = SEPARATOR.matcher(typed);
        while (matcher.find()) {
            cuts.add(matcher.end() - 1);
        }
        return cuts;
    }

    // The name after the cut may itself hold a slash, so each longer piece is tried.
    private boolean startsWithListed(String typed, List<Integer> cuts, int at) {
        int from = cuts.get(at) + 1;
        for (int next = at + 1; next <= cuts.size(); next++) {
            if (isListed(typed.substring(from, next < cuts.size() ? cuts.get(next) : typed.length()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isListed(String piece) {
        return names.containsKey(Labels.fold(piece));
    }

    private String named(String piece) {
        String folded = Labels.fold(piece);
        return names.getOrDefault(folded, folded);
    }
}
