/**
 * @import { Analysis, Asked, Mode, PageState } from './types.js'
 * @import { Value } from './paste/types.js'
 * @import { Download, Progress } from './api.js'
 * @import { Saying } from './work.js'
 */
import { Api } from './api.js';
import { byId } from './dom.js';
import { ApiProblem } from './failures.js';
import { Frame } from './frame.js';
import { PastePanel } from './paste-panel.js';
import { ReportOptions } from './report-options.js';
import { firstLanguage, texts } from './texts/index.js';
import { auditCard } from './views/audit.js';
import { counts, findings } from './views/findings.js';
import { questionCard } from './views/question.js';

/**
 * What the page in a browser and the pane in Excel have in common; a mode says what is different.
 *
 * @extends {Frame<Api>}
 */
export class Page extends Frame {
  /**
   * All that is known; everything shown is drawn from here, so a change of language only draws again.
   *
   * @type {PageState}
   */
  state = { language: firstLanguage(null), years: [], answer: null, audit: null, measures: null, problem: null, asked: null };
  /** @type {Mode | null} */ #mode = null;

  constructor() {
    super(new Api());
    this.paste = new PastePanel({
      words: this.words,
      framework: (year) => this.api.framework(year),
      say: (saying) => this.work.say(saying),
      run: (task) => void this.work.run((w) => w.pasteRead, () => this.#quietly(task)),
    });
    this.report = new ReportOptions(this.words);
    byId('template').addEventListener('click', () => this.#template());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.drawAnswer());
  }

  get mode() {
    if (!this.#mode) {
      throw new Error('no mode yet');
    }
    return this.#mode;
  }

  /** @param {Mode} mode */
  begin(mode) {
    this.#mode = mode;
    this.paste.offer(mode.pasteActions);
    this.draw();
  }

  draw() {
    super.draw();
    this.paste.draw();
    this.report.draw();
  }

  drawAnswer() {
    const { answer, asked, audit, measures, language } = this.state;
    const words = this.words();
    const cards = this.#mode?.cards(this.state, words) ?? [];
    document.body.classList.toggle('has-result', answer !== null || audit !== null || measures !== null);
    byId('question').replaceChildren(...(asked ? [questionCard(asked, words, language)] : []));
    byId('result').replaceChildren(...cards);
    this.drawProblem();
    this.#mode?.drawn();
  }

  /**
   * The card of the audit, when there was one, and one list of findings: those of an audit hold what a check of the
   * data finds, and more.
   */
  found() {
    const { answer, audit, language } = this.state;
    const [t, { goTo }] = [this.words(), this.mode];
    if (!audit) {
      return answer ? [findings(answer.findings, t.findings, t, language, goTo)] : [];
    }
    const save = () => this.download((w) => w.auditing, this.api.audited);
    return [
      auditCard(audit, t, language, { download: save, goTo }),
      findings(audit.findings, t.auditFindings, t, language, goTo),
    ];
  }

  /** @param {unknown} error */
  failed(error) {
    this.state.asked = null;
    super.failed(error);
  }

  /** @param {unknown} error */
  problemOf(error) {
    return this.#mode?.problemOf(error) ?? null;
  }

  cancel() {
    super.cancel();
    this.state.asked?.answer(false);
  }

  /**
   * Asks the reader, and waits for the answer; to cancel the work is to say no.
   *
   * @param {Omit<Asked, 'answer'>} question
   * @returns {Promise<boolean>}
   */
  ask(question) {
    return new Promise((resolve) => {
      const answer = (/** @type {boolean} */ yes) => {
        this.state.asked = null;
        this.drawAnswer();
        resolve(yes);
      };
      this.state.asked = { ...question, answer };
      this.drawAnswer();
      byId('asked').focus();
    });
  }

  /**
   * Sends the workbook, and does something with the answer.
   *
   * @template T
   * @param {Saying} saying
   * @param {(workbook: Blob, progress: Progress) => Promise<T>} request
   * @param {(answer: T) => void} use
   */
  send(saying, request, use) {
    void this.work.run(saying, async (run) => {
      this.clearProblem();
      const workbook = await this.mode.workbook(run);
      this.work.say(saying);
      use(await request(workbook, run.progress));
    });
  }

  /** @param {Saying} saying */
  check(saying) {
    this.send(saying, (workbook, progress) => this.api.check(workbook, progress), (answer) => this.show(answer));
  }

  /**
   * @param {Saying} saying
   * @param {Download} request
   */
  download(saying, request) {
    this.send(saying, request, (file) => this.save(file));
  }

  downloadReport() {
    this.download(
      (w) => w.reporting,
      (workbook, progress) => this.api.report(this.report.chosen, this.report.logo)(workbook, progress),
    );
  }

  audit() {
    this.send(
      (w) => w.auditing,
      (workbook, progress) => this.api.audit(workbook, progress).catch(withoutAudit),
      (audit) => {
        this.state.audit = audit;
        this.work.say((w) => w.found(counts(audit.findings)));
        this.drawAnswer();
        byId('audit').focus();
      },
    );
  }

  /**
   * Shows a result in place of an earlier one.
   *
   * @param {Analysis} answer
   * @param {Saying} [saying] what was done; how much was found, when nothing else was
   */
  show(answer, saying = (w) => w.found(counts(answer.findings))) {
    Object.assign(this.state, { answer, audit: null, measures: null });
    this.work.say(saying);
    this.drawAnswer();
    byId('agency').focus();
  }

  /** @param {() => Promise<void>} task */
  async #quietly(task) {
    this.clearProblem();
    await task();
    this.work.say(null);
  }

  // Not a link: that would carry no access token, and say nothing when it fails.
  #template() {
    const address = byId('year', HTMLSelectElement).value;
    void this.work.run(
      (w) => w.fetching,
      async () => {
        this.clearProblem();
        this.save(await this.api.get(address));
      },
    );
  }

  /**
   * The template of a year with pasted scores in it.
   *
   * @param {number} year
   * @param {Value[]} values
   */
  filled(year, values) {
    this.clearProblem();
    return this.api.filled(year, values, () => {});
  }

  /**
   * @param {number} year
   * @param {Value[]} values
   */
  fillTemplate(year, values) {
    void this.work.run((w) => w.filling(year), async () => this.save(await this.filled(year, values)));
  }
}

/**
 * An older service has no audit; that is no fault of the file.
 *
 * @param {unknown} error
 * @returns {never}
 */
function withoutAudit(error) {
  if (error instanceof ApiProblem && error.problem.kind === 'missing') {
    error.problem.message = { th: texts.th.auditMissing, en: texts.en.auditMissing };
    error.problem.fix = { th: texts.th.auditMissingFix, en: texts.en.auditMissingFix };
  }
  throw error;
}
