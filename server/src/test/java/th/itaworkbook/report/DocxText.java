package th.itaworkbook.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What stands in a Word file, read from its XML and not with our own code. */
public final class DocxText {
    private static final Pattern PARAGRAPH = Pattern.compile("<w:p>.*?</w:p>", Pattern.DOTALL);
    private static final Pattern CONTENTS = Pattern.compile("<w:pStyle w:val=\"TOC[12]\"/>");
    private static final Pattern HEADING = Pattern.compile("<w:pStyle w:val=\"Heading([123])\"/>");
    private static final Pattern FIGURE = Pattern.compile("<c:numCache>.*?</c:numCache>", Pattern.DOTALL);

    private final Map<String, byte[]> parts = new TreeMap<>();

    /** Opens a document. */
    public DocxText(byte[] document) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    /** One part as it is. */
    public byte[] bytes(String part) {
        if (!parts.containsKey(part)) {
            throw new AssertionError("no part " + part + " in " + parts.keySet());
        }
        return parts.get(part);
    }

    /** One part as text. */
    public String xml(String part) {
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    /** One paragraph; the level is that of a heading, or 0. */
    public record Paragraph(int level, String text) {}

    /** Every paragraph in its order, also those in cells; not the list of contents, which repeats headings. */
    public List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        Matcher matcher = PARAGRAPH.matcher(xml("word/document.xml"));
        while (matcher.find()) {
            if (!CONTENTS.matcher(matcher.group()).find()) {
                String text = text(matcher.group());
                Matcher heading = HEADING.matcher(matcher.group());
                if (!text.isBlank()) {
                    paragraphs.add(new Paragraph(heading.find() ? Integer.parseInt(heading.group(1)) : 0, text));
                }
            }
        }
        return paragraphs;
    }

    /** All text, one paragraph a line. */
    public String text() {
        return paragraphs().stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    }

    /** The figures of all charts, as they are cached in them. */
    public List<String> chartFigures() {
        List<String> figures = new ArrayList<>();
        parts.keySet().stream().filter(p -> p.startsWith("word/charts/chart")).forEach(part -> {
            Matcher cache = FIGURE.matcher(xml(part));
            while (cache.find()) {
                Matcher value = Pattern.compile("<c:v>(.*?)</c:v>").matcher(cache.group());
                while (value.find()) {
                    figures.add(value.group(1));
                }
            }
        });
        return figures;
    }

    /** The text before the first page break, or before the first section ends. */
    public String firstPage() {
        return text(xml("word/document.xml")
                .split("<w:br w:type=\"page\"/>|<w:sectPr", 2)[0]
                .replace("</w:p>", "\n</w:p>"));
    }

    private static String text(String xml) {
        return xml.replaceAll("<w:instrText[^>]*>[^<]*</w:instrText>", "")
                .replaceAll("<w:br/>|<w:tab/>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
