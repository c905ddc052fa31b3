package th.itaworkbook.domain;

import java.util.Optional;
import th.itaworkbook.grid.Labels;

/** What a measure is for (แนวทาง). */
public enum MeasureKind {
    URGENT("ปรับปรุง"),
    IMPROVE("พัฒนา"),
    MAINTAIN("รักษาระดับ"),
    /** Deliberately no measure. */
    NONE("ไม่จัดทำ");

    private final String thai;

    MeasureKind(String thai) {
        this.thai = thai;
    }

    /** The word in the workbook. */
    public String thai() {
        return thai;
    }

    /** The kind that answers a group. */
    public static MeasureKind of(Group group) {
        return switch (group) {
            case URGENT -> URGENT;
            case IMPROVE -> IMPROVE;
            case STRENGTH -> MAINTAIN;
        };
    }

    /** Reads the Thai word or the English code. */
    public static Optional<MeasureKind> parse(String text) {
        String folded = Labels.fold(text);
        for (MeasureKind kind : values()) {
            if (kind.thai.equals(folded) || kind.name().equalsIgnoreCase(folded)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
