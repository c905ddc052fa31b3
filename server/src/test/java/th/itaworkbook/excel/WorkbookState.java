package th.itaworkbook.excel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;

/** What both doors must agree on of a workbook, as JSON that the fake host opens and gives back; read by Apache POI. */
public final class WorkbookState {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Pixels of a digit in the fake host's default font, and points in a pixel. */
    private static final double DIGIT = 7;

    private static final double PIXEL = 0.75;

    private final XSSFWorkbook book;
    private final StateLooks looks;

    private WorkbookState(XSSFWorkbook book) {
        this.book = book;
        this.looks = new StateLooks(book);
    }

    /** The state of a file. */
    public static ObjectNode of(byte[] workbook) {
        ZipSecureFile.setMinInflateRatio(0.001);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return new WorkbookState(book).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode read() {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode sheets = JSON.createArrayNode();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            sheets.add(sheet(book.getSheetAt(i), i));
        }
        ObjectNode names = root.putObject("names");
        book.getAllNames().stream()
                .filter(n -> n.getSheetIndex() < 0 && !n.getNameName().startsWith("_xlnm"))
                .forEach(n -> names.put(n.getNameName(), n.getRefersToFormula()));
        root.set("plain", looks.plain());
        root.set("styles", looks.all());
        root.set("sheets", sheets);
        return root;
    }

    private ObjectNode sheet(XSSFSheet sheet, int index) {
        ObjectNode node = JSON.createObjectNode().put("name", sheet.getSheetName());
        node.put(
                "visibility",
                switch (book.getSheetVisibility(index)) {
                    case VISIBLE -> "Visible";
                    case HIDDEN -> "Hidden";
                    case VERY_HIDDEN -> "VeryHidden";
                });
        node.put("tabColor", sheet.getTabColor() == null ? "" : StateLooks.rgb(sheet.getTabColor()));
        cells(sheet, node.putArray("cells"));
        ArrayNode merges = node.putArray("merges");
        sheet.getMergedRegions().forEach(m -> merges.add(m.formatAsString()));
        sizes(sheet, node);
        PaneInformation pane = sheet.getPaneInformation();
        boolean frozen = pane != null && pane.isFreezePane();
        node.putArray("freeze")
                .add(frozen ? pane.getHorizontalSplitPosition() : 0)
                .add(frozen ? pane.getVerticalSplitPosition() : 0);
        StateRules.read(sheet, node);
        ObjectNode links = node.putObject("links");
        sheet.getHyperlinkList().forEach(link -> links.putObject(link.getCellRef())
                .put("target", link.getLocation() == null ? link.getAddress() : link.getLocation())
                .put("tooltip", link.getTooltip() == null ? "" : link.getTooltip()));
        node.set("charts", StateCharts.of(sheet));
        page(sheet, node.putObject("page"));
        ArrayNode breaks = node.putArray("breaks");
        for (int row : sheet.getRowBreaks()) {
            // POI counts the row above a break from 0, the state the row below it from 1.
            breaks.add(row + 2);
        }
        return node;
    }

    private void cells(XSSFSheet sheet, ArrayNode into) {
        for (Row row : sheet) {
            for (Cell each : row) {
                XSSFCell cell = (XSSFCell) each;
                int look = looks.index(cell.getCellStyle());
                boolean blank = cell.getCellType() == CellType.BLANK
                        || (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().isEmpty());
                if (blank && looks.isPlain(look)) {
                    continue;
                }
                ArrayNode entry = into.addArray().add(cell.getReference());
                if (blank) {
                    entry.addNull();
                } else {
                    content(cell, entry);
                }
                entry.add(look);
            }
        }
    }

    private static void content(XSSFCell cell, ArrayNode entry) {
        switch (cell.getCellType()) {
            case FORMULA -> entry.addObject().put("f", cell.getCellFormula());
            case NUMERIC -> entry.add(cell.getNumericCellValue());
            case BOOLEAN -> entry.add(cell.getBooleanCellValue());
            case ERROR -> entry.addObject().put("error", cell.getErrorCellString());
            default -> entry.add(cell.getStringCellValue());
        }
    }

    private static void sizes(XSSFSheet sheet, ObjectNode node) {
        ObjectNode widths = node.putObject("widths");
        sheet.getCTWorksheet().getColsList().forEach(cols -> {
            for (CTCol col : cols.getColList()) {
                for (long i = col.getMin(); i <= Math.min(col.getMax(), 200); i++) {
                    widths.put(
                            CellReference.convertNumToColString((int) i - 1),
                            Math.round(col.getWidth() * DIGIT) * PIXEL);
                }
            }
        });
        ObjectNode heights = node.putObject("heights");
        for (Row row : sheet) {
            if (((XSSFRow) row).getCTRow().isSetHt()) {
                heights.put(
                        String.format(Locale.ROOT, "%d", row.getRowNum() + 1),
                        ((XSSFRow) row).getCTRow().getHt());
            }
        }
    }

    private static void page(XSSFSheet sheet, ObjectNode page) {
        if (sheet.getCTWorksheet().isSetPageSetup()) {
            page.put("landscape", sheet.getPrintSetup().getLandscape());
            page.put("paper", sheet.getPrintSetup().getPaperSize() == 9 ? "A4" : "");
        }
        if (sheet.getFitToPage()) {
            page.putArray("fit")
                    .add(sheet.getPrintSetup().getFitWidth())
                    .add(sheet.getPrintSetup().getFitHeight());
        }
        CellRangeAddress titles = sheet.getRepeatingRows();
        if (titles != null) {
            page.putArray("titles").add(titles.getFirstRow() + 1).add(titles.getLastRow() + 1);
        }
        page.put("left", sheet.getFooter().getLeft());
        page.put("center", sheet.getFooter().getCenter());
        page.put("right", sheet.getFooter().getRight());
        if (sheet.getCTWorksheet().isSetPageMargins()) {
            var margins = sheet.getCTWorksheet().getPageMargins();
            page.putObject("margins")
                    .put("left", margins.getLeft())
                    .put("right", margins.getRight())
                    .put("top", margins.getTop())
                    .put("bottom", margins.getBottom())
                    .put("header", margins.getHeader())
                    .put("footer", margins.getFooter());
        }
    }
}
