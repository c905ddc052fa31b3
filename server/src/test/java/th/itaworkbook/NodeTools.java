package th.itaworkbook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Programs for scripts of the page; none is part of the product. */
public final class NodeTools {
    private static final Path FOLDER = Path.of("server/src/test/node");
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    private NodeTools() {}

    /** Checks the types of the scripts that a project file names; empty when all are right. */
    public static String typeErrors(Path project) {
        Path compiler = installed("typescript/bin/tsc");
        ExternalProgram.Outcome outcome =
                ExternalProgram.run("node", List.of("node", compiler.toString(), "-p", project.toString()), AT_MOST);
        return outcome.exitCode() == 0 ? "" : outcome.out() + outcome.err();
    }

    /** Runs tests of scripts; empty when all pass. */
    public static String failures(Path tests, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of("node", "--test", tests.toString()));
        ExternalProgram.Outcome outcome = ExternalProgram.run("node", command, environment, AT_MOST);
        // A runner that finds no test ends well too.
        boolean ran = outcome.out().matches("(?s).*\\n# pass [1-9].*");
        return outcome.exitCode() == 0 && ran ? "" : outcome.out() + outcome.err();
    }

    /** A file of an installed package. */
    public static Path installed(String file) {
        Path path = FOLDER.resolve("node_modules").resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new AssertionError(file + " is missing; ./check installs what the tests need");
        }
        return path;
    }
}
