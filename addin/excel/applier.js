/**
 * Applies the edit list of the service to the open workbook; the splicer of the service does the same to a file. Only
 * this folder knows Excel, and nothing newer than ExcelApi 1.9.
 *
 * @import { Chart, Edit, EditList, EnsureSheet, Step } from './types.js'
 */
import { drawChart } from './charts.js';
import { cells, conditionalFormat, format, freeze, pageSetup, validation } from './kinds.js';
import { colour, setFill } from './looks.js';
import { EditListError, checkList, input, requests } from './plan.js';

/**
 * @typedef {{ progress?: (done: number, of: number) => void, isCancelled?: () => boolean }} Options
 * @typedef {{ requests: number, edits: number, cancelled: boolean }} Outcome
 */

/** Excel gives widths in points; a character of the default font is 7 pixels wide and has 5 more around it. */
const widthInPoints = (/** @type {number} */ characters) => Math.trunc(characters * 7 + 5) * 0.75;

/**
 * Applies a list. One that holds a kind that is not known, or that needs a protected sheet, is refused as a whole. A
 * cancelled one ends between two requests; applying it again completes it.
 *
 * @param {EditList} list
 * @param {Options} [options]
 * @returns {Promise<Outcome>}
 */
export async function apply(list, { progress = () => {}, isCancelled = () => false } = {}) {
  checkList(list);
  const chunks = requests(list.edits);
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const book = new Book(context, list.edits);
    await book.open();
    let done = 0;
    for (const chunk of chunks) {
      if (isCancelled()) {
        return { requests: done, edits: list.edits.length, cancelled: true };
      }
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      chunk.forEach((step) => book.apply(step));
      await context.sync();
      done++;
      progress(done, chunks.length);
    }
    return { requests: done, edits: list.edits.length, cancelled: false };
  });
}

/** The open workbook while a list is applied. */
class Book {
  /** @type {Map<string, Excel.Worksheet>} */ #sheets = new Map();
  /** @type {Set<string>} */ #names = new Set();
  /** @type {Map<string, Excel.ChartCollection>} */ #charts = new Map();
  /** @type {Map<string, string>} */ #drawn = new Map();

  /**
   * @param {Excel.RequestContext} context
   * @param {Edit[]} edits
   */
  constructor(context, edits) {
    this.context = context;
    this.edits = edits;
  }

