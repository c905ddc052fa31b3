package th.itaworkbook.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import th.itaworkbook.web.WorkbookServer;
import th.itaworkbook.web.guard.GuardSetupException;
import th.itaworkbook.web.guard.Tls;
import th.itaworkbook.web.guard.TokenFile;
import th.itaworkbook.web.guard.TrustedProxies;

/** Options that say who may use the service and how its connections are protected. */
final class AccessOptions {
    private static final String PASSWORD_VARIABLE = "ITA_TLS_PASSWORD";
    private static final int PER_MINUTE = 300;

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            description = "ไฟล์ชื่อผู้ใช้และโทเค็น บรรทัดละคู่ · names and tokens of clients, a pair a line")
    private Path tokens;

    @Option(
            names = "--open-to-everyone",
            description =
                    "ให้ทุกคนในเครือข่ายใช้ได้โดยไม่ต้องมีโทเค็น · let everyone on the network in without a token")
    private boolean openToEveryone;

    @Option(
            names = "--requests-per-minute",
            paramLabel = "N",
            description =
                    "จำนวนคำขอต่อนาทีต่อผู้ใช้ 0 = ไม่จำกัด · requests a minute for each client, 0 for no limit (300)")
    private Integer perMinute;

    @Option(
            names = "--behind-proxy",
            split = ",",
            paramLabel = "IP[/BITS]",
            description = "พร็อกซีที่เชื่อถือ · proxies whose X-Forwarded-For counts, such as 127.0.0.1,10.0.0.0/8")
    private List<String> proxies = List.of();

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE.p12",
            description = "ใบรับรองและกุญแจแบบ PKCS12 · certificate and key as PKCS12")
    private Path keystore;

    @Option(
            names = "--tls-password",
            paramLabel = "FILE",
            description = "ไฟล์รหัสผ่านของ --tls-keystore หรือใช้ตัวแปร " + PASSWORD_VARIABLE
                    + " · file with the password, else that variable")
    private Path passwordFile;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE.pem",
            description = "ใบรับรองพร้อมสายรับรองแบบ PEM · certificate with its chain as PEM")
    private Path certificate;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE.pem",
            description = "กุญแจ PKCS#8 แบบ PEM ไม่มีรหัสผ่าน · PKCS#8 key as PEM, without a password")
    private Path key;

    /** The file of tokens; without one the service may be for this machine only, or for everyone in so many words. */
    Optional<TokenFile> tokens(String host) throws UsageException, GuardSetupException {
        if (tokens != null && openToEveryone) {
            throw new UsageException(
                    "ใช้ --tokens พร้อมกับ --open-to-everyone ไม่ได้",
                    "--tokens and --open-to-everyone exclude each other");
        }
        if (tokens != null) {
            return Optional.of(TokenFile.open(tokens));
        }
        // Behind a proxy everyone comes from the proxy's address, so that it says nothing.
        boolean reachable = !WorkbookServer.isLoopback(host) || proxies().any();
        if (reachable && !openToEveryone) {
            throw new UsageException(
                    "เครื่องอื่นจะเข้าถึง " + host
                            + " ได้ ต้องระบุ --tokens FILE หรือยืนยันด้วย --open-to-everyone ว่าให้ทุกคนใช้ได้",
                    "others can reach " + host + ": give --tokens FILE, or say --open-to-everyone");
        }
        return Optional.empty();
    }

    /** Requests a minute for each client: without limit where only this machine can ask. */
    int perMinute(boolean isLocal) throws UsageException {
        if (perMinute == null) {
            return isLocal ? 0 : PER_MINUTE;
        }
        if (perMinute < 0) {
            throw new UsageException(
                    "--requests-per-minute ต้องไม่ติดลบ", "--requests-per-minute must not be negative");
        }
        return perMinute;
    }

    TrustedProxies proxies() throws GuardSetupException {
        return TrustedProxies.of(proxies);
    }

    /** Certificate and key, in one of the two forms. */
    Optional<Tls> tls() throws UsageException, GuardSetupException {
        boolean pem = certificate != null || key != null;
        if ((pem && keystore != null) || (certificate == null) != (key == null)) {
            throw new UsageException(
                    "ระบุ --tls-keystore หรือระบุ --tls-cert คู่กับ --tls-key อย่างใดอย่างหนึ่ง",
                    "give --tls-keystore, or --tls-cert together with --tls-key");
        }
        if (keystore != null) {
            return Optional.of(Tls.pkcs12(keystore, password()));
        }
        return pem ? Optional.of(Tls.pem(certificate, key)) : Optional.empty();
    }

    // Never on the command line, where every user of the machine can see it.
    private String password() throws UsageException {
        if (passwordFile == null) {
            String variable = System.getenv(PASSWORD_VARIABLE);
            return variable == null ? "" : variable;
        }
        try {
            return Files.readString(passwordFile, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UsageException("อ่านไฟล์ --tls-password ไม่ได้", "the file of --tls-password cannot be read");
        }
    }
}
