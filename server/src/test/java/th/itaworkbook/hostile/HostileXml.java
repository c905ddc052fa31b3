package th.itaworkbook.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Parts that attack whoever parses them. */
final class HostileXml {
    private static final String SHEET = "xl/worksheets/sheet3.xml";
    private static final String[] READ_BY_US = {
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        SHEET,
        "docProps/core.xml",
        "xl/theme/theme1.xml"
    };

    private HostileXml() {}

    /** Adds every kind; {@code outside} is an address that nothing may ever read, a file's or a host's. */
    static void addTo(Map<String, byte[]> set, String outsideFile, String outsideHost) {
        for (String part : READ_BY_US) {
            doctype(set, part, "file entity", "<!ENTITY e SYSTEM \"" + outsideFile + "\">", "&e;");
            doctype(set, part, "host entity", "<!ENTITY e SYSTEM \"" + outsideHost + "\">", "&e;");
            doctype(set, part, "parameter entity", "<!ENTITY % p SYSTEM \"" + outsideHost + "\"> %p;", "");
        }
        for (String part : new String[] {"xl/workbook.xml", "xl/styles.xml", SHEET}) {
            doctype(set, part, "billion laughs", laughs(), "&l9;");
            doctype(set, part, "one long entity", "<!ENTITY a \"" + "a".repeat(50_000) + "\">", "&a;".repeat(20_000));
            set.put("deep " + part, edited(part, "<x>".repeat(200_000) + "</x>".repeat(200_000)));
            set.put("deep and open " + part, edited(part, "<x>".repeat(200_000)));
            set.put("long attribute " + part, edited(part, "<x a=\"" + "a".repeat(10_000_000) + "\"/>"));
            set.put("long name " + part, edited(part, "<" + "a".repeat(1_000_000) + "/>"));
            set.put("many attributes " + part, edited(part, attributes()));
            set.put("many comments " + part, edited(part, "<!-- x -->".repeat(300_000)));
            set.put("many instructions " + part, edited(part, "<?x y?>".repeat(300_000)));
            set.put("character 0 " + part, edited(part, "<x>\u0000</x>"));
            set.put("not closed " + part, edited(part, "<x"));
            set.put("unknown entity " + part, edited(part, "<x>&nbsp;</x>"));
            set.put("character beyond Unicode " + part, edited(part, "<x>&#x110000;</x>"));
            set.put("xinclude " + part, edited(part, include(outsideFile)));
            set.put("empty " + part, Parts.good().put(part, new byte[0]).zip());
            set.put("other root " + part, Parts.good().put(part, "<x/>").zip());
            set.put(
                    "second root " + part,
                    Parts.good().edit(part, xml -> xml + "<x/>").zip());
        }
        encodings(set);
    }

    private static void doctype(Map<String, byte[]> set, String part, String kind, String inside, String use) {
        set.put(
                kind + " in " + part,
                Parts.good()
                        .edit(part, xml -> {
                            int start = xml.indexOf("?>") + 2;
                            int root = xml.indexOf('<', start);
                            int end = xml.indexOf('>', root);
                            String name = xml.substring(
                                    root + 1,
                                    root
                                            + xml.substring(root)
                                                    .split("[\\s>]", 2)[0]
                                                    .length());
                            String head = xml.substring(0, start) + "<!DOCTYPE " + name + " [" + inside + "]>";
                            return head + xml.substring(root, end + 1) + use + xml.substring(end + 1);
                        })
                        .zip());
    }

    private static byte[] edited(String part, String inserted) {
        return Parts.good()
                .edit(part, xml -> {
                    int at = xml.lastIndexOf("</");
                    return xml.substring(0, at) + inserted + xml.substring(at);
                })
                .zip();
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return entities.toString();
    }

    private static String attributes() {
        StringBuilder element = new StringBuilder("<x");
        for (int i = 0; i < 200_000; i++) {
            element.append(" a").append(i).append("=\"\"");
        }
        return element.append("/>").toString();
    }

    private static String include(String outsideFile) {
        return "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + outsideFile + "\"/>";
    }

    private static void encodings(Map<String, byte[]> set) {
        String xml = Parts.good().text(SHEET);
        set.put(
                "UTF-16 sheet",
                Parts.good()
                        .put(SHEET, xml.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16))
                        .zip());
        set.put(
                "UTF-16 without a word",
                Parts.good().put(SHEET, xml.getBytes(StandardCharsets.UTF_16LE)).zip());
        set.put(
                "unknown encoding",
                Parts.good().edit(SHEET, x -> x.replace("UTF-8", "x-nothing")).zip());
        set.put(
                "UTF-7",
                Parts.good().edit(SHEET, x -> x.replace("UTF-8", "UTF-7")).zip());
        set.put(
                "XML 1.1",
                Parts.good()
                        .edit(SHEET, x -> x.replace("version=\"1.0\"", "version=\"1.1\""))
                        .zip());
        set.put(
                "broken UTF-8",
                Parts.good()
                        .put(SHEET, xml.getBytes(StandardCharsets.ISO_8859_1))
                        .zip());
        set.put(
                "byte order mark twice",
                Parts.good().put(SHEET, "\uFEFF\uFEFF" + xml).zip());
    }
}
