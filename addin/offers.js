/** @import { ExampleEntry, TemplateEntry } from './types.js' */
import { byId, el } from './dom.js';

/**
 * Offers the templates of all years, the newest first in mind.
 *
 * @param {TemplateEntry[]} templates ascending by year
 * @returns {number[]} the years
 */
export function offerTemplates(templates) {
  const year = byId('year', HTMLSelectElement);
  const pasteYear = byId('paste-year', HTMLSelectElement);
  year.replaceChildren(...templates.map((t) => el('option', { value: t.url }, String(t.year))));
  pasteYear.replaceChildren(...templates.map((t) => el('option', { value: String(t.year) }, String(t.year))));
  year.selectedIndex = templates.length - 1;
  pasteYear.selectedIndex = templates.length - 1;
  // Locked until there is something to download.
  byId('template').dataset.work = '';
  return templates.map((t) => t.year);
}

/**
 * @param {ExampleEntry[]} examples
 * @param {(example: ExampleEntry) => void} take
 */
export function offerExamples(examples, take) {
  byId('examples').hidden = examples.length === 0;
  byId('example-list').replaceChildren(
    ...examples.map((example) =>
      el('button', { type: 'button', class: 'quiet', 'data-work': '', onclick: () => take(example) }, example.title),
    ),
  );
}
