package th.itaworkbook.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the table of measures may have as columns. */
public enum ReportColumn {
    NUMBER("ที่", 600),
    SUBJECT("", 1400),
    KIND("แนวทาง", 1200),
    ANALYSIS("ผลการวิเคราะห์", 1500),
    MEASURE("มาตรการ โครงการ หรือกิจกรรม", 1600),
    STEPS("ขั้นตอนหรือวิธีการดำเนินการ", 2000),
    PERIOD("ระยะเวลา", 1150),
    RESPONSIBLE("ผู้รับผิดชอบ", 1300),
    REPORTING("การรายงานผล", 1300),
    MONITORING("การกำกับติดตาม", 1300),
    PROGRESS("ความก้าวหน้า (ร้อยละ)", 1200);

    /** The columns of a report that asks for none in particular. */
    static final List<ReportColumn> USUAL = List.of(NUMBER, SUBJECT, ANALYSIS, MEASURE, STEPS, PERIOD, RESPONSIBLE);

    private final String head;
    private final int least;

    ReportColumn(String head, int least) {
        this.head = head;
        this.least = least;
    }

    /** Its heading; that of the subject depends on the layout. */
    String head() {
        return head;
    }

    /** What its heading and the words in it need, in twentieths of a point. */
    int least() {
        return least;
    }

    /** The name as options spell it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of that name in any letter case. */
    public static Optional<ReportColumn> of(String id) {
        return Arrays.stream(values())
                .filter(c -> c.name().equalsIgnoreCase(id.strip()))
                .findFirst();
    }

    /** All names, as a usage text lists them. */
    public static String names() {
        return Arrays.stream(values()).map(ReportColumn::id).collect(Collectors.joining(","));
    }
}
