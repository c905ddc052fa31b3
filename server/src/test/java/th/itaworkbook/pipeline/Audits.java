package th.itaworkbook.pipeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;

/** Audits for tests. */
final class Audits {
    /** The codes that only an audit gives. */
    static final Set<FindingCode> CODES = EnumSet.range(FindingCode.FORMULA_OVERWRITTEN, FindingCode.SAVED_BY);

    private Audits() {}

    static WorkbookService.Audited of(byte[] workbook) {
        try {
            return Examples.SERVICE.audit(workbook);
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    /** What the audit itself found. */
    static List<Finding> findings(byte[] workbook) {
        return of(workbook).checked().findings().stream()
                .filter(f -> CODES.contains(f.code()))
                .toList();
    }

    /** Code, place and facts of each, for messages. */
    static List<String> brief(List<Finding> findings) {
        return findings.stream()
                .filter(f -> CODES.contains(f.code()) && f.code() != FindingCode.SAVED_BY)
                .map(f -> f.code() + " " + f.place().sheet() + "!"
                        + f.place().at().map(Object::toString).orElse("") + " " + f.args())
                .toList();
    }
}
