import { ExcelProblem } from './problem.js';

/**
 * Collects work for Excel and sends it in requests that every host takes: Excel on the web refuses more than 5 MB,
 * and becomes slow long before.
 */

/** Greatest size of a request, measured, in bytes. */
export const MAX_BYTES = 1_500_000;

/** Most cells whose contents one request carries. */
export const MAX_CELLS = 20_000;

/** What a call weighs besides its arguments: a little more than was measured, so that the sum stays below the limit. */
const CALL_BYTES = 900;

const encoder = new TextEncoder();

/** Bytes of a value in a request.
 * @param {unknown} value */
export const weight = (value) => encoder.encode(JSON.stringify(value)).length;

/**
 * @typedef {object} BatchOptions
 * @property {(done: number, all: number) => void} [progress] told after each request how many edits are done
 * @property {AbortSignal} [signal] stops the work between two requests
 */

/** Requests to Excel, one after the other. */
export class Batch {
  /** @type {BatchOptions} */
  #options;
  #bytes = 0;
  #cells = 0;
  #all;
  #done = 0;
  #started = false;
  #together = false;
  syncs = 0;

  /**
   * @param {Excel.RequestContext} context
   * @param {number} all number of edits
   * @param {BatchOptions} options
   */
  constructor(context, all, options) {
    this.context = context;
    this.#all = all;
    this.#options = options;
  }

  /** Makes room for calls, by sending what is waiting when this would be too much with them.
   * @param {number} calls
   * @param {unknown} [payload] what they carry
   * @param {number} [cells] cells whose contents they carry */
  async room(calls, payload = null, cells = 0) {
    const bytes = calls * CALL_BYTES + weight(payload);
    if (this.#started && (this.#bytes + bytes > MAX_BYTES || this.#cells + cells > MAX_CELLS)) {
      await this.flush();
    }
    if (!this.#started) {
      this.#started = true;
      this.context.application.suspendScreenUpdatingUntilNextSync();
      this.context.application.suspendApiCalculationUntilNextSync();
    }
    this.#bytes += bytes;
    this.#cells += cells;
  }

  /** Counts an edit as done. */
  did() {
    this.#done += 1;
  }

  /** Sends what is waiting; afterwards a wish to stop is heard, but never between what must stand together. */
  async flush() {
    this.#bytes = 0;
    this.#cells = 0;
    this.#started = false;
    this.syncs += 1;
    await this.context.sync();
    this.#options.progress?.(this.#done, this.#all);
    this.stopIfAsked();
  }

  stopIfAsked() {
    if (this.#options.signal?.aborted && !this.#together) {
      throw new ExcelProblem('CANCELLED');
    }
  }

  /** Does work that must not be left half done.
   * @param {() => Promise<void>} work */
  async together(work) {
    this.#together = true;
    await work();
    this.#together = false;
  }
}
