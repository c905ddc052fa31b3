package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;

/** What officers do to a workbook all day, and what must not worry an auditor. */
enum Benign {
    ROWS_INSERTED,
    COLUMN_INSERTED,
    ROWS_SORTED,
    SHEETS_REORDERED,
    SHEET_ADDED,
    RECOLOURED,
    WIDENED,
    COMMENTED,
    OWN_FORMULAS,
    INPUTS_CHANGED,
    MEASURE_EDITED,
    OWN_COLUMN;

    private static final List<String> TABLES = List.of("ตัวชี้วัด", "ข้อคำถาม", "OIT", "คะแนนย้อนหลัง", "ผู้ตอบแบบวัด");
    private static final List<String> GROWING =
            List.of("ตัวชี้วัด", "ข้อคำถาม", "OIT", "มาตรการ", "คะแนนย้อนหลัง", "สรุปผล", "กลุ่มประเด็น");
    private static final List<String> SORTED = List.of("ข้อคำถาม", "OIT");
    private static final List<String> SCORES = List.of("ปีก่อนหน้า", "ปีที่ประเมิน");

    /** Whether formulas must be computed again afterwards, as Excel does at once. */
    boolean changesValues() {
        return this == ROWS_SORTED || this == INPUTS_CHANGED || this == MEASURE_EDITED;
    }

    void to(Officer officer, Random random) {
        switch (this) {
            case ROWS_INSERTED -> insertRows(officer, random);
            case COLUMN_INSERTED -> insertColumn(officer, random);
            case ROWS_SORTED -> sort(officer, random);
            case SHEETS_REORDERED -> reorder(officer, random);
            case SHEET_ADDED ->
                officer.book
                        .createSheet("ของเรา " + random.nextInt(1000))
                        .createRow(0)
                        .createCell(0)
                        .setCellValue("บันทึกภายใน");
            case RECOLOURED -> anyCell(officer, random, cell -> officer.fill(cell, "FFEE99"));
            case WIDENED -> sheet(officer, TABLES, random).setColumnWidth(random.nextInt(8), 256 * 40);
            case COMMENTED -> anyCell(officer, random, cell -> comment(officer, cell));
            case OWN_FORMULAS -> ownFormulas(officer, random);
            case INPUTS_CHANGED -> inputs(officer, random);
            case MEASURE_EDITED -> measure(officer, random);
            case OWN_COLUMN -> ownColumn(officer, random);
        }
    }

    private static XSSFSheet sheet(Officer officer, List<String> names, Random random) {
        List<String> there =
                names.stream().filter(n -> officer.sheet(n) != null).toList();
        return officer.sheet(there.get(random.nextInt(there.size())));
    }

    private static int anyRow(XSSFSheet sheet, Random random) {
        int header = Officer.headerRow(sheet);
        return header + 2 + random.nextInt(Math.max(1, sheet.getLastRowNum() - header - 3));
    }

    // POI moves cells, formulas and names along but not what may be typed where.
    private static void insertRows(Officer officer, Random random) {
        XSSFSheet sheet = sheet(officer, GROWING, random);
        int at = anyRow(sheet, random);
        int count = 1 + random.nextInt(3);
        officer.insert(sheet.getSheetName(), at, count);
        rules(sheet, (row, column) -> new int[] {row >= at ? row + count : row, column});
    }

    private static void insertColumn(Officer officer, Random random) {
        XSSFSheet sheet = sheet(officer, List.of("ตัวชี้วัด", "ข้อคำถาม", "OIT", "กลุ่มประเด็น"), random);
        int at = 1 + random.nextInt(6);
        int last = 0;
        for (Row row : sheet) {
            last = Math.max(last, row.getLastCellNum());
        }
        sheet.shiftColumns(at, last, 1);
        rules(sheet, (row, column) -> new int[] {row, column >= at ? column + 1 : column});
    }

    private interface Moved {
        int[] to(int row, int column);
    }

    private static void rules(XSSFSheet sheet, Moved moved) {
        if (!sheet.getCTWorksheet().isSetDataValidations()) {
            return;
        }
        for (CTDataValidation rule : sheet.getCTWorksheet().getDataValidations().getDataValidationList()) {
            List<String> ranges = new ArrayList<>();
            for (Object range : rule.getSqref()) {
                String[] ends = range.toString().split(":", -1);
                List<String> corners = new ArrayList<>();
                for (String end : ends) {
                    CellReference cell = new CellReference(end);
                    int[] to = moved.to(cell.getRow(), cell.getCol());
                    corners.add(new CellReference(to[0], to[1]).formatAsString());
                }
                ranges.add(String.join(":", corners));
            }
            rule.setSqref(ranges);
        }
    }

