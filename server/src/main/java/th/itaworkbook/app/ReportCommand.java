package th.itaworkbook.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import th.itaworkbook.pipeline.WorkbookService.Reported;
import th.itaworkbook.report.ReportChoice;
import th.itaworkbook.report.ReportColumn;
import th.itaworkbook.report.ReportOptionException;
import th.itaworkbook.report.ReportOptions;
import th.itaworkbook.report.ReportSection;

/** Writes the publishable Word report. */
@Command(name = "report", header = "จัดทำรายงาน Word เพื่อเผยแพร่ · writes the publishable Word report")
final class ReportCommand extends Commands.Base {
    @Parameters(paramLabel = "F.xlsx", description = "ไฟล์แบบวิเคราะห์ · the workbook")
    private Path file;

    @Option(names = "-o", required = true, paramLabel = "OUT.docx", description = "ไฟล์รายงาน · the report")
    private Path target;

    @Option(
            names = "--digits",
            paramLabel = "thai|arabic",
            description = "เลขไทยหรือเลขอารบิกทั้งฉบับ · digits throughout")
    private String digits = "";

    @Option(
            names = "--sections",
            paramLabel = "a,b,c",
            completionCandidates = Sections.class,
            description = "เฉพาะส่วนที่ระบุ · only these sections: ${COMPLETION-CANDIDATES}")
    private String sections = "";

    @Option(names = "--without", paramLabel = "a,b", description = "ไม่รวมส่วนที่ระบุ · all but these sections")
    private String without = "";

    @Option(
            names = "--layout",
            paramLabel = "indicator|item|theme",
            description = "รูปแบบตารางมาตรการ · how measures are arranged")
    private String layout = "";

    @Option(
            names = "--columns",
            paramLabel = "a,b,c",
            completionCandidates = Columns.class,
            description =
                    "คอลัมน์ของตารางมาตรการตามลำดับ · columns of the table of measures, in order: ${COMPLETION-CANDIDATES}")
    private String columns = "";

    @Option(names = "--logo", paramLabel = "FILE", description = "ตราหน่วยงาน · emblem of the agency, PNG or JPEG")
    private Path logo;

    ReportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Exception {
        WorkbookFile.checkTarget(target);
        ReportOptions chosen = chosen();
        Reported reported = console.service(options).report(WorkbookFile.read(file), chosen);
        WorkbookFile.write(target, reported.document());
        console.findings(reported.checked().findings(), options);
        return reported.gaps().isEmpty() ? console.exitCode(reported.checked().findings()) : ExitCode.ERROR_FINDINGS;
    }

    private ReportOptions chosen() throws Exception {
        Optional<byte[]> picture = logo == null ? Optional.empty() : Optional.of(WorkbookFile.read(logo));
        try {
            return new ReportChoice(digits, sections, without, columns, layout).read(picture);
        } catch (ReportOptionException e) {
            throw new UsageException(e.thai(), e.english());
        }
    }

    /** The sections as the help lists them. */
    static final class Sections implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ReportSection.values()).map(ReportSection::id).iterator();
        }
    }

    /** The columns as the help lists them. */
    static final class Columns implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ReportColumn.values()).map(ReportColumn::id).iterator();
        }
    }
}
