package th.itaworkbook.app;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
        Audited audited = console.service(options).audit(WorkbookFile.read(file));
        if (target != null) {
            WorkbookFile.write(target, audited.workbook());
        }
        if (json) {
            console.json(new AuditJson(console.catalog()).of(audited));
        } else {
            console.findings(audited.checked().findings(), options);
            AuditReport.print(audited.result(), options.language(), console.out());
        }
        return console.exitCode(audited.checked().findings());
    }
}
