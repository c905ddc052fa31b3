package th.itaworkbook.compare;

import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.compare.Change.Kind;
import th.itaworkbook.grid.Place;

/** Collects what differs, cell by cell; bounded, the true number kept. */
final class Changes {
    final Contents now;
    final Contents before;
    private final List<Change> list = new ArrayList<>();
    private int total;

    Changes(Contents now, Contents before) {
        this.now = now;
        this.before = before;
    }

    List<Change> list() {
        return list;
    }

    int total() {
        return total;
    }

    /**
     * Compares a cell with what it was; either place may be null where there is no such cell.
     *
     * @param kind of change when no formula is involved
     * @param header of its column or name of its field, for reading dates
     */
    void cell(Kind kind, Place place, Place placeBefore, String key, String header) {
        boolean formula = place != null && isFormula(now, place);
        boolean formulaBefore = placeBefore != null && isFormula(before, placeBefore);
        String is = place == null ? "" : now.text(place, header);
        String was = placeBefore == null ? "" : before.text(placeBefore, header);
        if (formula || formulaBefore) {
            if (!sameFormula(place, placeBefore, formula && formulaBefore)) {
                add(Kind.FORMULA, place, placeBefore, key, was, is, false);
            }
        } else if (!is.equals(was)) {
            boolean same =
                    place != null && placeBefore != null && now.value(place).equals(before.value(placeBefore));
            add(kind, place, placeBefore, key, was, is, same);
        }
    }

    private static boolean isFormula(Contents contents, Place place) {
        return contents.cell(place).filter(c -> c.hasFormula()).isPresent();
    }

    // A column of formulas that only one of the templates has is no change that anybody made.
    private boolean sameFormula(Place place, Place placeBefore, boolean both) {
        boolean ours = place == null || now.isOfTemplate(place);
        boolean oursBefore = placeBefore == null || before.isOfTemplate(placeBefore);
        if (ours && oursBefore) {
            return true;
        }
        return both && now.meaning(place).equals(before.meaning(placeBefore));
    }

    /** Adds a change; of the two places one may be null. */
    void add(Kind kind, Place place, Place placeBefore, String key, String was, String is, boolean sameValue) {
        total++;
        if (list.size() < Compared.MOST_CHANGES) {
            list.add(new Change(
                    kind,
                    place == null ? placeBefore : place,
                    placeBefore == null ? place : placeBefore,
                    key,
                    was,
                    is,
                    sameValue));
        }
    }
}
