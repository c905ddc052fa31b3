package th.itaworkbook.xlsx;

import th.itaworkbook.finding.UnusableFileException;

/** What one reading may still take: small files can ask for very many cells, or repeat one long formula. */
final class Budget {
    private final Limits limits;
    private long cells;
    private long formulaCharacters;

    Budget(Limits limits) {
        this.limits = limits;
    }

    void takeCell() throws UnusableFileException {
        if (++cells > limits.cells()) {
            throw Refusals.limit(Refusals.counted(limits.cells()) + " cells");
        }
    }

    void takeFormula(int length) throws UnusableFileException {
        formulaCharacters += length;
        if (formulaCharacters > limits.unpackedBytes()) {
            throw Refusals.limit(Refusals.mebibytes(limits.unpackedBytes()) + " unpacked");
        }
    }
}
