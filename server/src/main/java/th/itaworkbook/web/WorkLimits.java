package th.itaworkbook.web;

import java.time.Duration;

/**
 * How much the work on all workbooks together may cost.
 *
 * @param atOnce workbooks that are worked on at a time
 * @param requests requests that may be under way at a time, working, waiting, sending or receiving
 * @param turn the longest that an upload waits for memory, and again for its turn
 * @param longest the longest that work on one workbook may take
 * @param memoryBytes what all workbooks together may take while they wait and are worked on
 */
public record WorkLimits(int atOnce, int requests, Duration turn, Duration longest, long memoryBytes) {
    /**
     * Bytes of heap set aside for each byte that a workbook unpacks to: twice the most that the least heap for an analysis
     * grew by, which is 2.7 to 4.1 bytes for cells with numbers, texts and formulas.
     */
    public static final int HEAP_PER_UNPACKED_BYTE = 8;

    /** The same for an audit, which holds the workbook a second time, as objects of another library: 27 were measured. */
    public static final int AUDIT_HEAP_PER_UNPACKED_BYTE = 32;

    private static final int REQUESTS = 256;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** As many workbooks as there are processors, 30 seconds for each, half of the heap for all. */
    public static WorkLimits standard(Duration turn) {
        Runtime machine = Runtime.getRuntime();
        return new WorkLimits(machine.availableProcessors(), REQUESTS, turn, LONGEST, machine.maxMemory() / 2);
    }
}
