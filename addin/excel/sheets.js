import { address, box, columnName, fold, holds, split, union } from './a1.js';
import { formulas } from './cells.js';
import { OURS } from './charts.js';
import { ExcelProblem } from './problem.js';

/** Sheets as wholes: which are there, which are ours, and how one of ours is emptied without loss. */

/** @typedef {import('./a1.js').Box} Box */
/** @typedef {import('./batch.js').Batch} Batch */
/** @typedef {import('./edits.js').Edit} Edit */
/** @typedef {import('./edits.js').SheetEdit} SheetEdit */

/** The sheet that remembers what is ours. */
export const STATE = '_ita';

/** Stands for "nothing on the sheet is our drawing". */
const NOTHING = 'XFD1048576';

/** What an edit list wants of one sheet. */
export class SheetPlan {
  /** @type {import('./edits.js').EnsureSheet | null} */
  ensure = null;
  removed = false;
  /** @type {SheetEdit[]} */
  edits = [];

  /** @param {string} sheet */
  constructor(sheet) {
    this.sheet = sheet;
  }

  /** @template {SheetEdit['kind']} K @param {K} kind @returns {Extract<SheetEdit, {kind: K}>[]} */
  of(kind) {
    return /** @type {any} */ (this.edits.filter((edit) => edit.kind === kind));
  }

  /** The smallest range that holds all cells that are written or get a look. @returns {Box | null} */
  used() {
    /** @type {Box | null} */
    let all = null;
    for (const edit of this.edits) {
      for (const part of touched(edit)) {
        all = union(all, part);
      }
    }
    return all;
  }
}

/** @param {SheetEdit} edit @returns {Box[]} */
function touched(edit) {
  if (edit.kind === 'format') {
    return edit.ranges.map(box);
  }
  if (edit.kind !== 'cells') {
    return [];
  }
  const { top, left } = box(edit.at);
  return edit.rows.flatMap((row, r) =>
    row.flatMap((content, c) =>
      content === null ? [] : [{ top: top + r, left: left + c, bottom: top + r, right: left + c }],
    ),
  );
}

/** The list by sheet, in its order; a sheet that is made anew forgets what was wished before.
 * @param {Edit[]} edits */
export function plans(edits) {
  /** @type {Map<string, SheetPlan>} */
  const found = new Map();
  /** @param {string} sheet */
  const plan = (sheet) => {
    const key = fold(sheet);
    const known = found.get(key) ?? new SheetPlan(sheet);
    found.set(key, known);
    return known;
  };
  for (const edit of edits) {
    // What is ours on a sheet our notes in the workbook say, which Excel keeps right when rows come and go.
    if (edit.kind === 'name' || edit.kind === 'keep') {
      continue;
    }
    const wish = plan(edit.sheet);
    if (edit.kind === 'removeSheet') {
      wish.removed = true;
    } else if (edit.kind === 'ensureSheet') {
      Object.assign(wish, { ensure: edit, removed: false, edits: [] });
    } else {
      wish.edits.push(edit);
    }
  }
  return [...found.values()];
}

/** The sheets of the open workbook. */
export class Survey {
  /** @type {string[]} */
  #names = [];
  /** Our sheets with the range that we drew. @type {Map<string, string | null>} */
  #ours = new Map();

  /** Looks at the workbook; refuses before anything is touched.
   * @param {Batch} batch @param {SheetPlan[]} wanted */
  static async of(batch, wanted) {
    const survey = new Survey();
    const { workbook } = batch.context;
    const sheets = workbook.worksheets.load('items/name');
    const protection = workbook.protection.load('protected');
    await batch.flush();
    survey.#names = sheets.items.map((sheet) => sheet.name);
    await survey.#readOurs(batch);
    survey.#refuse(wanted, protection.protected);
    await survey.#refuseProtected(batch, wanted);
    return survey;
  }

  /** The name of a sheet as it is written in the workbook. @param {string} name */
  find(name) {
    return this.#names.find((n) => n === name) ?? this.#names.find((n) => fold(n) === fold(name)) ?? null;
  }

  /** The range that we drew on a sheet of ours; null where all of it is ours. @param {string} name */
  drawn(name) {
    return this.#ours.get(fold(name)) ?? null;
  }

  /** Position of a new sheet, behind another one or at the end. @param {string} name @param {string} after */
  insert(name, after) {
    const behind = after ? this.find(after) : null;
    const at = behind === null ? this.#names.length : this.#names.indexOf(behind) + 1;
    this.#names.splice(at, 0, name);
    return at;
  }

