package th.itaworkbook.xlsx;

/** Says that a part is written in a way that only the full parser may judge; nothing is wrong with it yet. */
final class UnusualXmlException extends RuntimeException {
    // Always caught where reading began, so where it came from does not matter.
    UnusualXmlException() {
        super("unusual XML", null, false, false);
    }
}
