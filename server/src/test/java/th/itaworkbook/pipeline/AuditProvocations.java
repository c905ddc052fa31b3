package th.itaworkbook.pipeline;

import static th.itaworkbook.finding.FindingCode.*;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Place;

/** For each code of the audit one change to an example with the right figures that gives it. */
final class AuditProvocations {
    private static final String INDICATORS = "ตัวชี้วัด";
    private static final String OWN = "ของเรา";
    private static final String OPM = "opm-2568";

    private AuditProvocations() {}

    static void addTo(Provocations p) {
        formulas(p);
        own(p);
        file(p);
    }

    private static Place at(String sheet, String cell) {
        return new Place(sheet, CellRef.parse(cell));
    }

    private static CellRef cell(String a1) {
        return CellRef.parse(a1);
    }

    private static byte[] raw(byte[] before, UnaryOperator<RawBook> change) {
        return change.apply(new RawBook(before)).bytes();
    }

    private static String formula(byte[] workbook, String sheet, String cell) {
        CellRef at = cell(cell);
        return Cases.grid(workbook)
                .sheet(sheet)
                .flatMap(s -> s.cell(at.row(), at.column()))
                .orElseThrow()
                .formula();
    }

    private static void formulas(Provocations p) {
        byte[] opm = Provocations.right(OPM);
        byte[] analysed = Examples.analyse(opm);
        p.add(FORMULA_OVERWRITTEN, opm, raw(opm, r -> r.number(INDICATORS, cell("I5"), "91.62")), at(INDICATORS, "I5"));
        String delta = formula(opm, INDICATORS, "J5");
        p.add(
                FORMULA_CHANGED,
                opm,
                raw(opm, r -> r.formula(INDICATORS, cell("J5"), "IFERROR(" + delta + ",0)")),
                at(INDICATORS, "J5"));
        // A blank in the column of sub-items: a reader sees none, COUNTIFS with "" does not take the row.
        byte[] blank = Typing.into(opm)
                .row(th.itaworkbook.domain.TemplateSheet.ITEMS, "e4", "ข้อย่อย", " ")
                .bytes();
        p.add(
                FORMULA_VALUE_DIFFERS,
                opm,
                raw(blank, r -> r.cached(INDICATORS, cell("H12"), "str", "")),
                at(INDICATORS, "H12"));
        p.add(
                CACHED_VALUE_STALE,
                opm,
                raw(opm, r -> r.cached(INDICATORS, cell("J5"), "", "1.23")),
                at(INDICATORS, "J5"));
        String mean = formula(opm, INDICATORS, "H5");
        p.add(
                RANGE_TOO_SHORT,
                opm,
                raw(opm, r -> r.formula(INDICATORS, cell("H5"), mean.replaceAll("\\$49\\b", "\\$30"))),
                at(INDICATORS, "H5"));
        p.add(CONSTANT_CHANGED, opm, raw(opm, r -> r.number(INDICATORS, cell("P5"), "4")), at(INDICATORS, "P5"));
        p.add(
                FORMULA_MISSING,
                opm,
                raw(opm, r -> r.cell(INDICATORS, cell("J5"), "", inside -> "")),
                at(INDICATORS, "J5"));
        p.add(
                CONTENT_CHANGED,
                analysed,
                raw(analysed, r -> r.word("สรุปผล", cell("A1"), "ผลการประเมินที่ดีที่สุด")),
                at("สรุปผล", "A1"));
        p.add(NUMBER_AS_TEXT, opm, raw(opm, r -> r.word(INDICATORS, cell("E5"), "91.62")), at(INDICATORS, "E5"));
        p.add(VALIDATION_BROKEN, opm, raw(opm, r -> r.number(INDICATORS, cell("D5"), "182.25")), at(INDICATORS, "D5"));
        p.add(
                CACHED_VALUE_MISSING,
                opm,
                raw(opm, r -> r.cell(INDICATORS, cell("J5"), "", inside -> inside.replaceAll("<v>.*</v>", ""))),
                at(INDICATORS, "J5"));
    }

    private static byte[] ownSheet(byte[] before, Consumer<XSSFSheet> fill) {
        return Book.edit(before, book -> fill.accept(book.createSheet(OWN)));
    }

