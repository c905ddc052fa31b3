package th.itaworkbook.recompute;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import th.itaworkbook.audit.NotChecked.Reason;
import th.itaworkbook.audit.Recomputed;
import th.itaworkbook.audit.Recomputed.Left;
import th.itaworkbook.formula.FormulaTokens;
import th.itaworkbook.formula.Token;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;

/** Computes every formula of a workbook with POI's evaluator, once. */
public final class Recomputation {
    /** What a cell that rests on itself gives. */
    public static final CellValue CIRCULAR = new CellValue.Fault("#CIRCULAR!");

    /** So many cells all formulas together may read; a large workbook of an agency needs some hundred thousand. */
    private static final long CELLS_READ = 30_000_000;

    /** POI keeps every cell as an object; more than this is beyond what one request may take. */
    private static final int CELLS_HELD = 400_000;

    static {
        // The gate has looked at the sizes already, with limits of its own.
        ZipSecureFile.setMinInflateRatio(0);
        SupplementaryFunctions.register();
    }

    private final Grid grid;
    private final Map<Place, CellValue> values = new HashMap<>();
    private final Map<Place, Left> left = new HashMap<>();
    private final Function<Place, Optional<CellValue>> standIns;
    private final int lastRow;
    private long read;

    private Recomputation(Grid grid, Function<Place, Optional<CellValue>> standIns) {
        this.grid = grid;
        this.standIns = standIns;
        this.lastRow = grid.sheets().stream().mapToInt(Sheet::lastRow).max().orElse(0);
    }

    /**
     * Computes a workbook that passed the gate.
     *
     * @param grid the same workbook with all sheets that matter
     * @param standIns what to take for a cell that cannot be computed and for which the file holds no value
     */
    public static Recomputed of(byte[] workbook, Grid grid, Function<Place, Optional<CellValue>> standIns) {
        Recomputation recomputation = new Recomputation(grid, standIns);
        recomputation.run(workbook);
        return new Recomputed(recomputation.values, recomputation.left);
    }

    private void run(byte[] workbook) {
        if (cells() > CELLS_HELD) {
            leaveAll(new Left(Reason.LIMIT, ""));
            return;
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            Map<Place, XSSFCell> formulas = prepared(book);
            XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(book);
            for (Sheet sheet : grid.sheets()) {
                for (int row : sheet.rowNumbers()) {
                    for (Cell cell : sheet.row(row)) {
                        Place place = new Place(sheet.name(), cell.ref());
                        XSSFCell theirs = formulas.get(place);
                        if (theirs != null) {
                            compute(evaluator, theirs, place);
                        }
                    }
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            leaveAll(new Left(Reason.UNREADABLE, ""));
        }
    }

    private int cells() {
        int cells = 0;
        for (Sheet sheet : grid.sheets()) {
            for (int row : sheet.rowNumbers()) {
                cells += sheet.row(row).size();
            }
        }
        return cells;
    }

    private void leaveAll(Left reason) {
        values.clear();
        for (Sheet sheet : grid.sheets()) {
            for (int row : sheet.rowNumbers()) {
                sheet.row(row).stream()
                        .filter(Cell::hasFormula)
                        .forEach(c -> left.put(new Place(sheet.name(), c.ref()), reason));
            }
        }
    }

    // A cell that cannot be computed keeps the value that stands in it, so that all that rest on it can be.
    private Map<Place, XSSFCell> prepared(XSSFWorkbook book) {
        Map<Place, XSSFCell> formulas = new HashMap<>();
        for (Sheet sheet : grid.sheets()) {
            XSSFSheet theirs = book.getSheet(sheet.name());
            for (int row : sheet.rowNumbers()) {
                for (Cell cell : sheet.row(row)) {
                    if (cell.hasFormula()) {
                        prepare(sheet.name(), cell, theirs, formulas);
                    }
                }
            }
        }
        return formulas;
    }

    private void prepare(String sheet, Cell cell, XSSFSheet theirs, Map<Place, XSSFCell> formulas) {
        Place place = new Place(sheet, cell.ref());
        Optional<XSSFCell> there = there(theirs, cell.ref());
        List<Token> tokens = FormulaTokens.of(cell.formula());
        Optional<Left> obstacle = Obstacles.in(tokens);
        read += cost(tokens);
        if (obstacle.isEmpty() && read > CELLS_READ) {
            obstacle = Optional.of(new Left(Reason.LIMIT, ""));
        }
        if (obstacle.isEmpty() && there.isEmpty()) {
            obstacle = Optional.of(new Left(Reason.UNREADABLE, ""));
        }
        if (obstacle.isPresent()) {
            left.put(place, obstacle.get());
            there.filter(c -> !c.isPartOfArrayFormulaGroup()).ifPresent(c -> leave(c, cell, place));
        } else {
            formulas.put(place, there.get());
        }
    }

    private void leave(XSSFCell theirs, Cell cell, Place place) {
        theirs.removeFormula();
        if (cell.value() == CellValue.blank()) {
            standIns.apply(place).ifPresent(value -> {
                if (value instanceof CellValue.Num number) {
                    theirs.setCellValue(number.value());
                } else {
                    theirs.setCellValue(value.text());
                }
            });
        }
    }

    private static Optional<XSSFCell> there(XSSFSheet sheet, CellRef ref) {
        XSSFRow row = sheet == null ? null : sheet.getRow(ref.row());
        return Optional.ofNullable(row == null ? null : row.getCell(ref.column()))
                .filter(c -> c.getCellType() == CellType.FORMULA);
    }

    private long cost(List<Token> formula) {
        long cells = 1;
        for (Token token : formula) {
            if (token.reference().isPresent()) {
                RangeRef range = token.cells().range();
                long rows =
                        Math.min(range.last().row(), lastRow) - range.first().row() + 1L;
                long columns =
                        Math.min(range.last().column(), 255) - range.first().column() + 1L;
                cells += Math.max(1, rows) * Math.max(1, columns);
            }
        }
        return cells;
    }

    private void compute(XSSFFormulaEvaluator evaluator, XSSFCell cell, Place place) {
        try {
            values.put(place, value(evaluator.evaluate(cell)));
        } catch (RuntimeException unreadable) {
            left.put(place, new Left(Reason.UNREADABLE, ""));
        } catch (StackOverflowError tooDeep) {
            left.put(place, new Left(Reason.LIMIT, ""));
        }
    }

    private static CellValue value(org.apache.poi.ss.usermodel.CellValue value) {
        return switch (value.getCellType()) {
            case NUMERIC -> CellValue.of(value.getNumberValue());
            case STRING -> CellValue.of(value.getStringValue());
            case BOOLEAN -> new CellValue.Bool(value.getBooleanValue());
            case ERROR -> fault(value.getErrorValue());
            default -> CellValue.of(0);
        };
    }

    private static CellValue fault(int code) {
        return code == ErrorEval.CIRCULAR_REF_ERROR.getErrorCode() || !FormulaError.isValidCode(code)
                ? CIRCULAR
                : new CellValue.Fault(FormulaError.forInt(code).getString());
    }
}
