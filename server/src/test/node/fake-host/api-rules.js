import { meet, text } from './areas.js';
import { hex } from './api-looks.js';

/** Conditional formats and validations, as Office.js shows them. */

const quoted = (sheet, a) => `'${sheet.name}'!${text(a)}`;

class RuleFont {
  cls = 'ConditionalRangeFont';
  constructor(font) {
    this.font = font;
  }
  set bold(value) {
    this.font.bold = value;
  }
  set italic(value) {
    this.font.italic = value;
  }
  set underline(value) {
    this.font.underline = value !== 'None';
  }
  set color(rgb) {
    this.font.color = hex(rgb);
  }
}

class RuleFill {
  cls = 'ConditionalRangeFill';
  constructor(style) {
    this.look = style;
  }
  set color(rgb) {
    this.look.fill = hex(rgb);
  }
}

class RuleBorder {
  cls = 'ConditionalRangeBorder';
  constructor(border, side) {
    Object.assign(this, { border, side });
  }
  set style(value) {
    this.border[this.side] = value === 'None' ? '' : '000000';
  }
  set color(rgb) {
    this.border[this.side] = hex(rgb);
  }
}

class RuleBorders {
  cls = 'ConditionalRangeBorderCollection';
  constructor(style) {
    this.look = style;
  }
  getItem(edge) {
    this.look.border ??= {};
    return new RuleBorder(this.look.border, edge.replace('Edge', '').toLowerCase());
  }
}

class RuleFormat {
  cls = 'ConditionalRangeFormat';
  constructor(style) {
    this.look = style;
  }
  get font() {
    this.look.font ??= {};
    return new RuleFont(this.look.font);
  }
  get fill() {
    return new RuleFill(this.look);
  }
  get borders() {
    return new RuleBorders(this.look);
  }
  set numberFormat(code) {
    this.look.numberFormat = code;
  }
}

class Formula {
  cls = 'ConditionalFormatRule';
  constructor(rule) {
    this.rule = rule;
  }
  get formula() {
    return `=${this.rule.formula}`;
  }
  set formula(text) {
    this.rule.formula = text.replace(/^=/, '');
  }
}

class Custom {
  cls = 'CustomConditionalFormat';
  constructor(rule) {
    this.own = rule;
  }
  get rule() {
    return new Formula(this.own);
  }
  get format() {
    return new RuleFormat(this.own.style);
  }
}

class Rule {
  cls = 'ConditionalFormat';
  type = 'Custom';
  constructor(sheet, rule) {
    Object.assign(this, { sheet, rule, id: rule.id });
  }
  get custom() {
    return new Custom(this.rule);
  }
  getRanges() {
    return { cls: 'RangeAreas', address: this.rule.areas.map((a) => quoted(this.sheet, a)).join(',') };
  }
}
export class Rules {
  cls = 'ConditionalFormatCollection';
  constructor(sheet, areas) {
    Object.assign(this, { sheet, areas });
  }
  #mine() {
    return this.sheet.conditional.filter((rule) => rule.areas.some((a) => this.areas.some((b) => meet(a, b))));
  }
  get items() {
    return this.#mine().map((rule) => new Rule(this.sheet, rule));
  }
  add(kind) {
    this.sheet.guard();
    if (kind !== 'Custom') {
      throw new Error(`NotInFakeHost: ${kind}`);
    }
    const rule = { id: this.sheet.book.nextId(), areas: this.areas, formula: '', style: {} };
    this.sheet.conditional.unshift(rule);
    return new Rule(this.sheet, rule);
  }
  getItem(id) {
    const found = this.#mine().find((rule) => rule.id === id);
    return new Rule(this.sheet, found);
  }
  clearAll() {
    this.sheet.guard();
    this.areas.forEach((a) => (this.sheet.conditional = this.sheet.uncover(this.sheet.conditional, a)));
  }
}

const OPERATORS = { Between: 'between', GreaterThanOrEqualTo: 'from', LessThanOrEqualTo: 'to' };
const KINDS = { wholeNumber: 'WHOLE', decimal: 'DECIMAL', date: 'DATE' };

export class Validation {
  cls = 'DataValidation';
  constructor(sheet, areas) {
    Object.assign(this, { sheet, areas });
  }
  #entry() {
    const mine = this.areas.map(text).join();
    return this.sheet.validations.find((v) => v.areas.map(text).join() === mine);
  }
  #fresh(values) {
    this.clear();
    this.sheet.validations.push({
      areas: this.areas, type: 'ANY', first: '', second: '', strict: true, blank: true,
      promptTitle: '', prompt: '', errorTitle: '', error: '', ...values,
    });
  }
  clear() {
    this.sheet.guard();
    this.areas.forEach((a) => (this.sheet.validations = this.sheet.uncover(this.sheet.validations, a)));
  }
  set rule(rule) {
    const [[kind, how]] = Object.entries(rule);
    const plain = (formula) => (formula === undefined ? '' : String(formula).replace(/^=/, ''));
    if (kind === 'list') {
      const first = how.source.startsWith('=') ? how.source.slice(1) : `"${how.source}"`;
      this.#fresh({ type: 'LIST', first });
    } else if (kind === 'custom') {
      this.#fresh({ type: 'CUSTOM', first: plain(how.formula) });
    } else {
      const operator = OPERATORS[how.operator];
      const first = operator === 'to' ? '' : plain(how.formula1);
      const second = operator === 'to' ? plain(how.formula1) : plain(how.formula2);
      this.#fresh({ type: KINDS[kind], first, second });
    }
  }
  set ignoreBlanks(value) {
    this.#entry().blank = value;
  }
  set prompt({ title, message }) {
    if (!this.#entry()) {
      this.#fresh({});
    }
    Object.assign(this.#entry(), { promptTitle: title, prompt: message });
  }
  set errorAlert({ style, title, message }) {
    Object.assign(this.#entry(), { strict: style === 'Stop', errorTitle: title, error: message });
  }
}
