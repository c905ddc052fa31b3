package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.report.OfficerTexts.Filled;
import th.itaworkbook.report.OfficerTexts.Spot;
import th.itaworkbook.report.word.Caption;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Inline;
import th.itaworkbook.report.word.Para;
import th.itaworkbook.report.word.Row;
import th.itaworkbook.report.word.Table;
import th.itaworkbook.report.word.Widths;
import th.itaworkbook.report.word.WordBody;

/** A report while it is written: what all its sections share. A heading appears only when something follows it. */
final class Draft {
    private final WordBody body;
    private final Analysis analysis;
    private final ReportOptions options;
    private final OfficerTexts texts;
    private final Missing missing;
    private final List<String> waiting = new ArrayList<>(List.of("", "", ""));

    Draft(Analysis analysis, List<Finding> findings, ReportOptions options) {
        this.analysis = analysis;
        this.options = options;
        this.body = new WordBody(options.digits().turn(), options.digits() == Digits.THAI);
        this.texts = new OfficerTexts(analysis);
        this.missing = Missing.of(findings);
    }

    Analysis analysis() {
        return analysis;
    }

    Submission submission() {
        return analysis.submission();
    }

    Agency agency() {
        return submission().agency();
    }

    Framework framework() {
        return submission().framework();
    }

    ReportOptions options() {
        return options;
    }

    /** What no measure answers yet. */
    Missing missing() {
        return missing;
    }

    /** The measures that are printed. */
    List<MeasureRow> measures() {
        return submission().measures().stream()
                .filter(m -> m.kind() != MeasureKind.NONE)
                .filter(m -> !m.measure().isBlank()
                        || !m.analysis().isBlank()
                        || !m.steps().isEmpty())
                .toList();
    }

    OfficerTexts texts() {
        return texts;
    }

    boolean has(ReportSection section) {
        return options.has(section);
    }

    /** The document; headings that wait are written first. */
    WordBody body() {
        for (int i = 0; i < waiting.size(); i++) {
            if (!waiting.get(i).isEmpty()) {
                body.heading(i + 1, waiting.get(i));
                waiting.set(i, "");
            }
        }
        return body;
    }

    /** The document without the headings that wait. */
    WordBody waitingBody() {
        return body;
    }

    /** A heading that appears as soon as something follows. */
    void heading(int level, String text) {
        for (int i = level - 1; i < waiting.size(); i++) {
            waiting.set(i, "");
        }
        waiting.set(level - 1, text);
    }

    /** The heading of that level that nothing has followed yet; empty when there is none. */
    String waiting(int level) {
        return waiting.get(level - 1);
    }

    /** The agency as sentences name it. */
    String agencyName() {
        return agency().name().isEmpty() ? "หน่วยงาน" : agency().name();
    }

    int year() {
        return agency().fiscalYear();
    }

    /** Whether any score of last year is there to compare with. */
    boolean hasPrior() {
        return analysis.indicators().stream().anyMatch(i -> i.prior() != null)
                || analysis.total().prior() != null;
    }

    void text(String text) {
        body().paragraph("BodyText", text);
    }

    /** A sentence of ours, unless the officer's own paragraphs there give all its figures. */
    void textUnlessSaid(String text, Spot... spots) {
        if (!texts.say(text, spots)) {
            text(text);
        }
    }

    void note(String text) {
        body().paragraph("Note", text);
    }

    void bullet(Inline... content) {
        body().add(Para.of("ListBullet", content));
    }

    /** The officer's paragraphs of a spot, if any; whether there were some. */
    boolean officer(Spot spot) {
        List<Filled> all = texts.at(spot);
        all.forEach(filled -> paragraph(filled.text()));
        return !all.isEmpty();
    }

    // A justified line before a break would be torn apart.
    void paragraph(String text) {
        body().paragraph(text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 ? "BodyLines" : "BodyText", text);
    }

    /** A table with its caption above it. */
    void table(String caption, List<Integer> widths, List<String> heads, List<Row> rows) {
        List<Row> all = new ArrayList<>();
        all.add(Row.heads(heads));
        all.addAll(rows);
        table(caption, widths, all);
    }

    /** A table whose columns take the room that their texts need. */
    void balanced(String caption, List<Integer> least, int total, List<String> heads, List<Row> rows) {
        List<Row> all = new ArrayList<>();
        all.add(Row.heads(heads));
        all.addAll(rows);
        table(caption, Widths.balanced(all, least, total, Table.Look.RULED), all);
    }

    /** A table that is read at one glance, so it stays on one page where it fits on one. */
    void whole(String caption, List<Integer> widths, List<String> heads, List<Row> rows) {
        List<Row> all = new ArrayList<>();
        all.add(Row.heads(heads));
        all.addAll(rows);
        table(caption, Table.of(widths, all).kept());
    }

    /** A table that brings its own heading rows. */
    void table(String caption, List<Integer> widths, List<Row> rows) {
        table(caption, Table.of(widths, rows));
    }

    void table(String caption, Table table) {
        body().caption(Caption.TABLE, caption);
        body().table(table);
    }

    /** The reference to the table that comes next. */
    Inline nextTable() {
        return new Inline.Reference(body().next(Caption.TABLE));
    }

    /** Group as a coloured cell; the colour never stands alone. */
    static Cell group(Group group) {
        if (group == null) {
            return Cell.centered(Words.NONE);
        }
        return Cell.of(Para.of("TableCentered", new Inline.Text(group.thai(), false, GroupLook.ink(group))))
                .filled(GroupLook.fill(group));
    }

    /** Text, or in its place a mark that it is missing. */
    static Cell required(String text, boolean required) {
        if (!text.isBlank()) {
            return Cell.text(text.strip());
        }
        return required ? absent(Words.MISSING) : Cell.text(Words.NONE);
    }

    /** A cell that says what is missing. */
    static Cell absent(String text) {
        return Cell.of(Para.of("TableText", new Inline.Text(text, true, GroupLook.ink(Group.URGENT))))
                .filled(GroupLook.fill(Group.URGENT));
    }
}
