/**
 * @import { Analysis, Coverage, IndicatorResult, Language, Rating } from '../types.js'
 * @import { Words } from '../texts/index.js'
 */
import { el } from '../dom.js';
import { levelName } from '../texts/index.js';
import { change, figure } from './figures.js';

/**
 * @param {Rating | null} rating
 * @param {Words} t
 * @param {Language} language
 */
function ratingBlock(rating, t, language) {
  if (!rating) {
    return null;
  }
  const missing = (rating.next?.missing ?? []).map((m) =>
    el('li', {}, t.shortfall(t.on[m.on] ?? m.on, figure(m.score), figure(m.required), figure(m.gap))),
  );
  return el(
    'div',
    { class: 'rating' },
    el('p', { class: 'label' }, t.rating),
    el('p', { class: 'level' }, levelName(rating, language), rating.certain === false && ` (${t.assumed})`),
    rating.next && el('p', { class: 'next' }, t.next(levelName(rating.next, language))),
    missing.length > 0 && el('ul', { class: 'missing' }, ...missing),
  );
}

/**
 * Agency, total, level and instruments.
 *
 * @param {Analysis} answer
 * @param {Words} t
 * @param {Language} language
 */
export function summary(answer, t, language) {
  const { total } = answer;
  const shown = total.score === null ? ['level', t.noScore] : ['big', figure(total.score)];
  const instruments = answer.instruments.map((i) =>
    el(
      'li',
      {},
      el('span', { class: 'label' }, i.code),
      el('span', { class: 'middle' }, figure(i.score)),
      i.delta !== null && el('span', { class: 'prior' }, change(i, t)),
    ),
  );
  return el(
    'section',
    { class: 'card summary', 'aria-labelledby': 'agency' },
    el(
      'div',
      { class: 'who' },
      el('h2', { id: 'agency', tabIndex: -1 }, answer.agency.name || t.unnamed),
      el('p', {}, `${t.resultOf(answer.fiscalYear)} · ${t.planFor(answer.planYear)}`),
    ),
    el(
      'div',
      { class: 'total' },
      el('p', { class: 'label' }, t.total),
      el('p', { class: shown[0] }, shown[1]),
      total.prior !== null && el('p', { class: 'prior' }, `${t.lastYear} ${figure(total.prior)} `, change(total, t)),
      total.published !== null &&
        total.published !== total.score &&
        el('p', { class: 'prior' }, `${t.published} ${figure(total.published)}`),
    ),
    ratingBlock(total.rating, t, language),
    el('ul', { class: 'instruments' }, ...instruments),
  );
}

/** @param {number} score */
function bar(score) {
  const inner = el('span');
  // Set through the object model: the page's policy allows no style attribute.
  inner.style.inlineSize = `${score}%`;
  return el('span', { class: 'bar', 'aria-hidden': 'true' }, inner);
}

/**
 * The roles repeat what the elements mean: the narrow layout changes their display, and with it what a reader hears.
 *
 * @param {IndicatorResult} indicator
 * @param {Words} t
 */
function indicatorRow(indicator, t) {
  const { group, score } = indicator;
  const extreme = t.extremes[indicator.extreme];
  return el(
    'tr',
    { role: 'row' },
    el('td', { role: 'cell', class: 'wide instrument' }, indicator.instrument),
    el(
      'th',
      { scope: 'row', role: 'rowheader' },
      el('span', { class: 'no' }, String(indicator.no)),
      el(
        'span',
        {},
        indicator.name ?? '',
        extreme !== undefined && el('span', { class: 'extreme' }, `${extreme} ${indicator.instrument}`),
      ),
    ),
    el('td', { role: 'cell', class: 'wide number quiet-text' }, figure(indicator.prior)),
    el('td', { role: 'cell', class: 'number score' }, figure(score), score !== null && bar(score)),
    el('td', { role: 'cell', class: 'number' }, change(indicator, t)),
    el('td', { role: 'cell' }, group ? el('span', { class: `chip ${group.toLowerCase()}` }, t.groups[group]) : '–'),
  );
}

/**
 * The table of the ten indicators.
 *
 * @param {Analysis} answer
 * @param {Words} t
 */
export function indicators(answer, t) {
  const head = (/** @type {string} */ words, kind = '') =>
    el('th', { role: 'columnheader', scope: 'col', class: kind }, words);
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'indicators' },
    el('h2', { id: 'indicators' }, t.indicators),
    el(
      'table',
      { role: 'table', 'aria-labelledby': 'indicators', class: 'stacked' },
      el(
        'thead',
        { role: 'rowgroup' },
        el(
          'tr',
          { role: 'row' },
          head(t.instrument, 'wide'),
          head(t.indicator),
          head(t.lastYear, 'wide number'),
          head(t.score, 'number'),
          head(t.delta, 'number'),
          head(t.group),
        ),
      ),
      el('tbody', { role: 'rowgroup' }, ...answer.indicators.map((i) => indicatorRow(i, t))),
    ),
    coverage({ ...answer.coverage, of: answer.indicators.length }, t),
  );
}

/**
 * How many indicators have a measure.
 *
 * @param {Coverage & { of: number }} coverage
 * @param {Words} t
 */
export function coverage({ indicatorsCovered, missing, of }, t) {
  const lacking = missing.length > 0 ? ` · ${t.coverageMissing(missing.join(', '))}` : '';
  return el('p', { class: 'coverage' }, t.coverage(indicatorsCovered, of), lacking);
}
