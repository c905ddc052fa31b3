import { stretches } from './figures.js';
import { skeleton } from './letters.js';
import { LEAST_WHOLE, isHeadingNumber, leadNumber, pairsApart } from './numbers.js';

/**
 * @import { Reason, Row, Stretch, Subject } from './types.js'
 * @import { Match, Subjects } from './subjects.js'
 * @import { LeadNumber } from './numbers.js'
 */

/**
 * A blank cell where each cell is a line of its own.
 *
 * @type {import('./types.js').Figure}
 */
const NONE = { kind: 'none', text: '-', value: NaN, signed: false, part: 0, cell: 0, alone: true };

const BULLET = /^\s*[•·*▪◦●○-]/;

/** So many lines may lie between the name of a question and its score, or between an item and its sub-items. */
const REACH = 6;

/**
 * @typedef {{ line: number, text: string, stretch: Stretch, reason: Reason, subject: Subject | null }} Loose
 * A stretch with figures that belongs to no row.
 * @typedef {{ line: number, text: string }} Line
 * @typedef {{ rows: Row[], loose: Loose[], heads: Line[] }} Table
 * `heads`: lines without figures, where headings of columns may be found.
 */

/** Finds the rows of pasted text: what each is about, and its figures. */
export class Rows {
  /** @type {Row[]} */ #rows = [];
  /** @type {Loose[]} */ #loose = [];
  /** @type {Line[]} */ #heads = [];
  /** @type {{ row: Row, since: number, onePerLine: boolean, isList: boolean } | null} */ #open = null;
  /** @type {Row | null} */ #item = null;
  /** @type {LeadNumber | null} */ #number = null;
  /** @type {number | null} */ #section = null;
  #carry = '';
  #looseFigures = false;

  /**
   * @param {Subjects} subjects
   * @param {string[]} lines in plain letters
   */
  constructor(subjects, lines) {
    this.subjects = subjects;
    this.lines = lines;
  }

  /** @returns {Table} */
  read() {
    this.lines.forEach((text, line) => {
      if (text.trim() !== '') {
        this.#line(text, line);
      }
    });
    return { rows: this.#rows.filter((row) => row.figures.length > 0), loose: this.#loose, heads: this.#heads };
  }

  /**
   * @param {string} text
   * @param {number} line
   */
  #line(text, line) {
    const open = this.#open;
    if (open && isDash(text) && (open.onePerLine || open.row.figures.length === 0)) {
      open.row.figures.push(NONE);
      open.onePerLine = true;
      open.since = line;
      return;
    }
    const parts = pairsApart(stretches(text), this.subjects);
    const hadLoose = this.#looseFigures;
    this.#looseFigures = false;
    parts.forEach((stretch, i) => {
      const isHeading = i === 0 && parts.length > 1 && isHeadingNumber(stretch);
      if (!isHeading) {
        this.#stretch(stretch, line, text, i === 0, hadLoose);
      }
    });
    if (parts.every((p) => p.figures.length === 0)) {
      this.#heads.push({ line, text });
      this.#carry = `${this.#carry} ${text}`.slice(-120);
    } else {
      this.#carry = '';
    }
  }