  /** @param {Batch} batch */
  async #readOurs(batch) {
    const state = this.find(STATE);
    if (state === null) {
      return;
    }
    this.#ours.set(fold(STATE), null);
    const used = batch.context.workbook.worksheets.getItem(state).getUsedRangeOrNullObject().load('formulas');
    await batch.flush();
    for (const [kind, reference] of used.isNullObject ? [] : used.formulas) {
      const drawn = kind === 'drawn' ? /^=ROWS\((.+)\)$/i.exec(String(reference)) : null;
      if (drawn?.[1]) {
        const { sheet, range } = split(drawn[1]);
        this.#ours.set(fold(sheet), address(box(range)));
      }
    }
  }

  /** @param {SheetPlan[]} wanted @param {boolean} frozen whether sheets may not come and go */
  #refuse(wanted, frozen) {
    for (const { sheet, ensure, removed } of wanted) {
      const there = this.find(sheet) !== null;
      if ((ensure || removed) && there && !this.#ours.has(fold(sheet))) {
        throw new ExcelProblem('SHEET_NOT_OURS', sheet);
      }
      if (!ensure && !removed && !there) {
        throw new ExcelProblem('SHEET_MISSING', sheet);
      }
      if (frozen && ((ensure && !there) || (removed && there))) {
        throw new ExcelProblem('WORKBOOK_PROTECTED');
      }
    }
  }

  /** @param {Batch} batch @param {SheetPlan[]} wanted */
  async #refuseProtected(batch, wanted) {
    const asked = wanted.flatMap(({ sheet }) => {
      const name = this.find(sheet);
      return name === null
        ? []
        : [{ name, state: batch.context.workbook.worksheets.getItem(name).protection.load('protected') }];
    });
    if (asked.length) {
      await batch.flush();
    }
    const closed = asked.filter(({ state }) => state.protected).map(({ name }) => name);
    if (closed.length) {
      throw new ExcelProblem('SHEET_PROTECTED', closed.join(', '));
    }
  }
}

/** Empties a sheet of ours; what an officer put beside or below our last drawing stays, or moves out of the way.
 * @param {Batch} batch @param {Excel.Worksheet} sheet @param {SheetPlan} plan
 * @param {string | null} before the range that we drew last; null when all of the sheet is ours */
export async function empty(batch, sheet, plan, before) {
  await batch.room(8);
  const charts = sheet.charts.load('items/name');
  await batch.flush();
  await batch.room(4 + charts.items.length);
  charts.items.filter((c) => c.name.startsWith(OURS)).forEach((c) => c.delete());
  sheet.horizontalPageBreaks.removePageBreaks();
  if (before === null) {
    await wipe(batch, sheet.getRange());
    return;
  }
  const now = plan.used();
  const drawn = before === NOTHING ? null : box(before);
  await makeWay(batch, sheet, drawn, now);
  for (const area of [drawn, now]) {
    if (area) {
      await wipe(batch, sheet.getRange(address(area)));
    }
  }
}

/** @param {Batch} batch @param {Excel.Range} range */
async function wipe(batch, range) {
  await batch.room(9);
  range.unmerge();
  range.conditionalFormats.clearAll();
  range.dataValidation.clear();
  range.clear('All');
  range.format.useStandardWidth = true;
  range.format.useStandardHeight = true;
}

/**
 * Cells below our drawing go down when the new one is longer; others in its way go to the right of it.
 * @param {Batch} batch @param {Excel.Worksheet} sheet @param {Box | null} drawn @param {Box | null} now
 */
async function makeWay(batch, sheet, drawn, now) {
  if (!now) {
    return;
  }
  const cells = await officers(batch, sheet, drawn);
  const bottom = drawn ? drawn.bottom : -1;
  const widest = Math.max(drawn ? drawn.right : -1, now.right);
  const below = cells.filter((cell) => cell.row > bottom && cell.column <= widest);
  const first = Math.min(...below.map((cell) => cell.row));
  const down = below.length && first <= now.bottom ? now.bottom + 2 - first : 0;
  if (down > 0) {
    await batch.room(3);
    const gap = { top: bottom + 1, left: 0, bottom: bottom + down, right: widest };
    sheet.getRange(address(gap)).insert('Down');
  }
  const taken = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  for (const cell of cells.filter((c) => !below.includes(c) && holds(now, c.row, c.column))) {
    let column = cell.column + now.right + 1;
    while (taken.has(`${cell.row} ${column}`)) {
      column++;
    }
    taken.add(`${cell.row} ${column}`);
    await batch.room(5);
    sheet.getRange(columnName(column) + (cell.row + 1)).copyFrom(columnName(cell.column) + (cell.row + 1));
  }
}

/** The cells with contents outside our last drawing. @param {Batch} batch @param {Excel.Worksheet} sheet
 * @param {Box | null} drawn */
async function officers(batch, sheet, drawn) {
  await batch.room(3);
  const used = sheet.getUsedRangeOrNullObject(true).load('address');
  await batch.flush();
  const place = used.isNullObject ? null : box(split(used.address).range);
  if (!place || (drawn && inside(place, drawn))) {
    return [];
  }
  const found = [];
  for await (const { top, rows } of formulas(sheet, place, () => batch.flush())) {
    for (const [r, row] of rows.entries()) {
      for (const [c, content] of row.entries()) {
        const at = { row: top + r, column: place.left + c };
        if (content !== '' && !(drawn && holds(drawn, at.row, at.column))) {
          found.push(at);
        }
      }
    }
  }
  return found;
}

/** @param {Box} inner @param {Box} outer */
function inside(inner, outer) {
  return holds(outer, inner.top, inner.left) && holds(outer, inner.bottom, inner.right);
}
