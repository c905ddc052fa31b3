package th.itaworkbook.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import th.itaworkbook.ExternalProgram;

/** Processor time of whole processes, user and system: on a busy machine the clock on the wall says little. */
final class ProcessCost {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String TIMED = "TIMEFORMAT='%U %S'; time \"$0\" \"$@\" 2>/dev/null";

    private ProcessCost() {}

    /**
     * Seconds of processor time that a command takes; its output must hold what is expected.
     *
     * @param exitCode the greatest exit code that is no failure
     */
    static double seconds(List<String> command, int exitCode, String expected) {
        List<String> timed = new ArrayList<>(List.of("/bin/bash", "-c", TIMED));
        timed.addAll(command);
        ExternalProgram.Outcome outcome = ExternalProgram.run("bash", timed, PATIENCE);
        if (outcome.exitCode() > exitCode || !outcome.out().contains(expected)) {
            throw new AssertionError(command + ": " + outcome);
        }
        return Arrays.stream(outcome.err().trim().split(" "))
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    /** A Java program on the class path of the tests. */
    static List<String> java(List<String> flags, Class<?> main, Object... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Arrays.stream(args).map(Object::toString).forEach(command::add);
        return command;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
