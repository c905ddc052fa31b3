package th.itaworkbook.app;

import java.io.PrintStream;
import java.util.List;
import java.util.StringJoiner;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.Language;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.finding.Severity;
import th.itaworkbook.grid.Place;

/** Findings for people: the worst first, each with its place, code and sentence, and a line of counts. */
final class FindingReport {
    private final MessageCatalog catalog;
    private final Language language;

    FindingReport(MessageCatalog catalog, Language language) {
        this.catalog = catalog;
        this.language = language;
    }

    void print(List<Finding> findings, PrintStream out) {
        for (Severity severity : Severity.values()) {
            List<Finding> some =
                    findings.stream().filter(f -> f.severity() == severity).toList();
            if (some.isEmpty()) {
                continue;
            }
            out.println(heading(severity) + " (" + some.size() + ")");
            some.forEach(f -> out.println("  " + line(f)));
            out.println();
        }
        out.println(counts(findings));
    }

    String line(Finding finding) {
        String place = place(finding.place());
        return (place.isEmpty() ? "" : place + "  ") + finding.code().name() + "  "
                + catalog.message(finding, language);
    }

    String fix(Finding finding) {
        return catalog.fix(finding, language);
    }

    private static String place(Place place) {
        return place.sheet() + place.at().map(cell -> "!" + cell.a1()).orElse("");
    }

    private String counts(List<Finding> findings) {
        StringJoiner line = new StringJoiner(", ", language == Language.TH ? "รวม: " : "Total: ", "");
        for (Severity severity : Severity.values()) {
            long count = findings.stream().filter(f -> f.severity() == severity).count();
            line.add(word(severity) + " " + count);
        }
        return line.toString();
    }

    private String heading(Severity severity) {
        return word(severity) + " " + severity.name();
    }

    private String word(Severity severity) {
        boolean thai = language == Language.TH;
        return switch (severity) {
            case ERROR -> thai ? "ต้องแก้ไข" : "errors";
            case WARNING -> thai ? "ควรตรวจสอบ" : "warnings";
            case INFO -> thai ? "ข้อสังเกต" : "notes";
        };
    }
}
