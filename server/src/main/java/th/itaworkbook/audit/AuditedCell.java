package th.itaworkbook.audit;

import java.util.Optional;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Place;

/**
 * One cell as an auditor sees it: what stands there beside what should.
 *
 * @param place where it stands today
 * @param formula the formula in the file, without the equals sign; null where there is none
 * @param expected the formula that belongs there, written for where things stand today; null where none is known
 * @param cached the value in the file
 * @param recomputed what the file's formula gives; null where it could not be computed
 * @param engine what the service computes for itself; null where it has no figure of its own
 * @param published the figure that the assessor printed for it; null where there is none
 * @param verdict what to make of it
 * @param detail for a changed formula a word for how, for one that was not computed why; else empty
 */
public record AuditedCell(
        Place place,
        String formula,
        String expected,
        CellValue cached,
        CellValue recomputed,
        CellValue engine,
        CellValue published,
        Verdict verdict,
        String detail) {
    /** The formula in the file. */
    public Optional<String> formulaText() {
        return Optional.ofNullable(formula);
    }

    /** What the cell shows once the workbook is computed: the recomputed value, else the one in the file. */
    public CellValue shown() {
        return recomputed == null ? cached : recomputed;
    }

    AuditedCell with(Verdict other, String why) {
        return new AuditedCell(place, formula, expected, cached, recomputed, engine, published, other, why);
    }
}
