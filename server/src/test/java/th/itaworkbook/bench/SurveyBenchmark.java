package th.itaworkbook.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.framework.FrameworkFiles;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.survey.AnswerSheet;
import th.itaworkbook.survey.Survey;
import th.itaworkbook.survey.SurveyStatistics;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.SheetStream;
import th.itaworkbook.xlsx.WorkbookParts;
import th.itaworkbook.xlsx.XlsxPackage;

/**
 * Survey statistics of whole processes: ours at 64 MiB of heap, openpyxl reading the same cells, and plain inflating of
 * the same bytes. Prints a table and asserts only that all answers were counted, as no machine is quiet enough for more.
 */
@Tag("benchmark")
final class SurveyBenchmark {
    private static final String SHEET = "สำรวจ IIT";
    private static final int ROUNDS = 3;

    private static final String OPENPYXL =
            """
            import sys
            from openpyxl import load_workbook
            book = load_workbook(sys.argv[1], read_only=True)
            counts = {}
            for row in book.worksheets[0].iter_rows(min_row=2, values_only=True):
                for column, value in enumerate(row):
                    if value is not None:
                        key = (column, value)
                        counts[key] = counts.get(key, 0) + 1
            print(sum(counts.values()))
            """;

    @TempDir
    private Path folder;

    @Test
    void compare() throws IOException {
        compare(100_000, 30, 2565, true);
        compare(1_000_000, 24, 2565, false);
    }

    private void compare(int respondents, int items, int year, boolean withOpenPyXl) throws IOException {
        Path file = write(folder.resolve(respondents + ".xlsx"), respondents, items);
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double[] floor = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = seconds("statistics", file, year, String.valueOf(respondents));
            floor[round] = seconds("inflate", file, year, "sound");
            if (withOpenPyXl) {
                theirs[round] =
                        ProcessCost.seconds(List.of("/usr/bin/python3", "-c", OPENPYXL, file.toString()), 0, "");
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d x %d, %,d bytes, processor time: statistics at 64 MiB %.2f s, inflating %.2f s (%.1fx)%s%n",
                respondents,
                items,
                Files.size(file),
                ProcessCost.median(ours),
                ProcessCost.median(floor),
                ProcessCost.median(ours) / ProcessCost.median(floor),
                withOpenPyXl
                        ? String.format(
                                Locale.ROOT,
                                ", openpyxl read_only %.2f s (%.1fx slower)",
                                ProcessCost.median(theirs),
                                ProcessCost.median(theirs) / ProcessCost.median(ours))
                        : "");
    }

    private static double seconds(String job, Path file, int year, String expected) {
        List<String> flags = List.of("-Xmx64m", "-XX:+UseSerialGC");
        return ProcessCost.seconds(ProcessCost.java(flags, SurveyBenchmark.class, job, file, year), 0, expected);
    }

    /** One job over one file, mapped into memory rather than read into the heap. */
    public static void main(String[] args) throws Exception {
        try (FileChannel channel = FileChannel.open(Path.of(args[1]), StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            XlsxPackage file = XlsxPackage.open(bytes, Limits.COMMAND_LINE);
            if (args[0].equals("inflate")) {
                file.verify();
                System.out.println("sound");
                return;
            }
            FrameworkFiles frameworks = FrameworkFiles.bundled();
            Framework framework = frameworks.year(Integer.parseInt(args[2])).orElseThrow();
            AnswerSheet sheet = SheetStream.read(
                            file,
                            WorkbookParts.read(file),
                            SHEET,
                            () -> new AnswerSheet(framework, Instrument.IIT, SHEET))
                    .orElseThrow();
            Survey survey =
                    SurveyStatistics.of(sheet, frameworks, new FindingLog()).orElseThrow();
            System.out.println(survey.respondents());
        }
    }

    // One sheet as Excel writes it: each cell with its address and format, demographic words and the remarks of every
    // tenth respondent in the list of shared texts.
    private static Path write(Path target, int respondents, int items) throws IOException {
        Random random = new Random(items);
        List<String> remarks = new ArrayList<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            String types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>";
            String relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            String head = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
            part(zip, "[Content_Types].xml", types);
            part(
                    zip,
                    "_rels/.rels",
                    head + "<Relationship Id=\"r1\" Type=\"" + relationship
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                            + relationship + "\"><sheets><sheet name=\"" + SHEET
                            + "\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    head + "<Relationship Id=\"r1\" Type=\"" + relationship
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\""
                            + relationship + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            sheet(zip, respondents, items, random, remarks);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            write(
                    zip,
                    "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>ชาย</t></si><si><t>หญิง</t></si>");
            for (String remark : remarks) {
                write(zip, "<si><t>" + remark + "</t></si>");
            }
            write(zip, "</sst>");
            zip.closeEntry();
        }
        return target;
    }

    private static void sheet(ZipOutputStream zip, int respondents, int items, Random random, List<String> remarks)
            throws IOException {
        StringBuilder xml =
                new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        xml.append("<sheetData><row r=\"1\">");
        for (int column = 0; column < items + 2; column++) {
            String header = column == 0 ? "เพศ" : column <= items ? "I" + column : "ข้อเสนอแนะ";
            xml.append("<c r=\"").append(CellRef.columnName(column)).append("1\" t=\"inlineStr\"><is><t>");
            xml.append(header).append("</t></is></c>");
        }
        xml.append("</row>");
        for (int row = 2; row < respondents + 2; row++) {
            xml.append("<row r=\"")
                    .append(row)
                    .append("\" spans=\"1:")
                    .append(items + 2)
                    .append("\"><c r=\"A");
            xml.append(row)
                    .append("\" s=\"1\" t=\"s\"><v>")
                    .append(random.nextInt(2))
                    .append("</v></c>");
            for (int column = 1; column <= items; column++) {
                xml.append("<c r=\"")
                        .append(CellRef.columnName(column))
                        .append(row)
                        .append("\" s=\"2\"><v>");
                xml.append(1 + random.nextInt(4)).append("</v></c>");
            }
            if (row % 10 == 0) {
                xml.append("<c r=\"")
                        .append(CellRef.columnName(items + 1))
                        .append(row)
                        .append("\" t=\"s\"><v>");
                xml.append(remarks.size() + 2).append("</v></c>");
                remarks.add("ขอให้ปรับปรุงการให้บริการของกลุ่มงานที่ " + random.nextInt(1 << 20));
            }
            xml.append("</row>");
            if (xml.length() > 1 << 16) {
                write(zip, xml.toString());
                xml.setLength(0);
            }
        }
        write(zip, xml.append("</sheetData></worksheet>").toString());
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, xml);
        zip.closeEntry();
    }

    private static void write(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
