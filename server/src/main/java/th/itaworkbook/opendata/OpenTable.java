package th.itaworkbook.opendata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One published table.
 *
 * @param name ASCII name, of the files and in the package descriptor
 * @param key names of the fields that identify a row
 * @param parent the table that a field of this one refers to
 * @param rows values by field: text, whole number, decimal or day; null where there is none
 */
record OpenTable(
        String name,
        String thai,
        String english,
        List<Field> fields,
        List<String> key,
        Parent parent,
        List<List<Object>> rows) {
    /** Which field refers to which table. */
    record Parent(String field, String table) {
        static final Parent NONE = new Parent("", "");
    }

    OpenTable {
        fields = List.copyOf(fields);
        key = List.copyOf(key);
        // Rows hold nulls, which List.copyOf refuses.
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }

    String csvName() {
        return name + ".csv";
    }

    String jsonName() {
        return name + ".json";
    }
}
