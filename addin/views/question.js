/**
 * @import { Asked, Language } from '../types.js'
 * @import { Words } from '../texts/index.js'
 */
import { el, fillInParts } from '../dom.js';

const SHOWN_AT_ONCE = 8;

/**
 * A question that the work waits for; add-ins may not open windows of their own.
 *
 * @param {Asked} asked
 * @param {Words} t
 * @param {Language} language
 */
export function questionCard(asked, t, language) {
  const list = el('ul', { class: 'details' });
  const items = asked.details.map((detail) => el('li', {}, detail));
  const button = (/** @type {boolean} */ yes) =>
    el('button', { type: 'button', class: yes ? 'main' : 'quiet', onclick: () => asked.answer(yes) }, (yes ? asked.yes : asked.no)(language));
  const card = el(
    'section',
    { class: 'card ask', 'aria-labelledby': 'asked' },
    el('h2', { id: 'asked', tabIndex: -1 }, asked.question(language)),
    items.length > 0 && el('div', {}, list, fillInParts(list, items, SHOWN_AT_ONCE, t.more)),
    el('p', { class: 'row' }, button(true), button(false)),
  );
  card.addEventListener('keydown', ({ key }) => key === 'Escape' && asked.answer(false));
  return card;
}
