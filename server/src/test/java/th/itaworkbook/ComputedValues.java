package th.itaworkbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;

/** What another program computed, read from the CSV files of all sheets: texts in quotes, all else not, digits unrounded. */
final class ComputedValues {
    /**
     * Comma, quote, UTF-8, from line 1, no column formats, English, texts in quotes, numbers bare, not as shown, no
     * formulas, no blanks removed, all sheets.
     */
    static final String FORM = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,true,false,false,false,-1";

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    // As in Thailand: the format of our cells names the language.
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private final String text;
    private int at;

    private ComputedValues(String text) {
        this.text = text;
    }

    /** The sheets of a workbook, whose files are called after it and them. */
    static Grid of(Path folder, String workbook) {
        String prefix = workbook + "-";
        try (Stream<Path> files = Files.list(folder)) {
            List<Sheet> sheets = new ArrayList<>();
            for (Path file : files.filter(f -> name(f).startsWith(prefix)).toList()) {
                String sheet = name(file).substring(prefix.length()).replaceFirst("\\.csv$", "");
                sheets.add(new ComputedValues(Files.readString(file, StandardCharsets.UTF_8)).sheet(sheet));
            }
            return new Grid(sheets, Map.of(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private Sheet sheet(String name) {
        Sheet.Builder sheet = new Sheet.Builder(name);
        for (int row = 0; at < text.length(); row++) {
            int column = 0;
            do {
                CellValue value = text.charAt(at) == '"' ? CellValue.of(quoted()) : bare();
                if (!value.isBlank()) {
                    sheet.add(row, column, value);
                }
                column++;
            } while (goesOn());
        }
        return sheet.build();
    }

    // Past the comma, when there is one; past the end of the line otherwise.
    private boolean goesOn() {
        return at < text.length() && text.charAt(at++) == ',' && at < text.length();
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; text.charAt(at) != '"' || text.startsWith("\"\"", at); at++) {
            at += text.charAt(at) == '"' ? 1 : 0;
            value.append(text.charAt(at));
        }
        at++;
        return value.toString();
    }

    private CellValue bare() {
        int from = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        String bare = text.substring(from, at);
        Matcher date = DATE.matcher(bare);
        if (bare.isEmpty()) {
            return CellValue.blank();
        } else if (bare.equals("TRUE") || bare.equals("FALSE")) {
            return new CellValue.Bool(bare.equals("TRUE"));
        } else if (bare.startsWith("#") || bare.startsWith("Err:")) {
            return new CellValue.Fault(bare);
        } else if (date.matches()) {
            return CellValue.of((double) ChronoUnit.DAYS.between(
                    DAY_ZERO, LocalDate.of(number(date.group(3)), number(date.group(2)), number(date.group(1)))));
        } else if (bare.endsWith("%")) {
            return CellValue.of(Double.parseDouble(bare.substring(0, bare.length() - 1)) / 100);
        }
        return CellValue.of(Double.parseDouble(bare));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
