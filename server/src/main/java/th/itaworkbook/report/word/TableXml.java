package th.itaworkbook.report.word;

/** Writes tables: fixed widths, heading rows repeated, rows kept whole. */
final class TableXml {
    private final InlineXml inlines;

    TableXml(InlineXml inlines) {
        this.inlines = inlines;
    }

    String table(Table table, RowBreaks breaks) {
        int width = table.widths().stream().mapToInt(Integer::intValue).sum();
        StringBuilder out = new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val=\"")
                .append(table.look().style())
                .append("\"/><w:tblW w:w=\"")
                .append(width)
                .append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/>")
                .append("<w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\"")
                .append(" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
        table.widths().forEach(w -> out.append("<w:gridCol w:w=\"").append(w).append("\"/>"));
        out.append("</w:tblGrid>");
        boolean whole = table.whole() && breaks.fitsOnOnePage();
        for (int i = 0; i < table.rows().size(); i++) {
            row(
                    table,
                    table.rows().get(i),
                    breaks.mayBreak(i),
                    whole && i < table.rows().size() - 1,
                    out);
        }
        return out.append("</w:tbl>").toString();
    }

    private void row(Table table, Row row, boolean mayBreak, boolean keepNext, StringBuilder out) {
        String properties = (mayBreak ? "" : "<w:cantSplit/>") + (row.header() ? "<w:tblHeader/>" : "");
        out.append("<w:tr>");
        if (!properties.isEmpty()) {
            out.append("<w:trPr>").append(properties).append("</w:trPr>");
        }
        int column = 0;
        for (Cell cell : row.cells()) {
            int width = 0;
            for (int i = 0; i < cell.columns(); i++) {
                width += table.widths().get(column + i);
            }
            column += cell.columns();
            cell(table, cell.kept(keepNext), width, row.header(), out);
        }
        out.append("</w:tr>");
    }

    private void cell(Table table, Cell cell, int width, boolean header, StringBuilder out) {
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
        if (cell.columns() > 1) {
            out.append("<w:gridSpan w:val=\"").append(cell.columns()).append("\"/>");
        }
        switch (cell.merge()) {
            case START -> out.append("<w:vMerge w:val=\"restart\"/>");
            case CONTINUE -> out.append("<w:vMerge/>");
            case NONE -> {}
        }
        if (!cell.fill().isEmpty()) {
            out.append("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"")
                    .append(cell.fill())
                    .append("\"/>");
        }
        if (header) {
            out.append("<w:vAlign w:val=\"center\"/>");
        }
        out.append("</w:tcPr>");
        cell.content().forEach(para -> out.append(inlines.paragraph(table.look().of(para))));
        if (cell.content().isEmpty()) {
            out.append("<w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr></w:p>");
        }
        out.append("</w:tc>");
    }
}
