package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;

/** All that an edit list wants of one sheet, put together so that each cell is written once. */
final class SheetPlan {
    /** What is wanted of one cell; null parts stay as they are. */
    static final class CellPlan {
        Edit.Content content;
        Style style;
        Edit.Unmark unmark;
    }

    /** What is wanted of one row. */
    static final class RowPlan {
        private CellPlan[] cells = new CellPlan[8];
        Double height;

        CellPlan at(int column) {
            if (column >= cells.length) {
                cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
            }
            if (cells[column] == null) {
                cells[column] = new CellPlan();
            }
            return cells[column];
        }

        /** One more than the highest column that is planned. */
        int width() {
            int width = cells.length;
            while (width > 0 && cells[width - 1] == null) {
                width--;
            }
            return width;
        }

        /** The plan of a cell, or null: so many are asked that an object for each answer counts. */
        CellPlan get(int column) {
            return column < cells.length ? cells[column] : null;
        }
    }

    private final String name;
    private final Edit.EnsureSheet ensure;
    final NavigableMap<Integer, RowPlan> rows = new TreeMap<>();
    final List<RangeRef> merges = new ArrayList<>();
    final NavigableMap<Integer, Double> widths = new TreeMap<>();
    final List<Edit.ConditionalFormat> conditionals = new ArrayList<>();
    final List<Edit.Validation> validations = new ArrayList<>();
    final Map<CellRef, Edit.Link> links = new LinkedHashMap<>();
    final Map<String, Edit.Chart> charts = new LinkedHashMap<>();
    final java.util.NavigableSet<Integer> breaks = new java.util.TreeSet<>();
    private Edit.Freeze freeze;
    private Edit.PageSetup page;
    private final Map<List<Style>, Style> merged = new java.util.HashMap<>();

    SheetPlan(String name, Edit.EnsureSheet ensure) {
        this.name = name;
        this.ensure = ensure;
    }

    /** The sheet's name in the edit list. */
    String name() {
        return name;
    }

    /** How the sheet is to be made anew, if it is. */
    Optional<Edit.EnsureSheet> ensure() {
        return Optional.ofNullable(ensure);
    }

    /** The last wish for frozen panes. */
    Optional<Edit.Freeze> freeze() {
        return Optional.ofNullable(freeze);
    }

    /** The last wish for printing. */
    Optional<Edit.PageSetup> page() {
        return Optional.ofNullable(page);
    }

    /** Takes one more edit of this sheet. */
    void add(Edit edit) {
        if (edit instanceof Edit.Cells cells) {
            addCells(cells);
        } else if (edit instanceof Edit.Format format) {
            format.ranges().forEach(range -> addStyle(range, format.style()));
        } else if (edit instanceof Edit.Unmark unmark) {
            row(unmark.cell().row()).at(unmark.cell().column()).unmark = unmark;
        } else if (edit instanceof Edit.Merge merge) {
            merges.removeIf(old -> overlap(old, merge.range()));
            merges.add(merge.range());
        } else if (edit instanceof Edit.Widths wanted) {
            widths.putAll(wanted.widths());
        } else if (edit instanceof Edit.Heights heights) {
            heights.heights().forEach((row, height) -> row(row).height = height);
        } else if (edit instanceof Edit.Freeze wanted) {
            freeze = wanted;
        } else if (edit instanceof Edit.PageSetup wanted) {
            page = wanted;
        } else if (edit instanceof Edit.PageBreaks wanted) {
            wanted.rows().stream().filter(row -> row > 0).forEach(breaks::add);
        } else if (edit instanceof Edit.Link link) {
            links.put(link.cell(), link);
        } else if (edit instanceof Edit.Chart chart) {
            charts.remove(chart.id());
            charts.put(chart.id(), chart);
        } else {
            addRule(edit);
        }
    }

