package th.itaworkbook.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The real program in a process of its own: its heap, its temporary folder, its log, its end. */
final class ServiceProcess implements AutoCloseable {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String PREFIX = "ITA Workbook: ";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path temporary;
    private final Path log;
    private final URI url;

    private ServiceProcess(Process process, Path temporary, Path log, URI url) {
        this.process = process;
        this.temporary = temporary;
        this.log = log;
        this.url = url;
    }

    /** Starts {@code serve} in that folder; options of the JVM first, then those of the command. */
    static ServiceProcess start(Path folder, List<String> jvm, String... options) throws IOException {
        return start(List.of(), folder, jvm, options);
    }

    /** The same behind another command that sets what the process may have. */
    static ServiceProcess start(List<String> before, Path folder, List<String> jvm, String... options)
            throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Path log = folder.resolve("log.jsonl");
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A service of a short test is over before the second compiler has paid for itself, as the test is.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:TieredStopAtLevel"))
                .forEach(command::add);
        command.addAll(jvm);
        command.addAll(List.of("-XX:-UsePerfData", "-Djava.io.tmpdir=" + temporary));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "th.itaworkbook.app.Main"));
        command.addAll(List.of("serve", "--port", "0"));
        command.addAll(List.of(options));
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        return new ServiceProcess(process, temporary, log, url(process, log));
    }

    private static URI url(Process process, Path log) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null || !line.startsWith(PREFIX)) {
            throw new IllegalStateException("the service did not start: " + line + Files.readString(log));
        }
        // The JVM prints its own warnings there; with nobody to read them it would stand still.
        Thread reader = new Thread(() -> out.lines().forEach(more -> {}), "output");
        reader.setDaemon(true);
        reader.start();
        return URI.create(line.substring(PREFIX.length()).replace("localhost", "127.0.0.1"));
    }

    int port() {
        return url.getPort();
    }

    Process process() {
        return process;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<byte[]> post(String path, byte[] body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** A value from the metrics. */
    double metric(String name) throws IOException, InterruptedException {
        return new String(get("/metrics").body(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until no request is under way any more; an answer arrives a little before its request is over. */
    void awaitIdle() throws IOException, InterruptedException {
        for (int i = 0; i < 300 && metric("ita_requests_under_way") + metric("ita_work_running") > 0; i++) {
            Thread.sleep(100);
        }
        if (metric("ita_requests_under_way") + metric("ita_work_running") > 0) {
            throw new AssertionError(
                    "requests never end: " + new String(get("/metrics").body(), StandardCharsets.UTF_8));
        }
    }

    /** Heap in use after a collection of garbage. */
    long heapAfterCollection() throws IOException, InterruptedException {
        collect();
        collect();
        return (long) metric("ita_heap_used_bytes");
    }

    private void collect() throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.run")
                .redirectErrorStream(true)
                .start();
        try (InputStream said = jcmd.getInputStream()) {
            said.readAllBytes();
        }
        jcmd.waitFor();
    }

    /** What lies in its temporary folder. */
    List<Path> temporaryFiles() {
        try (Stream<Path> files = Files.walk(temporary)) {
            // The JVM puts the socket of jcmd there.
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith(".java_pid"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String log() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
