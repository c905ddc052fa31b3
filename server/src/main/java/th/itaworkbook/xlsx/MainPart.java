package th.itaworkbook.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;

/**
 * The part that everything else hangs on; its content type tells a workbook from other packages.
 *
 * @param path name of the workbook part
 * @param types the content types of the package
 */
record MainPart(String path, ContentTypes types) {
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    static MainPart find(ZipArchive zip) throws UnusableFileException {
        Optional<Entry> stated = zip.entry(ContentTypes.PART);
        if (stated.isEmpty()) {
            throw withoutTypes(zip);
        }
        ContentTypes types = ContentTypes.read(zip.part(stated.get()));
        Optional<Relationships.Relationship> main = Relationships.of(zip, "").byKind("officeDocument");
        if (main.isEmpty()) {
            throw Refusals.damaged();
        }
        if (main.get().type().startsWith(STRICT)) {
            throw Refusals.notXlsx(FileKind.STRICT_OOXML);
        }
        String path = main.get().target();
        refuseOtherTypes(types.of(path));
        if (zip.entry(path).isEmpty()) {
            throw Refusals.damaged();
        }
        return new MainPart(path, types);
    }

    private static void refuseOtherTypes(String type) throws UnusableFileException {
        switch (type) {
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
                    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                    "application/vnd.ms-excel.template.macroEnabled.main+xml",
                    "application/vnd.ms-excel.addin.macroEnabled.main+xml" -> {}
            case "application/vnd.ms-excel.sheet.binary.macroEnabled.main" -> throw Refusals.notXlsx(FileKind.XLSB);
            case "" -> throw Refusals.damaged();
            default -> throw Refusals.notXlsx(otherOffice(type));
        }
    }

    private static FileKind otherOffice(String type) {
        if (type.contains("wordprocessingml") || type.contains("ms-word")) {
            return FileKind.DOCX;
        }
        if (type.contains("presentationml") || type.contains("ms-powerpoint")) {
            return FileKind.PPTX;
        }
        return FileKind.UNKNOWN;
    }

    private static UnusableFileException withoutTypes(ZipArchive zip) throws UnusableFileException {
        Optional<Entry> mimetype = zip.entry("mimetype");
        if (mimetype.isPresent()) {
            String type = new String(zip.part(mimetype.get()), StandardCharsets.ISO_8859_1);
            if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
                return Refusals.notXlsx(FileKind.ODS);
            }
        }
        return zip.entry("xl/workbook.xml").isPresent() ? Refusals.damaged() : Refusals.notXlsx(FileKind.ZIP);
    }
}
