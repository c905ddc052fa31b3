package th.itaworkbook.web.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The file of tokens; a change is noticed within seconds, and a file that became unusable changes nothing. */
public final class TokenFile {
    private static final long LOOK_AGAIN_NANOS = 2_000_000_000L;

    private final Path file;
    private final LongSupplier nanos;
    private FileTime changed;
    private long looked;
    private Tokens tokens;

    private TokenFile(Path file, LongSupplier nanos) throws IOException, GuardSetupException {
        this.file = file;
        this.nanos = nanos;
        this.changed = Files.getLastModifiedTime(file);
        this.looked = nanos.getAsLong();
        this.tokens = read(file);
    }

    /** Reads the file, which nobody but its owner and group may be able to read. */
    public static TokenFile open(Path file) throws GuardSetupException {
        return open(file, System::nanoTime);
    }

    static TokenFile open(Path file, LongSupplier nanos) throws GuardSetupException {
        try {
            return new TokenFile(file, nanos);
        } catch (IOException e) {
            throw new GuardSetupException("อ่านไฟล์โทเค็นไม่ได้ " + file, "the token file cannot be read: " + file);
        }
    }

    private static Tokens read(Path file) throws IOException, GuardSetupException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null && posix.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ)) {
            throw new GuardSetupException(
                    "ผู้ใช้อื่นในเครื่องอ่านไฟล์โทเค็นได้ ใช้ chmod 600 ก่อน " + file,
                    "other users can read the token file: use chmod 600 first");
        }
        return Tokens.parse(Files.readAllLines(file, StandardCharsets.UTF_8));
    }

    /** The name of the client whose token the header Authorization carries. */
    public Optional<String> client(String authorization) {
        return current().client(authorization);
    }

    private synchronized Tokens current() {
        long now = nanos.getAsLong();
        if (now - looked >= LOOK_AGAIN_NANOS) {
            looked = now;
            lookAgain();
        }
        return tokens;
    }

    private void lookAgain() {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            if (!time.equals(changed)) {
                tokens = read(file);
                changed = time;
            }
        } catch (IOException | GuardSetupException unusable) {
            // Half-written, perhaps: those who were let in stay in, and the next look may find it whole.
            return;
        }
    }
}
