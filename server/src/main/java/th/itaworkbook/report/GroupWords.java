package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.Bands.Band;
import th.itaworkbook.domain.Group;

/** The groups in words: their names and the scores that belong to them, as the workbook sets them. */
final class GroupWords {
    private final Draft draft;
    private final List<Band> bands;

    GroupWords(Draft draft) {
        this.draft = draft;
        this.bands = draft.submission().bands().bands();
    }

    void method() {
        List<String> parts = new ArrayList<>();
        for (Group group : Group.values()) {
            String range = range(group);
            if (!range.isEmpty()) {
                String printed = nameWithRange(group);
                parts.add(printed.startsWith(group.thai()) ? printed : group.thai() + " คือ " + printed);
            }
        }
        draft.text("ในการวิเคราะห์ " + draft.agencyName() + " จัดกลุ่มผลคะแนนเป็น " + parts.size() + " กลุ่ม ได้แก่ "
                + Words.and(parts));
    }

    /** The name that the agency prints for a group. */
    String name(Group group) {
        return draft.submission().bands().printedName(group);
    }

    /** The name with its scores, unless the agency has them in the name. */
    String nameWithRange(Group group) {
        boolean said = name(group).chars().anyMatch(Character::isDigit);
        return said || range(group).isEmpty() ? name(group) : name(group) + " (" + range(group) + ")";
    }

    /** The scores of a group, such as ต่ำกว่า 90.00 คะแนน; empty when no band has that group. */
    String range(Group group) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).group() == group) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return "";
        }
        String from = Words.plain(bands.get(first).from());
        if (last + 1 == bands.size()) {
            return "ตั้งแต่ " + from + " คะแนนขึ้นไป";
        }
        String below = "ต่ำกว่า " + Words.plain(bands.get(last + 1).from()) + " คะแนน";
        return first == 0 ? below : "ตั้งแต่ " + from + " คะแนน แต่" + below;
    }
}
