package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.domain.Header.*;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.ExternalProgram;
import th.itaworkbook.LibreOffice;
import th.itaworkbook.grid.CellValue;

/** The plan as it is printed: a bar moves when a date is typed, without an analysis in between. */
@Tag("tools")
class PlanPictureTest {
    private static final Duration ATMOST = Duration.ofSeconds(60);
    private static final int STEP_BAR = 0x9DB2D6;

    @TempDir
    private Path folder;

    @Test
    void aBarMovesInThePrintWhenItsDatesChange() throws Exception {
        byte[] autumn = PlanFacts.analysed(new PlanFacts()
                .measure(
                        ORDER,
                        "1",
                        INDICATOR,
                        "1",
                        MEASURE,
                        "ปรับปรุงคู่มือ",
                        STEPS,
                        "จัดทำคู่มือ",
                        START,
                        "2025-10-01",
                        END,
                        "2025-12-31",
                        RESPONSIBLE,
                        "กองกลาง")
                .workbook());
        // 1 April and 30 June 2026 as Excel counts days.
        byte[] spring = PlanFacts.typed(autumn, 0, START, CellValue.of(46113.0));
        spring = PlanFacts.typed(spring, 0, END, CellValue.of(46203.0));
        Path out = Files.createDirectory(folder.resolve("out"));
        List<Path> printed = LibreOffice.pdf(
                List.of(
                        Files.write(folder.resolve("autumn.xlsx"), autumn),
                        Files.write(folder.resolve("spring.xlsx"), spring)),
                out);
        IntSummaryStatistics before = bars(printed.get(0), "autumn");
        IntSummaryStatistics after = bars(printed.get(1), "spring");
        assertTrue(before.getCount() > 0, "a bar is drawn");
        assertTrue(after.getMin() > before.getMax(), "from " + before + " to " + after);
        // October to December and April to June are three months each; programs round to whole points.
        assertEquals(width(before), width(after), 4);
    }

    private static int width(IntSummaryStatistics columns) {
        return columns.getMax() - columns.getMin();
    }

    // Across all pages, as the bars stand in columns of their own.
    private IntSummaryStatistics bars(Path pdf, String name) throws IOException {
        Path pictures = Files.createDirectory(folder.resolve(name));
        ExternalProgram.run(
                "pdftoppm",
                List.of(
                        "pdftoppm",
                        "-r",
                        "60",
                        "-png",
                        pdf.toString(),
                        pictures.resolve("page").toString()),
                ATMOST);
        List<Integer> columns = new ArrayList<>();
        try (Stream<Path> pages = Files.list(pictures)) {
            for (Path page : pages.sorted().toList()) {
                BufferedImage picture = ImageIO.read(page.toFile());
                for (int y = 0; y < picture.getHeight(); y++) {
                    int row = y;
                    IntStream.range(0, picture.getWidth())
                            .filter(x -> (picture.getRGB(x, row) & 0xFFFFFF) == STEP_BAR)
                            .forEach(columns::add);
                }
            }
        }
        return columns.stream().mapToInt(Integer::intValue).summaryStatistics();
    }
}
