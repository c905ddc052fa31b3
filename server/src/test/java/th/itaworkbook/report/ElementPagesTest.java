package th.itaworkbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.ExternalProgram;
import th.itaworkbook.LibreOffice;
import th.itaworkbook.OpenXmlValidator;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.StepRow;
import th.itaworkbook.pipeline.WorkbookService.Reported;
import th.itaworkbook.pipeline.Workbooks;

/** The table of the required elements: one page of its own, with every text of the measures. */
class ElementPagesTest {
    private static final List<String> EXAMPLES = List.of("tceb-2562", "opm-2568", "chanuwan-2568", "energy-2565");
    private static final Duration ATMOST = Duration.ofSeconds(30);
    // TH Sarabun New is not free; letters of its free sibling are a third larger at the same size.
    private static final String SIBLING = "Laksaman";
    private static final double SMALLER = 0.76;

    private static Workbooks service;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        service = Workbooks.open(Optional.empty());
    }

    private static Reported table(String example) throws Exception {
        ReportOptions only = new ReportChoice("", "elements", "", "", "").read(Optional.empty());
        return service.report(service.example(example).orElseThrow(), only);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tceb-2562", "opm-2568", "chanuwan-2568", "energy-2565"})
    void theTableIsEstimatedToFitOnOnePage(String example) throws Exception {
        byte[] document = table(example).document();
        String xml = new DocxText(document).xml("word/document.xml");
        // Only a table that is estimated to fit on one page is set in these letters.
        assertTrue(xml.contains("<w:tblStyle w:val=\"ItaDense\"/>"), "look");
        assertEquals(List.of(), OpenXmlValidator.errors(Files.write(folder.resolve("table.docx"), document)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tceb-2562", "opm-2568", "chanuwan-2568", "energy-2565"})
    void noTextOfTheMeasuresIsLost(String example) throws Exception {
        String shown = flat(new DocxText(table(example).document()).text());
        for (MeasureRow measure : service.check(service.example(example).orElseThrow())
                .analysis()
                .submission()
                .measures()) {
            List<String> texts = new ArrayList<>(List.of(measure.measure(), measure.analysis(), measure.responsible()));
            measure.steps().stream().map(StepRow::text).forEach(texts::add);
            // The period is an element of 2569; reporting and monitoring were elements of 2563 and 2566.
            texts.addAll(
                    example.endsWith("2568")
                            ? List.of(measure.period().typed())
                            : List.of(measure.reporting(), measure.monitoring()));
            texts.forEach(text -> assertTrue(shown.contains(flat(text)), text));
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Test
    @Tag("tools")
    void theTableIsPrintedOnOnePage() throws Exception {
        List<Path> files = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (String example : EXAMPLES) {
            Reported reported = table(example);
            others.add(reported.gaps().isEmpty() ? 0 : 1);
            files.add(Files.write(folder.resolve(example + ".docx"), printable(reported.document())));
        }
        List<Path> printed = LibreOffice.pdf(files, Files.createDirectory(folder.resolve("out")));
        for (int i = 0; i < printed.size(); i++) {
            // What is missing stands on a page before it.
            assertEquals(1 + others.get(i), pages(printed.get(i)), EXAMPLES.get(i));
        }
    }

    private int pages(Path pdf) {
        String text = ExternalProgram.run("pdftotext", List.of("pdftotext", pdf.toString(), "-"), ATMOST)
                .out();
        return (int) text.chars().filter(c -> c == '\f').count();
    }

    private static byte[] printable(byte[] document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(document));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = from.readAllBytes();
                to.write(entry.getName().matches("word/(styles|document)[.]xml") ? smaller(part) : part);
            }
        }
        return out.toByteArray();
    }

    private static byte[] smaller(byte[] part) {
        String xml = new String(part, StandardCharsets.UTF_8).replace("TH Sarabun New", SIBLING);
        return Pattern.compile("(<w:sz(?:Cs)? w:val=\")([0-9]+)")
                .matcher(xml)
                .replaceAll(size ->
                        Matcher.quoteReplacement(size.group(1) + (int) (Integer.parseInt(size.group(2)) * SMALLER)))
                .getBytes(StandardCharsets.UTF_8);
    }
}
