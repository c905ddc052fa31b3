package th.itaworkbook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.pipeline.MinistryService;
import th.itaworkbook.rollup.Rollup;
import th.itaworkbook.rollup.RollupOptions;
import th.itaworkbook.rollup.RollupPart;

/** The addresses that take or give the files of many agencies at once. */
final class RollupRoutes {
    private static final String JSON = "application/json";
    private static final String ZIP = "application/zip";
    private static final String FORM = "multipart/form-data";
    private static final String FIELD = "workbook";
    private static final int MOST_FILES = 1_000;
    private static final int MOST_PARTS = MOST_FILES + 20;
    private static final int MOST_TEMPLATES = 500;
    // A filled template has about 170 kB and stands in memory twice while the archive grows.
    private static final int TEMPLATE_BYTES = 512 * 1024;
    private static final int FORM_BYTES = 96 * 1024 * 1024;
    // An upload is held in chunks of 64 KiB, the last of which stays partly empty.
    private static final int SPARE_BYTES = 128 * 1024;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final MinistryService service;
    private final WorkbookUpload uploads;
    private final UploadLimits limits;
    private final Gate gate;
    private final RollupJson answers;

    RollupRoutes(
            MinistryService service, MessageCatalog catalog, UploadLimits limits, WorkbookUpload uploads, Gate gate) {
        this.service = service;
        this.limits = limits;
        this.uploads = uploads;
        this.gate = gate;
        this.answers = new RollupJson(catalog);
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/v1/rollup", this::rollup);
        routes.post("/api/v1/prefill", this::prefill);
    }

    private void rollup(Context request) throws RefusedException, UnusableFileException {
        String form = Accept.chosen(request, WorkbookUpload.XLSX, JSON);
        RollupOptions options = options(request);
        List<MultipartForm.Part> files = files(request, formBytes(), MOST_FILES + 1);
        if (files.size() > MOST_FILES) {
            throw new UnusableFileException(FindingCode.FILE_LIMIT_EXCEEDED, "", MOST_FILES + " files");
        }
        // Files are read one after the other, so that the heaviest one is what they take.
        uploads.holdMemory(
                request,
                files.stream()
                        .mapToLong(f -> WorkbookUpload.weight(f.content()))
                        .max()
                        .orElse(0));
        if (form.equals(JSON)) {
            Rollup rollup = gate.pass(Guard.trace(request), () -> service.rollup(read(files), options));
            request.contentType(JSON).result(Json.bytes(answers.of(rollup)));
            return;
        }
        Drawn drawn = gate.pass(Guard.trace(request), () -> drawn(service.rollup(read(files), options)));
        String year = Integer.toString(drawn.year());
        request.contentType(WorkbookUpload.XLSX)
                .header(
                        "Content-Disposition",
                        Attachment.header("ita-rollup-" + year + ".xlsx", "รวมผล ITA " + year + ".xlsx"))
                .result(drawn.workbook());
    }

    // What all uploads together may hold bounds one of them too: to ask for patience would be of no use.
    private int formBytes() {
        return (int) Math.min(FORM_BYTES, limits.memoryBytes() - SPARE_BYTES);
    }

    /** A roll-up as a workbook; not a record because that is a mutable array. */
    private static final class Drawn {
        private final int year;
        private final byte[] workbook;

        private Drawn(int year, byte[] workbook) {
            this.year = year;
            this.workbook = workbook;
        }

        int year() {
            return year;
        }

        byte[] workbook() {
            return workbook;
        }
    }

    private Drawn drawn(Rollup rollup) throws UnusableFileException {
        return new Drawn(rollup.framework().year(), service.workbook(rollup, source -> Optional.empty()));
    }

    // Two files may have one name when they come out of different folders.
    private List<RollupPart> read(List<MultipartForm.Part> files) {
        List<RollupPart> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (MultipartForm.Part file : files) {
            String plain = file.fileName().isEmpty() ? "ไฟล์ที่ " + (parts.size() + 1) : file.fileName();
            String name = plain;
            for (int number = 2; !names.add(name); number++) {
                name = plain + " (" + number + ")";
            }
            boolean nameless = file.fileName().isEmpty() && isText(file.content());
            parts.add(service.read(nameless ? name + ".csv" : name, file.content()));
        }
        return parts;
    }

