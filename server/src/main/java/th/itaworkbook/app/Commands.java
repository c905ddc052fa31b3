package th.itaworkbook.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import th.itaworkbook.pipeline.WorkbookService;
import th.itaworkbook.pipeline.WorkbookService.Analysed;
import th.itaworkbook.pipeline.WorkbookService.Checked;

/** The commands that take or make one workbook. */
final class Commands {
    private Commands() {}

    /** The program itself. */
    @Command(
            name = "ita-workbook",
            mixinStandardHelpOptions = true,
            version = "ITA Workbook",
            header = "วิเคราะห์ผล ITA ในไฟล์ Excel · analyses ITA results in Excel workbooks",
            footer = "%nไม่ระบุคำสั่ง = serve · without a command: serve%n"
                    + "Exit: 0 fine, 1 ERROR findings, 2 file unusable or wrong usage, 3 internal error")
    static final class Root implements Runnable {
        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "Missing command");
        }
    }

    /** A command with the options that all have. */
    abstract static class Base implements Callable<Integer> {
        @Mixin
        final Options options = new Options();

        final Console console;

        Base(Console console) {
            this.console = console;
        }

        boolean wantsJson() {
            return false;
        }
    }

    /** Prints findings. */
    @Command(name = "check", header = "ตรวจไฟล์ · prints what is found in a workbook")
    static final class Check extends Base {
        @Parameters(paramLabel = "F.xlsx", description = "ไฟล์ที่ตรวจ · the workbook")
        private Path file;

        @Option(names = "--json", description = "พิมพ์ผลเป็น JSON · print the answer as JSON")
        private boolean json;

        Check(Console console) {
            super(console);
        }

        @Override
        boolean wantsJson() {
            return json;
        }

        @Override
        public Integer call() throws Exception {
            Checked checked = console.service(options).check(WorkbookFile.view(file));
            if (json) {
                console.json(console.answers().of(checked));
            } else {
                console.findings(checked.findings(), options);
            }
            return console.exitCode(checked.findings());
        }
    }

    /** Does everything and writes the annotated workbook. */
    @Command(name = "analyse", header = "วิเคราะห์และเขียนผลลงไฟล์ · analyses and writes the annotated workbook")
    static final class Analyse extends Base {
        @Parameters(paramLabel = "F.xlsx", description = "ไฟล์ที่วิเคราะห์ · the workbook")
        private Path file;

        @Option(names = "-o", paramLabel = "OUT.xlsx", description = "ไฟล์ผลลัพธ์ · the annotated workbook")
        private Path target;

        @Option(
                names = "--tidy",
                description = "เขียนตัวเลขที่อ่านได้แทนข้อความที่พิมพ์ · write the numbers read in place of typed text")
        private boolean tidy;

        @Option(names = "--json", description = "พิมพ์ผลเป็น JSON · print the answer as JSON")
        private boolean json;

        Analyse(Console console) {
            super(console);
        }

        @Override
        boolean wantsJson() {
            return json;
        }

        @Override
        public Integer call() throws Exception {
            if (target == null && !json) {
                throw new UsageException("ต้องระบุ -o OUT.xlsx หรือ --json", "analyse needs -o OUT.xlsx or --json");
            }
            if (target != null) {
                WorkbookFile.checkTarget(target);
            }
            byte[] workbook = WorkbookFile.read(file);
            Analysed analysed = console.service(options).analyse(workbook, tidy);
            if (target != null) {
                WorkbookFile.write(target, analysed.workbook());
            }
            if (json) {
                console.json(console.answers().of(analysed));
            } else {
                console.findings(analysed.checked().findings(), options);
            }
            return console.exitCode(analysed.checked().findings());
        }
    }

    /** Takes our marks off. */
    @Command(name = "clear", header = "ล้างเครื่องหมายและแผ่นงานที่ระบบสร้าง · takes our marks and sheets off again")
    static final class Clear extends Base {
        @Parameters(paramLabel = "F.xlsx", description = "ไฟล์ที่ล้าง · the workbook")
        private Path file;

        @Option(
                names = "-o",
                required = true,
                paramLabel = "OUT.xlsx",
                description = "ไฟล์ผลลัพธ์ · the cleared workbook")
        private Path target;

        Clear(Console console) {
            super(console);
        }

        @Override
        public Integer call() throws Exception {
            WorkbookFile.checkTarget(target);
            byte[] workbook = WorkbookFile.read(file);
            WorkbookFile.write(target, console.service(options).clear(workbook));
            return ExitCode.FINE;
        }
    }

    /** Writes the empty template of a year. */
    @Command(name = "template", header = "เขียนแบบเปล่าของปีหนึ่ง · writes the template of a fiscal year")
    static final class Template extends Base {
        @Option(names = "--year", required = true, paramLabel = "2568", description = "ปีงบประมาณ พ.ศ. · Buddhist year")
        private int year;

        @Option(
                names = "--from",
                paramLabel = "LASTYEAR.xlsx",
                description =
                        "สมุดงานของปีก่อน · last year's workbook, from which scores, units and measures carry over")
        private Path lastYear;

        @Option(names = "-o", required = true, paramLabel = "F.xlsx", description = "ไฟล์ผลลัพธ์ · the template")
        private Path target;

        Template(Console console) {
            super(console);
        }

        @Override
        public Integer call() throws Exception {
            WorkbookFile.checkTarget(target);
            WorkbookService service = console.service(options);
            byte[] template = (lastYear == null
                            ? service.template(year)
                            : service.template(year, WorkbookFile.read(lastYear)))
                    .orElse(null);
            if (template == null) {
                String years = service.templateYears().toString();
                throw new UsageException(
                        "ไม่มีแบบของปี " + year + " มีปี " + years, "no template of that year; there are " + years);
            }
            WorkbookFile.write(target, template);
            return ExitCode.FINE;
        }
    }
}
