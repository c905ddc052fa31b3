/**
 * @import { Words } from '../texts/index.js'
 * @import { Found } from './folders.js'
 * @import { Chosen } from './types.js'
 */
import { byId, el, fillInParts } from '../dom.js';
import { isWanted } from './folders.js';
import { assertReadable, assertWithinLimits, FILE_BYTES, MOST_FILES, TOTAL_BYTES, totalOf } from './limits.js';

const SHOWN_AT_ONCE = 10;

/** The files that will be sent: shown with their sizes, each can be taken out again. */
export class ChosenFiles {
  /** @type {Chosen[]} */ files = [];
  /** @type {string[]} */ #passedOver = [];
  #total = el('span');
  #note = el('p', { class: 'note' });
  #list = el('ul', { class: 'file-list' });
  #more = el('p');
  #box = el(
    'details',
    { class: 'options', id: 'chosen', open: true },
    el('summary', {}, this.#total),
    el('div', { class: 'options-body' }, this.#list, this.#more, this.#note),
  );

  /**
   * @param {() => Words} words
   * @param {() => void} changed told when files came or went
   */
  constructor(words, changed) {
    this.words = words;
    this.changed = changed;
    byId('files').append(this.#box);
    this.draw();
  }

  /**
   * Adds what may be workbooks or tables; the same file counts once.
   *
   * @param {Found[]} found
   */
  add(found) {
    const known = new Set(this.files.map(key));
    this.#passedOver = [];
    for (const { name, file } of found) {
      if (file === null || !isWanted(name)) {
        this.#passedOver.push(name);
      } else if (!known.has(key({ name, file }))) {
        known.add(key({ name, file }));
        this.files.push({ name, file });
      }
    }
    this.#box.open = true;
    this.#changed();
  }

  clear() {
    this.files = [];
    this.#passedOver = [];
    this.#changed();
  }

  /** Makes room for what is more important now. */
  fold() {
    this.#box.open = false;
  }

  /** The files as they will be sent, when they can be. */
  async ready() {
    assertWithinLimits(this.files);
    await assertReadable(this.files);
    return [...this.files];
  }

  #changed() {
    this.draw();
    this.changed();
  }

  /** Shows the list anew, from its beginning. */
  draw() {
    const t = this.words();
    const items = this.files.map((file) => this.#item(file));
    this.#list.replaceChildren();
    this.#more.replaceChildren(fillInParts(this.#list, items, SHOWN_AT_ONCE, t.more));
    this.#tell();
  }

  /** What is said about all files together. */
  #tell() {
    const t = this.words();
    const total = totalOf(this.files);
    const tooMuch = this.files.length > MOST_FILES || total > TOTAL_BYTES;
    this.#box.hidden = this.files.length === 0 && this.#passedOver.length === 0;
    this.#total.textContent = t.chosenFiles(this.files.length, t.size(total));
    this.#total.className = tooMuch ? 'refused' : '';
    this.#note.textContent = this.#passedOver.length > 0 ? t.passedOver(this.#passedOver.length, this.#passedOver.slice(0, 3).join(', ')) : '';
  }

  /** @param {Chosen} chosen */
  #item(chosen) {
    const t = this.words();
    const { name, file } = chosen;
    const item = el(
      'li',
      {},
      el('span', { class: 'file-name' }, name),
      el('span', { class: file.size > FILE_BYTES ? 'refused' : 'quiet-text' }, file.size > FILE_BYTES ? t.fileTooLarge(t.size(file.size)) : t.size(file.size)),
      el('button', { type: 'button', class: 'quiet', 'aria-label': t.takeOutOf(name), onclick: () => this.#takeOut(chosen, item) }, t.takeOut),
    );
    return item;
  }

  /**
   * Only the one line goes, so that the eye and the focus stay where they are.
   *
   * @param {Chosen} chosen
   * @param {HTMLElement} item
   */
  #takeOut(chosen, item) {
    const next = item.nextElementSibling ?? item.previousElementSibling;
    this.files = this.files.filter((other) => other !== chosen);
    item.remove();
    this.#tell();
    this.changed();
    (next?.querySelector('button') ?? byId('many')).focus();
  }
}

/** @param {Chosen} chosen */
const key = ({ name, file }) => `${name}\n${file.size}\n${file.lastModified}`;
