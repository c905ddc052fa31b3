package th.itaworkbook.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.app.Main;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.framework.FrameworkFiles;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.XlsxPackage;

/**
 * Many agencies, and the start of the program: whole processes beside those of others over the same files in the same
 * run, in processor time. Prints tables and asserts only that all files were read.
 */
@Tag("benchmark")
final class ScaleBenchmark {
    private static final int COUNTRY = 8_317;
    private static final int FEW = Integer.getInteger("benchmark.files", 300);
    private static final int MANY = 3 * FEW;
    private static final List<String> AS_LAUNCHED = List.of("-XX:TieredStopAtLevel=1");

    @TempDir
    private Path folder;

    @Test
    void manyAgencies() throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%n%s, %d processors, Java %s; seconds of processor time for %d and %d workbooks%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.runtime.version"),
                FEW,
                MANY);
        System.out.println("| job | few | many | ms for each further | for 8,317 |");
        System.out.println("|---|---:|---:|---:|---:|");
        Path few = folder.resolve("few");
        Path many = folder.resolve("many");
        row("pre-fill", prefill(FEW, few), prefill(MANY, many));
        double ours = row("roll-up with its workbook", rollup(few), rollup(many));
        row("the same with the second compiler", rollup(few, List.of()), rollup(many, List.of()));
        double poi = row("POI: open and read all cells", reading("poi", few), reading("poi", many));
        row("fastexcel-reader: read all cells", reading("fastexcel", few), reading("fastexcel", many));
        row("inflate all parts", reading("inflate", few), reading("inflate", many));
        System.out.printf(
                Locale.ROOT,
                "POI opening and reading takes %.1f times as long as a roll-up for each workbook%n",
                poi / ours);
    }

    private static double row(String job, double few, double many) {
        double each = (many - few) / (MANY - FEW);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.1f |%n",
                job,
                few,
                many,
                each * 1000,
                many + each * (COUNTRY - MANY));
        return each;
    }

    private double prefill(int rows, Path target) throws IOException {
        Path table = Files.writeString(folder.resolve(rows + ".csv"), table(rows));
        return ProcessCost.seconds(
                ProcessCost.java(AS_LAUNCHED, Main.class, "prefill", "--year", 2568, table, "-o", target), 0, "");
    }

    private double rollup(Path files) {
        return rollup(files, AS_LAUNCHED);
    }

    private double rollup(Path files, List<String> flags) {
        Path result = folder.resolve("out.xlsx");
        return ProcessCost.seconds(ProcessCost.java(flags, Main.class, "rollup", files, "-o", result), 0, "");
    }

    private static double reading(String way, Path files) {
        return ProcessCost.seconds(ProcessCost.java(List.of(), ScaleBenchmark.class, way, files), 0, "read");
    }

    // All items and indicators of both years, as a ministry has them.
    private static String table(int rows) {
        Framework framework = FrameworkFiles.bundled().year(2568).orElseThrow();
        List<String> columns = new ArrayList<>();
        framework.indicators().forEach(i -> columns.add(Integer.toString(i.no())));
        framework.items().forEach(i -> columns.add(i.code()));
        StringBuilder csv = new StringBuilder("หน่วยงาน,รหัสหน่วยงาน,จังหวัด");
        columns.forEach(c -> csv.append(',').append(c).append(",ก่อน ").append(c));
        Random random = new Random(2568);
        for (int row = 1; row <= rows; row++) {
            csv.append("\nเทศบาลตัวอย่างที่ ")
                    .append(row)
                    .append(",T")
                    .append(row)
                    .append(",ยะลา");
            for (int i = 0; i < 2 * columns.size(); i++) {
                csv.append(',').append(70 + random.nextInt(30)).append('.').append(10 + random.nextInt(90));
            }
        }
        return csv.append('\n').toString();
    }

    /** Reads all files of a folder on all processors in the way that is named. */
    public static void main(String[] args) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[1]))) {
            files = all.sorted().toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<Long>> read = new ArrayList<>();
        for (Path file : files) {
            read.add(pool.submit(() -> read(args[0], Files.readAllBytes(file))));
        }
        long total = 0;
        for (Future<Long> one : read) {
            total += one.get();
        }
        pool.shutdown();
        System.out.println("read " + total);
    }

    private static long read(String way, byte[] file) throws Exception {
        return switch (way) {
            case "poi" -> poi(file);
            case "fastexcel" -> fastexcel(file);
            default -> {
                XlsxPackage.open(file, Limits.HTTP).verify();
                yield 1;
            }
        };
    }

    private static long poi(byte[] file) throws IOException {
        long cells = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells += cell.toString().length() + 1;
                    }
                }
            }
        }
        return cells;
    }

    private static long fastexcel(byte[] file) throws IOException {
        long cells = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                for (org.dhatim.fastexcel.reader.Row row : sheet.read()) {
                    cells += row.getCellCount();
                }
            }
        }
        return cells;
    }

    @Test
    void coldStart() throws IOException {
        Path launcher = Path.of("ita").toAbsolutePath();
        if (!Files.exists(Path.of("target/ita-workbook.jar"))) {
            throw new AssertionError("build the jar and its class archive first: mvn package -DskipTests");
        }
        Path file = Files.write(
                folder.resolve("opm.xlsx"),
                ScaleBenchmark.class
                        .getResourceAsStream("/templates/examples/opm-2568.xlsx")
                        .readAllBytes());
        String script = "import sys,openpyxl;b=openpyxl.load_workbook(sys.argv[1]);b.save(sys.argv[2])";
        List<String> ours = List.of(
                launcher.toString(),
                "analyse",
                file.toString(),
                "-o",
                folder.resolve("a.xlsx").toString());
        List<String> theirs = List.of(
                "/usr/bin/python3",
                "-c",
                script,
                file.toString(),
                folder.resolve("b.xlsx").toString());
        int pairs = 9;
        double[] ratios = new double[pairs];
        double[] seconds = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            seconds[pair] = ProcessCost.seconds(ours, 1, "");
            ratios[pair] = seconds[pair] / ProcessCost.seconds(theirs, 0, "");
        }
        System.out.printf(
                Locale.ROOT,
                "cold: launcher to annotated workbook %.2f s of processor time, %.2f of openpyxl's process (median of %d pairs)%n",
                ProcessCost.median(seconds),
                ProcessCost.median(ratios),
                pairs);
    }
}
