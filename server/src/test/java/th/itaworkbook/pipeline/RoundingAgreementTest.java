package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.LibreOffice;
import th.itaworkbook.audit.Recomputed;
import th.itaworkbook.domain.Score;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.recompute.Recomputation;

/**
 * The engine's exact fractions, POI and LibreOffice round the same: 10,000 pairs of scores as assessors print them, of
 * which about half have a mean that ends in a half hundredth.
 */
@Tag("tools")
class RoundingAgreementTest {
    private static final int PAIRS = 10_000;
    private static final String SHEET = "คะแนน";

    /** What is computed of two or three scores, by column. */
    private static final List<String> FORMULAS = List.of(
            "ROUND((A%1$d+B%1$d)/2,2)", "ROUND(AVERAGE(A%1$d:C%1$d),2)", "ROUND(ROUND(B%1$d,2)-ROUND(A%1$d,2),2)");

    @TempDir
    private Path folder;

    @Test
    void allThreeRoundTheSame(TestReporter reporter) throws IOException {
        List<BigDecimal[]> scores = scores();
        byte[] workbook = workbook(scores);
        Path file = Files.write(folder.resolve("scores.xlsx"), workbook);
        Sheet office = LibreOffice.computed(List.of(file), Files.createDirectory(folder.resolve("out")))
                .get(0)
                .sheet(SHEET)
                .orElseThrow();
        Grid grid = Recalculated.grid(workbook);
        Recomputed poi = Recomputation.of(workbook, grid, place -> Optional.empty());
        assertEquals(Map.of(), poi.left());
        List<String> differences = new ArrayList<>();
        int halves = 0;
        for (int row = 0; row < PAIRS; row++) {
            BigDecimal[] three = scores.get(row);
            List<BigDecimal> engine = engine(three);
            halves += three[0].add(three[1]).unscaledValue().testBit(0) ? 1 : 0;
            for (int i = 0; i < FORMULAS.size(); i++) {
                Place place = Place.of(SHEET, row, 3 + i);
                for (CellValue value : List.of(poi.value(place).orElseThrow(), office.value(row, 3 + i))) {
                    BigDecimal theirs = ((CellValue.Num) value).exact();
                    if (theirs.compareTo(engine.get(i)) != 0) {
                        differences.add(place + ": " + theirs + " not " + engine.get(i) + " of " + List.of(three));
                    }
                }
            }
        }
        reporter.publishEntry(PAIRS + " rows, " + halves + " half-way means, " + differences.size() + " differences");
        assertEquals(List.of(), differences);
        assertTrue(halves > PAIRS / 3);
    }

    private static List<BigDecimal> engine(BigDecimal[] three) {
        Score one = Score.of(three[0]);
        Score other = Score.of(three[1]);
        Score last = Score.of(three[2]);
        return List.of(
                Score.mean(List.of(one, other)).shown(),
                Score.mean(List.of(one, other, last)).shown(),
                other.shown().subtract(one.shown()));
    }

    private static List<BigDecimal[]> scores() {
        Random random = new Random(2568);
        List<BigDecimal[]> scores = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            BigDecimal[] three = new BigDecimal[3];
            for (int j = 0; j < three.length; j++) {
                three[j] = BigDecimal.valueOf(random.nextInt(10_001), 2);
            }
            scores.add(three);
        }
        return scores;
    }

    private static byte[] workbook(List<BigDecimal[]> scores) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet(SHEET);
            for (int i = 0; i < scores.size(); i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < 3; j++) {
                    row.createCell(j).setCellValue(scores.get(i)[j].doubleValue());
                }
                for (int j = 0; j < FORMULAS.size(); j++) {
                    row.createCell(3 + j).setCellFormula(String.format(java.util.Locale.ROOT, FORMULAS.get(j), i + 1));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
