/**
 * @import { Language, Problem } from '../types.js'
 * @import { Saying } from '../work.js'
 * @import { Chosen, Rollup, Wishes } from './types.js'
 */
import { byId, el } from '../dom.js';
import { ApiProblem } from '../failures.js';
import { Frame } from '../frame.js';
import { firstLanguage } from '../texts/index.js';
import { findings } from '../views/findings.js';
import { watchDrop, watchInput } from '../ways-in.js';
import { MinistryApi } from './api.js';
import { ChosenFiles } from './chosen-files.js';
import { filesOf, named } from './folders.js';
import { refusal, totalOf } from './limits.js';
import { overview } from './overview.js';
import { PrefillPanel } from './prefill-panel.js';
import { ranking } from './ranking.js';
import { unusable } from './unusable.js';

/** A score from 0 to 100, as the service takes it. */
const SCORE = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;

/**
 * The page for ministries: the files of many agencies come in, one ranking goes out; and templates that are filled.
 *
 * @extends {Frame<MinistryApi>}
 */
export class MinistryPage extends Frame {
  /**
   * All that is known; `sent` is what the result is of, also when other files were chosen meanwhile.
   *
   * @type {{ language: Language, problem: Problem | null, rollup: Rollup | null,
   *   sent: { files: Chosen[], wishes: Wishes } | null }}
   */
  state = { language: firstLanguage(null), problem: null, rollup: null, sent: null };

  constructor() {
    super(new MinistryApi());
    this.files = new ChosenFiles(this.words, () => this.#chosen());
    this.prefill = new PrefillPanel(this);
    byId('rollup-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#rollUp();
    });
    watchDrop(byId('drop'), (transfer) => this.#take(filesOf(transfer)));
    for (const id of ['many', 'folder']) {
      watchInput(byId(id, HTMLInputElement), (files) => this.#take(async () => files.map(named)));
    }
    this.draw();
  }

  /** Asks which years the service knows. */
  start() {
    void this.work.run(
      (w) => w.loadingYears,
      async () => {
        this.clearProblem();
        const years = (await this.api.templates()).map(({ year }) => String(year)).reverse();
        byId('year').append(...years.map((value) => el('option', { value }, value)));
        this.prefill.offer(years);
        this.work.say(null);
      },
    );
  }

  draw() {
    super.draw();
    this.files?.draw();
    this.prefill?.draw();
  }

  /** @param {(signal: AbortSignal) => Promise<import('./folders.js').Found[]>} files */
  #take(files) {
    this.work.whenFree(
      (w) => w.filesWait,
      () =>
        void this.work.run(
          (w) => w.readingFolder,
          async ({ signal }) => {
            this.clearProblem();
            this.work.say(null);
            this.files.add(await files(signal));
          },
        ),
    );
  }

  #chosen() {
    this.clearProblem();
    this.work.say(this.state.rollup ? (w) => w.filesChanged : null);
  }

  /** What was asked for, besides the files. @returns {Wishes} */
  #wishes() {
    const field = byId('target', HTMLInputElement);
    const target = field.value.trim().replace(/[๐-๙]/g, (digit) => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)));
    const isScore = target === '' || SCORE.test(target);
    field.setAttribute('aria-invalid', String(!isScore));
    if (!isScore) {
      throw refusal((t) => [t.targetUnread(field.value.trim()), t.targetUnreadFix]);
    }
    return { year: byId('year', HTMLSelectElement).value, target };
  }

  #rollUp() {
    void this.work.run(
      (w) => w.preparing,
      async () => {
        this.clearProblem();
        const wishes = this.#wishes();
        const files = await this.files.ready();
        const progress = this.progress(files, (w) => w.rollingUp(files.length));
        const rollup = await this.api.rollup(files, wishes, progress).catch(together(files));
        Object.assign(this.state, { rollup, sent: { files, wishes } });
        this.files.fold();
        this.work.say((w) => w.rolledUp(rollup.count, rollup.unusable));
        this.drawAnswer();
        byId('rollup').focus();
      },
    );
  }

  /**
   * Says how much was sent, and once all is, what the service does.
   *
   * @param {Chosen[]} files
   * @param {Saying} then
   * @returns {(share: number) => void}
   */
  progress(files, then) {
    const total = totalOf(files);
    return (share) => this.work.say(share < 1 ? (w) => w.sent(w.size(share * total), w.size(total)) : then);
  }

  drawAnswer() {
    const { language, rollup } = this.state;
    const t = this.words();
    document.body.classList.toggle('has-result', rollup !== null);
    const cards = rollup && [
      overview(rollup, t, language),
      this.#actions(),
      unusable(rollup, t, language),
      ranking(rollup, t, language),
      findings(rollup.findings, t.rollupFindings, t, language, null),
    ];
    byId('rollup-result').replaceChildren(...(cards || []).filter((card) => card !== false));
    this.prefill?.drawAnswer();
    super.drawAnswer();
  }

  #actions() {
    const t = this.words();
    const button = (/** @type {string} */ label, /** @type {() => void} */ action, kind = 'quiet') =>
      el('button', { type: 'button', class: kind, 'data-work': '', onclick: action }, label);
    return el(
      'section',
      { 'aria-label': t.actions, class: 'actions' },
      button(t.downloadRollup, () => this.#download(), 'main'),
      button(t.startOver, () => this.#startOver()),
      el('p', { class: 'note' }, t.downloadRollupNote),
    );
  }

  #download() {
    const { sent } = this.state;
    void this.work.run(
      (w) => w.preparing,
      async () => {
        this.clearProblem();
        if (sent) {
          const progress = this.progress(sent.files, (w) => w.writingRollup);
          this.save(await this.api.rollupWorkbook(sent.files, sent.wishes, progress));
        }
      },
    );
  }

  #startOver() {
    Object.assign(this.state, { rollup: null, sent: null });
    this.files.clear();
    this.drawAnswer();
    byId('many').focus();
  }
}

/**
 * A service with little memory takes less at a time; its words for that are about one file.
 *
 * @param {Chosen[]} files
 * @returns {(error: unknown) => never}
 */
const together = (files) => (error) => {
  if (error instanceof ApiProblem && error.problem.code === 'FILE_TOO_LARGE') {
    throw refusal((t) => [t.tooLargeHere(t.size(totalOf(files))), t.sendInParts]);
  }
  throw error;
};