    private static void sort(Officer officer, Random random) {
        String name = SORTED.get(random.nextInt(SORTED.size()));
        XSSFSheet sheet = officer.sheet(name);
        int first = Officer.headerRow(sheet) + 1;
        officer.swap(name, first + random.nextInt(8), first + 8 + random.nextInt(8));
    }

    private static void reorder(Officer officer, Random random) {
        int sheets = officer.book.getNumberOfSheets();
        officer.book.setSheetOrder(officer.book.getSheetName(random.nextInt(sheets)), random.nextInt(sheets));
    }

    private interface Change {
        void to(XSSFCell cell);
    }

    private static void anyCell(Officer officer, Random random, Change change) {
        XSSFSheet sheet = sheet(officer, TABLES, random);
        change.to(Officer.cell(sheet, anyRow(sheet, random), random.nextInt(8)));
    }

    private static void comment(Officer officer, XSSFCell cell) {
        ClientAnchor anchor = officer.book.getCreationHelper().createClientAnchor();
        anchor.setRow1(cell.getRowIndex());
        Comment comment = cell.getCellComment() == null
                ? cell.getSheet().createDrawingPatriarch().createCellComment(anchor)
                : cell.getCellComment();
        comment.setString(officer.book.getCreationHelper().createRichTextString("ตรวจแล้ว"));
        cell.setCellComment(comment);
    }

    // A column of the same formula, its sum and a mean of our figures, with the values that Excel would show.
    private static void ownFormulas(Officer officer, Random random) {
        XSSFSheet sheet = officer.book.createSheet("คำนวณเอง " + random.nextInt(1000));
        double sum = 0;
        int rows = 3 + random.nextInt(5);
        for (int i = 0; i < rows; i++) {
            double number = random.nextInt(10_000) / 100.0;
            sum += number * 2;
            Row row = sheet.createRow(i);
            row.createCell(0).setCellValue(number);
            Cell doubled = row.createCell(1);
            doubled.setCellFormula("A" + (i + 1) + "*2");
            doubled.setCellValue(number * 2);
        }
        Cell total = sheet.createRow(rows).createCell(1);
        total.setCellFormula("SUM(B1:B" + rows + ")");
        total.setCellValue(sum);
        XSSFSheet indicators = officer.sheet("ตัวชี้วัด");
        int used = Officer.column(indicators, "คะแนนที่ใช้");
        int first = officer.row("ตัวชี้วัด", "รายการ", "คะแนนรวม ITA");
        XSSFCell there = Officer.cell(indicators, first, used);
        Cell link = sheet.createRow(rows + 2).createCell(0);
        link.setCellFormula("'ตัวชี้วัด'!" + there.getReference());
        if (there.getCachedFormulaResultType() == CellType.NUMERIC) {
            link.setCellValue(there.getNumericCellValue());
        } else {
            link.setCellValue(there.getStringCellValue());
        }
    }

    private static void inputs(Officer officer, Random random) {
        for (int i = 0; i < 5; i++) {
            XSSFSheet sheet = sheet(officer, List.of("ตัวชี้วัด", "ข้อคำถาม", "OIT"), random);
            int column = Officer.column(sheet, SCORES.get(random.nextInt(2)));
            XSSFCell cell = Officer.cell(sheet, anyRow(sheet, random), column);
            if (cell.getCellType() == CellType.NUMERIC) {
                cell.setCellValue(random.nextInt(4000, 10_001) / 100.0);
            }
        }
    }

    private static void measure(Officer officer, Random random) {
        XSSFSheet sheet = officer.sheet(Officer.MEASURES);
        int row = Officer.headerRow(sheet) + 1 + random.nextInt(3);
        Officer.cell(sheet, row, Officer.column(sheet, "หมายเหตุ")).setCellValue("ปรับตามมติที่ประชุม");
    }

    private static void ownColumn(Officer officer, Random random) {
        XSSFSheet sheet = sheet(officer, List.of("ตัวชี้วัด", "ข้อคำถาม", "OIT"), random);
        int column = sheet.getRow(Officer.headerRow(sheet)).getLastCellNum() + 1;
        Officer.cell(sheet, Officer.headerRow(sheet), column).setCellValue("ผู้รับผิดชอบของเรา");
        Officer.cell(sheet, anyRow(sheet, random), column).setCellValue("กลุ่มงาน ก");
    }
}
