package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.domain.Header.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.Campaign;
import th.itaworkbook.LibreOffice;
import th.itaworkbook.domain.Progress;
import th.itaworkbook.domain.ReportRound;
import th.itaworkbook.domain.StepStatus;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;

/** Engine and formulas say the same of the same cells: progress, status and counts, whatever officers type. */
class ProgressAgreementTest {
    private static final List<String> PROGRESS_TYPED =
            List.of("", "", "", "0", "1", "0.25", "40", "100", "150", "แล้วเสร็จ", "ยังไม่เริ่ม", "50%", "รอผล", "-");
    private static final List<String> STARTS = List.of("", "", "2025-10-01", "2026-03-31", "2026-04-01", "ม.ค. 69");
    private static final List<String> ENDS = List.of("", "", "2025-12-31", "2026-03-31", "2026-09-30", "มี.ค. 69");
    private static final List<String> REAL_STARTS = STARTS.subList(0, 5);
    private static final List<String> REAL_ENDS = ENDS.subList(0, 5);
    private static final List<String> PERIODS =
            List.of("", "", "ตลอดปี 69", "ไตรมาส 2", "ภายใน 30 มี.ค. 69", "เร็วๆ นี้");
    private static final List<String> DAYS = List.of("", "2026-03-31", "2026-04-01", "2026-10-01");
    private static final List<String> STEPS_TYPED = List.of("ทำ", "1. ก\n2. ข", "");
    private static final int BOOKS = 40;

    // Columns of แผนการดำเนินงาน, and of the tables below ความก้าวหน้าของมาตรการ on สรุปผล.
    private static final int STATUS_COLUMN = 7;
    private static final int PERCENT_COLUMN = 8;
    private static final int COUNT_COLUMN = 2;
    private static final int MEAN_COLUMN = 7;

    @TempDir
    private Path folder;

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static PlanFacts book(long seed) {
        Random random = new Random(seed);
        PlanFacts facts = new PlanFacts().agency("as_of", one(random, DAYS));
        int measures = 1 + random.nextInt(4);
        for (int no = 1; no <= measures; no++) {
            int rows = 1 + random.nextInt(3);
            String period = one(random, PERIODS);
            String start = one(random, STARTS);
            String end = one(random, ENDS);
            for (int row = 0; row < rows; row++) {
                // Further rows have a text, dates, both or nothing; some repeat a part of the first row.
                boolean again = row > 0 && random.nextBoolean();
                facts.measure(
                        ORDER,
                        row == 0 ? String.valueOf(no) : "",
                        INDICATOR,
                        row == 0 ? String.valueOf(1 + random.nextInt(10)) : "",
                        MEASURE,
                        row == 0 ? "มาตรการ " + no : "",
                        STEPS,
                        row == 0 ? one(random, STEPS_TYPED) : "ขั้นต่อไป",
                        PERIOD,
                        row == 0 || again ? period : one(random, PERIODS),
                        START,
                        row == 0 || (again && REAL_STARTS.contains(start)) ? start : one(random, REAL_STARTS),
                        END,
                        row == 0 || (again && REAL_ENDS.contains(end)) ? end : one(random, REAL_ENDS),
                        PROGRESS,
                        one(random, PROGRESS_TYPED));
            }
        }
        return facts;
    }

    @Test
    void theEngineSaysWhatTheSheetsSay() throws Exception {
        int compared = 0;
        for (long seed : Campaign.seeds(BOOKS * 10).toArray()) {
            byte[] workbook = book(seed).workbook();
            compared += agree("seed " + seed, workbook, PlanFacts.grid(PlanFacts.analysed(workbook)));
        }
        assertTrue(compared >= Campaign.cases(BOOKS * 10), "at least a step a book: " + compared);
    }

    @Test
    @Tag("tools")
    void theEngineSaysWhatASpreadsheetProgramComputes() throws Exception {
        List<byte[]> workbooks = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        // Other seeds than the cached values are compared with.
        for (long seed = 1001; seed <= 1000 + Campaign.cases(BOOKS); seed++) {
            byte[] workbook = book(seed).workbook();
            workbooks.add(workbook);
            files.add(Files.write(folder.resolve("book" + seed + ".xlsx"), PlanFacts.analysed(workbook)));
        }
        List<Grid> theirs = LibreOffice.computed(files, Files.createDirectory(folder.resolve("out")));
        int compared = 0;
        for (int i = 0; i < files.size(); i++) {
            compared += agree(files.get(i).getFileName().toString(), workbooks.get(i), theirs.get(i));
        }
        assertTrue(compared >= Campaign.cases(BOOKS), "at least a step a book: " + compared);
    }

    private static int agree(String where, byte[] workbook, Grid analysed) {
        Submission submission = Cases.checked(workbook).analysis().submission();
        Sheet plan = analysed.sheet(TemplateSheet.PLAN.title()).orElseThrow();
        List<Progress.Step> all = new ArrayList<>();
        // The first measure stands in the seventh row, its steps below it.
        int row = 6;
        for (Submission.MeasureRow measure : submission.measures()) {
            Progress progress = Progress.of(measure, submission.agency().asOf());
            String at = where + ", row " + (row + 1);
            assertEquals(
                    progress.status().thai(), plan.value(row, STATUS_COLUMN).text(), at);
            assertEquals(shown(progress.percent()), shown(plan.value(row, PERCENT_COLUMN)), at);
            row++;
            for (Progress.Step step : progress.steps()) {
                at = where + ", row " + (row + 1);
                assertEquals(
                        step.status().thai(), plan.value(row, STATUS_COLUMN).text(), at);
                assertEquals(shown(step.percent()), shown(plan.value(row, PERCENT_COLUMN)), at);
                all.add(step);
                row++;
            }
        }
        Sheet summary = analysed.sheet(TemplateSheet.SUMMARY.title()).orElseThrow();
        int planYear = submission.agency().planYear();
        for (ReportRound round : ReportRound.values()) {
            counts(
                    where,
                    summary,
                    round.thai(planYear),
                    all.stream().filter(s -> round.includes(s, planYear)).toList());
        }
        return all.size();
    }

    private static void counts(String where, Sheet summary, String label, List<Progress.Step> steps) {
        int row = rowOf(summary, label);
        String at = where + ", " + label;
        assertEquals(
                String.valueOf(steps.size()), summary.value(row, COUNT_COLUMN).text(), at);
        // In the order of the columns.
        List<StepStatus> columns =
                List.of(StepStatus.NOT_STARTED, StepStatus.RUNNING, StepStatus.LATE, StepStatus.DONE);
        for (int i = 0; i < columns.size(); i++) {
            StepStatus status = columns.get(i);
            long count = steps.stream().filter(s -> s.status() == status).count();
            String shown = summary.value(row, COUNT_COLUMN + 1 + i).text();
            assertEquals(String.valueOf(count), shown, at + " " + status);
        }
        assertEquals(shown(Progress.mean(steps)), shown(summary.value(row, MEAN_COLUMN)), at);
    }

    private static int rowOf(Sheet sheet, String label) {
        for (int row : sheet.rowNumbers()) {
            if (sheet.value(row, 1).text().equals(label)) {
                return row;
            }
        }
        throw new AssertionError("no row " + label);
    }

    private static Optional<BigDecimal> shown(BigDecimal percent) {
        return Optional.ofNullable(percent).map(p -> p.setScale(2, RoundingMode.HALF_UP));
    }

    private static Optional<BigDecimal> shown(CellValue value) {
        return value instanceof CellValue.Num num ? shown(BigDecimal.valueOf(num.value())) : Optional.empty();
    }
}
