package th.itaworkbook.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import th.itaworkbook.domain.AgencyField;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.grid.Table;

/** Refuses workbooks that are not ours, and those of schemes that share the letters ITA but not the rules. */
final class SchemeGuard {
    private static final int ROWS = 40;
    private static final int COLUMNS = 12;
    private static final int CODES_NEEDED = 3;
    private static final int LONGEST_TITLE = 200;
    private static final String MOPH = "MOPH ITA (MOIT) ของกระทรวงสาธารณสุข";
    private static final String OBEC = "ITA Online ของสถานศึกษา (สพฐ.)";
    private static final Pattern MOIT_CODE = Pattern.compile("(?:MOIT|EB) ?\\.?\\d{1,2}(?:[ .:].*)?");
    private static final Pattern MOIT_TITLE = Pattern.compile(".*\\bMOIT\\b.*|.*\\bMOPH ?ITA\\b.*|.*\\bMITAS\\b.*");
    private static final Pattern OBEC_TITLE = Pattern.compile(
            ".*\\bITA ?ONLINE\\b.*|.*\\bOBEC\\b.*|.*(?:ITA|OIT).*สถานศึกษา.*|.*สถานศึกษา.*(?:ITA|OIT).*");

    private final Grid grid;
    private final WorkbookNames names;

    SchemeGuard(Grid grid, WorkbookNames names) {
        this.grid = grid;
        this.names = names;
    }

    /** Throws when the workbook is another scheme's, or nothing in it is ours. */
    void check() throws UnusableFileException {
        Optional<String> scheme = scheme();
        if (scheme.isPresent()) {
            throw new UnusableFileException(FindingCode.SCHEME_NOT_ITA, "", scheme.get());
        }
        if (!names.has("template_id") && !hasOurTables()) {
            throw new UnusableFileException(FindingCode.NOT_OUR_TEMPLATE, "");
        }
    }

    private Optional<String> scheme() {
        Optional<String> declared = titled(names.text("template_id"));
        if (declared.isPresent()) {
            return declared;
        }
        int codes = 0;
        for (Sheet sheet : grid.sheets()) {
            codes += moitCodes(sheet);
        }
        if (codes >= CODES_NEEDED) {
            return Optional.of(MOPH);
        }
        return names.has("template_id") ? Optional.empty() : titledSomewhere();
    }

    // Our own template never looks for such words: an agency may well write of them in its measures.
    private Optional<String> titledSomewhere() {
        for (Sheet sheet : grid.sheets()) {
            Optional<String> bySheet = titled(sheet.name());
            if (bySheet.isPresent()) {
                return bySheet;
            }
            for (int row = 0; row < 5; row++) {
                for (Cell cell : sheet.row(row)) {
                    Optional<String> byTitle = titled(cell.value().text());
                    if (byTitle.isPresent()) {
                        return byTitle;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> titled(String text) {
        if (text.length() > LONGEST_TITLE) {
            return Optional.empty();
        }
        String title = Labels.fold(text).replace('_', ' ').replace('-', ' ').toUpperCase(Locale.ROOT);
        if (MOIT_TITLE.matcher(title).matches()) {
            return Optional.of(MOPH);
        }
        return OBEC_TITLE.matcher(title).matches() ? Optional.of(OBEC) : Optional.empty();
    }

    // Codes stand in cells of their own, in a column of codes or at the left of a table.
    private static int moitCodes(Sheet sheet) {
        int codes = 0;
        for (int row = 0; row < ROWS; row++) {
            for (Cell cell : sheet.row(row)) {
                if (cell.ref().column() < COLUMNS && isMoitCode(cell.value())) {
                    codes++;
                }
            }
        }
        return codes;
    }

    private static boolean isMoitCode(CellValue value) {
        boolean mayBe = value instanceof CellValue.Text && value.text().length() < LONGEST_TITLE;
        if (!mayBe || startsInThai(value.text())) {
            return false;
        }
        String text = Labels.fold(value.text());
        // Hardly any cell begins like a code; the pattern is for those that do.
        return !text.isEmpty()
                && "MmEe".indexOf(text.charAt(0)) >= 0
                && MOIT_CODE
                        .matcher(Labels.arabicDigits(text).toUpperCase(Locale.ROOT))
                        .matches();
    }

    // Most cells do, and folding never changes that.
    private static boolean startsInThai(String text) {
        return !text.isEmpty() && text.charAt(0) >= '\u0E01' && text.charAt(0) <= '\u0E5B';
    }

    private boolean hasOurTables() {
        for (TemplateSheet kind : List.of(TemplateSheet.INDICATORS, TemplateSheet.ITEMS, TemplateSheet.OIT)) {
            Optional<Table> named = grid.sheet(kind.title()).flatMap(s -> Table.find(s, kind.headers()));
            if (named.isPresent()) {
                return true;
            }
        }
        boolean renamed = grid.sheets().stream()
                .flatMap(s -> Table.find(s, TemplateSheet.INDICATORS.headers()).stream())
                .anyMatch(t -> t.has(Header.INDICATOR) && t.has(Header.CURRENT));
        return renamed || hasOurLabels();
    }

    private boolean hasOurLabels() {
        AgencyCells cells = new AgencyCells(names, grid.sheet(TemplateSheet.AGENCY.title()));
        return cells.find(AgencyField.FISCAL_YEAR).isPresent()
                && cells.find(AgencyField.AGENCY_NAME).isPresent();
    }
}
