import { apply } from './applier.js';
import { fingerprint } from './fingerprint.js';
import { goTo } from './places.js';
import { problemOf } from './problem.js';
import { readWorkbook } from './reader.js';

/**
 * The workbook that is open in Excel: how it is read, written and shown. What is asked of the service and what is drawn
 * comes from outside, so that the page and the tests bring theirs.
 */

/** @typedef {ReturnType<typeof import('./texts.js').words>} PaneWords */
/** @typedef {(words: PaneWords) => string} Saying */
/** @typedef {{sheet: string, cell: string | null}} Spot */
/** @typedef {{edits: unknown[], editsSchema: string}} Answer */
/** @typedef {{sheet: string, cell: string, before: string, after: string}} Occupied */
/** @typedef {{editsSchema: string, edits: {sheet: string, at: string}[], occupied: Occupied[]}} Filling */
/** @typedef {(share: number) => void} Progress */
/** @typedef {{progress: Progress, signal: AbortSignal}} Run one piece of work: how far it is, and the wish to stop it */
/** @typedef {{question: Saying, details: string[], yes: Saying, no: Saying}} Asking */
/**
 * @template {Answer} A
 * @typedef {object} Service requests to the service; what goes wrong there is thrown as it is
 * @property {(workbook: Blob, progress: Progress) => Promise<A>} analysis as JSON with the edits
 * @property {(workbook: Blob, progress: Progress) => Promise<unknown>} clearing the edit list that takes our marks off
 */
/** @typedef {{say: (saying: Saying) => void, ask: (asking: Asking) => Promise<boolean>}} Talk */
/** @typedef {{workbook: Blob, asRead: string, name: string | null}} Read name: of the saved file that stands in */

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** So long may Excel take for an answer that needs no work. */
const HINT_MS = 4_000;

/** @template {Answer} A */
export class Pane {
  #service;
  #talk;
  /** @type {Read | null} */ #chosen = null;

  /** @param {Service<A>} service @param {Talk} talk */
  constructor(service, talk) {
    this.#service = service;
    this.#talk = talk;
  }

  /** Takes a saved file for the open workbook, where Excel does not hand that over; until something is written.
   * @param {Blob} file @param {string} name */
  async useFile(file, name) {
    this.#chosen = { workbook: file, asRead: await now(), name };
  }

  /** The open workbook, with what is typed and not saved yet. @param {Run} run */
  async workbook(run) {
    return (await this.#read(run)).workbook;
  }

  /** Analyses the open workbook and writes the result into it. @param {Run} run */
  async analyse(run) {
    const read = await this.#read(run);
    this.#talk.say((w) => w.analysing);
    const answer = await this.#service.analysis(read.workbook, run.progress);
    await this.#write({ schema: answer.editsSchema, edits: answer.edits }, read, run);
    return answer;
  }

  /** Takes our marks and sheets off the open workbook. @param {Run} run */
  async clear(run) {
    const read = await this.#read(run);
    this.#talk.say((w) => w.clearing);
    await this.#write(await this.#service.clearing(read.workbook, run.progress), read, run);
  }

  /** Puts scores into the open workbook; gives how many cells were written. What other cells hold is only replaced
   * when the officer says so.
   * @param {(workbook: Blob, progress: Progress) => Promise<Filling>} request @param {Run} run */
  async fill(request, run) {
    const read = await this.#read(run);
    this.#talk.say((w) => w.filling);
    const { editsSchema: schema, edits, occupied } = await request(read.workbook, run.progress);
    const replace = occupied.length === 0 || (await this.#talk.ask(aboutOccupied(occupied)));
    run.signal.throwIfAborted();
    const held = new Set(occupied.map(({ sheet, cell }) => `${sheet}!${cell}`));
    const wanted = replace ? edits : edits.filter(({ sheet, at }) => !held.has(`${sheet}!${at}`));
    if (wanted.length > 0) {
      await this.#write({ schema, edits: wanted }, read, run);
    }
    return wanted.length;
  }

  /** Takes the officer to a cell; false where the sheet is hidden or gone. @param {Spot} spot */
  async show({ sheet, cell }) {
    try {
      return await goTo(sheet, cell);
    } catch (error) {
      throw problemOf(error);
    }
  }

  // Excel does nothing for us while somebody is in the middle of a cell.
  #hint() {
    return setTimeout(() => this.#talk.say((w) => w.finishCell), HINT_MS);
  }

  /** @param {Run} run @returns {Promise<Read>} */
  async #read({ signal }) {
    if (this.#chosen) {
      return this.#chosen;
    }
    this.#talk.say((w) => w.reading);
    const hint = this.#hint();
    const asRead = await unlessStopped(now(), signal).finally(() => clearTimeout(hint));
    const bytes = await unlessStopped(readWorkbook(), signal);
    return { workbook: new Blob([bytes], { type: XLSX }), asRead, name: null };
  }

  /** @param {unknown} list @param {Read} read @param {Run} run */
  async #write(list, { asRead, name }, { signal }) {
    if (name !== null && !(await this.#talk.ask(aboutFile(name)))) {
      throw new DOMException('not the same file', 'AbortError');
    }
    this.#talk.say((w) => w.writing(0, 1));
    const hint = this.#hint();
    await apply(list, {
      asRead,
      confirmChanged: () => this.#talk.ask({ question: (w) => w.changedQuestion, details: [], yes: (w) => w.write, no: (w) => w.doNotWrite }),
      progress: (done, all) => {
        clearTimeout(hint);
        this.#talk.say((w) => w.writing(done, all));
      },
      signal,
    }).finally(() => clearTimeout(hint));
    // The saved file does not hold what was just written.
    this.#chosen = null;
  }
}

/** Fingerprint of the workbook as it is. */
async function now() {
  try {
    return await Excel.run({ delayForCellEdit: true }, fingerprint);
  } catch (error) {
    throw problemOf(error);
  }
}

/** What a promise gives, unless the officer stops waiting for it before.
 * @template T @param {Promise<T>} promise @param {AbortSignal} signal @returns {Promise<T>} */
function unlessStopped(promise, signal) {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}

/** @param {Occupied[]} occupied @returns {Asking} */
const aboutOccupied = (occupied) => ({
  question: (w) => w.occupiedQuestion(occupied.length),
  details: occupied.map(({ sheet, cell, before, after }) => `${sheet}!${cell}: ${before} → ${after}`),
  yes: (w) => w.replace,
  no: (w) => w.leave,
});

/** @param {string} name @returns {Asking} */
const aboutFile = (name) => ({ question: (w) => w.fileQuestion(name), details: [], yes: (w) => w.write, no: (w) => w.doNotWrite });
