package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.SheetTraits;
import th.itaworkbook.grid.WorkbookTraits;
import th.itaworkbook.grid.WorkbookTraits.DefinedName;
import th.itaworkbook.grid.WorkbookTraits.Saved;
import th.itaworkbook.xlsx.WorkbookParts.SheetKind;
import th.itaworkbook.xlsx.WorkbookParts.SheetPart;

/** Reads what a workbook says beside its cells: how it computes, links, names, guards, what is hidden, who saved it. */
public final class TraitsReader {
    private static final String BUILT_IN = "_xlnm.";
    private static final List<String> PROGRAMS = List.of("xlMacrosheet", "xlIntlMacrosheet");

    private final XlsxPackage pkg;
    private final WorkbookParts parts;
    private boolean iterative;
    private boolean asDisplayed;

    private TraitsReader(XlsxPackage pkg, WorkbookParts parts) {
        this.pkg = pkg;
        this.parts = parts;
    }

    /** Reads a workbook that passed the gate. */
    public static WorkbookTraits read(XlsxPackage pkg, WorkbookParts parts) throws UnusableFileException {
        return new TraitsReader(pkg, parts).read();
    }

    private WorkbookTraits read() throws UnusableFileException {
        calculation();
        List<SheetTraits> sheets = new ArrayList<>();
        for (SheetPart part : parts.sheets()) {
            List<String> charts = charts(part);
            sheets.add(
                    part.kind() == SheetKind.WORKSHEET
                            ? SheetTraitsReader.read(XmlCursor.over(pkg.part(part.path())), part.name(), charts)
                            : new SheetTraits(part.name(), List.of(), List.of(), List.of(), List.of(), charts));
        }
        return new WorkbookTraits(
                parts.calcMode() == WorkbookParts.CalcMode.MANUAL,
                iterative,
                asDisplayed,
                links(),
                hasMacros(),
                saved(),
                names(),
                sheets);
    }

    private void calculation() throws UnusableFileException {
        XmlCursor xml = XmlCursor.over(pkg.part(parts.path()));
        xml.root();
        while (xml.nextChild(1)) {
            if (xml.name().equals("calcPr")) {
                iterative = isTrue(xml.attribute("iterate", ""));
                asDisplayed = isFalse(xml.attribute("fullPrecision", ""));
            }
        }
    }

    private boolean hasMacros() {
        return parts.macros().isPresent()
                || parts.relationships().all().stream().anyMatch(r -> PROGRAMS.contains(r.kind()));
    }

    private List<DefinedName> names() {
        List<DefinedName> names = new ArrayList<>();
        for (WorkbookParts.DefinedName name : parts.names()) {
            boolean known =
                    name.localSheet() >= 0 && name.localSheet() < parts.sheets().size();
            String sheet = known ? parts.sheets().get(name.localSheet()).name() : "";
            names.add(new DefinedName(
                    name.name(), sheet, name.refersTo(), name.name().startsWith(BUILT_IN)));
        }
        return names;
    }

    // A formula says [1]; what that file is stands among the relationships of the link.
    private List<String> links() throws UnusableFileException {
        List<String> links = new ArrayList<>();
        for (Relationships.Relationship link : parts.relationships().all()) {
            if (link.kind().equals("externalLink") && !link.external()) {
                Optional<String> target = pkg.relationships(link.target()).all().stream()
                        .filter(Relationships.Relationship::external)
                        .map(Relationships.Relationship::target)
                        .findFirst();
                links.add(target.orElse(link.target()));
            }
        }
        return links;
    }

    private List<String> charts(SheetPart sheet) throws UnusableFileException {
        List<String> references = new ArrayList<>();
        for (Relationships.Relationship drawing :
                pkg.relationships(sheet.path()).all()) {
            if (drawing.kind().equals("drawing") && isThere(drawing)) {
                for (Relationships.Relationship chart :
                        pkg.relationships(drawing.target()).all()) {
                    if (chart.kind().startsWith("chart") && isThere(chart)) {
                        chart(chart.target(), references);
                    }
                }
            }
        }
        return references;
    }

    private boolean isThere(Relationships.Relationship to) {
        return !to.external() && pkg.entry(to.target()).isPresent();
    }

    private void chart(String path, List<String> references) throws UnusableFileException {
        XmlCursor xml = XmlCursor.over(pkg.part(path));
        int event = xml.next();
        while (event != XmlCursor.DONE) {
            if (event == XmlCursor.START && xml.name().equals("f")) {
                references.add(xml.text().toString());
            } else if (event == XmlCursor.START && xml.name().equals("externalData")) {
                references.add("[" + xml.qualifiedAttribute("id") + "]");
            }
            event = xml.next();
        }
    }

    private Saved saved() throws UnusableFileException {
        List<String> core = property("core-properties", "lastModifiedBy", "modified");
        List<String> app = property("extended-properties", "Application", "AppVersion");
        String program = String.join(" ", app).strip();
        return new Saved(core.get(0), program, core.get(1));
    }

    private List<String> property(String kind, String one, String other) throws UnusableFileException {
        String first = "";
        String second = "";
        Optional<Relationships.Relationship> part = pkg.relationships("").byKind(kind);
        if (part.isPresent() && isThere(part.get())) {
            XmlCursor xml = XmlCursor.over(pkg.part(part.get().target()));
            xml.root();
            while (xml.nextChild(1)) {
                if (xml.name().equals(one)) {
                    first = xml.text().toString().strip();
                } else if (xml.name().equals(other)) {
                    second = xml.text().toString().strip();
                }
            }
        }
        return List.of(first, second);
    }

    static boolean isTrue(String flag) {
        return flag.equals("1") || flag.equals("true") || flag.equals("on");
    }

    private static boolean isFalse(String flag) {
        return flag.equals("0") || flag.equals("false") || flag.equals("off");
    }
}
