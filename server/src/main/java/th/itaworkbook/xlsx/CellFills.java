package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;

/** The background of each cell format of a workbook, so that a mark can be told from the officer's own colour. */
public final class CellFills {
    /** No fill. */
    public static final String NONE = "";

    /** A fill that is not one plain colour: a theme colour, a pattern or a gradient. */
    public static final String OTHER = "other";

    private final List<String> fills;

    private CellFills(List<String> fills) {
        this.fills = fills;
    }

    /** Reads the formats; a workbook without any has no fills. */
    public static CellFills read(XlsxPackage pkg, WorkbookParts parts) throws UnusableFileException {
        if (parts.styles().isEmpty()) {
            return new CellFills(List.of());
        }
        XmlPart part = XmlPart.parse(pkg.part(parts.styles().get()));
        List<String> colours = new ArrayList<>();
        part.root
                .child("fills")
                .map(f -> f.children("fill"))
                .orElse(List.of())
                .forEach(fill -> colours.add(colour(fill)));
        List<String> byFormat = new ArrayList<>();
        part.root.child("cellXfs").map(x -> x.children("xf")).orElse(List.of()).forEach(xf -> {
            int fill = xf.attribute("fillId").map(CellFills::number).orElse(0);
            byFormat.add(fill >= 0 && fill < colours.size() ? colours.get(fill) : NONE);
        });
        return new CellFills(byFormat);
    }

    /** RRGGBB of a cell format, {@link #NONE} or {@link #OTHER}. */
    public String of(int format) {
        return format >= 0 && format < fills.size() ? fills.get(format) : NONE;
    }

    /** RRGGBB of a fill element, {@link #NONE} or {@link #OTHER}. */
    static String colour(XmlPart.Element fill) {
        Optional<XmlPart.Element> pattern = fill.child("patternFill");
        if (pattern.isEmpty()) {
            return OTHER;
        }
        String type = pattern.get().attribute("patternType").orElse("none");
        if (type.equals("none")) {
            return NONE;
        }
        Optional<String> rgb = pattern.get().child("fgColor").flatMap(c -> c.attribute("rgb"));
        return type.equals("solid") && rgb.isPresent() && rgb.get().length() == 8
                ? rgb.get().substring(2).toUpperCase(java.util.Locale.ROOT)
                : OTHER;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException odd) {
            return 0;
        }
    }
}
