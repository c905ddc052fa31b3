/**
 * @import { Analysis, Group } from '../types.js'
 * @import { Words } from '../texts/index.js'
 */
import { el } from '../dom.js';

/**
 * The part of Chart.js that is used here.
 *
 * @typedef {{ destroy(): void }} Drawn
 * @typedef {new (canvas: HTMLCanvasElement, config: object) => Drawn} Chart
 */

/** @type {Group[]} */
const GROUPS = ['URGENT', 'IMPROVE', 'STRENGTH'];
const LIBRARY = '../vendor/chart.js';

/** @type {Drawn[]} */
let drawn = [];

/** Loads the library when the first chart is drawn; it names itself on the global object. */
async function library() {
  await import(LIBRARY);
  return /** @type {{ Chart: Chart }} */ (/** @type {unknown} */ (globalThis)).Chart;
}

/**
 * A card with charts; the table of indicators says the same in words and numbers.
 *
 * @param {Analysis} answer
 * @param {Words} t
 */
export function charts(answer, t) {
  const bars = el('canvas', { role: 'img', 'aria-label': spokenIndicators(answer, t) });
  const groups = el('canvas', { role: 'img', 'aria-label': spokenGroups(answer, t) });
  const card = el(
    'section',
    { class: 'card charts', 'aria-labelledby': 'charts' },
    el('h2', { id: 'charts' }, t.charts),
    el('figure', {}, el('figcaption', {}, t.chartIndicators), el('div', { class: 'plot tall' }, bars)),
    el('figure', {}, el('figcaption', {}, t.chartGroups), el('div', { class: 'plot' }, groups)),
    el('p', { class: 'quiet-text note' }, t.chartNote),
  );
  draw(answer, t, bars, groups).catch(() => card.remove());
  return card;
}

/**
 * @param {Analysis} answer
 * @param {Words} t
 * @param {HTMLCanvasElement} bars
 * @param {HTMLCanvasElement} groups
 */
async function draw(answer, t, bars, groups) {
  const Chart = await library();
  drawn.forEach((chart) => chart.destroy());
  const colours = palette();
  drawn = [
    new Chart(bars, indicatorChart(answer, t, colours)),
    new Chart(groups, groupChart(answer, t, colours)),
  ];
}

/** Colours of the style sheet, so that light, dark and contrast themes hold here too. */
function palette() {
  const style = getComputedStyle(document.documentElement);
  const value = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  return {
    ink: value('--ink'),
    quiet: value('--ink-quiet'),
    line: value('--line'),
    now: value('--chart-now'),
    before: value('--chart-before'),
    URGENT: value('--chart-urgent'),
    IMPROVE: value('--chart-improve'),
    STRENGTH: value('--chart-strength'),
    font: style.fontFamily,
  };
}

/** @typedef {ReturnType<typeof palette>} Colours */

/**
 * @param {Analysis} answer
 * @param {Words} t
 * @param {Colours} colours
 */
function indicatorChart(answer, t, colours) {
  const lowest = Math.min(...answer.indicators.flatMap((i) => [i.score ?? 100, i.prior ?? 100]));
  const narrow = window.innerWidth < 560;
  const series = (/** @type {string} */ label, /** @type {(number | null)[]} */ data, /** @type {string} */ colour) => ({
    label,
    data,
    backgroundColor: colour,
    borderRadius: 2,
    categoryPercentage: 0.7,
    barPercentage: 0.95,
  });
  const now = series(t.thisYear, answer.indicators.map((i) => i.score), colours.now);
  const before = series(t.lastYear, answer.indicators.map((i) => i.prior), colours.before);
  const hasBefore = answer.indicators.some((i) => i.prior !== null);
  return {
    type: 'bar',
    data: {
      labels: answer.indicators.map((i) => (narrow ? String(i.no) : `${i.no} ${i.name ?? ''}`)),
      datasets: hasBefore ? [before, now] : [now],
    },
    options: {
      ...common(colours),
      indexAxis: 'y',
      scales: {
        x: { ...axis(colours), min: Math.max(0, Math.floor((lowest - 5) / 10) * 10), max: 100 },
        y: { ...axis(colours), grid: { display: false } },
      },
    },
  };
}

/**
 * @param {Analysis} answer
 * @param {Words} t
 * @param {Colours} colours
 */
function groupChart(answer, t, colours) {
  const instruments = answer.instruments.map((i) => i.code);
  return {
    type: 'bar',
    data: {
      labels: instruments,
      datasets: GROUPS.map((group) => ({
        label: t.groups[group],
        data: instruments.map((code) => countOf(answer, code, group)),
        backgroundColor: colours[group],
      })),
    },
    options: {
      ...common(colours),
      indexAxis: 'y',
      scales: {
        x: { ...axis(colours), stacked: true, ticks: { ...axis(colours).ticks, precision: 0 } },
        y: { ...axis(colours), stacked: true, grid: { display: false } },
      },
    },
  };
}

/**
 * @param {Analysis} answer
 * @param {string} code
 * @param {Group} group
 */
const countOf = (answer, code, group) =>
  answer.groups.find((g) => g.instrument === code && g.group === group)?.count ?? 0;

/** @param {Colours} colours */
const common = (colours) => ({
  animation: false,
  responsive: true,
  maintainAspectRatio: false,
  font: { family: colours.font },
  plugins: {
    legend: { position: 'bottom', labels: { color: colours.ink, boxWidth: 14, font: { family: colours.font, size: 14 } } },
  },
});

/** @param {Colours} colours */
const axis = (colours) => ({
  ticks: { color: colours.quiet, font: { family: colours.font, size: 14 } },
  grid: { color: colours.line },
  border: { color: colours.line },
});

/**
 * @param {Analysis} answer
 * @param {Words} t
 */
function spokenIndicators(answer, t) {
  const each = answer.indicators.map((i) => `${i.no} ${i.score?.toFixed(2) ?? '–'} (${i.prior?.toFixed(2) ?? '–'})`);
  return `${t.chartIndicators}: ${each.join(', ')}`;
}

/**
 * @param {Analysis} answer
 * @param {Words} t
 */
function spokenGroups(answer, t) {
  const each = answer.instruments.map(
    ({ code }) => `${code} ${GROUPS.map((g) => `${t.groups[g]} ${countOf(answer, code, g)} ${t.itemsUnit}`).join(' ')}`,
  );
  return `${t.chartGroups}: ${each.join(', ')}`;
}
