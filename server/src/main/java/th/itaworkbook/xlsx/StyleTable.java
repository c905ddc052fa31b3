package th.itaworkbook.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Style;
import th.itaworkbook.finding.UnusableFileException;

/**
 * The cell formats of a workbook, to which new ones are only appended: what exists keeps its index and its bytes.
 * Each pair of an existing format and a wish gives at most one new format; a wish that changes nothing, none.
 */
final class StyleTable {
    /** One list of the part, such as the fonts: what is there, and what is new. */
    private final class Listing {
        private final String element;
        private final Optional<XmlPart.Element> old;
        private final List<XmlPart.Element> items;
        private final List<String> fresh = new ArrayList<>();
        private Map<String, Integer> index;

        Listing(String element, String item) {
            this.element = element;
            this.old = part.root.child(element);
            this.items = old.map(e -> e.children(item)).orElse(List.of());
        }

        int size() {
            return items.size() + fresh.size();
        }

        /** The raw item at an index; of the first one when there is no such index. */
        String raw(int at) {
            int valid = at >= 0 && at < size() ? at : 0;
            return valid < items.size() ? items.get(valid).raw() : fresh.get(valid - items.size());
        }

        int indexOf(String raw) {
            if (index == null) {
                index = new HashMap<>();
                for (int i = 0; i < items.size(); i++) {
                    index.putIfAbsent(items.get(i).raw(), i);
                }
            }
            Integer known = index.get(raw);
            if (known != null) {
                return known;
            }
            fresh.add(raw);
            index.put(raw, size() - 1);
            return size() - 1;
        }

        /** Makes sure that the indices which programs take for granted are there. */
        void atLeast(String... defaults) {
            for (int i = size(); i < defaults.length; i++) {
                fresh.add(defaults[i]);
                index = null;
            }
        }

        void patch(Patches patches) {
            if (fresh.isEmpty()) {
                return;
            }
            String added = String.join("", fresh);
            if (old.isEmpty()) {
                patches.insert(
                        Order.STYLES.place(part.root, element),
                        "<" + p + element + " count=\"" + size() + "\">" + added + "</" + p + element + ">");
                return;
            }
            XmlPart.Element list = old.get();
            Tag tag = list.tag().with("count", Integer.toString(size()));
            patches.replace(list.start, list.inner, tag.open());
            int at = items.isEmpty() ? list.inner : items.get(items.size() - 1).end;
            patches.insert(at, list.empty ? added + tag.close() : added);
        }
    }

    private record Wish(int base, Style style) {}

    private static final int FIRST_CUSTOM_FORMAT = 164;
    private static final Map<String, Integer> BUILT_IN =
            Map.of("General", 0, "0", 1, "0.00", 2, "#,##0", 3, "#,##0.00", 4, "0%", 9, "0.00%", 10, "@", 49);

    private final XmlPart part;
    private final String p;
    private final StyleXml xml;
    private final Listing formats;
    private final Listing fonts;
    private final Listing fills;
    private final Listing borders;
    private final Listing cells;
    private final Listing differences;
    private final Map<String, Integer> formatIds = new HashMap<>();
    private final Map<Wish, Integer> resolved = new HashMap<>();
    private final IdentityHashMap<Style, Integer> fresh = new IdentityHashMap<>();
    private final Map<Style, Integer> resolvedDifferences = new HashMap<>();
    private int nextFormat = FIRST_CUSTOM_FORMAT;

    StyleTable(byte[] styles) throws UnusableFileException {
        this.part = XmlPart.parse(styles);
        this.p = part.root.prefix;
        this.xml = new StyleXml(p);
        this.formats = new Listing("numFmts", "numFmt");
        this.fonts = new Listing("fonts", "font");
        this.fills = new Listing("fills", "fill");
        this.borders = new Listing("borders", "border");
        this.cells = new Listing("cellXfs", "xf");
        this.differences = new Listing("dxfs", "dxf");
        for (XmlPart.Element format : formats.items) {
            int id = number(format.attribute("numFmtId"));
            format.attribute("formatCode").ifPresent(code -> formatIds.putIfAbsent(code, id));
            nextFormat = Math.max(nextFormat, id + 1);
        }
    }

    private static int number(Optional<String> attribute) {
        try {
            return Integer.parseInt(attribute.orElse("0").trim());
        } catch (NumberFormatException odd) {
            return 0;
        }
    }

    /** The index of the format of a new cell; most cells share the very object of their neighbours. */
    int cell(Style style) {
        Integer known = fresh.get(style);
        if (known == null) {
            known = cell(0, style);
            fresh.put(style, known);
        }
        return known;
    }

    /** The index of the format that looks like the base with the wish put over it. */
    int cell(int base, Style style) {
        if (style.equals(Style.NONE)) {
            return base;
        }
        return resolved.computeIfAbsent(new Wish(base, style), this::resolve);
    }

