/**
 * @import { Audit, AuditedFormula, CellValue, GoTo, Language, Unchecked } from '../types.js'
 * @import { Words } from '../texts/index.js'
 */
import { el, fillInParts } from '../dom.js';
import { counts } from './findings.js';
import { placeOf } from './place.js';

const SHOWN_AT_ONCE = 50;
/** Verdicts that need nobody's eye; they say different things of a cell, so each has a list of its own. */
const AT_REST = ['CACHED_VALUE_MISSING', 'NOT_COMPUTED', 'OK'];

/**
 * What an audit says of cells: those to look at first, then the others, and what was not checked. Its findings, which
 * tell of more than cells, are a card of their own.
 *
 * @param {Audit} audit
 * @param {Words} t
 * @param {Language} language
 * @param {{ download: () => void, goTo: GoTo | null }} ways
 */
export function auditCard(audit, t, language, { download, goTo }) {
  const deviating = audit.formulas.filter((f) => !AT_REST.includes(f.verdict));
  const rest = AT_REST.map((verdict) => ({ verdict, cells: audit.formulas.filter((f) => f.verdict === verdict) }));
  return el(
    'section',
    { class: 'card audit', 'aria-labelledby': 'audit' },
    el('h2', { id: 'audit', tabIndex: -1 }, t.auditTitle),
    el('p', { class: 'lead' }, t.auditCounts(audit.checked, deviating.length, audit.notChecked.length)),
    deviating.length === 0 && audit.checked > 0 && el('p', { class: 'none' }, t.auditSound),
    audit.findings.length > 0 && el('p', { class: 'none' }, t.auditFound(counts(audit.findings))),
    deviating.length > 0 && el('h3', {}, t.auditDeviating),
    deviating.length > 0 && table(deviating, t, t.auditDeviating, goTo),
    el('p', { class: 'row' }, el('button', { type: 'button', class: 'quiet', 'data-work': '', onclick: download }, t.auditDownload)),
    audit.notChecked.length > 0 && notChecked(audit.notChecked, t, language),
    ...rest.map(
      ({ verdict, cells }) =>
        cells.length > 0 &&
        el('details', { class: 'rule' }, heading(t.auditRest[verdict], cells.length, t), table(cells, t, t.auditRest[verdict], goTo)),
    ),
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
  // Few figures are printed anywhere, and a pane is narrow.
  const published = formulas.some((f) => f.published !== null) ? [t.printed] : [];
  const columns = [t.cell, t.verdict, t.cached, t.recomputed, t.engine, ...published];
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
    labels.length > 5 && cell(5, value(formula.published)),
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
  for (const left of unchecked) {
    const words = reason(left, language);
    byReason.set(words, [...(byReason.get(words) ?? []), left.cell ? `${left.sheet}!${left.cell}` : left.sheet]);
  }
  const reasons = [...byReason].map(([words, places]) =>
    el('li', {}, el('p', {}, `${words} (${t.count(places.length)})`), el('p', { class: 'code' }, places.join(', '))),
  );
  return el('details', { class: 'rule' }, heading(t.auditNot, unchecked.length, t), el('ul', { class: 'reasons' }, ...reasons));
}

/**
 * @param {Unchecked} unchecked
 * @param {Language} language
 */
function reason(unchecked, language) {
  const words = language === 'en' ? unchecked.reasonEn : unchecked.reason;
  return unchecked.function ? `${words}: ${unchecked.function}` : words;
}
