package th.itaworkbook.register;

import java.math.BigDecimal;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Extreme;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Score;
import th.itaworkbook.grid.CellValue;

/** Engine figures as the cell values that the formulas give; no figure is the empty text. */
final class Values {
    static final CellValue NOTHING = CellValue.of("");

    private Values() {}

    static CellValue of(Score score) {
        return score == null ? NOTHING : CellValue.of(score.toDouble());
    }

    static CellValue rounded(Score score) {
        return score == null ? NOTHING : of(score.shown());
    }

    static CellValue of(BigDecimal number) {
        return number == null ? NOTHING : CellValue.of(number.doubleValue());
    }

    static CellValue of(Figure figure) {
        return figure == null ? NOTHING : of(figure.value());
    }

    static CellValue of(Group group) {
        return group == null ? NOTHING : CellValue.of(group.thai());
    }

    static CellValue delta(Analysis.Change change) {
        return change == null ? NOTHING : of(change.delta());
    }

    static CellValue direction(Analysis.Change change) {
        return change == null ? NOTHING : CellValue.of(change.direction().thai());
    }

    static CellValue of(Extreme extreme) {
        return extreme == null ? NOTHING : CellValue.of(extreme.thai());
    }
}
