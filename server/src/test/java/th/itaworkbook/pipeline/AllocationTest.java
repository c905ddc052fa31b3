package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * What one workbook may allocate: unlike time that is nearly the same on every machine, so that a change which makes
 * the work grow fails here. The bounds are a quarter above what was measured when they were set, on opm-2568.
 */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 15;

    private final Workbooks workbooks = Workbooks.open(Optional.empty());
    private final byte[] workbook = workbooks.example("opm-2568").orElseThrow();

    private static void within(double megabytes, Callable<Object> work) throws Exception {
        long[] rounds = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            work.call();
            rounds[round] = THREADS.getCurrentThreadAllocatedBytes() - before;
        }
        Arrays.sort(rounds);
        double median = rounds[ROUNDS / 2] / 1e6;
        assertTrue(median <= megabytes, "allocated " + median + " MB, bound " + megabytes);
    }

    @Test
    void ofAnAnalysis() throws Exception {
        within(12.5, () -> workbooks.analyse(workbook, false));
    }

    @Test
    void ofACheck() throws Exception {
        within(5.6, () -> workbooks.check(workbook));
    }

    @Test
    void ofAWorkbookInARollup() throws Exception {
        MinistryService ministry = workbooks.ministry();
        within(5.2, () -> ministry.read("opm.xlsx", workbook));
    }
}
