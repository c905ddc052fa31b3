package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import th.itaworkbook.edit.Style;

/** Writes fonts, fills, borders and alignments; what a wish leaves out is taken over from the old one. */
final class StyleXml {
    private final String p;

    StyleXml(String prefix) {
        this.p = prefix;
    }

    /** A font like the old one, but as wished; children in the order that the schema wants. */
    String font(String old, Style.Font wish) {
        Map<String, String> children = children(old);
        if (wish.name() != null) {
            children.put("name", value("name", wish.name()));
            // A theme font or another alphabet would win over the name.
            children.remove("scheme");
            children.remove("charset");
        }
        if (wish.size() != null) {
            children.put("sz", value("sz", CellXml.number(wish.size())));
        }
        toggle(children, "b", wish.bold());
        toggle(children, "i", wish.italic());
        toggle(children, "u", wish.underline());
        if (wish.color() != null) {
            children.put("color", color(wish.color()));
        }
        return join("font", "<" + p + "font>", children, Order.FONT);
    }

    private void toggle(Map<String, String> children, String name, Boolean wish) {
        if (wish != null && wish) {
            children.put(name, "<" + p + name + "/>");
        } else if (wish != null) {
            children.remove(name);
        }
    }

    /** A border like the old one, but with the sides as wished. */
    String border(String old, Style.Border wish) {
        Map<String, String> children = children(old);
        side(children, "left", wish.left());
        side(children, "right", wish.right());
        side(children, "top", wish.top());
        side(children, "bottom", wish.bottom());
        children.putIfAbsent("diagonal", "<" + p + "diagonal/>");
        return join("border", Tag.parse(old.substring(0, old.indexOf('>') + 1)).open(), children, Order.BORDER);
    }

    private void side(Map<String, String> children, String name, String rgb) {
        if (rgb == null) {
            children.putIfAbsent(name, "<" + p + name + "/>");
        } else {
            children.put(name, line(name, rgb));
        }
    }

    private String line(String name, String rgb) {
        return rgb.isEmpty()
                ? "<" + p + name + "/>"
                : "<" + p + name + " style=\"thin\">" + color(rgb) + "</" + p + name + ">";
    }

    /** A border without lines. */
    String noBorder() {
        return "<" + p + "border><" + p + "left/><" + p + "right/><" + p + "top/><" + p + "bottom/><" + p
                + "diagonal/></" + p + "border>";
    }

    /** The inside of a cell format, up to its end tag, with the text placed as wished. */
    String alignment(String inside, Style.Alignment wish) {
        int open = inside.indexOf("<" + p + "alignment");
        int shut = open < 0 ? 0 : inside.indexOf('>', open) + 1;
        boolean empty = open < 0 || inside.charAt(shut - 2) == '/';
        Tag tag = Tag.parse(open < 0 ? "<" + p + "alignment/>" : inside.substring(open, shut));
        if (wish.horizontal() != null) {
            tag = wish.horizontal() == Style.Horizontal.GENERAL
                    ? tag.without("horizontal")
                    : tag.with("horizontal", wish.horizontal().name().toLowerCase(Locale.ROOT));
        }
        if (wish.vertical() != null) {
            tag = tag.with("vertical", wish.vertical().name().toLowerCase(Locale.ROOT));
        }
        if (wish.wrap() != null) {
            tag = wish.wrap() ? tag.with("wrapText", "1") : tag.without("wrapText");
        }
        if (wish.indent() != null) {
            tag = wish.indent() > 0 ? tag.with("indent", Integer.toString(wish.indent())) : tag.without("indent");
        }
        if (open < 0) {
            return tag.empty() + inside;
        }
        return inside.substring(0, open) + (empty ? tag.empty() : tag.open()) + inside.substring(shut);
    }

    /** A fill of one colour. */
    String solid(String rgb) {
        return "<" + p + "fill><" + p + "patternFill patternType=\"solid\"><" + p + "fgColor rgb=\"" + argb(rgb)
                + "\"/><" + p + "bgColor indexed=\"64\"/></" + p + "patternFill></" + p + "fill>";
    }

