/**
 * @import { Problem } from './types.js'
 * @import { Words } from './texts/index.js'
 */
import { ApiProblem, Cancelled } from './api.js';
import { byId } from './dom.js';

/** @typedef {(t: Words) => string} Saying words in whichever language the page has when they are shown */

/** One piece of work at a time: says what is going on and for how long, can be cancelled and done again. */
export class Work {
  /** @type {Saying | null} */ #saying = null;
  /** @type {number | undefined} */ #clock;
  /** @type {(() => void) | null} */ again = null;

  /**
   * @param {{ words: () => Words, cancel: () => void, failed: (problem: Problem) => void }} page
   */
  constructor(page) {
    this.page = page;
    byId('cancel').addEventListener('click', () => page.cancel());
  }

  /** Whether something is going on. */
  get busy() {
    return this.#clock !== undefined;
  }

  /** Says again what is being said, after a change of language. */
  draw() {
    byId('state').textContent = this.#saying ? this.#saying(this.page.words()) : '';
  }

  /** @param {Saying | null} saying */
  say(saying) {
    this.#saying = saying;
    this.draw();
  }

  /**
   * Does a piece of work; a failure becomes a problem on the page, with this work as what can be done again.
   *
   * @param {Saying} saying
   * @param {(progress: (share: number) => void) => Promise<void>} task
   */
  async run(saying, task) {
    if (this.busy) {
      return;
    }
    this.again = () => void this.run(saying, task);
    this.#begin(saying);
    try {
      await task((share) => this.#progress(share, saying));
      this.#end();
    } catch (error) {
      this.#end();
      if (error instanceof ApiProblem) {
        this.say(null);
        this.page.failed(error.problem);
      } else if (error instanceof Cancelled) {
        this.say((t) => t.cancelled);
      } else {
        throw error;
      }
    }
  }

  /**
   * @param {number} share
   * @param {Saying} saying
   */
  #progress(share, saying) {
    this.say(share < 1 ? (t) => t.sending(Math.floor(share * 100)) : saying);
  }

  /** @param {Saying} saying */
  #begin(saying) {
    this.say(saying);
    const start = Date.now();
    const tick = () => {
      const seconds = Math.floor((Date.now() - start) / 1000);
      byId('seconds').textContent = seconds > 2 ? this.page.words().seconds(seconds) : '';
    };
    this.#clock = window.setInterval(tick, 1000);
    this.#show(true);
  }

  #end() {
    window.clearInterval(this.#clock);
    this.#clock = undefined;
    byId('seconds').textContent = '';
    this.#show(false);
  }

  /** @param {boolean} busy */
  #show(busy) {
    byId('state').classList.toggle('busy', busy);
    byId('cancel').hidden = !busy;
    document.body.setAttribute('aria-busy', String(busy));
    this.lock();
  }

  /** Sets the buttons that start work; also called for buttons that were just made. */
  lock() {
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('button[data-work]'))) {
      button.disabled = this.busy;
    }
  }
}
