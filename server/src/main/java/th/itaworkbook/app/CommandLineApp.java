package th.itaworkbook.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import picocli.CommandLine;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.Language;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.web.Json;
import th.itaworkbook.web.Problem;

/** Runs commands and turns every outcome into an exit code and a sentence. */
public final class CommandLineApp {
    private static final int USAGE_WIDTH = 110;

    private final ServiceSource services;
    private final PrintStream out;
    private final PrintStream err;
    private final MessageCatalog catalog = MessageCatalog.standard();

    /** Commands open their service from there and print here. */
    public CommandLineApp(ServiceSource services, PrintStream out, PrintStream err) {
        this.services = services;
        this.out = out;
        this.err = err;
    }

    /** Runs one command; without arguments {@code serve}. */
    public int run(String... args) {
        Console console = new Console(services, catalog, out, err);
        CommandLine line = new CommandLine(new Commands.Root());
        line.addSubcommand(new ServeCommand(console));
        line.addSubcommand(new Commands.Template(console));
        line.addSubcommand(new Commands.Check(console));
        line.addSubcommand(new Commands.Analyse(console));
        line.addSubcommand(new AuditCommand(console));
        line.addSubcommand(new Commands.Clear(console));
        line.addSubcommand(new ExportCommand(console));
        line.addSubcommand(new ReportCommand(console));
        line.addSubcommand(new RollupCommand(console));
        line.addSubcommand(new PrefillCommand(console));
        line.addSubcommand(new PackCommand(console));
        line.setUsageHelpWidth(USAGE_WIDTH);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
        try {
            return line.execute(args.length == 0 ? new String[] {"serve"} : args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // Not an Exception, so picocli lets it through, and the JVM would end with 1, which means findings.
            return bug(e, new Options());
        }
    }

    private int failed(Exception e, CommandLine command) {
        Commands.Base failed = command.getCommand();
        Options options = failed.options;
        if (e instanceof UnusableFileException unusable) {
            unusable(unusable.finding(), options.language(), failed.wantsJson());
            return ExitCode.UNUSABLE;
        }
        if (e instanceof UsageException usage) {
            err.println("ita-workbook: " + usage.getMessage());
            return ExitCode.UNUSABLE;
        }
        return bug(e, options);
    }

    private int bug(Throwable e, Options options) {
        String id = UUID.randomUUID().toString();
        String words = options.language() == Language.TH ? "ระบบขัดข้อง รหัส " : "internal error, id ";
        err.println("ita-workbook: " + words + id + " (" + e.getClass().getSimpleName() + ")");
        if (options.debug) {
            e.printStackTrace(err);
        }
        return ExitCode.OUR_BUG;
    }

    private void unusable(Finding finding, Language language, boolean asJson) {
        FindingReport report = new FindingReport(catalog, language);
        err.println("ita-workbook: " + report.line(finding));
        err.println("  " + report.fix(finding));
        if (asJson) {
            byte[] document = Json.bytes(Problem.of(finding, catalog).json(null));
            out.println(new String(document, StandardCharsets.UTF_8));
        }
    }
}
