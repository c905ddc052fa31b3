package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.formula.FormulaTokens;
import th.itaworkbook.formula.FormulaWriter;
import th.itaworkbook.formula.Token;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;

/** A workbook in which somebody changed one thing that an auditor must find. */
final class Mutant {
    private final String how;
    private final byte[] workbook;
    private final FindingCode code;
    private final Place place;

    private Mutant(String how, byte[] workbook, FindingCode code, Place place) {
        this.how = how;
        this.workbook = workbook;
        this.code = code;
        this.place = place;
    }

    byte[] workbook() {
        return workbook;
    }

    /** What the audit must say. */
    FindingCode code() {
        return code;
    }

    /** Where. */
    Place place() {
        return place;
    }

    @Override
    public String toString() {
        return how + " must be " + code + " at " + place;
    }

    /** Kinds of change. */
    enum Kind {
        CONSTANT,
        EQUAL_CONSTANT,
        FORMULA_REMOVED,
        WEIGHT_CELL,
        NUMBER_FOR_REFERENCE,
        SHORT_RANGE,
        SWAPPED_REFERENCE,
        ANCHOR,
        MASKED,
        ROUNDED,
        CACHED,
        ROW_HIDDEN,
        SHEET_VERY_HIDDEN,
        NAME,
        VALIDATION,
        MANUAL,
        LINK
    }

    /** Makes mutants of one workbook. */
    static final class Maker {
        private static final Set<String> SHEETS =
                Set.of("หน่วยงาน", "ตัวชี้วัด", "ข้อคำถาม", "OIT", "สรุปผล", "กลุ่มประเด็น", "แผนการดำเนินงาน");
        private static final Set<String> TAKES_ALL = Set.of("COUNT", "AVERAGE", "SUM", "MIN", "MAX", "MEDIAN", "STDEV");

        private final byte[] workbook;
        private final Grid grid;
        private final List<Place> formulas = new ArrayList<>();

        Maker(byte[] workbook) {
            this.workbook = workbook;
            this.grid = Recalculated.grid(workbook);
            for (Sheet sheet : grid.sheets()) {
                for (int row : SHEETS.contains(sheet.name()) ? sheet.rowNumbers() : List.<Integer>of()) {
                    sheet.row(row).stream()
                            .filter(Cell::hasFormula)
                            .forEach(c -> formulas.add(new Place(sheet.name(), c.ref())));
                }
            }
        }

        /** A mutant of that kind, or nothing where the workbook has no place for it. */
        Optional<Mutant> make(Kind kind, Random random) {
            for (int attempt = 0; attempt < 300; attempt++) {
                Optional<Mutant> mutant = attempt(kind, random);
                if (mutant.isPresent()) {
                    return mutant;
                }
            }
            return Optional.empty();
        }

        private Optional<Mutant> attempt(Kind kind, Random random) {
            return switch (kind) {
                case ROW_HIDDEN -> rowHidden(random);
                case SHEET_VERY_HIDDEN -> sheetHidden(random);
                case NAME -> name(random);
                case VALIDATION -> validation(random);
                case MANUAL -> manual();
                case WEIGHT_CELL -> weight(random);
                default -> formula(kind, random);
            };
        }

        private Cell cell(Place place) {
            return grid.sheet(place.sheet())
                    .flatMap(s -> s.cell(place.cell().row(), place.cell().column()))
                    .orElseThrow();
        }

        private RawBook raw() {
            return new RawBook(workbook);
        }