    /** A fill without colours. */
    String pattern(String type) {
        return "<" + p + "fill><" + p + "patternFill patternType=\"" + type + "\"/></" + p + "fill>";
    }

    /** A number format of the workbook's own. */
    String numberFormat(int id, String code) {
        return "<" + p + "numFmt numFmtId=\"" + id + "\" formatCode=\"" + XmlText.attributeText(code) + "\"/>";
    }

    /** What a conditional format changes; typeface and size cannot be changed there. */
    String difference(Style style, int formatId) {
        StringBuilder out = new StringBuilder(160).append('<').append(p).append("dxf>");
        Style.Font font = style.font();
        if (font != null) {
            Map<String, String> children = new TreeMap<>(Comparator.comparingInt(Order.FONT::rank));
            onOff(children, "b", font.bold());
            onOff(children, "i", font.italic());
            if (font.underline() != null) {
                children.put("u", font.underline() ? "<" + p + "u/>" : value("u", "none"));
            }
            if (font.color() != null) {
                children.put("color", color(font.color()));
            }
            out.append(join("font", "<" + p + "font>", children, Order.FONT));
        }
        if (style.numberFormat() != null) {
            out.append(numberFormat(formatId, style.numberFormat()));
        }
        if (style.fill() != null) {
            out.append('<').append(p).append("fill><").append(p).append("patternFill");
            if (style.fill().isEmpty()) {
                out.append(" patternType=\"none\"/>");
            } else {
                out.append("><")
                        .append(p)
                        .append("bgColor rgb=\"")
                        .append(argb(style.fill()))
                        .append("\"/></");
                out.append(p).append("patternFill>");
            }
            out.append("</").append(p).append("fill>");
        }
        if (style.border() != null) {
            Map<String, String> sides = new TreeMap<>(Comparator.comparingInt(Order.BORDER::rank));
            differentSide(sides, "left", style.border().left());
            differentSide(sides, "right", style.border().right());
            differentSide(sides, "top", style.border().top());
            differentSide(sides, "bottom", style.border().bottom());
            out.append(join("border", "<" + p + "border>", sides, Order.BORDER));
        }
        return out.append("</").append(p).append("dxf>").toString();
    }

    private void onOff(Map<String, String> children, String name, Boolean wish) {
        if (wish != null) {
            children.put(name, wish ? "<" + p + name + "/>" : value(name, "0"));
        }
    }

    private void differentSide(Map<String, String> sides, String name, String rgb) {
        if (rgb != null) {
            sides.put(name, line(name, rgb));
        }
    }

    private String value(String name, String value) {
        return "<" + p + name + " val=\"" + XmlText.attribute(value) + "\"/>";
    }

    private String color(String rgb) {
        return "<" + p + "color rgb=\"" + argb(rgb) + "\"/>";
    }

    /** An opaque colour in the eight digits that the format wants. */
    static String argb(String rgb) {
        return "FF" + rgb.toUpperCase(Locale.ROOT);
    }

    // The old elements are small and flat; each child is kept as it stands.
    private static Map<String, String> children(String raw) {
        Map<String, String> children = new LinkedHashMap<>();
        try {
            XmlPart part = XmlPart.parse(raw.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (XmlPart.Element child : part.root.children) {
                children.put(child.name, child.raw());
            }
        } catch (th.itaworkbook.finding.UnusableFileException impossible) {
            throw new IllegalStateException("an element of a part that was read before", impossible);
        }
        return children;
    }

    private String join(String name, String open, Map<String, String> children, Order order) {
        List<String> names = new ArrayList<>(children.keySet());
        names.sort(Comparator.comparingInt(order::rank));
        StringBuilder out = new StringBuilder(128).append(open);
        names.forEach(child -> out.append(children.get(child)));
        return out.append("</").append(p).append(name).append('>').toString();
    }
}
