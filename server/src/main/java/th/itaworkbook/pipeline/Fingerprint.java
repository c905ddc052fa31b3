package th.itaworkbook.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Sheet;

/**
 * A short mark of all inputs that an analysis rests on. Empty rows and columns do not count, nor does the sheet of
 * measures, which officers keep editing after the analysis.
 */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Grid grid) {
        MessageDigest digest = sha256();
        for (Sheet sheet : grid.sheets()) {
            boolean counts = !Labels.same(sheet.name(), TemplateSheet.STATE.title())
                    && !Labels.same(sheet.name(), TemplateSheet.MEASURES.title())
                    && !Labels.same(sheet.name(), TemplateSheet.GUIDE.title());
            if (counts && sheet.lastRow() >= 0) {
                digest.update(sheet.name().getBytes(StandardCharsets.UTF_8));
                for (int row : sheet.rowNumbers()) {
                    add(digest, sheet, row);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 12);
    }

    /** A mark of texts in their order. */
    static String of(List<String> texts) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 10);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 12);
    }

    private static void add(MessageDigest digest, Sheet sheet, int row) {
        boolean any = false;
        for (Cell cell : sheet.row(row)) {
            if (!cell.hasFormula() && !cell.value().isBlank()) {
                digest.update((byte) 9);
                digest.update(cell.value().text().getBytes(StandardCharsets.UTF_8));
                any = true;
            }
        }
        if (any) {
            digest.update((byte) 10);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
