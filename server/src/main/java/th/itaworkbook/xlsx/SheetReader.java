package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellSink;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;

/** Reads the cells and merged ranges of one worksheet part. */
final class SheetReader {
    private static final int SHEET_DEPTH = 1;
    private static final int ROWS_DEPTH = 2;
    private static final int ROW_DEPTH = 3;
    private static final int CELL_DEPTH = 4;

    private static final int UNSTATED = -1;
    private static final String[] TYPES = {"inlineStr", "str", "s", "n", "b", "e"};

    private final XmlCursor xml;
    private final CellSink sheet;
    private final Budget budget;
    private final CellValues values;
    private final SharedFormulas shared;
    private final CellScan scan = new CellScan();
    private final List<Follower> waiting = new ArrayList<>();

    private int row = -1;
    private boolean rowStated;
    private int column = -1;
    private String formula;
    private String group = "";

    /** A cell that came before the one that leads its shared formula. */
    private record Follower(Cell cell, String group) {}

    SheetReader(XmlCursor xml, CellSink sheet, SharedStrings strings, Budget budget, boolean date1904) {
        this.xml = xml;
        this.sheet = sheet;
        this.budget = budget;
        this.values = new CellValues(strings, date1904);
        this.shared = new SharedFormulas(budget);
    }

    void read() throws UnusableFileException {
        if (!xml.root().equals("worksheet")) {
            throw Refusals.damaged();
        }
        while (xml.nextChild(SHEET_DEPTH)) {
            if (xml.name().equals("sheetData")) {
                readRows();
            } else if (xml.name().equals("mergeCells")) {
                readMerges();
            }
        }
        xml.finish();
        for (Follower follower : waiting) {
            Cell cell = follower.cell();
            int atRow = cell.ref().row();
            String text =
                    shared.at(follower.group(), atRow, cell.ref().column()).orElseThrow(Refusals::damaged);
            sheet.add(new Cell(cell.ref(), cell.value(), text, cell.style()));
        }
    }

    private void readRows() throws UnusableFileException {
        while (xml.nextChild(ROWS_DEPTH)) {
            if (!xml.name().equals("row")) {
                continue;
            }
            int number = xml.count("r", UNSTATED, 0);
            rowStated = number != UNSTATED;
            row = rowStated ? number - 1 : row + 1;
            column = -1;
            if (row < 0 || row >= CellRef.MAX_ROWS) {
                throw Refusals.damaged();
            }
            readCells();
        }
    }

    private void readCells() throws UnusableFileException {
        while (true) {
            // Within other elements, a cell is none.
            while (xml.depth() == ROW_DEPTH && xml.takes(scan)) {
                takeScanned();
            }
            if (!xml.nextChild(ROW_DEPTH)) {
                return;
            }
            if (xml.name().equals("c")) {
                readCell();
            }
        }
    }

    private void takeScanned() throws UnusableFileException {
        budget.takeCell();
        boolean placed = scan.column() > 0;
        if (placed) {
            place(scan.column(), scan.row());
        }
        count(placed);
        CharSequence text = scan.formula();
        formula = text == null || text.isEmpty() ? null : text.toString();
        group = "";
        String type = scan.type();
        boolean inline = type.equals("inlineStr");
        CellValue value = CellValue.blank();
        if (scan.value() != null) {
            value = values.of(type, scan.value());
        } else if (inline && scan.text() != null) {
            value = CellValue.of(RichText.unescape(scan.text()));
        }
        add(stated(value, type, inline), scan.style());
    }

