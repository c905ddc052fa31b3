import { roleOfYear } from './headings.js';
import { skeleton } from './letters.js';

/**
 * @import { Figure, Framework, Instrument, Role, Subject } from './types.js'
 * @import { Line, Loose } from './rows.js'
 */

/**
 * A line that holds many scores of one agency side by side.
 *
 * @typedef {{ loose: Loose, agency: string, role: Role | null, scores: { subject: Subject, figure: Figure }[],
 *   weighted: boolean }} WideRow
 */

/** Sums of rounded figures may differ from a rounded sum by so much. */
const ROUNDING = 0.0251;

const INSTRUMENTS = /** @type {Instrument[]} */ (['IIT', 'EIT', 'OIT']);

/**
 * Reads lines with one column for each score. Which is which must be written above them or follow from arithmetic:
 * a total that is the weighted mean of the others.
 *
 * @param {Loose[]} loose
 * @param {Line[]} heads
 * @param {Framework} framework
 * @returns {{ rows: WideRow[], rest: Loose[] }}
 */
export function wideRows(loose, heads, framework) {
  /** @type {WideRow[]} */
  const rows = [];
  /** @type {Loose[]} */
  const rest = [];
  let agency = '';
  for (const one of loose) {
    const figures = one.stretch.figures.filter((f) => f.kind === 'score' || (f.kind === 'whole' && f.value === 100));
    const scores = figures.length >= 4 ? subjects(figures, above(heads, one.line), framework) : null;
    if (!scores) {
      rest.push(one);
      continue;
    }
    const name = skeleton(one.text.replace(/ปี(?:งบประมาณ)?|พ\.ศ\./g, '').replace(/\d.*$/, ''));
    agency = name === '' ? agency : name;
    const year = /25[4-9]\d/.exec(one.text)?.[0];
    const role = year ? roleOfYear(Number(year), framework) : null;
    rows.push({ loose: one, agency, role, ...scores });
  }
  const isOnly = rows.length === 1 && rows[0].role === null;
  return { rows: isOnly ? [{ ...rows[0], role: 'current' }] : rows, rest };
}

/**
 * @param {Line[]} heads
 * @param {number} line
 */
const above = (heads, line) => heads.filter((h) => h.line < line).slice(-4);

/**
 * @param {Figure[]} figures
 * @param {Line[]} heads
 * @param {Framework} framework
 * @returns {{ scores: WideRow['scores'], weighted: boolean } | null}
 */
function subjects(figures, heads, framework) {
  const values = figures.map((f) => f.value);
  if (figures.length === 11) {
    for (const from of [0, 1]) {
      const total = from === 0 ? 10 : 0;
      if (close(totalOf(values.slice(from, from + 10), framework), values[total])) {
        return { scores: [...tenOf(figures.slice(from, from + 10), framework), one('ITA', figures[total])], weighted: false };
      }
    }
  }
  if (figures.length === 4 && headed(heads)) {
    const [iit, eit, oit, ita] = values;
    const weighted = close(iit + eit + oit, ita) && INSTRUMENTS.every((i, k) => values[k] <= framework.weights[i] * 100);
    const plain = close(
      INSTRUMENTS.reduce((sum, i, k) => sum + framework.weights[i] * values[k], 0),
      ita,
    );
    if (weighted || plain) {
      const parts = weighted ? [] : INSTRUMENTS.map((i, k) => one(i, figures[k]));
      return { scores: [...parts, one('ITA', figures[3])], weighted };
    }
  }
  return null;
}

/** @param {Line[]} heads */
const headed = (heads) => /IIT[\s\S]*EIT[\s\S]*OIT/.test(heads.map((h) => h.text).join('\n'));

/**
 * @param {number[]} ten
 * @param {Framework} framework
 */
function totalOf(ten, framework) {
  return INSTRUMENTS.reduce((total, instrument) => {
    const own = framework.indicators.filter((i) => i.instrument === instrument).map((i) => ten[i.no - 1]);
    return total + (framework.weights[instrument] * own.reduce((a, b) => a + b, 0)) / own.length;
  }, 0);
}

/**
 * @param {number} a
 * @param {number} b
 */
const close = (a, b) => Math.abs(a - b) < ROUNDING;

/**
 * @param {Figure[]} figures
 * @param {Framework} framework
 */
const tenOf = (figures, framework) =>
  framework.indicators.map(({ no, instrument, name }) => ({
    subject: /** @type {Subject} */ ({ kind: 'indicator', row: String(no), instrument, label: `${no} ${name}` }),
    figure: figures[no - 1],
  }));

/**
 * @param {Instrument | 'ITA'} instrument
 * @param {Figure} figure
 */
const one = (instrument, figure) => ({
  subject: /** @type {Subject} */ ({ kind: 'instrument', row: instrument, instrument, label: `คะแนนรวม ${instrument}` }),
  figure,
});
