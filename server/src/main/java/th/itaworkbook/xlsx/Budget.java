package th.itaworkbook.xlsx;

import th.itaworkbook.finding.UnusableFileException;

/** What one reading may still take: small files can ask for very many cells, or repeat one long formula. */
final class Budget {
    private static final int CELLS_BETWEEN_LOOKS = 10_000;

    private final Limits limits;
    private long cells;
    private long formulaCharacters;
    private long textCharacters;
    private long[] kept = new long[3];

    Budget(Limits limits) {
        this.limits = limits;
    }

    /** Takes no note of what was taken since the last {@link #keep}: it was for nothing. */
    void restart() {
        cells = kept[0];
        formulaCharacters = kept[1];
        textCharacters = kept[2];
    }

    /** Counts what was taken so far for good. */
    void keep() {
        kept = new long[] {cells, formulaCharacters, textCharacters};
    }

    void takeCell() throws UnusableFileException {
        if (++cells > limits.cells()) {
            throw Refusals.limit(Refusals.counted(limits.cells()) + " cells");
        }
        // Whoever started the reading may have given up on it.
        if (cells % CELLS_BETWEEN_LOOKS == 0 && Thread.currentThread().isInterrupted()) {
            throw Refusals.limit("time");
        }
    }

    void takeText(int length) throws UnusableFileException {
        textCharacters += length;
        if (textCharacters > limits.textCharacters()) {
            throw Refusals.limit(Refusals.counted(limits.textCharacters()) + " characters");
        }
    }

    void takeFormula(int length) throws UnusableFileException {
        formulaCharacters += length;
        if (formulaCharacters > limits.unpackedBytes()) {
            throw Refusals.limit(Refusals.mebibytes(limits.unpackedBytes()) + " unpacked");
        }
    }
}
