import { address, box, columnName } from './a1.js';
import { MAX_BYTES, MAX_CELLS, weight } from './batch.js';

/** Writes contents of cells, so that a text stays a text whatever it looks like. */

/** @typedef {import('./edits.js').Content} Content */
/** @typedef {import('./edits.js').Cells} Cells */
/** @typedef {import('./batch.js').Batch} Batch */
/** @typedef {string | number | boolean | null} Typed what is handed to Excel, as if typed; null leaves the cell */

/** Excel cuts or refuses longer texts. */
const MAX_TEXT = 32_767;

/** No number, date or truth value is longer than this, in words or digits. */
const MAX_GUESSED = 64;

const AS_TEXT = '@';

/** The client library writes a larger range in slices of so many cells, each by a few calls. */
const SLICE = 1_500;

/**
 * A text as it must be typed to stay one: Excel reads what begins like a formula, and all that looks like a number,
 * a date, a truth value or an error, also with Thai digits and months, as something else.
 * @param {string} text
 */
export function typedText(text) {
  const cut = text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1)}…`;
  const formulaLike = /^[=+\-@'#/\s]/u.test(cut);
  const valueLike = /[0-9\u0E50-\u0E59]/.test(cut) && (cut.length <= MAX_GUESSED || !/\p{L}/u.test(cut));
  const truthLike = /^\s*(true|false|จริง|เท็จ)\s*$/i.test(cut);
  return formulaLike || valueLike || truthLike ? `'${cut}` : cut;
}

/** @param {Content} content @returns {Typed} */
export function typed(content) {
  if (typeof content === 'string') {
    return typedText(content);
  }
  if (typeof content !== 'object' || content === null) {
    return content;
  }
  if (content.formula !== undefined) {
    return `=${content.formula}`;
  }
  return content.error ?? '';
}

/**
 * @typedef {object} Chunk a rectangle small enough for one request
 * @property {string} address
 * @property {Typed[][]} rows
 */

/** The rectangle of an edit in pieces that fit into a request.
 * @param {Cells} edit
 * @returns {Chunk[]} */
export function chunks(edit) {
  const { top, left } = box(edit.at);
  const columns = Math.max(1, ...edit.rows.map((row) => row.length));
  /** @type {Chunk[]} */
  const found = [];
  /** @type {Typed[][]} */
  let rows = [];
  let bytes = 0;
  /** @param {number} end row behind the piece */
  const close = (end) => {
    if (rows.some((row) => row.some((value) => value !== null))) {
      const piece = { top: top + end - rows.length, left, bottom: top + end - 1, right: left + columns - 1 };
      found.push({ address: address(piece), rows });
    }
    rows = [];
    bytes = 0;
  };
  edit.rows.forEach((contents, index) => {
    const row = Array.from({ length: columns }, (_, column) => typed(contents[column] ?? null));
    const size = weight(row);
    if (rows.length && (bytes + size > MAX_BYTES / 2 || (rows.length + 1) * columns > MAX_CELLS)) {
      close(index);
    }
    if (size > MAX_BYTES / 2) {
      // Few cells with very long texts: one by one.
      found.push(...single(row, top + index, left));
      return close(index + 1);
    }
    rows.push(row);
    bytes += size;
  });
  close(edit.rows.length);
  return found;
}

/** @param {Typed[]} row @param {number} at @param {number} left @returns {Chunk[]} */
function single(row, at, left) {
  return row.flatMap((value, column) =>
    value === null ? [] : [{ address: columnName(left + column) + (at + 1), rows: [[value]] }],
  );
}

/** Writes the contents of one sheet.
 * @param {Batch} batch
 * @param {Excel.Worksheet} sheet
 * @param {Cells[]} edits
 * @param {boolean} cleared whether the sheet has no formats of an officer */
export async function writeContents(batch, sheet, edits, cleared) {
  const pieces = edits.flatMap(chunks);
  const textual = cleared ? new Map() : await textCells(batch, sheet, pieces);
  for (const piece of pieces) {
    const [first = []] = piece.rows;
    const size = piece.rows.length * first.length;
    await batch.room(2 + 6 * Math.floor(size / SLICE), piece.rows, size);
    const cells = textual.get(piece) ?? [];
    // A formula or number typed into a cell that is formatted as text would become a text.
    for (const cell of cells) {
      await batch.room(2);
      sheet.getRange(cell).numberFormat = [['General']];
    }
    sheet.getRange(piece.address).formulas = piece.rows;
    for (const cell of cells) {
      await batch.room(2);
      sheet.getRange(cell).numberFormat = [[AS_TEXT]];
    }
  }
  edits.forEach(() => batch.did());
}

/** The cells that are formatted as text and get something else, by piece.
 * @param {Batch} batch
 * @param {Excel.Worksheet} sheet
 * @param {Chunk[]} pieces
 * @returns {Promise<Map<Chunk, string[]>>} */
async function textCells(batch, sheet, pieces) {
  /** @type {[Chunk, Excel.Range][]} */
  const asked = [];
  for (const piece of pieces) {
    const [first = []] = piece.rows;
    await batch.room(2, null, piece.rows.length * first.length);
    asked.push([piece, sheet.getRange(piece.address).load('numberFormat')]);
  }
  if (!asked.length) {
    return new Map();
  }
  await batch.flush();
  return new Map(
    asked.map(([piece, range]) => {
      const { top, left } = box(piece.address);
      const cells = piece.rows.flatMap((row, r) =>
        row.flatMap((value, c) => {
          const other = typeof value === 'number' || (typeof value === 'string' && value.startsWith('='));
          return other && range.numberFormat[r]?.[c] === AS_TEXT ? [columnName(left + c) + (top + r + 1)] : [];
        }),
      );
      return [piece, cells];
    }),
  );
}
