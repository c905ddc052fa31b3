package th.itaworkbook.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import th.itaworkbook.opendata.OpenFile;

/** The folder that open data goes to: all files are written aside first, then each takes its place at once. */
final class OpenDataFolder {
    private final Path folder;

    private OpenDataFolder(Path folder) {
        this.folder = folder;
    }

    /** Looks before the work is done whether the folder is there or can be made. */
    static OpenDataFolder at(Path folder) throws UsageException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("ปลายทางเป็นไฟล์ ไม่ใช่โฟลเดอร์ " + folder, "-o names a file, not a folder");
        }
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw new UsageException("ไม่พบโฟลเดอร์ปลายทาง " + parent, "the folder above -o does not exist");
        }
        return new OpenDataFolder(folder);
    }

    /** Puts the files there; others in the folder stay as they are. */
    void write(List<OpenFile> files) throws UsageException {
        try {
            Files.createDirectories(folder);
            for (OpenFile file : files) {
                if (Files.isDirectory(folder.resolve(file.name()))) {
                    throw new UsageException(
                            "มีโฟลเดอร์ชื่อเดียวกับไฟล์ผลลัพธ์ " + file.name(),
                            "a folder has the name of a file of ours");
                }
            }
            Path aside = Files.createDirectory(folder.resolve(".ita-workbook-" + UUID.randomUUID() + ".tmp"));
            try {
                for (OpenFile file : files) {
                    Files.write(aside.resolve(file.name()), file.bytes());
                }
                for (OpenFile file : files) {
                    WorkbookFile.replace(aside.resolve(file.name()), folder.resolve(file.name()));
                }
            } finally {
                for (OpenFile file : files) {
                    Files.deleteIfExists(aside.resolve(file.name()));
                }
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new UsageException(
                    "เขียนลงโฟลเดอร์ไม่ได้ " + folder,
                    "cannot be written: " + e.getClass().getSimpleName());
        }
    }
}
