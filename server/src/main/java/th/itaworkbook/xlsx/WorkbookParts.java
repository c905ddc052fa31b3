package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Sheet.Visibility;

/** What the workbook part and its relationships say: sheets in tab order, names, and where the other parts are. */
public final class WorkbookParts {
    /** How formulas are computed when the workbook is open. */
    public enum CalcMode {
        AUTO,
        AUTO_EXCEPT_TABLES,
        MANUAL
    }

    /** What a tab holds. */
    public enum SheetKind {
        WORKSHEET,
        CHARTSHEET,
        OTHER
    }

    /**
     * One tab.
     *
     * @param name name as in the file
     * @param sheetId number that stays with the sheet
     * @param relationshipId id in the relationships of the workbook
     * @param visibility how it is shown
     * @param kind what it holds
     * @param path name of its part
     */
    public record SheetPart(
            String name, String sheetId, String relationshipId, Visibility visibility, SheetKind kind, String path) {}

    /**
     * One defined name.
     *
     * @param name the name
     * @param localSheet position of the sheet that it belongs to, or -1 for the whole workbook
     * @param refersTo what it refers to, without the equals sign
     * @param hidden whether it is hidden from users
     */
    public record DefinedName(String name, int localSheet, String refersTo, boolean hidden) {}

    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private final String path;
    private final Relationships relationships;
    private final List<SheetPart> sheets = new ArrayList<>();
    private final List<DefinedName> names = new ArrayList<>();
    private boolean date1904;
    private CalcMode calcMode = CalcMode.AUTO;

    private WorkbookParts(String path, Relationships relationships) {
        this.path = path;
        this.relationships = relationships;
    }

    /** Reads the workbook part; every sheet that it names must exist. */
    public static WorkbookParts read(XlsxPackage pkg) throws UnusableFileException {
        String path = pkg.workbookPath();
        Relationships relationships = pkg.relationships(path);
        WorkbookParts parts = XmlCursor.read(pkg.part(path), xml -> {
            WorkbookParts read = new WorkbookParts(path, relationships);
            read.parse(xml);
            return read;
        });
        parts.checkSheets(pkg);
        return parts;
    }

    /** Name of the workbook part. */
    public String path() {
        return path;
    }

    /** The relationships of the workbook part. */
    public Relationships relationships() {
        return relationships;
    }

    /** The tabs in their order. */
    public List<SheetPart> sheets() {
        return List.copyOf(sheets);
    }

    /** The defined names in file order. */
    public List<DefinedName> names() {
        return List.copyOf(names);
    }

    /** Whether dates count from 1904. */
    public boolean date1904() {
        return date1904;
    }

    /** How formulas are computed. */
    public CalcMode calcMode() {
        return calcMode;
    }

    /** Name of the part with the cell formats. */
    public Optional<String> styles() {
        return target("styles");
    }

    /** Name of the part with the texts that cells share. */
    public Optional<String> sharedStrings() {
        return target("sharedStrings");
    }

    /** Name of the part that lists formulas in the order in which they were computed. */
    public Optional<String> calcChain() {
        return target("calcChain");
    }

    /** Name of the part with the colours and typefaces. */
    public Optional<String> theme() {
        return target("theme");
    }

    /** Name of the part with the macros. */
    public Optional<String> macros() {
        return target("vbaProject");
    }

    private Optional<String> target(String kind) {
        return relationships.byKind(kind).map(Relationships.Relationship::target);
    }

    private void parse(XmlCursor xml) throws UnusableFileException {
        if (!xml.root().equals("workbook")) {
            throw Refusals.damaged();
        }
        if (xml.namespace().startsWith(STRICT)) {
            throw Refusals.notXlsx(FileKind.STRICT_OOXML);
        }
        while (xml.nextChild(1)) {
            switch (xml.name()) {
                case "workbookPr" -> date1904 = isTrue(xml.attribute("date1904", ""));
                case "calcPr" -> calcMode = calcMode(xml.attribute("calcMode", ""));
                case "sheets" -> readSheets(xml);
                case "definedNames" -> readNames(xml);
                default -> {}
            }
        }
        xml.finish();
    }

    private void readSheets(XmlCursor xml) throws UnusableFileException {
        while (xml.nextChild(2)) {
            if (xml.name().equals("sheet")) {
                String id = xml.qualifiedAttribute("id");
                Relationships.Relationship to = relationships.byId(id).orElseThrow(Refusals::damaged);
                if (to.external()) {
                    throw Refusals.damaged();
                }
                sheets.add(new SheetPart(
                        xml.attribute("name", ""),
                        xml.attribute("sheetId", ""),
                        id,
                        visibility(xml.attribute("state", "")),
                        kind(to.kind()),
                        to.target()));
            }
        }
    }

    private void readNames(XmlCursor xml) throws UnusableFileException {
        while (xml.nextChild(2)) {
            if (xml.name().equals("definedName")) {
                String name = xml.attribute("name", "");
                int local = Numbers.count(xml.attribute("localSheetId", ""), -1);
                boolean hidden = isTrue(xml.attribute("hidden", ""));
                names.add(new DefinedName(name, local, xml.text().toString().trim(), hidden));
            }
        }
    }

    // Two tabs with one name or one part would mean something else to each reader.
    private void checkSheets(XlsxPackage pkg) throws UnusableFileException {
        Set<String> seen = new HashSet<>();
        for (SheetPart sheet : sheets) {
            boolean fresh = seen.add("name:" + sheet.name().toLowerCase(Locale.ROOT))
                    && seen.add("part:" + ZipDirectory.key(sheet.path()));
            if (!fresh || sheet.name().isEmpty() || pkg.entry(sheet.path()).isEmpty()) {
                throw Refusals.damaged();
            }
        }
        if (sheets.isEmpty()) {
            throw Refusals.damaged();
        }
    }

    private static SheetKind kind(String relationshipKind) {
        return switch (relationshipKind) {
            case "worksheet" -> SheetKind.WORKSHEET;
            case "chartsheet" -> SheetKind.CHARTSHEET;
            default -> SheetKind.OTHER;
        };
    }

    private static Visibility visibility(String state) {
        return switch (state) {
            case "hidden" -> Visibility.HIDDEN;
            case "veryHidden" -> Visibility.VERY_HIDDEN;
            default -> Visibility.VISIBLE;
        };
    }

    private static CalcMode calcMode(String mode) {
        return switch (mode) {
            case "manual" -> CalcMode.MANUAL;
            case "autoNoTable" -> CalcMode.AUTO_EXCEPT_TABLES;
            default -> CalcMode.AUTO;
        };
    }

    private static boolean isTrue(String flag) {
        return flag.equals("1") || flag.equals("true") || flag.equals("on");
    }
}
