import { skeleton } from './letters.js';

/**
 * @import { Figure, Stretch } from './types.js'
 * @import { Subjects } from './subjects.js'
 */

/** @typedef {{ digits: string, labelled: boolean, sub: boolean }} LeadNumber a number that stands before a name */

/** Whole numbers below this are counts and orders, unless they have a cell of their own. */
export const LEAST_WHOLE = 20;

const LABELS = ['ตัวชี้วัดที่', 'ตัวชี้วัด', 'ตัวชี้วัดย่อยที่', 'ตัวชี้วัดย่อย', 'ข้อ', 'ข้อที่'].map(skeleton);
const INDICATOR = skeleton('ตัวชี้วัด');

/**
 * A number before a name: of an indicator, of a sub-indicator, or an order; null for figures.
 *
 * @param {Stretch} stretch
 * @param {Subjects} subjects
 * @returns {LeadNumber | null}
 */
export function leadNumber({ words, figures }, subjects) {
  const figure = figures.at(-1);
  const lead = skeleton(words.replace(/แบบ(?:วัด)?/, ''));
  const label = LABELS.find((l) => lead.endsWith(l)) ?? '';
  const labelled = label.startsWith(INDICATOR);
  const isBare = lead === '' && !/[A-Za-z0-9]/.test(words.replace(/IIT|EIT|OIT/gi, ''));
  const isLead = isBare || labelled || (label !== '' && label === lead) || isCodeCell(words, figure, subjects);
  if (!figure || figures.some((f) => f.part !== 0) || !isLead) {
    return null;
  }
  const isSub = /^(?:9|10)\.\d$/.test(figure.text) && figures.length === 1;
  const isOrder = figures.every((f) => f.kind === 'whole' && f.value < 100);
  return isSub || isOrder ? { digits: figure.text, labelled, sub: isSub } : null;
}

/**
 * A cell that begins with a number such as 17 or 025, after a cell that names nothing.
 *
 * @param {string} words
 * @param {Figure | undefined} figure
 * @param {Subjects} subjects
 */
function isCodeCell(words, figure, subjects) {
  const isCode = /\t\s*$/.test(words) && figure !== undefined && !figure.alone && /^[01]\d?$/.test(figure.text);
  return isCode && !subjects.itemIn(words, null) && !subjects.indicatorIn(words, null, false);
}

/**
 * 2.1 before a heading; 9.1 may be a sub-indicator.
 *
 * @param {Stretch} stretch
 */
export function isHeadingNumber({ words, figures }) {
  const text = figures[0]?.text ?? '';
  return figures.length === 1 && skeleton(words) === '' && /^1?\d\.\d{1,2}$/.test(text) && !/^(?:9|10)\.\d$/.test(text);
}

/**
 * Two pairs in a line: the number before the second name is no figure of the first.
 *
 * @param {Stretch[]} parts
 * @param {Subjects} subjects
 */
export function pairsApart(parts, subjects) {
  return parts.flatMap((part, i) => {
    const last = part.figures.at(-1);
    const isOrder = part.figures.length > 1 && last?.kind === 'whole' && last.value < LEAST_WHOLE;
    const next = parts[i + 1]?.words ?? '';
    if (!last || !isOrder || subjects.indicatorIn(next, null, false)?.trouble !== '') {
      return [part];
    }
    return [
      { ...part, figures: part.figures.slice(0, -1) },
      { ...part, words: '', figures: [last] },
    ];
  });
}
