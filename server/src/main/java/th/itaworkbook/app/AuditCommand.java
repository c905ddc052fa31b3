package th.itaworkbook.app;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import th.itaworkbook.compare.ChangeLines;
import th.itaworkbook.compare.Compared;
import th.itaworkbook.pipeline.WorkbookService.Audited;
import th.itaworkbook.web.AuditJson;

/** Compares every formula with what it should be; repairs nothing. */
@Command(
        name = "audit",
        header = "ตรวจสูตรกับค่าที่คำนวณเอง · compares every formula with values computed independently")
final class AuditCommand extends Commands.Base {
    @Parameters(paramLabel = "F.xlsx", description = "ไฟล์ที่ตรวจ · the workbook")
    private Path file;

    @Option(
            names = "-o",
            paramLabel = "OUT.xlsx",
            description = "ไฟล์ผลลัพธ์ที่มีแผ่นงาน ตรวจสูตร · the workbook with the sheet of the audit")
    private Path target;

    @Option(
            names = "--against",
            paramLabel = "OLD.xlsx",
            description = "ฉบับก่อนหน้า หรือสมุดงานของปีก่อน · an earlier version, or last year's workbook")
    private Path against;

    @Option(names = "--json", description = "พิมพ์ผลเป็น JSON · print the answer as JSON")
    private boolean json;

    AuditCommand(Console console) {
        super(console);
    }

    @Override
    boolean wantsJson() {
        return json;
    }

    @Override
    public Integer call() throws Exception {
        if (target != null) {
            WorkbookFile.checkTarget(target);
        }
        Optional<byte[]> before = against == null ? Optional.empty() : Optional.of(WorkbookFile.read(against));
        Audited audited = console.service(options).audit(WorkbookFile.read(file), before);
        if (target != null) {
            WorkbookFile.write(target, audited.workbook());
        }
        if (json) {
            console.json(new AuditJson(console.catalog()).of(audited));
        } else {
            console.findings(audited.checked().findings(), options);
            AuditReport.print(audited.result(), options.language(), console.out());
            audited.compared().ifPresent(this::printChanges);
        }
        return console.exitCode(audited.checked().findings());
    }

    private void printChanges(Compared compared) {
        console.out().println();
        ChangeLines.of(compared).forEach(console.out()::println);
    }
}
