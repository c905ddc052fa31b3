import { Batch } from './batch.js';
import { chart, nameSeries, OURS } from './charts.js';
import { writeContents } from './contents.js';
import { checked } from './edits.js';
import { fingerprint } from './fingerprint.js';
import { digitWidth, format, heights, links, merge, unmark, widths } from './looks.js';
import { freeze, margins, pageBreaks, pageSetup } from './pages.js';
import { ExcelProblem, problemOf } from './problem.js';
import { conditionalFormats, validations } from './rules.js';
import { empty, plans, STATE, Survey } from './sheets.js';

/**
 * Applies an edit list to the open workbook, as the service's own writer applies it to a file. Doing so twice changes
 * nothing more. What must stand together is done first and is not interrupted: the officer's sheets, room on ours, and
 * our notes about both. Drawing our own sheets can be stopped; the next run makes them anew.
 */

/** @typedef {import('./edits.js').Edit} Edit */
/** @typedef {import('./sheets.js').SheetPlan} SheetPlan */
/**
 * @typedef {object} Options
 * @property {string} [asRead] fingerprint of the workbook when it was read
 * @property {() => Promise<boolean>} [confirmChanged] asks whether to go on although the workbook was changed since
 * @property {(done: number, all: number) => void} [progress]
 * @property {AbortSignal} [signal]
 */

/** Applies a list; gives the number of requests. Every failure is an ExcelProblem.
 * @param {unknown} list the document `{schema, edits}`
 * @param {Options} [options] */
export async function apply(list, options = {}) {
  const edits = checked(list);
  try {
    await refuseChanged(options);
    return await Excel.run(runOptions(), async (context) => {
      const batch = new Batch(context, edits.length, options);
      await new Work(batch, edits).run();
      return { syncs: batch.syncs };
    });
  } catch (error) {
    throw problemOf(error);
  }
}

/** All requests of a run are one step back where the host can do that. */
function runOptions() {
  const grouped = Office.context.requirements.isSetSupported('ExcelApi', '1.20');
  return { delayForCellEdit: true, ...(grouped ? { mergeUndoGroup: true } : {}) };
}

/** @param {Options} options */
async function refuseChanged({ asRead, confirmChanged }) {
  if (asRead === undefined) {
    return;
  }
  const now = await Excel.run({ delayForCellEdit: true }, fingerprint);
  if (now !== asRead && !(await confirmChanged?.())) {
    throw new ExcelProblem('CHANGED');
  }
}

class Work {
  #batch;
  #edits;
  #plans;
  #digit = 0;
  /** @type {Survey} */
  #survey = new Survey();

  /** @param {Batch} batch @param {Edit[]} edits */
  constructor(batch, edits) {
    this.#batch = batch;
    this.#edits = edits;
    this.#plans = plans(edits);
  }

  async run() {
    const batch = this.#batch;
    this.#survey = await Survey.of(batch, this.#plans);
    await this.#measure();
    batch.stopIfAsked();
    const drawn = this.#plans.filter((plan) => plan.ensure && plan.sheet !== STATE);
    await batch.together(async () => {
      await this.#addSheets();
      await this.#names();
      for (const plan of this.#plans) {
        await this.#clear(plan);
      }
      for (const plan of this.#plans) {
        if (!drawn.includes(plan) && !plan.removed) {
          await this.#draw(plan);
        }
      }
      await batch.flush();
    });
    if (drawn.length > 0 || this.#plans.some((plan) => plan.removed)) {
      batch.stopIfAsked();
    }
    for (const plan of drawn) {
      await this.#draw(plan);
    }
    await this.#remove();
    // Behind the last request there is nothing left to stop.
    await batch.together(() => batch.flush());
  }

