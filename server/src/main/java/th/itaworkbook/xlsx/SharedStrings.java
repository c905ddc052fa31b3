package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellValue;

/** The texts that cells share; parsed when the first cell asks for one. */
final class SharedStrings {
    private static final CellValue EMPTY = CellValue.of("");

    /** Characters of all texts that are kept where memory is bounded. */
    private static final int KEPT_CHARACTERS = 1 << 21;

    private final XlsxPackage pkg;
    private final Optional<String> path;
    private final boolean isBounded;
    private int room;
    private List<CellValue> texts;
    private long[] others = {};

    SharedStrings(XlsxPackage pkg, Optional<String> path) {
        this(pkg, path, false);
    }

    private SharedStrings(XlsxPackage pkg, Optional<String> path, boolean isBounded) {
        this.pkg = pkg;
        this.path = path;
        this.isBounded = isBounded;
    }

    /**
     * The texts for a sheet of any size: a list with a remark of each of a million respondents need not fit into
     * memory. Of the texts that no longer fit only a fingerprint is known, which stands for the text, so that equal
     * texts are still equal.
     */
    static SharedStrings bounded(XlsxPackage pkg, Optional<String> path) {
        return new SharedStrings(pkg, path, true);
    }

    /** The text of that number; one that does not exist means that the file is damaged. */
    CellValue get(int index) throws UnusableFileException {
        if (texts == null) {
            texts = parse();
        }
        if (index < 0 || index >= texts.size()) {
            throw Refusals.damaged();
        }
        CellValue text = texts.get(index);
        return text == null ? CellValue.of("#" + Long.toHexString(others[index])) : text;
    }

    private List<CellValue> parse() throws UnusableFileException {
        Entry entry = path.flatMap(pkg::entry).orElseThrow(Refusals::damaged);
        return isBounded ? XmlCursor.read(pkg, entry, this::parse) : XmlCursor.read(pkg.part(entry), this::parse);
    }

    private List<CellValue> parse(XmlCursor xml) throws UnusableFileException {
        List<CellValue> all = new ArrayList<>();
        room = KEPT_CHARACTERS;
        if (!xml.root().equals("sst")) {
            throw Refusals.damaged();
        }
        while (xml.nextChild(1)) {
            if (xml.name().equals("si")) {
                String text = RichText.read(xml);
                all.add(kept(text, all.size()));
            }
        }
        xml.finish();
        return all;
    }

    private CellValue kept(String text, int index) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        if (!isBounded || room >= text.length()) {
            room -= isBounded ? text.length() : 0;
            return CellValue.of(text);
        }
        if (index >= others.length) {
            others = Arrays.copyOf(others, Math.max(1024, index + (index >> 1)));
        }
        others[index] = fingerprint(text);
        return null;
    }

    // FNV-1a over the characters, 64 bits.
    private static long fingerprint(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
