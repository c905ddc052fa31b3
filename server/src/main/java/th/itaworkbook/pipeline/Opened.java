package th.itaworkbook.pipeline;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.xlsx.GridReader;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.WorkbookParts;
import th.itaworkbook.xlsx.XlsxPackage;

/**
 * A workbook that passed the gate, with the sheets that we know read into memory.
 *
 * @param grid the known sheets; sheets of the officer are there by name only, unless nothing says that it is ours
 */
record Opened(XlsxPackage file, WorkbookParts parts, Grid grid) {
    private static final String TEMPLATE_ID = "template_id";
    private static final Set<String> READ = known();

    /** Sheets that say nothing about the result itself; a roll-up of thousands of agencies leaves them alone. */
    private static final List<TemplateSheet> BESIDE_THE_RESULT = List.of(
            TemplateSheet.GUIDE,
            TemplateSheet.LIBRARY,
            TemplateSheet.MEMBERS,
            TemplateSheet.MINISTRY_RANKS,
            TemplateSheet.STATE);

    private static final Set<String> RESULT = result();

    static Opened of(byte[] bytes, Limits limits) throws UnusableFileException {
        return of(ByteBuffer.wrap(bytes), limits);
    }

    static Opened of(ByteBuffer file, Limits limits) throws UnusableFileException {
        Opened opened = read(file, limits, READ);
        // What we copy unread must be sound too, or we would hand on a broken file as ours.
        opened.file.verify();
        return opened;
    }

    /** Opens a workbook for its result only, of which nothing is handed on: parts that are not read may be broken. */
    static Opened forResult(byte[] bytes, Limits limits) throws UnusableFileException {
        return read(ByteBuffer.wrap(bytes), limits, RESULT);
    }

    private static Opened read(ByteBuffer bytes, Limits limits, Set<String> known) throws UnusableFileException {
        XlsxPackage file = XlsxPackage.open(bytes, limits);
        WorkbookParts parts = WorkbookParts.read(file);
        boolean ours = parts.names().stream().anyMatch(n -> n.name().equalsIgnoreCase(TEMPLATE_ID));
        Predicate<String> wanted = ours ? name -> known.contains(Labels.fold(name)) : name -> true;
        Grid grid = GridReader.read(file, parts, wanted);
        return new Opened(file, parts, grid);
    }

    /** Whether a sheet of that name is one of the template that we read, or our state. */
    static boolean isKnown(String sheet) {
        return READ.contains(Labels.fold(sheet));
    }

    private static Set<String> result() {
        Set<String> names = known();
        BESIDE_THE_RESULT.forEach(sheet -> names.remove(Labels.fold(sheet.title())));
        return names;
    }

    private static Set<String> known() {
        Set<String> names = new HashSet<>();
        for (TemplateSheet sheet : TemplateSheet.values()) {
            boolean survey = sheet == TemplateSheet.SURVEY_IIT || sheet == TemplateSheet.SURVEY_EIT;
            boolean drawnAnew = sheet.isGenerated() && sheet != TemplateSheet.STATE;
            if (!survey && !drawnAnew) {
                names.add(Labels.fold(sheet.title()));
            }
        }
        return names;
    }
}
