package th.itaworkbook.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads CSV by RFC 4180 and takes the apostrophe off again, as the description of the data says. */
final class CsvReader {
    private final String text;
    private int at;

    private CsvReader(String text) {
        this.text = text;
    }

    /** The rows by header; the text begins with a byte order mark and every line ends with CRLF. */
    static List<Map<String, String>> rows(String csv) {
        if (!csv.startsWith("\uFEFF") || !csv.endsWith("\r\n")) {
            throw new AssertionError("not CSV as promised");
        }
        CsvReader reader = new CsvReader(csv.substring(1));
        List<String> headers = reader.line();
        List<Map<String, String>> rows = new ArrayList<>();
        while (reader.at < reader.text.length()) {
            List<String> cells = reader.line();
            if (cells.size() != headers.size()) {
                throw new AssertionError(cells + " under " + headers);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(headers.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private List<String> line() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (text.charAt(at++) == ',');
        if (text.charAt(at - 1) != '\r' || text.charAt(at++) != '\n') {
            throw new AssertionError("line does not end with CRLF at " + at);
        }
        return cells;
    }

    private String cell() {
        if (text.charAt(at) != '"') {
            int from = at;
            while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
                at++;
            }
            return text.substring(from, at);
        }
        StringBuilder cell = new StringBuilder();
        for (at++; ; at++) {
            if (text.charAt(at) == '"' && text.charAt(++at) != '"') {
                return cell.toString();
            }
            cell.append(text.charAt(at));
        }
    }

    /** The text that was published, of a text field. */
    static String typed(String cell) {
        return cell.matches("(?s)''*[=+\\-@\\t\\r\\n\\x00].*") ? cell.substring(1) : cell;
    }
}
