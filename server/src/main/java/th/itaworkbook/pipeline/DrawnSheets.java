package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.audit.Alignment;
import th.itaworkbook.audit.ExpectedCell;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.formula.FormulaTokens;
import th.itaworkbook.formula.FormulaWriter;
import th.itaworkbook.formula.Token.Cells;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;

/** What an analysis draws on sheets of our own, and where that stands in a workbook today. */
final class DrawnSheets {
    private final Map<String, Map<CellRef, Content>> drawn = new LinkedHashMap<>();

    /** Takes the contents from edits that draw whole sheets. */
    DrawnSheets(List<Edit> edits) {
        for (Edit edit : edits) {
            if (edit instanceof Edit.EnsureSheet sheet) {
                drawn.put(sheet.sheet(), new HashMap<>());
            } else if (edit instanceof Edit.Cells cells && drawn.containsKey(cells.sheet())) {
                Overlay.collect(cells, drawn.get(cells.sheet()));
            }
        }
        drawn.values().forEach(cells -> cells.values().removeIf(Content.EMPTY::equals));
    }

    /**
     * A short mark of what is drawn on each sheet: texts, numbers and formulas, whatever cells these refer to. Sheets are
     * always drawn in one order, so that the edits need not be laid out first.
     */
    static Map<String, String> marks(List<Edit> edits) {
        Map<String, Digest> digests = new LinkedHashMap<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.EnsureSheet sheet) {
                digests.put(sheet.sheet(), new Digest());
            } else if (edit instanceof Edit.Cells cells && digests.containsKey(cells.sheet())) {
                add(digests.get(cells.sheet()), cells);
            }
        }
        Map<String, String> marks = new LinkedHashMap<>();
        digests.forEach((sheet, digest) -> marks.put(sheet, digest.text()));
        return marks;
    }

    private static void add(Digest digest, Edit.Cells cells) {
        digest.add(cells.at().a1());
        for (List<Content> row : cells.rows()) {
            digest.add("\n");
            row.forEach(content -> add(digest, content));
        }
    }

    private static void add(Digest digest, Content content) {
        if (content != null && content.formula() != null) {
            addWithoutCells(digest, content.formula());
        } else {
            digest.add(content == null ? "" : content.value().text());
        }
    }

    // We write a formula in one way only, so that nothing but its addresses can differ between two drawings of it; to
    // take it apart in every analysis would cost more than to draw it.
    private static void addWithoutCells(Digest digest, String formula) {
        digest.put('=');
        for (int i = 0; i < formula.length(); i++) {
            char c = formula.charAt(i);
            boolean address = (c >= '0' && c <= '9') || c == '$' || (c >= 'A' && c <= 'Z' && endsInDigit(formula, i));
            if (!address) {
                digest.put(c);
            }
        }
        digest.end();
    }

    // Whether these are the letters of a column: no more than three, and a row behind them.
    private static boolean endsInDigit(String formula, int from) {
        int at = from;
        while (at < formula.length() && at - from < 3 && formula.charAt(at) >= 'A' && formula.charAt(at) <= 'Z') {
            at++;
        }
        int row = at < formula.length() && formula.charAt(at) == '$' ? at + 1 : at;
        return row < formula.length() && formula.charAt(row) >= '0' && formula.charAt(row) <= '9';
    }

    private static String word(Content content) {
        return word(content.formula(), content.value());
    }

    static String word(String formula, CellValue value) {
        return formula == null ? Labels.fold(value.text()) : "=" + FormulaWriter.skeleton(FormulaTokens.of(formula));
    }

    /**
     * What should stand where today.
     *
     * @param sheets those sheets whose content is known
     */
    List<ExpectedCell> expected(Grid grid, Set<String> sheets) {
        Map<String, Alignment> alignments = new HashMap<>();
        for (Map.Entry<String, Map<CellRef, Content>> sheet : drawn.entrySet()) {
            grid.sheet(sheet.getKey())
                    .ifPresent(found -> alignments.put(
                            Labels.fold(sheet.getKey()), Alignment.of(words(sheet.getValue()), words(found))));
        }
        List<ExpectedCell> expected = new ArrayList<>();
        for (String name : sheets) {
            Optional<Sheet> found = grid.sheet(name);
            Alignment alignment = alignments.get(Labels.fold(name));
            if (found.isPresent() && alignment != null) {
                Set<CellRef> taken = new HashSet<>();
                drawn.get(name).forEach((ref, content) -> {
                    CellRef today = alignment.today(ref);
                    if (today != null && taken.add(today)) {
                        expected.add(expected(new Place(found.get().name(), today), content, alignments));
                    }
                });
            }
        }
        return expected;
    }

    private static ExpectedCell expected(Place place, Content content, Map<String, Alignment> alignments) {
        String formula = content.formula() == null ? null : moved(content.formula(), place.sheet(), alignments);
        return new ExpectedCell(place, formula, content.value(), null, true);
    }

    // References to sheets that we drew go along with what was drawn; all others are written for today already.
    private static String moved(String formula, String own, Map<String, Alignment> alignments) {
        return FormulaWriter.write(FormulaTokens.of(formula), cells -> {
            Alignment alignment = alignments.get(Labels.fold(cells.on(own).sheet()));
            if (alignment == null) {
                return cells;
            }
            RangeRef today = alignment.today(cells.range());
            return today == null ? null : new Cells(cells.book(), cells.sheet(), today, cells.fixed());
        });
    }

    private static Map<CellRef, String> words(Map<CellRef, Content> cells) {
        Map<CellRef, String> words = new HashMap<>();
        cells.forEach((ref, content) -> words.put(ref, word(content)));
        return words;
    }

    private static Map<CellRef, String> words(Sheet sheet) {
        Map<CellRef, String> words = new HashMap<>();
        for (int row : sheet.rowNumbers()) {
            for (Cell cell : sheet.row(row)) {
                if (!cell.isEmpty()) {
                    words.put(cell.ref(), word(cell.formula(), cell.value()));
                }
            }
        }
        return words;
    }
}
