package th.itaworkbook.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.pipeline.WorkbookWeight;
import th.itaworkbook.report.word.Picture;
import th.itaworkbook.web.guard.MemoryBudget;

/** Takes the workbook out of a request: the raw body, or the field {@code workbook} of a multipart form. */
final class WorkbookUpload {
    /** Media type of an XLSX file. */
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String FIELD = "workbook";
    private static final String LOGO = "logo";
    private static final String AGAINST = "against";
    private static final String VALUES = "values";
    private static final String JSON = "application/json";
    private static final int JSON_BYTES = 512 * 1024;
    private static final int FORM_OVERHEAD = 64 * 1024;
    private static final Set<String> RAW_TYPES = Set.of(
            "", XLSX, "application/octet-stream", "application/vnd.ms-excel.sheet.macroenabled.12", "application/zip");

    private final UploadLimits limits;
    private final BoundedBody bodies;
    private final MemoryBudget memory;

    WorkbookUpload(UploadLimits limits, MemoryBudget memory) {
        this.limits = limits;
        this.bodies = new BoundedBody(limits);
        this.memory = memory;
    }

    /** A workbook, and the file that came beside it in a form; not a record because both are mutable arrays. */
    static final class WithFile {
        private final byte[] workbook;
        private final Optional<byte[]> other;

        private WithFile(byte[] workbook, Optional<byte[]> other) {
            this.workbook = workbook;
            this.other = other;
        }

        byte[] workbook() {
            return workbook;
        }

        Optional<byte[]> other() {
            return other;
        }
    }

    byte[] read(Context request) throws RefusedException, UnusableFileException {
        return read(request, LOGO, 0, WorkLimits.HEAP_PER_UNPACKED_BYTE).workbook();
    }

    /** Takes a logo too, when the form has one in its field {@code logo}. */
    WithFile readWithLogo(Context request) throws RefusedException, UnusableFileException {
        return read(request, LOGO, Picture.MOST_BYTES, WorkLimits.HEAP_PER_UNPACKED_BYTE);
    }

    /** Takes a workbook to audit, and an earlier one too, when the form has one in its field {@code against}. */
    WithFile readWithEarlier(Context request) throws RefusedException, UnusableFileException {
        WithFile both = read(request, AGAINST, limits.fileBytes(), WorkLimits.AUDIT_HEAP_PER_UNPACKED_BYTE);
        if (both.other().isPresent()) {
            holdMemory(request, weight(both.other().get()));
        }
        return both;
    }

    /** Takes scores for the workbook, which the form must have in its field {@code values}. */
    WithFile readWithValues(Context request) throws RefusedException, UnusableFileException {
        WithFile both = read(request, VALUES, JSON_BYTES, WorkLimits.HEAP_PER_UNPACKED_BYTE);
        if (both.other().filter(v -> v.length > JSON_BYTES).isPresent()) {
            throw new RefusedException(RequestProblem.VALUES_TOO_LARGE);
        }
        return both;
    }

    /** Whether the body says that it is JSON. */
    static boolean isJson(Context request) {
        return mediaType(request).equals(JSON);
    }

    /** Takes a JSON body of at most half a mebibyte. */
    byte[] readJson(Context request) throws RefusedException {
        return content(request, JSON_BYTES).orElseThrow(() -> new RefusedException(RequestProblem.VALUES_TOO_LARGE));
    }

    /** Media type of the body, without parameters; empty when there is none. */
    static String mediaType(Context request) {
        String contentType = request.contentType() == null ? "" : request.contentType();
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private WithFile read(Context request, String beside, int besideBytes, int heapPerByte)
            throws RefusedException, UnusableFileException {
        String contentType = request.contentType() == null ? "" : request.contentType();
        String mediaType = mediaType(request);
        if (mediaType.equals("multipart/form-data")) {
            byte[] form = body(request, limits.fileBytes() + FORM_OVERHEAD + besideBytes);
            byte[] file = MultipartForm.part(form, contentType, FIELD)
                    .orElseThrow(() -> new RefusedException(RequestProblem.WORKBOOK_FIELD_MISSING));
            if (file.length > limits.fileBytes()) {
                throw tooLarge();
            }
            Optional<byte[]> other = besideBytes == 0
                    ? Optional.empty()
                    : MultipartForm.part(form, contentType, beside).filter(l -> l.length > 0);
            if (other.isPresent() && other.get().length > besideBytes && beside.equals(AGAINST)) {
                throw tooLarge();
            }
            holdMemory(request, file, heapPerByte);
            return new WithFile(file, other);
        }
        if (!RAW_TYPES.contains(mediaType)) {
            throw new RefusedException(RequestProblem.MEDIA_TYPE_UNSUPPORTED);
        }
        byte[] file = body(request, limits.fileBytes());
        holdMemory(request, file, heapPerByte);
        return new WithFile(file, Optional.empty());
    }

    // By what it unpacks to: the size of an upload says nothing about the memory that it takes.
    private void holdMemory(Context request, byte[] file, int heapPerByte) throws RefusedException {
        holdMemory(request, WorkbookWeight.unpackedBytes(file) * heapPerByte);
    }

    /** Bytes of memory that working on this file may take; an estimate on the safe side. */
    static long weight(byte[] file) {
        return WorkbookWeight.unpackedBytes(file) * WorkLimits.HEAP_PER_UNPACKED_BYTE;
    }

    /** Holds so many bytes of memory until the work of this request has ended; refuses it when they are not free. */
    void holdMemory(Context request, long bytes) throws RefusedException {
        MemoryBudget.Hold hold = memory.hold(bytes).orElseThrow(() -> new RefusedException(RequestProblem.BUSY));
        Guard.trace(request).afterWork(hold::release);
    }

    private byte[] body(Context request, int limit) throws RefusedException, UnusableFileException {
        return content(request, limit).orElseThrow(WorkbookUpload::tooLarge);
    }

    /** The body, or nothing when it is larger than that; all uploads together share one bound. */
    Optional<byte[]> content(Context request, int limit) throws RefusedException {
        try {
            return bodies.read(request.req().getInputStream(), limit, Guard.trace(request));
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new RefusedException(RequestProblem.TOO_SLOW);
            }
            // The sender went away or stalled; nobody may be there to read the answer.
            throw new RefusedException(RequestProblem.BODY_UNREADABLE);
        }
    }

    private static UnusableFileException tooLarge() {
        return new UnusableFileException(FindingCode.FILE_TOO_LARGE, "", UploadLimits.FILE_SIZE_WORDS);
    }
}
