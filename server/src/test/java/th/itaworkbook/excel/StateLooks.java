package th.itaworkbook.excel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Looks of cells as the edit list speaks of them; looks that are alike are one. */
final class StateLooks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BLACK = "000000";

    private final ObjectNode plain;
    private final Map<Short, Integer> byFormat = new LinkedHashMap<>();
    private final Map<ObjectNode, Integer> looks = new LinkedHashMap<>();

    StateLooks(XSSFWorkbook book) {
        this.plain = look(book.getStylesSource().getStyleAt(0));
    }

    /** RRGGBB. */
    static String rgb(XSSFColor color) {
        String argb = color == null ? null : color.getARGBHex();
        return argb == null ? BLACK : argb.substring(2);
    }

    ObjectNode plain() {
        return plain;
    }

    ArrayNode all() {
        return JSON.createArrayNode().addAll(looks.keySet());
    }

    int index(XSSFCellStyle style) {
        return byFormat.computeIfAbsent(style.getIndex(), i -> {
            ObjectNode look = look(style);
            looks.putIfAbsent(look, looks.size());
            return looks.get(look);
        });
    }

    boolean isPlain(int index) {
        return Integer.valueOf(index).equals(looks.get(plain));
    }

    private static ObjectNode look(XSSFCellStyle style) {
        ObjectNode look = JSON.createObjectNode().put("numberFormat", style.getDataFormatString());
        look.put("fill", fill(style));
        XSSFFont font = style.getFont();
        look.putObject("font")
                .put("name", font.getFontName())
                .put("size", font.getFontHeight() / 20.0)
                .put("bold", font.getBold())
                .put("italic", font.getItalic())
                .put("underline", font.getUnderline() != 0)
                .put("color", rgb(font.getXSSFColor()));
        look.putObject("border")
                .put("top", line(style.getBorderTop(), style.getTopBorderXSSFColor()))
                .put("right", line(style.getBorderRight(), style.getRightBorderXSSFColor()))
                .put("bottom", line(style.getBorderBottom(), style.getBottomBorderXSSFColor()))
                .put("left", line(style.getBorderLeft(), style.getLeftBorderXSSFColor()));
        look.putObject("alignment")
                .put("horizontal", style.getAlignment().name())
                .put("vertical", style.getVerticalAlignment().name())
                .put("wrap", style.getWrapText())
                .put("indent", style.getIndention());
        return look;
    }

    private static String fill(XSSFCellStyle style) {
        if (style.getFillPattern() == FillPatternType.NO_FILL) {
            return "";
        }
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                ? rgb(style.getFillForegroundColorColor())
                : "other";
    }

    private static String line(BorderStyle style, XSSFColor color) {
        if (style == BorderStyle.NONE) {
            return "";
        }
        return style == BorderStyle.THIN ? rgb(color) : style + " " + rgb(color);
    }
}
