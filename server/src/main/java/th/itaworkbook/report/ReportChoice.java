package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.report.word.Picture;

/**
 * What people type as options of a report; an empty text leaves the usual.
 *
 * @param digits {@code thai} or {@code arabic}
 * @param sections names of {@link ReportSection}, separated by commas: only these
 * @param without names of sections that are left out
 * @param columns names of {@link ReportColumn}, separated by commas: the columns of the table of measures, in that order
 * @param layout name of a {@link MeasureLayout}
 */
public record ReportChoice(String digits, String sections, String without, String columns, String layout) {
    /** Nothing chosen. */
    public static final ReportChoice NONE = new ReportChoice("", "", "", "", "");

    private static final int LONGEST_QUOTED = 40;

    /**
     * The options that these texts and this picture stand for.
     *
     * @throws ReportOptionException naming the first text that is not known, and what is
     */
    public ReportOptions read(Optional<byte[]> logo) throws ReportOptionException {
        Set<ReportSection> chosen = sections.isBlank() ? EnumSet.allOf(ReportSection.class) : sections(sections);
        chosen.removeAll(sections(without));
        return new ReportOptions(digitsChosen(), chosen, columnsChosen(), layoutChosen(), picture(logo));
    }

    private Digits digitsChosen() throws ReportOptionException {
        return switch (digits.strip().toLowerCase(Locale.ROOT)) {
            case "" -> Digits.AS_TYPED;
            case "thai" -> Digits.THAI;
            case "arabic" -> Digits.ARABIC;
            default -> throw unknown("ตัวเลข", "digits", digits, "thai,arabic");
        };
    }

    private static Set<ReportSection> sections(String list) throws ReportOptionException {
        Set<ReportSection> sections = EnumSet.noneOf(ReportSection.class);
        for (String id : list.split(",", -1)) {
            if (!id.isBlank()) {
                sections.add(ReportSection.of(id)
                        .orElseThrow(() -> unknown("ส่วนของรายงาน", "section", id, ReportSection.names())));
            }
        }
        return sections;
    }

    private List<ReportColumn> columnsChosen() throws ReportOptionException {
        List<ReportColumn> chosen = new ArrayList<>();
        for (String id : columns.split(",", -1)) {
            if (!id.isBlank()) {
                ReportColumn column = ReportColumn.of(id)
                        .orElseThrow(() -> unknown("คอลัมน์ของตารางมาตรการ", "column", id, ReportColumn.names()));
                if (!chosen.contains(column)) {
                    chosen.add(column);
                }
            }
        }
        return chosen;
    }

    private Optional<MeasureLayout> layoutChosen() throws ReportOptionException {
        if (layout.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(MeasureLayout.of(layout)
                .orElseThrow(() -> unknown("รูปแบบตารางมาตรการ", "layout", layout, "indicator,item,theme")));
    }

    private static Optional<Picture> picture(Optional<byte[]> logo) throws ReportOptionException {
        Optional<Picture> picture = logo.flatMap(Picture::of);
        if (logo.isPresent() && picture.isEmpty()) {
            throw new ReportOptionException(
                    "ตราหน่วยงานต้องเป็นไฟล์ PNG หรือ JPEG ขนาดไม่เกิน 4 MiB",
                    "The logo must be a PNG or JPEG file of at most 4 MiB.");
        }
        return picture;
    }

    private static ReportOptionException unknown(String thai, String english, String typed, String known) {
        String shown = typed.strip();
        shown = shown.length() > LONGEST_QUOTED ? shown.substring(0, LONGEST_QUOTED) + "…" : shown;
        return new ReportOptionException(
                "ไม่รู้จัก" + thai + " “" + shown + "” ที่ใช้ได้คือ " + known,
                "Unknown " + english + " “" + shown + "”; known are " + known + ".");
    }
}
