package th.itaworkbook.app;

import io.javalin.util.JavalinBindException;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import th.itaworkbook.web.UploadLimits;
import th.itaworkbook.web.WorkbookServer;
import th.itaworkbook.xlsx.Limits;

/** Runs the service until the program is told to end. */
@Command(name = "serve", header = "เปิดบริการและหน้าเว็บ · runs the service with its page")
final class ServeCommand extends Commands.Base {
    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "HOST",
            description = "ที่อยู่ · address (127.0.0.1)")
    private String host;

    @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", description = "พอร์ต 0-65535 · port (8080)")
    private int port;

    @Mixin
    private PaneOptions pane = new PaneOptions();

    ServeCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw new UsageException("พอร์ตต้องอยู่ระหว่าง 0 ถึง 65535", "--port must be between 0 and 65535");
        }
        try (WorkbookServer server = start()) {
            Thread hook = new Thread(server::close, "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            console.out().println("ITA Workbook: " + server.url());
            console.out().flush();
            waitForTheEnd();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        return ExitCode.FINE;
    }

    private WorkbookServer start() throws UsageException {
        try {
            return WorkbookServer.start(
                    console.service(options, Limits.HTTP),
                    console.catalog(),
                    host,
                    port,
                    UploadLimits.standard(),
                    pane.settings(),
                    console.err());
        } catch (JavalinBindException e) {
            throw new UsageException(
                    "เปิดพอร์ต " + port + " ที่ " + host + " ไม่ได้ มีโปรแกรมอื่นใช้อยู่หรือไม่มีสิทธิ์",
                    "cannot listen on " + host + " port " + port);
        }
    }

    // Ends when the thread is interrupted (tests, embedding); a signal ends the process through the hook.
    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException end) {
            return;
        }
    }
}
