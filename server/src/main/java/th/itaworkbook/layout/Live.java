package th.itaworkbook.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.register.Addresses;

/** Makes formulas of generated sheets that refer to cells of the workbook, together with their values. */
final class Live {
    static final CellValue NOTHING = CellValue.of("");

    private final Addresses addresses;
    private final SheetValues values;

    Live(Addresses addresses, SheetValues values) {
        this.addresses = addresses;
        this.values = values;
    }

    Addresses addresses() {
        return addresses;
    }

    /**
     * A reference to one cell.
     *
     * @param text as formulas on other sheets write it
     * @param value what the cell shows
     */
    record Ref(String text, CellValue value) {
        /** The number in the cell, when it is one. */
        Optional<Double> number() {
            return value instanceof CellValue.Num num ? Optional.of(num.value()) : Optional.empty();
        }
    }

    /** The cell of a row under a header, when the workbook has both. */
    Optional<Ref> ref(TemplateSheet sheet, String key, String header) {
        Addresses.Area area = addresses.areas().get(sheet);
        if (area == null || area.row(key) < 0 || area.column(header) < 0) {
            return Optional.empty();
        }
        CellRef cell = new CellRef(area.row(key), area.column(header));
        return Optional.of(new Ref(area.quoted() + "!" + cell.a1(), values.at(area.sheetName(), cell)));
    }

    /** The cell at a row of the sheet under a header, when the workbook has that column. */
    Optional<Ref> at(TemplateSheet sheet, int row, String header) {
        Addresses.Area area = addresses.areas().get(sheet);
        if (area == null || area.column(header) < 0) {
            return Optional.empty();
        }
        CellRef cell = new CellRef(row, area.column(header));
        return Optional.of(new Ref(area.quoted() + "!" + cell.a1(), values.at(area.sheetName(), cell)));
    }

    /** Whether dates of the workbook count from 1904. */
    boolean date1904() {
        return values.date1904();
    }

    /** A cell of sheet หน่วยงาน by its workbook name. */
    Optional<Ref> named(String name) {
        Addresses.Area area = addresses.areas().get(TemplateSheet.AGENCY);
        if (area == null || !addresses.names().containsKey(name)) {
            return Optional.empty();
        }
        CellRef cell = addresses.names().get(name).first();
        return Optional.of(new Ref(name, values.at(area.sheetName(), cell)));
    }

    /** Shows what the cell shows; a blank cell shows nothing, not zero. */
    static Content show(Optional<Ref> ref) {
        return showOr(ref, "");
    }

    /** Shows what the cell shows, or another text where it is blank. */
    static Content showOr(Optional<Ref> ref, String blank) {
        if (ref.isEmpty()) {
            return Content.text(blank);
        }
        String cell = ref.get().text();
        CellValue value = ref.get().value();
        return Content.formula(
                "IF(" + cell + "=\"\",\"" + blank + "\"," + cell + ")", value.isBlank() ? CellValue.of(blank) : value);
    }

    /** A calculation with numbers; nothing where one of them is missing. */
    static Content when(List<Ref> needed, String formula, java.util.function.Supplier<Double> value) {
        List<String> tests = new ArrayList<>();
        boolean all = true;
        for (Ref ref : needed) {
            tests.add("ISNUMBER(" + ref.text() + ")");
            all &= ref.number().isPresent();
        }
        String test = tests.size() == 1 ? tests.get(0) : "AND(" + String.join(",", tests) + ")";
        return Content.formula("IF(" + test + "," + formula + ",\"\")", all ? CellValue.of(value.get()) : NOTHING);
    }
}
