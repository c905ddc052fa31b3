package th.itaworkbook.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Sheets and workbooks whose zip and XML are sound and whose content is not. */
final class HostileCells {
    private static final String SHEET = "xl/worksheets/sheet3.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELS = "xl/_rels/workbook.xml.rels";
    private static final String TYPES = "[Content_Types].xml";

    private HostileCells() {}

    static void addTo(Map<String, byte[]> set) {
        cells().forEach((name, row) -> set.put("cells: " + name, rows(row)));
        sheets(set);
        workbooks(set);
    }

    // Behind the officer's own rows, in a sheet that we read.
    private static byte[] rows(String rows) {
        return Parts.good()
                .edit(SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>"))
                .zip();
    }

    private static Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("row 0", "<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>");
        cells.put("row 1048577", "<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>");
        cells.put("row 99999999999", "<row r=\"99999999999\"/>");
        cells.put("row -1", "<row r=\"-1\"/>");
        cells.put("row x", "<row r=\"x\"/>");
        cells.put("last row", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>");
        cells.put("column XFE", "<row r=\"900\"><c r=\"XFE900\"><v>1</v></c></row>");
        cells.put("column AAAAAAA", "<row r=\"900\"><c r=\"AAAAAAA900\"><v>1</v></c></row>");
        cells.put("no column", "<row r=\"900\"><c r=\"900\"><v>1</v></c></row>");
        cells.put("cell of another row", "<row r=\"900\"><c r=\"A901\"><v>1</v></c></row>");
        cells.put("the same row again", "<row r=\"4\"><c r=\"A4\"><v>1</v></c></row>");
        cells.put("the same cell twice", "<row r=\"900\"><c r=\"A900\"/><c r=\"A900\"/></row>");
        cells.put("backwards", "<row r=\"900\"><c r=\"C900\"/><c r=\"A900\"/></row><row r=\"800\"/>");
        cells.put("style 99999", "<row r=\"900\"><c r=\"A900\" s=\"99999\"><v>1</v></c></row>");
        cells.put("style -1", "<row r=\"900\"><c r=\"A900\" s=\"-1\"><v>1</v></c></row>");
        cells.put("shared text without any", "<row r=\"900\"><c r=\"A900\" t=\"s\"><v>0</v></c></row>");
        cells.put("shared text -1", "<row r=\"900\"><c r=\"A900\" t=\"s\"><v>-1</v></c></row>");
        cells.put("unknown type", "<row r=\"900\"><c r=\"A900\" t=\"zz\"><v>1</v></c></row>");
        cells.put("not a number", "<row r=\"900\"><c r=\"A900\"><v>NaN</v></c></row>");
        cells.put("infinite", "<row r=\"900\"><c r=\"A900\"><v>1e999</v></c></row>");
        cells.put("hexadecimal", "<row r=\"900\"><c r=\"A900\"><v>0x1p3</v></c></row>");
        cells.put("a million digits", "<row r=\"900\"><c r=\"A900\"><v>" + "9".repeat(1_000_000) + "</v></c></row>");
        cells.put("exponent of a million", "<row r=\"900\"><c r=\"A900\"><v>1e1000000</v></c></row>");
        cells.put("long formula", formula("SUM(" + "A1+".repeat(300_000) + "1)"));
        cells.put("deep formula", formula("(".repeat(100_000) + "1" + ")".repeat(100_000)));
        cells.put("broken formula", formula("SUM(A1:"));
        cells.put("DDE", formula("cmd|'/c calc'!A0"));
        cells.put("web service", formula("WEBSERVICE(\"http://127.0.0.1:1/\")"));
        cells.put("other file", formula("[1]Sheet1!$A$1"));
        cells.put("itself", formula("A900"));
        cells.put("shared without a leader", "<row r=\"900\"><c r=\"A900\"><f t=\"shared\" si=\"7\"/></c></row>");
        cells.put(
                "shared by a whole sheet",
                "<row r=\"900\"><c r=\"A900\"><f t=\"shared\" si=\"7\" ref=\"A1:XFD1048576\">B1</f></c></row>");
        cells.put(
                "array over a whole sheet",
                "<row r=\"900\"><c r=\"A900\"><f t=\"array\" ref=\"A1:XFD1048576\">B1</f></c></row>");
        cells.put("shared formula repeated", sharedFormulas());
        cells.put("two million cells", "<row r=\"900\">" + "<c/>".repeat(2_100_000) + "</row>");
        cells.put("seven million rows", "<row/>".repeat(7_000_000));
        cells.put(
                "a million texts",
                "<row r=\"900\">" + "<c t=\"inlineStr\"><is><t>กข</t></is></c>".repeat(16_000) + "</row>");
        cells.put(
                "one text of 8 MiB",
                "<row r=\"900\"><c r=\"A900\" t=\"inlineStr\"><is><t>" + "ก".repeat(2_700_000) + "</t></is></c></row>");
        cells.put(
                "many runs",
                "<row r=\"900\"><c r=\"A900\" t=\"inlineStr\"><is>" + "<r><t>ก</t></r>".repeat(500_000)
                        + "</is></c></row>");
        return cells;
    }

    private static String formula(String formula) {
        return "<row r=\"900\"><c r=\"A900\"><f>" + formula + "</f><v>1</v></c></row>";
    }

    private static String sharedFormulas() {
        StringBuilder rows =
                new StringBuilder("<row r=\"900\"><c r=\"A900\"><f t=\"shared\" si=\"7\" ref=\"A900:A99000\">"
                        + "B1+".repeat(2_600) + "1</f></c></row>");
        for (int row = 901; row < 90_000; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\"><f t=\"shared\" si=\"7\"/></c></row>");
        }
        return rows.toString();
    }

