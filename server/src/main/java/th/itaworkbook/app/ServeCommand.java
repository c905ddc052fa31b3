package th.itaworkbook.app;

import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import th.itaworkbook.web.ServerSettings;
import th.itaworkbook.web.UploadLimits;
import th.itaworkbook.web.WorkLimits;
import th.itaworkbook.web.WorkbookServer;
import th.itaworkbook.web.guard.GuardSetupException;
import th.itaworkbook.web.guard.JsonLog;
import th.itaworkbook.web.guard.TokenFile;
import th.itaworkbook.xlsx.Limits;

/** Runs the service until the program is told to end. */
@Command(name = "serve", header = "เปิดบริการและหน้าเว็บ · runs the service with its page")
final class ServeCommand extends Commands.Base {
    private static final int LONGEST_STOP_DELAY = 300;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "HOST",
            description = "ที่อยู่ · address (127.0.0.1)")
    private String host;

    @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", description = "พอร์ต 0-65535 · port (8080)")
    private int port;

    @Option(
            names = "--stop-delay",
            defaultValue = "0",
            paramLabel = "SECONDS",
            description = "เวลาที่แจ้งว่าไม่พร้อมก่อนหยุดรับคำขอ 0-300 · seconds not ready before it stops (0)")
    private int stopDelay;

    @Mixin
    private AccessOptions access = new AccessOptions();

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
        if (stopDelay < 0 || stopDelay > LONGEST_STOP_DELAY) {
            throw new UsageException(
                    "--stop-delay ต้องอยู่ระหว่าง 0 ถึง 300", "--stop-delay must be between 0 and 300");
        }
        // What ends a thread of a library would otherwise be printed with its text, which may quote a client.
        JsonLog log = new JsonLog(console.err());
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> log.bug(thread.getName(), thrown));
        ServerSettings settings = settings();
        if (settings.tokens().isPresent()
                && settings.tls().isEmpty()
                && !settings.proxies().any()) {
            log.event("unencrypted");
        }
        try (WorkbookServer server = start(settings)) {
            if (!server.isReady()) {
                return ExitCode.OUR_BUG;
            }
            Thread hook = new Thread(() -> end(server), "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            console.out().println("ITA Workbook: " + server.url());
            console.out().flush();
            waitForTheEnd();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        return ExitCode.FINE;
    }

    private ServerSettings settings() throws UsageException {
        try {
            UploadLimits uploads = UploadLimits.standard();
            Optional<TokenFile> tokens = access.tokens(host);
            boolean isLocal =
                    WorkbookServer.isLoopback(host) && !access.proxies().any();
            return new ServerSettings(
                    host,
                    port,
                    uploads,
                    WorkLimits.standard(uploads.turn()),
                    tokens,
                    access.perMinute(isLocal && tokens.isEmpty()),
                    access.tls(),
                    access.proxies(),
                    Duration.ofSeconds(stopDelay),
                    pane.settings(),
                    console.err());
        } catch (GuardSetupException e) {
            throw new UsageException(e.thai(), e.english());
        }
    }

    private WorkbookServer start(ServerSettings settings) throws UsageException {
        try {
            return WorkbookServer.start(console.service(options, Limits.HTTP), console.catalog(), settings);
        } catch (JavalinBindException e) {
            throw new UsageException(
                    "เปิดพอร์ต " + port + " ที่ " + host + " ไม่ได้ มีโปรแกรมอื่นใช้อยู่หรือไม่มีสิทธิ์",
                    "cannot listen on " + host + " port " + port);
        }
    }

    // The operator asked for the end and got it in good order: that is success, not the 143 of a killed process.
    private void end(WorkbookServer server) {
        server.close();
        console.err().flush();
        Runtime.getRuntime().halt(ExitCode.FINE);
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
