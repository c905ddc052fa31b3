package th.itaworkbook.report.word;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/** The small workbook inside a chart, so that its figures can be edited in Word. */
final class ChartWorkbook {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private ChartWorkbook() {}

    static byte[] of(Chart chart, UnaryOperator<String> digits) {
        FixedZip zip = new FixedZip();
        zip.add(
                "[Content_Types].xml",
                HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE
                        + "worksheet+xml\"/></Types>");
        zip.add("_rels/.rels", relationship(OFFICE + "/officeDocument", "xl/workbook.xml"));
        zip.add(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        zip.add("xl/_rels/workbook.xml.rels", relationship(OFFICE + "/worksheet", "worksheets/sheet1.xml"));
        zip.add("xl/worksheets/sheet1.xml", sheet(chart, digits));
        return zip.bytes();
    }

    private static String relationship(String type, String target) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String sheet(Chart chart, UnaryOperator<String> digits) {
        StringBuilder out = new StringBuilder(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">");
        for (int s = 0; s < chart.series().size(); s++) {
            out.append(text(column(s) + "1", digits.apply(chart.series().get(s).name())));
        }
        out.append("</row>");
        List<String> categories = chart.categories();
        for (int i = 0; i < categories.size(); i++) {
            int row = i + 2;
            out.append("<row r=\"" + row + "\">").append(text("A" + row, digits.apply(categories.get(i))));
            for (int s = 0; s < chart.series().size(); s++) {
                BigDecimal value = chart.series().get(s).values().get(i);
                if (value != null) {
                    out.append("<c r=\"" + column(s) + row + "\"><v>" + value.toPlainString() + "</v></c>");
                }
            }
            out.append("</row>");
        }
        return out.append("</sheetData></worksheet>").toString();
    }

    private static String column(int series) {
        return String.valueOf((char) ('B' + series));
    }

    private static String text(String cell, String text) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + Markup.escape(text)
                + "</t></is></c>";
    }
}
