package th.itaworkbook.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.Severity;
import th.itaworkbook.grid.Place;
import th.itaworkbook.pipeline.MinistryService;
import th.itaworkbook.rollup.AgencyResult;
import th.itaworkbook.rollup.Rollup;
import th.itaworkbook.rollup.RollupFigures;
import th.itaworkbook.rollup.RollupOptions;
import th.itaworkbook.rollup.RollupPart;
import th.itaworkbook.web.RollupJson;
import th.itaworkbook.xlsx.Limits;

/** Rolls the workbooks and tables of many agencies up into one ranking. */
@Command(name = "rollup", header = "รวมผลหลายหน่วยงาน · rolls many agencies up into one ranking")
final class RollupCommand extends Commands.Base {
    @Parameters(
            paramLabel = "DIR|FILE",
            arity = "1..*",
            description = "โฟลเดอร์หรือไฟล์ .xlsx .csv · folders, workbooks, and tables of results")
    private List<Path> inputs;

    @Option(names = "-o", paramLabel = "OUT.xlsx", description = "ไฟล์ผลลัพธ์ · the workbook of the roll-up")
    private Path target;

    @Option(names = "--json", description = "พิมพ์ผลเป็น JSON · print the answer as JSON")
    private boolean json;

    @Option(
            names = "--target",
            defaultValue = "",
            paramLabel = "95",
            description = "คะแนนเป้าหมาย · the score that every agency should reach")
    private String goal;

    @Option(
            names = "--year",
            paramLabel = "2568",
            description = "ปีที่รวมผล · the fiscal year; otherwise the one that most files have")
    private Integer year;

    RollupCommand(Console console) {
        super(console);
    }

    @Override
    boolean wantsJson() {
        return json;
    }

    @Override
    public Integer call() throws Exception {
        if (target == null && !json) {
            throw new UsageException("ต้องระบุ -o OUT.xlsx หรือ --json", "rollup needs -o OUT.xlsx or --json");
        }
        RollupOptions options = new RollupOptions(Optional.ofNullable(year), goal());
        MinistryService service = console.service(this.options, Limits.HTTP).ministry();
        if (target == null) {
            FolderWalk.Found found = found(Path.of(""));
            return finish(service.rollup(parts(service, found, null), options));
        }
        WorkbookFile.checkTarget(target);
        FolderWalk.Found found = found(target);
        try (RollupJournal journal = RollupJournal.open(target.toAbsolutePath(), service.rules())) {
            Rollup rollup = service.rollup(parts(service, found, journal), options);
            byte[] workbook = service.workbook(rollup, links(found));
            WorkbookFile.write(target, workbook, "." + target.getFileName() + ".tmp");
            journal.done();
            return finish(rollup);
        }
    }

    private Optional<java.math.BigDecimal> goal() throws UsageException {
        Optional<java.math.BigDecimal> score = MinistryService.target(goal);
        if (score.isEmpty() && !goal.isEmpty()) {
            throw new UsageException("เป้าหมายต้องเป็นคะแนน 0 ถึง 100", "--target must be a score from 0 to 100");
        }
        return score;
    }

    private FolderWalk.Found found(Path result) throws UsageException {
        FolderWalk.Found found = FolderWalk.of(inputs, result);
        if (found.files().isEmpty() && found.unreadable().isEmpty()) {
            throw new UsageException("ไม่พบสมุดงานหรือตารางในที่ที่ระบุ", "no workbook and no table was found there");
        }
        return found;
    }

    private List<RollupPart> parts(MinistryService service, FolderWalk.Found found, RollupJournal journal)
            throws Exception {
        List<Map.Entry<String, Path>> files = new ArrayList<>(found.files().entrySet());
        RollupPart[] parts = new RollupPart[files.size()];
        Progress progress = new Progress(console.err(), parts.length);
        Workers.run(parts.length, place -> {
            Map.Entry<String, Path> file = files.get(place);
            parts[place] = part(service, file.getKey(), file.getValue(), journal);
            progress.step();
        });
        List<RollupPart> all = new ArrayList<>(Arrays.asList(parts));
        found.unreadable().keySet().forEach(name -> all.add(unreadable(name)));
        return all;
    }

    private static RollupPart part(MinistryService service, String name, Path file, RollupJournal journal)
            throws UsageException {
        byte[] bytes;
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Optional<AgencyResult> known = journal == null ? Optional.empty() : journal.known(file, attributes);
            if (known.isPresent()) {
                return RollupPart.of(known.get().in(name));
            }
            if (attributes.size() > Limits.HTTP.fileBytes()) {
                return RollupPart.unusable(name, Finding.of(FindingCode.FILE_TOO_LARGE, Place.FILE, "", "20 MiB"));
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            return unreadable(name);
        }
        RollupPart part = service.read(name, bytes);
        if (journal != null && part.results().size() == 1) {
            journal.add(file, attributes, part.results().get(0));
        }
        return part;
    }

    private static RollupPart unreadable(String name) {
        return RollupPart.unusable(name, Finding.of(FindingCode.FILE_UNREADABLE, Place.FILE, ""));
    }

    // Relative to the result, so that both can be moved together; these two signs mean something else in a link.
    private java.util.function.Function<String, Optional<String>> links(FolderWalk.Found found) {
        Path home = target.toAbsolutePath().normalize().getParent();
        return source -> Optional.ofNullable(found.files().get(source))
                .map(file -> file.toAbsolutePath().normalize())
                .filter(file -> file.getRoot().equals(home.getRoot()))
                .map(file -> home.relativize(file).toString().replace('\\', '/'))
                .filter(link -> link.indexOf('#') < 0 && link.indexOf('%') < 0);
    }

    private int finish(Rollup rollup) {
        if (json) {
            console.json(new RollupJson(console.catalog()).of(rollup));
        } else {
            console.out().println(summary(rollup));
            FindingReport report = new FindingReport(console.catalog(), this.options.language());
            rollup.unusable().forEach(u -> console.out().println("  " + u.source() + "  " + report.line(u.problem())));
            console.findings(rollup.findings(), this.options);
        }
        boolean bad = !rollup.unusable().isEmpty()
                || rollup.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
        return bad ? ExitCode.ERROR_FINDINGS : ExitCode.FINE;
    }

    private static String summary(Rollup rollup) {
        RollupFigures figures = new RollupFigures(rollup);
        return String.format(
                Locale.ROOT,
                "ปีงบประมาณ พ.ศ. %d: %,d หน่วยงาน คะแนนเฉลี่ย %s ผ่าน %,d ไม่ผ่าน %,d ไม่มีคะแนนรวม %,d ใช้ไม่ได้ %,d",
                rollup.framework().year(),
                figures.count(),
                figures.mean().map(Object::toString).orElse("-"),
                figures.passed(),
                figures.failed().size(),
                rollup.agencies().size() - figures.count(),
                rollup.unusable().size());
    }
}
