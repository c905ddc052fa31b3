package th.itaworkbook.xlsx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellRef;

/**
 * The formulas of a sheet that several cells share. When the cell that holds the text gets another content, its
 * followers must be given the text themselves.
 */
final class SharedLeaders {
    private record Leader(String formula, CellRef cell) {}

    private final byte[] xml;
    private final SheetRows rows;
    private final Set<String> deposed = new HashSet<>();
    private Map<String, Leader> leaders;

    SharedLeaders(byte[] xml, SheetRows rows) {
        this.xml = xml;
        this.rows = rows;
    }

    /** The group that a formula element belongs to. */
    static Optional<String> group(XmlPart.Element formula) {
        return formula.attribute("t").filter("shared"::equals).flatMap(t -> formula.attribute("si"));
    }

    /** The text of a formula element in that cell, without the equals sign. */
    String text(XmlPart.Element formula, CellRef cell) throws UnusableFileException {
        String own = formula.text();
        Optional<String> group = group(formula);
        if (!own.isEmpty() || group.isEmpty()) {
            return own;
        }
        Leader leader = leaders().get(group.get());
        return leader == null
                ? ""
                : FormulaShift.shift(
                        leader.formula, cell.row() - leader.cell.row(), cell.column() - leader.cell.column());
    }

    /** Notes that the cell no longer holds the text for its group. */
    void depose(XmlPart.Element formula, CellRef cell) throws UnusableFileException {
        Optional<String> group = group(formula);
        if (group.isPresent()) {
            Leader leader = leaders().get(group.get());
            if (leader != null && leader.cell.equals(cell)) {
                deposed.add(group.get());
            }
        }
    }

    /** Whether the cell that holds the text for this formula goes. */
    boolean isDeposed(XmlPart.Element formula) {
        return group(formula).filter(deposed::contains).isPresent();
    }

    /** Whether any group lost the cell that holds its text. */
    boolean anyDeposed() {
        return !deposed.isEmpty();
    }

    private Map<String, Leader> leaders() throws UnusableFileException {
        if (leaders == null) {
            leaders = new HashMap<>();
            for (SheetRows.Span row : rows.rows) {
                for (SheetRows.Span cell : rows.cells(row)) {
                    read(row, cell);
                }
            }
        }
        return leaders;
    }

    private void read(SheetRows.Span row, SheetRows.Span cell) throws UnusableFileException {
        XmlScan scan = new XmlScan(xml, cell.inner());
        while (!cell.isEmpty() && scan.next() != XmlScan.Token.EOF && scan.start < cell.outer()) {
            if (scan.is("f")
                    && scan.attribute("t").equals("shared")
                    && !scan.attribute("si").isEmpty()) {
                boolean range = !scan.attribute("ref").isEmpty();
                String group = scan.attribute("si");
                int from = scan.end;
                boolean empty = xml[from - 2] == '/';
                String text = empty ? "" : XmlText.unescape(scan.text(from, scan.skip()));
                if (!text.isEmpty() && (range || !leaders.containsKey(group))) {
                    leaders.put(group, new Leader(text, new CellRef(row.number(), cell.number())));
                }
            }
        }
    }
}