        private Optional<Mutant> formula(Kind kind, Random random) {
            Place place = formulas.get(random.nextInt(formulas.size()));
            Cell cell = cell(place);
            boolean needsValue = kind == Kind.EQUAL_CONSTANT || kind == Kind.FORMULA_REMOVED;
            if (needsValue && cell.value().isBlank()) {
                return Optional.empty();
            }
            return switch (kind) {
                case CONSTANT ->
                    mutant(
                            kind,
                            raw().number(place.sheet(), place.cell(), "77.77"),
                            FindingCode.FORMULA_OVERWRITTEN,
                            place);
                case EQUAL_CONSTANT -> mutant(kind, same(place, cell.value()), FindingCode.FORMULA_OVERWRITTEN, place);
                case FORMULA_REMOVED ->
                    mutant(
                            kind,
                            raw().cell(place.sheet(), place.cell(), "", inside -> ""),
                            FindingCode.FORMULA_MISSING,
                            place);
                case CACHED -> mutant(kind, cached(place, cell.value()), FindingCode.CACHED_VALUE_STALE, place);
                case MASKED -> changed(kind, place, "IFERROR(" + cell.formula() + ",0)");
                case ROUNDED -> changed(kind, place, "ROUND(" + cell.formula() + ",1)");
                case LINK -> link(place, cell);
                default -> reference(kind, place, cell, random);
            };
        }

        private RawBook same(Place place, CellValue value) {
            return value instanceof CellValue.Num number
                    ? raw().number(place.sheet(), place.cell(), String.valueOf(number.value()))
                    : raw().word(place.sheet(), place.cell(), value.text());
        }

        private RawBook cached(Place place, CellValue value) {
            return value instanceof CellValue.Num number
                    ? raw().cached(place.sheet(), place.cell(), "", String.valueOf(number.value() + 0.01))
                    : raw().cached(place.sheet(), place.cell(), "str", value.text() + "ก");
        }

        private Optional<Mutant> changed(Kind kind, Place place, String formula) {
            return mutant(
                    kind, raw().formula(place.sheet(), place.cell(), formula), FindingCode.FORMULA_CHANGED, place);
        }

        private Optional<Mutant> mutant(Kind kind, RawBook raw, FindingCode code, Place place) {
            return Optional.of(new Mutant(kind + " in " + place, raw.bytes(), code, place));
        }

        private Optional<Mutant> link(Place place, Cell cell) {
            RawBook raw = raw().formula(place.sheet(), place.cell(), cell.formula() + "&'[1]Sheet1'!$A$1");
            raw.put(
                    "xl/externalLinks/externalLink1.xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><externalBook r:id=\"rId1\"><sheetNames><sheetName val=\"Sheet1\"/></sheetNames></externalBook></externalLink>");
            raw.put(
                    "xl/externalLinks/_rels/externalLink1.xml.rels",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath\" Target=\"other.xlsx\" TargetMode=\"External\"/></Relationships>");
            raw.change(
                    "xl/_rels/workbook.xml.rels",
                    x -> x.replace(
                            "</Relationships>",
                            "<Relationship Id=\"rIdLink\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink\" Target=\"externalLinks/externalLink1.xml\"/></Relationships>"));
            raw.change(
                    "[Content_Types].xml",
                    x -> x.replace(
                            "</Types>",
                            "<Override PartName=\"/xl/externalLinks/externalLink1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml\"/></Types>"));
            raw.change(
                    RawBook.WORKBOOK,
                    x -> x.replace(
                            "</sheets>",
                            "</sheets><externalReferences><externalReference r:id=\"rIdLink\"/></externalReferences>"));
            return mutant(Kind.LINK, raw, FindingCode.EXTERNAL_LINK, place);
        }

