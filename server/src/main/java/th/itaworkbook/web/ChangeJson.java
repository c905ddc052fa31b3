package th.itaworkbook.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import th.itaworkbook.compare.Change;
import th.itaworkbook.compare.Compared;
import th.itaworkbook.grid.CellRef;

/** What changed between two workbooks, on the wire. */
public final class ChangeJson {
    private ChangeJson() {}

    /** Puts {@code comparedYear}, {@code changes} and {@code changesTotal} into an answer. */
    public static void put(ObjectNode answer, Compared compared) {
        answer.put("comparedYear", compared.yearBefore());
        ArrayNode changes = answer.putArray("changes");
        compared.changes().forEach(change -> changes.add(of(change)));
        answer.put("changesTotal", compared.total());
    }

    private static ObjectNode of(Change change) {
        return Json.object()
                .put("kind", change.kind().name())
                .put("sheet", Json.orNull(change.place().sheet()))
                .put("cell", change.place().at().map(CellRef::a1).orElse(null))
                .put("cellBefore", change.before().at().map(CellRef::a1).orElse(null))
                .put("key", change.key())
                .put("old", Json.orNull(change.was()))
                .put("new", Json.orNull(change.is()))
                .put("sameValue", change.sameValue());
    }
}
