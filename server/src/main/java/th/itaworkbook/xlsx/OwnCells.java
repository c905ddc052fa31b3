package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;

/**
 * What an officer put on a sheet of ours beside or below what we drew. Cells stay where they are; those below go
 * down when the new drawing is longer, all others that stand in its way go to the right of it.
 */
final class OwnCells {
    /** Nothing. */
    static final OwnCells NONE = new OwnCells();

    private static final Row NO_CELLS = new Row("", new TreeMap<>());

    /** Cells of one row as XML by column, and the attributes of the row. */
    record Row(String attributes, NavigableMap<Integer, String> cells) {
        int width() {
            return cells.isEmpty() ? 0 : cells.lastKey() + 1;
        }
    }

    private final NavigableMap<Integer, Row> rows = new TreeMap<>();
    private final StringBuilder columns = new StringBuilder();
    private final List<String> merges = new ArrayList<>();
    private final List<String> conditionals = new ArrayList<>();
    private final List<String> validations = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final Set<String> relations = new HashSet<>();
    private RangeRef drawn;
    private RangeRef now;
    private int down;
    private boolean content;

    private OwnCells() {}

    /** Reads what stands outside the range that was drawn, for a sheet on which another one will be drawn now. */
    static OwnCells read(XmlPart sheet, RangeRef drawn, RangeRef now) throws UnusableFileException {
        OwnCells own = new OwnCells();
        own.drawn = drawn;
        own.now = now;
        Optional<XmlPart.Element> data = sheet.root.child("sheetData");
        if (data.isPresent()) {
            own.readCells(sheet, data.get());
        }
        sheet.root.child("cols").ifPresent(own::readColumns);
        sheet.root.children("conditionalFormatting").forEach(e -> own.rule(e, "sqref", own.conditionals));
        for (String list : List.of("dataValidations", "hyperlinks", "mergeCells")) {
            sheet.root.child(list).ifPresent(own::readList);
        }
        return own;
    }

    private void readList(XmlPart.Element list) {
        for (XmlPart.Element each : list.children) {
            switch (each.name) {
                case "dataValidation" -> rule(each, "sqref", validations);
                case "hyperlink" -> {
                    if (rule(each, "ref", links)) {
                        each.tag().relationshipId().ifPresent(relations::add);
                    }
                }
                case "mergeCell" -> moved(each.attribute("ref").orElse("")).ifPresent(merges::add);
                default -> {}
            }
        }
    }

    private void readCells(XmlPart sheet, XmlPart.Element data) throws UnusableFileException {
        SheetRows all = new SheetRows(sheet.xml, data);
        SharedLeaders shared = new SharedLeaders(sheet.xml, all);
        int firstBelow = Integer.MAX_VALUE;
        NavigableMap<CellRef, XmlPart.Element> found = new TreeMap<>();
        for (SheetRows.Span row : all.rows) {
            for (SheetRows.Span cell : all.cells(row)) {
                CellRef ref = new CellRef(row.number(), cell.number());
                if (!drawn.contains(ref)) {
                    XmlPart.Element element =
                            XmlPart.parse(Arrays.copyOfRange(sheet.xml, cell.start(), cell.end())).root;
                    boolean filled = !element.children.isEmpty();
                    content |= filled;
                    if (filled || !element.attribute("s").orElse("0").equals("0")) {
                        found.put(ref, element);
                        firstBelow = isBelow(ref) ? Math.min(firstBelow, ref.row()) : firstBelow;
                    }
                }
            }
        }
        down = lastColumn(now) >= 0 && firstBelow <= now.last().row()
                ? now.last().row() + 2 - firstBelow
                : 0;
        for (SheetRows.Span row : all.rows) {
            int at = row.number() > drawn.last().row() ? row.number() + down : row.number();
            rows.put(at, new Row(attributes(sheet, row), new TreeMap<>()));
        }
        found.forEach((ref, cell) -> put(ref, cell, shared));
        rows.values().removeIf(row -> row.cells().isEmpty());
    }

    private static String attributes(XmlPart sheet, SheetRows.Span row) {
        Tag tag = Tag.parse(
                new String(sheet.xml, row.start(), row.inner() - row.start(), java.nio.charset.StandardCharsets.UTF_8));
        StringBuilder out = new StringBuilder();
        for (String name : List.of("ht", "customHeight", "hidden", "outlineLevel", "collapsed")) {
            tag.get(name).ifPresent(v -> out.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(XmlText.attribute(v))
                    .append('"'));
        }
        return out.toString();
    }

