package th.itaworkbook.edit;

/**
 * Looks of a cell; a null part is left as it is.
 *
 * @param numberFormat an en-US format code
 * @param fill RRGGBB, or empty for no fill
 */
public record Style(String numberFormat, String fill, Font font, Border border, Alignment alignment) {
    /** Changes nothing. */
    public static final Style NONE = new Style(null, null, null, null, null);

    /** The letters; a null part is left as it is. Size in points, colour RRGGBB. */
    public record Font(String name, Double size, Boolean bold, Boolean italic, Boolean underline, String color) {}

    /** Thin lines; each side is a colour RRGGBB, empty for no line, null to leave it. */
    public record Border(String top, String right, String bottom, String left) {
        /** The same line on all four sides. */
        public static Border all(String color) {
            return new Border(color, color, color, color);
        }
    }

    /** Where the text stands; a null part is left as it is. */
    public record Alignment(Horizontal horizontal, Vertical vertical, Boolean wrap, Integer indent) {}

    /** Horizontal placing. */
    public enum Horizontal {
        GENERAL,
        LEFT,
        CENTER,
        RIGHT
    }

    /** Vertical placing. */
    public enum Vertical {
        TOP,
        CENTER,
        BOTTOM
    }

    /** This style with a number format. */
    public Style withNumberFormat(String code) {
        return new Style(code, fill, font, border, alignment);
    }

    /** This style with a fill. */
    public Style withFill(String rgb) {
        return new Style(numberFormat, rgb, font, border, alignment);
    }

    /** This style with letters. */
    public Style withFont(Font letters) {
        return new Style(numberFormat, fill, letters, border, alignment);
    }

    /** This style with lines. */
    public Style withBorder(Border lines) {
        return new Style(numberFormat, fill, font, lines, alignment);
    }

    /** This style with a placing. */
    public Style withAlignment(Alignment placing) {
        return new Style(numberFormat, fill, font, border, placing);
    }
}
