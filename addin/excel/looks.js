import { box, columnName, columnNumber, height, width } from './a1.js';

/** Looks: formats of cells, widths and heights, merged ranges, links. */

/** @typedef {import('./batch.js').Batch} Batch */
/** @typedef {import('./edits.js').Style} Style */

/** Excel cuts longer lists of addresses, at 8,192. */
const MAX_ADDRESSES = 8_000;

/** Lists of addresses, each short enough.
 * @param {string[]} ranges */
export function lists(ranges) {
  /** @type {string[]} */
  const found = [];
  let list = '';
  for (const range of ranges) {
    if (list && list.length + 1 + range.length >= MAX_ADDRESSES) {
      found.push(list);
      list = '';
    }
    list += list ? `,${range}` : range;
  }
  return list ? [...found, list] : found;
}

const HORIZONTAL = { GENERAL: 'General', LEFT: 'Left', CENTER: 'Center', RIGHT: 'Right' };
const VERTICAL = { TOP: 'Top', CENTER: 'Center', BOTTOM: 'Bottom' };

/** @param {Batch} batch @param {Excel.Worksheet} sheet @param {import('./edits.js').Format} edit */
export async function format(batch, sheet, edit) {
  const { style, ranges } = edit;
  if (style.numberFormat !== undefined) {
    for (const range of ranges) {
      await batch.room(2, style.numberFormat);
      // One value stands for all cells of a range; the declared type knows tables only.
      sheet.getRange(range).numberFormat = /** @type {any} */ (style.numberFormat);
    }
  }
  if (style.fill !== undefined || style.font || style.alignment) {
    for (const list of lists(ranges)) {
      await batch.room(14, list);
      apply(sheet.getRanges(list).format, style);
    }
  }
  if (style.border) {
    await borders(batch, sheet, ranges, style.border);
  }
}

/** @param {Excel.RangeFormat} target @param {Style} style */
function apply(target, style) {
  if (style.fill !== undefined) {
    fill(target, style.fill);
  }
  const { name, size, bold, italic, underline, color } = style.font ?? {};
  set(target.font, { name, size, bold, italic, color: color && `#${color}` });
  if (underline !== undefined) {
    target.font.underline = underline ? 'Single' : 'None';
  }
  const { horizontal, vertical, wrap, indent } = style.alignment ?? {};
  set(target, {
    horizontalAlignment: horizontal && HORIZONTAL[/** @type {keyof HORIZONTAL} */ (horizontal)],
    verticalAlignment: vertical && VERTICAL[/** @type {keyof VERTICAL} */ (vertical)],
    wrapText: wrap,
    indentLevel: indent,
  });
}

/** @param {Excel.RangeFormat} target @param {string} rgb */
function fill(target, rgb) {
  if (rgb) {
    target.fill.color = `#${rgb}`;
  } else {
    target.fill.clear();
  }
}

/** Sets what is wished and leaves the rest.
 * @param {object} target @param {Record<string, unknown>} wishes */
export function set(target, wishes) {
  for (const [name, value] of Object.entries(wishes)) {
    if (value !== undefined) {
      Reflect.set(target, name, value);
    }
  }
}

/**
 * Lines belong to each cell, in Excel's interface to the outside and the inside of a range. Ranges of one row or
 * column have no inside, and asking for it is an error in some hosts.
 * @param {Batch} batch @param {Excel.Worksheet} sheet @param {string[]} ranges
 * @param {import('./edits.js').BorderWish} border
 */
async function borders(batch, sheet, ranges, border) {
  for (const tall of [false, true]) {
    for (const wide of [false, true]) {
      const alike = ranges.filter((r) => height(box(r)) > 1 === tall && width(box(r)) > 1 === wide);
      for (const list of lists(alike)) {
        await batch.room(20, list);
        const target = sheet.getRanges(list).format.borders;
        line(target, 'EdgeTop', border.top);
        line(target, 'EdgeRight', border.right);
        line(target, 'EdgeBottom', border.bottom);
        line(target, 'EdgeLeft', border.left);
        line(target, 'InsideHorizontal', tall ? (border.bottom ?? border.top) : undefined);
        line(target, 'InsideVertical', wide ? (border.right ?? border.left) : undefined);
      }
    }
  }
}

