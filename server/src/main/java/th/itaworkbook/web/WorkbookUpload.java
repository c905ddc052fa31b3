package th.itaworkbook.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;

/** Takes the workbook out of a request: the raw body, or the field {@code workbook} of a multipart form. */
final class WorkbookUpload {
    /** Media type of an XLSX file. */
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String FIELD = "workbook";
    private static final int FORM_OVERHEAD = 64 * 1024;
    private static final Set<String> RAW_TYPES = Set.of(
            "", XLSX, "application/octet-stream", "application/vnd.ms-excel.sheet.macroenabled.12", "application/zip");

    private final UploadLimits limits;
    private final BoundedBody bodies;

    WorkbookUpload(UploadLimits limits) {
        this.limits = limits;
        this.bodies = new BoundedBody(limits);
    }

    byte[] read(Context request) throws RefusedException, UnusableFileException {
        String contentType = request.contentType() == null ? "" : request.contentType();
        String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (mediaType.equals("multipart/form-data")) {
            byte[] form = body(request, limits.fileBytes() + FORM_OVERHEAD);
            byte[] file = MultipartForm.part(form, contentType, FIELD)
                    .orElseThrow(() -> new RefusedException(RequestProblem.WORKBOOK_FIELD_MISSING));
            if (file.length > limits.fileBytes()) {
                throw tooLarge();
            }
            return file;
        }
        if (!RAW_TYPES.contains(mediaType)) {
            throw new RefusedException(RequestProblem.MEDIA_TYPE_UNSUPPORTED);
        }
        return body(request, limits.fileBytes());
    }

    private byte[] body(Context request, int limit) throws RefusedException, UnusableFileException {
        try {
            return bodies.read(request.req().getInputStream(), limit).orElseThrow(WorkbookUpload::tooLarge);
        } catch (IOException e) {
            // The sender went away or stalled; nobody may be there to read the answer.
            throw new RefusedException(RequestProblem.BODY_UNREADABLE);
        }
    }

    private static UnusableFileException tooLarge() {
        return new UnusableFileException(FindingCode.FILE_TOO_LARGE, "", UploadLimits.FILE_SIZE_WORDS);
    }
}
