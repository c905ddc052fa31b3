package th.itaworkbook.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.SheetName;

/** Draws one sheet cell by cell and gives it as few edits as possible. */
final class Canvas {
    /** No program makes a row higher. */
    private static final double HIGHEST = 409;

    private final String sheet;
    private final TreeMap<Integer, Row<Content>> cells = new TreeMap<>();
    private final TreeMap<Integer, Row<Style>> styles = new TreeMap<>();
    private final TreeMap<Integer, Double> widths = new TreeMap<>();
    private final TreeMap<Integer, Double> heights = new TreeMap<>();
    private final List<Edit> further = new ArrayList<>();
    private final Map<Integer, Integer> lines = new HashMap<>();

    /** What the columns of one row hold, as a list that grows: most rows are short and dense. */
    private static final class Row<T> {
        private final ArrayList<T> columns = new ArrayList<>();

        T get(int column) {
            return column < columns.size() ? columns.get(column) : null;
        }

        void put(int column, T what) {
            while (columns.size() <= column) {
                columns.add(null);
            }
            columns.set(column, what);
        }

        int first() {
            int first = 0;
            while (columns.get(first) == null) {
                first++;
            }
            return first;
        }
    }

    Canvas(String sheet) {
        this.sheet = sheet;
    }

    String sheet() {
        return sheet;
    }

    Canvas put(int row, int column, Content content, Style style) {
        cells.computeIfAbsent(row, r -> new Row<>()).put(column, content);
        if (!style.equals(Style.NONE)) {
            styles.computeIfAbsent(row, r -> new Row<>()).put(column, style);
        }
        return this;
    }

    Canvas text(int row, int column, String text, Style style) {
        measure(row, column, text, style);
        return put(row, column, Content.text(text), style);
    }

    Canvas number(int row, int column, double number, Style style) {
        return put(row, column, Content.number(number), style);
    }

    Canvas formula(int row, int column, String formula, CellValue value, Style style) {
        measure(row, column, value.text(), style);
        return put(row, column, Content.formula(formula, value), style);
    }

