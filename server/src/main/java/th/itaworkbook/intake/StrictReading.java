package th.itaworkbook.intake;

import java.util.List;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.ItemRow;
import th.itaworkbook.domain.Submission.OitRow;

/** The submission as formulas in Excel see it. */
final class StrictReading {
    private StrictReading() {}

    /** The strict submission; the same object when nothing differs, so that nobody analyses twice. */
    static Submission of(
            Submission read, Agency agency, IndicatorSheetReader.Scores scores, List<ItemRow> items, List<OitRow> oit) {
        boolean same = read.agency().equals(agency)
                && read.indicators().equals(scores.indicators())
                && read.subIndicators().equals(scores.subIndicators())
                && read.subtotals().equals(scores.subtotals())
                && read.items().equals(items)
                && read.oit().equals(oit);
        if (same) {
            return read;
        }
        return new Submission(
                read.framework(),
                read.planFramework(),
                agency,
                read.bands(),
                read.wording(),
                scores.indicators(),
                scores.subIndicators(),
                scores.subtotals(),
                items,
                oit,
                read.themes(),
                read.history(),
                read.respondents(),
                read.recommendations(),
                read.texts(),
                read.units(),
                read.measures(),
                read.library(),
                read.members(),
                read.ministryRanks(),
                read.measuresSheetPresent());
    }
}
