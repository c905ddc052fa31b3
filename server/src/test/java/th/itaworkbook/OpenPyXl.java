package th.itaworkbook;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The library with which Python reads workbooks, as a witness. */
public final class OpenPyXl {
    // Debian's own Python: another one on the path would not have the library.
    private static final String PYTHON = "/usr/bin/python3";

    private static final String SCRIPT =
            """
            import datetime, json, sys
            from openpyxl import load_workbook
            from openpyxl.utils.datetime import to_excel
            def plain(v):
                return to_excel(v) if isinstance(v, (datetime.date, datetime.time)) else v
            book = load_workbook(sys.argv[1], data_only=True)
            cells = {s.title + "!" + c.coordinate: plain(c.value)
                     for s in book.worksheets for row in s.iter_rows() for c in row if c.value is not None}
            sys.stdout.reconfigure(encoding="utf-8")
            json.dump(cells, sys.stdout, ensure_ascii=False)
            """;

    private static final String TIMED =
            """
            import io, statistics, sys, time
            from openpyxl import load_workbook
            data = open(sys.argv[1], "rb").read()
            def once():
                start = time.process_time()
                load_workbook(io.BytesIO(data)).save(io.BytesIO())
                return time.process_time() - start
            for _ in range(3):
                once()
            print(statistics.median(once() for _ in range(11)) * 1000)
            """;

    private OpenPyXl() {}

    /** Processor time in milliseconds that reading and writing a workbook takes once Python is warm: median of 11. */
    public static double warmMilliseconds(Path workbook) {
        ExternalProgram.Outcome outcome = ExternalProgram.run(
                "python3-openpyxl", List.of(PYTHON, "-c", TIMED, workbook.toString()), Duration.ofMinutes(2));
        if (outcome.exitCode() != 0) {
            throw new AssertionError("openpyxl could not copy " + workbook + ": " + outcome.err());
        }
        return Double.parseDouble(outcome.out().strip());
    }

    /** All cells with a value, as a JSON object from {@code sheet!A1} to number or text; dates as serial numbers. */
    public static String cells(Path workbook) {
        ExternalProgram.Outcome outcome = ExternalProgram.run(
                "python3-openpyxl", List.of(PYTHON, "-c", SCRIPT, workbook.toString()), Duration.ofSeconds(60));
        if (outcome.exitCode() != 0) {
            throw new AssertionError("openpyxl could not read " + workbook + " (./check installs what the tests need): "
                    + outcome.err());
        }
        return outcome.out();
    }

    /** Opens the workbook and saves it to the same file; formulas lose their values. */
    public static void save(Path workbook) {
        String script = "import sys,openpyxl;b=openpyxl.load_workbook(sys.argv[1]);b.save(sys.argv[1])";
        ExternalProgram.Outcome outcome = ExternalProgram.run(
                "python3-openpyxl", List.of(PYTHON, "-c", script, workbook.toString()), Duration.ofSeconds(60));
        if (outcome.exitCode() != 0) {
            throw new AssertionError("openpyxl could not save " + workbook + ": " + outcome.err());
        }
    }
}
