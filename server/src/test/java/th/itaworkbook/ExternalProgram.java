package th.itaworkbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a tool that a test needs; a missing or hanging tool fails the test, it is never skipped. */
public final class ExternalProgram {
    /** How a program ended. */
    public record Outcome(int exitCode, String out, String err) {}

    private ExternalProgram() {}

    /** Runs to the end; {@code name} is what ./check installs it as. */
    public static Outcome run(String name, List<String> command, Duration atMost) {
        return run(name, command, Map.of(), atMost);
    }

    /** The same with more variables in its environment. */
    static Outcome run(String name, List<String> command, Map<String, String> environment, Duration atMost) {
        try {
            Path out = Files.createTempFile("tool", ".out");
            Path err = Files.createTempFile("tool", ".err");
            try {
                Process process = started(name, command, environment, out, err);
                if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                    throw new AssertionError(name + " did not end within " + atMost + ": " + text(err));
                }
                return new Outcome(process.exitValue(), text(out), text(err));
            } finally {
                Files.deleteIfExists(out);
                Files.deleteIfExists(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(name + " was interrupted", e);
        }
    }

    // Files, not pipes: a program that writes much would block on a full pipe.
    private static Process started(
            String name, List<String> command, Map<String, String> environment, Path out, Path err) {
        try {
            ProcessBuilder program =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            program.environment().putAll(environment);
            return program.start();
        } catch (IOException e) {
            throw new AssertionError(name + " is missing; ./check installs what the tests need", e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