  // A column that nobody has set tells how wide a digit is.
  async #measure() {
    const [first] = this.#plans.flatMap((plan) => this.#survey.find(plan.sheet) ?? []);
    const { worksheets } = this.#batch.context.workbook;
    const sheet = first === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(first);
    await this.#batch.room(4);
    sheet.load('standardWidth');
    const column = sheet.getRange('XFD1').format.load('columnWidth');
    await this.#batch.flush();
    this.#digit = digitWidth(column.columnWidth, sheet.standardWidth);
  }

  async #addSheets() {
    for (const { sheet, ensure } of this.#plans) {
      if (ensure && this.#survey.find(sheet) === null) {
        await this.#batch.room(4);
        const added = this.#batch.context.workbook.worksheets.add(sheet);
        added.position = this.#survey.insert(sheet, ensure.after);
      }
    }
  }

  async #names() {
    const wanted = this.#edits.filter((edit) => edit.kind === 'name');
    if (!wanted.length) {
      return;
    }
    const { names } = this.#batch.context.workbook;
    await this.#batch.room(wanted.length * 2);
    const there = wanted.map(({ name }) => names.getItemOrNullObject(name).load('name'));
    await this.#batch.flush();
    for (const [index, { name, refersTo }] of wanted.entries()) {
      await this.#batch.room(3, refersTo);
      if (there[index]?.isNullObject) {
        names.add(name, `=${refersTo}`);
      } else {
        names.getItem(name).formula = `=${refersTo}`;
      }
      this.#batch.did();
    }
  }

  /** @param {SheetPlan} plan */
  #worksheet(plan) {
    return this.#batch.context.workbook.worksheets.getItem(this.#survey.find(plan.sheet) ?? plan.sheet);
  }

  /** @param {SheetPlan} plan */
  async #clear(plan) {
    if (plan.ensure) {
      const sheet = this.#worksheet(plan);
      await empty(this.#batch, sheet, plan, this.#survey.drawn(plan.sheet));
      await margins(this.#batch, sheet);
    }
  }

  /** @param {SheetPlan} plan */
  async #draw(plan) {
    const batch = this.#batch;
    const sheet = this.#worksheet(plan);
    const cleared = plan.ensure !== null;
    await links(batch, sheet, plan.of('link'), cleared);
    await writeContents(batch, sheet, plan.of('cells'), cleared);
    await this.#looks(sheet, plan);
    await conditionalFormats(batch, sheet, plan.of('conditionalFormat'), cleared);
    await validations(batch, sheet, plan.of('validation'));
    await this.#frame(sheet, plan, cleared);
    await this.#charts(sheet, plan);
    if (plan.ensure) {
      await batch.room(3);
      sheet.tabColor = plan.ensure.tabColor && `#${plan.ensure.tabColor}`;
      if (plan.ensure.veryHidden) {
        sheet.visibility = 'VeryHidden';
      }
      batch.did();
    }
  }

  /** @param {Excel.Worksheet} sheet @param {SheetPlan} plan */
  async #looks(sheet, plan) {
    const batch = this.#batch;
    for (const edit of plan.edits) {
      if (edit.kind === 'unmark') {
        await unmark(batch, sheet, edit);
      } else if (edit.kind === 'format') {
        await format(batch, sheet, edit);
      } else if (edit.kind === 'widths') {
        await widths(batch, sheet, edit, this.#digit);
      } else if (edit.kind === 'heights') {
        await heights(batch, sheet, edit);
      } else if (edit.kind !== 'merge') {
        continue;
      } else {
        await merge(batch, sheet, edit);
      }
      batch.did();
    }
  }

  /** @param {Excel.Worksheet} sheet @param {SheetPlan} plan @param {boolean} cleared */
  async #frame(sheet, plan, cleared) {
    const batch = this.#batch;
    const [panes] = plan.of('freeze').slice(-1);
    if (panes) {
      await freeze(batch, sheet, panes);
    }
    const [page] = plan.of('pageSetup').slice(-1);
    if (page) {
      await pageSetup(batch, sheet, page);
    }
    for (const edit of cleared ? plan.of('pageBreaks') : []) {
      await pageBreaks(batch, sheet, edit);
      batch.did();
    }
  }

  /** @param {Excel.Worksheet} sheet @param {SheetPlan} plan */
  async #charts(sheet, plan) {
    const batch = this.#batch;
    const wanted = plan.of('chart');
    if (!wanted.length) {
      return;
    }
    const there = sheet.charts.load('items/name');
    await batch.flush();
    const ours = there.items.map((c) => c.name).filter((name) => name.startsWith(OURS));
    for (const edit of wanted) {
      await chart(batch, sheet, edit, ours);
      batch.did();
    }
    await nameSeries(batch, sheet, wanted);
  }

  async #remove() {
    for (const { sheet, removed } of this.#plans) {
      const name = removed ? this.#survey.find(sheet) : null;
      if (name !== null) {
        await this.#batch.room(2);
        this.#batch.context.workbook.worksheets.getItem(name).delete();
      }
      if (removed) {
        this.#batch.did();
      }
    }
  }
}
