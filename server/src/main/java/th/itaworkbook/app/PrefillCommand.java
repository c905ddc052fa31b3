package th.itaworkbook.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.pipeline.MinistryService;

/** Writes a filled template for each row of a table of results. */
@Command(name = "prefill", header = "เตรียมแบบที่กรอกผลแล้ว · writes a filled template for each row of a table")
final class PrefillCommand extends Commands.Base {
    @Parameters(paramLabel = "RESULTS.csv", description = "ตารางผล .csv หรือ .xlsx · the table of results")
    private Path table;

    @Option(names = "--year", required = true, paramLabel = "2568", description = "ปีงบประมาณ พ.ศ. · Buddhist year")
    private int year;

    @Option(
            names = "-o",
            required = true,
            paramLabel = "DIR",
            description = "โฟลเดอร์ผลลัพธ์ · the folder; a file there that differs is never replaced")
    private Path folder;

    PrefillCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Exception {
        byte[] rows = WorkbookFile.read(table);
        MinistryService.Prefill prefill =
                console.service(options).ministry().prefill(year, String.valueOf(table.getFileName()), rows);
        OpenDataFolder.at(folder);
        create();
        AtomicInteger written = new AtomicInteger();
        AtomicInteger same = new AtomicInteger();
        AtomicInteger kept = new AtomicInteger();
        Progress progress = new Progress(console.err(), prefill.size());
        Workers.run(prefill.size(), place -> {
            Path file = folder.resolve(prefill.fileName(place));
            byte[] template = prefill.template(place);
            if (!Files.exists(file)) {
                WorkbookFile.write(file, template, "." + file.getFileName() + ".tmp");
                written.incrementAndGet();
            } else if (isSame(file, template)) {
                same.incrementAndGet();
            } else {
                // An agency may have begun to fill it.
                kept.incrementAndGet();
                console.err().println("มีไฟล์ที่ต่างออกไปอยู่แล้ว จึงไม่เขียนทับ " + file);
            }
            progress.step();
        });
        List<Finding> findings = prefill.findings();
        console.out()
                .println(String.format(
                        Locale.ROOT,
                        "เขียนใหม่ %,d ไฟล์ มีอยู่แล้วและตรงกัน %,d ไฟล์ มีอยู่แล้วและไม่เขียนทับ %,d ไฟล์",
                        written.get(),
                        same.get(),
                        kept.get()));
        console.findings(findings, options);
        return kept.get() > 0 ? ExitCode.ERROR_FINDINGS : console.exitCode(findings);
    }

    private void create() throws UsageException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UsageException(
                    "สร้างโฟลเดอร์ไม่ได้ " + folder,
                    "cannot be made: " + e.getClass().getSimpleName());
        }
    }

    private static boolean isSame(Path file, byte[] content) throws IOException {
        return Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
    }
}
