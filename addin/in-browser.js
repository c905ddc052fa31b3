/**
 * @import { Analysis, ExampleEntry, Mode, NamedFile, PageState } from './types.js'
 * @import { Value } from './paste/types.js'
 * @import { Words } from './texts/index.js'
 * @import { Page } from './page.js'
 */
import { byId, el } from './dom.js';
import { offerExamples, offerTemplates } from './offers.js';
import { charts } from './views/charts.js';
import { indicators, summary } from './views/summary.js';
import { watchFiles } from './ways-in.js';

/**
 * The page in a browser: a file comes in, and every result goes out as a file.
 *
 * @implements {Mode}
 */
export class InBrowser {
  /** @type {NamedFile | null} */ #file = null;
  goTo = null;
  pasteActions = [
    {
      label: (/** @type {Words} */ t, /** @type {number} */ count, /** @type {number} */ year) => t.pasteDownload(count, year),
      run: (/** @type {number} */ year, /** @type {Value[]} */ values) => this.page.fillTemplate(year, values),
    },
    {
      label: (/** @type {Words} */ t) => t.pasteCheck,
      run: (/** @type {number} */ year, /** @type {Value[]} */ values) => this.#fillAndCheck(year, values),
    },
  ];

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
  }

  /** Shows what the service offers: templates and examples; takes files from now on, and one that was chosen before. */
  start() {
    const { page } = this;
    void page.work.run(
      (w) => w.loading,
      async () => {
        page.clearProblem();
        page.state.years = offerTemplates(await page.api.templates());
        offerExamples(await page.api.examples(), (example) => this.#tryExample(example));
        page.work.say(null);
      },
    );
    watchFiles((file) => page.work.whenFree((w) => w.fileWaits(file.name), () => this.#take({ name: file.name, blob: file })));
  }

  async workbook() {
    if (!this.#file) {
      throw new Error('no file yet');
    }
    return this.#file.blob;
  }

  problemOf() {
    return null;
  }

  drawn() {}

  /** @param {NamedFile} file */
  #take(file) {
    this.#file = file;
    Object.assign(this.page.state, { answer: null, audit: null, problem: null });
    this.page.drawAnswer();
    this.page.check((w) => w.checking(file.name));
  }

  /** @param {ExampleEntry} example */
  #tryExample({ title, url }) {
    void this.page.work.run(
      (w) => w.checking(title),
      async ({ progress }) => {
        this.page.clearProblem();
        const blob = (await this.page.api.get(url)).blob;
        await this.#checked({ name: title, blob }, progress);
      },
    );
  }

  /**
   * @param {number} year
   * @param {Value[]} values
   */
  #fillAndCheck(year, values) {
    void this.page.work.run(
      (w) => w.filling(year),
      async ({ progress }) => this.#checked(await this.page.filled(year, values), progress),
    );
  }

  /**
   * @param {NamedFile} file
   * @param {(share: number) => void} progress
   */
  async #checked(file, progress) {
    Object.assign(this.page.state, { answer: null, audit: null });
    const answer = await this.page.api.check(file.blob, progress);
    this.#file = file;
    this.page.show(answer);
  }

  /**
   * @param {PageState} state
   * @param {Words} t
   */
  cards({ answer, language }, t) {
    if (!answer) {
      return [];
    }
    return [
      summary(answer, t, language),
      this.#actions(answer, t),
      ...this.page.found(),
      charts(answer, t),
      indicators(answer, t),
    ];
  }

  /**
   * @param {Analysis} answer
   * @param {Words} t
   */
  #actions(answer, t) {
    const { page } = this;
    const { api } = page;
    const next = answer.fiscalYear + 1;
    const button = (/** @type {string} */ label, /** @type {() => void} */ action, kind = 'quiet') =>
      el('button', { type: 'button', class: kind, 'data-work': '', onclick: action }, label);
    return el(
      'section',
      { 'aria-label': t.actions, class: 'actions' },
      button(t.downloadResult, () => page.download((w) => w.writing, api.analyse), 'main'),
      button(t.downloadReport, () => page.downloadReport()),
      button(t.audit, () => page.audit()),
      page.state.years.includes(next) &&
        button(t.nextTemplate(next), () => page.download((w) => w.carrying(next), api.nextYear(next))),
      button(t.openData, () => page.download((w) => w.exporting, api.openData)),
      button(t.clearMarks, () => page.download((w) => w.clearing, api.clear)),
      button(t.startOver, () => this.#startOver()),
      page.report.node,
    );
  }

  #startOver() {
    this.#file = null;
    Object.assign(this.page.state, { answer: null, audit: null, problem: null });
    this.page.work.say(null);
    this.page.drawAnswer();
    byId('file').focus();
  }
}
