package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.formula.Calculation;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.layout.SheetValues;

/**
 * The formulas of the sheets that are drawn anew. They count and average cells of the officer's sheets, where formulas
 * may see something else than the engine: then they get the value that they will show.
 */
final class DrawnFormulas implements Calculation.Cells {
    private final Map<String, Map<CellRef, Content>> drawn = new HashMap<>();
    private final SheetValues others;
    private final Map<String, String> names;
    private final Calculation calculation = new Calculation(this);

    private DrawnFormulas(List<Edit> edits, SheetValues others, Map<String, String> names) {
        this.others = others;
        this.names = names;
        for (Edit edit : edits) {
            if (edit instanceof Edit.EnsureSheet sheet) {
                drawn.put(sheet.sheet(), new HashMap<>());
            }
            if (edit instanceof Edit.Cells cells) {
                Map<CellRef, Content> into = drawn.computeIfAbsent(cells.sheet(), s -> new HashMap<>());
                Overlay.collect(cells, into);
            }
        }
    }

    /**
     * The same edits with the values that the formulas in them will show.
     *
     * @param edits draw whole sheets
     * @param others what the cells of all other sheets show
     * @param names workbook names and what they refer to
     */
    static List<Edit> valued(List<Edit> edits, SheetValues others, Map<String, String> names) {
        DrawnFormulas formulas = new DrawnFormulas(edits, others, names);
        return edits.stream()
                .map(e -> e instanceof Edit.Cells cells ? formulas.valued(cells) : e)
                .toList();
    }

    private Edit valued(Edit.Cells cells) {
        List<List<Content>> rows = new ArrayList<>();
        for (int row = 0; row < cells.rows().size(); row++) {
            List<Content> contents = new ArrayList<>(cells.rows().get(row));
            for (int column = 0; column < contents.size(); column++) {
                Content content = contents.get(column);
                if (content != null && content.formula() != null) {
                    CellRef cell =
                            new CellRef(cells.at().row() + row, cells.at().column() + column);
                    CellValue shown = calculation.at(cells.sheet(), cell);
                    if (!FormulaCells.same(shown, content.value())) {
                        contents.set(column, Content.formula(content.formula(), shown));
                    }
                }
            }
            rows.add(contents);
        }
        return new Edit.Cells(cells.sheet(), cells.at(), rows);
    }

    @Override
    public Optional<String> formula(String sheet, CellRef cell) {
        return Optional.ofNullable(drawn.getOrDefault(sheet, Map.of()).get(cell))
                .map(Content::formula);
    }

    @Override
    public CellValue value(String sheet, CellRef cell) {
        Map<CellRef, Content> cells = drawn.get(sheet);
        if (cells == null) {
            return others.at(sheet, cell);
        }
        Content content = cells.get(cell);
        return content == null ? CellValue.blank() : content.value();
    }

    @Override
    public Optional<String> name(String name) {
        return Optional.ofNullable(names.get(name));
    }
}
