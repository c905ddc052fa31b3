package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.analysis.WorkbookAnalysis;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Successor;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Table;
import th.itaworkbook.intake.Reading;
import th.itaworkbook.intake.WorkbookIntake;
import th.itaworkbook.register.Addresses;

/**
 * Last year's workbook as it was read, beside the rules of this year.
 *
 * @param next the framework of the template that is being made
 */
record LastYear(Grid grid, Reading reading, Analysis analysis, Framework next) {
    // A template is drawn cell by cell; no agency has lists of this length.
    private static final int MOST_ROWS = 5_000;

    /** Reads the workbook; one of any other year than the year before is refused. */
    static LastYear read(byte[] workbook, Framework next, Knowledge knowledge) throws UnusableFileException {
        Opened opened = Opened.of(workbook, knowledge.limits());
        Reading reading = WorkbookIntake.read(opened.grid(), knowledge.frameworks());
        int year = reading.submission().agency().fiscalYear();
        if (year != next.year() - 1) {
            throw new UnusableFileException(
                    FindingCode.NOT_LAST_YEAR,
                    Integer.toString(year),
                    Integer.toString(next.year()),
                    Integer.toString(next.year() - 1));
        }
        return new LastYear(opened.grid(), reading, WorkbookAnalysis.of(reading.submission()), next);
    }

    Submission submission() {
        return reading.submission();
    }

    int year() {
        return next.year() - 1;
    }

    /** The filled cells of a row under the listed headers of its sheet, as text. */
    Map<String, String> cells(TemplateSheet sheet, int row) {
        Table table = reading.tables().get(sheet).table();
        Map<String, String> cells = new LinkedHashMap<>();
        for (String header : sheet.headers()) {
            String text = table.value(row, header).text();
            if (!text.isBlank()) {
                cells.put(header, text);
            }
        }
        return cells;
    }

    /** All filled rows of a plain list. */
    List<Map<String, String>> rows(TemplateSheet sheet) throws UnusableFileException {
        Addresses.Area area = AddressBook.of(grid, reading).areas().get(sheet);
        if (area == null) {
            return List.of();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = area.firstRow(); row <= area.lastRow(); row++) {
            Map<String, String> cells = cells(sheet, row);
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
            bounded(rows);
        }
        return rows;
    }

    /** Refuses more rows than any agency has. */
    static void bounded(List<?> rows) throws UnusableFileException {
        if (rows.size() > MOST_ROWS) {
            throw new UnusableFileException(FindingCode.FILE_LIMIT_EXCEEDED, "", MOST_ROWS + " rows");
        }
    }

    /** This year's item on the same topic; nothing unless one item of the instrument has the topic in each year. */
    Optional<Framework.Item> sameTopic(String code) {
        return Successor.of(code, submission().framework(), next);
    }
}
