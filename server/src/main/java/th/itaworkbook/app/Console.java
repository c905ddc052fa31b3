package th.itaworkbook.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.finding.Severity;
import th.itaworkbook.framework.FrameworkFileException;
import th.itaworkbook.pipeline.WorkbookService;
import th.itaworkbook.web.AnalysisJson;
import th.itaworkbook.web.Json;
import th.itaworkbook.xlsx.Limits;

/** What commands share: the service, the catalogue, and where to print. */
record Console(ServiceSource services, MessageCatalog catalog, PrintStream out, PrintStream err) {
    /** The service for files on the user's own machine. */
    WorkbookService service(Options options) throws UsageException {
        return service(options, Limits.COMMAND_LINE);
    }

    WorkbookService service(Options options, Limits limits) throws UsageException {
        Path folder = options.frameworks().orElse(null);
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UsageException("ไม่พบโฟลเดอร์ " + folder, "the folder of --frameworks does not exist");
        }
        try {
            return services.open(options.frameworks(), limits);
        } catch (FrameworkFileException e) {
            throw new UsageException(
                    "ใช้ไฟล์กรอบการประเมินไม่ได้", "a framework file cannot be used: " + e.getMessage());
        }
    }

    AnalysisJson answers() {
        return new AnalysisJson(catalog);
    }

    void json(JsonNode document) {
        out.println(new String(Json.bytes(document), StandardCharsets.UTF_8));
    }

    void findings(List<Finding> findings, Options options) {
        new FindingReport(catalog, options.language()).print(findings, out);
    }

    int exitCode(List<Finding> findings) {
        boolean bad = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
        return bad ? ExitCode.ERROR_FINDINGS : ExitCode.FINE;
    }
}
