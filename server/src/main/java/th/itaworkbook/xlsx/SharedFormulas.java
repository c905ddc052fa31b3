package th.itaworkbook.xlsx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;

/** The formulas of one sheet that several cells share: the first cell has the text, the others follow it. */
final class SharedFormulas {
    private record Leader(String text, int row, int column) {}

    private final Map<String, Leader> leaders = new HashMap<>();
    private final Budget budget;

    SharedFormulas(Budget budget) {
        this.budget = budget;
    }

    /** Notes the cell that leads a group; a cell with text but without range leads only where nothing leads yet. */
    void lead(String group, String text, boolean hasRange, int row, int column) {
        if (hasRange || !leaders.containsKey(group)) {
            leaders.put(group, new Leader(text, row, column));
        }
    }

    /** The formula of that group as it reads in a cell; nothing when no cell leads the group yet. */
    Optional<String> at(String group, int row, int column) throws UnusableFileException {
        Leader leader = leaders.get(group);
        if (leader == null) {
            return Optional.empty();
        }
        String moved = FormulaShift.shift(leader.text(), row - leader.row(), column - leader.column());
        budget.takeFormula(moved.length());
        return Optional.of(moved);
    }
}
