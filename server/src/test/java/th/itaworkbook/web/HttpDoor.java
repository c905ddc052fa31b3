package th.itaworkbook.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import th.itaworkbook.FakeWorkbookService;
import th.itaworkbook.finding.MessageCatalog;

/** A real server on a free port, with a client and what the server logged. */
final class HttpDoor implements AutoCloseable {
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final HttpClient client = HttpClient.newHttpClient();
    final FakeWorkbookService service;
    final WorkbookServer server;

    HttpDoor(FakeWorkbookService service, UploadLimits limits) {
        this(service, log -> ServerSettings.local("127.0.0.1", 0, limits, log));
    }

    /** A server with settings of its own; they must take the log that they are given. */
    HttpDoor(FakeWorkbookService service, Function<PrintStream, ServerSettings> settings) {
        this.service = service;
        this.server = WorkbookServer.start(
                service,
                MessageCatalog.standard(),
                settings.apply(new PrintStream(logged, true, StandardCharsets.UTF_8)));
    }

    String logged() {
        return logged.toString(StandardCharsets.UTF_8);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<byte[]> post(String path, String body, String... headers) throws IOException, InterruptedException {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<byte[]> post(String path, byte[] body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    @Override
    public void close() {
        service.release();
        server.close();
    }
}
