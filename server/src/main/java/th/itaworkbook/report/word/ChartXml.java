package th.itaworkbook.report.word;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/** A native chart in the order of the schema, its figures cached beside the reference to the embedded workbook. */
final class ChartXml {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<c:date1904 val=\"0\"/><c:roundedCorners val=\"0\"/>";

    private final Chart chart;
    private final UnaryOperator<String> digits;
    private final String format;

    ChartXml(Chart chart, UnaryOperator<String> digits, boolean thai) {
        this.chart = chart;
        this.digits = digits;
        this.format = thai ? "[$-D00041E]0.00" : "0.00";
    }

    String xml() {
        String plot =
                switch (chart.kind()) {
                    case BARS -> bars();
                    case PIE -> pie();
                    case LINES -> lines();
                };
        return HEAD + "<c:chart>" + title() + "<c:plotArea>" + place() + plot
                + "<c:spPr><a:noFill/></c:spPr></c:plotArea>"
                + "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>" + text(1300, "404040", false)
                + "</c:legend><c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
                + "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>"
                + text(1300, "404040", false)
                + "<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>";
    }

    // A pie has one series, whose name says what it is of.
    private String title() {
        return chart.kind() == Chart.Kind.PIE
                ? "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>" + letters(1400, "262626", true)
                        + "</a:pPr><a:r><a:rPr lang=\"th-TH\"/><a:t>"
                        + shown(chart.series().get(0).name())
                        + "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>"
                        + "<c:autoTitleDeleted val=\"0\"/>"
                : "<c:autoTitleDeleted val=\"1\"/>";
    }

    // Pies side by side are of one size, whatever their labels.
    private String place() {
        return chart.kind() == Chart.Kind.PIE
                ? "<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>"
                        + "<c:x val=\"0.28\"/><c:y val=\"0.25\"/><c:w val=\"0.44\"/><c:h val=\"0.38\"/></c:manualLayout>"
                        + "</c:layout>"
                : "<c:layout/>";
    }