        private Optional<Mutant> reference(Kind kind, Place place, Cell cell, Random random) {
            List<Token> tokens = FormulaTokens.of(cell.formula());
            List<Integer> references = new ArrayList<>();
            String function = "";
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                function = token.kind() == Token.Kind.FUNCTION ? token.text() : function;
                if (token.kind() == Token.Kind.REFERENCE) {
                    RangeRef range = token.cells().range();
                    boolean tall = range.last().row() - range.first().row() > 1;
                    boolean one = range.first().equals(range.last());
                    boolean wanted = kind == Kind.SHORT_RANGE ? tall : one && !TAKES_ALL.contains(function);
                    if (wanted) {
                        references.add(i);
                    }
                }
            }
            if (references.isEmpty()) {
                return Optional.empty();
            }
            int which = references.get(random.nextInt(references.size()));
            Token.Cells cells = tokens.get(which).cells();
            if (kind == Kind.NUMBER_FOR_REFERENCE) {
                return changed(kind, place, write(tokens, which, new Token(Token.Kind.NUMBER, "0.3", null)));
            }
            Token.Cells other =
                    switch (kind) {
                        case SHORT_RANGE -> shorter(cells, random);
                        case ANCHOR -> anchored(cells, random);
                        default -> moved(cells, random);
                    };
            String formula = write(tokens, which, new Token(Token.Kind.REFERENCE, "", other));
            return kind == Kind.SHORT_RANGE
                    ? mutant(
                            kind,
                            raw().formula(place.sheet(), place.cell(), formula),
                            FindingCode.RANGE_TOO_SHORT,
                            place)
                    : changed(kind, place, formula);
        }

        private static String write(List<Token> tokens, int which, Token other) {
            List<Token> changed = new ArrayList<>(tokens);
            changed.set(which, other);
            return FormulaWriter.write(changed, c -> c);
        }

        private static Token.Cells shorter(Token.Cells cells, Random random) {
            RangeRef range = cells.range();
            int less = 1
                    + random.nextInt(
                            Math.min(3, range.last().row() - range.first().row()));
            boolean top = random.nextInt(3) == 0;
            return new Token.Cells(
                    cells.book(),
                    cells.sheet(),
                    RangeRef.of(
                            range.first().row() + (top ? less : 0),
                            range.first().column(),
                            range.last().row() - (top ? 0 : less),
                            range.last().column()),
                    cells.fixed());
        }

        private static Token.Cells anchored(Token.Cells cells, Random random) {
            boolean column = random.nextBoolean();
            char[] fixed = cells.fixed().toCharArray();
            for (int i = column ? 0 : 1; i < fixed.length; i += 2) {
                fixed[i] = fixed[i] == '$' ? '.' : '$';
            }
            return new Token.Cells(cells.book(), cells.sheet(), cells.range(), new String(fixed));
        }

        private static Token.Cells moved(Token.Cells cells, Random random) {
            CellRef at = cells.range().first();
            boolean down = random.nextBoolean();
            CellRef other = new CellRef(at.row() + (down ? 1 : 0), at.column() + (down ? 0 : 1));
            return new Token.Cells(cells.book(), cells.sheet(), RangeRef.of(other), cells.fixed());
        }

        private Optional<Mutant> weight(Random random) {
            Sheet sheet = grid.sheet("ตัวชี้วัด").orElseThrow();
            List<CellRef> cells = new ArrayList<>();
            int header = 3;
            for (Cell title : sheet.row(header)) {
                if (List.of("น้ำหนัก", "จำนวนองค์ประกอบ").contains(title.value().text())) {
                    for (int row : sheet.rowNumbers()) {
                        if (row > header && sheet.value(row, title.ref().column()) instanceof CellValue.Num) {
                            cells.add(new CellRef(row, title.ref().column()));
                        }
                    }
                }
            }
            CellRef cell = cells.get(random.nextInt(cells.size()));
            Place place = new Place(sheet.name(), cell);
            double before = ((CellValue.Num) sheet.value(cell.row(), cell.column())).value();
            return mutant(
                    Kind.WEIGHT_CELL,
                    raw().number(sheet.name(), cell, String.valueOf(before + 0.05)),
                    FindingCode.CONSTANT_CHANGED,
                    place);
        }