    private static void put(XSSFSheet sheet, String cell, String formula) {
        CellRef at = cell(cell);
        Officer.cell(sheet, at.row(), at.column()).setCellFormula(formula);
    }

    private static void own(Provocations p) {
        byte[] opm = Provocations.right(OPM);
        p.add(FORMULA_ERROR, opm, ownSheet(opm, s -> put(s, "A1", "1/0")), at(OWN, "A1"));
        p.add(
                CIRCULAR_REFERENCE,
                opm,
                ownSheet(opm, s -> {
                    put(s, "A1", "B1+1");
                    put(s, "B1", "A1*2");
                }),
                at(OWN, "A1"));
        p.add(
                FORMULA_INCONSISTENT,
                opm,
                ownSheet(opm, s -> {
                    for (int row = 1; row <= 5; row++) {
                        put(s, "B" + row, row == 3 ? "A3*100" : "A" + row + "*2");
                    }
                }),
                at(OWN, "B3"));
        p.add(NUMBER_IN_FORMULA, opm, ownSheet(opm, s -> put(s, "A1", "B1+85.5")), at(OWN, "A1"));
        p.add(FORMULA_VOLATILE, opm, ownSheet(opm, s -> put(s, "A1", "TODAY()")), at(OWN, "A1"));
        p.add(ERROR_MASKED, opm, ownSheet(opm, s -> put(s, "A1", "IFERROR(B1,0)")), at(OWN, "A1"));
    }

    private static byte[] workbook(byte[] before, String text, String other) {
        return raw(before, r -> r.change(RawBook.WORKBOOK, x -> x.replace(text, other)));
    }

    private static void file(Provocations p) {
        byte[] opm = Provocations.right(OPM);
        String bands = Cases.grid(opm).names().get("bands");
        // The headers of the bands stand one row above.
        String above = bands.replaceFirst("\\$A\\$[0-9]+", "\\$A\\$39");
        p.add(NAME_CHANGED, opm, workbook(opm, ">" + bands + "<", ">" + above + "<"), at("หน่วยงาน", "A39"));
        String names = "</definedNames>";
        p.add(
                NAME_BROKEN,
                opm,
                workbook(opm, names, "<definedName name=\"เดิม\">#REF!</definedName>" + names),
                Place.FILE);
        p.add(
                EXTERNAL_LINK,
                opm,
                workbook(opm, names, "<definedName name=\"ของอื่น\">[1]Sheet1!$A$1</definedName>" + names),
                Place.FILE);
        p.add(MANUAL_CALCULATION, opm, workbook(opm, "<calcPr ", "<calcPr calcMode=\"manual\" "), Place.FILE);
        p.add(ITERATIVE_CALCULATION, opm, workbook(opm, "<calcPr ", "<calcPr iterate=\"1\" "), Place.FILE);
        p.add(PRECISION_AS_DISPLAYED, opm, workbook(opm, "<calcPr ", "<calcPr fullPrecision=\"0\" "), Place.FILE);
        p.add(
                HIDDEN_CONTENT,
                opm,
                raw(opm, r -> r.sheet(INDICATORS, x -> x.replace("<row r=\"5\"", "<row r=\"5\" hidden=\"1\""))),
                at(INDICATORS, "A5"));
        p.add(MACROS_PRESENT, opm, raw(opm, AuditProvocations::withMacros), Place.FILE);
        byte[] unsigned =
                raw(opm, r -> r.change("docProps/app.xml", x -> x.replaceAll("<Application>.*</Application>", ""))
                        .change("docProps/core.xml", x -> x.replaceAll("<dcterms:modified.*?</dcterms:modified>", "")));
        p.add(SAVED_BY, unsigned, opm, Place.FILE);
    }

    private static RawBook withMacros(RawBook book) {
        return book.put("xl/vbaProject.bin", "macros")
                .change(
                        "[Content_Types].xml",
                        x -> x.replace(
                                "</Types>",
                                "<Override PartName=\"/xl/vbaProject.bin\""
                                        + " ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"))
                .change(
                        "xl/_rels/workbook.xml.rels",
                        x -> x.replace(
                                "</Relationships>",
                                "<Relationship Id=\"rIdMacros\" Type=\"http://schemas.microsoft.com/office/2006/"
                                        + "relationships/vbaProject\" Target=\"vbaProject.bin\"/></Relationships>"));
    }
}
