/**
 * @import { Figure, Framework, Instrument, Role, Subject, Value } from './types.js'
 */

/**
 * The cell of the template that a score belongs in, or null when it has none.
 *
 * @param {Subject} subject
 * @param {Role} role
 * @param {Framework} framework
 * @returns {{ sheet: string, row: string, header: string } | null}
 */
export function placeOf(subject, role, framework) {
  const { places } = framework;
  if (role.startsWith('year:')) {
    const isScore = subject.kind === 'indicator' || subject.kind === 'instrument';
    const year = role.slice('year:'.length);
    return isScore && Number(year) < framework.year ? { sheet: places.history.sheet, row: year, header: subject.row } : null;
  }
  const place = subject.kind === 'item' || subject.kind === 'subItem' ? itemPlace(subject, framework) : places.indicators;
  const header = headerOf(subject, role, framework, place);
  return header === undefined ? null : { sheet: place.sheet, row: subject.row, header };
}

/**
 * @param {Subject} subject
 * @param {Framework} framework
 */
const itemPlace = ({ instrument }, { places }) => (instrument === 'OIT' ? places.oit : places.items);

/**
 * @param {Subject} subject
 * @param {Role} role
 * @param {Framework} framework
 * @param {import('./types.js').Place} place
 * @returns {string | undefined}
 */
function headerOf(subject, role, { places }, place) {
  const isTotal = subject.kind === 'instrument';
  switch (role) {
    case 'current':
      return isTotal ? places.indicators.published : place.current;
    case 'prior':
      return isTotal ? places.indicators.publishedPrior : place.prior;
    case 'part1':
    case 'part2':
      return takesParts(subject) ? place[role] : undefined;
    default:
      return undefined;
  }
}

/** @param {Subject} subject */
const takesParts = ({ kind, instrument }) =>
  instrument === 'EIT' && (kind === 'indicator' || kind === 'item' || kind === 'subItem');

/**
 * @param {Subject} subject
 * @param {Role} role
 * @param {Figure} figure
 * @param {{ line: number, text: string }} source
 * @param {Framework} framework
 * @returns {Value | null}
 */
export function valueOf(subject, role, figure, source, framework) {
  const place = placeOf(subject, role, framework);
  return place && { ...place, value: figure.text, label: subject.label, column: place.header, ...source };
}

/**
 * Published figures of instruments that are points out of their weight, as the rest of the text proves.
 *
 * @param {Value[]} values
 * @param {Framework} framework
 * @returns {Set<Value>}
 */
export function weightedPoints(values, framework) {
  const { sheet, published, publishedPrior, current, prior } = framework.places.indicators;
  /** @type {Set<Value>} */
  const found = new Set();
  for (const [printed, own] of [[published, current], [publishedPrior, prior]]) {
    const at = (/** @type {string} */ row, /** @type {string} */ header) =>
      values.find((v) => v.sheet === sheet && v.row === row && v.header === header);
    const three = /** @type {Instrument[]} */ (['IIT', 'EIT', 'OIT']).map((i) => ({ i, value: at(i, printed) }));
    const total = at('ITA', printed);
    const sum = three.reduce((s, { value }) => s + Number(value?.value), 0);
    for (const { i, value } of three) {
      const weight = framework.weights[i];
      if (!value || Number(value.value) > weight * 100) {
        continue;
      }
      const scores = framework.indicators.filter((x) => x.instrument === i).map((x) => Number(at(String(x.no), own)?.value));
      const mean = scores.reduce((a, b) => a + b, 0) / scores.length;
      const highest = 100 - (100 - Number(value.value)) * weight;
      const bySum = total !== undefined && Math.abs(sum - Number(total.value)) < 0.03;
      if (bySum || Math.abs(mean * weight - Number(value.value)) < 0.02 || (total && Number(total.value) > highest + 0.01)) {
        found.add(value);
      }
    }
  }
  return found;
}
