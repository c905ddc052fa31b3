/**
 * @typedef {{ top: number, left: number, bottom: number, right: number }} Box rows and columns from 0, both ends in
 */

/**
 * @param {string} letters
 */
export function columnOf(letters) {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * @param {string} address such as C5 or C5:F9
 * @returns {Box}
 */
export function boxOf(address) {
  const found = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(address);
  if (!found) {
    throw new Error(`no address: ${address}`);
  }
  const [, left, top, right = left, bottom = top] = found;
  return { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) };
}

/**
 * @param {Box} a
 * @param {Box} b
 */
export const overlap = (a, b) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** @param {Box} box */
export const cellsIn = (box) => (box.bottom - box.top + 1) * (box.right - box.left + 1);
