package th.itaworkbook.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a client sends is seen again anywhere but in the answer to that client. */
@Tag("long")
class CanaryTest {
    private static final String MARK = "canary7f3a";
    private static final String TOKEN = MARK + "token00000000000000000000000000000000000000000000000000";
    private static final Set<String> LOGGED = Set.of(
            "time", "event", "id", "route", "status", "ms", "bytesIn", "bytesOut", "code", "client", "type", "at");

    @TempDir
    private static Path folder;

    private static ServiceProcess service;

    @BeforeAll
    static void start() throws IOException {
        Path tokens = Files.writeString(folder.resolve("tokens"), "moph " + TOKEN + "\n");
        Files.setPosixFilePermissions(tokens, PosixFilePermissions.fromString("rw-------"));
        service = ServiceProcess.start(folder, List.of("-Xmx512m"), "--tokens", tokens.toString());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<byte[]> send(String path, byte[] body, String contentType) throws Exception {
        return service.send(service.request(path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", contentType)
                .header("User-Agent", MARK + "agent")
                .header("X-Request-Id", MARK + "id")
                .header("X-Forwarded-For", MARK + "address")
                .header("Referer", "http://localhost/" + MARK)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] form(byte[] file) {
        String head =
                "--b\r\nContent-Disposition: form-data; name=\"workbook\"; filename=\"" + MARK + ".xlsx\"\r\n\r\n";
        byte[] start = HostileZips.joined(head.getBytes(StandardCharsets.UTF_8), file);
        return HostileZips.joined(start, "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    }

    // In each text that the sheets of the example hold, and in the name of a sheet and of the author.
    private static byte[] marked() {
        Parts parts = Parts.good();
        for (int i = 3; i <= 8; i++) {
            String sheet = "xl/worksheets/sheet" + i + ".xml";
            parts.put(sheet, parts.text(sheet).replace("</t>", MARK + "</t>"));
        }
        parts.edit("xl/workbook.xml", xml -> xml.replaceFirst("</sheets>", "</sheets>")
                .concat("<!-- " + MARK + " -->"));
        return parts.edit("docProps/core.xml", xml -> xml.replaceFirst("(<dc:creator>)[^<]*", "$1" + MARK)
                        .concat("<!-- " + MARK + " -->"))
                .zip();
    }

    @Test
    void nothingIsSeenAgain() throws Exception {
        List<HttpResponse<byte[]>> refused = new ArrayList<>();
        for (String path : List.of("check", "analyse", "report", "clear", "export")) {
            send("/api/v1/" + path, marked(), ServiceProcess.XLSX);
            send("/api/v1/" + path, form(marked()), "multipart/form-data; boundary=b");
            refused.add(send("/api/v1/" + path, MARK.getBytes(StandardCharsets.UTF_8), ServiceProcess.XLSX));
            refused.add(send("/api/v1/" + path + "?x=" + MARK, new byte[1], "text/" + MARK));
        }
        refused.add(send("/api/v1/" + MARK, new byte[1], ServiceProcess.XLSX));
        refused.add(service.send(service.request("/api/v1/check")
                .header("Authorization", "Bearer " + MARK)
                .POST(BodyPublishers.ofString(MARK))));
        refused.add(service.get("/" + MARK + ".html"));
        for (HttpResponse<byte[]> answer : refused) {
            String body = new String(answer.body(), StandardCharsets.UTF_8);
            assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, body);
            assertFalse(body.contains(MARK), body);
            assertFalse(answer.headers().map().toString().contains(MARK), "headers");
        }
        HttpResponse<byte[]> metrics =
                service.send(service.request("/metrics").header("Authorization", "Bearer " + TOKEN));
        assertEquals(200, metrics.statusCode());
        assertFalse(new String(metrics.body(), StandardCharsets.UTF_8).contains(MARK), "metrics");
        assertFalse(service.log().contains(MARK), service.log());
        assertEquals(List.of(), service.temporaryFiles());
    }

    @Test
    void theLogIsJsonOfKnownFields() throws Exception {
        send("/api/v1/check", Parts.example(), ServiceProcess.XLSX);
        service.send(service.request("/%0a%0d" + MARK));
        for (String line : service.log().lines().toList()) {
            JsonNode fields = new ObjectMapper().readTree(line);
            fields.fieldNames().forEachRemaining(name -> assertTrue(LOGGED.contains(name), line));
            assertTrue(fields.path("time").asText().matches("2[0-9-]{9}T[0-9:.]+Z"), line);
        }
    }
}
