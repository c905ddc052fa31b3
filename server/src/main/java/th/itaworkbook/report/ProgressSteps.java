package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Progress;
import th.itaworkbook.domain.ReportRound;
import th.itaworkbook.domain.StepStatus;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Inline;
import th.itaworkbook.report.word.Para;
import th.itaworkbook.report.word.Row;
import th.itaworkbook.report.word.Table;
import th.itaworkbook.report.word.Widths;
import th.itaworkbook.report.word.WordBody;
import th.itaworkbook.report.word.WordColors;

/** The steps of a round of report, each with where it stands; in the last round with result and evidence. */
final class ProgressSteps {
    private static final String NO_STEP = "(ไม่ระบุขั้นตอน)";
    private static final List<String> HEADS =
            List.of("ที่", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา", "สถานะ", "ร้อยละ", "ผลการดำเนินการ", "หลักฐาน");
    private static final List<Integer> LEAST = List.of(700, 2400, 1500, 1400, 1500, 1100, 2000, 2000);
    private static final int WITHOUT_RESULT = 6;
    private static final int NAMED_OVER = 3;

    private final Draft draft;
    private final List<Progress> measures;
    private final int planYear;
    private final String day;

    /** The steps of these measures; {@code day} says in captions when they were judged. */
    ProgressSteps(Draft draft, List<Progress> measures, String day) {
        this.draft = draft;
        this.measures = measures;
        this.planYear = draft.agency().planYear();
        this.day = day;
    }

    void write() {
        sixMonths();
        twelveMonths();
        draft.waitingBody().turn(false);
    }

    private void sixMonths() {
        draft.heading(3, ReportRound.SIX_MONTHS.thai(planYear));
        List<Row> rows = rows(ReportRound.SIX_MONTHS, WITHOUT_RESULT);
        if (rows.isEmpty()) {
            draft.text("ไม่มีขั้นตอนที่ต้องดำเนินการภายในรอบนี้");
        } else if (rows.size()
                == rows(ReportRound.TWELVE_MONTHS, WITHOUT_RESULT).size()) {
            draft.text("ทุกขั้นตอนต้องดำเนินการภายในรอบนี้ สถานะและผลการดำเนินการแสดงในตารางของรอบ 12 เดือน");
        } else {
            table("ขั้นตอนที่ต้องดำเนินการภายในรอบ 6 เดือน", WordBody.UPRIGHT, WITHOUT_RESULT, rows);
        }
    }

    private void twelveMonths() {
        draft.waitingBody().turn(true);
        draft.heading(3, ReportRound.TWELVE_MONTHS.thai(planYear));
        List<Row> rows = rows(ReportRound.TWELVE_MONTHS, HEADS.size());
        table("ความก้าวหน้าของมาตรการทุกขั้นตอน", WordBody.SIDEWAYS, HEADS.size(), rows);
    }

    // Smaller letters than usual: there is much text in narrow columns.
    private void table(String caption, int total, int columns, List<Row> rows) {
        Table.Look look = Table.Look.SMALL;
        List<Row> all = new ArrayList<>(List.of(Row.heads(HEADS.subList(0, columns))));
        all.addAll(rows);
        List<Integer> least =
                LEAST.subList(0, columns).stream().map(look::scaled).toList();
        draft.table(
                caption + day,
                Table.of(Widths.balanced(all, least, total, look), all).as(look));
    }

    private List<Row> rows(ReportRound round, int columns) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            Progress measure = measures.get(i);
            Integer typed = measure.measure().number();
            String number = String.valueOf(typed == null ? i + 1 : typed);
            List<Row> own = new ArrayList<>();
            for (int at = 0; at < measure.steps().size(); at++) {
                if (round.includes(measure.steps().get(at), planYear)) {
                    own.add(Row.of(cells(measure, at, number + "." + (at + 1)).subList(0, columns)));
                }
            }
            if (!own.isEmpty()) {
                rows.add(columns == HEADS.size() ? measure(number, measure) : name(number, measure, columns));
                rows.addAll(own);
            }
        }
        return rows;
    }

    // In a round that holds some of the steps only, the status of the whole measure would be misread.
    private static Row name(String number, Progress measure, int columns) {
        return Row.of(
                band("TableCentered", number), band("TableText", named(measure)).over(columns - 1));
    }

    private static Row measure(String number, Progress measure) {
        return Row.of(
                band("TableCentered", number),
                band("TableText", named(measure)).over(NAMED_OVER),
                status(measure.status(), true),
                band("TableNumber", Words.plain(measure.percent())),
                band("TableText", "").over(HEADS.size() - NAMED_OVER - 3));
    }

    private static String named(Progress measure) {
        String text = measure.measure().measure().strip();
        return text.isEmpty() ? Words.MISSING : text;
    }

    private static Cell band(String style, String text) {
        return Cell.of(Para.of(style, Inline.bold(text)).kept()).filled(WordColors.ACCENT_PALE);
    }

    private List<Cell> cells(Progress measure, int at, String number) {
        Progress.Step step = measure.steps().get(at);
        String text = step.row().text().strip();
        Cell.Merge merge = merge(measure, at);
        boolean again = merge == Cell.Merge.CONTINUE;
        return List.of(
                Cell.centered(number),
                Cell.text(text.isEmpty() ? NO_STEP : text),
                Cell.text(orNone(Steps.unit(measure.measure(), step.row()))),
                Cell.text(orNone(Steps.period(measure.measure(), step.row()))),
                status(step.status(), false),
                Cell.number(Steps.percent(step.percent())),
                (again ? Cell.text("") : lines(step.row().result())).merged(merge),
                (again ? Cell.text("") : lines(step.row().evidence())).merged(merge));
    }

    // Steps that share a row of the sheet share its result, which is printed once.
    private static Cell.Merge merge(Progress measure, int at) {
        boolean goesOn = at > 0 && row(measure, at - 1) == row(measure, at);
        boolean begins = at + 1 < measure.steps().size() && row(measure, at + 1) == row(measure, at);
        return goesOn ? Cell.Merge.CONTINUE : begins ? Cell.Merge.START : Cell.Merge.NONE;
    }

    private static int row(Progress measure, int at) {
        return measure.steps().get(at).row().row();
    }

    private static Cell lines(String text) {
        return Cell.of(Para.of("TableText", WebLinks.in(orNone(text.strip()))));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? Words.NONE : text;
    }

    private static Cell status(StepStatus status, boolean bold) {
        Group look =
                switch (status) {
                    case DONE -> Group.STRENGTH;
                    case RUNNING -> Group.IMPROVE;
                    case LATE -> Group.URGENT;
                    case NOT_STARTED -> null;
                };
        Para para =
                Para.of("TableCentered", new Inline.Text(status.thai(), bold, look == null ? "" : GroupLook.ink(look)));
        Cell cell = Cell.of(bold ? para.kept() : para);
        return look == null ? cell.filled(bold ? WordColors.ACCENT_PALE : "") : cell.filled(GroupLook.fill(look));
    }
}
