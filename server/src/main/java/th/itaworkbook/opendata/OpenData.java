package th.itaworkbook.opendata;

import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Submission.MeasureRow;

/** The open data of one workbook: only what is fit for publishing, neither findings nor names of officers. */
public final class OpenData {
    private OpenData() {}

    /** The files: each table as CSV and JSON, the data dictionary in both forms, and the package descriptor. */
    public static List<OpenFile> files(Analysis analysis, List<MeasureRow> measures) {
        List<OpenTable> tables = new ArrayList<>();
        tables.add(ScoreTable.of(analysis));
        tables.addAll(MeasureTables.of(analysis.submission().agency(), measures));
        tables.add(Dictionary.of(tables));
        List<OpenFile> files = new ArrayList<>();
        for (OpenTable table : tables) {
            files.add(new OpenFile(table.csvName(), Csv.of(table)));
            files.add(new OpenFile(table.jsonName(), JsonText.of(table)));
        }
        files.add(new OpenFile(
                "datapackage.json", DataPackage.of(analysis.submission().agency(), tables)));
        return List.copyOf(files);
    }
}