/** @param {Excel.RangeBorderCollection} target
 * @param {'EdgeTop' | 'EdgeRight' | 'EdgeBottom' | 'EdgeLeft' | 'InsideHorizontal' | 'InsideVertical'} edge
 * @param {string | undefined} rgb */
function line(target, edge, rgb) {
  if (rgb === undefined) {
    return;
  }
  const one = target.getItem(edge);
  if (rgb) {
    set(one, { style: 'Continuous', weight: 'Thin', color: `#${rgb}` });
  } else {
    one.style = 'None';
  }
}

/**
 * Gives a marked cell the fill back that it had. Office.js knows plain colours only: where the officer had a pattern
 * or a theme colour the mark goes and the cell is left without a fill.
 * @param {Batch} batch @param {Excel.Worksheet} sheet @param {import('./edits.js').Unmark} edit
 */
export async function unmark(batch, sheet, edit) {
  await batch.room(4);
  fill(sheet.getRange(edit.cell).format, /^[0-9A-F]{6}$/.test(edit.fill) ? edit.fill : '');
}

/** Points in a pixel at 96 dots an inch. */
const PIXEL = 0.75;

/** Pixels that Excel adds to the width of the characters. */
const PADDING = 5;

/** Width of a digit of the default font in pixels where the host does not tell. */
const DIGIT = 7;

/** The width of a digit of the workbook's default font in pixels, from a column that nobody has set.
 * @param {number} points @param {number} characters */
export function digitWidth(points, characters) {
  const width = Math.round((points / PIXEL - PADDING) / characters);
  return Number.isFinite(width) && width > 0 ? width : DIGIT;
}

/** @param {Batch} batch @param {Excel.Worksheet} sheet @param {import('./edits.js').Widths} edit
 * @param {number} digit width of a digit in pixels */
export async function widths(batch, sheet, edit, digit) {
  for (const [size, columns] of alike(edit.widths)) {
    const numbers = columns.map(columnNumber);
    for (const list of lists(spans(numbers, columnName))) {
      await batch.room(3, list);
      sheet.getRanges(list).format.columnWidth = Math.round(size * digit) * PIXEL;
    }
  }
}

/** @param {Batch} batch @param {Excel.Worksheet} sheet @param {import('./edits.js').Heights} edit */
export async function heights(batch, sheet, edit) {
  for (const [size, rows] of alike(edit.heights)) {
    for (const list of lists(spans(rows.map(Number), String))) {
      await batch.room(3, list);
      sheet.getRanges(list).format.rowHeight = size;
    }
  }
}

/** Keys by their value. @param {Record<string, number>} sizes */
function alike(sizes) {
  /** @type {Map<number, string[]>} */
  const found = new Map();
  for (const [key, size] of Object.entries(sizes)) {
    found.set(size, [...(found.get(size) ?? []), key]);
  }
  return found;
}

/** Numbers as ranges such as 3:7. @param {number[]} numbers @param {(n: number) => string} name */
function spans(numbers, name) {
  /** @type {[number, number][]} */
  const found = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] + 1 === number) {
      last[1] = number;
    } else {
      found.push([number, number]);
    }
  }
  return found.map(([first, last]) => `${name(first)}:${name(last)}`);
}

/** @param {Batch} batch @param {Excel.Worksheet} sheet @param {import('./edits.js').Merge} edit */
export async function merge(batch, sheet, edit) {
  await batch.room(3);
  const range = sheet.getRange(edit.range);
  range.unmerge();
  range.merge(false);
}

/** Links of a sheet. Excel colours and fills a cell that gets one; on our own sheets the edits say what it holds.
 * @param {Batch} batch @param {Excel.Worksheet} sheet @param {import('./edits.js').Link[]} edits
 * @param {boolean} cleared whether the sheet is empty */
export async function links(batch, sheet, edits, cleared) {
  for (const edit of edits) {
    await batch.room(4, [edit.target, edit.tooltip]);
    const cell = sheet.getRange(edit.cell);
    cell.hyperlink = { documentReference: edit.target, screenTip: edit.tooltip };
    if (cleared) {
      cell.clear('Formats');
      cell.clear('Contents');
    }
    batch.did();
  }
}
