package th.itaworkbook.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import th.itaworkbook.pipeline.Facts;
import th.itaworkbook.pipeline.TemplatePack;
import th.itaworkbook.pipeline.Workbooks;
import th.itaworkbook.xlsx.Limits;

/** Makes the committed template pack and the filled examples anew; for developers. */
@Command(name = "pack", hidden = true, header = "makes templates and examples anew")
final class PackCommand extends Commands.Base {
    @Option(names = "--into", paramLabel = "DIR", defaultValue = "templates", description = "the folder of templates")
    private Path folder;

    PackCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        Workbooks workbooks = Workbooks.open(Optional.empty(), Limits.COMMAND_LINE);
        TemplatePack pack = workbooks.pack();
        for (int year : workbooks.templateYears()) {
            write(folder.resolve("ita-" + year + ".xlsx"), pack.template(year));
        }
        for (String example : workbooks.exampleNames()) {
            try (InputStream facts = Files.newInputStream(folder.resolve("examples/" + example + ".json"))) {
                write(folder.resolve("examples/" + example + ".xlsx"), pack.filled(Facts.read(facts)));
            }
        }
        return 0;
    }

    private void write(Path file, byte[] workbook) throws IOException {
        Files.write(file, workbook);
        console.out().println(file + " " + workbook.length);
    }
}
