package th.itaworkbook.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Option(
            names = "--frame-ancestor",
            paramLabel = "https://…",
            description =
                    "เซิร์ฟเวอร์ Office ของหน่วยงานที่แสดงบานหน้าต่างได้ ระบุซ้ำได้ · own Office server that may show the pane")
    private List<String> framers = List.of();

    /** The settings, or what is wrong with them. */
    PaneSettings settings() throws UsageException {
        Optional<Path> folder = officeJs.equals(CDN) ? Optional.empty() : Optional.of(Path.of(officeJs));
        List<URI> servers = new ArrayList<>();
        for (String framer : framers) {
            servers.add(address("--frame-ancestor", framer));
        }
        Optional<URI> address = publicUrl == null ? Optional.empty() : Optional.of(address("--public-url", publicUrl));
        PaneSettings addresses;
        try {
            addresses = new PaneSettings(address, Optional.empty(), servers);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "--public-url และ --frame-ancestor ต้องเป็นที่อยู่ที่ขึ้นต้นด้วย https:// และ --frame-ancestor ต้องไม่มีเส้นทางต่อท้าย",
                    "--public-url and --frame-ancestor must be https addresses, the latter without a path");
        }
        try {
            return new PaneSettings(addresses.publicUrl(), folder, addresses.framers());
        } catch (IllegalArgumentException e) {
            throw new UsageException("ไม่พบไฟล์ office.js ในโฟลเดอร์ " + officeJs, "no office.js in " + officeJs);
        }
    }

    private static URI address(String option, String typed) throws UsageException {
        try {
            return new URI(typed);
        } catch (URISyntaxException e) {
            throw new UsageException(
                    option + " ต้องเป็นที่อยู่ที่ขึ้นต้นด้วย https://", option + " must be an https address");
        }
    }
}
