package th.itaworkbook.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.formula.FormulaTokens;
import th.itaworkbook.formula.Token;
import th.itaworkbook.formula.Token.Kind;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Sheet;

/**
 * The formulas for which there is no template: those that the agency made. Only their neighbours and their style can
 * say anything about them.
 */
final class OwnFormulas {
    private static final Set<String> VOLATILE =
            Set.of("NOW", "TODAY", "RAND", "RANDBETWEEN", "OFFSET", "INDIRECT", "INFO", "CELL");
    private static final Set<String> MASKS = Set.of("IFERROR", "IFNA", "ISERROR", "ISERR");

    /** Numbers that say nothing about the agency: signs, percentages, months, decimals to round to. */
    private static final Set<String> USUAL = Set.of("0", "1", "2", "3", "4", "12", "100");

    private final Map<String, TreeMap<CellRef, String>> formulas = new LinkedHashMap<>();

    OwnFormulas(Grid grid, Set<Place> known, Set<String> left) {
        for (Sheet sheet : grid.sheets()) {
            if (left.contains(sheet.name())) {
                continue;
            }
            for (int row : sheet.rowNumbers()) {
                for (Cell cell : sheet.row(row)) {
                    if (cell.hasFormula() && !known.contains(new Place(sheet.name(), cell.ref()))) {
                        formulas.computeIfAbsent(sheet.name(), s -> new TreeMap<>())
                                .put(cell.ref(), cell.formula());
                    }
                }
            }
        }
    }

    /** Cells whose neighbours on two sides have one formula, and they another. */
    Set<Place> odd() {
        Set<Place> odd = new HashSet<>();
        formulas.forEach((sheet, cells) -> {
            Map<CellRef, String> forms = new HashMap<>();
            cells.forEach((ref, formula) -> forms.put(ref, RelativeForm.of(formula, new Place(sheet, ref))));
            forms.forEach((ref, form) -> {
                if (differs(forms, form, ref, 1, 0) || differs(forms, form, ref, 0, 1)) {
                    odd.add(new Place(sheet, ref));
                }
            });
        });
        return odd;
    }

    // Equal neighbours on both sides; an end of a run may well be a total.
    private static boolean differs(Map<CellRef, String> forms, String own, CellRef at, int down, int right) {
        String before = form(forms, at, -down, -right);
        String after = form(forms, at, down, right);
        if (!before.isEmpty() && before.equals(after)) {
            return !before.equals(own);
        }
        return false;
    }

    private static String form(Map<CellRef, String> forms, CellRef at, int down, int right) {
        int row = at.row() + down;
        int column = at.column() + right;
        return row < 0 || column < 0 || row >= CellRef.MAX_ROWS || column >= CellRef.MAX_COLUMNS
                ? ""
                : forms.getOrDefault(new CellRef(row, column), "");
    }

    /** What is risky about the style of formulas, one finding for each distinct formula and risk. */
    List<Finding> risks() {
        List<Finding> findings = new ArrayList<>();
        formulas.forEach((sheet, cells) -> {
            Map<String, List<CellRef>> distinct = new LinkedHashMap<>();
            cells.forEach((ref, formula) -> distinct.computeIfAbsent(
                            RelativeForm.of(formula, new Place(sheet, ref)), f -> new ArrayList<>())
                    .add(ref));
            for (List<CellRef> same : distinct.values()) {
                risks(sheet, same, cells.get(same.get(0)), findings);
            }
        });
        return findings;
    }

    private static void risks(String sheet, List<CellRef> cells, String formula, List<Finding> findings) {
        List<Token> tokens = FormulaTokens.of(formula);
        Place place = new Place(sheet, cells.get(0));
        String ranges = CellGroups.ranges(cells);
        List<String> moment = functions(tokens, VOLATILE);
        if (!moment.isEmpty()) {
            findings.add(Finding.of(FindingCode.FORMULA_VOLATILE, place, "", ranges, String.join(", ", moment)));
        }
        List<String> masks = functions(tokens, MASKS);
        if (!masks.isEmpty()) {
            findings.add(Finding.of(FindingCode.ERROR_MASKED, place, "", ranges, String.join(", ", masks)));
        }
        List<String> numbers = numbers(tokens);
        if (!numbers.isEmpty()) {
            findings.add(Finding.of(FindingCode.NUMBER_IN_FORMULA, place, "", ranges, String.join(", ", numbers)));
        }
    }

    private static List<String> functions(List<Token> tokens, Set<String> wanted) {
        return tokens.stream()
                .filter(t -> t.kind() == Kind.FUNCTION && wanted.contains(t.text()))
                .map(Token::text)
                .distinct()
                .toList();
    }

    private static List<String> numbers(List<Token> tokens) {
        return tokens.stream()
                .filter(t -> t.kind() == Kind.NUMBER && !USUAL.contains(t.text()))
                .map(Token::text)
                .distinct()
                .toList();
    }
}
