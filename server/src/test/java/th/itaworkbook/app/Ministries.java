package th.itaworkbook.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import th.itaworkbook.ExternalProgram;

/** The commands for many agencies with the real service, in this process or in one that may be killed. */
final class Ministries {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    int run(Object... args) {
        out.reset();
        err.reset();
        return Main.run(
                Stream.of(args).map(Object::toString).toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** A table of so many made-up agencies with the ten indicators of both years and some questions. */
    static String table(int agencies) {
        Random random = new Random(2568);
        StringBuilder csv = new StringBuilder("หน่วยงาน,รหัสหน่วยงาน,ประเภท,จังหวัด,1,2,3,4,5,6,7,8,9,10,i1,o1");
        for (int i = 1; i <= 10; i++) {
            csv.append(",ก่อน ").append(i);
        }
        for (int agency = 1; agency <= agencies; agency++) {
            csv.append("\nเทศบาลตัวอย่างที่ ").append(agency).append(",T").append(agency);
            csv.append(agency % 3 == 0 ? ",เทศบาลตำบล,ตราด" : ",เทศบาลเมือง,ยะลา");
            for (int i = 0; i < 22; i++) {
                csv.append(',').append(70 + random.nextInt(30)).append('.').append(10 + random.nextInt(90));
            }
        }
        return csv.append('\n').toString();
    }

    /** Runs a command in a process of its own to the end; gives how long it took. */
    static Duration whole(List<String> args) throws IOException, InterruptedException {
        long from = System.nanoTime();
        Process process = start(args);
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("did not end: " + args);
        }
        if (process.exitValue() > 1) {
            throw new AssertionError("exit " + process.exitValue() + ": " + args);
        }
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** Starts a command and kills it after that time, as kill -9 does. */
    static void killed(List<String> args, Duration after) throws IOException, InterruptedException {
        Process process = start(args);
        process.waitFor(after.toMillis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    /** Runs a command that may write no file of more than so many KiB, as on a disk that is full. */
    static ExternalProgram.Outcome cramped(int kibibytes, List<String> args) {
        List<String> command =
                new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f " + kibibytes + "; exec \"$0\" \"$@\""));
        command.addAll(command(args));
        return ExternalProgram.run("bash", command, Duration.ofMinutes(3));
    }

    private static List<String> command(List<String> args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(args);
        return command;
    }

    private static Process start(List<String> args) throws IOException {
        return new ProcessBuilder(command(args))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Every file under a folder with its content. */
    static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                content.put(folder.relativize(file).toString(), new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
