/**
 * @import { Words } from '../texts/index.js'
 * @import { Answers, Framework, Gap, Question, Result, Role, Value } from '../paste/types.js'
 */
import { el, fillInParts } from '../dom.js';

const SHOWN_AT_ONCE = 60;

/**
 * What the reader decided about a reading.
 *
 * @typedef {{ answers: Answers, left: Set<string>, used: Map<string, Value> }} Choices
 * `left`: cells not to fill; `used`: suggestions to take, by cell.
 */

/** @param {Value} value */
export const cellKey = ({ sheet, row, header }) => [sheet, row, header].join('\n');

/**
 * The values that go into the template.
 *
 * @param {Result} result
 * @param {Choices} choices
 * @returns {Value[]}
 */
export function chosen(result, { left, used }) {
  const taken = result.understood.filter((v) => !left.has(cellKey(v)) && !used.has(cellKey(v)));
  return [...taken, ...used.values()];
}

/**
 * What was understood, what was not, and what only the reader can say.
 *
 * @param {Result} result
 * @param {Framework} framework
 * @param {Choices} choices
 * @param {Words} t
 * @param {{ answer: (question: Question, roles: (Role | null)[]) => void, changed: () => void }} events
 */
export function preview(result, framework, choices, t, events) {
  const { understood, notUnderstood, questions } = result;
  return [
    el('p', { class: 'lead found', id: 'paste-found', tabIndex: -1 }, t.pasteFound(understood.length, notUnderstood.length)),
    ...questions.map((q) => questionBlock(q, framework, t, events.answer)),
    understood.length === 0 && questions.length === 0 && el('p', {}, t.pasteNothing),
    ...bySheet(understood).map(([sheet, values]) => sheetTable(sheet, values, choices, t, events.changed)),
    missing(understood, framework, t),
    notUnderstood.length > 0 && gaps(notUnderstood, choices, t, events.changed),
  ];
}

/**
 * @param {Question} question
 * @param {Framework} framework
 * @param {Words} t
 * @param {(question: Question, roles: (Role | null)[]) => void} answer
 */
function questionBlock(question, framework, t, answer) {
  const selects = question.columns.map((column, i) => {
    const select = el('select', { id: `${question.id}-${i}` }, ...options(question, framework, column.guess, t));
    select.value = column.role ?? '';
    select.addEventListener('change', () =>
      answer(
        question,
        selects.map(({ select: one }) => /** @type {Role | null} */ (one.value || null)),
      ),
    );
    const label = el('label', { htmlFor: select.id }, t.pasteColumn(i + 1, column.samples.join(', ')));
    return { select, label };
  });
  return el(
    'fieldset',
    { class: 'question' },
    el('legend', {}, t.pasteAsk),
    el('p', {}, t.pasteAskNote(question.rows)),
    el('div', { class: 'columns' }, ...selects.map(({ select, label }) => el('p', {}, label, select))),
  );
}

/**
 * @param {Question} question
 * @param {Framework} framework
 * @param {Role | null} guess
 * @param {Words} t
 */
function options(question, framework, guess, t) {
  const years = guess?.startsWith('year:') ? [guess] : [`year:${framework.year - 2}`];
  const roles = ['current', 'prior', ...(question.parts ? ['part1', 'part2'] : []), ...years, 'skip'];
  const words = (/** @type {string} */ role) =>
    role.startsWith('year:')
      ? t.pasteYearRole(role.slice('year:'.length))
      : t.pasteRoles[/** @type {keyof Words['pasteRoles']} */ (role)];
  return [el('option', { value: '' }, t.pasteChoose), ...roles.map((role) => el('option', { value: role }, words(role)))];
}

/** @param {Value[]} values */
function bySheet(values) {
  /** @type {Map<string, Value[]>} */
  const sheets = new Map();
  for (const value of values) {
    sheets.set(value.sheet, [...(sheets.get(value.sheet) ?? []), value]);
  }
  return [...sheets];
}

/**
 * @param {string} sheet
 * @param {Value[]} values
 * @param {Choices} choices
 * @param {Words} t
 * @param {() => void} changed
 */
