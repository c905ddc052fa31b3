package th.itaworkbook.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Examples with random things typed into them: scores, words, nothing, in cells of every table. */
final class RandomBook {
    private static final List<String> TABLES =
            List.of("ตัวชี้วัด", "ข้อคำถาม", "OIT", "ข้อเสนอแนะผู้ประเมิน", "คะแนนย้อนหลัง");
    private static final List<String> WORDS =
            List.of("๘๕.๕๔", "85.54 คะแนน", "ไม่มีคะแนน", "-", "120", "https://", "i99", "รวม", "29.64", "๑ ต.ค. ๖๘");

    private RandomBook() {}

    static byte[] of(long seed) {
        Random random = new Random(seed);
        String name = Examples.names().get(random.nextInt(Examples.names().size()));
        return Book.edit(Examples.filled(name), book -> scribble(book, random, 30));
    }

    /** Types over so many random cells that hold no formula. */
    static void scribble(XSSFWorkbook book, Random random, int cells) {
        for (int i = 0; i < cells; i++) {
            XSSFSheet sheet = book.getSheet(TABLES.get(random.nextInt(TABLES.size())));
            XSSFRow row = sheet.getRow(4 + random.nextInt(Math.max(1, sheet.getLastRowNum() - 4)));
            if (row == null) {
                continue;
            }
            int column = 3 + random.nextInt(8);
            XSSFCell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
            if (cell.getCellType() != CellType.FORMULA) {
                type(cell, random);
            }
        }
    }

    private static void type(XSSFCell cell, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> cell.setBlank();
            case 1 -> cell.setCellValue(WORDS.get(random.nextInt(WORDS.size())));
            default -> cell.setCellValue(random.nextInt(4000, 10001) / 100.0);
        }
    }

    /** The scores of the indicators as people copy them from a report: Thai digits with a word. */
    static byte[] withTextNumbers(byte[] workbook) {
        return Book.edit(workbook, book -> {
            XSSFSheet sheet = book.getSheet("ตัวชี้วัด");
            for (int row = 4; row <= sheet.getLastRowNum(); row++) {
                XSSFCell cell =
                        sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(4);
                if (cell != null && cell.getCellType() == CellType.NUMERIC) {
                    cell.setCellValue(String.format(Locale.ROOT, "%.2f คะแนน", cell.getNumericCellValue()));
                }
            }
        });
    }
}