    private void addRule(Edit edit) {
        if (edit instanceof Edit.ConditionalFormat rule) {
            if (!conditionals.contains(rule)) {
                conditionals.add(rule);
            }
        } else if (edit instanceof Edit.Validation validation) {
            validations.removeIf(old -> old.ranges().equals(validation.ranges()));
            validations.add(validation);
        } else {
            throw new IllegalArgumentException("no edit of a sheet: " + edit);
        }
    }

    /** The smallest range that holds all cells that are planned; the first cell when there are none. */
    RangeRef used() {
        int top = Integer.MAX_VALUE;
        int left = Integer.MAX_VALUE;
        int bottom = 0;
        int right = 0;
        for (Map.Entry<Integer, RowPlan> row : rows.entrySet()) {
            for (int column = 0; column < row.getValue().width(); column++) {
                if (row.getValue().get(column) != null) {
                    top = Math.min(top, row.getKey());
                    bottom = row.getKey();
                    left = Math.min(left, column);
                    right = Math.max(right, column);
                }
            }
        }
        return top > bottom ? RangeRef.of(0, 0, 0, 0) : RangeRef.of(top, left, bottom, right);
    }

    /** Whether two ranges share a cell. */
    static boolean overlap(RangeRef one, RangeRef other) {
        return one.first().row() <= other.last().row()
                && other.first().row() <= one.last().row()
                && one.first().column() <= other.last().column()
                && other.first().column() <= one.last().column();
    }

    private RowPlan row(int row) {
        return rows.computeIfAbsent(row, r -> new RowPlan());
    }

    private void addCells(Edit.Cells cells) {
        int row = cells.at().row();
        for (List<Edit.Content> contents : cells.rows()) {
            int column = cells.at().column();
            for (Edit.Content content : contents) {
                if (content != null) {
                    row(row).at(column).content = content;
                }
                column++;
            }
            row++;
        }
    }

    private void addStyle(RangeRef range, Style style) {
        for (int row = range.first().row(); row <= range.last().row(); row++) {
            RowPlan plan = row(row);
            for (int column = range.first().column(); column <= range.last().column(); column++) {
                CellPlan cell = plan.at(column);
                cell.style = cell.style == null ? style : over(cell.style, style);
            }
        }
    }

    // Cells of one range share their styles, so that few objects stand for many cells.
    private Style over(Style below, Style above) {
        return merged.computeIfAbsent(List.of(below, above), pair -> overlay(below, above));
    }

    private static Style overlay(Style below, Style above) {
        return new Style(
                above.numberFormat() != null ? above.numberFormat() : below.numberFormat(),
                above.fill() != null ? above.fill() : below.fill(),
                overlay(below.font(), above.font()),
                overlay(below.border(), above.border()),
                overlay(below.alignment(), above.alignment()));
    }

    private static Style.Font overlay(Style.Font below, Style.Font above) {
        if (below == null || above == null) {
            return above != null ? above : below;
        }
        return new Style.Font(
                above.name() != null ? above.name() : below.name(),
                above.size() != null ? above.size() : below.size(),
                above.bold() != null ? above.bold() : below.bold(),
                above.italic() != null ? above.italic() : below.italic(),
                above.underline() != null ? above.underline() : below.underline(),
                above.color() != null ? above.color() : below.color());
    }

    private static Style.Border overlay(Style.Border below, Style.Border above) {
        if (below == null || above == null) {
            return above != null ? above : below;
        }
        return new Style.Border(
                above.top() != null ? above.top() : below.top(),
                above.right() != null ? above.right() : below.right(),
                above.bottom() != null ? above.bottom() : below.bottom(),
                above.left() != null ? above.left() : below.left());
    }

    private static Style.Alignment overlay(Style.Alignment below, Style.Alignment above) {
        if (below == null || above == null) {
            return above != null ? above : below;
        }
        return new Style.Alignment(
                above.horizontal() != null ? above.horizontal() : below.horizontal(),
                above.vertical() != null ? above.vertical() : below.vertical(),
                above.wrap() != null ? above.wrap() : below.wrap(),
                above.indent() != null ? above.indent() : below.indent());
    }
}
