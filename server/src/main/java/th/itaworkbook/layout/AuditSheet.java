package th.itaworkbook.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import th.itaworkbook.audit.AuditResult;
import th.itaworkbook.audit.AuditedCell;
import th.itaworkbook.audit.Verdict;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.Style;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.Language;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.finding.Severity;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.RangeRef;

/**
 * Draws the sheet ตรวจสูตร: each figure as it stands in the file beside its formula, a second computation and the
 * service's own, with a formula that goes on comparing when somebody edits the workbook.
 */
public final class AuditSheet {
    private static final int CARD_ROW = 3;
    private static final int HEADER_ROW = 6;
    private static final int VERDICT = 0;
    private static final int SHEET = 1;
    private static final int CELL = 2;
    private static final int FOUND = 3;
    private static final int FORMULA = 4;
    private static final int EXPECTED = 5;
    private static final int CACHED = 6;
    private static final int RECOMPUTED = 7;
    private static final int ENGINE = 8;
    private static final int PUBLISHED = 9;
    private static final int LIVE = 10;
    private static final String AGREES = "ตรงกัน";
    private static final String DISAGREES = "ไม่ตรง";
    private static final String TAB = "5B4A8A";

    /** Sheets whose sound figures are listed one by one; elsewhere a line for the whole sheet is enough. */
    private static final Set<TemplateSheet> LISTED = Set.of(
            TemplateSheet.AGENCY,
            TemplateSheet.INDICATORS,
            TemplateSheet.ITEMS,
            TemplateSheet.OIT,
            TemplateSheet.SUMMARY);

    private static final Style CODE =
            Look.LABEL.withFont(new Style.Font(Look.TYPEFACE, 14.0, null, null, null, Look.MUTED));
    private static final Style CARD_LABEL = Look.HINT.withFill(Look.CARD);
    private static final Style CARD_VALUE = Look.CENTERED
            .withFill(Look.CARD)
            .withFont(new Style.Font(Look.TYPEFACE, 20.0, true, null, null, Look.ACCENT));

    private final Canvas canvas = new Canvas(TemplateSheet.AUDIT.title());
    private final AuditResult result;
    private final List<Finding> findings;
    private final MessageCatalog catalog;
    private int row = HEADER_ROW + 1;

