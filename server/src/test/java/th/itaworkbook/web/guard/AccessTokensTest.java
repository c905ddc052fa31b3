package th.itaworkbook.web.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {
    private static final String OLD = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final String NEW = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY";
    private static final String OTHER = "f123456789abcdeff123456789abcdeff123456789abcdeff123456789abcdef";

    @TempDir
    private Path folder;

    private final AtomicLong now = new AtomicLong();

    private static Optional<String> asks(String authorization) throws GuardSetupException {
        return Tokens.parse(List.of("# ministry", "", "moph " + OLD, "moph\t" + NEW, "oag " + OTHER))
                .client(authorization);
    }

    @Test
    void oldAndNewTokenOfAClientAreBothGood() throws GuardSetupException {
        assertEquals(Optional.of("moph"), asks("Bearer " + OLD));
        assertEquals(Optional.of("moph"), asks("bearer  " + NEW));
        assertEquals(Optional.of("oag"), asks("Bearer " + OTHER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                OLD,
                "Basic " + OLD,
                "Bearer x",
                "Bearer " + OLD + " ",
                "Bearer " + OLD + OLD
            })
    void onlyAWholeTokenLetsIn(String authorization) throws GuardSetupException {
        boolean whole = authorization.strip().equals("Bearer " + OLD);
        assertEquals(whole, asks(authorization).isPresent());
    }

    @Test
    void noHeaderAndAnotherCaseDoNot() throws GuardSetupException {
        assertEquals(Optional.empty(), asks(null));
        assertEquals(Optional.empty(), asks("Bearer " + OLD.toUpperCase(java.util.Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "moph",
                "moph short",
                OLD,
                "Moph " + OLD,
                "moph " + OLD + " more",
                "moph " + OLD + "\nmoph " + NEW + "\nmoph " + OTHER
            })
    void filesThatLetNobodyOrTooManyInAreRefused(String file) {
        GuardSetupException refused = assertThrows(
                GuardSetupException.class, () -> Tokens.parse(file.lines().toList()));
        assertFalse(refused.english().contains(OLD) || refused.thai().contains(OLD), "a token is never shown");
    }

    private Path file(String content) throws IOException {
        Path file = folder.resolve("tokens");
        Files.writeString(file, content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private void later(Path file, String content) throws IOException {
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        now.addAndGet(3_000_000_000L);
    }

    @Test
    void aChangedFileCountsWithinSeconds() throws Exception {
        Path file = file("moph " + OLD);
        TokenFile tokens = TokenFile.open(file, now::get);
        later(file, "moph " + NEW);
        assertEquals(Optional.empty(), tokens.client("Bearer " + OLD));
        assertEquals(Optional.of("moph"), tokens.client("Bearer " + NEW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "moph broken"})
    void aFileThatBecameUnusableChangesNothing(String content) throws Exception {
        Path file = file("moph " + OLD);
        TokenFile tokens = TokenFile.open(file, now::get);
        later(file, content);
        assertTrue(tokens.client("Bearer " + OLD).isPresent());
        Files.delete(file);
        now.addAndGet(3_000_000_000L);
        assertTrue(tokens.client("Bearer " + OLD).isPresent());
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws IOException {
        Path file = file("moph " + OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThrows(GuardSetupException.class, () -> TokenFile.open(file));
        assertThrows(GuardSetupException.class, () -> TokenFile.open(folder.resolve("none")));
    }
}
