package th.itaworkbook.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the table of measures may have as columns. */
public enum ReportColumn {
    NUMBER("ที่", 600, false),
    SUBJECT("", 2600, true),
    KIND("แนวทาง", 1350, false),
    ANALYSIS("ผลการวิเคราะห์", 2700, true),
    MEASURE("มาตรการ โครงการ หรือกิจกรรม", 2450, true),
    STEPS("ขั้นตอนหรือวิธีการดำเนินการ", 3220, true),
    PERIOD("ระยะเวลา", 1450, false),
    RESPONSIBLE("ผู้รับผิดชอบ", 1550, false),
    REPORTING("การรายงานผล", 1700, true),
    MONITORING("การกำกับติดตาม", 1700, true),
    PROGRESS("ความก้าวหน้า (ร้อยละ)", 1300, false);

    /** The columns of a report that asks for none in particular. */
    static final List<ReportColumn> USUAL = List.of(NUMBER, SUBJECT, ANALYSIS, MEASURE, STEPS, PERIOD, RESPONSIBLE);

    private final String head;
    private final int width;
    private final boolean stretches;

    ReportColumn(String head, int width, boolean stretches) {
        this.head = head;
        this.width = width;
        this.stretches = stretches;
    }

    /** Its heading; that of the subject depends on the layout. */
    String head() {
        return head;
    }

    /** Its usual width in twentieths of a point. */
    int width() {
        return width;
    }

    /** Whether it takes room that others leave. */
    boolean stretches() {
        return stretches;
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
