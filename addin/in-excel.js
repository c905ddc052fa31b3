/**
 * @import { Analysis, GoTo, Kept, Mode, PageState, Run } from './types.js'
 * @import { Asking, Saying as PaneSaying } from './excel/pane.js'
 * @import { Place } from './excel/host.js'
 * @import { Value } from './paste/types.js'
 * @import { Words } from './texts/index.js'
 * @import { Page } from './page.js'
 * @import { Saying } from './work.js'
 */
import { shown } from './excel-problem.js';
import { askedFor } from './excel/host.js';
import { Pane } from './excel/pane.js';
import { ExcelProblem } from './excel/problem.js';
import { clock, words } from './excel/texts.js';
import { byId, el } from './dom.js';
import { jump } from './jump.js';
import { keep, kept } from './kept.js';
import { offerTemplates } from './offers.js';
import { firstLanguage } from './texts/index.js';
import { measuresCard } from './views/measures.js';
import { indicators, summary } from './views/summary.js';
import { written } from './views/written.js';
import { watchFiles } from './ways-in.js';

/**
 * The pane in Excel: the open workbook is what is checked, and results are written into it.
 *
 * @implements {Mode}
 */
export class InExcel {
  /** @type {Pane<Analysis>} */ #pane;
  /** @type {Kept} what belongs to the answer besides it */
  #about = { readAt: '', file: null, sheets: [] };
  /** What waits for a saved file, as Excel did not hand the open one over. @type {(() => void) | null} */
  #waiting = null;

  #pasted = byId('pasted', HTMLTextAreaElement);

  pasteActions = [
    {
      label: (/** @type {Words} */ t, /** @type {number} */ count) => t.pasteIntoOpen(count),
      run: (/** @type {number} */ year, /** @type {Value[]} */ values) => this.#fill(year, values),
    },
    {
      label: (/** @type {Words} */ t, /** @type {number} */ count, /** @type {number} */ year) => t.pasteDownload(count, year),
      run: (/** @type {number} */ year, /** @type {Value[]} */ values) => this.page.fillTemplate(year, values),
    },
  ];

  /**
   * @param {Page} page
   * @param {Place} place
   */
  constructor(page, place) {
    this.page = page;
    page.state.language = firstLanguage(place.language);
    this.#pane = new Pane(
      { analysis: page.api.analysis, clearing: page.api.clearing },
      { say: (saying) => this.#say(saying), ask: (asking) => this.#ask(asking) },
    );
  }

  /** Shows the pane with what it showed last, and does what a button of the ribbon asked for. */
  start() {
    this.#arrange();
    const before = kept();
    Object.assign(this.page.state, before?.state);
    this.#about = before?.about ?? this.#about;
    this.#pasted.value = before?.pasted ?? '';
    this.page.report.choose(before?.report ?? this.page.report.chosen);
    this.#pasted.addEventListener('change', () => this.drawn());
    this.page.work.say(null);
    this.page.begin(this);
    void this.#offers();
  }

  #arrange() {
    const tab = byId('tab-upload');
    tab.dataset.text = 'wayExcel';
    tab.setAttribute('aria-controls', 'way-excel');
    byId('way-upload').hidden = true;
    byId('way-excel').hidden = false;
    byId('way-excel').append(byId('drop'), byId('no-file'));
    byId('drop').hidden = true;
    /** @type {HTMLElement} */ (byId('no-file').firstElementChild).dataset.text = 'noTemplateYet';
    watchFiles((file) => this.page.work.whenFree((w) => w.fileWaits(file.name), () => void this.#choose(file)));
    const { page } = this;
    const commands = /** @type {const} */ ({
      check: () => this.#check(),
      analyse: () => this.#analyse(),
      measures: () => this.#measures(),
      audit: () => page.audit(),
      report: () => page.downloadReport(),
      clear: () => this.#clear(),
    });
    for (const [name, action] of Object.entries(commands)) {
      byId(`excel-${name}`).addEventListener('click', action);
    }
    byId('excel-commands').append(page.report.node);
    page.report.node.addEventListener('change', () => this.drawn());
  }

  async #offers() {
    const { page } = this;
    await page.work.run(
      (w) => w.loading,
      async () => {
        // What the ribbon asked for is done after a second try too.
        page.work.again = () => void this.#offers();
        page.clearProblem();
        page.state.years = offerTemplates(await page.api.templates());
        page.work.say(null);
        this.#chooseYear();
      },
    );
    const wish = page.state.problem ? null : askedFor(location.search);
    if (wish) {
      // A page that is loaded again must not write again; some versions of Excel's library take replaceState away.
      const address = new URL(location.href);
      address.searchParams.delete('do');
      history.replaceState?.(null, '', address);
      byId(`excel-${wish}`).click();
    }
  }

