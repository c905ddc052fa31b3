package th.itaworkbook.app;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import th.itaworkbook.audit.AuditResult;
import th.itaworkbook.audit.NotChecked;
import th.itaworkbook.audit.Verdict;
import th.itaworkbook.finding.Language;

/** How much an audit checked, and what it did not check and why, for people. */
final class AuditReport {
    private AuditReport() {}

    static void print(AuditResult result, Language language, PrintStream out) {
        boolean thai = language == Language.TH;
        int checked = result.checked();
        int unchecked = result.cells().size() - checked;
        long deviating =
                result.cells().stream().filter(c -> c.verdict().deviates()).count();
        long following = result.cells().stream()
                .filter(c -> c.verdict() == Verdict.FOLLOWS)
                .count();
        out.println();
        out.println(
                thai
                        ? "ตรวจสูตร: ตรวจแล้ว " + checked + " เซลล์ ไม่ได้ตรวจ " + unchecked + " เซลล์ คลาดเคลื่อน "
                                + deviating + " เซลล์ (ในจำนวนนี้เป็นผลต่อเนื่อง " + following + " เซลล์)"
                        : "Formulas: " + checked + " cells checked, " + unchecked + " not checked, " + deviating
                                + " deviate (" + following + " of them only follow from others)");
        Map<String, Integer> reasons = new LinkedHashMap<>();
        for (NotChecked left : result.notChecked()) {
            String function = left.detail().isEmpty() ? "" : " " + left.detail();
            String reason = thai ? left.reason().thai() : left.reason().english();
            reasons.merge(left.place().sheet() + function + ": " + reason, 1, Integer::sum);
        }
        reasons.forEach((reason, count) -> out.println("  " + reason + " (" + count + ")"));
    }
}
