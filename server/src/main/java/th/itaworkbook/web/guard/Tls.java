package th.itaworkbook.web.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The certificate and key with which the service speaks TLS 1.2 and 1.3. */
public final class Tls {
    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> KEY_KINDS = List.of("RSA", "EC", "Ed25519");

    private final KeyStore keys;
    private final String password;

    private Tls(KeyStore keys, String password) {
        this.keys = keys;
        this.password = password;
    }

    /** Certificate and key from a PKCS12 file. */
    public static Tls pkcs12(Path file, String password) throws GuardSetupException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            return new Tls(keys, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new GuardSetupException(
                    "เปิดไฟล์ --tls-keystore ไม่ได้ หรือรหัสผ่านไม่ถูกต้อง",
                    "the file of --tls-keystore cannot be opened, or its password is wrong");
        }
    }

    /** Certificate with its chain, and the unencrypted PKCS#8 key, both as PEM. */
    public static Tls pem(Path certificates, Path key) throws GuardSetupException {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            byte[] pem = Files.readAllBytes(certificates);
            Certificate[] chain =
                    factory.generateCertificates(new ByteArrayInputStream(pem)).toArray(Certificate[]::new);
            if (chain.length == 0) {
                throw new GeneralSecurityException("no certificate");
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            // The store never leaves memory, so its password protects nothing.
            keys.setKeyEntry("service", privateKey(key), new char[0], chain);
            return new Tls(keys, "");
        } catch (IOException | GeneralSecurityException e) {
            throw new GuardSetupException(
                    "ใช้ไฟล์ --tls-cert หรือ --tls-key ไม่ได้ กุญแจต้องเป็น PKCS#8 ที่ไม่เข้ารหัส (openssl pkcs8 -topk8 -nocrypt)",
                    "--tls-cert or --tls-key cannot be used; the key must be PKCS#8 without a password"
                            + " (openssl pkcs8 -topk8 -nocrypt)");
        }
    }

    private static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        Matcher pem = PKCS8.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        if (!pem.find()) {
            throw new GeneralSecurityException("no PKCS#8 key");
        }
        PKCS8EncodedKeySpec spec =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
        for (String kind : KEY_KINDS) {
            Optional<PrivateKey> key = keyOf(kind, spec);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new GeneralSecurityException("unknown kind of key");
    }

    private static Optional<PrivateKey> keyOf(String kind, PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
        try {
            return Optional.of(KeyFactory.getInstance(kind).generatePrivate(spec));
        } catch (InvalidKeySpecException otherKind) {
            return Optional.empty();
        }
    }

    /** What Jetty needs to speak TLS. */
    public SslContextFactory.Server contextFactory() {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setKeyStore(keys);
        factory.setKeyStorePassword(password);
        factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        return factory;
    }
}
