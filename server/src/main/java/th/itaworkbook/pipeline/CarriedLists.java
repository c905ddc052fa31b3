package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.UnusableFileException;

/** The lists that hold from year to year: themes, internal units, texts on purpose and method. */
final class CarriedLists {
    // Prose on results speaks about last year's figures; only what explains purpose and method stays true.
    private static final List<String> LASTING =
            List.of("วัตถุประสงค์", "วิธี", "หลักการ", "ความเป็นมา", "กรอบ", "เกณฑ์", "เครื่องมือ", "นิยาม");

    private final LastYear last;
    private final Map<Integer, String> usualThemes;

    CarriedLists(LastYear last, Map<Integer, String> usualThemes) {
        this.last = last;
        this.usualThemes = usualThemes;
    }

    /** The agency's themes with their success factors; usual ones that it lacks follow, as items point to them. */
    List<Map<String, String>> themes() {
        List<Map<String, String>> rows = new ArrayList<>();
        if (last.submission().themes().isEmpty()) {
            return rows;
        }
        Set<String> known = new LinkedHashSet<>();
        for (Submission.ThemeRow theme : last.submission().themes()) {
            known.add(theme.id());
            rows.add(theme(theme.id(), theme.name(), theme.successFactors()));
        }
        usualThemes.forEach((number, name) -> {
            if (known.add(number.toString())) {
                rows.add(theme(number.toString(), name, ""));
            }
        });
        return rows;
    }

    private static Map<String, String> theme(String id, String name, String successFactors) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(Header.THEME_NO, id);
        row.put(Header.THEME, name);
        row.put(Header.SUCCESS_FACTORS, successFactors);
        return row;
    }

    List<Map<String, String>> units() throws UnusableFileException {
        return last.rows(TemplateSheet.UNITS);
    }

    List<Map<String, String>> texts() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Submission.ReportText text : last.submission().texts()) {
            if (LASTING.stream().anyMatch(text.heading()::contains)) {
                Map<String, String> row = new LinkedHashMap<>();
                row.put(Header.HEADING, text.heading());
                row.put(Header.ORDER, text.order());
                row.put(Header.TEXT, text.text());
                rows.add(row);
            }
        }
        return rows;
    }
}
