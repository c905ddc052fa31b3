package th.itaworkbook.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.xlsx.Limits;

/** Workbooks on disk: read whole, written so that a reader sees the old file or the new one, never half of it. */
final class WorkbookFile {
    /** Files below this are read into the heap: nobody can change them there while they are worked on. */
    private static final long MAPPED = 8L << 20;

    /** How Linux and Windows say that there is no room, or none for this user or this file. */
    private static final List<String> FULL =
            List.of("No space left", "not enough space", "quota exceeded", "File too large");

    private WorkbookFile() {}

    static byte[] read(Path file) throws UsageException, UnusableFileException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("ไม่พบไฟล์ " + file, "no such file");
        }
        try {
            if (Files.size(file) > Limits.COMMAND_LINE.fileBytes()) {
                throw new UnusableFileException(FindingCode.FILE_TOO_LARGE, "", "1 GiB");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The same for one that is only looked at: a large file stays outside the heap. */
    static ByteBuffer view(Path file) throws UsageException, UnusableFileException {
        try {
            long size = Files.isRegularFile(file) ? Files.size(file) : 0;
            if (size < MAPPED || size > Limits.COMMAND_LINE.fileBytes()) {
                return ByteBuffer.wrap(read(file));
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UsageException unreadable(Path file, IOException e) {
        return new UsageException(
                "อ่านไฟล์ไม่ได้ " + file, "cannot be read: " + e.getClass().getSimpleName());
    }

    /** Looks before the work is done whether the result can be put there. */
    static void checkTarget(Path file) throws UsageException {
        if (Files.isDirectory(file)) {
            throw new UsageException("ปลายทางเป็นโฟลเดอร์ ไม่ใช่ไฟล์ " + file, "-o names a folder, not a file");
        }
        if (!Files.isDirectory(folderOf(file))) {
            throw new UsageException("ไม่พบโฟลเดอร์ปลายทาง " + folderOf(file), "the folder of -o does not exist");
        }
    }

    static void write(Path file, byte[] content) throws UsageException {
        write(file, content, ".ita-workbook-" + UUID.randomUUID() + ".tmp");
    }

    /** The same with a name of our own for the file aside, so that a run which was killed leaves none behind for good. */
    static void write(Path file, byte[] content, String aside) throws UsageException {
        checkTarget(file);
        try {
            // A link stays a link: what it points to is replaced.
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            // Not createTempFile, which makes files that nobody else may read.
            Path fresh = folderOf(target).resolve(aside);
            try {
                Files.write(fresh, content);
                replace(fresh, target);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException | InvalidPathException e) {
            throw cannotWrite(file, e);
        }
    }

    /** Says that a file cannot be written, and plainly when that is for lack of room. */
    static UsageException cannotWrite(Path file, Exception e) {
        String reason = String.valueOf(e.getMessage());
        return FULL.stream().anyMatch(reason::contains)
                ? new UsageException("เขียนไฟล์ไม่ได้ เพราะพื้นที่จัดเก็บไม่พอ " + file, "the disk is full")
                : new UsageException(
                        "เขียนไฟล์ไม่ได้ " + file,
                        "cannot be written: " + e.getClass().getSimpleName());
    }

    static void replace(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path folderOf(Path file) {
        Path absolute = file.toAbsolutePath();
        return absolute.getParent() == null ? absolute : absolute.getParent();
    }
}
