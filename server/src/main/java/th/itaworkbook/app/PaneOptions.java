package th.itaworkbook.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import th.itaworkbook.web.pane.PaneSettings;

/** How the service presents itself to Excel. */
final class PaneOptions {
    private static final String CDN = "cdn";

    @Option(
            names = "--public-url",
            paramLabel = "https://…",
            description = "ที่อยู่ที่เจ้าหน้าที่ใช้ สำหรับ manifest ของ Excel · public address, for Excel's manifest")
    private String publicUrl;

    @Option(
            names = "--office-js",
            defaultValue = CDN,
            paramLabel = "DIR|cdn",
            description =
                    "แหล่งของ office.js: โฟลเดอร์ หรือ cdn ของ Microsoft · source of Excel's client library (cdn)")
    private String officeJs;

    /** The settings, or what is wrong with them. */
    PaneSettings settings() throws UsageException {
        Optional<Path> folder = officeJs.equals(CDN) ? Optional.empty() : Optional.of(Path.of(officeJs));
        try {
            PaneSettings onlyFolder = new PaneSettings(Optional.empty(), folder);
            return new PaneSettings(address(), onlyFolder.officeFiles());
        } catch (IllegalArgumentException e) {
            throw new UsageException("ไม่พบไฟล์ office.js ในโฟลเดอร์ " + officeJs, "no office.js in " + officeJs);
        }
    }

    private Optional<URI> address() throws UsageException {
        if (publicUrl == null) {
            return Optional.empty();
        }
        try {
            URI url = new URI(publicUrl);
            return new PaneSettings(Optional.of(url), Optional.empty()).publicUrl();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new UsageException(
                    "--public-url ต้องเป็นที่อยู่ที่ขึ้นต้นด้วย https://", "--public-url must be an https address");
        }
    }
}
