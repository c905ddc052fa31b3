package th.itaworkbook.domain;

import java.util.Optional;
import th.itaworkbook.grid.Labels;

/** Severity band of a score, from worst to best. */
public enum Group {
    URGENT("ต้องแก้ไขเร่งด่วน"),
    IMPROVE("ต้องพัฒนาให้ดีขึ้น"),
    STRENGTH("จุดแข็ง");

    private final String thai;

    Group(String thai) {
        this.thai = thai;
    }

    /** The word in the workbook. */
    public String thai() {
        return thai;
    }

    /** Reads the Thai word or the English code. */
    public static Optional<Group> parse(String text) {
        String folded = Labels.fold(text);
        for (Group group : values()) {
            if (group.thai.equals(folded) || group.name().equalsIgnoreCase(folded)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }
}
