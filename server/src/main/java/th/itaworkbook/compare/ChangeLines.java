package th.itaworkbook.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.compare.Change.Kind;
import th.itaworkbook.grid.Place;

/** What changed as plain lines in Thai, for a terminal or a log. */
public final class ChangeLines {
    private static final int SHOWN = 80;
    private static final String NOTHING = "(ว่าง)";

    private static final Map<Kind, String> WORDS = new EnumMap<>(Map.of(
            Kind.INPUT, "ข้อมูล",
            Kind.FORMULA, "สูตร",
            Kind.MEASURE, "มาตรการ",
            Kind.PRIOR_SCORE, "คะแนนปีก่อนหน้า",
            Kind.SHEET, "แผ่นงาน"));

    private ChangeLines() {}

    /** A line for the whole, then one for each change. */
    public static List<String> of(Compared compared) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(compared));
        compared.changes().forEach(change -> lines.add(line(change)));
        int more = compared.total() - compared.changes().size();
        if (more > 0) {
            lines.add("และอีก " + more + " รายการ");
        }
        return lines;
    }

    private static String heading(Compared compared) {
        String with = compared.sameYear()
                ? "เทียบกับไฟล์ฉบับก่อนหน้าของปี " + compared.year()
                : "เทียบคะแนนปีก่อนหน้ากับไฟล์ของปี " + compared.yearBefore();
        if (compared.total() == 0) {
            return with + ": ไม่พบความแตกต่าง";
        }
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        compared.changes().forEach(c -> counts.merge(c.kind(), 1, Integer::sum));
        List<String> each = new ArrayList<>();
        counts.forEach((kind, count) -> each.add(WORDS.get(kind) + " " + count));
        return with + ": แตกต่าง " + compared.total() + " รายการ (" + String.join(", ", each) + ")";
    }

    private static String line(Change change) {
        String same = change.sameValue() ? " (ค่าเท่าเดิม เพียงเขียนต่างกัน)" : "";
        return WORDS.get(change.kind()) + " | " + where(change.place()) + change.key() + ": " + shown(change.was())
                + " → " + shown(change.is()) + same;
    }

    private static String where(Place place) {
        if (place.at().isEmpty()) {
            return "";
        }
        return place.sheet() + "!" + place.cell().a1() + " | ";
    }

    private static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return NOTHING;
        }
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
