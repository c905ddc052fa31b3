package th.itaworkbook.xlsx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.edit.Edit;
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

    /** Whether a content has the formula that stands in that cell. */
    boolean isSame(XmlPart.Element formula, CellRef cell, Edit.Content content) throws UnusableFileException {
        return content.formula() != null
                && content.formula().strip().equals(text(formula, cell).strip());
    }

    /** Finds the groups that lose the cell with their text; to be done before the first patch. */
    void findDeposed(Map<Integer, SheetPlan.RowPlan> wishes) throws UnusableFileException {
        for (Map.Entry<Integer, SheetPlan.RowPlan> wish : wishes.entrySet()) {
            Optional<SheetRows.Span> row = rows.row(wish.getKey());
            if (row.isEmpty()) {
                continue;
            }
            for (SheetRows.Span cell : rows.cells(row.get())) {
                SheetPlan.CellPlan planned = wish.getValue().get(cell.number());
                if (planned != null && planned.content != null && mayShare(cell)) {
                    depose(cell, new CellRef(row.get().number(), cell.number()), planned.content);
                }
            }
        }
    }

    // Reading every cell twice would be dear, and few formulas are shared.
    private boolean mayShare(SheetRows.Span cell) {
        for (int i = cell.inner(); i + 6 < cell.outer(); i++) {
            if (xml[i] == 's' && xml[i + 1] == 'h' && xml[i + 2] == 'a' && xml[i + 3] == 'r') {
                return true;
            }
        }
        return false;
    }

    private void depose(SheetRows.Span span, CellRef cell, Edit.Content content) throws UnusableFileException {
        Optional<XmlPart.Element> formula = rows.element(span).child("f");
        Optional<String> group = formula.flatMap(SharedLeaders::group);
        if (group.isPresent() && !isSame(formula.get(), cell, content)) {
            Leader leader = leaders().get(group.get());
            if (leader != null && leader.cell.equals(cell)) {
                deposed.add(group.get());
            }
        }
    }

    /** Gives the followers of those groups their own text, but for cells that are patched anyway. */
    void giveTextToFollowers(Set<Integer> patchedCells, String p, Patches patches) throws UnusableFileException {
        if (deposed.isEmpty()) {
            return;
        }
        for (SheetRows.Span row : rows.rows) {
            for (SheetRows.Span cell : rows.cells(row)) {
                if (!patchedCells.contains(cell.start()) && mayShare(cell)) {
                    giveText(cell, new CellRef(row.number(), cell.number()), p, patches);
                }
            }
        }
    }

    private void giveText(SheetRows.Span span, CellRef cell, String p, Patches patches) throws UnusableFileException {
        Optional<XmlPart.Element> formula = rows.element(span).child("f").filter(this::isDeposed);
        if (formula.isPresent()) {
            Utf8 own = new Utf8(64);
            CellXml.formula(own, p, text(formula.get(), cell));
            patches.replace(span.start() + formula.get().start, span.start() + formula.get().end, own.toString());
        }
    }

    /** Whether the cell that holds the text for this formula goes. */
    boolean isDeposed(XmlPart.Element formula) {
        return group(formula).filter(deposed::contains).isPresent();
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
