package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.SheetTraits;
import th.itaworkbook.grid.SheetTraits.PlacedFormula;
import th.itaworkbook.grid.SheetTraits.Run;
import th.itaworkbook.grid.SheetTraits.TypingRule;

/** Reads what one worksheet part says beside its cells; rules of newer programs stand in an extension of the sheet. */
final class SheetTraitsReader {
    private static final int SHEET_DEPTH = 1;
    private static final int CHILD_DEPTH = 2;

    private final XmlCursor xml;
    private final List<Run> rows = new ArrayList<>();
    private final List<Run> columns = new ArrayList<>();
    private final List<TypingRule> rules = new ArrayList<>();
    private final List<PlacedFormula> formats = new ArrayList<>();
    private int row = -1;

    private SheetTraitsReader(XmlCursor xml) {
        this.xml = xml;
    }

    static SheetTraits read(XmlCursor xml, String name, List<String> charts) throws UnusableFileException {
        SheetTraitsReader reader = new SheetTraitsReader(xml);
        reader.read();
        return new SheetTraits(name, reader.rows, reader.columns, reader.rules, reader.formats, charts);
    }

    private void read() throws UnusableFileException {
        xml.root();
        while (xml.nextChild(SHEET_DEPTH)) {
            switch (xml.name()) {
                case "cols" -> columns();
                case "sheetData" -> rows();
                case "conditionalFormatting" -> format(CHILD_DEPTH);
                case "dataValidations" -> rules(CHILD_DEPTH);
                case "extLst" -> extensions();
                default -> {}
            }
        }
    }

    private void columns() throws UnusableFileException {
        while (xml.nextChild(CHILD_DEPTH)) {
            boolean hidden = TraitsReader.isTrue(xml.attribute("hidden", "")) || isFlat(xml.attribute("width", ""));
            int first = Numbers.count(xml.attribute("min", ""), 0) - 1;
            int last = Numbers.count(xml.attribute("max", ""), 0) - 1;
            if (hidden && first >= 0 && last >= first) {
                columns.add(new Run(first, last));
            }
        }
    }

    private void rows() throws UnusableFileException {
        while (xml.nextChild(CHILD_DEPTH)) {
            int number = Numbers.count(xml.attribute("r", ""), 0);
            row = number > 0 ? number - 1 : row + 1;
            if (TraitsReader.isTrue(xml.attribute("hidden", "")) || isFlat(xml.attribute("ht", ""))) {
                Run last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
                if (last != null && last.last() + 1 == row) {
                    rows.set(rows.size() - 1, new Run(last.first(), row));
                } else {
                    rows.add(new Run(row, row));
                }
            }
        }
    }

    // Drawn together until nothing is left to see.
    private static boolean isFlat(String size) {
        return !size.isEmpty() && Numbers.parse(size) == 0;
    }

    private void rules(int depth) throws UnusableFileException {
        while (xml.nextChild(depth)) {
            if (xml.name().equals("dataValidation")) {
                rule(depth + 1);
            }
        }
    }

    private void rule(int depth) throws UnusableFileException {
        String type = xml.attribute("type", "none");
        String operator = xml.attribute("operator", "between");
        boolean strict = xml.attribute("errorStyle", "stop").equals("stop")
                && TraitsReader.isTrue(xml.attribute("showErrorMessage", "0"));
        String ranges = xml.attribute("sqref", "");
        String first = "";
        String second = "";
        while (xml.nextChild(depth)) {
            // A newer rule has its formula one level deeper.
            switch (xml.name()) {
                case "formula1" -> first = xml.deepText().strip();
                case "formula2" -> second = xml.deepText().strip();
                case "sqref" -> ranges = xml.text().toString();
                default -> {}
            }
        }
        rules.add(new TypingRule(ranges(ranges), type, operator, first, second, strict));
    }

    private void format(int depth) throws UnusableFileException {
        String ranges = xml.attribute("sqref", "");
        List<String> formulas = new ArrayList<>();
        int event = xml.next();
        while (event != XmlCursor.DONE && xml.depth() >= depth) {
            if (event == XmlCursor.START) {
                switch (xml.name().toLowerCase(Locale.ROOT)) {
                    case "formula", "f" -> formulas.add(xml.text().toString());
                    case "sqref" -> ranges = xml.text().toString();
                    default -> {}
                }
            }
            event = xml.next();
        }
        for (String formula : formulas) {
            formats.add(new PlacedFormula(ranges(ranges), formula));
        }
    }

    // extLst / ext / dataValidations or conditionalFormattings.
    private void extensions() throws UnusableFileException {
        while (xml.nextChild(CHILD_DEPTH)) {
            while (xml.nextChild(CHILD_DEPTH + 1)) {
                if (xml.name().equals("dataValidations")) {
                    rules(CHILD_DEPTH + 2);
                } else if (xml.name().equals("conditionalFormattings")) {
                    while (xml.nextChild(CHILD_DEPTH + 2)) {
                        format(CHILD_DEPTH + 3);
                    }
                }
            }
        }
    }

    private static List<RangeRef> ranges(String list) {
        List<RangeRef> ranges = new ArrayList<>();
        for (String range : list.strip().split("\\s+", -1)) {
            whole(range).ifPresent(ranges::add);
        }
        return ranges;
    }

    private static Optional<RangeRef> whole(String range) {
        try {
            return Optional.of(RangeRef.parse(range));
        } catch (IllegalArgumentException odd) {
            return column(range);
        }
    }

    // A rule for whole columns, as openpyxl users write it.
    private static Optional<RangeRef> column(String range) {
        if (!range.matches("[A-Za-z]{1,3}:[A-Za-z]{1,3}")) {
            return Optional.empty();
        }
        String[] ends = range.split(":", -1);
        int first = CellRef.parse(ends[0] + "1").column();
        int last = CellRef.parse(ends[1] + "1").column();
        return first > last ? Optional.empty() : Optional.of(RangeRef.of(0, first, CellRef.MAX_ROWS - 1, last));
    }
}
