package th.itaworkbook.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.grid.CellValue;

/** Writes a native chart that refers to cells and carries their values along. */
final class ChartXml {
    static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String TYPEFACE = "TH Sarabun New";
    private static final String INK = "262626";
    private static final String QUIET = "D9D9D9";
    private static final String FALLBACK = "1F3864";
    private static final int TITLE_SIZE = 1400;
    private static final int TEXT_SIZE = 1200;

    private final Edit.Chart chart;
    private final ChartFigures figures;
    private final StringBuilder out = new StringBuilder(6000);

    private ChartXml(Edit.Chart chart, ChartFigures figures) {
        this.chart = chart;
        this.figures = figures;
    }

    /** The part of a chart. */
    static byte[] write(Edit.Chart chart, ChartFigures figures) {
        ChartXml xml = new ChartXml(chart, figures);
        xml.run();
        return xml.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void run() {
        out.append(XmlText.DECLARATION).append("<c:chartSpace xmlns:c=\"").append(CHART);
        out.append("\" xmlns:a=\"").append(DRAWING).append("\" xmlns:r=\"").append(RelationshipsDraft.NAMESPACE);
        out.append("\"><c:roundedCorners val=\"0\"/><c:chart>");
        title();
        out.append("<c:plotArea><c:layout/>");
        plot();
        out.append("</c:plotArea>");
        if (chart.series().size() > 1 && chart.kind() != Edit.ChartKind.PIE) {
            out.append("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>");
            text(TEXT_SIZE, false);
            out.append("</c:legend>");
        }
        out.append("<c:plotVisOnly val=\"0\"/><c:dispBlanksAs val=\"gap\"/></c:chart>");
        out.append("<c:spPr>")
                .append(solid("FFFFFF"))
                .append("<a:ln>")
                .append(solid(QUIET))
                .append("</a:ln></c:spPr>");
        text(TEXT_SIZE, false);
        out.append("</c:chartSpace>");
    }

    private void title() {
        if (chart.title().isEmpty()) {
            out.append("<c:autoTitleDeleted val=\"1\"/>");
            return;
        }
        out.append("<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>");
        letters("defRPr", TITLE_SIZE, true);
        out.append("</a:pPr><a:r>");
        letters("rPr lang=\"th-TH\"", TITLE_SIZE, true);
        out.append("<a:t>").append(XmlText.formula(chart.title())).append("</a:t></a:r></a:p></c:rich></c:tx>");
        out.append("<c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/>");
    }

    private void letters(String element, int size, boolean bold) {
        String name = element.contains(" ") ? element.substring(0, element.indexOf(' ')) : element;
        out.append("<a:")
                .append(element)
                .append(" sz=\"")
                .append(size)
                .append("\" b=\"")
                .append(bold ? 1 : 0);
        out.append("\">").append(solid(INK)).append("<a:latin typeface=\"").append(TYPEFACE);
        out.append("\"/><a:cs typeface=\"")
                .append(TYPEFACE)
                .append("\"/></a:")
                .append(name)
                .append('>');
    }

    private void text(int size, boolean bold) {
        out.append("<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>");
        letters("defRPr", size, bold);
        out.append("</a:pPr><a:endParaRPr lang=\"th-TH\"/></a:p></c:txPr>");
    }

    private static String solid(String rgb) {
        return "<a:solidFill><a:srgbClr val=\"" + XmlText.attribute(rgb) + "\"/></a:solidFill>";
    }

    private void plot() {
        switch (chart.kind()) {
            case COLUMN -> bars("col");
            case BAR -> bars("bar");
            case LINE -> lines();
            case PIE -> pie();
            case RADAR -> radar();
        }
    }

    private void bars(String direction) {
        out.append("<c:barChart><c:barDir val=\"").append(direction);
        out.append("\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
        for (int i = 0; i < chart.series().size(); i++) {
            Edit.Series series = chart.series().get(i);
            openSeries(i, series);
            out.append("<c:spPr>").append(solid(color(series, 0))).append("</c:spPr><c:invertIfNegative val=\"0\"/>");
            points(series);
            // Labels of neighbouring bars would run into each other: only the last series says its figures.
            if (i == chart.series().size() - 1) {
                labels("outEnd");
            }
            closeSeries(series);
            out.append("</c:ser>");
        }
        out.append("<c:gapWidth val=\"60\"/><c:axId val=\"111111111\"/><c:axId val=\"222222222\"/></c:barChart>");
        boolean horizontal = direction.equals("bar");
        axes(horizontal ? "l" : "b", horizontal ? "b" : "l", "between", horizontal);
    }

    // More than one colour for a series of bars means one for each bar.
    private void points(Edit.Series series) {
        for (int i = 0; series.colors().size() > 1 && i < series.colors().size(); i++) {
            out.append("<c:dPt><c:idx val=\"").append(i).append("\"/>");
            if (chart.kind() != Edit.ChartKind.PIE) {
                out.append("<c:invertIfNegative val=\"0\"/>");
            }
            out.append("<c:bubble3D val=\"0\"/><c:spPr>").append(solid(color(series, i)));
            out.append("</c:spPr></c:dPt>");
        }
    }

    private void lines() {
        out.append("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
        for (int i = 0; i < chart.series().size(); i++) {
            Edit.Series series = chart.series().get(i);
            openSeries(i, series);
            lineAndMarker(color(series, 0));
            labels("t");
            closeSeries(series);
            out.append("<c:smooth val=\"0\"/></c:ser>");
        }
        out.append("<c:marker val=\"1\"/><c:axId val=\"111111111\"/><c:axId val=\"222222222\"/></c:lineChart>");
        axes("b", "l", "between", false);
    }

    private void lineAndMarker(String rgb) {
        out.append("<c:spPr><a:ln w=\"28575\" cap=\"rnd\">").append(solid(rgb)).append("<a:round/></a:ln></c:spPr>");
        out.append("<c:marker><c:symbol val=\"circle\"/><c:size val=\"7\"/><c:spPr>")
                .append(solid(rgb));
        out.append("<a:ln>").append(solid("FFFFFF")).append("</a:ln></c:spPr></c:marker>");
    }

    private void radar() {
        out.append("<c:radarChart><c:radarStyle val=\"marker\"/><c:varyColors val=\"0\"/>");
        for (int i = 0; i < chart.series().size(); i++) {
            Edit.Series series = chart.series().get(i);
            openSeries(i, series);
            lineAndMarker(color(series, 0));
            closeSeries(series);
            out.append("</c:ser>");
        }
        out.append("<c:axId val=\"111111111\"/><c:axId val=\"222222222\"/></c:radarChart>");
        axes("b", "l", "between", false);
    }

    private void pie() {
        out.append("<c:pieChart><c:varyColors val=\"1\"/>");
        for (int i = 0; i < Math.min(1, chart.series().size()); i++) {
            Edit.Series series = chart.series().get(i);
            openSeries(i, series);
            points(series);
            out.append("<c:dLbls><c:numFmt formatCode=\"0.0%\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr>");
            text(TEXT_SIZE, false);
            out.append("<c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"0\"/>");
            out.append("<c:showCatName val=\"1\"/><c:showSerName val=\"0\"/><c:showPercent val=\"1\"/>");
            out.append("<c:showBubbleSize val=\"0\"/><c:showLeaderLines val=\"1\"/></c:dLbls>");
            closeSeries(series);
            out.append("</c:ser>");
        }
        out.append("<c:firstSliceAng val=\"0\"/></c:pieChart>");
    }

    private void labels(String position) {
        out.append("<c:dLbls><c:numFmt formatCode=\"").append(counts() ? "#,##0" : "0.00");
        out.append("\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr>");
        text(TEXT_SIZE, false);
        out.append("<c:dLblPos val=\"").append(position).append("\"/><c:showLegendKey val=\"0\"/>");
        out.append("<c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>");
        out.append("<c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>");
    }

    // Numbers of agencies have no decimals; scores have an end of their axis.
    private boolean counts() {
        return chart.axisMax() == null
                && chart.series().stream()
                        .flatMap(series -> figures.values(series.values()).stream())
                        .flatMap(List::stream)
                        .allMatch(v -> v instanceof CellValue.Num n && n.value() == Math.rint(n.value()));
    }

    private static String color(Edit.Series series, int at) {
        return series.colors().isEmpty()
                ? FALLBACK
                : series.colors().get(at % series.colors().size());
    }

    private void openSeries(int index, Edit.Series series) {
        out.append("<c:ser><c:idx val=\"")
                .append(index)
                .append("\"/><c:order val=\"")
                .append(index)
                .append("\"/>");
        if (!series.name().isEmpty()) {
            out.append("<c:tx>");
            strings(series.name());
            out.append("</c:tx>");
        }
    }

    private void closeSeries(Edit.Series series) {
        if (!chart.categories().isEmpty()) {
            out.append("<c:cat>");
            strings(chart.categories());
            out.append("</c:cat>");
        }
        out.append("<c:val><c:numRef><c:f>")
                .append(XmlText.formula(series.values()))
                .append("</c:f>");
        Optional<List<CellValue>> values = figures.values(series.values());
        if (values.isPresent()) {
            out.append("<c:numCache><c:formatCode>0.00</c:formatCode>");
            cache(values.get(), true);
            out.append("</c:numCache>");
        }
        out.append("</c:numRef></c:val>");
    }

    private void strings(String reference) {
        out.append("<c:strRef><c:f>").append(XmlText.formula(reference)).append("</c:f>");
        Optional<List<CellValue>> values = figures.values(reference);
        if (values.isPresent()) {
            out.append("<c:strCache>");
            cache(values.get(), false);
            out.append("</c:strCache>");
        }
        out.append("</c:strRef>");
    }

    private void cache(List<CellValue> values, boolean numbers) {
        out.append("<c:ptCount val=\"").append(values.size()).append("\"/>");
        for (int i = 0; i < values.size(); i++) {
            String shown = "";
            if (!numbers) {
                shown = XmlText.formula(values.get(i).text());
            } else if (values.get(i) instanceof CellValue.Num num && Double.isFinite(num.value())) {
                shown = CellXml.number(num.value());
            }
            if (!shown.isEmpty()) {
                out.append("<c:pt idx=\"")
                        .append(i)
                        .append("\"><c:v>")
                        .append(shown)
                        .append("</c:v></c:pt>");
            }
        }
    }

    private void axes(String categoryAt, String valueAt, String crossing, boolean topDown) {
        out.append("<c:catAx><c:axId val=\"111111111\"/><c:scaling><c:orientation val=\"");
        out.append(topDown ? "maxMin" : "minMax").append("\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"");
        out.append(categoryAt).append("\"/>");
        if (chart.kind() == Edit.ChartKind.RADAR) {
            gridlines();
        }
        out.append("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>");
        out.append("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr><a:ln>")
                .append(solid("7F7F7F"));
        out.append("</a:ln></c:spPr>");
        text(TEXT_SIZE, false);
        out.append("<c:crossAx val=\"222222222\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/>");
        out.append("<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>");
        out.append("<c:valAx><c:axId val=\"222222222\"/><c:scaling><c:orientation val=\"minMax\"/>");
        bound("max", chart.axisMax());
        bound("min", chart.axisMin());
        out.append("</c:scaling><c:delete val=\"0\"/><c:axPos val=\"")
                .append(valueAt)
                .append("\"/>");
        gridlines();
        out.append("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>");
        out.append(
                "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>");
        text(TEXT_SIZE, false);
        out.append("<c:crossAx val=\"111111111\"/><c:crosses val=\"").append(topDown ? "max" : "autoZero");
        out.append("\"/><c:crossBetween val=\"").append(crossing).append("\"/></c:valAx>");
    }

    private void gridlines() {
        out.append("<c:majorGridlines><c:spPr><a:ln>")
                .append(solid(QUIET))
                .append("</a:ln></c:spPr></c:majorGridlines>");
    }

    private void bound(String name, Double value) {
        if (value != null) {
            out.append("<c:")
                    .append(name)
                    .append(" val=\"")
                    .append(CellXml.number(value))
                    .append("\"/>");
        }
    }
}
