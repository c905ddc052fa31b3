/**
 * @import { Language, NamedFile, Problem } from './types.js'
 * @import { Api } from './api.js'
 * @import { Words } from './texts/index.js'
 */
import { ApiProblem, own } from './failures.js';
import { byId, saveAs } from './dom.js';
import { firstLanguage, keepLanguage, texts } from './texts/index.js';
import { problemCard } from './views/problem.js';
import { Work } from './work.js';

/**
 * What every page has: words in two languages, one piece of work at a time, and a place for what went wrong.
 *
 * @template {Api} A
 */
export class Frame {
  /** @type {{ language: Language, problem: Problem | null }} */
  state = { language: firstLanguage(null), problem: null };

  /** @param {A} api */
  constructor(api) {
    this.api = api;
    this.work = new Work({ words: this.words, cancel: () => this.cancel(), failed: (error) => this.failed(error) });
    byId('language').addEventListener('click', () => {
      this.state.language = this.state.language === 'th' ? 'en' : 'th';
      keepLanguage(this.state.language);
      this.draw();
    });
  }

  /** @returns {Words} */
  words = () => texts[this.state.language];

  /** Says all words of the page again, in the language it has now. */
  draw() {
    const { language } = this.state;
    const words = this.words();
    const say = (/** @type {string | undefined} */ name) => {
      const text = words[/** @type {keyof Words} */ (name)];
      return typeof text === 'string' ? text : '';
    };
    const marked = (/** @type {string} */ mark) =>
      /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`[${mark}]`));
    document.documentElement.lang = language;
    byId('language').textContent = words.otherLanguage;
    byId('language').lang = language === 'th' ? 'en' : 'th';
    for (const node of marked('data-text')) {
      node.textContent = say(node.dataset.text);
    }
    for (const node of marked('data-called')) {
      node.setAttribute('aria-label', say(node.dataset.called));
    }
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[data-page]'))) {
      // The language is kept for next time where storage is on; the address works everywhere.
      link.href = `${link.dataset.page}?lang=${language}`;
    }
    this.work.draw();
    this.drawAnswer();
  }

  /** Draws what this page has to show; by itself, what went wrong. */
  drawAnswer() {
    this.drawProblem();
  }

  drawProblem() {
    const { language, problem } = this.state;
    const ways = { again: this.work.again, useToken: (/** @type {string} */ token) => this.#useToken(token) };
    byId('problem').replaceChildren(...(problem ? [problemCard(problem, this.words(), language, ways)] : []));
    this.work.lock();
  }

  /** @param {string} token */
  #useToken(token) {
    this.api.useToken(token);
    this.clearProblem();
    this.work.again?.();
  }

  /** @param {Problem} shown */
  fail(shown) {
    this.state.problem = shown;
    this.drawAnswer();
    byId('problem-title').focus();
  }

  /** Shows a failure, whatever it is. @param {unknown} error */
  failed(error) {
    const known = error instanceof ApiProblem ? error.problem : this.problemOf(error);
    if (!known) {
      console.error(error);
    }
    this.fail(known ?? own('page'));
  }

  /**
   * What only this page knows of a failure.
   *
   * @param {unknown} _error
   * @returns {Problem | null}
   */
  problemOf(_error) {
    return null;
  }

  clearProblem() {
    this.state.problem = null;
    byId('problem').replaceChildren();
  }

  /** Gives up on the work under way. */
  cancel() {
    this.api.cancel();
  }

  /** @param {NamedFile} file */
  save(file) {
    saveAs(file);
    this.work.say((w) => (file.gaps ? w.savedWithGaps(file.name, file.gaps) : w.saved(file.name)));
  }
}
