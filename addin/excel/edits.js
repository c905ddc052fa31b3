import { ExcelProblem } from './problem.js';

/** The edit list (`ita-edits/1`): its types, and the check that all of it is known before anything is touched. */

/**
 * @typedef {{name?: string, size?: number, bold?: boolean, italic?: boolean, underline?: boolean,
 *   color?: string}} FontWish
 */
/** @typedef {{top?: string, right?: string, bottom?: string, left?: string}} BorderWish */
/** @typedef {{horizontal?: string, vertical?: string, wrap?: boolean, indent?: number}} AlignmentWish */
/**
 * @typedef {{numberFormat?: string, fill?: string, font?: FontWish, border?: BorderWish,
 *   alignment?: AlignmentWish}} Style what is left out stays as it is
 */
/** @typedef {string | number | boolean | null} Scalar */
/** @typedef {Scalar | {formula?: string, value?: Scalar, error?: string}} Content */
/** @typedef {{kind: 'ensureSheet', sheet: string, after: string, tabColor: string, veryHidden: boolean}} EnsureSheet */
/** @typedef {{kind: 'keep', sheet: string, drawn: string}} Keep */
/** @typedef {{kind: 'removeSheet', sheet: string}} RemoveSheet */
/** @typedef {{kind: 'cells', sheet: string, at: string, rows: Content[][]}} Cells */
/** @typedef {{kind: 'format', sheet: string, ranges: string[], style: Style}} Format */
/** @typedef {{kind: 'unmark', sheet: string, cell: string, fill: string, format: number}} Unmark */
/** @typedef {{kind: 'merge', sheet: string, range: string}} Merge */
/** @typedef {{kind: 'widths', sheet: string, widths: Record<string, number>}} Widths */
/** @typedef {{kind: 'heights', sheet: string, heights: Record<string, number>}} Heights */
/** @typedef {{kind: 'freeze', sheet: string, rows: number, columns: number}} Freeze */
/**
 * @typedef {{kind: 'conditionalFormat', sheet: string, ranges: string[], formula: string,
 *   style: Style}} ConditionalFormat
 */
/**
 * @typedef {{kind: 'validation', sheet: string, ranges: string[], type: string, first: string, second: string,
 *   strict: boolean, promptTitle: string, prompt: string, errorTitle: string, error: string}} Validation
 */
/** @typedef {{kind: 'name', name: string, refersTo: string}} Name */
/** @typedef {{kind: 'link', sheet: string, cell: string, target: string, tooltip: string}} Link */
/** @typedef {{name: string, values: string, colors: string[]}} Series */
/**
 * @typedef {{kind: 'chart', sheet: string, id: string, type: string, title: string, description: string,
 *   categories: string, series: Series[], anchor: string, axisMin: number | null, axisMax: number | null}} Chart
 */
/**
 * @typedef {{kind: 'pageSetup', sheet: string, landscape: boolean, repeatFirst: number | null,
 *   repeatLast: number | null, footer: string}} PageSetup
 */
/** @typedef {{kind: 'pageBreaks', sheet: string, rows: number[]}} PageBreaks */
/**
 * @typedef {Cells | Format | Unmark | Merge | Widths | Heights | Freeze | ConditionalFormat | Validation | Link
 *   | Chart | PageSetup | PageBreaks} SheetEdit
 */
/** @typedef {SheetEdit | EnsureSheet | Keep | RemoveSheet | Name} Edit */

export const SCHEMA = 'ita-edits/1';

/** @typedef {(value: any) => boolean} Test */

/** @param {string[]} words @returns {Test} */
const oneOf = (...words) => (value) => words.includes(value);
/** @param {Test} test @returns {Test} */
const orNull = (test) => (value) => value === null || test(value);
/** @param {Test} test @returns {Test} */
const listOf = (test) => (value) => Array.isArray(value) && value.every(test);
/** @param {RegExp} pattern @returns {Test} */
const like = (pattern) => (value) => typeof value === 'string' && pattern.test(value);
/** @param {Test} test @returns {Test} */
const valuesOf = (test) => (value) => isPlain(value) && Object.values(value).every(test);

/** @type {Test} */
const text = (value) => typeof value === 'string';
/** @type {Test} */
const truth = (value) => typeof value === 'boolean';
/** @type {Test} */
const number = (value) => typeof value === 'number' && Number.isFinite(value);
/** @type {Test} */
const count = (value) => Number.isInteger(value) && value >= 0;
/** @type {Test} */
const isPlain = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** @type {Test} */
const scalar = (value) => value === null || text(value) || number(value) || truth(value);

