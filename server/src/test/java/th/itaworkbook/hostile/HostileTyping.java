package th.itaworkbook.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Sound workbooks of ours into which somebody typed what nobody should. */
final class HostileTyping {
    private static final Set<CellType> TYPED = EnumSet.of(CellType.STRING, CellType.NUMERIC, CellType.BLANK);

    private HostileTyping() {}

    static void addTo(Map<String, byte[]> set) {
        everywhere(set);
        set.put("typed: 5,000 rows of measures", rows("มาตรการ", 5_000));
        set.put("typed: 20,000 rows of items", rows("ข้อคำถาม", 20_000));
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("formula", "=cmd|'/c calc'!A0");
        texts.put("plus", "+1+cmd|'/c calc'!A0");
        texts.put("at", "@SUM(1)");
        texts.put("huge number", "1" + "0".repeat(400));
        texts.put("infinity", "∞");
        texts.put("not a number", "NaN");
        texts.put("exponent", "1e308");
        texts.put("minus nothing", "-0.0");
        texts.put("Thai digits", "๙".repeat(3_000));
        texts.put("marks upon marks", "ก" + "้".repeat(10_000));
        texts.put("right to left", "\u202Exslx.ผล\u202C");
        texts.put("half a letter", "\uD83D");
        texts.put("control characters", "ก\u0001\u0008\u000B");
        texts.put("as long as a cell may be", "มาตรการ ".repeat(4_000));
        texts.put("lines", "ข้อ\n".repeat(8_000));
        texts.put("list", "i1-i99999999");
        texts.put("list backwards", "i99-i1;".repeat(2_000));
        texts.put("year 0", "0 ม.ค. 0000");
        texts.put("year 99999", "31 ธ.ค. 99999");
        texts.put("period", "ต.ค. 1 – ก.ย. 99999");
        texts.put("tokens", "{คะแนน:{คะแนน:{คะแนน:1}}}".repeat(500));
        texts.put("token of nothing", "{" + "รวม:".repeat(5_000) + "}");
        texts.put("markup", "<script>alert(1)</script>]]>&amp;");
        texts.put("escapes", "_x0000__x005F_x0000_");
        texts.put("path", "../../../../etc/passwd");
        return texts;
    }

    // Each text in every cell that is a text or a number and no formula, from the fourth row on, in every sheet.
    private static void everywhere(Map<String, byte[]> set) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Parts.example()))) {
            List<CTCell> own = own(book);
            for (Map.Entry<String, String> kind : texts().entrySet()) {
                String text = kind.getValue();
                String typed = text.length() > 32_000 ? text.substring(0, 32_000) : text;
                String shared = Integer.toString(
                        book.getSharedStringSource().addSharedStringItem(new XSSFRichTextString(typed)));
                own.forEach(cell -> {
                    cell.setT(STCellType.S);
                    cell.setV(shared);
                });
                set.put("typed everywhere: " + kind.getKey(), bytes(book));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Below the cells themselves: to POI's own the text would be a new one each time, and be taken apart each time.
    private static List<CTCell> own(XSSFWorkbook book) {
        List<CTCell> own = new ArrayList<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (row.getRowNum() > 4 && cell.getColumnIndex() > 2 && TYPED.contains(cell.getCellType())) {
                        CTCell below = ((XSSFCell) cell).getCTCell();
                        if (below.isSetIs()) {
                            below.unsetIs();
                        }
                        own.add(below);
                    }
                }
            }
        }
        return own;
    }

    private static byte[] rows(String name, int count) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Parts.example()))) {
            XSSFSheet sheet = book.getSheet(name);
            Row model = sheet.getRow(5);
            for (int i = 0; i < count; i++) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (Cell cell : model) {
                    row.createCell(cell.getColumnIndex()).setCellValue("i" + i);
                }
            }
            return bytes(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }
}
