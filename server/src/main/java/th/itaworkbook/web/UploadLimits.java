package th.itaworkbook.web;

import java.time.Duration;

/**
 * How much an upload may cost.
 *
 * @param fileBytes greatest size of a workbook
 * @param total the longest that one upload may take
 * @param turn the longest that a complete upload waits for its turn
 * @param memoryBytes how much all uploads together may hold while they arrive
 */
public record UploadLimits(int fileBytes, Duration total, Duration turn, long memoryBytes) {
    /** Greatest size of a workbook that any door takes: 20 MiB. */
    public static final int FILE_BYTES = 20 * 1024 * 1024;

    /** That limit in words, for messages. */
    public static final String FILE_SIZE_WORDS = "20 MiB";

    /** 20 MiB a file, a minute an upload, ten seconds for its turn, an eighth of the heap for all. */
    public static UploadLimits standard() {
        long memory = Math.max(2L * FILE_BYTES, Runtime.getRuntime().maxMemory() / 8);
        return new UploadLimits(FILE_BYTES, Duration.ofSeconds(60), Duration.ofSeconds(10), memory);
    }
}
