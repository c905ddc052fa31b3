/**
 * @import { NamedFile } from './types.js'
 * @import { Words } from './texts/index.js'
 */
import { el } from './dom.js';

/** Greatest size of a logo in bytes, as the service has it. */
const MAX_BYTES = 4 * 1024 * 1024;

/** How the files begin that the service takes. */
const BEGINNINGS = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0xff, 0xd8],
];

/** A field for the logo of the report. It is taken into memory when chosen: the file may be gone when it is sent. */
export class LogoField {
  /** @type {NamedFile | null} */ chosen = null;
  /** @type {keyof Words['logoRefused'] | null} */ #refused = null;

  #legend = el('legend');
  #pick = el('span');
  #note = el('p', { class: 'note', id: 'logo-note' });
  #name = el('span', { role: 'status' });
  #message = el('p', { class: 'refused', id: 'logo-refused', role: 'alert' });
  #input = el('input', {
    type: 'file',
    id: 'logo',
    accept: 'image/png,image/jpeg',
    'aria-describedby': 'logo-note logo-refused',
  });
  #remove = el('button', { type: 'button', class: 'quiet', id: 'logo-remove', onclick: () => this.#drop() });

  node = el(
    'fieldset',
    { class: 'logo' },
    this.#legend,
    this.#note,
    el('p', { class: 'row' }, el('label', { class: 'button pick' }, this.#pick, this.#input), this.#name, this.#remove),
    this.#message,
  );

  /**
   * @param {() => Words} words
   * @param {() => void} changed told after a logo was chosen or given up
   */
  constructor(words, changed) {
    this.words = words;
    this.changed = changed;
    this.#input.addEventListener('change', () => {
      const file = this.#input.files?.[0];
      // So that the same file, saved again meanwhile, can be chosen again.
      this.#input.value = '';
      if (file) {
        void this.#take(file);
      }
    });
  }

  /** @param {File} file */
  async #take(file) {
    this.chosen = null;
    this.#refused = file.size > MAX_BYTES ? 'large' : null;
    if (!this.#refused) {
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const isPicture = BEGINNINGS.some((beginning) => beginning.every((byte, i) => bytes[i] === byte));
        this.#refused = isPicture ? null : 'kind';
        this.chosen = isPicture ? { name: file.name, blob: new Blob([bytes]) } : null;
      } catch {
        this.#refused = 'unreadable';
      }
    }
    this.draw();
    this.changed();
  }

  #drop() {
    this.chosen = null;
    this.draw();
    this.changed();
    this.#input.focus();
  }

  /** Says all words again. */
  draw() {
    const t = this.words();
    this.#legend.textContent = t.logo;
    this.#note.textContent = t.logoNote;
    this.#pick.textContent = t.logoPick;
    this.#remove.textContent = t.logoRemove;
    this.#remove.hidden = !this.chosen;
    this.#name.textContent = this.chosen?.name ?? '';
    this.#message.textContent = this.#refused ? t.logoRefused[this.#refused] : '';
    this.#input.setAttribute('aria-invalid', String(this.#refused !== null));
  }
}