    private String bars() {
        StringBuilder out = new StringBuilder(
                "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
        for (int i = 0; i < chart.series().size(); i++) {
            out.append(series(i, fill(chart.series().get(i).color())))
                    .append("<c:invertIfNegative val=\"0\"/>")
                    .append(labels("outEnd", false, 1200))
                    .append(values(i))
                    .append("</c:ser>");
        }
        return out + "<c:gapWidth val=\"45\"/><c:axId val=\"111\"/><c:axId val=\"112\"/></c:barChart>"
                + categoryAxis("maxMin", "l") + valueAxis("b", "max", "<c:delete val=\"1\"/>");
    }

    private String lines() {
        StringBuilder out = new StringBuilder("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
        for (int i = 0; i < chart.series().size(); i++) {
            String color = chart.series().get(i).color();
            out.append(series(
                            i,
                            "<c:spPr><a:ln w=\"" + (i == 0 ? 34925 : 19050) + "\"><a:solidFill><a:srgbClr val=\""
                                    + color + "\"/></a:solidFill></a:ln></c:spPr>"))
                    .append("<c:marker><c:symbol val=\"circle\"/><c:size val=\"7\"/>")
                    .append(fill(color))
                    .append("</c:marker>")
                    .append(i == 0 ? lineLabels() : "")
                    .append(values(i))
                    .append("<c:smooth val=\"0\"/></c:ser>");
        }
        return out + "<c:marker val=\"1\"/><c:axId val=\"111\"/><c:axId val=\"112\"/></c:lineChart>"
                + categoryAxis("minMax", "b") + valueAxis("l", "autoZero", "<c:delete val=\"0\"/>");
    }

    private String pie() {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < chart.pointColors().size(); i++) {
            points.append("<c:dPt><c:idx val=\"" + i
                            + "\"/><c:bubble3D val=\"0\"/><c:spPr><a:solidFill><a:srgbClr val=\"")
                    .append(chart.pointColors().get(i))
                    .append("\"/></a:solidFill><a:ln w=\"12700\"><a:solidFill><a:srgbClr val=\"FFFFFF\"/>")
                    .append("</a:solidFill></a:ln></c:spPr></c:dPt>");
        }
        return "<c:pieChart><c:varyColors val=\"1\"/>" + series(0, "") + points + labels("outEnd", true, 1100)
                + values(0) + "</c:ser><c:firstSliceAng val=\"0\"/></c:pieChart>";
    }

    private String series(int index, String look) {
        String column = String.valueOf((char) ('B' + index));
        return "<c:ser><c:idx val=\"" + index + "\"/><c:order val=\"" + index + "\"/><c:tx><c:strRef><c:f>Sheet1!$"
                + column + "$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>"
                + shown(chart.series().get(index).name())
                + "</c:v></c:pt></c:strCache></c:strRef></c:tx>" + look;
    }

    private String values(int index) {
        List<String> categories = chart.categories();
        StringBuilder out = new StringBuilder("<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$")
                .append(categories.size() + 1)
                .append("</c:f><c:strCache><c:ptCount val=\"" + categories.size() + "\"/>");
        for (int i = 0; i < categories.size(); i++) {
            out.append("<c:pt idx=\"" + i + "\"><c:v>")
                    .append(shown(categories.get(i)))
                    .append("</c:v></c:pt>");
        }
        String column = String.valueOf((char) ('B' + index));
        out.append("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$" + column + "$2:$" + column + "$")
                .append(categories.size() + 1)
                .append("</c:f><c:numCache><c:formatCode>0.00</c:formatCode><c:ptCount val=\"")
                .append(categories.size())
                .append("\"/>");
        List<BigDecimal> figures = chart.series().get(index).values();
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i) != null) {
                out.append("<c:pt idx=\"" + i + "\"><c:v>")
                        .append(figures.get(i).toPlainString())
                        .append("</c:v></c:pt>");
            }
        }
        return out.append("</c:numCache></c:numRef></c:val>").toString();
    }

    // Beside the last point, where no other line crosses the figure; above the others.
    private String lineLabels() {
        String last = "<c:dLbl><c:idx val=\"" + (chart.categories().size() - 1) + "\"/>" + label("r", false, 1300)
                + "</c:dLbl>";
        return "<c:dLbls>" + last + label("t", false, 1300) + "</c:dLbls>";
    }

    private String labels(String position, boolean percent, int size) {
        return "<c:dLbls>" + label(position, percent, size) + "</c:dLbls>";
    }

    private String label(String position, boolean percent, int size) {
        return "<c:numFmt formatCode=\"" + format + (percent ? "&quot;%&quot;" : "")
                + "\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
                + text(size, "262626", false)
                + "<c:dLblPos val=\"" + position + "\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/>"
                + "<c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/>"
                + "<c:showBubbleSize val=\"0\"/>";
    }

    private String categoryAxis(String orientation, String position) {
        return "<c:catAx><c:axId val=\"111\"/><c:scaling><c:orientation val=\"" + orientation
                + "\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"" + position
                + "\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>" + line() + text(1300, "262626", false)
                + "<c:crossAx val=\"112\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/>"
                + "<c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>";
    }

    private String valueAxis(String position, String crosses, String delete) {
        return "<c:valAx><c:axId val=\"112\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\"100\"/>"
                + "<c:min val=\"" + chart.from().toPlainString() + "\"/></c:scaling>" + delete + "<c:axPos val=\""
                + position + "\"/><c:majorGridlines>" + line() + "</c:majorGridlines><c:numFmt formatCode=\""
                + format.replace(".00", "") + "\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>" + line()
                + text(1200, WordColors.MUTED, false)
                + "<c:crossAx val=\"111\"/><c:crosses val=\"" + crosses + "\"/><c:crossBetween val=\"between\"/>"
                + "</c:valAx>";
    }

    private static String line() {
        return "<c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"" + WordColors.LINE
                + "\"/></a:solidFill></a:ln></c:spPr>";
    }

    private static String fill(String color) {
        return "<c:spPr><a:solidFill><a:srgbClr val=\"" + color + "\"/></a:solidFill></c:spPr>";
    }

    private static String text(int size, String color, boolean bold) {
        return "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>" + letters(size, color, bold) + "</a:pPr>"
                + "<a:endParaRPr lang=\"th-TH\"/></a:p></c:txPr>";
    }

    private static String letters(int size, String color, boolean bold) {
        return "<a:defRPr sz=\"" + size + "\" b=\"" + (bold ? 1 : 0)
                + "\"><a:solidFill><a:srgbClr val=\"" + color + "\"/></a:solidFill>"
                + "<a:latin typeface=\"TH Sarabun New\"/><a:cs typeface=\"TH Sarabun New\"/></a:defRPr>";
    }

    private String shown(String text) {
        return Markup.escape(digits.apply(text));
    }
}
