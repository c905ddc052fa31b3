package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.itaworkbook.FakeWorkbookService;
import th.itaworkbook.web.guard.GuardSetupException;
import th.itaworkbook.web.guard.Tls;
import th.itaworkbook.web.guard.TrustedProxies;
import th.itaworkbook.web.pane.PaneSettings;

@Tag("long")
class TlsTest {
    private static final String PASSWORD = "not-a-secret";

    @TempDir
    private static Path folder;

    // The JDK has no way to sign a certificate but its own keytool.
    @BeforeAll
    static void certificates() throws Exception {
        for (String kind : new String[] {"RSA", "EC"}) {
            Path store = folder.resolve(kind + ".p12");
            int exit = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "service",
                            "-keyalg",
                            kind,
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "SAN=dns:localhost,ip:127.0.0.1",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            store.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keytool.log").toFile())
                    .start()
                    .waitFor();
            assertEquals(0, exit, () -> kind);
            KeyStore keys = keys(kind);
            pem(
                    kind + "-cert.pem",
                    "CERTIFICATE",
                    keys.getCertificate("service").getEncoded());
            pem(
                    kind + "-key.pem",
                    "PRIVATE KEY",
                    keys.getKey("service", PASSWORD.toCharArray()).getEncoded());
        }
    }

    private static KeyStore keys(String kind) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(kind + ".p12"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static void pem(String name, String kind, byte[] content) throws Exception {
        String base64 = Base64.getMimeEncoder().encodeToString(content);
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + kind + "-----\r\n" + base64 + "\r\n-----END " + kind + "-----\r\n");
    }

    private static HttpDoor door(Tls tls) {
        UploadLimits uploads = UploadLimits.standard();
        return new HttpDoor(
                new FakeWorkbookService(),
                log -> new ServerSettings(
                        "127.0.0.1",
                        0,
                        uploads,
                        WorkLimits.standard(uploads.turn()),
                        Optional.empty(),
                        0,
                        Optional.of(tls),
                        TrustedProxies.none(),
                        Duration.ZERO,
                        PaneSettings.USUAL,
                        log));
    }

    private static HttpClient client(String kind, String protocol) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("service", keys(kind).getCertificate("service"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        SSLParameters parameters = context.getDefaultSSLParameters();
        parameters.setProtocols(new String[] {protocol});
        return HttpClient.newBuilder()
                .sslContext(context)
                .sslParameters(parameters)
                .build();
    }

    private static HttpResponse<String> get(HttpClient client, String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({"RSA,true,TLSv1.3", "RSA,false,TLSv1.2", "EC,true,TLSv1.2", "EC,false,TLSv1.3"})
    void theServiceSpeaksTls(String kind, boolean pkcs12, String protocol) throws Exception {
        Tls tls = pkcs12
                ? Tls.pkcs12(folder.resolve(kind + ".p12"), PASSWORD)
                : Tls.pem(folder.resolve(kind + "-cert.pem"), folder.resolve(kind + "-key.pem"));
        try (HttpDoor door = door(tls)) {
            assertTrue(door.server.url().startsWith("https://localhost:"), door.server.url());
            HttpResponse<String> answer = get(client(kind, protocol), door.server.url() + "/api/v1/templates");
            assertEquals(200, answer.statusCode());
            assertEquals(protocol, answer.sslSession().orElseThrow().getProtocol());
            assertEquals(
                    "max-age=31536000",
                    answer.headers().firstValue("Strict-Transport-Security").orElse(""));
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        }
    }

    @Test
    void aStrangerIsNotTrusted() throws Exception {
        try (HttpDoor door = door(Tls.pkcs12(folder.resolve("RSA.p12"), PASSWORD))) {
            assertThrows(
                    SSLHandshakeException.class,
                    () -> get(client("EC", "TLSv1.3"), door.server.url() + "/health/live"));
        }
    }

    @Test
    void whatCannotBeUsedIsSaidBeforeAnythingStarts() {
        Path store = folder.resolve("RSA.p12");
        Path certificate = folder.resolve("RSA-cert.pem");
        assertThrows(GuardSetupException.class, () -> Tls.pkcs12(store, "wrong"));
        assertThrows(GuardSetupException.class, () -> Tls.pkcs12(folder.resolve("none"), PASSWORD));
        assertThrows(GuardSetupException.class, () -> Tls.pem(certificate, certificate));
        assertThrows(
                GuardSetupException.class, () -> Tls.pem(folder.resolve("RSA-key.pem"), folder.resolve("RSA-key.pem")));
        GuardSetupException said =
                assertThrows(GuardSetupException.class, () -> Tls.pem(certificate, folder.resolve("none")));
        assertTrue(said.english().contains("pkcs8"), said.english());
    }
}
