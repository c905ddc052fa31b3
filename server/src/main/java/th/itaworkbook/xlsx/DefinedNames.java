package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.grid.SheetName;

/** The names of a workbook; those that belong to a sheet go with it, wherever it is moved. */
final class DefinedNames {
    private static final class DefinedName {
        private final Optional<XmlPart.Element> element;
        private final String name;
        private final Optional<WorkbookXml.Registered> sheet;
        private String text;
        private boolean removed;

        private DefinedName(
                Optional<XmlPart.Element> element, String name, Optional<WorkbookXml.Registered> sheet, String text) {
            this.element = element;
            this.name = name;
            this.sheet = sheet;
            this.text = text;
        }

        boolean belongsTo(WorkbookXml.Registered owner) {
            return sheet.filter(s -> s == owner).isPresent();
        }
    }

    private final XmlPart.Element workbook;
    private final String p;
    private final List<DefinedName> names = new ArrayList<>();

    DefinedNames(XmlPart.Element workbook, List<WorkbookXml.Registered> sheets) {
        this.workbook = workbook;
        this.p = workbook.prefix;
        for (XmlPart.Element each : workbook.child("definedNames")
                .map(e -> e.children("definedName"))
                .orElse(List.of())) {
            names.add(new DefinedName(
                    Optional.of(each),
                    each.attribute("name").orElse(""),
                    WorkbookXml.index(each.attribute("localSheetId"))
                            .filter(i -> i < sheets.size())
                            .map(sheets::get),
                    each.text()));
        }
    }

    /** Sets a name of the whole workbook. */
    void set(String name, String refersTo) {
        set(name, Optional.empty(), refersTo);
    }

    /** Sets a name that belongs to a sheet. */
    void setLocal(WorkbookXml.Registered sheet, String name, String refersTo) {
        set(name, Optional.of(sheet), refersTo);
    }

    private void set(String name, Optional<WorkbookXml.Registered> sheet, String refersTo) {
        for (DefinedName each : names) {
            if (!each.removed && each.name.equalsIgnoreCase(name) && each.sheet.equals(sheet)) {
                each.text = refersTo;
                return;
            }
        }
        names.add(new DefinedName(Optional.empty(), name, sheet, refersTo));
    }

    /** Takes a name out that belongs to a sheet. */
    void removeLocal(WorkbookXml.Registered sheet, String name) {
        for (DefinedName each : names) {
            each.removed |= each.name.equalsIgnoreCase(name) && each.belongsTo(sheet);
        }
    }

    /** Takes out what belongs to a sheet that goes; what refers to it refers to nothing, as in Excel. */
    void forget(WorkbookXml.Registered sheet) {
        for (DefinedName each : names) {
            if (each.belongsTo(sheet)) {
                each.removed = true;
            } else if (refersTo(each.text, sheet.name)) {
                each.text = "#REF!";
            }
        }
    }

    private static boolean refersTo(String text, String sheet) {
        return text.contains(SheetName.quoted(sheet) + "!") || text.startsWith(sheet + "!");
    }

    /** Collects the patches, given the sheets in their order. */
    void patch(Patches patches, List<WorkbookXml.Registered> sheets) {
        StringBuilder added = new StringBuilder();
        for (DefinedName name : names) {
            if (name.element.isPresent()) {
                patch(patches, name, name.element.get(), sheets);
            } else if (!name.removed) {
                Tag tag = placed(Tag.parse("<" + p + "definedName>").with("name", name.name), name, sheets);
                added.append(tag.open()).append(XmlText.formula(name.text)).append(tag.close());
            }
        }
        if (added.length() == 0) {
            return;
        }
        Optional<XmlPart.Element> list = workbook.child("definedNames");
        if (list.isPresent() && !list.get().empty) {
            patches.insert(list.get().outer, added.toString());
        } else {
            int at = Order.WORKBOOK.place(workbook, "definedNames");
            patches.replace(
                    list.map(e -> e.start).orElse(at),
                    list.map(e -> e.end).orElse(at),
                    "<" + p + "definedNames>" + added + "</" + p + "definedNames>");
        }
    }

    private static Tag placed(Tag tag, DefinedName name, List<WorkbookXml.Registered> sheets) {
        return name.sheet
                .map(s -> tag.with("localSheetId", Integer.toString(sheets.indexOf(s))))
                .orElse(tag);
    }

    private static void patch(
            Patches patches, DefinedName name, XmlPart.Element element, List<WorkbookXml.Registered> sheets) {
        if (name.removed) {
            patches.replace(element.start, element.end, "");
            return;
        }
        Tag tag = placed(element.tag(), name, sheets);
        String text = name.text.equals(element.text()) ? element.inner() : XmlText.formula(name.text);
        String now = tag.open() + text + tag.close();
        if (!element.empty && !now.equals(element.raw())) {
            patches.replace(element.start, element.end, now);
        }
    }
}
