package th.itaworkbook.opendata;

import java.util.Locale;

/** One column of a published table, with what the data dictionary says about it. */
record Field(String name, Type type, String thai, String english, String unit, String description) {
    static final String POINTS = "คะแนน (0-100)";
    static final String FISCAL_YEAR = "ปี พ.ศ.";

    /** The types of Frictionless Table Schema that we use. */
    enum Type {
        STRING,
        INTEGER,
        NUMBER,
        DATE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Field text(String name, String thai, String english, String description) {
        return new Field(name, Type.STRING, thai, english, "", description);
    }

    static Field score(String name, String thai, String english, String description) {
        return new Field(name, Type.NUMBER, thai, english, POINTS, description);
    }

    static Field whole(String name, String thai, String english, String unit, String description) {
        return new Field(name, Type.INTEGER, thai, english, unit, description);
    }

    static Field day(String name, String thai, String english, String description) {
        return new Field(name, Type.DATE, thai, english, "วันที่ (ค.ศ., ISO 8601)", description);
    }
}
