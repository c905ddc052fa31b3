package th.itaworkbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import th.itaworkbook.grid.Grid;

/** A second spreadsheet program: recalculates our formulas for itself and prints our sheets. */
public final class LibreOffice {
    private static final String TOOL = "soffice";
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration EACH = Duration.ofSeconds(60);

    // 0 = always recalculate on load; otherwise it would show our cached values back to us.
    private static final String SETTINGS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" \
            xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">\
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;

    private LibreOffice() {}

    /** Opens, recalculates and saves each workbook as XLSX in one go; the results keep order and names. */
    public static List<Path> recalculated(List<Path> workbooks, Path folder) {
        return converted(workbooks, folder, "xlsx");
    }

    /** Opens and recalculates each workbook in one go; gives the values of all cells, in the order of the workbooks. */
    public static List<Grid> computed(List<Path> workbooks, Path folder) {
        try {
            // By numbers, because the names of the results are those of workbook and sheet together.
            Path numbered = Files.createTempDirectory("numbered");
            try {
                List<Path> files = new ArrayList<>();
                for (Path workbook : workbooks) {
                    files.add(Files.copy(workbook, numbered.resolve(files.size() + ".xlsx")));
                }
                ExternalProgram.Outcome outcome = convert(files, folder, ComputedValues.FORM);
                List<Grid> grids = files.stream()
                        .map(file -> ComputedValues.of(folder, stem(file)))
                        .toList();
                for (int i = 0; i < grids.size(); i++) {
                    if (grids.get(i).sheets().isEmpty()) {
                        throw new AssertionError("LibreOffice could not compute " + workbooks.get(i) + ": " + outcome);
                    }
                }
                return grids;
            } finally {
                delete(numbered);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints each workbook or document as PDF in one go; the results keep order and names. */
    public static List<Path> pdf(List<Path> files, Path folder) {
        return converted(files, folder, "pdf");
    }

    private static List<Path> converted(List<Path> files, Path folder, String form) {
        if (files.stream().map(LibreOffice::stem).distinct().count() < files.size()) {
            throw new IllegalArgumentException("results would overwrite each other: names must differ");
        }
        if (files.stream().anyMatch(f -> f.toAbsolutePath().getParent().equals(folder.toAbsolutePath()))) {
            throw new IllegalArgumentException("results would overwrite their sources: take another folder");
        }
        try {
            return results(files, folder, form, convert(files, folder, form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExternalProgram.Outcome convert(List<Path> files, Path folder, String form) throws IOException {
        // A profile of its own: two runs at a time would otherwise fight for one.
        Path profile = Files.createTempDirectory("libreoffice");
        try {
            Path user = Files.createDirectories(profile.resolve("user"));
            Files.writeString(user.resolve("registrymodifications.xcu"), SETTINGS);
            List<String> command = new ArrayList<>(List.of(
                    TOOL,
                    "-env:UserInstallation=" + profile.toUri(),
                    "--headless",
                    "--norestore",
                    "--nolockcheck",
                    "--convert-to",
                    form,
                    "--outdir",
                    folder.toString()));
            files.forEach(f -> command.add(f.toString()));
            Duration atMost = START.plus(EACH.multipliedBy(files.size()));
            return ExternalProgram.run("LibreOffice", command, atMost);
        } finally {
            delete(profile);
        }
    }

    private static List<Path> results(List<Path> files, Path folder, String form, ExternalProgram.Outcome outcome) {
        List<Path> results = new ArrayList<>();
        for (Path file : files) {
            Path result = folder.resolve(stem(file) + "." + form);
            if (!Files.isRegularFile(result)) {
                throw new AssertionError("LibreOffice could not convert " + file + ": " + outcome);
            }
            results.add(result);
        }
        return results;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
