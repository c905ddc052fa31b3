package th.itaworkbook.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;

/** Writes cells; a text is always a text, whatever it begins with. */
final class CellXml {
    private static final double EXACT_LONG = 1e15;

    /** Excel calls a file damaged whose cells hold longer texts. */
    private static final int MAX_TEXT = 32_767;

    private CellXml() {}

    /** Appends a whole new cell; style 0 is not written. */
    static void append(Utf8 out, String p, int row, int column, int style, Edit.Content content) {
        out.append('<')
                .append(p)
                .append("c r=\"")
                .append(CellRef.columnName(column))
                .append(row + 1);
        out.append('"');
        if (style != 0) {
            out.append(" s=\"").append(style).append('"');
        }
        String type = type(content);
        if (!type.isEmpty()) {
            out.append(" t=\"").append(type).append('"');
        }
        int start = out.length();
        out.append('>');
        if (content.formula() != null) {
            formula(out, p, content.formula());
        }
        value(out, p, content);
        if (out.length() == start + 1) {
            out.cut(start);
            out.append("/>");
        } else {
            out.append("</").append(p).append("c>");
        }
    }

    /** The type attribute that the content needs; empty for none. */
    static String type(Edit.Content content) {
        CellValue value = content.value();
        if (value instanceof CellValue.Text text) {
            if (content.formula() != null) {
                return "str";
            }
            return text.text().isEmpty() ? "" : "inlineStr";
        }
        if (value instanceof CellValue.Bool) {
            return "b";
        }
        return value instanceof CellValue.Fault || isNoNumber(value) ? "e" : "";
    }

    private static boolean isNoNumber(CellValue value) {
        return value instanceof CellValue.Num num && !Double.isFinite(num.value());
    }

    static void formula(Utf8 out, String p, String formula) {
        out.append('<').append(p).append("f>");
        XmlText.formula(out, formula);
        out.append("</").append(p).append("f>");
    }

    /** Appends the value elements of the content. */
    static void value(Utf8 out, String p, Edit.Content content) {
        CellValue value = content.value();
        if (value instanceof CellValue.Text text) {
            if (content.formula() != null) {
                out.append('<').append(p).append("v>");
                XmlText.content(out, cut(text.text()));
                out.append("</").append(p).append("v>");
            } else if (!text.text().isEmpty()) {
                inline(out, p, cut(text.text()));
            }
        } else if (value instanceof CellValue.Num num) {
            plain(out, p, isNoNumber(value) ? "#NUM!" : number(num.value()));
        } else if (value instanceof CellValue.Bool bool) {
            plain(out, p, bool.value() ? "1" : "0");
        } else if (value instanceof CellValue.Fault fault) {
            plain(out, p, XmlText.content(fault.text()));
        }
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…";
    }

    private static void plain(Utf8 out, String p, String value) {
        out.append('<')
                .append(p)
                .append("v>")
                .append(value)
                .append("</")
                .append(p)
                .append("v>");
    }

    private static void inline(Utf8 out, String p, String text) {
        out.append('<').append(p).append("is><").append(p).append('t');
        if (XmlText.needsSpace(text)) {
            out.append(" xml:space=\"preserve\"");
        }
        out.append('>');
        XmlText.content(out, text);
        out.append("</").append(p).append("t></").append(p).append("is>");
    }

    /** The shortest number that reads back as the same double. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_LONG) {
            return Long.toString((long) value);
        }
        String text = Double.toString(value);
        // Before JDK 19 Double.toString may give a digit too many.
        for (int digits = 15; digits < 17 && text.length() > 17; digits++) {
            String shorter = new BigDecimal(value)
                    .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                    .stripTrailingZeros()
                    .toString();
            if (shorter.length() < text.length() && Double.parseDouble(shorter) == value) {
                return shorter;
            }
        }
        return text;
    }
}
