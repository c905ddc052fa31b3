package th.itaworkbook.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import th.itaworkbook.pipeline.Workbooks;

/** Start of the program: wires the service and runs one command. */
public final class Main {
    private Main() {}

    /** Runs one command; without arguments the service starts. */
    public static void main(String[] args) {
        // UTF-8 whatever the platform says: Thai must survive a pipe on every system.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(args, out, err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs one command and gives its exit code: 0 fine, 1 ERROR findings, 2 unusable file or usage, 3 our bug. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return new CommandLineApp(Workbooks::open, out, err).run(args);
    }
}
