package th.itaworkbook.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The seed of a workbook: theme, styles and properties, but no sheet; an edit list adds those. */
public final class BlankWorkbook {
    private static final String TYPEFACE = "TH Sarabun New";
    private static final double SIZE = 16;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String RELATION = RelationshipsDraft.NAMESPACE + "/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final List<String> ACCENTS =
            List.of("1F3864", "2E75B6", "7F7F7F", "9C5700", "375623", "9C0006", "0563C1", "954F72");

    private BlankWorkbook() {}

    /** The file; not to be opened as it is, for a workbook needs a sheet. */
    public static byte[] bytes() {
        ZipSeed zip = new ZipSeed();
        zip.add("[Content_Types].xml", contentTypes());
        zip.add(
                "_rels/.rels",
                relationships(
                        relation(1, RELATION + "officeDocument", "xl/workbook.xml"),
                        relation(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"),
                        relation(3, RELATION + "extended-properties", "docProps/app.xml")));
        zip.add("docProps/core.xml", core());
        zip.add("docProps/app.xml", app());
        zip.add("xl/workbook.xml", workbook());
        zip.add(
                "xl/_rels/workbook.xml.rels",
                relationships(
                        relation(1, RELATION + "theme", "theme/theme1.xml"),
                        relation(2, RELATION + "styles", "styles.xml")));
        zip.add("xl/theme/theme1.xml", theme());
        zip.add("xl/styles.xml", new String(StyleTable.blank(TYPEFACE, SIZE), StandardCharsets.UTF_8));
        return zip.bytes();
    }

    private static String contentTypes() {
        return XmlText.DECLARATION + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + override("docProps/app.xml", OFFICE + "extended-properties+xml")
                + override("xl/workbook.xml", OFFICE + "spreadsheetml.sheet.main+xml")
                + override("xl/theme/theme1.xml", OFFICE + "theme+xml")
                + override("xl/styles.xml", OFFICE + "spreadsheetml.styles+xml") + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relationships(String... all) {
        return XmlText.DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + String.join("", all)
                + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    // The dates are fixed: the same edits must give the same file on any day.
    private static String core() {
        String date = "xsi:type=\"dcterms:W3CDTF\">2026-01-01T00:00:00Z</dcterms:";
        return XmlText.DECLARATION + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:creator>ITA Workbook</dc:creator>"
                + "<dcterms:created " + date + "created><dcterms:modified " + date + "modified></cp:coreProperties>";
    }

    private static String app() {
        return XmlText.DECLARATION + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                + "extended-properties\"><Application>ITA Workbook</Application></Properties>";
    }

    private static String workbook() {
        return XmlText.DECLARATION + "<workbook xmlns=\"" + SheetXml.MAIN + "\" xmlns:r=\""
                + RelationshipsDraft.NAMESPACE + "\"><workbookPr defaultThemeVersion=\"124226\"/><bookViews>"
                + "<workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"24000\" windowHeight=\"12000\""
                + " tabRatio=\"800\"/></bookViews><sheets/><calcPr calcId=\"191029\"/></workbook>";
    }

    private static String theme() {
        StringBuilder colors = new StringBuilder();
        String[] names = {"accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"};
        for (int i = 0; i < names.length; i++) {
            colors.append(String.format(
                    Locale.ROOT, "<a:%s><a:srgbClr val=\"%s\"/></a:%s>", names[i], ACCENTS.get(i), names[i]));
        }
        String font = "<a:latin typeface=\"" + TYPEFACE + "\"/><a:ea typeface=\"\"/><a:cs typeface=\"" + TYPEFACE
                + "\"/><a:font script=\"Thai\" typeface=\"" + TYPEFACE + "\"/>";
        String fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        String line = "<a:ln w=\"9525\">" + fill + "</a:ln>";
        String effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        return XmlText.DECLARATION + "<a:theme xmlns:a=\"" + ChartXml.DRAWING + "\" name=\"ITA\"><a:themeElements>"
                + "<a:clrScheme name=\"ITA\"><a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1>"
                + "<a:lt1><a:sysClr val=\"window\" lastClr=\"FFFFFF\"/></a:lt1><a:dk2><a:srgbClr val=\"1F3864\"/>"
                + "</a:dk2><a:lt2><a:srgbClr val=\"E7E6E6\"/></a:lt2>" + colors + "</a:clrScheme>"
                + "<a:fontScheme name=\"ITA\"><a:majorFont>" + font + "</a:majorFont><a:minorFont>" + font
                + "</a:minorFont></a:fontScheme><a:fmtScheme name=\"ITA\"><a:fillStyleLst>" + fill.repeat(3)
                + "</a:fillStyleLst><a:lnStyleLst>" + line.repeat(3) + "</a:lnStyleLst><a:effectStyleLst>"
                + effect.repeat(3) + "</a:effectStyleLst><a:bgFillStyleLst>" + fill.repeat(3)
                + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
    }

    /** Packs the few parts of the seed; the dates of the entries are fixed too. */
    private static final class ZipSeed {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        private final java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(bytes);

        void add(String name, String text) {
            java.util.zip.ZipEntry entry = new java.util.zip.ZipEntry(name);
            entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
            try {
                zip.putNextEntry(entry);
                zip.write(text.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        byte[] bytes() {
            try {
                zip.close();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        }
    }
}
