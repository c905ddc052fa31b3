package th.itaworkbook.xlsx;

import java.util.Locale;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;

/** The ways in which a file is turned down; none of them quotes anything from the file. */
final class Refusals {
    private Refusals() {}

    static UnusableFileException damaged() {
        return new UnusableFileException(FindingCode.FILE_DAMAGED, "");
    }

    static UnusableFileException encrypted() {
        return new UnusableFileException(FindingCode.FILE_ENCRYPTED, "");
    }

    static UnusableFileException notXlsx(FileKind kind) {
        return new UnusableFileException(FindingCode.FILE_NOT_XLSX, "", kind.word());
    }

    static UnusableFileException tooLarge(long limitBytes) {
        return new UnusableFileException(FindingCode.FILE_TOO_LARGE, "", mebibytes(limitBytes));
    }

    static UnusableFileException limit(String limit) {
        return new UnusableFileException(FindingCode.FILE_LIMIT_EXCEEDED, "", limit);
    }

    static String counted(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String mebibytes(long bytes) {
        return bytes / Limits.MIB + " MiB";
    }
}
