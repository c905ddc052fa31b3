/**
 * @import { Cells, Content, Edit, EditList, Format, Step } from './types.js'
 */
import { boxOf, cellsIn, overlap } from './addresses.js';

/** Version of the list that this applier knows. */
export const SCHEMA = 'ita-edits/1';

/** Excel on the web takes 5 MB a request; its own form of a request is about three times our figure. */
export const MOST_BYTES = 1_500_000;

export const MOST_CELLS = 20_000;

/** An address list is cut at 8,192 characters without a word. */
export const MOST_ADDRESS = 8_000;

const KINDS = new Set([
  'ensureSheet',
  'keep',
  'removeSheet',
  'cells',
  'format',
  'unmark',
  'merge',
  'widths',
  'heights',
  'freeze',
  'conditionalFormat',
  'validation',
  'name',
  'link',
  'chart',
  'pageSetup',
  'pageBreaks',
]);

/** A list that is not applied at all, as part of it would be wrong. */
export class EditListError extends Error {
  /**
   * @param {'SCHEMA_UNKNOWN' | 'KIND_UNKNOWN' | 'SHEET_PROTECTED' | 'WORKBOOK_PROTECTED'} code
   * @param {string} detail
   */
  constructor(code, detail) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/**
 * Refuses a list of another version or with a kind that is not known, before anything is touched.
 *
 * @param {EditList} list
 */
export function checkList(list) {
  if (list.schema !== SCHEMA) {
    throw new EditListError('SCHEMA_UNKNOWN', list.schema);
  }
  const unknown = list.edits.find((edit) => !KINDS.has(edit.kind));
  if (unknown) {
    throw new EditListError('KIND_UNKNOWN', String(/** @type {{ kind: unknown }} */ (unknown).kind));
  }
}

/**
 * The list as requests of bounded size, in an order that gives the same workbook.
 *
 * @param {Edit[]} edits
 * @returns {Step[][]}
 */
export function requests(edits) {
  const steps = grouped(edits).flatMap(parts).map(costed);
  /** @type {Step[][]} */
  const result = [];
  let bytes = 0;
  let cells = 0;
  for (const step of steps) {
    const last = result.at(-1);
    if (last && bytes + step.bytes <= MOST_BYTES && cells + step.cells <= MOST_CELLS) {
      last.push(step);
      bytes += step.bytes;
      cells += step.cells;
    } else {
      result.push([step]);
      bytes = step.bytes;
      cells = step.cells;
    }
  }
  return result;
}

/**
 * Formats of one look on one sheet become one format of many ranges, unless another look lies between them on the same
 * cells: the later one must win.
 *
 * @param {Edit[]} edits
 * @returns {Edit[]}
 */
function grouped(edits) {
  /** @type {Edit[]} */
  const result = [];
  /** @type {Format[]} */
  let run = [];
  const flush = () => {
    result.push(...run);
    run = [];
  };
  for (const edit of edits) {
    if (edit.kind !== 'format' || (run.length > 0 && run[0].sheet !== edit.sheet)) {
      flush();
    }
    if (edit.kind === 'format') {
      run = join(run, edit);
    } else {
      result.push(edit);
    }
  }
  flush();
  return result;
}

/**
 * @param {Format[]} run
 * @param {Format} edit
 * @returns {Format[]}
 */
function join(run, edit) {
  const look = JSON.stringify(edit.style);
  const boxes = edit.ranges.map(boxOf);
  for (let i = run.length - 1; i >= 0; i--) {
    if (JSON.stringify(run[i].style) === look) {
      return replaced(run, i, joined(run[i], edit));
    }
    if (run[i].ranges.some((r) => boxes.some((b) => overlap(boxOf(r), b)))) {
      break;
    }
  }
  return [...run, edit];
}

/**
 * @param {Format} first
 * @param {Format} second
 * @returns {Format}
 */
const joined = (first, second) => ({ ...first, ranges: [...first.ranges, ...second.ranges] });

/**
 * @param {Format[]} run
 * @param {number} at
 * @param {Format} edit
 */
const replaced = (run, at, edit) => run.map((one, i) => (i === at ? edit : one));

/**
 * One edit in parts that each fit a request.
 *
 * @param {Edit} edit
 * @returns {Edit[]}
 */
function parts(edit) {
  if (edit.kind === 'cells') {
    return rowParts(edit);
  }
  if (edit.kind === 'format') {
    return addressLists(edit.ranges).map((ranges) => ({ ...edit, ranges }));
  }
  return [edit];
}

/**
 * @param {Cells} edit
 * @returns {Cells[]}
 */
function rowParts(edit) {
  const [, letters, first] = /** @type {RegExpExecArray} */ (/^([A-Z]+)(\d+)$/.exec(edit.at));
  /** @type {Cells[]} */
  const result = [];
  let bytes = 0;
  let cells = 0;
  edit.rows.forEach((row, i) => {
    const size = sizeOf(row);
    const last = result.at(-1);
    if (last && bytes + size <= MOST_BYTES && cells + row.length <= MOST_CELLS) {
      last.rows.push(row);
      bytes += size;
      cells += row.length;
    } else {
      result.push({ ...edit, at: `${letters}${Number(first) + i}`, rows: [row] });
      bytes = size;
      cells = row.length;
    }
  });
  return result;
}

/**
 * Ranges in lists whose text is short enough to be one address.
 *
 * @param {string[]} ranges
 * @returns {string[][]}
 */
export function addressLists(ranges) {
  /** @type {string[][]} */
  const lists = [];
  let length = 0;
  for (const range of ranges) {
    const last = lists.at(-1);
    if (last && length + range.length + 1 <= MOST_ADDRESS) {
      last.push(range);
      length += range.length + 1;
    } else {
      lists.push([range]);
      length = range.length;
    }
  }
  return lists;
}

/** @param {unknown} value */
const sizeOf = (value) => new TextEncoder().encode(JSON.stringify(value)).length;

/**
 * @param {Edit} edit
 * @returns {Step}
 */
function costed(edit) {
  const cells = edit.kind === 'cells' ? edit.rows.reduce((sum, row) => sum + row.length, 0) : 0;
  const formatted = edit.kind === 'format' ? edit.ranges.reduce((sum, r) => sum + Math.min(cellsIn(boxOf(r)), 1), 0) : 0;
  return { edit, bytes: sizeOf(edit), cells: cells + formatted };
}

/**
 * What is handed to Excel for a content: null leaves a cell, an empty text empties it. A text that Excel would read as
 * something else gets the apostrophe that keeps it a text.
 *
 * @param {Content} content
 * @returns {string | number | boolean | null}
 */
export function input(content) {
  if (content === null || typeof content === 'number' || typeof content === 'boolean') {
    return content;
  }
  if (typeof content === 'string') {
    return needsApostrophe(content) ? `'${content}` : content;
  }
  if ('formula' in content && content.formula !== undefined) {
    return `=${content.formula}`;
  }
  return 'error' in content ? content.error : '';
}

/** No date, number or truth value is longer. */
const LONGEST_VALUE = 40;

/** @param {string} text */
function needsApostrophe(text) {
  const startsLikeFormula = /^[=+\-@']/.test(text);
  const mayBeValue = text.length <= LONGEST_VALUE && (/[0-9๐-๙]/.test(text) || /^(?:true|false)$/i.test(text.trim()));
  return startsLikeFormula || mayBeValue;
}
