package th.itaworkbook.xlsx;

import java.util.Optional;
import java.util.function.Supplier;
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

    /**
     * Gives the cells of the sheet of that title to a sink and returns that; nothing where there is no such sheet. A
     * sheet that is written in an unusual way is read a second time, into a new sink.
     */
    public static <S extends CellSink> Optional<S> read(
            XlsxPackage pkg, WorkbookParts parts, String title, Supplier<S> sinks) throws UnusableFileException {
        Optional<SheetPart> part = part(parts, title);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        Entry entry = pkg.entry(part.get().path()).orElseThrow(Refusals::damaged);
        SharedStrings strings = SharedStrings.bounded(pkg, parts.sharedStrings());
        return Optional.of(XmlCursor.read(pkg, entry, xml -> {
            S sink = sinks.get();
            new SheetReader(xml, sink, strings, new Budget(pkg.limits()), parts.date1904()).read();
            return sink;
        }));
    }

    private static Optional<SheetPart> part(WorkbookParts parts, String title) {
        return parts.sheets().stream()
                .filter(s -> s.kind() == SheetKind.WORKSHEET && Labels.same(s.name(), title))
                .findFirst();
    }
}
