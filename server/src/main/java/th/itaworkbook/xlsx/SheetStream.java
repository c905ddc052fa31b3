package th.itaworkbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellSink;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.xlsx.WorkbookParts.SheetKind;
import th.itaworkbook.xlsx.WorkbookParts.SheetPart;

/** Reads one sheet of any size: neither the sheet nor its texts are ever held unpacked as a whole. */
public final class SheetStream {
    private SheetStream() {}

    /** The name of the sheet of that title, as it is in the file. */
    public static Optional<String> find(WorkbookParts parts, String title) {
        return part(parts, title).map(SheetPart::name);
    }

    /** Gives the cells of the sheet of that title to the sink; false where there is no such sheet. */
    public static boolean read(XlsxPackage pkg, WorkbookParts parts, String title, CellSink sink)
            throws UnusableFileException {
        Optional<SheetPart> part = part(parts, title);
        if (part.isEmpty()) {
            return false;
        }
        Entry entry = pkg.entry(part.get().path()).orElseThrow(Refusals::damaged);
        SharedStrings strings = SharedStrings.bounded(pkg, parts.sharedStrings());
        try (InputStream stream = pkg.stream(entry)) {
            XmlCursor xml = XmlCursor.over(stream, entry.size());
            new SheetReader(xml, sink, strings, new Budget(pkg.limits()), parts.date1904()).read();
        } catch (IOException e) {
            throw Refusals.damaged();
        }
        return true;
    }

    private static Optional<SheetPart> part(WorkbookParts parts, String title) {
        return parts.sheets().stream()
                .filter(s -> s.kind() == SheetKind.WORKSHEET && Labels.same(s.name(), title))
                .findFirst();
    }
}
