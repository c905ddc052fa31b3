package th.itaworkbook.pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.register.FormulaRegister;
import th.itaworkbook.survey.Surveys;

/**
 * A short mark of all inputs that an analysis rests on, wherever they stand and whatever program saved them: the cells
 * of the template's tables by row and header, and those of its names. Formulas of the template are no inputs; nor is
 * the sheet of measures, which officers keep editing after the analysis. The order of rows counts, because results
 * refer to rows.
 */
final class Fingerprint {
    private static final Set<TemplateSheet> NOT_INPUTS =
            Set.of(TemplateSheet.GUIDE, TemplateSheet.AGENCY, TemplateSheet.MEASURES);

    private final Grid grid;
    private final Addresses addresses;
    private final Map<String, Set<CellRef>> formulas;
    private final Digest digest = new Digest();

    private Fingerprint(Grid grid, Addresses addresses, Map<String, Set<CellRef>> formulas) {
        this.grid = grid;
        this.addresses = addresses;
        this.formulas = formulas;
    }

    /**
     * The mark of a workbook as it is read, with what the agency's own surveys gave.
     *
     * @param cells where the template's formulas stand
     */
    static String of(Grid grid, Addresses addresses, List<FormulaRegister.FormulaCell> cells, Surveys surveys) {
        Map<String, Set<CellRef>> formulas = new HashMap<>();
        for (FormulaRegister.FormulaCell cell : cells) {
            formulas.computeIfAbsent(cell.sheetName(), s -> new HashSet<>()).add(cell.cell());
        }
        Fingerprint fingerprint = new Fingerprint(grid, addresses, formulas);
        for (TemplateSheet kind : TemplateSheet.values()) {
            if (!kind.isGenerated() && !NOT_INPUTS.contains(kind)) {
                fingerprint.table(kind);
            }
        }
        fingerprint.names();
        surveys.figures().forEach(fingerprint.digest::add);
        return fingerprint.digest.text();
    }

    private void table(TemplateSheet kind) {
        Addresses.Area area = addresses.areas().get(kind);
        Sheet sheet = area == null ? null : grid.sheet(area.sheetName()).orElse(null);
        if (sheet == null) {
            return;
        }
        digest.add(kind.name());
        for (int row : sheet.rowNumbers()) {
            if (row >= area.firstRow() && row <= area.lastRow()) {
                row(kind.headers(), area, sheet, row);
            }
        }
    }

    /** A mark of texts in their order. */
    static String of(List<String> texts) {
        Digest digest = new Digest();
        texts.forEach(digest::add);
        return digest.text();
    }

    private void row(List<String> headers, Addresses.Area area, Sheet sheet, int row) {
        boolean any = false;
        for (String header : headers) {
            int column = area.column(header);
            String word = column < 0
                    ? ""
                    : sheet.cell(row, column).map(cell -> word(sheet, cell)).orElse("");
            if (!word.isEmpty()) {
                digest.add(header).add(word);
                any = true;
            }
        }
        if (any) {
            digest.add("");
        }
    }

    private String word(Sheet sheet, Cell cell) {
        return formulas.getOrDefault(sheet.name(), Set.of()).contains(cell.ref())
                ? ""
                : DrawnSheets.word(cell.formula(), cell.value());
    }

    private void names() {
        Addresses.Area agency = addresses.areas().get(TemplateSheet.AGENCY);
        Sheet sheet = agency == null ? null : grid.sheet(agency.sheetName()).orElse(null);
        if (sheet == null) {
            return;
        }
        new TreeMap<>(addresses.names()).forEach((name, range) -> {
            // Thresholds are the template's, not the agency's.
            if (!name.equals(FormulaRegister.levelsName())) {
                digest.add(Labels.fold(name));
                block(sheet, range);
            }
        });
    }

    private void block(Sheet sheet, RangeRef range) {
        for (int row : sheet.rowNumbers()) {
            if (row < range.first().row() || row > range.last().row()) {
                continue;
            }
            boolean any = false;
            for (Cell cell : sheet.row(row)) {
                String word = range.contains(cell.ref()) ? word(sheet, cell) : "";
                if (!word.isEmpty()) {
                    digest.add(String.valueOf(
                                    cell.ref().column() - range.first().column()))
                            .add(word);
                    any = true;
                }
            }
            if (any) {
                digest.add("");
            }
        }
    }
}
