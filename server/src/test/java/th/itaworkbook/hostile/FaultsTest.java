package th.itaworkbook.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients and connections that misbehave; after each of them the next officer is served at once. */
@Tag("long")
class FaultsTest {
    private static final int BYTES = 100_000;

    @TempDir
    private static Path folder;

    private static ServiceProcess service;

    @BeforeAll
    static void start() throws IOException {
        service = ServiceProcess.start(folder, List.of("-Xmx256m"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void theNextOfficerIsServed() throws Exception {
        assertEquals(200, service.post("/api/v1/check", Parts.example()).statusCode());
        service.awaitIdle();
        assertEquals(0, service.metric("ita_work_memory_bytes"));
        assertEquals(List.of(), service.temporaryFiles());
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static String head(String path, String more) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n" + more
                + "Connection: close\r\n\r\n";
    }

    private static void write(Socket socket, byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    // The first line of the answer; nothing when the connection was cut.
    private static String status(Socket socket) throws IOException {
        try {
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        } catch (SocketException cut) {
            return "";
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 99})
    void whoHangsUpWhileSendingLeavesNothing(int perCent) throws Exception {
        for (int i = 0; i < 3; i++) {
            try (Socket socket = connect()) {
                write(socket, ascii(head("/api/v1/check", "Content-Length: " + BYTES + "\r\n")));
                write(socket, new byte[BYTES * perCent / 100]);
            }
        }
    }

    // More than any buffer between the two holds: a connection that is closed meanwhile is reset.
    @Test
    void whoIsRefusedWhileSendingStillSeesWhy() throws Exception {
        int bytes = 16 * 1024 * 1024;
        for (int i = 0; i < 3; i++) {
            try (Socket socket = connect()) {
                write(socket, ascii(head("/api/v1/nothing", "Content-Length: " + bytes + "\r\n")));
                write(socket, new byte[bytes]);
                assertEquals("HTTP/1.1 404 Not Found", status(socket));
            }
        }
    }

    @Test
    void whoHangsUpBeforeTheAnswerLeavesNothing() throws Exception {
        for (int i = 0; i < 3; i++) {
            try (Socket socket = connect()) {
                write(socket, ascii(head("/api/v1/analyse", "Content-Length: " + Parts.example().length + "\r\n")));
                write(socket, Parts.example());
                if (i > 0) {
                    assertEquals('H', socket.getInputStream().read());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Content-Length: 10\r\nContent-Length: 20\r\n'",
        "'Content-Length: -1\r\n'",
        "'Content-Length: 99999999999999999999\r\n'",
        "'Transfer-Encoding: x\r\n'",
        "'X: \u0000\r\n'",
        "' folded: x\r\n'",
        "'Transfer-Encoding: chunked\r\nContent-Length: 5\r\n'"
    })
    void headersThatLieAreRefusedOrHarmless(String headers) throws Exception {
        try (Socket socket = connect()) {
            write(
                    socket,
                    ascii(head("/api/v1/check", headers.replace("\n", "\r\n").replace("\r\r", "\r")) + "0\r\n\r\n"));
            String status = status(socket);
            assertTrue(status.matches("(HTTP/1.1 4[0-9][0-9].*)?"), status);
        }
    }

    @Test
    void headersOfMoreThanAFewKilobytesAreRefused() throws Exception {
        try (Socket socket = connect()) {
            write(socket, ascii(head("/api/v1/check", "X: " + "x".repeat(64_000) + "\r\n")));
            assertTrue(status(socket).matches("(HTTP/1.1 431.*)?"));
        }
        try (Socket socket = connect()) {
            write(socket, ascii(head("/api/v1/check?" + "x".repeat(64_000), "")));
            assertTrue(status(socket).matches("(HTTP/1.1 4(14|31).*)?"));
        }
    }

    @Test
    void chunksBeyondTheLimitAreRefused() throws Exception {
        try (Socket socket = connect()) {
            write(socket, ascii(head("/api/v1/check", "Transfer-Encoding: chunked\r\n")));
            byte[] chunk = new byte[1 << 20];
            for (int i = 0; i < 21; i++) {
                write(socket, ascii(Integer.toString(chunk.length, 16).toLowerCase(Locale.ROOT) + "\r\n"));
                write(socket, chunk);
                write(socket, ascii("\r\n"));
            }
            write(socket, ascii("0\r\n\r\n"));
            assertTrue(status(socket).startsWith("HTTP/1.1 413"));
        }
    }

    @Test
    void chunksThatAreNoneAreRefused() throws Exception {
        try (Socket socket = connect()) {
            write(socket, ascii(head("/api/v1/check", "Transfer-Encoding: chunked\r\n") + "zz\r\nxx\r\n"));
            assertTrue(status(socket).matches("(HTTP/1.1 400.*)?"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "1000", "two", "endless head"})
    void formsThatMisbehaveAreAnswered(String kind) throws Exception {
        String part = "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nx\r\n";
        String workbook = "--b\r\nContent-Disposition: form-data; name=\"workbook\"\r\n\r\nx\r\n";
        String form =
                switch (kind) {
                    case "none" -> part;
                    case "1000" -> part.repeat(1_000) + workbook;
                    case "two" -> workbook.repeat(2);
                    default -> "--b\r\n" + "X: x\r\n".repeat(100_000);
                };
        var answer = service.send(service.request("/api/v1/check")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(form + "--b--\r\n")));
        assertEquals(kind.equals("two") ? 415 : 400, answer.statusCode());
    }

    @Test
    void whoSendsByteByByteIsCutAndOthersAreServedMeanwhile() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = connect();
                write(socket, ascii(head("/api/v1/check", "Content-Length: " + BYTES + "\r\n")));
                slow.add(socket);
            }
            long start = System.nanoTime();
            for (int second = 0; second < 8; second++) {
                assertEquals(200, service.get("/health/live").statusCode());
                assertEquals(200, service.post("/api/v1/check", Parts.example()).statusCode());
                assertTrue(second > 1 || drip(slow) == slow.size(), "nobody is cut at once");
                Thread.sleep(Math.max(0, (second + 1) * 1_000L - (System.nanoTime() - start) / 1_000_000));
            }
            for (Socket socket : slow) {
                assertTrue(status(socket).matches("(HTTP/1.1 408.*)?"));
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    // Those that were cut cannot be written to any more.
    private static long drip(List<Socket> slow) {
        return slow.stream().filter(FaultsTest::takesAByte).count();
    }

    private static boolean takesAByte(Socket socket) {
        try {
            write(socket, new byte[1]);
            return true;
        } catch (IOException cut) {
            return false;
        }
    }

    @Test
    void manyWhoConnectAndSayNothingDisturbNobody() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                silent.add(connect());
            }
            assertEquals(200, service.post("/api/v1/analyse", Parts.example()).statusCode());
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void requestsOneBehindTheOtherAreAnsweredInOrder() throws Exception {
        try (Socket socket = connect()) {
            String get = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
            write(socket, ascii(get.repeat(20) + get.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(21, answers.split("HTTP/1.1 200", -1).length - 1);
        }
    }

    @Test
    void randomBytesAreNoRequest() throws Exception {
        byte[] noise = new byte[4_096];
        new java.util.Random(20261120).nextBytes(noise);
        for (int i = 0; i < 10; i++) {
            try (Socket socket = connect()) {
                write(socket, Arrays.copyOfRange(noise, i * 100, noise.length));
                socket.shutdownOutput();
                assertTrue(status(socket).matches("(HTTP/1.1 [45][0-9][0-9].*)?"));
            }
        }
    }
}