    private static void sheets(Map<String, byte[]> set) {
        String merges = "<mergeCell ref=\"A5:B6\"/>";
        set.put("sheet: merged cells that overlap", after("<mergeCells>" + merges.repeat(2) + "</mergeCells>"));
        set.put("sheet: a million merged cells", after("<mergeCells>" + merges.repeat(1_000_000) + "</mergeCells>"));
        set.put("sheet: merged without a place", after("<mergeCells><mergeCell ref=\"\"/></mergeCells>"));
        set.put("sheet: merged over everything", after("<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"));
        set.put("sheet: huge dimension", edit("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>"));
        set.put(
                "sheet: a million validations",
                after("<dataValidations>" + "<dataValidation sqref=\"A1\"/>".repeat(1_000_000) + "</dataValidations>"));
        set.put(
                "sheet: a validation of a million places",
                after("<dataValidations><dataValidation sqref=\"" + "A1 ".repeat(1_000_000)
                        + "\"/></dataValidations>"));
        set.put(
                "sheet: many conditional formats",
                after("<conditionalFormatting sqref=\"A1:XFD1048576\"><cfRule type=\"expression\" priority=\"1\"/>"
                                .repeat(100_000)
                        + "</conditionalFormatting>".repeat(100_000)));
        set.put("sheet: data twice", edit("</sheetData>", "</sheetData><sheetData/>"));
        set.put(
                "sheet: no data",
                Parts.good()
                        .edit(SHEET, x -> x.replaceAll("(?s)<sheetData>.*</sheetData>", ""))
                        .zip());
        set.put(
                "sheet: hyperlink to a script",
                after("<hyperlinks><hyperlink ref=\"A1\" location=\"javascript:alert(1)\"/></hyperlinks>"));
    }

    private static byte[] after(String xml) {
        return edit("</sheetData>", "</sheetData>" + xml);
    }

    private static byte[] edit(String what, String with) {
        return Parts.good().edit(SHEET, xml -> xml.replace(what, with)).zip();
    }

