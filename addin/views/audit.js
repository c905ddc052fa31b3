/**
 * @import { Audit, AuditedFormula, Bilingual, CellValue, GoTo, Language, Unchecked } from '../types.js'
 * @import { Words } from '../texts/index.js'
 */
import { el, fillInParts } from '../dom.js';
import { placeOf } from './place.js';

const SHOWN_AT_ONCE = 50;
/** Verdicts that need nobody's eye. */
const SOUND = new Set(['OK', 'NOT_COMPUTED', 'CACHED_VALUE_MISSING']);

/**
 * What an audit found: cells to look at first, then the others, and what was not checked.
 *
 * @param {Audit} audit
 * @param {Words} t
 * @param {Language} language
 * @param {{ download: () => void, goTo: GoTo | null }} ways
 */
export function auditCard(audit, t, language, { download, goTo }) {
  const deviating = audit.formulas.filter((f) => !SOUND.has(f.verdict));
  const rest = audit.formulas.filter((f) => SOUND.has(f.verdict));
  return el(
    'section',
    { class: 'card audit', 'aria-labelledby': 'audit' },
    el('h2', { id: 'audit', tabIndex: -1 }, t.auditTitle),
    el('p', { class: 'lead' }, t.auditCounts(audit.checked, deviating.length, audit.notChecked.length)),
    deviating.length === 0 && el('p', { class: 'none' }, t.auditSound),
    deviating.length > 0 && el('h3', {}, t.auditDeviating),
    deviating.length > 0 && table(deviating, t, t.auditDeviating, goTo),
    el('p', { class: 'row' }, el('button', { type: 'button', class: 'quiet', 'data-work': '', onclick: download }, t.auditDownload)),
    audit.notChecked.length > 0 && notChecked(audit.notChecked, t, language),
    rest.length > 0 &&
      el('details', { class: 'rule' }, heading(t.auditRest, rest.length, t), table(rest, t, t.auditRest, goTo)),
  );
}

/**
 * @param {string} words
 * @param {number} count
 * @param {Words} t
 */
const heading = (words, count, t) =>
  el('summary', {}, el('span', { class: 'rule-text' }, words), el('span', { class: 'count' }, t.count(count)));

/**
 * @param {AuditedFormula[]} formulas
 * @param {Words} t
 * @param {string} label
 * @param {GoTo | null} goTo
 */
function table(formulas, t, label, goTo) {
  const columns = [t.cell, t.verdict, t.cached, t.recomputed, t.engine];
  const head = columns.map((c) => el('th', { scope: 'col', role: 'columnheader' }, c));
  const body = el('tbody', { role: 'rowgroup' });
  const whole = el(
    'table',
    { role: 'table', 'aria-label': label, class: 'audited' },
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, ...head)),
    body,
  );
  const rows = formulas.map((f) => row(f, t, columns, goTo));
  return el('div', {}, whole, fillInParts(body, rows, SHOWN_AT_ONCE, t.more));
}

/**
 * @param {AuditedFormula} formula
 * @param {Words} t
 * @param {string[]} labels repeated in each cell where the columns do not fit beside each other
 * @param {GoTo | null} goTo
 */
function row(formula, t, labels, goTo) {
  const cell = (/** @type {number} */ i, /** @type {(Node | string | false)[]} */ ...children) =>
    el('td', { role: 'cell', 'data-label': labels[i] }, ...children);
  const expected = formula.expected;
  const differs = expected !== null && expected !== formula.formula;
  return el(
    'tr',
    { role: 'row' },
    el(
      'th',
      { scope: 'row', role: 'rowheader' },
      placeOf(formula, t, goTo),
      formula.formula !== null && el('code', {}, `=${formula.formula}`),
      differs && el('span', { class: 'code' }, `${t.expectedFormula}: `, el('code', {}, `=${expected}`)),
    ),
    cell(1, t.verdicts[formula.verdict] ?? formula.verdict),
    cell(2, value(formula.cached)),
    cell(3, value(formula.recomputed)),
    cell(4, value(formula.engine)),
  );
}

/** @param {CellValue} cell */
const value = (cell) => (cell === null || cell === '' ? '–' : String(cell));

/**
 * @param {Unchecked[]} unchecked
 * @param {Words} t
 * @param {Language} language
 */
function notChecked(unchecked, t, language) {
  /** @type {Map<string, string[]>} */
  const byReason = new Map();
  for (const { sheet, cell, reason } of unchecked) {
    const words = said(reason, language);
    byReason.set(words, [...(byReason.get(words) ?? []), cell ? `${sheet}!${cell}` : sheet]);
  }
  const reasons = [...byReason].map(([reason, places]) =>
    el('li', {}, el('p', {}, `${reason} (${t.count(places.length)})`), el('p', { class: 'code' }, places.join(', '))),
  );
  return el('details', { class: 'rule' }, heading(t.auditNot, unchecked.length, t), el('ul', { class: 'reasons' }, ...reasons));
}

/**
 * @param {string | Bilingual} reason
 * @param {Language} language
 */
const said = (reason, language) => (typeof reason === 'string' ? reason : reason[language]);