    private static boolean isText(byte[] content) {
        return content.length > 1 && content[0] != 'P' && content[0] != (byte) 0xD0;
    }

    private static RollupOptions options(Context request) throws RefusedException {
        String target = asked(request, "target");
        Optional<BigDecimal> score = MinistryService.target(target);
        if (score.isEmpty() && !target.isEmpty()) {
            throw new RefusedException(RequestProblem.BAD_REQUEST);
        }
        String year = asked(request, "year");
        return new RollupOptions(year.isEmpty() ? Optional.empty() : Optional.of(year(year)), score);
    }

    private void prefill(Context request) throws RefusedException, UnusableFileException {
        String form = Accept.chosen(request, ZIP, JSON);
        int year = year(asked(request, "year"));
        MultipartForm.Part table = table(request);
        uploads.holdMemory(request, WorkbookUpload.weight(table.content()));
        MinistryService.Prefill prefill =
                gate.pass(Guard.trace(request), () -> service.prefill(year, table.fileName(), table.content()));
        if (prefill.size() > MOST_TEMPLATES) {
            throw new UnusableFileException(FindingCode.FILE_LIMIT_EXCEEDED, "", MOST_TEMPLATES + " rows");
        }
        if (form.equals(JSON)) {
            request.contentType(JSON).result(Json.bytes(answers.of(year, prefill)));
            return;
        }
        uploads.holdMemory(request, (long) prefill.size() * TEMPLATE_BYTES);
        byte[] zip = gate.pass(Guard.trace(request), () -> zip(prefill));
        request.contentType(ZIP)
                .header("X-Findings", Integer.toString(prefill.findings().size()))
                .header(
                        "Content-Disposition",
                        Attachment.header("ita-templates-" + year + ".zip", "แบบวิเคราะห์ ITA " + year + ".zip"))
                .result(zip);
    }

    private MultipartForm.Part table(Context request) throws RefusedException, UnusableFileException {
        if (WorkbookUpload.mediaType(request).equals(FORM)) {
            return files(request, limits.fileBytes(), 1).get(0);
        }
        byte[] body = body(request, limits.fileBytes());
        return new MultipartForm.Part(isText(body) ? "table.csv" : "table.xlsx", body);
    }

    // Workbooks are packed already; packing them again would cost time and win nothing.
    private static byte[] zip(MinistryService.Prefill prefill) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (int i = 0; i < prefill.size(); i++) {
                byte[] template = prefill.template(i);
                CRC32 crc = new CRC32();
                crc.update(template);
                ZipEntry entry = new ZipEntry(prefill.fileName(i));
                entry.setTimeLocal(NO_TIME);
                entry.setSize(template.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(template);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private List<MultipartForm.Part> files(Context request, int bytes, int wanted)
            throws RefusedException, UnusableFileException {
        if (!WorkbookUpload.mediaType(request).equals(FORM)) {
            throw new RefusedException(RequestProblem.MEDIA_TYPE_UNSUPPORTED);
        }
        List<MultipartForm.Part> files =
                MultipartForm.parts(body(request, bytes), request.contentType(), FIELD, MOST_PARTS, wanted);
        if (files.isEmpty()) {
            throw new RefusedException(RequestProblem.WORKBOOK_FIELD_MISSING);
        }
        return files;
    }

    private byte[] body(Context request, int limit) throws RefusedException, UnusableFileException {
        return uploads.content(request, limit)
                .orElseThrow(
                        () -> new UnusableFileException(FindingCode.FILE_TOO_LARGE, "", limit / 1024 / 1024 + " MiB"));
    }

    private static String asked(Context request, String name) {
        String value = request.queryParam(name);
        return value == null ? "" : value;
    }

    private static int year(String typed) throws RefusedException {
        if (!typed.matches("[0-9]{4}")) {
            throw new RefusedException(RequestProblem.BAD_REQUEST);
        }
        return Integer.parseInt(typed);
    }
}
