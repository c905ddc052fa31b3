package th.itaworkbook.register;

import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.CellValue;

/**
 * One entry of the register: for some rows under one header, the formula and the value it must give.
 *
 * @param sheet the sheet
 * @param header the header of the column, or for หน่วยงาน the workbook name of the cell
 * @param rows whether the rule is for a row key
 * @param possible whether the workbook has all that the formula refers to
 * @param formula formula without the equals sign for a row of a workbook
 * @param value the engine's value for a row key
 */
public record Rule(
        TemplateSheet sheet,
        String header,
        BiPredicate<Addresses, Row> rows,
        BiPredicate<Addresses, Row> possible,
        BiFunction<Addresses, Row, String> formula,
        BiFunction<Analysis, Row, CellValue> value) {

    /**
     * A row of a table.
     *
     * @param key what identifies it; empty for a spare row
     * @param row where it stands, from 0
     */
    public record Row(String key, int row) {}
}
