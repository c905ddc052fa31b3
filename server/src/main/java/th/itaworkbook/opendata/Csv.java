package th.itaworkbook.opendata;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as CSV by RFC 4180: UTF-8 with byte order mark (so that Excel reads Thai), commas, CRLF.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP ASVS 5.0, 1.2.10). So does
 * a text that already has apostrophes before such a sign: taking one apostrophe away always gives the text back.
 * Numbers and days are never touched.
 */
final class Csv {
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern LOOKS_LIKE_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n\\x00].*", Pattern.DOTALL);
    private static final Pattern NEEDS_QUOTES = Pattern.compile(".*[\",\\r\\n].*|\\s.*|.*\\s", Pattern.DOTALL);

    private Csv() {}

    static String of(OpenTable table) {
        StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);
        line(out, table.fields().stream().map(f -> (Object) f.name()).toList());
        table.rows().forEach(row -> line(out, row));
        return out.toString();
    }

    private static void line(StringBuilder out, List<Object> cells) {
        String comma = "";
        for (Object cell : cells) {
            out.append(comma).append(cell(cell));
            comma = ",";
        }
        out.append("\r\n");
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (!(value instanceof String)) {
            return text;
        }
        String safe = LOOKS_LIKE_FORMULA.matcher(text).matches() ? "'" + text : text;
        return NEEDS_QUOTES.matcher(safe).matches() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
