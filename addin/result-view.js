import { el } from './dom.js';
import { ratingsEn } from './texts.js';

/** A figure as shown, or a dash. */
const figure = (number) => (number === null ? '–' : number.toFixed(2));

/** A change with its sign; the true minus sign is as wide as the plus. */
function signed(number) {
  const sign = number > 0 ? '+' : number < 0 ? '−' : '';
  return sign + Math.abs(number).toFixed(2);
}

const ratingName = (rating, lang) => (lang === 'th' ? rating.th : (ratingsEn[rating.code] ?? rating.code));

function change(part, t) {
  if (part.delta === null) {
    return el('span', { class: 'change' }, '–');
  }
  return el(
    'span',
    { class: `change ${part.direction.toLowerCase()}` },
    signed(part.delta),
    el('span', { class: 'word' }, ` ${t.direction[part.direction]}`),
  );
}

function ratingBlock(rating, t, lang) {
  if (!rating) {
    return null;
  }
  const missing = rating.next?.missing ?? [];
  return el(
    'div',
    { class: 'rating' },
    el('p', { class: 'label' }, t.rating),
    el('p', { class: 'level' }, ratingName(rating, lang), rating.certain ? null : ` (${t.assumed})`),
    rating.next ? el('p', { class: 'next' }, t.next(ratingName(rating.next, lang))) : null,
    missing.length
      ? el(
          'ul',
          { class: 'missing' },
          ...missing.map((m) =>
            el('li', {}, t.shortfall(t.on[m.on] ?? m.on, figure(m.score), figure(m.required), figure(m.gap))),
          ),
        )
      : null,
  );
}

function summary(answer, t, lang) {
  const { total } = answer;
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
      total.score === null
        ? el('p', { class: 'level' }, t.noScore)
        : el('p', { class: 'big' }, figure(total.score)),
      total.prior === null
        ? null
        : el('p', { class: 'prior' }, `${t.lastYear} ${figure(total.prior)} `, change(total, t)),
      total.published !== null && total.published !== total.score
        ? el('p', { class: 'prior' }, `${t.published} ${figure(total.published)}`)
        : null,
    ),
    ratingBlock(total.rating, t, lang),
    el(
      'ul',
      { class: 'instruments' },
      ...answer.instruments.map((i) =>
        el(
          'li',
          {},
          el('span', { class: 'label' }, i.code),
          el('span', { class: 'middle' }, figure(i.score)),
          i.delta === null ? null : el('span', { class: 'prior' }, change(i, t)),
        ),
      ),
    ),
  );
}

function bar(score) {
  const inner = el('span');
  // Set through the object model: the page's policy allows no style attribute.
  inner.style.inlineSize = `${score}%`;
  return el('span', { class: 'bar', 'aria-hidden': 'true' }, inner);
}

function extreme(indicator, t) {
  const word = t.extremes[indicator.extreme];
  return word ? el('span', { class: 'extreme' }, `${word} ${indicator.instrument}`) : null;
}

// The roles repeat what the elements mean: the narrow layout changes their display, and with it what a reader hears.
function indicatorRow(indicator, t) {
  const group = indicator.group;
  return el(
    'tr',
    { role: 'row' },
    el('td', { role: 'cell', class: 'wide instrument' }, indicator.instrument),
    el(
      'th',
      { scope: 'row', role: 'rowheader' },
      el('span', { class: 'no' }, String(indicator.no)),
      el('span', {}, indicator.name ?? '', extreme(indicator, t)),
    ),
    el('td', { role: 'cell', class: 'wide number quiet-text' }, figure(indicator.prior)),
    el('td', { role: 'cell', class: 'number score' }, figure(indicator.score), indicator.score === null ? null : bar(indicator.score)),
    el('td', { role: 'cell', class: 'number' }, change(indicator, t)),
    el('td', { role: 'cell' }, group ? el('span', { class: `chip ${group.toLowerCase()}` }, t.groups[group]) : '–'),
  );
}

function indicators(answer, t) {
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'indicators' },
    el('h2', { id: 'indicators' }, t.indicators),
    el(
      'table',
      { role: 'table', 'aria-labelledby': 'indicators' },
      el(
        'thead',
        { role: 'rowgroup' },
        el(
          'tr',
          { role: 'row' },
          el('th', { role: 'columnheader', scope: 'col', class: 'wide' }, t.instrument),
          el('th', { role: 'columnheader', scope: 'col' }, t.indicator),
          el('th', { role: 'columnheader', scope: 'col', class: 'wide number' }, t.lastYear),
          el('th', { role: 'columnheader', scope: 'col', class: 'number' }, t.score),
          el('th', { role: 'columnheader', scope: 'col', class: 'number' }, t.delta),
          el('th', { role: 'columnheader', scope: 'col' }, t.group),
        ),
      ),
      el('tbody', { role: 'rowgroup' }, ...answer.indicators.map((i) => indicatorRow(i, t))),
    ),
    coverage(answer, t),
  );
}

function coverage(answer, t) {
  const { indicatorsCovered, missing } = answer.coverage;
  return el(
    'p',
    { class: 'coverage' },
    t.coverage(indicatorsCovered, answer.indicators.length),
    missing.length ? ` · ${t.coverageMissing(missing.join(', '))}` : '',
  );
}

export { indicators, summary };