  /**
   * @param {Stretch} stretch
   * @param {number} line
   * @param {string} text
   * @param {boolean} isFirst
   * @param {boolean} afterLoose figures without a name stand before: a name now may be theirs
   */
  #stretch(stretch, line, text, isFirst, afterLoose) {
    const number = leadNumber(stretch, this.subjects);
    if (number) {
      this.#number = number;
      return;
    }
    const match = this.#match(stretch.words, line, isFirst);
    this.#number = null;
    if (match) {
      const names = afterLoose || this.#looseFigures;
      if (names && stretch.figures.length === 0) {
        return;
      }
      this.#start(match, stretch, line, text);
    } else if (stretch.figures.length > 0) {
      this.#figuresOnly(stretch, line, text);
    }
  }

  /**
   * @param {string} words
   * @param {number} line
   * @param {boolean} isFirst
   * @returns {Match | null}
   */
  #match(words, line, isFirst) {
    const item = this.subjects.itemIn(words, this.#section);
    if (item) {
      return item;
    }
    const number = this.#number;
    const no = number && !number.sub ? Number(number.digits) : null;
    const labelled = number?.labelled ?? false;
    if (number?.sub) {
      return this.subjects.subIndicatorIn(words, number.digits, labelled);
    }
    const named = this.subjects.indicatorIn(words, no, labelled);
    if (named && named.trouble === '') {
      return named;
    }
    return (
      this.#wrappedName(words, line, no, labelled, isFirst) ??
      named ??
      this.#total(words) ??
      this.#bareItem(words) ??
      this.#subItem(words, line)
    );
  }

  /** @param {string} words */
  #bareItem(words) {
    const within = /(?:^|\t)[\s•·*▪◦●○-]*([01]\d{1,2})[\s.)]+(?=[\u0e01-\u0e4e])/.exec(words);
    const digits = this.#number?.digits ?? within?.[1];
    const text = within ? words.slice(within.index + within[0].length) : words;
    return digits === undefined ? null : this.subjects.bareItemIn(digits, text, this.#section);
  }

  /** @param {string} words */
  #total(words) {
    const subject = this.subjects.totalIn(words);
    return subject ? { subject, trouble: /** @type {''} */ ('') } : null;
  }

  /**
   * A name that goes on from the line before, or into the line after.
   *
   * @param {string} words
   * @param {number} line
   * @param {number | null} no
   * @param {boolean} labelled
   * @param {boolean} isFirst
   */
  #wrappedName(words, line, no, labelled, isFirst) {
    const next = this.lines[line + 1] ?? '';
    const after = next.trim() !== '' && stretches(next).every((s) => s.figures.length === 0) ? next : '';
    const before = isFirst ? this.#carry.split(/\s{2,}|\t/).slice(-2) : [];
    const tries = [...before.map((b) => `${b}${words}`), after === '' ? '' : `${words}${after}`];
    for (const joined of tries) {
      const match = skeleton(words) !== '' && joined !== '' ? this.subjects.indicatorIn(joined, no, labelled) : null;
      if (match?.trouble === '') {
        return match;
      }
    }
    return null;
  }

  /**
   * @param {string} words
   * @param {number} line
   */
  #subItem(words, line) {
    const parent = this.#item;
    return parent && line - parent.line <= REACH * 2 ? this.subjects.subItemIn(words, parent.subject) : null;
  }

  /**
   * @param {Match} match
   * @param {Stretch} stretch
   * @param {number} line
   * @param {string} text
   */
  #start({ subject, trouble }, stretch, line, text) {
    const part = stretch.figures[0]?.part ?? 0;
    if (subject.kind === 'part' && part !== 0 && this.#takesPart()) {
      this.#attach(stretch);
      return;
    }
    if (subject.kind === 'part') {
      stretch.figures.forEach((f) => (f.part = 0));
    }
    const isCount = stretch.figures.every((f) => f.kind === 'whole' && !f.alone && f.value < LEAST_WHOLE);
    const figures = isCount ? [] : [...stretch.figures];
    /** @type {Row} */
    const row = { line, text, subject, figures, direction: stretch.direction, trouble };
    // Names one after the other without figures are a list; a figure after it may belong to all of it.
    const before = this.#open?.row;
    const isListed = this.#open?.isList === true || /ประกอบด้วย/.test(before?.text ?? '');
    const isList = before?.figures.length === 0 && (isListed || (isQuestion(before.subject) && isQuestion(subject)));
    this.#rows.push(row);
    this.#open = { row, since: line, onePerLine: figures.length === 0, isList };
    if (subject.kind === 'indicator') {
      this.#section = Number(subject.row);
      this.#item = null;
    }
    if (subject.kind === 'item') {
      this.#item = row;
    }
  }

  /** Whether the open row waits for the scores of EIT parts. */
  #takesPart() {
    const row = this.#open?.row;
    return row?.subject.instrument === 'EIT' && row.subject.kind !== 'instrument' && row.subject.kind !== 'part'
      && row.figures.length < 2 && row.figures.every((f) => f.part !== 0);
  }

  /** @param {Stretch} stretch */
  #attach(stretch) {
    const row = this.#open?.row;
    if (row) {
      row.figures.push(...stretch.figures);
      row.direction ||= stretch.direction;
    }
  }

  /**
   * Figures without a name of their own: they go on with the open row, or stay loose.
   *
   * @param {Stretch} stretch
   * @param {number} line
   * @param {string} text
   */
  #figuresOnly(stretch, line, text) {
    if (stretch.figures[0].part !== 0 && this.#takesPart()) {
      this.#attach(stretch);
      return;
    }
    const open = this.#open;
    const bare = skeleton(stretch.words) === '';
    const waits = open !== null && open.row.figures.length === 0 && !open.isList && line - open.since <= REACH;
    const isItem = open?.row.subject.kind === 'item' && !BULLET.test(stretch.words);
    const column = open !== null && !open.isList && open.onePerLine && bare && stretch.figures.length === 1 && line === this.#lastLine(open) + 1;
    if (open && ((waits && (bare || isItem)) || column)) {
      this.#attach(stretch);
      open.onePerLine = bare && stretch.figures.length === 1;
      open.since = line;
      return;
    }
    if (open?.onePerLine && bare) {
      // Something came between a row and the rest of its figures.
      open.row.trouble ||= 'TOO_FEW_FIGURES';
    }
    this.#looseFigures = true;
    if (stretch.figures.some((f) => f.kind === 'score')) {
      this.#loose.push({ line, text, stretch, reason: 'NO_SUBJECT', subject: null });
    }
  }

  /** @param {{ since: number }} open */
  #lastLine(open) {
    let line = open.since;
    while ((this.lines[line + 1] ?? 'x').trim() === '') {
      line++;
    }
    return line;
  }
}

/** @param {Subject} subject */
const isQuestion = ({ kind }) => kind === 'item' || kind === 'subItem';

/** @param {string} text */
const isDash = (text) => /^\s*-\s*$/.test(text);
