package th.itaworkbook.excel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBorderPr;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTColor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STDataValidationErrorStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STDataValidationOperator;

/** Conditional formats in the order in which they win, and validations. */
final class StateRules {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StateRules() {}

    static void read(XSSFSheet sheet, ObjectNode node) {
        TreeMap<Integer, ObjectNode> rules = new TreeMap<>();
        sheet.getCTWorksheet().getConditionalFormattingList().forEach(block -> {
            for (CTCfRule rule : block.getCfRuleList()) {
                ObjectNode one = rules.computeIfAbsent(rule.getPriority(), p -> JSON.createObjectNode());
                one.set("ranges", ranges(block.getSqref()));
                one.put("formula", rule.getType() == STCfType.EXPRESSION ? rule.getFormulaArray(0) : rule.toString());
                one.set(
                        "style",
                        rule.isSetDxfId()
                                ? style(sheet.getWorkbook()
                                        .getStylesSource()
                                        .getCTStylesheet()
                                        .getDxfs()
                                        .getDxfArray((int) rule.getDxfId()))
                                : JSON.createObjectNode());
            }
        });
        node.set("conditional", JSON.createArrayNode().addAll(rules.values()));
        ArrayNode validations = node.putArray("validations");
        if (sheet.getCTWorksheet().isSetDataValidations()) {
            sheet.getCTWorksheet()
                    .getDataValidations()
                    .getDataValidationList()
                    .forEach(v -> validations.add(validation(v)));
        }
    }

    private static ArrayNode ranges(List<?> sqref) {
        ArrayNode ranges = JSON.createArrayNode();
        sqref.forEach(each -> {
            for (String range : each.toString().split(" ", -1)) {
                ranges.add(range);
            }
        });
        return ranges;
    }

    private static ObjectNode style(CTDxf look) {
        ObjectNode style = JSON.createObjectNode();
        if (look.isSetFill()) {
            style.put("fill", rgb(look.getFill().getPatternFill().getBgColor()));
        }
        if (look.isSetFont()) {
            font(look.getFont(), style.putObject("font"));
        }
        if (look.isSetBorder()) {
            ObjectNode border = style.putObject("border");
            side(border, "top", look.getBorder().getTop());
            side(border, "right", look.getBorder().getRight());
            side(border, "bottom", look.getBorder().getBottom());
            side(border, "left", look.getBorder().getLeft());
        }
        if (look.isSetNumFmt()) {
            style.put("numberFormat", look.getNumFmt().getFormatCode());
        }
        return style;
    }

    private static void font(CTFont font, ObjectNode into) {
        if (font.sizeOfBArray() > 0) {
            into.put("bold", font.getBArray(0).getVal());
        }
        if (font.sizeOfIArray() > 0) {
            into.put("italic", font.getIArray(0).getVal());
        }
        if (font.sizeOfUArray() > 0) {
            into.put("underline", true);
        }
        if (font.sizeOfColorArray() > 0) {
            into.put("color", rgb(font.getColorArray(0)));
        }
    }

    private static void side(ObjectNode border, String name, CTBorderPr side) {
        if (side != null && side.isSetStyle()) {
            border.put(name, rgb(side.getColor()));
        }
    }

    private static String rgb(CTColor color) {
        byte[] argb = color.getRgb();
        return String.format(
                Locale.ROOT,
                "%02X%02X%02X",
                argb[argb.length - 3] & 0xff,
                argb[argb.length - 2] & 0xff,
                argb[argb.length - 1] & 0xff);
    }

    private static ObjectNode validation(CTDataValidation v) {
        ObjectNode one = JSON.createObjectNode();
        one.set("ranges", ranges(v.getSqref()));
        String type = v.getType().toString().toUpperCase(Locale.ROOT);
        boolean any = type.equals("NONE");
        one.put("type", any ? "ANY" : type);
        boolean atMost = v.isSetOperator() && v.getOperator() == STDataValidationOperator.LESS_THAN_OR_EQUAL;
        String first = v.getFormula1() == null ? "" : v.getFormula1();
        String second = v.getFormula2() == null ? "" : v.getFormula2();
        one.put("first", atMost ? "" : first).put("second", atMost ? first : second);
        one.put("strict", v.getErrorStyle() == STDataValidationErrorStyle.STOP);
        one.put("blank", v.getAllowBlank());
        one.put("promptTitle", v.isSetPromptTitle() ? v.getPromptTitle() : "");
        one.put("prompt", v.isSetPrompt() ? v.getPrompt() : "");
        // Where all is allowed nothing is ever refused: such words are never seen.
        one.put("errorTitle", v.isSetErrorTitle() && !any ? v.getErrorTitle() : "");
        return one.put("error", v.isSetError() && !any ? v.getError() : "");
    }
}