const sheet = like(/^[^]{1,31}$/);
const cell = like(/^[A-Z]{1,3}[1-9]\d{0,6}$/);
const range = like(/^[A-Z]{1,3}[1-9]\d{0,6}(:[A-Z]{1,3}[1-9]\d{0,6})?$/);
const color = like(/^[0-9A-F]{6}$/);
const colorOrNone = like(/^([0-9A-F]{6})?$/);
const formula = like(/^[^=]/);

/** Whether an object has these fields and no other; those behind `?` may be missing.
 * @param {Record<string, Test>} fields
 * @returns {Test} */
function shape(fields) {
  const known = Object.keys(fields).map((field) => field.replace('?', ''));
  return (value) =>
    isPlain(value) &&
    Object.keys(value).every((field) => known.includes(field)) &&
    Object.entries(fields).every(([field, test]) => {
      const found = value[field.replace('?', '')];
      return found === undefined ? field.endsWith('?') : test(found);
    });
}

const font = shape({
  'name?': text,
  'size?': number,
  'bold?': truth,
  'italic?': truth,
  'underline?': truth,
  'color?': color,
});
const border = shape({ 'top?': colorOrNone, 'right?': colorOrNone, 'bottom?': colorOrNone, 'left?': colorOrNone });
const alignment = shape({
  'horizontal?': oneOf('GENERAL', 'LEFT', 'CENTER', 'RIGHT'),
  'vertical?': oneOf('TOP', 'CENTER', 'BOTTOM'),
  'wrap?': truth,
  'indent?': count,
});
const style = shape({
  'numberFormat?': text,
  'fill?': colorOrNone,
  'font?': font,
  'border?': border,
  'alignment?': alignment,
});
const series = shape({ name: text, values: text, colors: listOf(color) });
const full = shape({ 'formula?': formula, 'value?': scalar, 'error?': text });
/** @type {Test} */
const content = (value) => scalar(value) || full(value);

/** @type {Record<string, Test>} */
const KINDS = {
  ensureSheet: shape({ kind: text, sheet, after: text, tabColor: colorOrNone, veryHidden: truth }),
  keep: shape({ kind: text, sheet, drawn: range }),
  removeSheet: shape({ kind: text, sheet }),
  cells: shape({ kind: text, sheet, at: cell, rows: listOf(listOf(content)) }),
  format: shape({ kind: text, sheet, ranges: listOf(range), style }),
  unmark: shape({ kind: text, sheet, cell, fill: text, format: Number.isInteger }),
  merge: shape({ kind: text, sheet, range }),
  widths: shape({ kind: text, sheet, widths: valuesOf(number) }),
  heights: shape({ kind: text, sheet, heights: valuesOf(number) }),
  freeze: shape({ kind: text, sheet, rows: count, columns: count }),
  conditionalFormat: shape({ kind: text, sheet, ranges: listOf(range), formula, style }),
  validation: shape({
    kind: text, sheet, ranges: listOf(range), type: oneOf('LIST', 'DECIMAL', 'WHOLE', 'DATE', 'CUSTOM', 'ANY'),
    first: text, second: text, strict: truth, promptTitle: text, prompt: text, errorTitle: text, error: text,
  }),
  name: shape({ kind: text, name: text, refersTo: formula }),
  link: shape({ kind: text, sheet, cell, target: text, tooltip: text }),
  chart: shape({
    kind: text, sheet, id: text, type: oneOf('COLUMN', 'BAR', 'LINE', 'PIE', 'RADAR'), title: text, description: text,
    categories: text, series: listOf(series), anchor: range, axisMin: orNull(number), axisMax: orNull(number),
  }),
  pageSetup: shape({
    kind: text, sheet, landscape: truth, repeatFirst: orNull(count), repeatLast: orNull(count), footer: text,
  }),
  pageBreaks: shape({ kind: text, sheet, rows: listOf(count) }),
};

/** The edits of a list of a version that we know, every kind and every field of which we know; else refuses.
 * @param {unknown} list
 * @returns {Edit[]} */
export function checked(list) {
  const { schema, edits } = /** @type {{schema?: unknown, edits?: unknown}} */ (list ?? {});
  if (schema !== SCHEMA || !Array.isArray(edits)) {
    throw new ExcelProblem('LIST_UNKNOWN', String(schema));
  }
  for (const edit of edits) {
    const test = Object.hasOwn(KINDS, edit?.kind) ? KINDS[edit.kind] : undefined;
    if (!test || !test(edit)) {
      throw new ExcelProblem('LIST_UNKNOWN', String(edit?.kind));
    }
  }
  return edits;
}