  /** Pasted scores are most likely of the year of the workbook. */
  #chooseYear() {
    const { answer, years } = this.page.state;
    if (answer && years.includes(answer.fiscalYear)) {
      byId('paste-year', HTMLSelectElement).value = String(answer.fiscalYear);
    }
  }

  /** @param {PaneSaying} saying */
  #say(saying) {
    this.page.work.say(() => saying(words(this.page.state.language)));
  }

  /** @param {Asking} asking */
  #ask({ question, details, yes, no }) {
    const said = (/** @type {PaneSaying} */ saying) => (/** @type {'th' | 'en'} */ language) => saying(words(language));
    return this.page.ask({ question: said(question), details, yes: said(yes), no: said(no) });
  }

  /** @param {Run} run */
  workbook(run) {
    return this.#pane.workbook(run);
  }

  /** @param {unknown} error */
  problemOf(error) {
    if (!(error instanceof ExcelProblem)) {
      return null;
    }
    if (error.code === 'READ_FAILED') {
      this.#waiting = this.page.work.again;
      byId('drop').hidden = false;
    }
    return shown(error);
  }

  // The work that failed goes on with the chosen file.
  /** @param {File} file */
  async #choose(file) {
    const waiting = this.#waiting;
    let taken = false;
    await this.page.work.run(
      () => words(this.page.state.language).reading,
      async ({ signal }) => {
        this.page.work.again = () => void this.#choose(file);
        this.page.clearProblem();
        await this.#pane.useFile(file, file.name, signal);
        taken = true;
      },
    );
    if (taken) {
      byId('drop').hidden = true;
      waiting?.();
    }
  }

  #check() {
    const { page } = this;
    page.send(
      (w) => w.checkingOpen,
      (workbook, progress) => page.api.check(workbook, progress),
      (answer) => this.#show(answer, []),
    );
  }

  /**
   * @param {Saying} saying
   * @param {(run: Run) => Promise<void>} task
   */
  #run(saying, task) {
    void this.page.work.run(saying, async (run) => {
      this.page.clearProblem();
      await task(run);
    });
  }

  #analyse() {
    this.#run(
      (w) => w.analysingOpen,
      async (run) => {
        const answer = await this.#pane.analyse(run);
        const drawn = answer.edits.filter((e) => e.kind === 'ensureSheet' && !e.veryHidden).map((e) => e.sheet);
        this.#show(answer, drawn, () => words(this.page.state.language).written);
      },
    );
  }

  #measures() {
    const { page } = this;
    page.send(
      (w) => w.analysingOpen,
      (workbook, progress) => page.api.analysis(workbook, progress),
      ({ measures, coverage, indicators: all }) => {
        page.state.measures = { list: measures, ...coverage, of: all.length };
        page.work.say((w) => w.measuresShown(measures.length));
        page.drawAnswer();
        byId('measures').focus();
      },
    );
  }

  #clear() {
    this.#run(
      (w) => w.clearing,
      async (run) => {
        await this.#pane.clear(run);
        this.#about = { ...this.#about, sheets: [] };
        this.page.drawAnswer();
        this.#say((w) => w.cleared);
      },
    );
  }

  /**
   * @param {number} year
   * @param {Value[]} values
   */
  #fill(year, values) {
    this.#run(
      (w) => w.filling(year),
      async (run) => {
        const count = await this.#pane.fill((workbook, progress) => this.page.api.filling(workbook, year, values, progress), run);
        this.#say((w) => w.filled(count));
      },
    );
  }

  /**
   * @param {Analysis} answer
   * @param {string[]} sheets that were written
   * @param {Saying} [saying]
   */
  #show(answer, sheets, saying) {
    const { name, at } = this.#pane.source;
    this.#about = { readAt: at.toISOString(), file: name, sheets };
    // What was written is in the workbook now.
    this.page.show({ ...answer, edits: [] }, saying);
    this.#chooseYear();
  }

  /** @type {GoTo} */
  goTo = (spot) => void jump(this.page, this.#pane, spot, (saying) => this.#say(saying));

  /**
   * @param {PageState} state
   * @param {Words} t
   */
  cards({ answer, measures, language }, t) {
    const { readAt, file, sheets } = this.#about;
    const time = clock(new Date(readAt), language);
    const further = [...(measures ? [measuresCard(measures, t)] : []), ...this.page.found()];
    return answer
      ? [
          sheets.length > 0 && written(sheets, t, this.goTo),
          summary(answer, t, language),
          ...further,
          indicators(answer, t),
          el('p', { class: 'quiet-text' }, file ? t.readFrom(file, time) : t.readAt(time)),
        ].filter((card) => card !== false)
      : further;
  }

  drawn() {
    const { answer, audit, measures } = this.page.state;
    keep({ state: { answer, audit, measures }, about: this.#about, pasted: this.#pasted.value, report: this.page.report.chosen });
  }
}
