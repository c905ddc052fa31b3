/**
 * @import { Figure, Framework, Row } from './types.js'
 * @import { Placed } from './columns.js'
 */

/** Two figures with two decimals each may differ by so much from a third that was rounded by itself. */
const ROUNDING = 0.0151;
/**
 * The number of figures that most rows have.
 *
 * @param {number[]} counts
 */
export function usual(counts) {
  const often = new Map();
  counts.forEach((c) => often.set(c, (often.get(c) ?? 0) + 1));
  return [...often].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/**
 * The figures of a row, one for each column of the table.
 *
 * @param {Row} row
 * @param {number} width
 * @param {Row[]} all
 * @param {Framework} framework
 * @returns {Placed}
 */
export function fit(row, width, all, framework) {
  /** @type {Placed} */
  const placed = { row, figures: row.figures, roles: [], reason: '', question: '' };
  if (row.figures.length === width) {
    return placed;
  }
  if (row.figures.length < width) {
    const aligned = byCell(row, width, all);
    return aligned ? { ...placed, figures: aligned } : { ...placed, reason: 'TOO_FEW_FIGURES' };
  }
  const own = width === 1 ? withoutTotals(row, all, framework) : null;
  return own ? { ...placed, figures: [own] } : { ...placed, reason: 'EXTRA_FIGURES' };
}

/**
 * Blank cells: the figures stand in the same cells as those of the complete rows.
 *
 * @param {Row} row
 * @param {number} width
 * @param {Row[]} all
 * @returns {Figure[] | null}
 */
function byCell(row, width, all) {
  const cells = all.filter((r) => r.figures.length === width).map((r) => r.figures.map((f) => f.cell).join());
  const [first] = cells;
  if (first === undefined || cells.some((c) => c !== first) || new Set(first.split(',')).size !== width) {
    return null;
  }
  const at = first.split(',').map(Number);
  /** @type {Figure} */
  const none = { kind: 'none', text: '', value: NaN, signed: false, part: 0, cell: 0, alone: true };
  const figures = at.map((cell) => row.figures.find((f) => f.cell === cell) ?? none);
  return figures.filter((f) => f.kind !== 'none').length === row.figures.length ? figures : null;
}

/**
 * The first row of an instrument may also carry the instrument's own score, its weight and its weighted points.
 *
 * @param {Row} row
 * @param {Row[]} all
 * @param {Framework} framework
 * @returns {Figure | null} the row's own score, when arithmetic leaves only one
 */
function withoutTotals(row, all, framework) {
  const { instrument, kind } = row.subject;
  if (instrument === 'ITA') {
    return null;
  }
  const weight = framework.weights[instrument];
  const others = all
    .filter((r) => r !== row && r.subject.kind === 'indicator' && r.subject.instrument === instrument)
    .map((r) => (r.figures.length === 1 ? r.figures[0].value : NaN));
  const expected = framework.indicators.filter((i) => i.instrument === instrument).length;
  const candidates = row.figures.filter((own) => {
    const isWhole = kind === 'indicator' && others.length === expected - 1;
    const mean = kind === 'instrument' ? own.value : isWhole ? (own.value + sum(others)) / expected : NaN;
    return row.figures.every(
      (f) =>
        f === own ||
        near(f.value, mean) ||
        near(f.value, weight * 100) ||
        near(f.value, mean * weight),
    );
  });
  return candidates.length === 1 ? candidates[0] : null;
}

/** @param {number[]} values */
const sum = (values) => values.reduce((a, b) => a + b, 0);

/**
 * Whether two figures are the same to their rounding.
 *
 * @param {number} a
 * @param {number} b
 */
export const near = (a, b) => Math.abs(a - b) < ROUNDING;
