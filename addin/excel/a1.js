/** Addresses in A1: what the edit list and Office.js both speak. Rows and columns count from 0 in here. */

/** @typedef {{top: number, left: number, bottom: number, right: number}} Box a range of cells, both corners included */

const LETTERS = 26;

/** Greatest row and column of a sheet, from 0. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** Letters of a column: 0 is A.
 * @param {number} column */
export function columnName(column) {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + name;
  }
  return name;
}

/** @param {string} letters */
export function columnNumber(letters) {
  return [...letters].reduce((number, letter) => number * LETTERS + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Reads `B2` or `B2:C9`, also with dollar signs.
 * @param {string} text
 * @returns {Box} */
export function box(text) {
  const found = /^([A-Z]{1,3})([1-9]\d*)(?::([A-Z]{1,3})([1-9]\d*))?$/.exec(text.replaceAll('$', ''));
  if (!found) {
    throw new RangeError(`no range: ${text}`);
  }
  const [, left, top, right = left, bottom = top] = found;
  return {
    top: Number(top) - 1,
    left: columnNumber(/** @type {string} */ (left)),
    bottom: Number(bottom) - 1,
    right: columnNumber(/** @type {string} */ (right)),
  };
}

/** @param {Box} b */
export function address(b) {
  const first = columnName(b.left) + (b.top + 1);
  const last = columnName(b.right) + (b.bottom + 1);
  return first === last ? first : `${first}:${last}`;
}

/** @param {Box} b */
export const height = (b) => b.bottom - b.top + 1;

/** @param {Box} b */
export const width = (b) => b.right - b.left + 1;

/** Whether two ranges share a cell.
 * @param {Box} one
 * @param {Box} other */
export function meet(one, other) {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** Whether a cell lies in a range.
 * @param {Box} b
 * @param {number} row
 * @param {number} column */
export function holds(b, row, column) {
  return row >= b.top && row <= b.bottom && column >= b.left && column <= b.right;
}

/** The smallest range that holds both; null stands for none.
 * @param {Box | null} one
 * @param {Box} other
 * @returns {Box} */
export function union(one, other) {
  return one === null
    ? other
    : {
        top: Math.min(one.top, other.top),
        left: Math.min(one.left, other.left),
        bottom: Math.max(one.bottom, other.bottom),
        right: Math.max(one.right, other.right),
      };
}

/** Takes `'ชื่อ'!$A$1:$B$2` apart; the sheet is empty where the reference names none.
 * @param {string} reference */
export function split(reference) {
  const mark = reference.lastIndexOf('!');
  const name = reference.slice(0, Math.max(0, mark));
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, range: reference.slice(mark + 1).replaceAll('$', '') };
}

/** A label as the service compares labels: what looks alike to a reader is alike; letter case does not count.
 * @param {string} label */
export function fold(label) {
  return label
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33')
    .replaceAll('\u0E40\u0E40', '\u0E41')
    .toLowerCase();
}
