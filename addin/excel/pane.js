import { apply } from './applier.js';
import { checked } from './edits.js';
import { fingerprint } from './fingerprint.js';
import { goTo } from './places.js';
import { ExcelProblem, problemOf } from './problem.js';
import { readWorkbook } from './reader.js';
import { STATE } from './sheets.js';

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
/** @typedef {import('./problem.js').Task} Task */
/** @typedef {{name: string | null, at: Date}} Source the open workbook, or the name of a saved file that stands in for it,
 * and when it was read or chosen */
/** @typedef {{workbook: Blob, asRead: string, source: Source}} Read */

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** So long may Excel take for an answer that needs no work. */
export const HINT_MS = 4_000;

/** @template {Answer} A */
export class Pane {
  #service;
  #talk;
  /** @type {Read | null} */ #chosen = null;
  /** Whether that file was chosen for the work that comes next. */
  #justChosen = false;
  /** Where came from what was read last. @type {Source} */
  source = { name: null, at: new Date() };

  /** @param {Service<A>} service @param {Talk} talk */
  constructor(service, talk) {
    this.#service = service;
    this.#talk = talk;
  }

  /** Takes a saved file for the open workbook, where Excel does not hand that over: for the next work without a
   * question, for any later one only when Excel fails again and the officer agrees.
   * @param {Blob} file @param {string} name @param {AbortSignal} signal */
  async useFile(file, name, signal) {
    const asRead = await this.#fingerprint(signal);
    // A file that is saved again can no longer be read through what was chosen; the bytes of now can.
    const workbook = new Blob([await file.arrayBuffer()], { type: XLSX });
    this.#chosen = { workbook, asRead, source: { name, at: new Date() } };
    this.#justChosen = true;
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
    await this.#write('analyse', { schema: answer.editsSchema, edits: answer.edits }, read, run);
    return answer;
  }

  /** Takes our marks and sheets off the open workbook; Excel does not bring deleted sheets back, so the officer is asked.
   * @param {Run} run */
  async clear(run) {
    const read = await this.#read(run);
    this.#talk.say((w) => w.clearing);
    const list = await this.#service.clearing(read.workbook, run.progress);
    const sheets = checked(list).flatMap((edit) => (edit.kind === 'removeSheet' && edit.sheet !== STATE ? [edit.sheet] : []));
    if (sheets.length > 0 && !(await this.#talk.ask(aboutDeleting(sheets)))) {
      throw new DOMException('nothing is deleted', 'AbortError');
    }
    await this.#write('clear', list, read, run);
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
      await this.#write('fill', { schema, edits: wanted }, read, run);
    }
    return wanted.length;
  }

  /** Takes the officer to a cell; false where the sheet is hidden or gone. @param {Spot} spot @param {AbortSignal} signal */
  async show({ sheet, cell }, signal) {
    try {
      return await unlessStopped(goTo(sheet, cell, signal), signal);
    } catch (error) {
      throw signal.aborted ? error : problemOf(error);
    }
  }

  // Excel does nothing for us while somebody is in the middle of a cell.
  #hint() {
    return setTimeout(() => this.#talk.say((w) => w.finishCell), HINT_MS);
  }

  /** @param {AbortSignal} signal */
  #fingerprint(signal) {
    const hint = this.#hint();
    return unlessStopped(now(), signal).finally(() => clearTimeout(hint));
  }

  /** @param {Run} run @returns {Promise<Read>} */
  async #read({ signal }) {
    const read = this.#chosen && this.#justChosen ? this.#chosen : await this.#ask(signal);
    this.#justChosen = false;
    this.source = read.source;
    return read;
  }

  /** Excel is asked each time: what was chosen before is older than what is open. @param {AbortSignal} signal */
  async #ask(signal) {
    try {
      const read = await this.#open(signal);
      this.#chosen = null;
      return read;
    } catch (error) {
      const chosen = this.#chosen;
      if (!chosen || !(error instanceof ExcelProblem) || error.code !== 'READ_FAILED') {
        throw error;
      }
      const again = await this.#talk.ask(aboutChosen(chosen.source));
      signal.throwIfAborted();
      if (!again) {
        this.#chosen = null;
        throw error;
      }
      return chosen;
    }
  }

  /** @param {AbortSignal} signal @returns {Promise<Read>} */
  async #open(signal) {
    this.#talk.say((w) => w.reading);
    const asRead = await this.#fingerprint(signal);
    const at = new Date();
    const bytes = await unlessStopped(readWorkbook(), signal);
    return { workbook: new Blob([bytes], { type: XLSX }), asRead, source: { name: null, at } };
  }

  /** @param {Task} task @param {unknown} list @param {Read} read @param {Run} run */
  async #write(task, list, { asRead, source: { name } }, { signal }) {
    if (name !== null && !(await this.#talk.ask(aboutFile(task, name)))) {
      throw new DOMException('not the same file', 'AbortError');
    }
    signal.throwIfAborted();
    this.#talk.say((w) => w.tasks[task].progress(0, 1));
    const hint = this.#hint();
    const options = {
      asRead,
      confirmChanged: () => this.#talk.ask(aboutChange(task)),
      progress: (/** @type {number} */ done, /** @type {number} */ all) => {
        clearTimeout(hint);
        this.#talk.say((w) => w.tasks[task].progress(done, all));
      },
      signal,
    };
    try {
      await apply(list, options);
    } catch (error) {
      throw problemOf(error, task);
    } finally {
      clearTimeout(hint);
    }
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

/** @param {Task} task @param {Saying} question @param {string[]} [details] @returns {Asking} */
const aboutTask = (task, question, details = []) => ({
  question,
  details,
  yes: (w) => w.tasks[task].yes,
  no: (w) => w.tasks[task].no,
});

/** @param {Task} task @param {string} name */
const aboutFile = (task, name) => aboutTask(task, (w) => w.tasks[task].fileQuestion(name));

/** @param {Task} task */
const aboutChange = (task) => aboutTask(task, (w) => w.tasks[task].changedQuestion);

/** @param {Source} source @returns {Asking} */
const aboutChosen = ({ name, at }) => ({
  question: (w) => w.chosenQuestion(name ?? '', at),
  details: [],
  yes: (w) => w.useChosen,
  no: (w) => w.chooseAgain,
});

/** @param {string[]} sheets */
const aboutDeleting = (sheets) => aboutTask('clear', (w) => w.deleteQuestion(sheets.length), sheets);