  /** Learns what is there, and refuses a workbook that does not let us write. */
  async open() {
    const { workbook } = this.context;
    const sheets = workbook.worksheets;
    sheets.load('items/name,items/protection/protected');
    workbook.names.load('items/name');
    workbook.protection.load('protected');
    await this.context.sync();
    sheets.items.forEach((sheet) => this.#sheets.set(sheet.name, sheet));
    workbook.names.items.forEach(({ name }) => this.#names.add(name.toLowerCase()));
    const targets = new Set(this.edits.flatMap((e) => (e.kind === 'name' || e.kind === 'keep' ? [] : [e.sheet])));
    const locked = sheets.items.filter((s) => targets.has(s.name) && s.protection.protected).map((s) => s.name);
    if (locked.length > 0) {
      throw new EditListError('SHEET_PROTECTED', locked.join(', '));
    }
    const addsSheets = this.edits.some((e) => e.kind === 'removeSheet' || (e.kind === 'ensureSheet' && !this.#sheets.has(e.sheet)));
    if (workbook.protection.protected && addsSheets) {
      throw new EditListError('WORKBOOK_PROTECTED', '');
    }
    for (const [name, sheet] of this.#sheets) {
      if (targets.has(name)) {
        sheet.charts.load('items/name');
        this.#charts.set(name, sheet.charts);
      }
    }
    await this.context.sync();
  }

  /** @param {Step} step */
  apply({ edit }) {
    switch (edit.kind) {
      case 'ensureSheet':
        return this.#ensureSheet(edit);
      case 'keep':
        this.#drawn.set(edit.sheet, edit.drawn);
        return undefined;
      case 'removeSheet':
        return this.#removeSheet(edit.sheet);
      case 'name':
        return this.#name(edit.name, edit.refersTo);
      default:
        return this.#onSheet(edit, this.#sheet(edit.sheet));
    }
  }

  /** @param {string} name */
  #sheet(name) {
    const sheet = this.#sheets.get(name) ?? this.context.workbook.worksheets.getItem(name);
    this.#sheets.set(name, sheet);
    return sheet;
  }

  /** @param {EnsureSheet} edit */
  #ensureSheet({ sheet: name, after, tabColor, veryHidden }) {
    const existing = this.#sheets.get(name);
    const sheet = existing ?? this.context.workbook.worksheets.add(name);
    this.#sheets.set(name, sheet);
    if (existing) {
      this.#empty(name, sheet);
    } else if (after !== '') {
      const places = [...this.#sheets.keys()].filter((n) => n !== name);
      sheet.position = Math.min(places.indexOf(after) + 1 || places.length, places.length);
    }
    sheet.tabColor = tabColor === '' ? '' : colour(tabColor);
    sheet.visibility = veryHidden ? 'VeryHidden' : 'Visible';
  }

  /**
   * Takes off what we drew last time; what the officer put beside it stays.
   *
   * @param {string} name
   * @param {Excel.Worksheet} sheet
   */
  #empty(name, sheet) {
    const drawn = this.#drawn.get(name);
    const range = drawn === undefined ? sheet.getRange() : sheet.getRange(drawn);
    range.unmerge();
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
    range.clear();
    sheet.freezePanes.unfreeze();
    this.#charts.get(name)?.items.forEach((chart) => chart.delete());
    this.#charts.delete(name);
  }

  /** @param {string} name */
  #removeSheet(name) {
    this.#sheets.get(name)?.delete();
    this.#sheets.delete(name);
  }

  /**
   * @param {string} name
   * @param {string} refersTo
   */
  #name(name, refersTo) {
    const { names } = this.context.workbook;
    if (this.#names.has(name.toLowerCase())) {
      names.getItem(name).formula = `=${refersTo}`;
    } else {
      names.add(name, `=${refersTo}`);
      this.#names.add(name.toLowerCase());
    }
  }

  /**
   * @param {Exclude<Edit, EnsureSheet | { kind: 'keep' | 'removeSheet' | 'name' }>} edit
   * @param {Excel.Worksheet} sheet
   */
  #onSheet(edit, sheet) {
    switch (edit.kind) {
      case 'cells':
        return cells(sheet, edit.at, edit.rows.map((row) => row.map(input)));
      case 'format':
        return format(sheet, edit);
      case 'unmark':
        return setFill(sheet.getRange(edit.cell).format.fill, edit.fill);
      case 'merge':
        return sheet.getRange(edit.range).merge(false);
      case 'widths':
        return Object.entries(edit.widths).forEach(([column, width]) => {
          sheet.getRange(`${column}:${column}`).format.columnWidth = widthInPoints(width);
        });
      case 'heights':
        return Object.entries(edit.heights).forEach(([row, height]) => {
          sheet.getRange(`${row}:${row}`).format.rowHeight = height;
        });
      case 'freeze':
        return freeze(sheet, edit.rows, edit.columns);
      case 'conditionalFormat':
        return conditionalFormat(sheet, edit);
      case 'validation':
        return validation(sheet, edit);
      case 'link':
        sheet.getRange(edit.cell).hyperlink = { documentReference: edit.target, screenTip: edit.tooltip };
        return undefined;
      case 'chart':
        return this.#chart(sheet, edit);
      case 'pageSetup':
        return pageSetup(sheet, edit);
      case 'pageBreaks':
        sheet.horizontalPageBreaks.removePageBreaks();
        return edit.rows.forEach((row) => sheet.horizontalPageBreaks.add(`A${row}`));
      default:
        return neverHere(edit);
    }
  }

  /**
   * @param {Excel.Worksheet} sheet
   * @param {Chart} edit
   */
  #chart(sheet, edit) {
    this.#charts.get(edit.sheet)?.items.filter((c) => c.name === edit.id).forEach((c) => c.delete());
    drawChart(this.context.workbook, sheet, edit);
  }
}

/** @param {never} edit */
function neverHere(edit) {
  throw new EditListError('KIND_UNKNOWN', JSON.stringify(edit));
}
