package th.itaworkbook.web.pane;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Checks an add-in manifest without Microsoft's validation service, by what its documentation says of the XML form:
 * the order of elements, lengths of texts, https, resources that are there, and locales.
 */
final class ManifestChecker {
    private static final int DISPLAY_NAME = 125;
    private static final int DESCRIPTION = 250;
    private static final int SHORT = 125;
    private static final int LONG = 250;
    private static final int RESID = 32;

    /** Children of an element in the order that Excel wants. */
    private static final Map<String, List<String>> ORDER = Map.ofEntries(
            Map.entry(
                    "OfficeApp",
                    List.of(
                            "Id",
                            "AlternateId",
                            "Version",
                            "ProviderName",
                            "DefaultLocale",
                            "DisplayName",
                            "Description",
                            "IconUrl",
                            "HighResolutionIconUrl",
                            "SupportUrl",
                            "AppDomains",
                            "Hosts",
                            "Requirements",
                            "DefaultSettings",
                            "Permissions",
                            "VersionOverrides")),
            Map.entry("VersionOverrides", List.of("Description", "Requirements", "Hosts", "Resources")),
            Map.entry("DesktopFormFactor", List.of("GetStarted", "FunctionFile", "ExtensionPoint")),
            Map.entry("GetStarted", List.of("Title", "Description", "LearnMoreUrl")),
            Map.entry("Group", List.of("Label", "Icon", "Control")),
            Map.entry("Control", List.of("Label", "ToolTip", "Supertip", "Icon", "Action")),
            Map.entry("Supertip", List.of("Title", "Description")),
            Map.entry("Action", List.of("TaskpaneId", "SourceLocation")),
            Map.entry("Resources", List.of("Images", "Urls", "ShortStrings", "LongStrings")));

    private final List<String> complaints = new ArrayList<>();
    private final Map<String, String> resources = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private String locale = "";

    private ManifestChecker() {}

    /** What is wrong; empty when all is right. */
    static List<String> complaints(byte[] manifest) {
        ManifestChecker checker = new ManifestChecker();
        Element root = root(manifest);
        checker.complaints.addAll(ManifestStructure.complaints(root));
        checker.check(root);
        return checker.complaints;
    }

    /** All addresses in it. */
    static List<URI> addresses(byte[] manifest) {
        List<URI> found = new ArrayList<>();
        for (Element element : all(root(manifest))) {
            String value = element.getAttribute("DefaultValue");
            if (value.startsWith("http")) {
                found.add(URI.create(value));
            }
        }
        return found;
    }

    private static Element root(byte[] manifest) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(manifest))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("not XML", e);
        }
    }

    private static List<Element> all(Element root) {
        NodeList nodes = root.getElementsByTagNameNS("*", "*");
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private void check(Element root) {
        order(root);
        for (Element child : children(root)) {
            basics(child);
        }
        List<Element> elements = all(root);
        for (Element element : elements) {
            order(element);
            resource(element);
            address(element);
            overrides(element);
        }
        elements.stream().filter(e -> e.hasAttribute("resid")).forEach(this::reference);
        resources.keySet().stream().filter(id -> !used.contains(id)).forEach(id -> complain("never used: " + id));
    }

    private void basics(Element child) {
        String text = child.getTextContent().strip();
        switch (child.getLocalName()) {
            case "Id" -> {
                if (!UUID.fromString(text).toString().equals(text)) {
                    complain("Id " + text);
                }
            }
            case "Version" -> expect(text.matches("[1-9]\\d*(\\.\\d+){3}"), "Version " + text);
            case "DefaultLocale" -> {
                locale = text;
                expect(text.matches("[a-z]{2}-[A-Z]{2}"), "DefaultLocale " + text);
            }
            case "DisplayName" -> length(child, DISPLAY_NAME);
            case "Description" -> length(child, DESCRIPTION);
            case "Permissions" -> expect(text.equals("ReadWriteDocument"), "Permissions " + text);
            default -> {}
        }
    }

    private void order(Element parent) {
        List<String> wanted = ORDER.get(parent.getLocalName());
        int last = -1;
        for (Element child : wanted == null ? List.<Element>of() : children(parent)) {
            int place = wanted.indexOf(child.getLocalName());
            expect(place >= 0, parent.getLocalName() + " may not hold " + child.getLocalName());
            expect(place >= last, parent.getLocalName() + ": " + child.getLocalName() + " stands too late");
            last = Math.max(last, place);
        }
    }

    private void resource(Element element) {
        String list = element.getParentNode().getLocalName();
        if (!ORDER.get("Resources").contains(list)) {
            return;
        }
        String id = element.getAttribute("id");
        expect(!id.isEmpty() && id.length() <= RESID, "resid " + id);
        expect(resources.put(id, list) == null, "twice: " + id);
        if (list.equals("ShortStrings")) {
            length(element, SHORT);
        } else if (list.equals("LongStrings")) {
            length(element, LONG);
        }
    }

    private void reference(Element element) {
        String id = element.getAttribute("resid");
        String list = resources.get(id);
        used.add(id);
        String name = element.getLocalName();
        boolean tip = name.equals("Description");
        String wanted = name.equals("Image")
                ? "Images"
                : name.endsWith("Url") || name.equals("SourceLocation") || name.equals("FunctionFile")
                        ? "Urls"
                        : tip ? "LongStrings" : "ShortStrings";
        expect(wanted.equals(list), name + " refers to " + id + " in " + list);
    }

    private void address(Element element) {
        String value = element.getAttribute("DefaultValue");
        if (value.startsWith("http")) {
            URI uri = URI.create(value);
            expect("https".equals(uri.getScheme()) && uri.getHost() != null, "not https: " + value);
        }
    }

    private void length(Element element, int most) {
        List<String> values = new ArrayList<>(List.of(element.getAttribute("DefaultValue")));
        children(element).forEach(o -> values.add(o.getAttribute("Value")));
        for (String value : values) {
            expect(!value.isBlank() && value.length() <= most, element.getLocalName() + " of " + value.length());
        }
    }

    // One value for a locale, and none again for the default.
    private void overrides(Element element) {
        Set<String> seen = new HashSet<>(Set.of(locale));
        for (Element child : children(element)) {
            if (child.getLocalName().equals("Override")) {
                expect(seen.add(child.getAttribute("Locale")), "locale twice: " + child.getAttribute("Locale"));
            }
        }
        boolean translated = element.getLocalName().equals("String")
                || element.getLocalName().equals("DisplayName");
        expect(!translated || seen.contains("en-US"), "no English: " + element.getAttribute("id"));
    }

    private void expect(boolean holds, String complaint) {
        if (!holds) {
            complain(complaint);
        }
    }

    private void complain(String complaint) {
        complaints.add(complaint);
    }
}
