package th.itaworkbook.xlsx;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Columns with their widths set, the others as they were. */
final class ColumnsXml {
    private ColumnsXml() {}

    /** The element with the widths that are wished, by column from 0. */
    static String with(Optional<XmlPart.Element> cols, String p, Map<Integer, Double> widths) {
        List<XmlPart.Element> old = cols.map(c -> c.children("col")).orElse(List.of());
        StringBuilder out = new StringBuilder();
        TreeMap<Integer, String> pieces = new TreeMap<>();
        Set<Integer> covered = new HashSet<>();
        for (XmlPart.Element each : old) {
            int min = Numbers.count(each.attribute("min").orElse(""), 1);
            int max = Numbers.count(each.attribute("max").orElse(""), min);
            int from = min;
            for (Map.Entry<Integer, Double> wish : widths.entrySet()) {
                int column = wish.getKey() + 1;
                if (column < from || column > max) {
                    continue;
                }
                if (from < column) {
                    pieces.put(from, piece(each.tag(), from, column - 1));
                }
                pieces.put(column, width(piece(each.tag(), column, column), wish.getValue()));
                covered.add(column);
                from = column + 1;
            }
            if (from <= max) {
                pieces.put(from, from == min ? each.raw() : piece(each.tag(), from, max));
            }
        }
        widths.forEach((column, width) -> {
            if (!covered.contains(column + 1)) {
                pieces.put(column + 1, width(piece(Tag.parse("<" + p + "col/>"), column + 1, column + 1), width));
            }
        });
        pieces.values().forEach(out::append);
        Tag tag = cols.map(XmlPart.Element::tag).orElseGet(() -> Tag.parse("<" + p + "cols>"));
        return tag.open() + out + tag.close();
    }

    private static String piece(Tag tag, int min, int max) {
        return tag.with("min", Integer.toString(min))
                .with("max", Integer.toString(max))
                .empty();
    }

    private static String width(String piece, double width) {
        return Tag.parse(piece)
                .without("bestFit")
                .with("width", CellXml.number(width))
                .with("customWidth", "1")
                .empty();
    }
}
