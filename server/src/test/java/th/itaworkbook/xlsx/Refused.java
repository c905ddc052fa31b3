package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertThrows;

import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Grid;

/** Opens files as the product does, and says why one was refused. */
final class Refused {
    private Refused() {}

    static Grid read(byte[] bytes) throws UnusableFileException {
        return read(bytes, Limits.HTTP);
    }

    static Grid read(byte[] bytes, Limits limits) throws UnusableFileException {
        XlsxPackage pkg = XlsxPackage.open(bytes, limits);
        return GridReader.read(pkg, WorkbookParts.read(pkg), name -> true);
    }

    /** The code of the refusal and its arguments, such as {@code FILE_NOT_XLSX xls}. */
    static String why(byte[] bytes) {
        return why(bytes, Limits.HTTP);
    }

    static String why(byte[] bytes, Limits limits) {
        Finding finding = assertThrows(UnusableFileException.class, () -> read(bytes, limits))
                .finding();
        return String.join(
                        " ",
                        finding.code().name(),
                        String.join(",", finding.args().values()))
                .trim();
    }
}
