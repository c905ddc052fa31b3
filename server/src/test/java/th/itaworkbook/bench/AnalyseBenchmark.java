package th.itaworkbook.bench;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.OpenPyXl;
import th.itaworkbook.pipeline.Workbooks;
import th.itaworkbook.xlsx.Entry;
import th.itaworkbook.xlsx.GridReader;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.WorkbookParts;
import th.itaworkbook.xlsx.XlsxPackage;

/**
 * Processor time and allocation of one warm analysis beside what POI needs to open and write the same bytes; prints
 * a table and asserts nothing, as no machine is quiet enough for that.
 */
@Tag("benchmark")
final class AnalyseBenchmark {
    private static final List<String> FILES = List.of("opm-2568", "energy-2565");
    // Processor time, not wall time: on a busy machine half a minute may be too few rounds for the compiler.
    private static final long WARM_UP_NANOS = 40_000_000_000L;
    private static final int ROUNDS = 60;
    private static final String BASELINE = "POI open+write";
    private static final String OURS = "analyse";

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What each round of one operation cost. */
    private static final class Costs {
        private final long[] nanos = new long[ROUNDS];
        private final long[] bytes = new long[ROUNDS];

        private double milliseconds() {
            return median(nanos) / 1e6;
        }

        private double megabytes() {
            return median(bytes) / 1e6;
        }

        private static double median(long[] values) {
            long[] sorted = values.clone();
            Arrays.sort(sorted);
            return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
        }
    }

    /** Measures the examples, or the files that are named. */
    public static void main(String[] args) throws Exception {
        Workbooks workbooks = Workbooks.open(Optional.empty());
        System.out.printf(
                Locale.ROOT,
                "%s, %s, %d processors, Java %s%n",
                LocalDate.now(ZoneOffset.UTC),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.runtime.version"));
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String file : args.length > 0 ? List.of(args) : FILES) {
            boolean path = file.endsWith(".xlsx");
            files.put(
                    file,
                    path
                            ? Files.readAllBytes(Path.of(file))
                            : workbooks.example(file).orElseThrow());
        }
        warmUp(workbooks, files.values());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            int written = workbooks.analyse(file.getValue(), false).workbook().length;
            System.out.printf(
                    Locale.ROOT,
                    "%n%s: %,d bytes, analysed %,d bytes%n",
                    file.getKey(),
                    file.getValue().length,
                    written);
            Map<String, Costs> costs = measure(operations(workbooks, file.getValue()));
            print(costs);
            printOpenPyXl(costs.get(OURS), file.getValue());
        }
    }

    // The same job for openpyxl: reading the workbook and writing it, but without analysing anything.
    private static void printOpenPyXl(Costs ours, byte[] workbook) throws IOException {
        Path copy = Files.createTempFile("benchmark", ".xlsx");
        try {
            Files.write(copy, workbook);
            double theirs = OpenPyXl.warmMilliseconds(copy);
            System.out.printf(
                    Locale.ROOT,
                    "openpyxl reads and writes it in %.1f ms of processor time: %.1f times as long as %s%n",
                    theirs,
                    theirs / ours.milliseconds(),
                    OURS);
        } finally {
            Files.delete(copy);
        }
    }

    @Test
    void analyseBesidePoi() throws Exception {
        main(new String[0]);
    }

    private static Map<String, Callable<Object>> operations(Workbooks workbooks, byte[] workbook) {
        Map<String, Callable<Object>> operations = new LinkedHashMap<>();
        operations.put("inflate all entries", () -> inflate(workbook));
        operations.put("read all cells", () -> read(workbook));
        operations.put("check", () -> workbooks.check(workbook));
        operations.put(OURS, () -> workbooks.analyse(workbook, false));
        operations.put("POI open", () -> {
            try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
                return poi.getNumberOfSheets();
            }
        });
        operations.put(BASELINE, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
                poi.write(out);
            }
            return out.size();
        });
        return operations;
    }

    private static Object inflate(byte[] workbook) throws Exception {
        XlsxPackage file = XlsxPackage.open(workbook, Limits.HTTP);
        long size = 0;
        for (Entry entry : file.entries()) {
            size += file.part(entry).length;
        }
        return size;
    }

    private static Object read(byte[] workbook) throws Exception {
        XlsxPackage file = XlsxPackage.open(workbook, Limits.HTTP);
        return GridReader.read(file, WorkbookParts.read(file), name -> true);
    }

    private static void warmUp(Workbooks workbooks, Iterable<byte[]> files) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        int rounds = 0;
        for (; THREADS.getCurrentThreadCpuTime() - start < WARM_UP_NANOS; rounds++) {
            for (byte[] file : files) {
                for (Callable<Object> operation : operations(workbooks, file).values()) {
                    operation.call();
                }
            }
        }
        System.out.println("warmed up in " + rounds + " rounds");
    }

    // Round-robin, so that a disturbance of the machine falls on all operations alike.
    private static Map<String, Costs> measure(Map<String, Callable<Object>> operations) throws Exception {
        Map<String, Costs> costs = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Callable<Object>> operation : operations.entrySet()) {
                Costs cost = costs.computeIfAbsent(operation.getKey(), name -> new Costs());
                long bytes = THREADS.getCurrentThreadAllocatedBytes();
                long nanos = THREADS.getCurrentThreadCpuTime();
                operation.getValue().call();
                cost.nanos[round] = THREADS.getCurrentThreadCpuTime() - nanos;
                cost.bytes[round] = THREADS.getCurrentThreadAllocatedBytes() - bytes;
            }
        }
        return costs;
    }

    private static void print(Map<String, Costs> costs) {
        Costs base = costs.get(BASELINE);
        System.out.printf("| %-20s | CPU ms | / POI open+write | alloc MB | / POI open+write |%n", "operation");
        System.out.println("|---|---:|---:|---:|---:|");
        costs.forEach((name, cost) -> System.out.printf(
                Locale.ROOT,
                "| %-20s | %6.2f | %16.2f | %9.2f | %16.2f |%n",
                name,
                cost.milliseconds(),
                cost.milliseconds() / base.milliseconds(),
                cost.megabytes(),
                cost.megabytes() / base.megabytes()));
    }

    private static String processor() throws Exception {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}
