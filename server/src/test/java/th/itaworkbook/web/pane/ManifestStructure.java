package th.itaworkbook.web.pane;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** What must stand in each element of a manifest: children, attributes, namespaces, sizes of icons, ids of their own. */
final class ManifestStructure {
    private static final String BASE = "http://schemas.microsoft.com/office/appforoffice/1.1";
    private static final String COMMANDS = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
    private static final String BASIC = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private static final Map<String, List<String>> CHILDREN = Map.ofEntries(
            Map.entry(
                    "OfficeApp",
                    List.of(
                            "Id",
                            "Version",
                            "ProviderName",
                            "DefaultLocale",
                            "DisplayName",
                            "Description",
                            "IconUrl",
                            "HighResolutionIconUrl",
                            "SupportUrl",
                            "Hosts",
                            "Requirements",
                            "DefaultSettings",
                            "Permissions",
                            "VersionOverrides")),
            Map.entry("Hosts", List.of("Host")),
            Map.entry("Requirements", List.of("Sets")),
            Map.entry("Sets", List.of("Set")),
            Map.entry("DefaultSettings", List.of("SourceLocation")),
            Map.entry("VersionOverrides", List.of("Hosts", "Resources")),
            Map.entry("DesktopFormFactor", List.of("ExtensionPoint")),
            Map.entry("ExtensionPoint", List.of("OfficeTab")),
            Map.entry("OfficeTab", List.of("Group")),
            Map.entry("Group", List.of("Label", "Icon", "Control")),
            Map.entry("Control", List.of("Label", "Supertip", "Icon", "Action")),
            Map.entry("Supertip", List.of("Title", "Description")),
            Map.entry("Action", List.of("SourceLocation")),
            Map.entry("Icon", List.of("Image")),
            Map.entry("Resources", List.of("Images", "Urls", "ShortStrings", "LongStrings")));

    /** Attributes with what they may be. */
    private static final Map<String, Map<String, String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("OfficeApp", Map.of("xsi:type", "TaskPaneApp")),
            Map.entry("Set", Map.of("Name", "ExcelApi", "MinVersion", "1\\.9")),
            Map.entry("VersionOverrides", Map.of("xsi:type", "VersionOverridesV1_0")),
            Map.entry("ExtensionPoint", Map.of("xsi:type", "PrimaryCommandSurface")),
            Map.entry("OfficeTab", Map.of("id", "Tab[A-Z][A-Za-z]+")),
            Map.entry("Group", Map.of("id", ".{1,125}")),
            Map.entry("Control", Map.of("id", ".{1,125}", "xsi:type", "Button")),
            Map.entry("Action", Map.of("xsi:type", "ShowTaskpane")));

    private static final Set<String> BASICS =
            Set.of("Images", "Image", "Urls", "Url", "ShortStrings", "LongStrings", "String", "Override");
    private static final Set<String> SIZES = Set.of("16", "32", "80");

    private final List<String> complaints = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private ManifestStructure() {}

    /** What is missing or foreign in a manifest; empty when nothing is. */
    static List<String> complaints(Element root) {
        ManifestStructure structure = new ManifestStructure();
        structure.look(root, BASE);
        return structure.complaints;
    }

    private void look(Element element, String around) {
        String name = element.getLocalName();
        String space = name.equals("VersionOverrides") ? COMMANDS : around;
        String wanted = BASICS.contains(name) && space.equals(COMMANDS) ? BASIC : space;
        expect(wanted.equals(element.getNamespaceURI()), name + " in the namespace " + element.getNamespaceURI());
        List<Element> children = ManifestChecker.children(element);
        for (String child : CHILDREN.getOrDefault(name, List.of())) {
            expect(children.stream().anyMatch(c -> c.getLocalName().equals(child)), name + " without " + child);
        }
        ATTRIBUTES.getOrDefault(name, Map.of()).forEach((attribute, pattern) -> {
            String value = value(element, attribute);
            expect(value.matches(pattern), name + " with " + attribute + " “" + value + "”");
        });
        switch (name) {
            case "Host" -> host(element, space);
            case "Icon" -> icon(children);
            case "ExtensionPoint", "OfficeTab", "Resources", "Hosts" ->
                children.forEach(c -> expect(known(name, c), name + " may not hold " + c.getLocalName()));
            case "Group", "Control" -> expect(ids.add(value(element, "id")), "id twice: " + value(element, "id"));
            default -> {}
        }
        children.forEach(child -> look(child, space));
    }

    private static boolean known(String parent, Element child) {
        return CHILDREN.get(parent).contains(child.getLocalName());
    }

    // Once by name for old versions, once by type for the ribbon.
    private void host(Element host, String space) {
        String attribute = space.equals(COMMANDS) ? "xsi:type" : "Name";
        expect(
                value(host, attribute).equals("Workbook"),
                "Host with " + attribute + " “" + value(host, attribute) + "”");
        expect(
                !space.equals(COMMANDS)
                        || ManifestChecker.children(host).stream()
                                .anyMatch(c -> c.getLocalName().equals("DesktopFormFactor")),
                "Host without DesktopFormFactor");
    }

    private void icon(List<Element> images) {
        List<String> sizes = images.stream().map(i -> i.getAttribute("size")).toList();
        expect(sizes.containsAll(SIZES), "Icon in the sizes " + sizes);
        expect(Set.copyOf(sizes).size() == sizes.size(), "Icon in one size twice " + sizes);
        images.forEach(i -> expect(!i.getAttribute("resid").isEmpty(), "Image without resid"));
    }

    private static String value(Element element, String attribute) {
        return attribute.startsWith("xsi:")
                ? element.getAttributeNS(XSI, attribute.substring(4))
                : element.getAttribute(attribute);
    }

    private void expect(boolean holds, String complaint) {
        if (!holds) {
            complaints.add(complaint);
        }
    }
}
