package th.itaworkbook.report;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.report.word.Picture;

/** Reads what people type as options of a report. */
public final class ReportChoice {
    private ReportChoice() {}

    /**
     * The options that these texts stand for; an empty text leaves the usual.
     *
     * @throws IllegalArgumentException naming what is not known
     */
    public static ReportOptions of(
            String digits, String sections, String without, String layout, Optional<byte[]> logo) {
        Set<ReportSection> chosen = sections.isBlank() ? EnumSet.allOf(ReportSection.class) : sections(sections);
        chosen.removeAll(sections(without));
        return new ReportOptions(digits(digits), chosen, layout(layout), logo.map(ReportChoice::picture));
    }

    private static Digits digits(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "" -> Digits.AS_TYPED;
            case "thai" -> Digits.THAI;
            case "arabic" -> Digits.ARABIC;
            default -> throw new IllegalArgumentException("digits must be thai or arabic");
        };
    }

    private static Set<ReportSection> sections(String list) {
        Set<ReportSection> sections = EnumSet.noneOf(ReportSection.class);
        for (String id : list.split(",", -1)) {
            if (!id.isBlank()) {
                sections.add(ReportSection.of(id)
                        .orElseThrow(() -> new IllegalArgumentException("sections are " + ReportSection.names())));
            }
        }
        return sections;
    }

    private static Optional<MeasureLayout> layout(String text) {
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(MeasureLayout.of(text)
                        .orElseThrow(() -> new IllegalArgumentException("layout must be indicator, item or theme")));
    }

    private static Picture picture(byte[] file) {
        return Picture.png(file)
                .orElseThrow(() -> new IllegalArgumentException("logo must be a PNG file of at most 4 MiB"));
    }
}