    private void put(CellRef ref, XmlPart.Element cell, SharedLeaders shared) {
        CellRef to = isBelow(ref) ? new CellRef(ref.row() + down, ref.column()) : ref;
        int column = to.column();
        NavigableMap<Integer, String> cells = rows.computeIfAbsent(to.row(), r -> new Row("", new TreeMap<>()))
                .cells();
        if (now.contains(to)) {
            column += now.last().column() + 1;
            while (cells.containsKey(column)) {
                column++;
            }
        }
        cells.put(column, xml(cell, ref, new CellRef(to.row(), column), shared));
    }

    private static String xml(XmlPart.Element cell, CellRef from, CellRef to, SharedLeaders shared) {
        Tag tag = cell.tag().with("r", to.a1());
        if (cell.children.isEmpty()) {
            return tag.empty();
        }
        Utf8 out = new Utf8(128).append(tag.open());
        for (XmlPart.Element child : cell.children) {
            boolean leads = child.name.equals("f") && SharedLeaders.group(child).isPresent();
            if (leads) {
                // The cell that holds the text of a shared formula may be gone.
                CellXml.formula(out, cell.prefix, text(child, from, shared));
            } else if (child.name.equals("f") && child.attribute("ref").isPresent() && !from.equals(to)) {
                out.append(child.tag().with("ref", to.a1()).open())
                        .append(child.inner())
                        .append(child.tag().close());
            } else {
                out.append(child.raw());
            }
        }
        return out.append(tag.close()).toString();
    }

    private static String text(XmlPart.Element formula, CellRef at, SharedLeaders shared) {
        try {
            return shared.text(formula, at);
        } catch (UnusableFileException unreadable) {
            return formula.text();
        }
    }

    private boolean isBelow(CellRef ref) {
        int widest = Math.max(lastColumn(drawn), lastColumn(now));
        return ref.row() > drawn.last().row() && ref.column() <= widest;
    }

    private static int lastColumn(RangeRef range) {
        return range.equals(Edit.Keep.NOTHING) ? -1 : range.last().column();
    }

    private void readColumns(XmlPart.Element cols) {
        int widest = Math.max(lastColumn(drawn), lastColumn(now)) + 1;
        for (XmlPart.Element col : cols.children("col")) {
            int min = Numbers.count(col.attribute("min").orElse(""), 1);
            int max = Numbers.count(col.attribute("max").orElse(""), min);
            if (max > widest) {
                columns.append(col.tag()
                        .with("min", Integer.toString(Math.max(min, widest + 1)))
                        .empty());
            }
        }
    }

    // A rule of the officer stands wholly outside what we drew; one that reaches into it was ours.
    private boolean rule(XmlPart.Element element, String attribute, List<String> into) {
        List<String> ranges = new ArrayList<>();
        for (String range : element.attribute(attribute).orElse("").split(" ", -1)) {
            moved(range).ifPresent(ranges::add);
        }
        if (ranges.isEmpty()) {
            return false;
        }
        Tag tag = element.tag().with(attribute, String.join(" ", ranges));
        into.add(element.empty ? tag.empty() : tag.open() + element.inner() + tag.close());
        return true;
    }

    private Optional<String> moved(String text) {
        try {
            RangeRef range = RangeRef.parse(text);
            if (SheetPlan.overlap(range, drawn)) {
                return Optional.empty();
            }
            boolean below = isBelow(range.first());
            RangeRef to = below
                    ? RangeRef.of(
                            range.first().row() + down,
                            range.first().column(),
                            range.last().row() + down,
                            range.last().column())
                    : range;
            return SheetPlan.overlap(to, now) ? Optional.empty() : Optional.of(to.a1());
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    /** Whether there is nothing at all. */
    boolean isEmpty() {
        return rows.isEmpty()
                && columns.length() == 0
                && merges.isEmpty()
                && conditionals.isEmpty()
                && validations.isEmpty()
                && links.isEmpty();
    }

    /** Whether any cell holds something. */
    boolean hasContent() {
        return content;
    }

    NavigableMap<Integer, Row> rows() {
        return rows;
    }

    /** The cells of a row, perhaps none. */
    Row row(int number) {
        return rows.getOrDefault(number, NO_CELLS);
    }

    String columns() {
        return columns.toString();
    }

    List<String> merges() {
        return merges;
    }

    List<String> conditionals() {
        return conditionals;
    }

    List<String> validations() {
        return validations;
    }

    List<String> links() {
        return links;
    }

    /** Whether a link that stays needs that relationship. */
    boolean refersTo(String relationship) {
        return relations.contains(relationship);
    }

    /** The range with the cells of the officer. */
    RangeRef with(RangeRef planned) {
        RangeRef all = planned;
        for (int row : rows.keySet()) {
            NavigableMap<Integer, String> cells = rows.get(row).cells();
            all = CellsPatcher.union(all, RangeRef.of(row, cells.firstKey(), row, cells.lastKey()));
        }
        return all;
    }
}
