import { plain } from './letters.js';

/** Greatest length of a pasted text, in characters; a result of an agency has some ten thousand. */
const MOST_CHARACTERS = 400_000;

/** Longer lines are cut where a word ends: patterns that look back cost the square of a line. */
const LONGEST_LINE = 1_500;

const PAGE_NUMBER = /^\s*-?\s*(?:หน้า(?:ที่)?|page)\s*\d+(?:\s*(?:จาก|\/|of)\s*\d+)?\s*-?\s*$/i;

/** An item code that follows a score begins a row of its own. */
const NEXT_CODE = /(\d[\s)]{0,4}(?:คะแนน)?[\s)]{1,4})(?=(?:ข้อ\s?)?[ieo]\d{1,2}\s)/gi;

/**
 * The lines of pasted text in plain letters, with tabs between cells.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function linesOf(text) {
  return plain(text.slice(0, MOST_CHARACTERS))
    .replace(/ {2,}/g, '  ')
    .replace(/([^\s\d\u0e01-\u0e4e])\1{3,}/g, '$1$1$1')
    .replace(/<\/?(?:p|li|ul|ol|br|div|tr|table|tbody)\b[^<>]{0,200}>/gi, '\n')
    .replace(/<\/?(?:td|th)\b[^<>]{0,200}>/gi, '\t')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/\*\*/g, '')
    .replace(/ ?\| ?/g, '\t')
    .replace(/\t{30,}/g, '\t')
    .split(/\r\n|[\n\r\u2028\u2029\f\v]/)
    .map((line) => (PAGE_NUMBER.test(line) ? '' : line))
    .flatMap((line) => line.replace(NEXT_CODE, '$1\n').split('\n'))
    .flatMap(cut);
}

/**
 * @param {string} line
 * @returns {string[]}
 */
function cut(line) {
  /** @type {string[]} */
  const parts = [];
  let rest = line;
  while (rest.length > LONGEST_LINE) {
    const space = rest.lastIndexOf(' ', LONGEST_LINE);
    const at = space > 0 ? space : LONGEST_LINE;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...parts, rest];
}
