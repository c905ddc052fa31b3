package th.itaworkbook.pipeline;

import static th.itaworkbook.domain.Header.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.intake.WorkbookIntake;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.xlsx.GridReader;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.Splicer;
import th.itaworkbook.xlsx.WorkbookParts;
import th.itaworkbook.xlsx.XlsxPackage;

/** Workbooks of 2568 with measures for 2569, and single cells of them. */
final class PlanFacts {
    static final Workbooks WORKBOOKS = Workbooks.open(Optional.empty(), Limits.COMMAND_LINE);

    private final Map<String, String> agency = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

    PlanFacts agency(String name, String value) {
        agency.put(name, value);
        return this;
    }

    PlanFacts row(TemplateSheet sheet, String... headersAndTexts) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < headersAndTexts.length; i += 2) {
            row.put(headersAndTexts[i], headersAndTexts[i + 1]);
        }
        rows.computeIfAbsent(sheet.title(), s -> new ArrayList<>()).add(row);
        return this;
    }

    /** A measure for these indicators to which nothing is missing. */
    PlanFacts completeMeasure(String indicators) {
        return measure(
                ORDER,
                "1",
                INDICATOR,
                indicators,
                FINDING_OF_ANALYSIS,
                "ผลดีทุกตัวชี้วัด",
                MEASURE,
                "รักษาระดับ",
                STEPS,
                "1. ทบทวน",
                PERIOD,
                "ตลอดปี 69",
                RESPONSIBLE,
                "กองกลาง");
    }

    PlanFacts measure(String... headersAndTexts) {
        return row(TemplateSheet.MEASURES, headersAndTexts);
    }

    byte[] workbook() {
        return WORKBOOKS.pack().filled(new Facts(2568, agency, Map.of(), rows));
    }

    static byte[] analysed(byte[] workbook) throws UnusableFileException {
        return WORKBOOKS.analyse(workbook, false).workbook();
    }

    static Grid grid(byte[] workbook) {
        try {
            XlsxPackage file = XlsxPackage.open(workbook, Limits.COMMAND_LINE);
            return GridReader.read(file, WorkbookParts.read(file), name -> true);
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    /** Where a measure row, counted from 0, has its cell under a header. */
    static CellRef cell(byte[] workbook, int row, String header) throws UnusableFileException {
        Opened opened = Opened.of(workbook, Limits.COMMAND_LINE);
        Addresses.Area area = AddressBook.of(
                        opened.grid(),
                        WorkbookIntake.read(opened.grid(), th.itaworkbook.framework.FrameworkFiles.bundled()))
                .area(TemplateSheet.MEASURES);
        return new CellRef(area.firstRow() + row, area.column(header));
    }

    /** The workbook as somebody leaves it who types into one cell of มาตรการ. */
    static byte[] typed(byte[] workbook, int row, String header, CellValue value) throws UnusableFileException {
        Edit edit = new Edit.Cells(
                TemplateSheet.MEASURES.title(),
                cell(workbook, row, header),
                List.of(List.of(new Content(value, null))));
        return Splicer.apply(XlsxPackage.open(workbook, Limits.COMMAND_LINE), new EditList(List.of(edit)));
    }

    /** The months from October to September as 1 and 0, of a row of the plan counted from 1. */
    static String bar(Grid grid, int row) {
        Sheet plan = grid.sheet(TemplateSheet.PLAN.title()).orElseThrow();
        StringBuilder bar = new StringBuilder();
        for (int column = 9; column <= 20; column++) {
            bar.append(plan.value(row - 1, column) instanceof CellValue.Num ? '1' : '.');
        }
        return bar.toString();
    }

    /** What a cell of the plan shows. */
    static String shown(Grid grid, String a1) {
        CellRef cell = CellRef.parse(a1);
        return grid.sheet(TemplateSheet.PLAN.title())
                .orElseThrow()
                .value(cell.row(), cell.column())
                .text();
    }
}