    private void readCell() throws UnusableFileException {
        budget.takeCell();
        String type = "n";
        int style = 0;
        boolean placed = false;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> {
                    place(xml.attributeValue(i));
                    placed = true;
                }
                case "s" -> style = Numbers.count(xml.attributeValue(i), 0);
                case "t" -> type = type(xml.attributeValue(i));
                default -> {}
            }
        }
        count(placed);
        formula = null;
        group = "";
        add(readContent(type), style);
    }

    private void count(boolean placed) throws UnusableFileException {
        column = placed ? column : column + 1;
        if (column >= CellRef.MAX_COLUMNS) {
            throw Refusals.damaged();
        }
    }

    private void add(CellValue value, int style) throws UnusableFileException {
        if (value instanceof CellValue.Text shown) {
            budget.takeText(shown.text().length());
        }
        Cell cell = new Cell(new CellRef(row, column), value, formula, style);
        sheet.add(cell);
        if (!group.isEmpty()) {
            waiting.add(new Follower(cell, group));
        }
    }

    // There are few types and many cells.
    private static String type(CharSequence stated) {
        for (String type : TYPES) {
            if (type.contentEquals(stated)) {
                return type;
            }
        }
        return stated.toString();
    }

    private CellValue readContent(String type) throws UnusableFileException {
        CellValue value = CellValue.blank();
        boolean inline = type.equals("inlineStr");
        while (xml.nextChild(CELL_DEPTH)) {
            switch (xml.name()) {
                case "v" -> value = values.of(type, xml.text());
                case "f" -> readFormula();
                case "is" -> value = inline ? CellValue.of(RichText.read(xml)) : value;
                default -> {}
            }
        }
        return stated(value, type, inline);
    }

    // An empty text is still a text.
    private CellValue stated(CellValue value, String type, boolean inline) {
        boolean emptyText = value == CellValue.blank() && (inline || (type.equals("str") && formula != null));
        return emptyText ? CellValue.of("") : value;
    }

    private void readFormula() throws UnusableFileException {
        String type = xml.attribute("t", "");
        String index = xml.attribute("si", "");
        boolean hasRange = !xml.attribute("ref", "").isEmpty();
        String table = type.equals("dataTable") ? xml.attribute("r1", "") + "," + xml.attribute("r2", "") : "";
        String text = xml.text().toString();
        if (type.equals("shared") && !index.isEmpty()) {
            if (!text.isEmpty()) {
                shared.lead(index, text, hasRange, row, column);
            }
            formula = shared.at(index, row, column).orElse(null);
            group = formula == null ? index : "";
        } else if (!text.isEmpty()) {
            formula = text;
        } else if (!table.isEmpty()) {
            formula = "TABLE(" + table + ")";
        }
    }

    private void place(CharSequence a1) throws UnusableFileException {
        int letters = 0;
        int at = 0;
        while (at < a1.length() && at < 4 && isLetter(a1.charAt(at))) {
            letters = letters * 26 + (a1.charAt(at) & 0x1F);
            at++;
        }
        place(letters, Numbers.count(a1, at, 0));
    }

    private void place(int letters, int number) throws UnusableFileException {
        if (letters == 0 || letters > CellRef.MAX_COLUMNS || number < 1 || number > CellRef.MAX_ROWS) {
            throw Refusals.damaged();
        }
        // One row that says two numbers would be read differently by each program.
        if (rowStated && number - 1 != row) {
            throw Refusals.damaged();
        }
        row = number - 1;
        column = letters - 1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private void readMerges() throws UnusableFileException {
        while (xml.nextChild(ROWS_DEPTH)) {
            if (xml.name().equals("mergeCell")) {
                String ref = xml.attribute("ref", "");
                int colon = ref.indexOf(':');
                try {
                    CellRef one = CellRef.parse(colon < 0 ? ref : ref.substring(0, colon));
                    CellRef other = CellRef.parse(ref.substring(colon + 1));
                    sheet.merge(RangeRef.of(
                            Math.min(one.row(), other.row()),
                            Math.min(one.column(), other.column()),
                            Math.max(one.row(), other.row()),
                            Math.max(one.column(), other.column())));
                } catch (IllegalArgumentException e) {
                    throw Refusals.damaged();
                }
            }
        }
    }
}