    private static void workbooks(Map<String, byte[]> set) {
        book(set, "no sheets", "(?s)<sheets>.*</sheets>", "<sheets/>");
        book(set, "two sheets of one name", "name=\"OIT\"", "name=\"ตัวชี้วัด\"");
        book(set, "a sheet name of 10,000 letters", "name=\"OIT\"", "name=\"" + "ก".repeat(10_000) + "\"");
        book(set, "a sheet name with a path", "name=\"OIT\"", "name=\"../../etc/passwd\"");
        book(set, "a sheet without a part", "r:id=\"rId3\"", "r:id=\"rId999\"");
        book(set, "one part for two sheets", "r:id=\"rId3\"", "r:id=\"rId4\"");
        book(
                set,
                "100,000 names",
                "</definedNames>",
                "<definedName name=\"x\">A1</definedName>".repeat(100_000) + "</definedNames>");
        book(
                set,
                "a name of a whole sheet",
                "</definedNames>",
                "<definedName name=\"agency_name\">A:XFD</definedName></definedNames>");
        book(
                set,
                "names in a circle",
                "</definedNames>",
                "<definedName name=\"a1b\">b1a</definedName><definedName name=\"b1a\">a1b</definedName></definedNames>");
        book(set, "years in words", "template_year\">[^<]*<", "template_year\">\"สองพันห้าร้อย\"<");
        book(set, "year 999999999999", "template_year\">[^<]*<", "template_year\">999999999999<");
        book(
                set,
                "10,000 sheets",
                "</sheets>",
                "<sheet name=\"x\" sheetId=\"9\" r:id=\"rId3\"/>".repeat(10_000) + "</sheets>");
        set.put(
                "book: relation outside",
                Parts.good()
                        .edit(RELS, x -> x.replace("worksheets/sheet3.xml", "../../../etc/passwd"))
                        .zip());
        set.put(
                "book: relation to itself",
                Parts.good()
                        .edit(RELS, x -> x.replace("worksheets/sheet3.xml", "workbook.xml"))
                        .zip());
        set.put(
                "book: relation elsewhere",
                Parts.good()
                        .edit(
                                RELS,
                                x -> x.replaceFirst(
                                        "Target=\"worksheets/sheet3.xml\"",
                                        "Target=\"http://127.0.0.1:1/\" TargetMode=\"External\""))
                        .zip());
        set.put("book: no relations", Parts.good().without(RELS).zip());
        set.put(
                "book: no package relations",
                Parts.good().without("_rels/.rels").zip());
        set.put("book: no content types", Parts.good().without(TYPES).zip());
        set.put("book: no workbook", Parts.good().without(BOOK).zip());
        set.put("book: no styles", Parts.good().without("xl/styles.xml").zip());
        set.put("book: no third sheet", Parts.good().without(SHEET).zip());
        types(set, "spreadsheetml.sheet.main+xml", "wordprocessingml.document.main+xml", "a Word file");
        types(
                set,
                "openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "ms-excel.sheet.macroEnabled.main+xml",
                "macros");
        types(
                set,
                "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "vnd.ms-excel.sheet.binary.macroEnabled.main",
                "binary");
        set.put(
                "book: strict",
                Parts.good()
                        .edit(
                                "_rels/.rels",
                                x -> x.replace(
                                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                        "http://purl.oclc.org/ooxml/officeDocument/relationships"))
                        .zip());
        set.put(
                "book: dates from 1904",
                Parts.good()
                        .edit(
                                BOOK,
                                x -> x.replaceFirst(
                                        "<workbookPr[^>]*/>|<bookViews", "<workbookPr date1904=\"1\"/><bookViews"))
                        .zip());
    }

    private static void book(Map<String, byte[]> set, String kind, String what, String with) {
        set.put(
                "book: " + kind,
                Parts.good()
                        .edit(BOOK, xml -> xml.replaceFirst(what, java.util.regex.Matcher.quoteReplacement(with)))
                        .zip());
    }

    private static void types(Map<String, byte[]> set, String type, String other, String kind) {
        set.put(
                "book: called " + kind,
                Parts.good().edit(TYPES, x -> x.replace(type, other)).zip());
    }
}
