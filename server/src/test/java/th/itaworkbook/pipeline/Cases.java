package th.itaworkbook.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.pipeline.WorkbookService.Analysed;
import th.itaworkbook.pipeline.WorkbookService.Checked;
import th.itaworkbook.xlsx.GridReader;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.WorkbookParts;
import th.itaworkbook.xlsx.XlsxPackage;

/** The filled examples as files, run through the real service, and the same with the right figures. */
final class Cases {
    static final List<String> NAMES = List.of("tceb-2562", "opm-2568", "chanuwan-2568", "energy-2565");
    static final Workbooks WORKBOOKS = Workbooks.open(Optional.empty());

    private static final Set<String> BY_KEY = Set.of("ตัวชี้วัด", "ข้อคำถาม", "OIT");

    private Cases() {}

    static byte[] bytes(String name) {
        return WORKBOOKS.example(name).orElseThrow();
    }

    static Checked checked(String name) {
        return checked(bytes(name));
    }

    static Checked checked(byte[] workbook) {
        try {
            return WORKBOOKS.check(workbook);
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    static Analysed analysed(String name) {
        try {
            return WORKBOOKS.analyse(bytes(name), false);
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    /** All sheets of a file, as they are stored. */
    static Grid grid(byte[] workbook) {
        try {
            XlsxPackage file = XlsxPackage.open(workbook, Limits.HTTP);
            return GridReader.read(file, WorkbookParts.read(file), name -> true);
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    /** A finding as {@code CODE sheet!cell}; without a cell {@code CODE sheet}. */
    static String line(Finding finding) {
        String cell = finding.place().at().map(c -> "!" + c.a1()).orElse("");
        return finding.code() + " " + finding.place().sheet() + cell;
    }

    /** What an agency printed, as facts. */
    static Facts facts(String name) {
        try (InputStream in = Cases.class.getResourceAsStream("/templates/examples/" + name + ".json")) {
            return Facts.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with the right figures: rows with a key are merged, other sheets replaced. */
    static Facts rightFacts(String name) {
        Facts printed = facts(name);
        ObjectNode right = (ObjectNode) right(name).path("replace");
        Map<String, String> agency = new LinkedHashMap<>(printed.agency());
        agency.putAll(Facts.fields(right.path("agency")));
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>(printed.rows());
        Facts.rows(right.without("agency"))
                .forEach((sheet, changed) -> rows.merge(
                        sheet, changed, (before, after) -> BY_KEY.contains(sheet) ? merged(before, after) : after));
        return new Facts(printed.year(), agency, printed.ranges(), rows);
    }

    private static JsonNode right(String name) {
        try (InputStream in = Cases.class.getResourceAsStream("/examples/" + name + ".right.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> merged(List<Map<String, String>> before, List<Map<String, String>> after) {
        Map<String, Map<String, String>> byKey = new LinkedHashMap<>();
        List<Map<String, String>> all = new ArrayList<>(before);
        all.addAll(after);
        for (Map<String, String> row : all) {
            byKey.computeIfAbsent(key(row), key -> new LinkedHashMap<>()).putAll(row);
        }
        return List.copyOf(byKey.values());
    }

    private static String key(Map<String, String> row) {
        return String.join(
                "|",
                row.getOrDefault("แบบวัด", ""),
                row.getOrDefault("ตัวชี้วัดที่", ""),
                row.getOrDefault("รหัสข้อ", ""),
                row.getOrDefault("ข้อย่อย", ""));
    }
}