function sheetTable(sheet, values, choices, t, changed) {
  const headers = [...new Set(values.map((v) => v.header))];
  const rows = [...new Set(values.map((v) => v.row))].map((row) => values.filter((v) => v.row === row));
  const body = el('tbody', { role: 'rowgroup' });
  const heading = (/** @type {string} */ words, kind = '') =>
    el('th', { scope: 'col', role: 'columnheader', class: kind }, words);
  const head = [heading(t.pasteInclude), heading(t.pasteRow), ...headers.map((h) => heading(h, 'number'))];
  const table = el(
    'table',
    { role: 'table', class: 'pasted', 'aria-label': t.pasteSheet(sheet) },
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, ...head)),
    body,
  );
  const lines = rows.map((row) => tableRow(row, headers, choices, t, changed));
  const more = fillInParts(body, lines, SHOWN_AT_ONCE, t.more);
  const title = el('h3', {}, `${t.pasteUnderstood} · ${t.pasteSheet(sheet)}`);
  return el('section', { class: 'understood' }, title, table, more);
}

/**
 * @param {Value[]} row
 * @param {string[]} headers
 * @param {Choices} choices
 * @param {Words} t
 * @param {() => void} changed
 */
function tableRow(row, headers, choices, t, changed) {
  const [first] = row;
  const box = el('input', { type: 'checkbox', checked: row.every((v) => !choices.left.has(cellKey(v))) });
  box.setAttribute('aria-label', `${t.pasteInclude} ${first.label}`);
  box.addEventListener('change', () => {
    row.forEach((v) => (box.checked ? choices.left.delete(cellKey(v)) : choices.left.add(cellKey(v))));
    changed();
  });
  const cells = headers.map((header) => {
    const value = row.find((v) => v.header === header);
    const source = value ? `${t.pasteLine(value.line)}: ${value.text}` : '';
    return el('td', { role: 'cell', class: value ? 'number' : 'number absent', 'data-label': header, title: source }, value?.value ?? '–');
  });
  return el(
    'tr',
    { role: 'row' },
    el('td', { role: 'cell', class: 'box' }, box),
    el('th', { scope: 'row', role: 'rowheader' }, first.label, el('span', { class: 'code' }, t.pasteLine(first.line))),
    ...cells,
  );
}

/**
 * @param {Value[]} understood
 * @param {Framework} framework
 * @param {Words} t
 */
function missing(understood, { places, indicators }, t) {
  const { sheet, current } = places.indicators;
  const has = (/** @type {number} */ no) =>
    understood.some((v) => v.sheet === sheet && v.header === current && v.row === String(no));
  const lacking = indicators.map((i) => i.no).filter((no) => !has(no));
  return lacking.length > 0 && understood.length > 0 ? el('p', {}, t.pasteMissing(lacking.join(', '))) : null;
}

/**
 * @param {Gap[]} all
 * @param {Choices} choices
 * @param {Words} t
 * @param {() => void} changed
 */
function gaps(all, choices, t, changed) {
  const reasons = [...new Set(all.map((g) => g.reason))];
  const blocks = reasons.map((reason) => {
    const same = all.filter((g) => g.reason === reason);
    const items = same.map((gap) =>
      el(
        'li',
        {},
        el('p', { class: 'place' }, t.pasteLine(gap.line)),
        el('div', {}, el('p', {}, gap.text), suggestion(gap, choices, t, changed)),
      ),
    );
    const summary = el(
      'summary',
      {},
      el('span', { class: 'rule-text' }, t.reasons[reason]),
      el('span', { class: 'count' }, t.count(items.length)),
    );
    const open = same.some((g) => g.suggestions.length > 0);
    const list = el('ul');
    return el('details', { class: 'rule', open }, summary, list, fillInParts(list, items, SHOWN_AT_ONCE, t.more));
  });
  return el('section', { class: 'gaps' }, el('h3', {}, t.pasteGaps), ...blocks);
}

/**
 * @param {Gap} gap
 * @param {Choices} choices
 * @param {Words} t
 * @param {() => void} changed
 */
function suggestion({ suggestions }, choices, t, changed) {
  if (suggestions.length === 0) {
    return null;
  }
  const box = el('input', { type: 'checkbox', checked: suggestions.every((v) => choices.used.get(cellKey(v))?.line === v.line) });
  box.addEventListener('change', () => {
    suggestions.forEach((v) => (box.checked ? choices.used.set(cellKey(v), v) : choices.used.delete(cellKey(v))));
    changed();
  });
  const words = suggestions.map((v) => `${v.label} · ${v.column} = ${v.value}`).join('; ');
  return el('label', { class: 'use' }, box, ` ${t.pasteUse} ${words}`);
}
