package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellValue;

/** The texts that cells share; parsed when the first cell asks for one. */
final class SharedStrings {
    private static final CellValue EMPTY = CellValue.of("");

    private final XlsxPackage pkg;
    private final Optional<String> path;
    private List<CellValue> texts;

    SharedStrings(XlsxPackage pkg, Optional<String> path) {
        this.pkg = pkg;
        this.path = path;
    }

    /** The text of that number; one that does not exist means that the file is damaged. */
    CellValue get(int index) throws UnusableFileException {
        if (texts == null) {
            texts = parse();
        }
        if (index < 0 || index >= texts.size()) {
            throw Refusals.damaged();
        }
        return texts.get(index);
    }

    private List<CellValue> parse() throws UnusableFileException {
        List<CellValue> all = new ArrayList<>();
        XmlCursor xml = XmlCursor.over(pkg.part(path.orElseThrow(Refusals::damaged)));
        if (!xml.root().equals("sst")) {
            throw Refusals.damaged();
        }
        while (xml.nextChild(1)) {
            if (xml.name().equals("si")) {
                String text = RichText.read(xml);
                all.add(text.isEmpty() ? EMPTY : CellValue.of(text));
            }
        }
        xml.finish();
        return all;
    }
}
