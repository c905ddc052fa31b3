package th.itaworkbook.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;

/** Sets contents and formats of cells in the bytes of an existing sheet; all other cells keep theirs. */
final class CellsPatcher {
    private final byte[] xml;
    private final String p;
    private final XmlPart.Element data;
    private final SheetPlan plan;
    private final StyleTable styles;
    private final ColumnStyles columns;
    private final Patches patches;
    private final SheetRows rows;
    private final SharedLeaders shared;
    private final Set<Integer> patchedCells = new HashSet<>();
    private boolean formulasChanged;
    private RangeRef added;

    CellsPatcher(XmlPart sheet, XmlPart.Element data, SheetPlan plan, StyleTable styles, Patches patches)
            throws UnusableFileException {
        this.xml = sheet.xml;
        this.p = sheet.root.prefix;
        this.data = data;
        this.plan = plan;
        this.styles = styles;
        this.columns = new ColumnStyles(sheet.root);
        this.patches = patches;
        this.rows = new SheetRows(xml, data);
        this.shared = new SharedLeaders(xml, rows);
    }

    /** Whether a formula came or went. */
    boolean formulasChanged() {
        return formulasChanged;
    }

    /** The smallest range that holds all cells that were added. */
    Optional<RangeRef> added() {
        return Optional.ofNullable(added);
    }

    /** Collects the patches. */
    void run() throws UnusableFileException {
        shared.findDeposed(plan.rows);
        StringBuilder tail = new StringBuilder();
        int next = 0;
        for (Map.Entry<Integer, SheetPlan.RowPlan> wish : plan.rows.entrySet()) {
            int number = wish.getKey();
            Optional<SheetRows.Span> row = rows.row(number);
            if (row.isPresent()) {
                patchRow(row.get(), wish.getValue());
                continue;
            }
            while (next < rows.rows.size() && rows.rows.get(next).number() < number) {
                next++;
            }
            String fresh = newRow(number, wish.getValue());
            if (next < rows.rows.size()) {
                patches.insert(rows.rows.get(next).start(), fresh);
            } else {
                tail.append(fresh);
            }
        }
        appendRows(tail.toString());
        shared.giveTextToFollowers(patchedCells, p, patches);
    }

    private void appendRows(String fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        if (data.empty) {
            Tag tag = data.tag();
            patches.replace(data.start, data.end, tag.open() + fresh + tag.close());
        } else {
            int last = rows.rows.isEmpty()
                    ? data.inner
                    : rows.rows.get(rows.rows.size() - 1).end();
            patches.insert(last, fresh);
        }
    }

    private String newRow(int number, SheetPlan.RowPlan wish) {
        Utf8 out = new Utf8(128);
        for (int column = 0; column < wish.width(); column++) {
            SheetPlan.CellPlan cell = wish.get(column);
            if (cell != null) {
                newCell(out, new CellRef(number, column), columns.of(column), cell);
            }
        }
        if (out.length() == 0 && wish.height == null) {
            return "";
        }
        Tag tag = withHeight(Tag.parse("<" + p + "row/>").with("r", Integer.toString(number + 1)), wish.height);
        return out.length() == 0 ? tag.empty() : tag.open() + out + tag.close();
    }

    private static Tag withHeight(Tag row, Double height) {
        return height == null ? row : row.with("ht", CellXml.number(height)).without("customHeight");
    }

    private void newCell(Utf8 out, CellRef ref, int base, SheetPlan.CellPlan wish) {
        Edit.Content content = wish.content == null ? Edit.Content.EMPTY : wish.content;
        int style = wish.style == null ? base : styles.cell(base, wish.style);
        boolean blank = content.formula() == null && content.value().isBlank();
        if (blank && style == base) {
            return;
        }
        CellXml.append(out, p, ref.row(), ref.column(), style, content);
        formulasChanged |= content.formula() != null;
        added = added == null ? RangeRef.of(ref) : union(added, RangeRef.of(ref));
    }

    /** The smallest range that holds both. */
    static RangeRef union(RangeRef one, RangeRef other) {
        return RangeRef.of(
                Math.min(one.first().row(), other.first().row()),
                Math.min(one.first().column(), other.first().column()),
                Math.max(one.last().row(), other.last().row()),
                Math.max(one.last().column(), other.last().column()));
    }