    Canvas row(int row, int firstColumn, Style style, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            text(row, firstColumn + i, texts[i], style);
        }
        return this;
    }

    /** Gives the cells a look; it takes the place of any look that they had. */
    Canvas style(RangeRef range, Style style) {
        if (style.equals(Style.NONE)) {
            return this;
        }
        for (int row = range.first().row(); row <= range.last().row(); row++) {
            Row<Style> cellsOfRow = styles.computeIfAbsent(row, r -> new Row<>());
            for (int column = range.first().column(); column <= range.last().column(); column++) {
                cellsOfRow.put(column, style);
            }
        }
        return this;
    }

    Canvas width(int column, double characters) {
        widths.put(column, characters);
        return this;
    }

    Canvas widths(double... characters) {
        for (int i = 0; i < characters.length; i++) {
            width(i, characters[i]);
        }
        return this;
    }

    double widthOf(int column) {
        return widths.getOrDefault(column, 10.0);
    }

    /** What was put into a cell, if anything. */
    java.util.Optional<Content> content(int row, int column) {
        return java.util.Optional.ofNullable(cells.get(row)).map(r -> r.get(column));
    }

    Canvas height(int row, double points) {
        heights.put(row, points);
        return this;
    }

    Canvas add(Edit edit) {
        further.add(edit);
        return this;
    }

    Canvas freeze(int rows, int columns) {
        return add(new Edit.Freeze(sheet, rows, columns));
    }

    Canvas print(boolean landscape, Integer repeatFirst, Integer repeatLast, String footer) {
        return add(new Edit.PageSetup(sheet, landscape, repeatFirst, repeatLast, footer));
    }

    Canvas name(String name, RangeRef range) {
        return add(new Edit.Name(name, quoted() + "!" + range.absolute()));
    }

    /** The sheet name as formulas need it. */
    String quoted() {
        return quote(sheet);
    }

    static String quote(String sheetName) {
        return SheetName.quoted(sheetName);
    }

    // Wrapped text makes its row taller; widths must be set before the texts.
    private void measure(int row, int column, String text, Style style) {
        boolean wraps = style.alignment() != null
                && Boolean.TRUE.equals(style.alignment().wrap());
        if (wraps && widths.containsKey(column)) {
            lines.merge(row, ThaiWidth.lines(text, widths.get(column)), Math::max);
        }
    }

    /** The sheet's content and looks, without the edit that makes the sheet. */
    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.Widths(sheet, Collections.unmodifiableMap(widths)));
        styles.keySet()
                .forEach(row -> heights.putIfAbsent(
                        row,
                        Math.min(HIGHEST, lines.getOrDefault(row, 1) * ThaiWidth.LINE_POINTS + ThaiWidth.ROOM_POINTS)));
        edits.add(new Edit.Heights(sheet, Collections.unmodifiableMap(heights)));
        contents(edits);
        Map<Style, List<RangeRef>> ranges = new LinkedHashMap<>();
        styles.forEach((row, cellsOfRow) -> runs(row, cellsOfRow, ranges));
        ranges.forEach((style, where) -> edits.add(new Edit.Format(sheet, joinDown(where), style)));
        edits.addAll(further);
        return edits;
    }

    // Neighbours that look alike.
    private static void runs(int row, Row<Style> cells, Map<Style, List<RangeRef>> into) {
        int from = 0;
        for (int column = 1; column <= cells.columns.size(); column++) {
            Style style = cells.get(from);
            if (!Objects.equals(style, cells.get(column)) || column == cells.columns.size()) {
                if (style != null) {
                    into.computeIfAbsent(style, s -> new ArrayList<>()).add(RangeRef.of(row, from, row, column - 1));
                }
                from = column;
            }
        }
    }

    // Rows below each other that begin in the same column and are equally long make one rectangle.
    private void contents(List<Edit> edits) {
        List<List<Content>> block = new ArrayList<>();
        CellRef at = null;
        for (Map.Entry<Integer, Row<Content>> row : cells.entrySet()) {
            int first = row.getValue().first();
            List<Content> all = row.getValue().columns;
            List<Content> contents = all.subList(first, all.size());
            boolean goesOn = at != null
                    && at.column() == first
                    && at.row() + block.size() == row.getKey()
                    && block.get(0).size() == contents.size();
            if (!goesOn && at != null) {
                edits.add(new Edit.Cells(sheet, at, List.copyOf(block)));
                block.clear();
            }
            if (!goesOn) {
                at = new CellRef(row.getKey(), first);
            }
            block.add(Collections.unmodifiableList(contents));
        }
        if (at != null) {
            edits.add(new Edit.Cells(sheet, at, List.copyOf(block)));
        }
    }

    /** Single cells as few ranges. */
    static List<RangeRef> joinedCells(List<CellRef> cells) {
        return joined(cells.stream().sorted().map(RangeRef::of).toList());
    }

    // Neighbours in a row, then equal rows below each other, become one range.
    private static List<RangeRef> joined(List<RangeRef> ranges) {
        return joinDown(joinAcross(ranges));
    }

    private static List<RangeRef> joinAcross(List<RangeRef> ranges) {
        List<RangeRef> out = new ArrayList<>();
        for (RangeRef range : ranges) {
            RangeRef last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null
                    && last.first().row() == range.first().row()
                    && last.last().row() == range.last().row()
                    && last.last().column() + 1 == range.first().column()) {
                out.set(out.size() - 1, new RangeRef(last.first(), range.last()));
            } else {
                out.add(range);
            }
        }
        return out;
    }

    private static List<RangeRef> joinDown(List<RangeRef> ranges) {
        List<RangeRef> out = new ArrayList<>();
        Map<Long, Integer> open = new HashMap<>();
        for (RangeRef range : ranges) {
            long columns = (long) range.first().column() << 32 | range.last().column();
            Integer at = open.get(columns);
            if (at != null && out.get(at).last().row() + 1 == range.first().row()) {
                out.set(at, new RangeRef(out.get(at).first(), range.last()));
            } else {
                open.put(columns, out.size());
                out.add(range);
            }
        }
        return List.copyOf(out);
    }
}