    private AuditSheet(AuditResult result, MessageCatalog catalog) {
        this.result = result;
        this.catalog = catalog;
        this.findings = result.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::code))
                .toList();
    }

    /**
     * The edits that draw the sheet.
     *
     * @param after name of the sheet to stand behind
     */
    public static List<Edit> edits(AuditResult result, MessageCatalog catalog, String after) {
        AuditSheet sheet = new AuditSheet(result, catalog);
        sheet.draw();
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.EnsureSheet(sheet.canvas.sheet(), after, TAB, false));
        edits.addAll(sheet.canvas.edits());
        return edits;
    }

    private void draw() {
        canvas.widths(19, 18, 9, 46, 40, 40, 13, 13, 13, 13, 12);
        canvas.text(0, 0, "ตรวจสูตร", Look.TITLE).height(0, 36);
        canvas.text(
                1,
                0,
                "เทียบสูตรและค่าในไฟล์กับสูตรที่ควรเป็น การคำนวณซ้ำด้วยอีกโปรแกรม และค่าที่ระบบคำนวณเอง ช่อง “ตรวจสด” เทียบใหม่ทุกครั้งที่แก้ไฟล์ ระบบไม่แก้ค่าใดให้",
                Look.LEAD);
        canvas.row(
                HEADER_ROW,
                0,
                Look.HEADER,
                "ผลการตรวจ",
                "แผ่นงาน",
                "เซลล์",
                "สิ่งที่พบ",
                "สูตรในไฟล์",
                "สูตรที่ควรเป็น",
                "ค่าในไฟล์",
                "คำนวณซ้ำ",
                "ระบบคำนวณ",
                "ค่าที่ประกาศ",
                "ตรวจสด");
        canvas.height(HEADER_ROW, ThaiWidth.LINE_POINTS + 10);
        findings.stream().filter(AuditSheet::isOfTheFile).forEach(this::fileFinding);
        cells(c -> c.verdict().isCause());
        cells(c -> c.verdict().deviates() && !c.verdict().isCause());
        cells(c -> !c.verdict().deviates() && isListed(c));
        int last = Math.max(row - 1, HEADER_ROW + 1);
        cards(RangeRef.of(HEADER_ROW + 1, LIVE, last, LIVE));
        new AuditTotals(canvas, result).draw(row + 1);
        canvas.freeze(HEADER_ROW + 1, CELL + 1);
        canvas.print(true, HEADER_ROW, HEADER_ROW, "ผลตรวจสูตร ITA");
    }

    // A finding on a formula has the line of its cell; what has no such line is told here.
    private static boolean isOfTheFile(Finding finding) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.code().filter(finding.code()::equals).isPresent() && verdict != Verdict.NO_VALUE) {
                return false;
            }
        }
        return finding.code() != FindingCode.SAVED_BY;
    }

    private boolean isListed(AuditedCell cell) {
        return cell.engine() instanceof CellValue.Num
                && LISTED.stream()
                        .anyMatch(s -> Labels.same(s.title(), cell.place().sheet()));
    }

    private void fileFinding(Finding finding) {
        Severity severity = finding.severity();
        canvas.text(row, VERDICT, Look.word(severity), Look.CENTERED.withFill(Look.mark(severity)));
        place(finding.place());
        canvas.text(row, FOUND, catalog.message(finding, Language.TH), Look.LABEL);
        canvas.style(RangeAt.of(row, FORMULA, LIVE), Look.LABEL);
        row++;
    }

    private void cells(Predicate<AuditedCell> which) {
        result.cells().stream().filter(which).forEach(this::cell);
    }

    private void cell(AuditedCell cell) {
        Verdict verdict = cell.verdict();
        Style style = verdict.deviates() ? Look.CENTERED.withFill(Look.mark(severity(verdict))) : Look.CENTERED;
        canvas.text(row, VERDICT, VerdictWords.of(verdict), style);
        place(cell.place());
        canvas.text(row, FOUND, found(cell), Look.LABEL);
        canvas.text(row, FORMULA, cell.formula() == null ? "" : "=" + cell.formula(), CODE);
        // Elsewhere the two differ in spelling only.
        boolean shown = cell.verdict().isCause() && cell.expected() != null;
        canvas.text(row, EXPECTED, shown ? "=" + cell.expected() : "", CODE);
        value(CACHED, cell.cached());
        value(RECOMPUTED, cell.recomputed());
        value(ENGINE, cell.engine());
        value(PUBLISHED, cell.published());
        live(cell);
        row++;
    }

    private static Severity severity(Verdict verdict) {
        return verdict.code().map(FindingCode::severity).orElse(Severity.WARNING);
    }

    private String found(AuditedCell cell) {
        String how = cell.verdict() == Verdict.CHANGED ? " " + catalog.word("how", cell.detail(), Language.TH) : "";
        return VerdictWords.sentence(cell.verdict()) + how;
    }

    private void place(Place place) {
        canvas.text(row, SHEET, place.sheet().isEmpty() ? "ทั้งไฟล์" : place.sheet(), Look.LABEL);
        if (place.sheet().isEmpty()) {
            canvas.style(RangeAt.of(row, CELL), Look.CENTERED);
            return;
        }
        CellRef target = place.at().orElse(new CellRef(0, 0));
        Style link = Look.LINK.withAlignment(Look.CENTERED.alignment());
        canvas.text(row, CELL, place.at().map(CellRef::a1).orElse("ทั้งแผ่น"), link);
        canvas.add(new Edit.Link(
                canvas.sheet(),
                new CellRef(row, CELL),
                Canvas.quote(place.sheet()) + "!" + target.a1(),
                "ไปที่ " + place.sheet() + " " + target.a1()));
    }

    private void value(int column, CellValue value) {
        if (value instanceof CellValue.Num number) {
            canvas.number(row, column, number.value(), Look.COMPUTED);
        } else {
            canvas.text(row, column, value == null ? "" : value.text(), Look.CENTERED);
        }
    }

    // The reference goes along when rows are inserted or moved, so the comparison stays with its cell.
    private void live(AuditedCell cell) {
        if (cell.engine() == null) {
            canvas.style(RangeAt.of(row, LIVE), Look.CENTERED);
            return;
        }
        String there =
                Canvas.quote(cell.place().sheet()) + "!" + cell.place().cell().a1();
        String ours = new CellRef(row, ENGINE).a1();
        boolean number = cell.engine() instanceof CellValue.Num;
        String formula = number
                ? "IF(ISNUMBER(" + there + "),IF(ROUND(" + there + "-" + ours + ",2)=0,\"" + AGREES + "\",\""
                        + DISAGREES + "\"),\"" + DISAGREES + "\")"
                : "IF(" + there + "&\"\"=" + ours + "&\"\",\"" + AGREES + "\",\"" + DISAGREES + "\")";
        canvas.put(row, LIVE, Content.formula(formula, CellValue.of(agrees(cell) ? AGREES : DISAGREES)), Look.CENTERED);
    }

    private static boolean agrees(AuditedCell cell) {
        CellValue shown = cell.shown();
        if (shown instanceof CellValue.Num a && cell.engine() instanceof CellValue.Num b) {
            return new CellValue.Num(a.value() - b.value())
                            .exact()
                            .setScale(2, java.math.RoundingMode.HALF_UP)
                            .signum()
                    == 0;
        }
        return !(cell.engine() instanceof CellValue.Num)
                && shown.text().equals(cell.engine().text());
    }

    private void cards(RangeRef live) {
        long deviations =
                result.cells().stream().filter(c -> c.verdict().deviates()).count();
        int unchecked = result.cells().size() - result.checked();
        card(0, "เซลล์ที่ตรวจ", Content.number(result.checked()));
        card(SHEET, "ตรวจไม่ได้", Content.number(unchecked));
        card(FOUND, "คลาดเคลื่อนเมื่อตรวจ (เซลล์)", Content.number((double) deviations));
        String count = "COUNTIF(" + live.absolute() + ",\"" + DISAGREES + "\")";
        int now = 0;
        for (int at = live.first().row(); at <= live.last().row(); at++) {
            now += canvas.content(at, LIVE)
                            .filter(c -> c.value().text().equals(DISAGREES))
                            .isPresent()
                    ? 1
                    : 0;
        }
        card(FORMULA, "ไม่ตรงในขณะนี้ (ตรวจสด)", Content.formula(count, CellValue.of(now)));
        String saved = findings.stream()
                .filter(f -> f.code() == FindingCode.SAVED_BY)
                .findFirst()
                .map(f -> catalog.message(f, Language.TH).replaceFirst("^ไฟล์นี้: ", ""))
                .orElse("ไฟล์ไม่ได้ระบุว่าใครบันทึกล่าสุด");
        canvas.text(CARD_ROW, EXPECTED, "ที่มาของไฟล์", CARD_LABEL);
        canvas.text(CARD_ROW + 1, EXPECTED, saved, Look.LABEL.withFill(Look.CARD));
        canvas.height(CARD_ROW + 1, 3 * ThaiWidth.LINE_POINTS);
    }

    private void card(int column, String label, Content value) {
        canvas.text(CARD_ROW, column, label, CARD_LABEL);
        canvas.put(CARD_ROW + 1, column, value, CARD_VALUE);
    }
}
