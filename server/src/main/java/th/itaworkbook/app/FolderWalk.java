package th.itaworkbook.app;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the files of a roll-up: those named, and in folders all that may be workbooks or tables. */
final class FolderWalk {
    // Spreadsheets of other kinds are taken too: each gets a row that says why it cannot be used.
    private static final List<String> SPREADSHEETS =
            List.of(".xlsx", ".xlsm", ".xls", ".xlsb", ".xltx", ".ods", ".csv", ".tsv");

    private final Path result;
    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, Path> unreadable = new TreeMap<>();
    private final Set<Path> seen = new HashSet<>();

    private FolderWalk(Path result) {
        this.result = result.toAbsolutePath().normalize();
    }

    /** What was found, by the name under which people know it. */
    record Found(Map<String, Path> files, Map<String, Path> unreadable) {}

    /** Walks inputs in their order; {@code result} itself is none of them. */
    static Found of(List<Path> inputs, Path result) {
        FolderWalk walk = new FolderWalk(result);
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                walk.folder(input, inputs.size() > 1);
            } else {
                walk.take(input, String.valueOf(input.getFileName()));
            }
        }
        return new Found(walk.files, walk.unreadable);
    }

    private void folder(Path folder, boolean named) {
        String prefix = named ? folder.toAbsolutePath().normalize().getFileName() + "/" : "";
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor(folder, prefix));
        } catch (IOException e) {
            unreadable.put(prefix.isEmpty() ? folder.toString() : prefix, folder);
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final String prefix;

        Visitor(Path folder, String prefix) {
            this.folder = folder;
            this.prefix = prefix;
        }

        private String name(Path file) {
            return prefix + folder.relativize(file).toString().replace('\\', '/');
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            // What is still a link here leads nowhere.
            if ((attributes.isRegularFile() || attributes.isSymbolicLink()) && isSpreadsheet(file)) {
                take(file, name(file));
            }
            return FileVisitResult.CONTINUE;
        }

        // A link back to a folder above is no file; what cannot be read gets a row.
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            boolean wanted = isSpreadsheet(file) || Files.isDirectory(file);
            if (!(e instanceof FileSystemLoopException) && wanted) {
                unreadable.put(name(file), file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException e) {
            if (e != null) {
                unreadable.put(name(directory), directory);
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private void take(Path file, String name) {
        Path real;
        try {
            real = file.toRealPath();
        } catch (IOException vanished) {
            unreadable.put(name, file);
            return;
        }
        // Two links to one file are one file.
        if (!real.equals(result) && seen.add(real)) {
            files.put(files.containsKey(name) ? file.toString() : name, file);
        }
    }

    private static boolean isSpreadsheet(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean lockOrHidden = name.startsWith("~$") || name.startsWith(".");
        return !lockOrHidden && SPREADSHEETS.stream().anyMatch(name::endsWith);
    }
}
