package th.itaworkbook.web.pane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifest is one that Excel accepts, as far as that can be told without Excel. */
class ManifestTest {
    private static final byte[] MANIFEST = Manifest.of("https://ita.example.go.th");
    private static final Path ADDIN = Path.of("addin");

    private static String text() {
        return new String(MANIFEST, StandardCharsets.UTF_8);
    }

    @Test
    void nothingIsWrong() {
        assertEquals(List.of(), ManifestChecker.complaints(MANIFEST));
    }

    @Test
    void everyAddressIsOurs() {
        List<URI> addresses = ManifestChecker.addresses(MANIFEST);
        assertTrue(addresses.size() >= 10);
        for (URI address : addresses) {
            assertEquals("ita.example.go.th", address.getHost());
            String file = address.getPath().equals("/")
                    ? "index.html"
                    : address.getPath().substring(1);
            assertTrue(Files.isRegularFile(ADDIN.resolve(file)), file);
        }
    }

    @Test
    void iconsHaveTheSizeOfTheirName() throws IOException {
        Matcher icon = Pattern.compile("icons/icon-(\\d+)\\.png").matcher(text());
        int count = 0;
        while (icon.find()) {
            BufferedImage image = ImageIO.read(ADDIN.resolve(icon.group()).toFile());
            assertEquals(Integer.parseInt(icon.group(1)), image.getWidth());
            assertEquals(Integer.parseInt(icon.group(1)), image.getHeight());
            count++;
        }
        assertEquals(5, count);
    }

    @Test
    void eachImageIsAskedForInItsOwnSize() {
        Matcher image =
                Pattern.compile("size=\"(\\d+)\" resid=\"Icon\\.(\\d+)\"").matcher(text());
        assertTrue(image.find());
        do {
            assertEquals(image.group(1), image.group(2));
        } while (image.find());
    }

    @Test
    void theSameServiceAlwaysHasTheSameId() {
        assertArrayEquals(MANIFEST, Manifest.of("https://ita.example.go.th"));
        assertTrue(new String(Manifest.of("https://other.go.th"), StandardCharsets.UTF_8)
                .contains("<Id>6f0d4a52-3c1b-4e7e-9a84-2d5b8f1c7e90</Id>"));
    }

    @ParameterizedTest
    @CsvSource({"0.1.0, 1.0.1.0", "2.10.3, 1.2.10.3", "1.2.3-SNAPSHOT, 1.1.2.3", "x, 1.0.0.0"})
    void theVersionIsThatOfTheBuild(String release, String version) {
        assertEquals(version, Manifest.version(Optional.of(release)));
    }

    /** What the checker must notice, as a change of a manifest that is right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<ProviderName>ITA Workbook</ProviderName> | '' | OfficeApp without ProviderName",
                "<Permissions>ReadWriteDocument</Permissions> | <Permissions>ReadDocument</Permissions> | Permissions ReadDocument",
                "https://ita.example.go.th/icons/icon-32.png | http://ita.example.go.th/icons/icon-32.png | not https",
                "resid=\"Check.Tip\" | resid=\"Check.Label\" | Description refers to Check.Label",
                "resid=\"Check.Url\" | resid=\"Gone.Url\" | refers to Gone.Url",
                "id=\"Check.Url\" | id=\"A.resource.id.that.is.longer.than.32.letters\" | resid A.resource",
                "Locale=\"en-US\" Value=\"Check data\" | Locale=\"th-TH\" Value=\"Check data\" | locale twice",
                "<DefaultLocale>th-TH | <DefaultLocale>th | DefaultLocale th",
                "DefaultValue=\"ผล ITA\" | DefaultValue=\"\" | String of 0",
                "<bt:Image size=\"80\" resid=\"Icon.80\"/> | '' | Icon in the sizes [16, 32]",
                "<bt:Image size=\"16\" | <bt:Image | Icon in the sizes [, 32, 80]",
                "<Label resid=\"Group.Label\"/> | '' | Group without Label",
                "id=\"Ita.Check\" | id=\"Ita.Open\" | id twice: Ita.Open",
                "<OfficeTab id=\"TabHome\"> | <OfficeTab> | OfficeTab with id",
                "MinVersion=\"1.9\"/> | MinVersion=\"1.14\"/> | Set with MinVersion",
                "Set Name=\"ExcelApi\" | Set Name=\"WordApi\" | Set with Name",
                "Host Name=\"Workbook\" | Host Name=\"Document\" | Host with Name",
                "<Host xsi:type=\"Workbook\"> | <Host> | Host with xsi:type",
                "xsi:type=\"TaskPaneApp\" | '' | OfficeApp with xsi:type",
                "office/taskpaneappversionoverrides | office/other | VersionOverrides in the namespace",
                "xsi:type=\"ShowTaskpane\" | xsi:type=\"Show\" | Action with xsi:type"
            })
    void theCheckerNotices(String right, String wrong, String complaint) {
        assertTrue(text().contains(right), right);
        List<String> complaints =
                ManifestChecker.complaints(text().replace(right, wrong).getBytes(StandardCharsets.UTF_8));
        assertTrue(complaints.stream().anyMatch(c -> c.contains(complaint)), complaints.toString());
    }

    @Test
    void theCheckerNoticesOrderAndLength() {
        String id = text().substring(text().indexOf("<Id>"), text().indexOf("<Version>"));
        String late = text().replace(id, "").replace("<ProviderName>", id + "<ProviderName>");
        assertEquals(
                List.of("OfficeApp: Id stands too late"),
                ManifestChecker.complaints(late.getBytes(StandardCharsets.UTF_8)));
        String longer = text().replace("ITA Workbook วิเคราะห์ผล ITA", "ก".repeat(126));
        assertEquals(
                List.of("DisplayName of 126"), ManifestChecker.complaints(longer.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://ita.go.th", "https://ita.go.th/?a=1", "https://me@ita.go.th", "ita.go.th", "https:///x"})
    void onlyAnHttpsAddressIsPublic(String url) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new PaneSettings(Optional.of(URI.create(url)), Optional.empty(), List.of()));
    }

    @Test
    void aFolderWithoutTheLibraryIsRefused(@TempDir Path folder) throws IOException {
        assertThrows(
                IllegalArgumentException.class,
                () -> new PaneSettings(Optional.empty(), Optional.of(folder), List.of()));
        Files.writeString(folder.resolve("office.js"), "//");
        assertFalse(new PaneSettings(Optional.empty(), Optional.of(folder), List.of())
                .officeFiles()
                .isEmpty());
    }

    @Test
    void aLinkedFolderIsServedFromWhereItIs(@TempDir Path folder) throws IOException {
        Path real = Files.createDirectory(folder.resolve("library"));
        Files.writeString(real.resolve("office.js"), "//");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        assertEquals(
                Optional.of(real.toRealPath()),
                new PaneSettings(Optional.empty(), Optional.of(link), List.of()).officeFiles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://office.go.th", "https://office.go.th/x", "office.go.th"})
    void onlyAnHttpsServerMayShowThePane(String server) {
        List<URI> framers = List.of(URI.create(server));
        assertThrows(
                IllegalArgumentException.class, () -> new PaneSettings(Optional.empty(), Optional.empty(), framers));
    }
}
