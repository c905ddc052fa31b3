package th.itaworkbook.report.word;

/**
 * The numbered caption of a table or chart.
 *
 * @param label the word before the number, which also names the row of numbers
 */
public record Caption(String label, int number) {
    String bookmark() {
        return "_Ref" + (label.equals(TABLE) ? "T" : "C") + number;
    }

    /** Label of tables. */
    public static final String TABLE = "ตารางที่";

    /** Label of charts. */
    public static final String CHART = "แผนภูมิที่";
}