    /** The index of the format that a marked cell had before: exactly that one where only the fill differs. */
    int unmarked(int today, Edit.Unmark unmark) {
        int before = unmark.format();
        // Programs that number the formats anew when they save leave another format at that index.
        if (before >= 0
                && before < cells.items.size()
                && fillOf(before).equals(unmark.fill())
                && unfilled(before).equals(unfilled(today))) {
            return before;
        }
        boolean plain = unmark.fill().length() == 6;
        return cell(today, Style.NONE.withFill(plain ? unmark.fill() : ""));
    }

    private String fillOf(int format) {
        int fill = number(cells.items.get(format).attribute("fillId"));
        return fill >= 0 && fill < fills.items.size() ? CellFills.colour(fills.items.get(fill)) : CellFills.NONE;
    }

    private String unfilled(int format) {
        String raw = cells.raw(format);
        int end = raw.indexOf('>') + 1;
        Tag tag = Tag.parse(raw.substring(0, end)).without("fillId", "applyFill");
        return tag.open() + raw.substring(end);
    }

    private int resolve(Wish wish) {
        cells.atLeast("<" + p + "xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>");
        String raw = cells.raw(wish.base);
        int end = raw.indexOf('>') + 1;
        Tag tag = Tag.parse(raw.substring(0, end));
        Style style = wish.style;
        if (style.numberFormat() != null) {
            tag = tag.with("numFmtId", Integer.toString(format(style.numberFormat())))
                    .with("applyNumberFormat", "1");
        }
        if (style.font() != null) {
            fonts.atLeast("<" + p + "font/>");
            String font = xml.font(fonts.raw(number(tag.get("fontId"))), style.font());
            tag = tag.with("fontId", Integer.toString(fonts.indexOf(font))).with("applyFont", "1");
        }
        if (style.fill() != null) {
            tag = tag.with("fillId", Integer.toString(fill(style.fill()))).with("applyFill", "1");
        }
        if (style.border() != null) {
            borders.atLeast(xml.noBorder());
            String border = xml.border(borders.raw(number(tag.get("borderId"))), style.border());
            tag = tag.with("borderId", Integer.toString(borders.indexOf(border)))
                    .with("applyBorder", "1");
        }
        String rest = raw.substring(end);
        boolean empty = raw.substring(0, end).endsWith("/>");
        if (style.alignment() != null) {
            tag = tag.with("applyAlignment", "1");
            rest = xml.alignment(empty ? tag.close() : rest, style.alignment());
            empty = false;
        }
        String wanted = empty ? tag.empty() : tag.open() + rest;
        return wanted.equals(raw) ? wish.base : cells.indexOf(wanted);
    }

    private int fill(String rgb) {
        fills.atLeast(xml.pattern("none"), xml.pattern("gray125"));
        return fills.indexOf(rgb.isEmpty() ? xml.pattern("none") : xml.solid(rgb));
    }

    private int format(String code) {
        Integer known = BUILT_IN.get(code);
        if (known == null) {
            known = formatIds.get(code);
        }
        if (known == null) {
            known = nextFormat++;
            formatIds.put(code, known);
            formats.fresh.add(xml.numberFormat(known, code));
        }
        return known;
    }

    /** The index of the look that a conditional format puts over a cell. */
    int difference(Style style) {
        return resolvedDifferences.computeIfAbsent(
                style,
                s -> differences.indexOf(xml.difference(s, s.numberFormat() == null ? 0 : format(s.numberFormat()))));
    }

    /** The part with what was added. */
    byte[] changed() {
        Patches patches = new Patches(part.xml);
        for (Listing each : List.of(formats, fonts, fills, borders, cells, differences)) {
            each.patch(patches);
        }
        return patches.apply();
    }

    /** A part with nothing but the formats that every workbook has. */
    static byte[] blank(String fontName, double size) {
        String font = "<font><sz val=\"" + CellXml.number(size) + "\"/><color theme=\"1\"/><name val=\""
                + XmlText.attribute(fontName) + "\"/><family val=\"2\"/></font>";
        return String.format(
                        Locale.ROOT,
                        "%s<styleSheet xmlns=\"%s\"><fonts count=\"1\">%s</fonts><fills count=\"2\"><fill><patternFill"
                                + " patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
                                + "</cellStyleXfs><cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
                                + " borderId=\"0\" xfId=\"0\"/></cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\""
                                + " xfId=\"0\" builtinId=\"0\"/></cellStyles><dxfs count=\"0\"/><tableStyles count=\"0\""
                                + " defaultTableStyle=\"TableStyleMedium9\" defaultPivotStyle=\"PivotStyleLight16\"/>"
                                + "</styleSheet>",
                        XmlText.DECLARATION,
                        SheetXml.MAIN,
                        font)
                .getBytes(StandardCharsets.UTF_8);
    }
}
