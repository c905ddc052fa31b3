import { apply } from './applier.js';
import { fingerprint } from './fingerprint.js';
import { goTo } from './places.js';
import { ExcelProblem, problemOf } from './problem.js';
import { readWorkbook } from './reader.js';
import { words } from './texts.js';

/**
 * What the pane does in Excel, without a page of its own: the service that it asks and the views that show what
 * happens are given to it, so that the page and the tests bring theirs.
 */

/** @typedef {'th' | 'en'} Language */
/** @typedef {{sheet: string, cell: string | null}} Finding */
/** @typedef {{edits: unknown[], editsSchema: string, [field: string]: unknown}} Analysis */
/**
 * @typedef {object} Service requests to the service; what goes wrong there is thrown as it is
 * @property {(workbook: Blob) => Promise<Record<string, unknown>>} check
 * @property {(workbook: Blob) => Promise<Analysis>} analyse as JSON with the edits
 * @property {(workbook: Blob) => Promise<Record<string, unknown>>} audit
 * @property {(workbook: Blob) => Promise<unknown>} clearing the edit list that takes our marks off
 */
/**
 * @typedef {object} Views
 * @property {(status: string | null, stop: (() => void) | null) => void} busy says what is going on, null for nothing
 * @property {(status: string) => void} done
 * @property {(answer: Record<string, unknown>) => void} analysis
 * @property {(answer: Record<string, unknown>) => void} audit
 * @property {(measures: unknown, coverage: unknown) => void} measures
 * @property {(problem: unknown) => void} problem an ExcelProblem, or what the service threw
 * @property {(question: string) => Promise<boolean>} ask
 */

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @typedef {{workbook: Blob, asRead: string}} Read */

export class Pane {
  #service;
  #views;
  #language;
  #running = false;

  /** @param {{service: Service, views: Views, language: () => Language}} parts */
  constructor({ service, views, language }) {
    this.#service = service;
    this.#views = views;
    this.#language = language;
  }

  get #words() {
    return words(this.#language());
  }

  /** Checks the open workbook and shows what was found. */
  check = () =>
    this.#work(async () => {
      const { workbook } = await this.#read();
      this.#views.busy(this.#words.checking, null);
      this.#views.analysis(await this.#service.check(workbook));
    });

  /** Analyses the open workbook, writes the result into it and shows what was found. */
  analyse = () =>
    this.#work(async () => {
      const { answer, asRead } = await this.#analysed();
      await this.#write({ schema: answer.editsSchema, edits: answer.edits }, asRead);
      this.#views.analysis(answer);
      this.#views.done(this.#words.written);
    });

  /** Shows the measures that an analysis would write, and writes nothing. */
  measures = () =>
    this.#work(async () => {
      const { answer } = await this.#analysed();
      this.#views.measures(answer['measures'], answer['coverage']);
    });

  /** Shows each live formula beside the service's own value. */
  audit = () =>
    this.#work(async () => {
      const { workbook } = await this.#read();
      this.#views.busy(this.#words.auditing, null);
      this.#views.audit(await this.#service.audit(workbook));
    });

  /** Takes our marks and sheets off the open workbook. */
  clear = () =>
    this.#work(async () => {
      const { workbook, asRead } = await this.#read();
      this.#views.busy(this.#words.clearing, null);
      await this.#write(await this.#service.clearing(workbook), asRead);
      this.#views.done(this.#words.cleared);
    });

  /** Takes the officer to the cell of a finding. @param {Finding} finding */
  show = async ({ sheet, cell }) => {
    try {
      if (!(await goTo(sheet, cell))) {
        this.#views.done(this.#words.hidden(sheet));
      }
    } catch (error) {
      this.#views.problem(problemOf(error));
    }
  };

  // One thing at a time: a second click while one is under way is not a wish for more.
  /** @param {() => Promise<void>} action */
  async #work(action) {
    if (this.#running) {
      return;
    }
    this.#running = true;
    try {
      await action();
    } catch (error) {
      this.#views.problem(error);
    } finally {
      this.#running = false;
      this.#views.busy(null, null);
    }
  }

  /** @returns {Promise<Read>} */
  async #read() {
    this.#views.busy(this.#words.reading, null);
    const asRead = await this.#fingerprint();
    const bytes = await readWorkbook();
    return { workbook: new Blob([bytes], { type: XLSX }), asRead };
  }

  async #fingerprint() {
    try {
      return await Excel.run({ delayForCellEdit: true }, fingerprint);
    } catch (error) {
      throw problemOf(error);
    }
  }

  async #analysed() {
    const { workbook, asRead } = await this.#read();
    this.#views.busy(this.#words.analysing, null);
    return { answer: await this.#service.analyse(workbook), asRead };
  }

  /** @param {unknown} list @param {string} asRead */
  async #write(list, asRead) {
    const stop = new AbortController();
    const busy = (/** @type {number} */ done, /** @type {number} */ all) =>
      this.#views.busy(this.#words.writing(done, all), () => stop.abort());
    busy(0, 1);
    await apply(list, {
      asRead,
      confirmChanged: () => this.#views.ask(this.#words.changedQuestion),
      progress: busy,
      signal: stop.signal,
    });
  }
}

export { ExcelProblem };
