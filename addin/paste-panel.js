/**
 * @import { Framework, Question, Result, Role } from './paste/types.js'
 * @import { Choices } from './views/paste.js'
 * @import { PasteAction } from './types.js'
 * @import { Words } from './texts/index.js'
 */
import { byId, el } from './dom.js';
import { readPasted } from './paste/read.js';
import { chosen, preview } from './views/paste.js';

/**
 * The way in for those who have a published result but no workbook. The text is read here and goes nowhere.
 */
export class PastePanel {
  /** @type {Framework | null} */ #framework = null;
  /** @type {Result | null} */ #result = null;
  /** @type {Choices} */ #choices = { answers: {}, left: new Set(), used: new Map() };
  /** @type {PasteAction[]} */ #offered = [];
  #text = '';

  /**
   * @param {{ words: () => Words, framework: (year: number) => Promise<Framework>,
   *   say: (saying: (t: Words) => string) => void, run: (task: () => Promise<void>) => void }} page
   */
  constructor(page) {
    this.page = page;
    byId('paste-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#begin();
    });
    byId('paste-year').addEventListener('change', () => this.#result && this.#begin());
  }

  /** @param {PasteAction[]} actions what can be done with the scores, the usual first */
  offer(actions) {
    this.#offered = actions;
  }

  #begin() {
    this.#text = byId('pasted', HTMLTextAreaElement).value;
    if (this.#text.trim() === '') {
      this.page.say((t) => t.pasteEmpty);
      byId('pasted').focus();
      return;
    }
    this.page.run(async () => {
      this.#framework = await this.page.framework(Number(byId('paste-year', HTMLSelectElement).value));
      this.#choices = { answers: {}, left: new Set(), used: new Map() };
      this.#read();
      byId('paste-found').focus();
    });
  }

  #read() {
    if (this.#framework) {
      this.#result = readPasted(this.#text, this.#framework, this.#choices.answers);
      this.draw();
    }
  }

  /** Draws the preview again, as after a change of language. */
  draw() {
    const [result, framework] = [this.#result, this.#framework];
    if (!result || !framework) {
      return;
    }
    const events = {
      answer: (/** @type {Question} */ question, /** @type {(Role | null)[]} */ roles) => this.#answer(question, roles),
      changed: () => this.#drawActions(),
    };
    byId('preview').replaceChildren(...preview(result, framework, this.#choices, this.page.words(), events).filter((n) => n !== null && n !== false));
    this.#drawActions();
  }

  /**
   * @param {Question} question
   * @param {(Role | null)[]} roles
   */
  #answer(question, roles) {
    const focused = document.activeElement?.id ?? '';
    this.#choices.answers[question.id] = roles;
    this.#read();
    document.getElementById(focused)?.focus();
  }

  #drawActions() {
    const [result, framework] = [this.#result, this.#framework];
    if (!result || !framework) {
      return;
    }
    const t = this.page.words();
    const { year } = framework;
    const values = () => chosen(result, this.#choices);
    const count = values().length;
    const actions = byId('paste-actions');
    actions.hidden = count === 0;
    actions.replaceChildren(
      ...this.#offered.map(({ label, run }, i) =>
        el('button', { type: 'button', class: i === 0 ? 'main' : 'quiet', 'data-work': '', onclick: () => run(year, values()) }, label(t, count, year)),
      ),
    );
  }
}