        private Optional<Mutant> rowHidden(Random random) {
            Sheet sheet = grid.sheets().get(random.nextInt(grid.sheets().size()));
            int row = random.nextInt(Math.max(1, sheet.lastRow() + 1));
            Optional<Cell> first =
                    sheet.row(row).stream().filter(c -> !c.value().isBlank()).findFirst();
            if (sheet.name().equals("_ita") || sheet.name().equals("ผลตรวจข้อมูล") || first.isEmpty()) {
                return Optional.empty();
            }
            RawBook raw = raw().sheet(
                            sheet.name(),
                            x -> x.replace(
                                    "<row r=\"" + (row + 1) + "\"", "<row r=\"" + (row + 1) + "\" hidden=\"1\""));
            return mutant(
                    Kind.ROW_HIDDEN,
                    raw,
                    FindingCode.HIDDEN_CONTENT,
                    new Place(sheet.name(), first.get().ref()));
        }

        private Optional<Mutant> sheetHidden(Random random) {
            Sheet sheet = grid.sheets().get(random.nextInt(grid.sheets().size()));
            if (sheet.name().equals("_ita") || sheet.name().equals("ผลตรวจข้อมูล")) {
                return Optional.empty();
            }
            RawBook raw = raw().change(
                            RawBook.WORKBOOK,
                            x -> x.replace(
                                    "<sheet name=\"" + sheet.name() + "\"",
                                    "<sheet name=\"" + sheet.name() + "\" state=\"veryHidden\""));
            return mutant(Kind.SHEET_VERY_HIDDEN, raw, FindingCode.HIDDEN_CONTENT, Place.sheet(sheet.name()));
        }

        // Without these names nobody would know what the file is.
        private Optional<Mutant> name(Random random) {
            List<String> names = grid.names().keySet().stream()
                    .filter(n -> !n.startsWith("template_") && !n.equals("fiscal_year") && !n.startsWith("_xlnm"))
                    .toList();
            String name = names.get(random.nextInt(names.size()));
            Token.Cells cells = FormulaTokens.of(grid.names().get(name)).get(0).cells();
            RangeRef range = cells.range();
            RangeRef other = RangeRef.of(
                    range.first().row() + 1,
                    range.first().column(),
                    range.last().row() + 1,
                    range.last().column());
            String before = ">" + grid.names().get(name) + "<";
            RawBook raw = raw().change(
                            RawBook.WORKBOOK,
                            x -> x.replace(
                                    "<definedName name=\"" + name + "\"" + before,
                                    "<definedName name=\"" + name + "\">'" + cells.sheet() + "'!" + other.absolute()
                                            + "<"));
            return mutant(Kind.NAME, raw, FindingCode.NAME_CHANGED, new Place(cells.sheet(), other.first()));
        }

        private Optional<Mutant> validation(Random random) {
            List<String> sheets = List.of("ตัวชี้วัด", "ข้อคำถาม", "OIT", "หน่วยงาน");
            String sheet = sheets.get(random.nextInt(sheets.size()));
            RawBook raw = raw();
            Matcher rules = Pattern.compile(
                            "<dataValidation type=\"(?:decimal|whole|list)\"[^>]*?showErrorMessage=\"1\"[^>]*?sqref=\"([A-Z]+)([0-9]+)[^>]*>.*?</dataValidation>")
                    .matcher(raw.text(raw.path(sheet)));
            List<String> found = new ArrayList<>();
            List<CellRef> firsts = new ArrayList<>();
            while (rules.find()) {
                if (!rules.group().contains("errorStyle=\"warning\"")) {
                    found.add(rules.group());
                    firsts.add(CellRef.parse(rules.group(1) + rules.group(2)));
                }
            }
            int which = random.nextInt(found.size());
            raw.sheet(sheet, x -> x.replace(found.get(which), ""));
            return mutant(Kind.VALIDATION, raw, FindingCode.VALIDATION_BROKEN, new Place(sheet, firsts.get(which)));
        }

        private Optional<Mutant> manual() {
            RawBook raw = raw().change(RawBook.WORKBOOK, x -> x.replace("<calcPr ", "<calcPr calcMode=\"manual\" "));
            return mutant(Kind.MANUAL, raw, FindingCode.MANUAL_CALCULATION, Place.FILE);
        }
    }
}
