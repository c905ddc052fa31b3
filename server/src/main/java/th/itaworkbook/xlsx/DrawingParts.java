package th.itaworkbook.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;

/** Puts charts on a sheet and takes old ones of ours off; what else is drawn there stays. */
final class DrawingParts {
    /** How the names of our drawn objects begin. */
    static final String OURS = "ITA:";

    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static final String DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
    private static final String CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    private final PackageDraft draft;
    private final SheetPlan plan;
    private final ChartFigures figures;

    DrawingParts(PackageDraft draft, SheetPlan plan, ChartFigures figures) {
        this.draft = draft;
        this.plan = plan;
        this.figures = figures;
    }

    /**
     * Draws the charts of the plan on a sheet and gives the id of the drawing among the sheet's relationships, if
     * it has one then. When the sheet is made anew all our old charts go, otherwise only those that are replaced.
     */
    Optional<String> apply(String sheet, boolean anew) throws UnusableFileException {
        RelationshipsDraft relations = draft.relationships(sheet);
        Optional<RelationshipsDraft.Target> old = relations.ofType("drawing").stream()
                .filter(t -> draft.has(t.target()))
                .findFirst();
        if (old.isPresent() && (anew || !plan.charts.isEmpty())) {
            boolean left = redraw(old.get().target(), anew);
            if (!left) {
                relations.remove(old.get().id());
                draft.release(old.get().target());
                return Optional.empty();
            }
        } else if (old.isEmpty() && !plan.charts.isEmpty()) {
            return Optional.of(relations.add("drawing", draw()));
        }
        return old.map(RelationshipsDraft.Target::id);
    }

    /** Whether anything is drawn on a sheet that is not ours. */
    static boolean holdsOther(PackageDraft draft, String sheet) throws UnusableFileException {
        for (RelationshipsDraft.Target drawing : draft.relationships(sheet).ofType("drawing")) {
            if (draft.has(drawing.target())) {
                XmlPart part = XmlPart.parse(draft.read(drawing.target()));
                if (part.root.children.stream().anyMatch(anchor -> ours(anchor).isEmpty())) {
                    return true;
                }
            }
        }
        return false;
    }

    private String draw() throws UnusableFileException {
        String path = draft.freeName("xl/drawings/drawing", ".xml");
        draft.put(path, new byte[0], DRAWING_TYPE);
        StringBuilder out = new StringBuilder(XmlText.DECLARATION);
        out.append("<xdr:wsDr xmlns:xdr=\"").append(SPREADSHEET).append("\">");
        int id = 2;
        for (Edit.Chart chart : plan.charts.values()) {
            out.append(anchor(path, chart, id++, Optional.empty(), "xdr:"));
        }
        draft.put(path, out.append("</xdr:wsDr>").toString().getBytes(StandardCharsets.UTF_8));
        return path;
    }

    private boolean redraw(String path, boolean anew) throws UnusableFileException {
        XmlPart part = XmlPart.parse(draft.read(path));
        Patches patches = new Patches(part.xml);
        Map<String, String> oldIds = new LinkedHashMap<>();
        List<XmlPart.Element> left = new ArrayList<>();
        int highest = 1;
        for (XmlPart.Element anchor : part.root.children) {
            Optional<String> id = ours(anchor).filter(i -> anew || plan.charts.containsKey(i));
            if (id.isPresent()) {
                relation(anchor).ifPresent(r -> oldIds.put(id.get(), r));
                patches.replace(anchor.start, anchor.end, "");
            } else {
                left.add(anchor);
                highest = Math.max(highest, highestId(anchor));
            }
        }
        StringBuilder fresh = new StringBuilder();
        for (Edit.Chart chart : plan.charts.values()) {
            Optional<String> reused = Optional.ofNullable(oldIds.remove(chart.id()));
            fresh.append(anchor(path, chart, ++highest, reused, part.root.prefix));
        }
        for (String gone : oldIds.values()) {
            release(path, gone);
        }
        if (part.root.empty) {
            Tag tag = part.root.tag();
            patches.replace(part.root.start, part.root.end, tag.open() + fresh + tag.close());
        } else {
            patches.insert(part.root.outer, fresh.toString());
        }
        draft.put(path, patches.apply());
        return !left.isEmpty() || fresh.length() > 0;
    }

