package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellRef;

/** Where the rows and cells of a sheet stand in its bytes; those that state no address are counted. */
final class SheetRows {
    /** One row or cell: {@code start} to {@code inner} is its start tag, {@code outer} to {@code end} its end tag. */
    record Span(int number, int start, int inner, int outer, int end) {
        boolean isEmpty() {
            return outer == end;
        }
    }

    private final byte[] xml;
    final List<Span> rows = new ArrayList<>();
    private final Map<Integer, Span> byNumber = new HashMap<>();

    SheetRows(byte[] xml, XmlPart.Element sheetData) throws UnusableFileException {
        this.xml = xml;
        XmlScan scan = new XmlScan(xml, sheetData.inner);
        int number = -1;
        while (!sheetData.empty) {
            XmlScan.Token token = scan.next();
            if (token == XmlScan.Token.END || token == XmlScan.Token.EOF) {
                break;
            }
            boolean row = scan.is("row");
            int start = scan.start;
            int inner = scan.end;
            String r = row ? scan.attribute("r") : "";
            if (row) {
                boolean filled = token == XmlScan.Token.START;
                number = r.isEmpty() && filled ? rowOfFirstCell(inner, number + 1) : rowNumber(r, number + 1);
            }
            int outer = token == XmlScan.Token.START ? scan.skip() : inner;
            if (row) {
                add(new Span(number, start, inner, outer, scan.end));
            }
        }
    }

    private void add(Span row) {
        rows.add(row);
        // Of two rows with one number the later one wins, as it does for readers.
        byNumber.put(row.number, row);
    }

    // A row that states no number is where its cells say that they are, as readers take it.
    private int rowOfFirstCell(int inner, int counted) throws UnusableFileException {
        XmlScan scan = new XmlScan(xml, inner);
        XmlScan.Token token = scan.next();
        boolean cell = (token == XmlScan.Token.START || token == XmlScan.Token.EMPTY) && scan.is("c");
        if (!cell || scan.attribute("r").isEmpty()) {
            return counted;
        }
        try {
            return CellRef.parse(scan.attribute("r")).row();
        } catch (IllegalArgumentException odd) {
            return counted;
        }
    }

    private static int rowNumber(String r, int counted) {
        try {
            int stated = r.isEmpty() ? counted : Integer.parseInt(r) - 1;
            return stated < 0 || stated >= CellRef.MAX_ROWS ? counted : stated;
        } catch (NumberFormatException odd) {
            return counted;
        }
    }

    /** The row of that number, counted from 0. */
    Optional<Span> row(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** The cells of a row in the order of the file. */
    List<Span> cells(Span row) throws UnusableFileException {
        List<Span> cells = new ArrayList<>();
        XmlScan scan = new XmlScan(xml, row.inner);
        int column = -1;
        while (!row.isEmpty()) {
            XmlScan.Token token = scan.next();
            if (token == XmlScan.Token.END || token == XmlScan.Token.EOF) {
                break;
            }
            boolean cell = scan.is("c");
            int start = scan.start;
            int inner = scan.end;
            column = cell ? columnNumber(scan.attribute("r"), column + 1) : column;
            int outer = token == XmlScan.Token.START ? scan.skip() : inner;
            if (cell) {
                cells.add(new Span(column, start, inner, outer, scan.end));
            }
        }
        return cells;
    }

    /** The elements of a cell. */
    XmlPart.Element element(Span cell) throws UnusableFileException {
        return XmlPart.parse(Arrays.copyOfRange(xml, cell.start, cell.end)).root;
    }

    private static int columnNumber(String r, int counted) {
        if (r.isEmpty()) {
            return counted;
        }
        try {
            return CellRef.parse(r).column();
        } catch (IllegalArgumentException odd) {
            return counted;
        }
    }
}
