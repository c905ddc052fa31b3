package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.ThemeResult;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Submission.ThemeRow;
import th.itaworkbook.report.OfficerTexts.Spot;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Inline;
import th.itaworkbook.report.word.Para;
import th.itaworkbook.report.word.Row;

/** The themes across the three instruments: what to keep beside what to improve, and what made it succeed. */
final class ThemePages {
    private final Draft draft;

    ThemePages(Draft draft) {
        this.draft = draft;
    }

    /** Whether the agency plans by themes: its measures or items name one, or it wrote about one. */
    static boolean used(Draft draft) {
        return draft.submission().measures().stream().anyMatch(m -> !m.themes().isEmpty())
                || draft.options().layout().filter(MeasureLayout.THEME::equals).isPresent()
                || draft.submission().themes().stream()
                        .anyMatch(t ->
                                !t.analysis().isBlank() || !t.successFactors().isBlank())
                || "BY_THEME"
                        .equals(draft.submission()
                                .planFramework()
                                .measureReport()
                                .layout());
    }

    void write() {
        draft.heading(2, "ผลการวิเคราะห์ตามประเด็น");
        List<Row> rows = new ArrayList<>();
        for (ThemeResult theme : draft.analysis().themes()) {
            List<ItemResult> items = theme.items().stream()
                    .flatMap(code -> draft.analysis().item(code).stream())
                    .filter(i -> i.group() != null)
                    .toList();
            if (!items.isEmpty()) {
                rows.add(row(theme, items));
            }
        }
        if (rows.isEmpty()) {
            draft.officer(Spot.THEMES);
            return;
        }
        draft.officer(Spot.THEMES);
        draft.table(
                "ผลการวิเคราะห์ตามประเด็น " + Words.fiscalYear(draft.year()),
                List.of(2000, 950, 1900, 2100, 2121),
                List.of("ประเด็น", "คะแนน", "ผลเทียบกับเป้าหมาย", "ข้อที่ควรรักษาระดับ", "ข้อที่ต้องปรับปรุงหรือพัฒนา"),
                rows);
        for (ThemeRow theme : draft.submission().themes()) {
            own(theme);
        }
    }

    private static Row row(ThemeResult theme, List<ItemResult> items) {
        return Row.of(
                Cell.text(theme.id() + ". " + theme.name()),
                Cell.number(Words.score(theme.score())),
                Cell.text(verdict(theme)),
                Cell.text(codes(items, true)),
                Cell.text(codes(items, false)));
    }

    // The target stands in each row: an agency may set one for each instrument.
    private static String verdict(ThemeResult theme) {
        if (theme.verdict() == null) {
            return Words.NONE;
        }
        String target = theme.target() == null
                ? ""
                : " (เป้าหมาย " + theme.target().stripTrailingZeros().toPlainString() + ")";
        String below = String.join(", ", theme.belowTarget());
        return switch (theme.verdict()) {
            case ALL_ABOVE -> theme.verdict().thai() + target;
            case ABOVE_EXCEPT -> "ถึงเป้าหมาย ยกเว้นข้อ " + below + target;
            case NOT_ON_TARGET -> theme.verdict().thai() + target + (below.isEmpty() ? "" : " ได้แก่ข้อ " + below);
        };
    }

    private static String codes(List<ItemResult> items, boolean keep) {
        String codes = items.stream()
                .filter(i -> (i.group() == Group.STRENGTH) == keep)
                .map(i -> i.code() + (i.score() == null ? "" : " (" + i.score() + ")"))
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? Words.NONE : codes;
    }

    private void own(ThemeRow theme) {
        if (theme.analysis().isBlank() && theme.successFactors().isBlank()) {
            return;
        }
        draft.body().add(Para.of("BodyText", Inline.bold("ประเด็นที่ " + theme.id() + " " + theme.name())));
        if (!theme.analysis().isBlank()) {
            draft.paragraph(theme.analysis().strip());
        }
        if (!theme.successFactors().isBlank()) {
            draft.paragraph("ปัจจัยความสำเร็จ " + theme.successFactors().strip());
        }
    }

    /** The word for a kind of measure in a table by theme. */
    static String kind(MeasureKind kind) {
        return kind == null ? Words.NONE : kind.thai();
    }
}
