package th.itaworkbook.audit;

import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Labels;

/** When two values of cells are the same for an auditor. */
final class Values {
    /** Programs add in different orders; a difference far below what anybody could show is none. */
    private static final double SAME = 1e-9;

    private Values() {}

    /** Numbers to nine digits, texts exactly; a cell without a value equals the empty text. */
    static boolean same(CellValue one, CellValue other) {
        if (one instanceof CellValue.Num a && other instanceof CellValue.Num b) {
            return Math.abs(a.value() - b.value()) <= SAME * Math.max(1, Math.abs(b.value()));
        }
        if (one.isBlank() || other.isBlank()) {
            return one.isBlank() && other.isBlank();
        }
        return one.getClass() == other.getClass() && one.text().equals(other.text());
    }

    /** The same for what people type: texts that look alike are alike. */
    static boolean sameContent(CellValue one, CellValue other) {
        return same(one, other) || (one instanceof CellValue.Text && Labels.same(one.text(), other.text()));
    }
}
