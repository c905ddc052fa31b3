/**
 * @import { GoTo } from '../types.js'
 * @import { Words } from '../texts/index.js'
 */
import { el } from '../dom.js';

/**
 * The sheets that were just written, each a step away.
 *
 * @param {string[]} sheets
 * @param {Words} t
 * @param {GoTo} goTo
 */
export const written = (sheets, t, goTo) =>
  el(
    'section',
    { class: 'card written', 'aria-labelledby': 'written' },
    el('h2', { id: 'written' }, t.sheetsWritten),
    el(
      'ul',
      { class: 'sheets' },
      ...sheets.map((sheet) =>
        el('li', {}, el('button', { type: 'button', class: 'quiet', onclick: () => goTo({ sheet, cell: null }) }, sheet)),
      ),
    ),
  );
