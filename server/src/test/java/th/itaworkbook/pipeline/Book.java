package th.itaworkbook.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Everything in a workbook that a person would miss, as lines that can be compared; read by Apache POI. */
final class Book {
    private Book() {}

    /** The workbook after an officer worked on it in some spreadsheet program. */
    static byte[] edit(byte[] workbook, Consumer<XSSFWorkbook> officer) {
        try (XSSFWorkbook book = open(workbook)) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> shareText((XSSFCell) cell))));
            officer.accept(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Excel keeps texts in one list when it saves; POI cannot change the text of a cell that has it inside.
    private static void shareText(XSSFCell cell) {
        if (cell.getCTCell().getT() == STCellType.INLINE_STR) {
            String text = cell.getStringCellValue();
            cell.setBlank();
            cell.setCellValue(text);
        }
    }

    static XSSFWorkbook open(byte[] workbook) {
        try {
            ZipSecureFile.setMinInflateRatio(0.001);
            return new XSSFWorkbook(new ByteArrayInputStream(workbook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sheet to cell or feature to content and look; cells that show nothing at all are left out. */
    static Map<String, Map<String, String>> read(byte[] workbook) {
        Map<String, Map<String, String>> sheets = new LinkedHashMap<>();
        try (XSSFWorkbook book = open(workbook)) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                Map<String, String> lines = new TreeMap<>();
                lines.put("shown", visibility(book.getSheetVisibility(i)));
                cells(sheet, new Looks(book.getStylesSource()), lines);
                features(sheet, lines);
                sheets.put(sheet.getSheetName(), lines);
            }
            Map<String, String> names = new TreeMap<>();
            book.getAllNames().forEach(n -> names.put(owner(book, n) + n.getNameName(), n.getRefersToFormula()));
            sheets.put("workbook names", names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheets;
    }

    private static String owner(XSSFWorkbook book, XSSFName name) {
        return name.getSheetIndex() < 0 ? "" : book.getSheetName(name.getSheetIndex()) + "!";
    }

    private static String visibility(SheetVisibility shown) {
        return shown.name();
    }

    /** What differs, one line each; empty when both say the same. */
    static List<String> differences(Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        List<String> all = new ArrayList<>();
        for (String sheet : union(before, after)) {
            Map<String, String> one = before.getOrDefault(sheet, Map.of());
            Map<String, String> other = after.getOrDefault(sheet, Map.of());
            for (String key : union(one, other)) {
                String left = one.getOrDefault(key, "nothing");
                String right = other.getOrDefault(key, "nothing");
                if (!left.equals(right)) {
                    all.add(sheet + " " + key + "\n   was " + left + "\n   now " + right);
                }
            }
        }
        return all;
    }

    private static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
        TreeSet<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    private static void cells(XSSFSheet sheet, Looks looks, Map<String, String> lines) {
        for (Row row : sheet) {
            if (row.getZeroHeight() || row.getOutlineLevel() > 0) {
                lines.put("row " + row.getRowNum(), row.getZeroHeight() + " level " + row.getOutlineLevel());
            }
            for (Cell cell : row) {
                String content = content((XSSFCell) cell);
                String look = looks.of((XSSFCellStyle) cell.getCellStyle());
                if (!content.isEmpty() || !look.equals(looks.none())) {
                    lines.put(((XSSFCell) cell).getReference(), content + " | " + look);
                }
            }
        }
    }

    /** The formula and the value, as text. */
    static String content(XSSFCell cell) {
        boolean computed = cell.getCellType() == CellType.FORMULA;
        CellType type = computed ? cell.getCachedFormulaResultType() : cell.getCellType();
        String value =
                switch (type) {
                    case NUMERIC -> cell.getRawValue() == null ? "" : String.valueOf(cell.getNumericCellValue());
                    case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
                    case ERROR -> cell.getErrorCellString();
                    case STRING -> cell.getRichStringCellValue().getString();
                    default -> "";
                };
        return computed ? "=" + cell.getCellFormula() + " -> " + value : value;
    }

    private static void features(XSSFSheet sheet, Map<String, String> lines) {
        CTWorksheet xml = sheet.getCTWorksheet();
        TreeSet<String> merges = new TreeSet<>();
        sheet.getMergedRegions().forEach(m -> merges.add(m.formatAsString()));
        lines.put("merges", merges.toString());
        lines.put("columns", xml.getColsList().toString());
        List<String> rules = new ArrayList<>();
        xml.getConditionalFormattingList().forEach(c -> {
            List<String> formulas = new ArrayList<>();
            c.getCfRuleList().forEach(r -> formulas.add(r.getType() + " " + r.getFormulaList()));
            rules.add(c.getSqref() + " " + formulas);
        });
        lines.put("conditional formats", rules.toString());
        TreeSet<String> validations = new TreeSet<>();
        if (xml.isSetDataValidations()) {
            xml.getDataValidations().getDataValidationList().forEach(v -> validations.add(v.toString()));
        }
        lines.put("validations", validations.toString());
        lines.put("filter", xml.isSetAutoFilter() ? xml.getAutoFilter().getRef() : "");
        lines.put("pane", xml.getSheetViews().toString().replaceAll("tabSelected=\"[^\"]*\"", ""));
        TreeSet<String> notes = new TreeSet<>();
        sheet.getCellComments().forEach((at, note) -> notes.add(at + " " + note.getString()));
        lines.put("notes", notes.toString());
        TreeSet<String> links = new TreeSet<>();
        sheet.getHyperlinkList().forEach(l -> links.add(l.getCellRef() + " " + l.getAddress()));
        lines.put("links", links.toString());
        List<String> drawn = new ArrayList<>();
        if (sheet.getDrawingPatriarch() != null) {
            sheet.getDrawingPatriarch()
                    .getShapes()
                    .forEach(s -> drawn.add(s.getClass().getSimpleName() + " " + s.getShapeName()));
        }
        lines.put("drawn", drawn.toString());
    }

    /** The looks of cells by format, each put into words once. */
    private static final class Looks {
        private final StylesTable styles;
        private final Map<Short, String> known = new LinkedHashMap<>();

        Looks(StylesTable styles) {
            this.styles = styles;
        }

        String none() {
            return of(styles.getStyleAt(0));
        }

        String of(XSSFCellStyle style) {
            return known.computeIfAbsent(style.getIndex(), i -> describe(style));
        }

        private String describe(XSSFCellStyle style) {
            CTXf format = style.getCoreXf();
            return style.getDataFormatString()
                    + " [" + styles.getFillAt((int) format.getFillId()).getCTFill() + "] "
                    + styles.getFontAt((int) format.getFontId()).getCTFont()
                    + styles.getBorderAt((int) format.getBorderId()).getCTBorder()
                    + format.getAlignment()
                    + format.getProtection();
        }
    }

    /** The parts of the file, unpacked. */
    static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
