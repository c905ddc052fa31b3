/**
 * @import { Language } from '../types.js'
 * @import { Words } from '../texts/index.js'
 * @import { Change, Rollup } from './types.js'
 */
import { el, fillInParts } from '../dom.js';
import { levelName } from '../texts/index.js';
import { change, changeOf, figure } from '../views/figures.js';

const SHOWN_AT_ONCE = 10;

/**
 * How the agencies did together.
 *
 * @param {Rollup} rollup
 * @param {Words} t
 * @param {Language} language
 */
export const overview = (rollup, t, language) =>
  el(
    'section',
    { class: 'card summary', 'aria-labelledby': 'rollup' },
    el(
      'div',
      { class: 'who' },
      el('h2', { id: 'rollup', tabIndex: -1 }, t.rollupOf(rollup.fiscalYear)),
      el('p', {}, counts(rollup, t)),
    ),
    mean(rollup, t),
    passed(rollup, t),
    el(
      'ul',
      { class: 'instruments extremes' },
      extreme(t.largestRise, rollup.largestRise, t),
      extreme(t.largestFall, rollup.largestFall, t),
      levels(rollup, t, language),
    ),
  );

/**
 * @param {Rollup} rollup
 * @param {Words} t
 */
function counts({ count, withoutScore, unusable }, t) {
  const words = [t.agenciesScored(count), withoutScore > 0 && t.agenciesWithout(withoutScore), unusable > 0 && t.unusableCount(unusable)];
  return words.filter(Boolean).join(' · ');
}

/**
 * @param {Rollup} rollup
 * @param {Words} t
 */
function mean({ count, mean, meanPrior, meanOfAll, bothYears }, t) {
  const both = mean !== null && meanPrior !== null;
  return el(
    'div',
    { class: 'total' },
    el('p', { class: 'label' }, t.meanScore),
    el('p', { class: mean === null ? 'level' : 'big' }, mean === null ? t.noScore : figure(mean)),
    both && el('p', { class: 'prior' }, `${t.lastYear} ${figure(meanPrior)} `, change(changeOf(mean - meanPrior), t)),
    both && bothYears < count && el('p', { class: 'prior' }, t.meanOfBoth(bothYears)),
    both && bothYears < count && el('p', { class: 'prior' }, t.meanOfAll(count, figure(meanOfAll))),
  );
}

/**
 * @param {Rollup} rollup
 * @param {Words} t
 */
function passed({ count, failed, onTarget, passed, target }, t) {
  const names = el('ul', { class: 'names' });
  const more = fillInParts(names, failed.map((name) => el('li', {}, name)), SHOWN_AT_ONCE, t.more);
  return el(
    'div',
    { class: 'rating' },
    el('p', { class: 'label' }, t.passing),
    el('p', { class: 'level' }, t.passedOf(passed, count)),
    target !== null && onTarget !== null && el('p', { class: 'next' }, t.onTargetOf(figure(target), onTarget, count)),
    failed.length > 0 && el('div', {}, el('p', { class: 'fix-label' }, t.failedNames), names, more),
  );
}

/**
 * @param {string} label
 * @param {Change | null} found
 * @param {Words} t
 */
function extreme(label, found, t) {
  return el(
    'li',
    {},
    el('span', { class: 'label' }, label),
    el('span', { class: 'middle' }, found ? change(changeOf(found.delta), t) : '–'),
    found && el('span', {}, found.names.join(', ')),
  );
}

/**
 * @param {Rollup} rollup
 * @param {Words} t
 * @param {Language} language
 */
function levels({ levels, levelsPrior }, t, language) {
  const before = new Map(levelsPrior.map(({ code, count }) => [code, count]));
  const present = levels.filter(({ code, count }) => count > 0 || (before.get(code) ?? 0) > 0);
  const lines = present.map((level) => {
    const prior = before.get(level.code);
    const told = prior === undefined ? '' : ` (${t.lastYear} ${prior})`;
    return el('p', {}, `${levelName(level, language)} ${level.count}`, el('span', { class: 'prior' }, told));
  });
  return el('li', {}, el('span', { class: 'label' }, t.levelCounts), ...lines);
}
