/**
 * Thai letters as they come out of PDF files, web pages and Word: marks are lost or moved, one letter is written as
 * two, digits are Thai. Names are compared by their consonants alone, which nearly always survive.
 */

const THAI_ZERO = 0x0e50;

/**
 * The text with one spelling for each letter; tabs stay, as they separate cells.
 *
 * @param {string} text
 */
export function plain(text) {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(/\u0e40\u0e40/g, '\u0e41')
    .replace(/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))
    .replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[−–—‐‑]/g, '-');
}

/**
 * Consonants only.
 *
 * @param {string} text
 */
export function skeleton(text) {
  return text.replace(/[^\u0e01-\u0e2e]/g, '');
}

/**
 * How many consonants must be added, dropped, changed or swapped with their neighbour to turn one into the other.
 *
 * @param {string} a
 * @param {string} b
 */
export function distance(a, b) {
  /** @type {number[][]} */
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, rows[i - 2][j - 2] + 1);
      }
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}

/** @param {string} text */
const pairs = (text) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));

/**
 * Share of neighbouring consonants that the shorter text has in common with the longer: 0 to 1. Questions are
 * paraphrased from one publication to the next, so no more can be asked for.
 *
 * @param {string} a
 * @param {string} b
 */
export function likeness(a, b) {
  const first = pairs(skeleton(a));
  const second = pairs(skeleton(b));
  const common = [...first].filter((pair) => second.has(pair)).length;
  return common / Math.max(1, Math.min(first.size, second.size));
}
