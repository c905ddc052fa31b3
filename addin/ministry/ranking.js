/**
 * @import { Language } from '../types.js'
 * @import { Words } from '../texts/index.js'
 * @import { Agency, AgencyLevel, Rollup } from './types.js'
 */
import { el, fillInParts } from '../dom.js';
import { levelName } from '../texts/index.js';
import { change, changeOf, figure } from '../views/figures.js';

const SHOWN_AT_ONCE = 100;

/**
 * The agencies in the order of their scores; those without one stand below, with dashes.
 *
 * @param {Rollup} rollup
 * @param {Words} t
 * @param {Language} language
 */
export function ranking({ agencies }, t, language) {
  const ranked = agencies.filter(({ finding }) => finding === null);
  const rows = el('tbody', { role: 'rowgroup' });
  const head = [t.rank, t.agency, t.lastYear, t.score, t.delta, t.passOrNot, t.rating, t.lackingForNext];
  const figures = [t.rank, t.lastYear, t.score, t.delta];
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'ranking' },
    el('h2', { id: 'ranking' }, t.ranking),
    el('p', { class: 'quiet-text' }, t.rankingNote),
    el(
      'table',
      { role: 'table', 'aria-labelledby': 'ranking', class: 'ranking' },
      el(
        'thead',
        { role: 'rowgroup' },
        el('tr', { role: 'row' }, ...head.map((words) => el('th', { role: 'columnheader', scope: 'col', class: figures.includes(words) ? 'number' : '' }, words))),
      ),
      rows,
    ),
    fillInParts(rows, ranked.map((agency) => row(agency, t, language)), SHOWN_AT_ONCE, t.more),
  );
}

/**
 * The roles repeat what the elements mean: the narrow layout changes their display, and with it what a reader hears.
 *
 * @param {Agency} agency
 * @param {Words} t
 * @param {Language} language
 */
function row(agency, t, language) {
  const { delta, errors, pass, prior, rank, rating, score, source } = agency;
  const cell = (/** @type {string} */ label, /** @type {string} */ kind, /** @type {(Node | string | false)[]} */ ...shown) =>
    el('td', { role: 'cell', 'data-label': label, class: kind }, ...shown);
  return el(
    'tr',
    { role: 'row' },
    cell(t.rank, 'number', rank === null ? '–' : String(rank)),
    el(
      'th',
      { scope: 'row', role: 'rowheader' },
      agency.name || t.unnamed,
      el('span', { class: 'extreme' }, errors > 0 ? `${source} · ${t.errorsIn(errors)}` : source),
    ),
    cell(t.lastYear, 'number quiet-text', figure(prior)),
    cell(t.score, 'number score', figure(score)),
    cell(t.delta, 'number', change(changeOf(delta), t)),
    cell(t.passOrNot, '', pass === null ? '–' : el('span', { class: `chip ${pass ? 'strength' : 'urgent'}` }, pass ? t.passes : t.fails)),
    cell(t.rating, '', rating ? levelName(rating, language) : '–', rating?.certain === false && ` (${t.assumed})`),
    cell(t.lackingForNext, 'lacking', ...lacking(rating, t, language)),
  );
}

/**
 * @param {AgencyLevel | null} rating
 * @param {Words} t
 * @param {Language} language
 */
function lacking(rating, t, language) {
  if (!rating?.nextCode) {
    return ['–'];
  }
  const missing = rating.missing.map(({ on, gap, required }) => {
    const name = t.on[on] ?? on;
    return el('span', {}, gap === null ? t.needs(name, figure(required)) : t.lacks(name, figure(gap)));
  });
  return [el('span', { class: 'quiet-text' }, levelName({ code: rating.nextCode, th: rating.next }, language)), ...missing];
}