    private void patchRow(SheetRows.Span row, SheetPlan.RowPlan wish) throws UnusableFileException {
        List<SheetRows.Span> cells = rows.cells(row);
        Map<Integer, SheetRows.Span> byColumn = new HashMap<>();
        cells.forEach(c -> byColumn.put(c.number(), c));
        Tag tag = Tag.parse(text(row.start(), row.inner()));
        Map<Integer, Utf8> inserted = new TreeMap<>();
        int behindAll =
                cells.isEmpty() ? row.inner() : cells.get(cells.size() - 1).end();
        int next = 0;
        int widest = -1;
        for (int column = 0; column < wish.width(); column++) {
            SheetPlan.CellPlan cell = wish.get(column);
            if (cell == null) {
                continue;
            }
            SheetRows.Span old = byColumn.get(column);
            if (old != null) {
                patchCell(old, new CellRef(row.number(), column), cell);
                continue;
            }
            while (next < cells.size() && cells.get(next).number() < column) {
                next++;
            }
            int at = next < cells.size() ? cells.get(next).start() : behindAll;
            Utf8 out = inserted.computeIfAbsent(at, a -> new Utf8(128));
            int length = out.length();
            newCell(out, new CellRef(row.number(), column), base(tag, column), cell);
            widest = out.length() > length ? column : widest;
        }
        writeRow(row, tag, withHeight(withoutNarrowSpans(tag, widest), wish.height), inserted);
    }

    private void writeRow(SheetRows.Span row, Tag old, Tag tag, Map<Integer, Utf8> inserted) {
        String cells =
                row.isEmpty() ? inserted.values().stream().map(Utf8::toString).collect(Collectors.joining()) : "";
        if (!cells.isEmpty()) {
            patches.replace(row.start(), row.end(), tag.open() + cells + tag.close());
            return;
        }
        if (tag != old) {
            patches.replace(row.start(), row.inner(), row.isEmpty() ? tag.empty() : tag.open());
        }
        inserted.forEach((at, fresh) -> {
            if (fresh.length() > 0) {
                patches.insert(at, fresh.toString());
            }
        });
    }

    private int base(Tag row, int column) {
        boolean custom = row.get("customFormat")
                .filter(c -> c.equals("1") || c.equals("true"))
                .isPresent();
        return custom ? Numbers.count(row.get("s").orElse(""), 0) : columns.of(column);
    }

    // A wrong hint about the columns in use is worse than none.
    private static Tag withoutNarrowSpans(Tag row, int widest) {
        Optional<String> spans = row.get("spans");
        if (widest < 0 || spans.isEmpty()) {
            return row;
        }
        String last = spans.get().substring(spans.get().lastIndexOf(':') + 1);
        String first = spans.get().split(":", 2)[0];
        boolean inside = Numbers.count(first, Integer.MAX_VALUE) <= 1 && widest < Numbers.count(last, 0);
        return inside ? row : row.without("spans");
    }

    private void patchCell(SheetRows.Span cell, CellRef ref, SheetPlan.CellPlan wish) throws UnusableFileException {
        XmlPart.Element old = rows.element(cell);
        Tag tag = old.tag();
        if (wish.style != null || wish.unmark != null) {
            int today = Numbers.count(tag.get("s").orElse(""), 0);
            int base = wish.unmark == null ? today : styles.unmarked(today, wish.unmark);
            int style = wish.style == null ? base : styles.cell(base, wish.style);
            tag = style == today ? tag : tag.with("s", Integer.toString(style));
        }
        if (wish.content == null) {
            if (tag != old.tag()) {
                patches.replace(cell.start(), cell.inner(), cell.isEmpty() ? tag.empty() : tag.open());
            }
            return;
        }
        patchedCells.add(cell.start());
        Edit.Content content = wish.content;
        Utf8 inner = new Utf8(64);
        Optional<XmlPart.Element> oldFormula = old.child("f");
        boolean kept = oldFormula.isPresent() && shared.isSame(oldFormula.get(), ref, content);
        if (kept && !shared.isDeposed(oldFormula.get())) {
            inner.append(oldFormula.get().raw());
        } else if (content.formula() != null) {
            CellXml.formula(inner, p, content.formula());
        }
        if (!kept) {
            formulasChanged |= oldFormula.isPresent() || content.formula() != null;
            tag = tag.without("cm");
        }
        CellXml.value(inner, p, content);
        old.children.stream()
                .filter(c -> !List.of("f", "v", "is").contains(c.name))
                .forEach(c -> inner.append(c.raw()));
        String type = CellXml.type(content);
        tag = tag.without("vm");
        tag = type.isEmpty() ? tag.without("t") : tag.with("t", type);
        String now = inner.length() == 0 ? tag.empty() : tag.open() + inner + tag.close();
        patches.replace(cell.start(), cell.end(), now);
    }

    private String text(int from, int to) {
        return new String(xml, from, to - from, StandardCharsets.UTF_8);
    }
}
