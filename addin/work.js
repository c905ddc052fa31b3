/**
 * @import { Run } from './types.js'
 * @import { Words } from './texts/index.js'
 */
import { Cancelled } from './failures.js';
import { byId } from './dom.js';

/** @typedef {(t: Words) => string} Saying words in whichever language the page has when they are shown */

/** One piece of work at a time: says what is going on and for how long, can be cancelled and done again. */
export class Work {
  /** @type {Saying | null} */ #saying = null;
  /** @type {number | undefined} */ #clock;
  #stop = new AbortController();
  /** @type {(() => void) | null} */ again = null;
  /** @type {(() => void) | null} */ #next = null;

  /**
   * @param {{ words: () => Words, cancel: () => void, failed: (error: unknown) => void }} page
   */
  constructor(page) {
    this.page = page;
    byId('cancel').addEventListener('click', () => {
      this.#stop.abort();
      page.cancel();
    });
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
   * Does something at once, or as soon as what is going on has ended; of several things only the last.
   *
   * @param {Saying} saying what is said while it waits
   * @param {() => void} task
   */
  whenFree(saying, task) {
    if (this.busy) {
      this.#next = task;
      this.say(saying);
    } else {
      task();
    }
  }

  /**
   * Does a piece of work; a failure is shown on the page, with this work as what can be done again.
   *
   * @param {Saying} saying
   * @param {(run: Run) => Promise<void>} task
   */
  async run(saying, task) {
    if (this.busy) {
      return;
    }
    this.again = () => void this.run(saying, task);
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const focused = document.activeElement;
    this.#begin(saying);
    try {
      await task({ progress: (share) => this.#progress(share, saying), signal });
      this.#end(focused);
    } catch (error) {
      this.#end(focused);
      const stopped = error instanceof Cancelled || (error instanceof DOMException && error.name === 'AbortError');
      this.say(stopped ? (t) => t.cancelled : null);
      if (!stopped) {
        this.page.failed(error);
      }
    }
    const next = this.#next;
    this.#next = null;
    next?.();
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

  /** @param {Element | null} focused when the work began: a button that was locked meanwhile has lost the focus */
  #end(focused) {
    window.clearInterval(this.#clock);
    this.#clock = undefined;
    byId('seconds').textContent = '';
    this.#show(false);
    if (document.activeElement === document.body && focused instanceof HTMLElement) {
      focused.focus();
    }
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
