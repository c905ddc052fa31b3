/**
 * @import { Measure, Measures } from '../types.js'
 * @import { Words } from '../texts/index.js'
 */
import { el, fillInParts } from '../dom.js';
import { coverage } from './summary.js';

const SHOWN_AT_ONCE = 15;

/**
 * The measures that an analysis would write, before anything is written.
 *
 * @param {Measures} measures
 * @param {Words} t
 */
export function measuresCard(measures, t) {
  const list = el('ul', { class: 'measures' });
  const items = measures.list.map((measure) => item(measure, t));
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'measures' },
    el('h2', { id: 'measures', tabIndex: -1 }, t.measures),
    el('p', { class: 'quiet-text' }, t.measuresNote),
    coverage(measures, t),
    list,
    fillInParts(list, items, SHOWN_AT_ONCE, t.more),
  );
}

/**
 * @param {Measure} measure
 * @param {Words} t
 */
function item(measure, t) {
  const { indicators, origin, period, responsible, steps } = measure;
  const line = (/** @type {string} */ label, /** @type {string} */ text) =>
    text !== '' && el('p', {}, el('span', { class: 'fix-label' }, label), ` ${text}`);
  return el(
    'li',
    {},
    el('p', { class: 'message' }, measure.measure),
    line(t.measureFor, indicators.join(', ')),
    line(t.measurePeriod, period),
    line(t.measureBy, responsible),
    steps.length > 0 && el('details', {}, el('summary', {}, t.measureSteps(steps.length)), el('ol', {}, ...steps.map((s) => el('li', {}, s.text)))),
    el('p', { class: 'code' }, t.origins[origin]),
  );
}
