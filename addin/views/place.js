/**
 * @import { GoTo } from '../types.js'
 * @import { Words } from '../texts/index.js'
 */
import { el } from '../dom.js';

/**
 * Where something is: words in a browser, in Excel a button that leads there.
 *
 * @param {{ sheet: string | null, cell: string | null }} spot
 * @param {Words} t
 * @param {GoTo | null} goTo
 */
export function placeOf({ sheet, cell }, t, goTo) {
  const words = sheet ? (cell ? `${sheet}!${cell}` : sheet) : t.wholeFile;
  return sheet && goTo
    ? el(
        'button',
        { type: 'button', class: 'place leads', onclick: () => goTo({ sheet, cell }) },
        el('span', { class: 'unseen' }, `${t.goTo} `),
        words,
      )
    : el('p', { class: 'place' }, words);
}
