import { columns } from './columns.js';
import { namesSeveral } from './headings.js';
import { linesOf } from './lines.js';
import { valueOf, weightedPoints } from './places.js';
import { Rows } from './rows.js';
import { Subjects } from './subjects.js';
import { wideRows } from './wide.js';

/**
 * @import { Answers, Framework, Gap, Question, Reason, Result, Row, Subject, Value } from './types.js'
 * @import { Line, Loose, Table } from './rows.js'
 * @import { Placed } from './columns.js'
 * @import { WideRow } from './wide.js'
 */

/** Longer stretches between two rows mean two tables. */
const LINES_BETWEEN_ROWS = 6;
const SHOWN_OF_A_LINE = 160;
const LEAST_SURVEY_SCORE = 20;
/** See `LIKE_ENOUGH` for the figures behind this. */
const USUAL_LIKENESS = 0.48;
const QUESTIONS_TO_JUDGE = 4;

/**
 * Reads text that was copied from a result: what of it is certain, what is not and why, and what only the reader can
 * say. Nothing is guessed: a figure that could be two things is a gap.
 *
 * @param {string} text
 * @param {Framework} framework rules of the year of the result
 * @param {Answers} [answers] roles of columns that the reader gave, by question
 * @returns {Result}
 */
export function readPasted(text, framework, answers = {}) {
  const lines = linesOf(text);
  const table = new Rows(new Subjects(framework), lines).read();
  doubtOtherYears(table.rows);
  const reading = new Reading(framework);
  for (const rows of tables(table)) {
    const [{ line, subject }] = rows;
    const lacksSome = level(subject) === 'indicators' && namesSeveral(table.heads, line, framework);
    const above = { heads: headsBefore(table, line), lacksSome };
    const { placed, question } = columns(rows, above, framework, answers);
    reading.table(placed, question);
  }
  const { rows, rest } = wideRows(table.loose, table.heads, framework);
  reading.wide(rows);
  reading.loose(rest);
  return reading.result();
}

/**
 * Codes mean something else in another year: when the questions as a whole are unlike ours, none is taken.
 *
 * @param {Row[]} rows
 */
function doubtOtherYears(rows) {
  const questions = rows.filter((r) => typeof r.subject.likeness === 'number');
  const sorted = questions.map((r) => Number(r.subject.likeness)).sort((a, b) => a - b);
  if (sorted.length >= QUESTIONS_TO_JUDGE && sorted[Math.floor(sorted.length / 2)] < USUAL_LIKENESS) {
    questions.forEach((r) => (r.trouble ||= 'QUESTION_DIFFERS'));
  }
}

/**
 * Rows that stand together and have the same level are one table.
 *
 * @param {Table} table
 */
function tables({ rows, heads }) {
  /** @type {Row[][]} */
  const found = [];
  /** @type {Row | undefined} */
  let before;
  for (const row of rows) {
    const current = found.at(-1);
    const isSame = before !== undefined && level(before.subject) === level(row.subject) && joined(before, row, heads);
    if (current && isSame && sameShape(current, row)) {
      current.push(row);
    } else {
      found.push([row]);
    }
    before = row;
  }
  return found;
}

/**
 * @param {Row} a
 * @param {Row} b
 * @param {Line[]} heads
 */
function joined(a, b, heads) {
  const between = heads.filter((h) => h.line > a.line && h.line < b.line);
  const isTitled = between.some((h) => /25[4-9]\d|ปีก่อน|ปีที่ประเมิน|ส่วนที่\s*[12]|Public|Survey/i.test(h.text));
  return b.line - a.line <= LINES_BETWEEN_ROWS + 2 && !isTitled;
}

/**
 * A sentence after a table is no row of it: one figure fewer or more is, when the next rows go on as before, is
 * decided by the table.
 *
 * @param {Row[]} table
 * @param {Row} row
 */
function sameShape(table, row) {
  const isSentence = (/** @type {Row} */ r) => r.text.length > SHOWN_OF_A_LINE && r.figures.length === 1;
  return isSentence(table[table.length - 1]) === isSentence(row) && !isSentence(row);
}

/** @param {Subject} subject */
const level = ({ kind }) => (kind === 'item' || kind === 'subItem' ? 'items' : 'indicators');

/**
 * The lines without figures since the row before a table.
 *
 * @param {Table} table
 * @param {number} line
 */
function headsBefore({ rows, heads }, line) {
  const last = Math.max(-1, ...rows.filter((r) => r.line < line).map((r) => r.line));
  const own = heads.filter((h) => h.line < line && h.line > last);
  return own.length > 0 ? own : heads.filter((h) => h.line < line).slice(-2);
}

/** Collects values and gaps. */
class Reading {
  /** @type {Value[]} */ #values = [];
  /** @type {Gap[]} */ #gaps = [];
  /** @type {Set<string>} */ #told = new Set();
  /** @type {Question[]} */ #questions = [];

  /** @param {Framework} framework */
  constructor(framework) {
    this.framework = framework;
  }

  /**
   * @param {Placed[]} placed
   * @param {Question | null} question
   */
  table(placed, question) {
    if (question) {
      this.#questions.push(question);
    }
    for (const one of placed) {
      this.#row(one);
    }
  }

