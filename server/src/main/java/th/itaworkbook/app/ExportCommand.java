package th.itaworkbook.app;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import th.itaworkbook.pipeline.WorkbookService.Exported;

/** Writes the open data of a workbook into a folder. */
@Command(name = "export", header = "เขียนข้อมูลเปิด (CSV, JSON) · writes open data with a data dictionary")
final class ExportCommand extends Commands.Base {
    @Parameters(paramLabel = "F.xlsx", description = "ไฟล์ต้นทาง · the workbook")
    private Path file;

    @Option(
            names = "-o",
            required = true,
            paramLabel = "DIR",
            description = "โฟลเดอร์ผลลัพธ์ · the folder; files of an earlier export in it are replaced")
    private Path folder;

    ExportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Exception {
        OpenDataFolder target = OpenDataFolder.at(folder);
        byte[] workbook = WorkbookFile.read(file);
        Exported exported = console.service(options).export(workbook);
        target.write(exported.files());
        exported.files().forEach(f -> console.out().println(folder.resolve(f.name())));
        console.findings(exported.checked().findings(), options);
        return console.exitCode(exported.checked().findings());
    }
}
