package th.itaworkbook.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission;

/** Time and memory of one analysis, warm; run by hand with the group "benchmark". */
@Tag("benchmark")
final class AnalysisBenchmark {
    private static final int WARM_UP = 3000;
    private static final int ROUNDS = 1000;
    private static final double MOST_MICROSECONDS = 1000;
    private static final double MOST_BYTES = 300 * 1024;

    private static Submission full(int year) {
        Given given = new Given(year).target("95");
        Random random = new Random(year);
        for (Framework.Item item : Given.framework(year).items()) {
            String score =
                    java.math.BigDecimal.valueOf(8000 + random.nextInt(2001), 2).toPlainString();
            if (item.instrument() == Instrument.OIT) {
                given.oit(item.code(), random.nextInt(10) == 0 ? "0" : "100");
            } else if (item.instrument() == Instrument.EIT && year >= 2566) {
                given.itemParts(item.code(), score, "88.88");
            } else {
                given.item(item.code(), score);
            }
        }
        String[] parts = year >= 2566 ? new String[] {"1", "2"} : new String[] {""};
        given.respondents(Instrument.IIT, "", "ทั้งหมด", "", "260");
        for (String part : parts) {
            given.respondents(Instrument.EIT, part, "ทั้งหมด", "", "185");
        }
        return given.priors("80", "81", "82", "83", "84", "85", "86", "87", "88", "89")
                .submission();
    }

    @Test
    void oneAnalysisIsFastAndSmall() {
        for (int year : new int[] {2562, 2566, 2569}) {
            Submission submission = full(year);
            Analysis analysis = WorkbookAnalysis.of(submission);
            measure(year + " analysis", () -> WorkbookAnalysis.of(submission), MOST_BYTES);
            measure(year + " checks", () -> FigureChecks.check(analysis), MOST_BYTES);
        }
    }

    private static void measure(String name, Supplier<Object> work, double mostBytes) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        int kept = 0;
        for (int i = 0; i < WARM_UP; i++) {
            kept += work.get().hashCode() & 1;
        }
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long nanos = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            kept += work.get() == null ? 1 : 0;
        }
        double perRun = (threads.getCurrentThreadCpuTime() - nanos) / 1000.0 / ROUNDS;
        double size = (threads.getCurrentThreadAllocatedBytes() - bytes) / (double) ROUNDS;
        System.out.println(name + ": " + Math.round(perRun) + " us, " + Math.round(size / 1024) + " KiB " + (kept & 1));
        assertTrue(perRun < MOST_MICROSECONDS, name + " takes " + perRun + " us");
        assertTrue(size < mostBytes, name + " allocates " + size + " bytes");
    }
}
