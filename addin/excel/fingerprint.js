import { box, split } from './a1.js';
import { formulas } from './cells.js';

/** Tells whether a workbook is still what was read: a short text that changes with any content of a visible sheet. */

/** Takes the fingerprint of the open workbook. Our own hidden notes do not count.
 * @param {Excel.RequestContext} context
 * @returns {Promise<string>} */
export async function fingerprint(context) {
  const sheets = context.workbook.worksheets.load('items/name,items/visibility');
  await context.sync();
  const used = sheets.items
    .filter((sheet) => sheet.visibility !== 'VeryHidden')
    .map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true).load('address') }));
  await context.sync();
  let hash = START;
  for (const { sheet, range } of used) {
    hash = mix(hash, sheet.name);
    if (!range.isNullObject) {
      const place = split(range.address).range;
      hash = mix(hash, place);
      for await (const { rows } of formulas(sheet, box(place), () => context.sync())) {
        hash = mix(hash, JSON.stringify(rows));
      }
    }
  }
  return hash.map((part) => part.toString(16).padStart(8, '0')).join('');
}

/** @typedef {[number, number]} Hash */

/** @type {Hash} */
const START = [0xdeadbeef, 0x41c6ce57];

/** Mixes a text into a hash of 64 bits; enough to notice a change, and no secret is kept by it.
 * @param {Hash} hash @param {string} text
 * @returns {Hash} */
function mix([one, other], text) {
  let a = one;
  let b = other;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [a >>> 0, b >>> 0];
}
