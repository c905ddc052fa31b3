package th.itaworkbook.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order in which the schema wants the children of an element. */
final class Order {
    static final Order WORKSHEET = new Order(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetCalcPr",
            "sheetProtection",
            "protectedRanges",
            "scenarios",
            "autoFilter",
            "sortState",
            "dataConsolidate",
            "customSheetViews",
            "mergeCells",
            "phoneticPr",
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "customProperties",
            "cellWatches",
            "ignoredErrors",
            "smartTags",
            "drawing",
            "legacyDrawing",
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");
    static final Order WORKBOOK = new Order(
            "fileVersion",
            "fileSharing",
            "workbookPr",
            "workbookProtection",
            "bookViews",
            "sheets",
            "functionGroups",
            "externalReferences",
            "definedNames",
            "calcPr",
            "oleSize",
            "customWorkbookViews",
            "pivotCaches",
            "smartTagPr",
            "smartTagTypes",
            "webPublishing",
            "fileRecoveryPr",
            "webPublishObjects",
            "extLst");
    static final Order STYLES = new Order(
            "numFmts",
            "fonts",
            "fills",
            "borders",
            "cellStyleXfs",
            "cellXfs",
            "cellStyles",
            "dxfs",
            "tableStyles",
            "colors",
            "extLst");
    static final Order FONT = new Order(
            "b",
            "i",
            "strike",
            "condense",
            "extend",
            "outline",
            "shadow",
            "u",
            "vertAlign",
            "sz",
            "color",
            "name",
            "family",
            "charset",
            "scheme");
    static final Order BORDER =
            new Order("start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal");
    static final Order SHEET_PR = new Order("tabColor", "outlinePr", "pageSetUpPr");

    private final Map<String, Integer> ranks = new HashMap<>();
    private final List<String> names;

    private Order(String... names) {
        this.names = List.of(names);
        for (int i = 0; i < names.length; i++) {
            ranks.put(names[i], i);
        }
    }

    /** The place of a child in the order; unknown ones come last. */
    int rank(String name) {
        return ranks.getOrDefault(name, names.size());
    }

    /** Where in the parent a child of that name is to be inserted: behind the last one that goes before it. */
    int place(XmlPart.Element parent, String name) {
        int wanted = rank(name);
        int at = parent.inner;
        for (XmlPart.Element child : parent.children) {
            if (ranks.containsKey(child.name) && rank(child.name) <= wanted) {
                at = child.end;
            }
        }
        return at;
    }
}
