package th.itaworkbook.rollup;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Sheet;

/** Reads a CSV file (RFC 4180; comma or tab; UTF-8 with or without byte order mark) as a sheet of texts. */
public final class CsvSheet {
    private final String text;
    private final char separator;
    private final Sheet.Builder sheet;
    private int at;

    private CsvSheet(String name, String text) {
        this.text = text;
        this.separator = separator(text);
        this.sheet = new Sheet.Builder(name);
    }

    /** The sheet of that name; other encodings than UTF-8 are refused, as they would make nonsense of Thai names. */
    public static Sheet read(String name, byte[] file) throws UnusableFileException {
        String text = decoded(file)
                .filter(t -> t.indexOf('\0') < 0)
                .orElseThrow(() -> new UnusableFileException(FindingCode.TABLE_NOT_UTF8, ""));
        return new CsvSheet(name, text.startsWith("\uFEFF") ? text.substring(1) : text).read();
    }

    private static Optional<String> decoded(byte[] file) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    // Cells that were copied out of a spreadsheet are parted by tabs.
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return first.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private Sheet read() {
        for (int row = 0; at < text.length() && row < CellRef.MAX_ROWS; row++) {
            line(row);
        }
        return sheet.build();
    }

    private void line(int row) {
        for (int column = 0; ; column++) {
            String field = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
            if (!field.isEmpty() && column < CellRef.MAX_COLUMNS) {
                sheet.add(row, column, CellValue.of(field));
            }
            if (at >= text.length() || text.charAt(at) != separator) {
                break;
            }
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }

    private String plain() {
        int from = at;
        while (at < text.length() && !endsField(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    // What follows the closing quote up to the separator belongs to the field, as spreadsheets read it.
    private String quoted() {
        StringBuilder field = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                field.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                field.append('"');
                at++;
            } else {
                break;
            }
        }
        return field.append(plain()).toString();
    }

    private boolean endsField(char c) {
        return c == separator || c == '\r' || c == '\n';
    }
}
