package th.itaworkbook.excel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Charts of a sheet: kind, title, series with their references, bounds and place. */
final class StateCharts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Map<String, String> KINDS =
            Map.of("lineChart", "LINE", "pieChart", "PIE", "radarChart", "RADAR");

    private StateCharts() {}

    static ArrayNode of(XSSFSheet sheet) {
        ArrayNode charts = JSON.createArrayNode();
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        if (drawing != null) {
            for (Element anchor : all(xml(drawing), "twoCellAnchor")) {
                for (Element reference : all(anchor, "chart")) {
                    String id = reference.getAttributeNS(RELATIONS, "id");
                    charts.add(of(anchor, xml(drawing.getRelationById(id))));
                }
            }
        }
        return charts;
    }

    private static ObjectNode of(Element anchor, Element chart) {
        ObjectNode node =
                JSON.createObjectNode().put("name", all(anchor, "cNvPr").get(0).getAttribute("name"));
        List<Element> bars = all(chart, "barDir");
        KINDS.forEach((element, kind) -> {
            if (!all(chart, element).isEmpty()) {
                node.put("type", kind);
            }
        });
        if (!bars.isEmpty()) {
            node.put("type", bars.get(0).getAttribute("val").equals("bar") ? "BAR" : "COLUMN");
        }
        List<Element> title = all(chart, "title");
        node.put("title", title.isEmpty() ? "" : text(title.get(0), "t"));
        ArrayNode series = node.putArray("series");
        all(chart, "ser").forEach(one -> series.add(series(one)));
        // The lower right corner of a chart is the beginning of the cell behind it.
        node.put(
                "anchor",
                new CellRangeAddress(
                                at(anchor, "row", 0),
                                at(anchor, "row", 1) - 1,
                                at(anchor, "col", 0),
                                at(anchor, "col", 1) - 1)
                        .formatAsString());
        List<Element> values = all(chart, "valAx");
        bound(node, "min", values);
        bound(node, "max", values);
        return node;
    }

    private static int at(Element anchor, String axis, int corner) {
        return Integer.parseInt(all(anchor, axis).get(corner).getTextContent());
    }

    private static void bound(ObjectNode node, String name, List<Element> axes) {
        List<Element> found = axes.isEmpty() ? List.of() : all(axes.get(0), name);
        if (found.isEmpty()) {
            node.putNull(name);
        } else {
            node.put(name, Double.parseDouble(found.get(0).getAttribute("val")));
        }
    }

    private static ObjectNode series(Element one) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", reference(one, "tx"));
        node.put("values", reference(one, "val"));
        node.put("categories", reference(one, "cat"));
        ArrayNode colors = node.putArray("colors");
        List<Element> points = all(one, "dPt");
        if (points.isEmpty()) {
            colors.add(all(one, "srgbClr").get(0).getAttribute("val"));
        } else {
            points.forEach(p -> colors.add(all(p, "srgbClr").get(0).getAttribute("val")));
        }
        return node;
    }

    private static String reference(Element within, String name) {
        List<Element> found = all(within, name);
        return found.isEmpty() ? "" : text(found.get(0), "f");
    }

    private static String text(Element within, String name) {
        StringBuilder out = new StringBuilder();
        all(within, name).forEach(e -> out.append(e.getTextContent()));
        return out.toString();
    }

    private static List<Element> all(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS("*", name);
        List<Element> list = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            list.add((Element) found.item(i));
        }
        return list;
    }

    private static Element xml(POIXMLDocumentPart part) {
        try (InputStream in = part.getPackagePart().getInputStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
