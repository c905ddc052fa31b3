package th.itaworkbook.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.framework.FrameworkFiles;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;

/** A survey sheet written down in a test, row by row. */
final class Given {
    static final String SHEET = "สำรวจ";

    private final Framework framework;
    private final AnswerSheet sheet;
    private final FindingLog log = new FindingLog();
    private int row;

    private Given(int year, Instrument instrument) {
        framework = FrameworkFiles.bundled().year(year).orElseThrow();
        sheet = new AnswerSheet(framework, instrument, SHEET);
    }

    static Given sheet(int year, Instrument instrument) {
        return new Given(year, instrument);
    }

    /** A row with these values from the first column on; nothing is an empty text. */
    Given row(Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (!values[column].toString().isEmpty()) {
                sheet.add(new Cell(new CellRef(row, column), value(values[column]), null, 0));
            }
        }
        row++;
        return this;
    }

    /** The same row several times. */
    Given rows(int times, Object... values) {
        for (int i = 0; i < times; i++) {
            row(values);
        }
        return this;
    }

    private static CellValue value(Object value) {
        return value instanceof Number number ? CellValue.of(number.doubleValue()) : CellValue.of(value.toString());
    }

    Optional<Survey> survey() {
        return SurveyStatistics.of(sheet, FrameworkFiles.bundled(), log);
    }

    List<Finding> findings() {
        return log.sorted(List.of());
    }

    /** The findings of that code as {@code cell value arguments}. */
    List<String> found(FindingCode code) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings()) {
            if (finding.code() == code) {
                String cell = finding.place().at().map(CellRef::a1).orElse("");
                lines.add((cell + " " + finding.value() + " "
                                + String.join(" ", finding.args().values()))
                        .strip());
            }
        }
        return lines;
    }
}
