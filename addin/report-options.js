/**
 * @import { ReportChoice } from './types.js'
 * @import { Words } from './texts/index.js'
 */
import { el } from './dom.js';
import { LogoField } from './logo-field.js';
import { th } from './texts/th.js';

/** @typedef {keyof Words['sections']} Section */

/** Sections that agencies leave out most often, in the order of the report. @type {Section[]} */
const OFTEN = ['charts', 'history', 'respondents', 'ministry', 'plan', 'elements', 'units', 'monitoring', 'constraints'];

/** All other sections. @type {Section[]} */
const OTHERS = [
  'cover', 'contents', 'objective', 'basis', 'rating', 'result', 'parts',
  'indicators', 'items', 'oit', 'themes', 'recommendations', 'measures', 'texts',
];

/**
 * What the officer wants of the Word report. The fields themselves hold the choices: they are made once, and wherever
 * they are shown and in whichever language, they are the same ones.
 */
export class ReportOptions {
  /** @type {[Element, (t: Words) => string][]} */ #said = [];
  /** @type {HTMLInputElement[]} */ #boxes = [];
  #layout = this.#select('report-layout', (t) => t.layouts);
  #digits = this.#select('report-digits', (t) => t.digitKinds);
  #logo;

  /** @param {() => Words} words */
  constructor(words) {
    this.words = words;
    this.#logo = new LogoField(words, () => this.#tell());
    this.node = el(
      'details',
      { class: 'options', id: 'report-options' },
      el('summary', {}, el('span', {}, this.#say(el('span'), (t) => t.reportOptions), ' ', this.#chosenNow())),
      el(
        'div',
        { class: 'options-body' },
        el('div', { class: 'fields' }, this.#field(this.#layout, (t) => t.layout), this.#field(this.#digits, (t) => t.digits)),
        this.#logo.node,
        el(
          'fieldset',
          {},
          this.#say(el('legend'), (t) => t.sectionsShown),
          this.#say(el('p', { class: 'note' }), (t) => t.sectionsNote),
          this.#checkboxes(OFTEN),
          el('details', { class: 'options' }, this.#say(el('summary'), (t) => t.sectionsMore), this.#checkboxes(OTHERS)),
        ),
      ),
    );
    this.node.addEventListener('change', () => this.#tell());
  }

  /** What is chosen now, besides the logo. @returns {ReportChoice} */
  get chosen() {
    const without = this.#boxes.filter((box) => !box.checked).map((box) => box.value);
    return { layout: this.#layout.value, digits: this.#digits.value, without };
  }

  /** The logo, when there is one. */
  get logo() {
    return this.#logo.chosen?.blob ?? null;
  }

  /** Chooses what was chosen before. @param {ReportChoice} before */
  choose({ layout, digits, without }) {
    this.#layout.value = layout;
    this.#digits.value = digits;
    for (const box of this.#boxes) {
      box.checked = !without.includes(box.value);
    }
    this.#tell();
  }

  /** Says all words again, after a change of language. */
  draw() {
    this.#logo.draw();
    this.#tell();
  }

  #tell() {
    const t = this.words();
    for (const [node, text] of this.#said) {
      node.textContent = text(t);
    }
  }

  /** What is not as usual, in a few words: a closed disclosure must not hide it. */
  #chosenNow() {
    return this.#say(el('span', { class: 'chosen' }), (t) => {
      const { layout, digits, without } = this.chosen;
      const words = [
        layout && t.layouts[/** @type {keyof Words['layouts']} */ (layout)],
        digits && t.digitKinds[/** @type {keyof Words['digitKinds']} */ (digits)],
        without.length > 0 && t.sectionsLeftOut(without.length),
        this.logo && t.logoChosen,
      ];
      return words.filter(Boolean).join(' · ');
    });
  }

  /**
   * @template {Element} T
   * @param {T} node
   * @param {(t: Words) => string} text
   */
  #say(node, text) {
    this.#said.push([node, text]);
    return node;
  }

  /**
   * @param {string} id
   * @param {(t: Words) => Record<string, string>} names
   */
  #select(id, names) {
    const values = Object.keys(names(th));
    return el('select', { id }, ...values.map((value) => this.#say(el('option', { value }), (t) => names(t)[value] ?? '')));
  }

  /**
   * @param {HTMLSelectElement} select
   * @param {(t: Words) => string} label
   */
  #field(select, label) {
    return el('p', {}, this.#say(el('label', { htmlFor: select.id }), label), select);
  }

  /** @param {Section[]} sections */
  #checkboxes(sections) {
    const boxes = sections.map((value) => el('input', { type: 'checkbox', value, checked: true }));
    this.#boxes.push(...boxes);
    const label = (/** @type {Section} */ name) => this.#say(el('span'), (t) => t.sections[name]);
    return el('div', { class: 'boxes' }, ...sections.map((name, i) => el('label', {}, boxes[i], label(name))));
  }
}
