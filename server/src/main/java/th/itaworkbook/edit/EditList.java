package th.itaworkbook.edit;

import java.util.List;

/**
 * A versioned list of edits, applied in order.
 *
 * @param edits the steps
 */
public record EditList(List<Edit> edits) {
    /** Version of the list's form on the wire. */
    public static final String SCHEMA = "ita-edits/1";

    public EditList {
        edits = List.copyOf(edits);
    }
}
