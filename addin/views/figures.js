/** @import { Figures } from '../types.js' */
/** @import { Words } from '../texts/index.js' */
import { el } from '../dom.js';

/**
 * A figure as shown, or a dash.
 *
 * @param {number | null} number
 */
export const figure = (number) => (number === null ? '–' : number.toFixed(2));

/**
 * A change with its sign; the true minus sign is as wide as the plus.
 *
 * @param {number} number
 */
const signed = (number) => (number > 0 ? '+' : number < 0 ? '−' : '') + Math.abs(number).toFixed(2);

/**
 * A change with its direction, of a figure as shown: differences of binary numbers are cut to two decimals first.
 *
 * @param {number | null} given
 * @returns {Pick<Figures, 'delta' | 'direction'>}
 */
export function changeOf(given) {
  if (given === null) {
    return { delta: null, direction: null };
  }
  const delta = Number(given.toFixed(2));
  return { delta, direction: delta > 0 ? 'UP' : delta < 0 ? 'DOWN' : 'SAME' };
}

/**
 * @param {Pick<Figures, 'delta' | 'direction'>} figures
 * @param {Words} t
 */
export function change({ delta, direction }, t) {
  if (delta === null || direction === null) {
    return el('span', { class: 'change' }, '–');
  }
  const word = el('span', { class: 'word' }, ` ${t.direction[direction]}`);
  return el('span', { class: `change ${direction.toLowerCase()}` }, signed(delta), word);
}
