package th.itaworkbook.audit;

import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Place;

/**
 * What should stand in a cell of the template or of a generated sheet.
 *
 * @param place where it should stand today
 * @param formula the formula without the equals sign; null for a fixed text or number
 * @param engine what the service computes for it, or the fixed content; null where that is not known
 * @param published the figure that the assessor printed for it, or null
 * @param filled whether the row is in use, so that an empty cell is a gap
 */
public record ExpectedCell(Place place, String formula, CellValue engine, CellValue published, boolean filled) {}
