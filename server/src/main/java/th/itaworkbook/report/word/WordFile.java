package th.itaworkbook.report.word;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import th.itaworkbook.report.word.WordBody.Frame;

/** Puts the parts of a document together. */
final class WordFile {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String NAMESPACES =
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + OFFICE
                    + "\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";

    private final WordBody body;
    private final Frame frame;

    WordFile(WordBody body, Frame frame) {
        this.body = body;
        this.frame = frame;
    }

    byte[] bytes() {
        FixedZip zip = new FixedZip();
        zip.add("[Content_Types].xml", types());
        zip.add("_rels/.rels", packageRelationships());
        zip.add("docProps/core.xml", properties());
        zip.add(
                "word/document.xml",
                HEAD + "<w:document" + NAMESPACES + "><w:body>" + body.xml() + "</w:body></w:document>");
        zip.add("word/_rels/document.xml.rels", relationships());
        zip.add("word/styles.xml", resource("styles.xml"));
        zip.add(
                "word/numbering.xml",
                resource("numbering.xml").replace("NUMBERFORMAT", body.thai() ? "thaiNumbers" : "decimal"));
        zip.add("word/settings.xml", resource("settings.xml"));
        zip.add("word/fontTable.xml", resource("fonts.xml"));
        zip.add("word/header1.xml", HEAD + "<w:hdr" + NAMESPACES + ">" + body.header(frame.header()) + "</w:hdr>");
        zip.add("word/footer1.xml", HEAD + "<w:ftr" + NAMESPACES + ">" + footer() + "</w:ftr>");
        for (int i = 0; i < body.charts().size(); i++) {
            int number = i + 1;
            Chart chart = body.charts().get(i);
            zip.add("word/charts/chart" + number + ".xml", new ChartXml(chart, body.digits(), body.thai()).xml());
            zip.add(
                    "word/charts/_rels/chart" + number + ".xml.rels",
                    list(relationship("rId1", OFFICE + "/package", "../embeddings/chart" + number + ".xlsx")));
            zip.add("word/embeddings/chart" + number + ".xlsx", ChartWorkbook.of(chart, body.digits()));
        }
        body.logo().ifPresent(logo -> zip.add("word/" + logo.part(), logo.bytes()));
        return zip.bytes();
    }

    private static String footer() {
        return "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>" + InlineXml.field(" PAGE ", "<w:r><w:t>1</w:t></w:r>")
                + "</w:p>";
    }

    private String types() {
        StringBuilder out = new StringBuilder(HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"png\" ContentType=\"image/png\"/>")
                .append("<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>")
                .append(
                        "<Default Extension=\"xlsx\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>")
                .append(override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))
                .append(override("word/document.xml", WORD + "document.main+xml"))
                .append(override("word/styles.xml", WORD + "styles+xml"))
                .append(override("word/numbering.xml", WORD + "numbering+xml"))
                .append(override("word/settings.xml", WORD + "settings+xml"))
                .append(override("word/fontTable.xml", WORD + "fontTable+xml"))
                .append(override("word/header1.xml", WORD + "header+xml"))
                .append(override("word/footer1.xml", WORD + "footer+xml"));
        for (int i = 1; i <= body.charts().size(); i++) {
            out.append(override(
                    "word/charts/chart" + i + ".xml",
                    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"));
        }
        return out.append("</Types>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String packageRelationships() {
        return list(relationship("rId1", OFFICE + "/officeDocument", "word/document.xml")
                + relationship("rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"));
    }

    private String relationships() {
        StringBuilder out = new StringBuilder()
                .append(relationship("rIdStyles", OFFICE + "/styles", "styles.xml"))
                .append(relationship("rIdNumbering", OFFICE + "/numbering", "numbering.xml"))
                .append(relationship("rIdSettings", OFFICE + "/settings", "settings.xml"))
                .append(relationship("rIdFonts", OFFICE + "/fontTable", "fontTable.xml"))
                .append(relationship("rIdHeader", OFFICE + "/header", "header1.xml"))
                .append(relationship("rIdFooter", OFFICE + "/footer", "footer1.xml"));
        for (int i = 1; i <= body.charts().size(); i++) {
            out.append(relationship("rIdChart" + i, OFFICE + "/chart", "charts/chart" + i + ".xml"));
        }
        body.logo().ifPresent(logo -> out.append(relationship("rIdLogo", OFFICE + "/image", logo.part())));
        for (Map.Entry<String, Integer> link : body.links().entrySet()) {
            out.append("<Relationship Id=\"rId")
                    .append(link.getValue())
                    .append("\" Type=\"" + OFFICE + "/hyperlink\" Target=\"")
                    .append(Markup.escape(link.getKey()))
                    .append("\" TargetMode=\"External\"/>");
        }
        return list(out.toString());
    }

    private static String list(String relationships) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relationships + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private String properties() {
        // No dates: the same workbook always gives the same report.
        return HEAD + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + Markup.escape(frame.title())
                + "</dc:title><dc:creator>" + Markup.escape(frame.author()) + "</dc:creator><dc:language>"
                + frame.language() + "</dc:language></cp:coreProperties>";
    }

    private static String resource(String name) {
        try (InputStream in = WordFile.class.getResourceAsStream("/th/itaworkbook/report/" + name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
