package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.xlsx.Splicer;
import th.itaworkbook.xlsx.XlsxPackage;

/**
 * The generated sheets of one workbook. We own only what we remember to have drawn: a sheet of the officer that
 * happens to have one of our titles stays, and ours gets another title.
 */
final class Drawings {
    private static final String SUFFIX = " (ITA)";

    private final Grid grid;
    private final List<State.Drawn> before;

    Drawings(Grid grid, State state) {
        this.grid = grid;
        this.before = state.drawn();
    }

    /** The edits that draw, with what belongs to the officer kept. */
    List<Edit> keeping(List<Edit> generated) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Edit edit : generated) {
            if (edit instanceof Edit.EnsureSheet ensure) {
                titles.put(ensure.sheet(), title(ensure.sheet()));
            }
        }
        List<Edit> edits = new ArrayList<>();
        for (Edit edit : Retitled.of(generated, titles)) {
            if (edit instanceof Edit.EnsureSheet ensure) {
                drawn(ensure.sheet()).ifPresent(d -> edits.add(new Edit.Keep(d.sheet(), d.range())));
            }
            edits.add(edit);
        }
        return edits;
    }

    private String title(String wanted) {
        String title = wanted;
        for (int number = 2; !isOurs(title); number++) {
            title = wanted + (number == 2 ? SUFFIX : SUFFIX + " " + (number - 1));
        }
        return title;
    }

    private boolean isOurs(String title) {
        return drawn(title).isPresent() || grid.sheet(title).isEmpty();
    }

    private Optional<State.Drawn> drawn(String title) {
        return before.stream().filter(d -> Labels.same(d.sheet(), title)).findFirst();
    }

    /** What these edits draw, sheet by sheet. */
    static List<State.Drawn> areas(List<Edit> edits) {
        Map<String, Extent> areas = new LinkedHashMap<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.EnsureSheet ensure) {
                areas.put(ensure.sheet(), new Extent());
            } else if (areas.containsKey(edit.sheet())) {
                areas.get(edit.sheet()).add(edit);
            }
        }
        Map<String, String> marks = DrawnSheets.marks(edits);
        return areas.entrySet().stream()
                .map(e -> new State.Drawn(e.getKey(), e.getValue().range(), marks.get(e.getKey())))
                .toList();
    }

    /** What an earlier run drew that these edits leave alone, such as the sheet of an audit. */
    List<State.Drawn> untouched(List<Edit> edits) {
        Set<String> drawn = new HashSet<>();
        edits.forEach(e -> drawn.add(Labels.fold(e.sheet())));
        return before.stream()
                .filter(d -> !drawn.contains(Labels.fold(d.sheet())))
                .filter(d -> grid.sheet(d.sheet()).isPresent())
                .toList();
    }

    /** From the first cell of a sheet to the last one that is drawn. */
    private static final class Extent {
        private int lastRow;
        private int lastColumn;

        void add(Edit edit) {
            if (edit instanceof Edit.Cells cells) {
                int wide = 1;
                for (List<Edit.Content> row : cells.rows()) {
                    wide = Math.max(wide, row.size());
                }
                int high = Math.max(1, cells.rows().size());
                upTo(cells.at().row() + high - 1, cells.at().column() + wide - 1);
            } else if (edit instanceof Edit.Format format) {
                format.ranges().forEach(r -> upTo(r.last().row(), r.last().column()));
            }
        }

        private void upTo(int row, int column) {
            lastRow = Math.max(lastRow, row);
            lastColumn = Math.max(lastColumn, column);
        }

        RangeRef range() {
            return RangeRef.of(0, 0, lastRow, lastColumn);
        }
    }

    /** Takes our sheets off; gives those that stay, because an officer put something on them. */
    List<State.Drawn> off(XlsxPackage file, List<Edit> edits) throws UnusableFileException {
        return off(
                file,
                edits,
                Arrays.stream(TemplateSheet.values())
                        .filter(TemplateSheet::isGenerated)
                        .toList());
    }

    /** The same for our sheets of these titles only. */
    List<State.Drawn> off(XlsxPackage file, List<Edit> edits, List<TemplateSheet> titles) throws UnusableFileException {
        Map<String, State.Drawn> left = new LinkedHashMap<>();
        for (State.Drawn drawn : before) {
            Optional<Sheet> sheet = grid.sheet(drawn.sheet());
            if (sheet.isEmpty() || !isTitle(drawn.sheet(), titles)) {
                continue;
            }
            String name = sheet.get().name();
            Edit.Keep keep = new Edit.Keep(name, drawn.range());
            if (drawn.range().equals(Edit.Keep.NOTHING)) {
                left.put(name, drawn);
            } else if (Splicer.holdsMore(file, keep)) {
                edits.addAll(List.of(keep, new Edit.EnsureSheet(name, "", "", false)));
                left.put(name, new State.Drawn(name, Edit.Keep.NOTHING, ""));
            } else {
                edits.add(new Edit.RemoveSheet(name));
            }
        }
        return List.copyOf(left.values());
    }

    // A sheet that somebody gave another name is the officer's from then on.
    private static boolean isTitle(String name, List<TemplateSheet> titles) {
        return titles.stream().anyMatch(t -> Labels.same(name, t.title()) || name.startsWith(t.title() + SUFFIX));
    }
}
