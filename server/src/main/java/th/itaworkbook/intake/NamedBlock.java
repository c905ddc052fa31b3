package th.itaworkbook.intake;

import th.itaworkbook.grid.RangeRef;

/**
 * A rectangle that a workbook name refers to.
 *
 * @param sheet name of the sheet as in the file
 */
public record NamedBlock(String sheet, RangeRef range) {}
