package th.itaworkbook.measure;

import java.util.Map;
import th.itaworkbook.domain.Submission.MeasureRow;

/** Tells whether a generated measure still reads as we wrote it. */
public final class Untouched {
    private Untouched() {}

    /** Whether every cell of the measure is as we wrote it, also those that we left empty. */
    public static boolean is(MeasureRow row, Map<String, String> hashes) {
        SheetMeasure sheet = new SheetMeasure(row);
        for (String header : MeasureCells.OF_MEASURE) {
            if (!matches(sheet, hashes, header)) {
                return false;
            }
        }
        for (int number = 1; number <= sheet.rowCount(); number++) {
            for (String header : MeasureCells.OF_STEP) {
                if (!matches(sheet, hashes, SheetMeasure.slot(header, number))) {
                    return false;
                }
            }
        }
        return hashes.keySet().stream().allMatch(slot -> matches(sheet, hashes, slot));
    }

    private static boolean matches(SheetMeasure sheet, Map<String, String> hashes, String slot) {
        String now = sheet.now(slot);
        String hash = hashes.get(slot);
        return hash == null ? now.isEmpty() : hash.equals(MeasureState.hash(now));
    }
}