  /** @param {Placed} placed */
  #row({ row, figures, roles, reason, question }) {
    const trouble = row.trouble || reason;
    if (trouble !== '') {
      const isOne = row.figures.length === 1 && (trouble === 'NAME_UNSURE' || trouble === 'QUESTION_DIFFERS');
      const suggestion = isOne ? valueOf(row.subject, 'current', row.figures[0], source(row), this.framework) : null;
      this.#gap(row, trouble, suggestion ? [suggestion] : []);
      return;
    }
    figures.forEach((figure, i) => {
      const role = roles[i];
      if (figure.kind === 'none' || role === 'change' || role === 'skip') {
        return;
      }
      if (role === null) {
        this.#gap(row, 'WHICH_COLUMN', [], question);
        return;
      }
      const value = valueOf(row.subject, role, figure, source(row), this.framework);
      if (value && isTooLow(row.subject, figure.value)) {
        this.#gap(row, 'TOO_LOW', [value]);
      } else if (value) {
        this.#values.push(value);
      } else {
        this.#gap(row, role.startsWith('year:') ? 'LATER_YEAR' : 'NO_PLACE');
      }
    });
  }

  /** @param {WideRow[]} rows */
  wide(rows) {
    const isOne = new Set(rows.map((r) => r.agency)).size === 1;
    const isClear = isOne && rows.every((r) => r.role !== null) && new Set(rows.map((r) => r.role)).size === rows.length;
    for (const { loose, role, scores, weighted } of rows) {
      const values = scores.map((s) => valueOf(s.subject, role ?? 'current', s.figure, source(loose), this.framework));
      const known = values.filter((v) => v !== null);
      if (isClear) {
        this.#values.push(...known);
      } else {
        this.#gap(loose, isOne ? 'ORDER_UNSURE' : 'MANY_AGENCIES', known);
      }
      if (weighted && isClear) {
        this.#gap(loose, 'WEIGHTED');
      }
      if (known.length < values.length && isClear) {
        this.#gap(loose, 'LATER_YEAR');
      }
    }
  }

  /** @param {Loose[]} rest */
  loose(rest) {
    for (const one of rest) {
      const [figure] = one.stretch.figures;
      const isTotal = one.stretch.figures.length === 1 && figure.kind === 'score' && figure.value >= 1 && saysResult(one);
      /** @type {Subject} */
      const total = { kind: 'instrument', row: 'ITA', instrument: 'ITA', label: 'คะแนนรวม ITA' };
      const suggestion = isTotal ? valueOf(total, 'current', figure, source(one), this.framework) : null;
      this.#gap(one, suggestion ? 'SENTENCE' : one.reason, suggestion ? [suggestion] : []);
    }
  }

  /**
   * @param {{ line: number, text: string }} at
   * @param {Reason} reason
   * @param {Value[]} [suggestions]
   * @param {string} [question]
   */
  #gap(at, reason, suggestions = [], question = '') {
    const key = `${at.line} ${reason}`;
    if (!this.#told.has(key)) {
      this.#told.add(key);
      this.#gaps.push({ ...source(at), reason, suggestions, question });
    }
  }

  /** @returns {Result} */
  result() {
    const weighted = weightedPoints(this.#values, this.framework);
    const plainValues = this.#values.filter((v) => !weighted.has(v));
    weighted.forEach((v) => this.#gap({ line: v.line - 1, text: v.text }, 'WEIGHTED'));
    /** @type {Map<string, Value[]>} */
    const byCell = new Map();
    for (const value of plainValues) {
      const cell = [value.sheet, value.row, value.header].join('\n');
      const same = byCell.get(cell);
      if (same) {
        same.push(value);
      } else {
        byCell.set(cell, [value]);
      }
    }
    /** @type {Value[]} */
    const understood = [];
    for (const same of byCell.values()) {
      if (same.every((v) => Number(v.value) === Number(same[0].value))) {
        understood.push(same[0]);
      } else {
        const different = same.filter((v, i) => same.findIndex((w) => Number(w.value) === Number(v.value)) === i);
        different.forEach((v) => this.#gap({ line: v.line - 1, text: v.text }, 'CONFLICT', [v]));
      }
    }
    this.#gaps.sort((a, b) => a.line - b.line);
    return { understood, notUnderstood: this.#gaps, questions: this.#questions };
  }
}

/** @param {{ line: number, text: string }} at */
const source = ({ line, text }) => ({ line: line + 1, text: text.trim().replace(/\s+/g, ' ').slice(0, SHOWN_OF_A_LINE) });

/**
 * Surveys never score so low; it is a change or points.
 *
 * @param {Subject} subject
 * @param {number} value
 */
const isTooLow = ({ instrument, kind }, value) =>
  value < LEAST_SURVEY_SCORE && (instrument === 'IIT' || instrument === 'EIT') && kind !== 'instrument';

/** @param {Loose} loose */
function saysResult({ text, stretch }) {
  const isResult = /(?:ได้|เท่ากับ|อยู่ที่|จำนวน|คะแนน|มีผล[^\d]*|ระดับ)\s*$/.test(stretch.words.trimEnd());
  return isResult && !/เป้าหมาย|เกณฑ์/.test(stretch.words) && /ITA|ผลการประเมิน|ภาพรวม|คะแนนรวม|คะแนนเต็ม/.test(text);
}
