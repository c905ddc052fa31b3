/**
 * @import { Language } from '../types.js'
 * @import { Words } from '../texts/index.js'
 * @import { Rollup } from './types.js'
 */
import { el, fillInParts } from '../dom.js';

const SHOWN_AT_ONCE = 25;

/**
 * Files and rows that could not be used, each with its reason and what to do.
 *
 * @param {Rollup} rollup
 * @param {Words} t
 * @param {Language} language
 */
export function unusable({ agencies }, t, language) {
  const list = el('ul', { class: 'rule' });
  const items = agencies.flatMap(({ finding, name, source }) =>
    finding
      ? el(
          'li',
          { class: 'finding' },
          el('p', { class: 'place' }, finding.cell ? `${source}!${finding.cell}` : source),
          el(
            'div',
            {},
            el('p', { class: 'message' }, name !== '' && `${name}: `, finding.message[language]),
            el('p', { class: 'fix' }, el('span', { class: 'fix-label' }, t.fix), ` ${finding.fix[language]}`),
            el('p', { class: 'code' }, finding.code),
          ),
        )
      : [],
  );
  return (
    items.length > 0 &&
    el(
      'section',
      { class: 'card unusable', 'aria-labelledby': 'unusable' },
      el('h2', { id: 'unusable' }, t.unusable(items.length)),
      el('p', { class: 'quiet-text' }, t.unusableNote),
      list,
      fillInParts(list, items, SHOWN_AT_ONCE, t.more),
    )
  );
}
