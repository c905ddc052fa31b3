package th.itaworkbook.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission.HistoryRow;
import th.itaworkbook.domain.Submission.MemberAgency;
import th.itaworkbook.domain.Submission.MinistryRank;
import th.itaworkbook.domain.Submission.Recommendation;
import th.itaworkbook.domain.Submission.ReportText;
import th.itaworkbook.domain.Submission.RespondentRow;
import th.itaworkbook.domain.Submission.ThemeRow;
import th.itaworkbook.domain.Submission.Unit;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.intake.RowReader.Use;

/** Reads the plain lists of the workbook: themes, history, respondents, recommendations, texts, units, rankings. */
final class ListSheetsReader {
    private static final String AGENCY = "หน่วยงาน";

    private final Workbook workbook;
    private final Map<TemplateSheet, SheetTable> tables = new EnumMap<>(TemplateSheet.class);

    ListSheetsReader(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The tables of the sheets that were read so far. */
    Map<TemplateSheet, SheetTable> tables() {
        return tables;
    }

    List<ThemeRow> themes() {
        return each(TemplateSheet.THEMES, (rows, row, out) -> {
            String id = rows.key(row, Header.THEME_NO);
            String name = rows.text(row, Header.THEME);
            if (id.isEmpty() && name.isEmpty()) {
                return;
            }
            out.add(new ThemeRow(
                    id, name, rows.text(row, Header.FINDING_OF_ANALYSIS), rows.text(row, Header.SUCCESS_FACTORS), row));
        });
    }

    List<HistoryRow> history() {
        return each(TemplateSheet.HISTORY, (rows, row, out) -> {
            Map<String, Figure> scores = new LinkedHashMap<>();
            for (String header : TemplateSheet.HISTORY.headers()) {
                if (!header.equals(Header.YEAR)) {
                    String label = header.matches("\\d+") ? "ตัวชี้วัดที่ " + header : header;
                    Figure score =
                            rows.score(row, header, label, Use.BY_SERVICE).read();
                    if (score != null) {
                        scores.put(header, score);
                    }
                }
            }
            Optional<Integer> year = YearParser.read(rows.text(row, Header.YEAR));
            if (year.isPresent()) {
                out.add(new HistoryRow(year.get(), scores, row));
            } else if (!scores.isEmpty()) {
                rows.log(FindingCode.SCORE_NOT_A_NUMBER, row, Header.YEAR, Header.YEAR);
            }
        });
    }

    List<RespondentRow> respondents() {
        return each(TemplateSheet.RESPONDENTS, (rows, row, out) -> {
            String label = rows.text(row, Header.ENTRY);
            String by = rows.shownText(row, Header.BY);
            String name = label.isEmpty() ? by : label;
            Figure count = rows.count(row, Header.COUNT, Header.COUNT + " " + name);
            Optional<Instrument> instrument = ShortLists.instruments(rows.shownText(row, Header.INSTRUMENT)).stream()
                    .findFirst();
            if (instrument.isPresent() && (count != null || !label.isEmpty())) {
                String part = ShortLists.number(rows.shownText(row, Header.PART))
                        .map(Object::toString)
                        .orElse("");
                out.add(new RespondentRow(instrument.get(), part, by, label, count, rows.place(row, Header.COUNT)));
            }
        });
    }

    List<Recommendation> recommendations() {
        CodeListParser codes = new CodeListParser(workbook.framework());
        OitReferences references = new OitReferences(workbook.framework());
        return each(TemplateSheet.RECOMMENDATIONS, (rows, row, out) -> {
            String text = rows.text(row, Header.RECOMMENDATION);
            if (text.isEmpty()) {
                return;
            }
            Set<Instrument> instruments = EnumSet.noneOf(Instrument.class);
            instruments.addAll(ShortLists.instruments(rows.shownText(row, Header.INSTRUMENT)));
            Optional<Integer> indicator = ShortLists.number(rows.shownText(row, Header.INDICATOR));
            Set<String> indicators = indicator.map(n -> Set.of(n.toString())).orElse(Set.of());
            out.add(new Recommendation(
                    instruments.isEmpty() ? null : instruments.iterator().next(),
                    indicator.orElse(null),
                    codes(
                            rows,
                            row,
                            codes.read(
                                    rows.text(row, Header.CODE), new ItemCodeParser.Context(instruments, indicators))),
                    rows.shownText(row, Header.PART),
                    text,
                    references(rows, row, references),
                    ShortLists.numbers(rows.text(row, Header.MEASURE_NO)),
                    rows.place(row, Header.RECOMMENDATION)));
        });
    }

    private List<String> codes(RowReader rows, int row, CodeListParser.Reading reading) {
        unknown(rows, row, Header.CODE, reading.unknown());
        return reading.codes();
    }

    private List<String> references(RowReader rows, int row, OitReferences references) {
        OitReferences.Reading reading = references.read(rows.text(row, Header.OIT_REFS));
        unknown(rows, row, Header.OIT_REFS, reading.unknown());
        return reading.references();
    }

    private void unknown(RowReader rows, int row, String header, List<String> pieces) {
        if (!pieces.isEmpty()) {
            rows.log(
                    FindingCode.ITEM_UNKNOWN,
                    row,
                    header,
                    Integer.toString(workbook.framework().year()));
        }
    }

    List<ReportText> texts() {
        String[] heading = {""};
        return each(TemplateSheet.TEXTS, (rows, row, out) -> {
            String typed = Labels.fold(rows.shownText(row, Header.HEADING));
            heading[0] = typed.isEmpty() ? heading[0] : typed;
            String text = rows.text(row, Header.TEXT);
            if (!text.isEmpty()) {
                out.add(new ReportText(heading[0], rows.key(row, Header.ORDER), text, rows.place(row, Header.TEXT)));
            }
        });
    }

    List<Unit> units() {
        return each(TemplateSheet.UNITS, (rows, row, out) -> {
            String name = Labels.fold(rows.text(row, Header.UNIT_NAME));
            String abbreviation = Labels.fold(rows.text(row, Header.UNIT_ABBREVIATION));
            if (!name.isEmpty() || !abbreviation.isEmpty()) {
                out.add(new Unit(name, abbreviation, rows.text(row, Header.CONTACT)));
            }
        });
    }

    List<MemberAgency> members() {
        return each(TemplateSheet.MEMBERS, (rows, row, out) -> {
            if (rows.text(row, AGENCY).isEmpty()) {
                return;
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (String header : TemplateSheet.MEMBERS.headers()) {
                cells.put(header, rows.text(row, header));
            }
            out.add(new MemberAgency(cells, rows.place(row, AGENCY)));
        });
    }

    List<MinistryRank> ministryRanks() {
        return each(TemplateSheet.MINISTRY_RANKS, (rows, row, out) -> {
            String name = rows.text(row, AGENCY);
            if (!name.isEmpty()) {
                out.add(new MinistryRank(
                        rows.whole(row, "อันดับ", "อันดับของ " + name),
                        name,
                        rows.score(row, "คะแนน ITA", name, Use.BY_SERVICE).read(),
                        rows.place(row, "อันดับ")));
            }
        });
    }

    @FunctionalInterface
    private interface RowAction<T> {
        void read(RowReader rows, int row, List<T> out);
    }

    private <T> List<T> each(TemplateSheet kind, RowAction<T> action) {
        Optional<RowReader> rows = workbook.open(kind, false);
        List<T> out = new ArrayList<>();
        if (rows.isPresent()) {
            int last = -1;
            for (int row : rows.get().rows()) {
                int before = out.size();
                action.read(rows.get(), row, out);
                last = out.size() > before ? row : last;
            }
            tables.put(kind, SheetTable.of(rows.get().table(), Map.of(), last));
        }
        return List.copyOf(out);
    }
}
