package th.itaworkbook.xlsx;

import java.util.List;

/** The format that a new cell takes over from its column. */
final class ColumnStyles {
    private final List<XmlPart.Element> columns;

    ColumnStyles(XmlPart.Element worksheet) {
        this.columns = worksheet.child("cols").map(c -> c.children("col")).orElse(List.of());
    }

    /** The format of a column, counted from 0. */
    int of(int column) {
        for (XmlPart.Element each : columns) {
            int min = Numbers.count(each.attribute("min").orElse(""), 0);
            int max = Numbers.count(each.attribute("max").orElse(""), 0);
            if (min <= column + 1 && column + 1 <= max) {
                return Numbers.count(each.attribute("style").orElse(""), 0);
            }
        }
        return 0;
    }
}