    private void release(String drawing, String relation) throws UnusableFileException {
        RelationshipsDraft relations = draft.relationships(drawing);
        Optional<RelationshipsDraft.Target> target = relations.get(relation);
        relations.remove(relation);
        if (target.isPresent() && !target.get().external()) {
            draft.release(target.get().target());
        }
    }

    // Our id of what is drawn in an anchor, if it is ours.
    private static Optional<String> ours(XmlPart.Element anchor) {
        return find(anchor, "cNvPr")
                .flatMap(e -> e.attribute("name"))
                .filter(name -> name.startsWith(OURS))
                .map(name -> name.substring(OURS.length()));
    }

    private static Optional<String> relation(XmlPart.Element anchor) {
        return find(anchor, "chart").flatMap(e -> e.tag().relationshipId());
    }

    private static Optional<XmlPart.Element> find(XmlPart.Element within, String name) {
        for (XmlPart.Element child : within.children) {
            Optional<XmlPart.Element> found = child.name.equals(name) ? Optional.of(child) : find(child, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static int highestId(XmlPart.Element element) {
        int highest = element.name.equals("cNvPr")
                ? Numbers.count(element.attribute("id").orElse(""), 0)
                : 0;
        for (XmlPart.Element child : element.children) {
            highest = Math.max(highest, highestId(child));
        }
        return highest;
    }

    private String anchor(String drawing, Edit.Chart chart, int id, Optional<String> reused, String x)
            throws UnusableFileException {
        String relation = chartPart(drawing, chart, reused);
        RangeRef at = chart.anchor();
        return "<" + x + "twoCellAnchor editAs=\"oneCell\"" + ">"
                + corner(x, "from", at.first().row(), at.first().column())
                + corner(
                        x,
                        "to",
                        Math.min(at.last().row() + 1, CellRef.MAX_ROWS - 1),
                        Math.min(at.last().column() + 1, CellRef.MAX_COLUMNS - 1))
                + "<" + x + "graphicFrame macro=\"\"><" + x + "nvGraphicFramePr><" + x + "cNvPr id=\"" + id
                + "\" name=\"" + XmlText.attribute(OURS + chart.id()) + "\" descr=\""
                + XmlText.attribute(chart.description()) + "\"/><" + x + "cNvGraphicFramePr/></" + x
                + "nvGraphicFramePr><" + x + "xfrm><a:off xmlns:a=\"" + ChartXml.DRAWING + "\" x=\"0\" y=\"0\"/>"
                + "<a:ext xmlns:a=\"" + ChartXml.DRAWING + "\" cx=\"0\" cy=\"0\"/></" + x + "xfrm><a:graphic xmlns:a=\""
                + ChartXml.DRAWING + "\"><a:graphicData uri=\"" + ChartXml.CHART + "\"><c:chart xmlns:c=\""
                + ChartXml.CHART + "\" xmlns:r=\"" + RelationshipsDraft.NAMESPACE + "\" r:id=\"" + relation
                + "\"/></a:graphicData></a:graphic></" + x + "graphicFrame><" + x + "clientData/></" + x
                + "twoCellAnchor>";
    }

    private static String corner(String x, String name, int row, int column) {
        return "<" + x + name + "><" + x + "col>" + column + "</" + x + "col><" + x + "colOff>0</" + x + "colOff><" + x
                + "row>" + row + "</" + x + "row><" + x + "rowOff>0</" + x + "rowOff></" + x + name + ">";
    }

    // A chart of the same id keeps its part, so that doing the same again changes nothing.
    private String chartPart(String drawing, Edit.Chart chart, Optional<String> reused) throws UnusableFileException {
        RelationshipsDraft relations = draft.relationships(drawing);
        Optional<RelationshipsDraft.Target> old =
                reused.flatMap(relations::get).filter(t -> !t.external() && draft.has(t.target()));
        String path = old.isPresent() ? old.get().target() : draft.freeName("xl/charts/chart", ".xml");
        if (old.isPresent()) {
            RelationshipsDraft extras = draft.relationships(path);
            for (RelationshipsDraft.Target each : extras.all()) {
                extras.remove(each.id());
                if (!each.external()) {
                    draft.release(each.target());
                }
            }
        }
        draft.put(path, ChartXml.write(chart, figures), CHART_TYPE);
        return old.isPresent() ? old.get().id() : relations.add("chart", path);
    }
}
