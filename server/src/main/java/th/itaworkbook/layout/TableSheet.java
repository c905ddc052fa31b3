package th.itaworkbook.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.register.Addresses;

/** One input table of the template: title, one sentence, headers, rows, spare rows and a closing line. */
final class TableSheet {
    /** Row of the headers, from 0. */
    static final int HEADER_ROW = 3;

    private final TemplateSheet sheet;
    private final Canvas canvas;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private int next = HEADER_ROW + 1;
    private int rangeEnd;

    /** One column: header, width in characters, look of its cells. */
    record Column(String header, double width, Style style) {}

    TableSheet(TemplateSheet sheet, String title, String lead, String hint) {
        this.sheet = sheet;
        this.canvas = new Canvas(sheet.title());
        canvas.text(0, 0, title, Look.TITLE).height(0, 36);
        canvas.text(1, 0, lead, Look.LEAD).height(1, 24);
        canvas.text(2, 0, hint, Look.LEAD).height(2, 24);
    }

    TableSheet column(String header, double width, Style style) {
        columns.add(new Column(header, width, style));
        return this;
    }

    /** Writes the headers; all columns must be known. */
    TableSheet begin() {
        int headerLines = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            canvas.width(i, column.width());
            canvas.put(HEADER_ROW, i, Edit.Content.text(column.header()), Look.HEADER);
            headerLines = Math.max(headerLines, ThaiWidth.lines(column.header(), column.width()));
        }
        canvas.height(HEADER_ROW, Math.max(2, headerLines) * ThaiWidth.LINE_POINTS + 6);
        return this;
    }

    /** Starts a row under that key and gives its number; an empty key makes a spare row. */
    int row(String key) {
        if (!key.isEmpty()) {
            rows.put(key, next);
        }
        for (int i = 0; i < columns.size(); i++) {
            canvas.style(RangeRef.of(next, i, next, i), columns.get(i).style());
        }
        return next++;
    }

    /** Adds rows for what people bring along, then the closing line. */
    TableSheet spareRowsAndClose(int spare) {
        for (int i = 0; i < spare; i++) {
            row("");
        }
        return close();
    }

    /** Adds the closing line. */
    TableSheet close() {
        rangeEnd = next;
        canvas.text(next, 0, TemplateSheet.CLOSING_LINE + " (แทรกแถวเพิ่มเหนือบรรทัดนี้)", Look.CLOSING);
        canvas.style(RangeRef.of(next, 0, next, columns.size() - 1), Look.CLOSING);
        return this;
    }

    Canvas canvas() {
        return canvas;
    }

    int at(String header) {
        String folded = Labels.fold(header);
        for (int i = 0; i < columns.size(); i++) {
            if (Labels.fold(columns.get(i).header()).equals(folded)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + header);
    }

    int firstRow() {
        return HEADER_ROW + 1;
    }

    /** The last row of the table, without the closing line. */
    int lastRow() {
        return rangeEnd - 1;
    }

    /** The cells under a header, from the first row to the last. */
    RangeRef range(String header) {
        return RangeRef.of(firstRow(), at(header), lastRow(), at(header));
    }

    /** The cells under a header with the sheet's name, as lists of other sheets need them. */
    String reference(String header) {
        return canvas.quoted() + "!" + range(header).absolute();
    }

    Addresses.Area area() {
        Map<String, Integer> byHeader = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            byHeader.put(Labels.fold(columns.get(i).header()), i);
        }
        return new Addresses.Area(sheet.title(), byHeader, rows, firstRow(), lastRow(), rangeEnd);
    }

    /** Scores from 0 to 100 only. */
    TableSheet scores(String... headers) {
        for (String header : headers) {
            canvas.add(new Edit.Validation(
                    canvas.sheet(),
                    List.of(range(header)),
                    Edit.ValidationType.DECIMAL,
                    "0",
                    "100",
                    true,
                    "",
                    "",
                    "คะแนนไม่อยู่ในช่วง",
                    "กรุณากรอกคะแนนเป็นตัวเลข 0 ถึง 100 ทศนิยมไม่เกิน 2 ตำแหน่ง หรือเว้นว่างหากไม่มีคะแนน"));
        }
        return this;
    }

    /** A list to choose from; other words are allowed where {@code strict} is false. */
    TableSheet choices(String header, String source, boolean strict, String prompt) {
        canvas.add(new Edit.Validation(
                canvas.sheet(),
                List.of(range(header)),
                Edit.ValidationType.LIST,
                source,
                "",
                strict,
                prompt.isEmpty() ? "" : header,
                prompt,
                strict ? "ไม่อยู่ในรายการ" : "",
                strict ? "กรุณาเลือกจากรายการที่กำหนด" : ""));
        return this;
    }

    /** A hint that shows when a cell of the column is chosen. */
    TableSheet prompt(String header, String text) {
        canvas.add(new Edit.Validation(
                canvas.sheet(), List.of(range(header)), Edit.ValidationType.ANY, "", "", false, header, text, "", ""));
        return this;
    }

    /** Asks before a formula is typed over. */
    TableSheet guarded(List<RangeRef> formulas) {
        if (!formulas.isEmpty()) {
            canvas.add(guard(canvas.sheet(), formulas));
        }
        return this;
    }

    static Edit guard(String sheet, List<RangeRef> formulas) {
        return new Edit.Validation(
                sheet,
                formulas,
                Edit.ValidationType.CUSTOM,
                "FALSE",
                "",
                false,
                "",
                "",
                "ช่องนี้เป็นสูตร",
                "ช่องนี้คำนวณอัตโนมัติ หากพิมพ์ทับ สูตรจะหายไปและผลตรวจสูตรจะแจ้งเตือน ต้องการพิมพ์ทับหรือไม่");
    }

    /** Colours the words of this table, word and colour together. */
    TableSheet colours() {
        TableColours.of(sheet, area()).forEach(canvas::add);
        return this;
    }

    static void groups(Canvas canvas, RangeRef range) {
        TableColours.groups(canvas.sheet(), range).forEach(canvas::add);
    }

    static void words(Canvas canvas, RangeRef range, String word, Style style) {
        canvas.add(TableColours.word(canvas.sheet(), range, word, style));
    }

    /** Freezes the headers and sets the page. */
    TableSheet finish(int frozenColumns, String footer) {
        canvas.freeze(HEADER_ROW + 1, frozenColumns);
        canvas.print(true, HEADER_ROW, HEADER_ROW, footer);
        return this;
    }
}
