import { address, height, width } from './a1.js';
import { MAX_CELLS } from './batch.js';

/** Reads the formulas of a range in parts that every host gives.
 * @param {Excel.Worksheet} sheet
 * @param {import('./a1.js').Box} place
 * @param {() => Promise<void>} send sends what is waiting
 * @returns {AsyncGenerator<{top: number, rows: any[][]}>} parts with the row where each begins, from 0 */
export async function* formulas(sheet, place, send) {
  const rows = Math.max(1, Math.floor(MAX_CELLS / width(place)));
  for (let top = place.top; top < place.top + height(place); top += rows) {
    const bottom = Math.min(place.bottom, top + rows - 1);
    const part = sheet.getRange(address({ ...place, top, bottom })).load('formulas');
    await send();
    yield { top, rows: part.formulas };
  }
}
