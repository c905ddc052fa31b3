/** Addresses of the fake host, written apart from the add-in's own so that a mistake there shows. */

const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

export function letters(column) {
  let out = '';
  for (let c = column; c > 0; c = Math.floor((c - 1) / 26)) {
    out = String.fromCharCode(65 + ((c - 1) % 26)) + out;
  }
  return out;
}

function number(text) {
  let n = 0;
  for (const letter of text) {
    n = n * 26 + letter.charCodeAt(0) - 64;
  }
  return n;
}

/** Reads A1, A1:B2, A:C or 3:5, with or without sheet and dollar signs; counts from 1. */
export function area(text) {
  const plain = text.slice(text.lastIndexOf('!') + 1).replaceAll('$', '');
  const found = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/.exec(plain);
  if (!found || plain === '') {
    throw new RangeError(`InvalidArgument: ${text}`);
  }
  const [, a, b, c = a, d = b] = found;
  const one = {
    r1: b ? Number(b) : 1,
    c1: a ? number(a) : 1,
    r2: d ? Number(d) : MAX_ROW,
    c2: c ? number(c) : MAX_COLUMN,
  };
  if (one.r1 > one.r2 || one.c1 > one.c2 || one.r2 > MAX_ROW || one.c2 > MAX_COLUMN) {
    throw new RangeError(`InvalidArgument: ${text}`);
  }
  return one;
}

export const WHOLE = { r1: 1, c1: 1, r2: MAX_ROW, c2: MAX_COLUMN };

export function text(a) {
  if (a.r1 === 1 && a.r2 === MAX_ROW) {
    return `${letters(a.c1)}:${letters(a.c2)}`;
  }
  if (a.c1 === 1 && a.c2 === MAX_COLUMN) {
    return `${a.r1}:${a.r2}`;
  }
  const first = letters(a.c1) + a.r1;
  const last = letters(a.c2) + a.r2;
  return first === last ? first : `${first}:${last}`;
}

export const has = (a, r, c) => r >= a.r1 && r <= a.r2 && c >= a.c1 && c <= a.c2;

export const meet = (a, b) => a.r1 <= b.r2 && b.r1 <= a.r2 && a.c1 <= b.c2 && b.c1 <= a.c2;

/** What is left of an area without another. */
export function minus(a, b) {
  if (!meet(a, b)) {
    return [a];
  }
  const left = [];
  if (a.r1 < b.r1) {
    left.push({ ...a, r2: b.r1 - 1 });
  }
  if (a.r2 > b.r2) {
    left.push({ ...a, r1: b.r2 + 1 });
  }
  const rows = { r1: Math.max(a.r1, b.r1), r2: Math.min(a.r2, b.r2) };
  if (a.c1 < b.c1) {
    left.push({ ...rows, c1: a.c1, c2: b.c1 - 1 });
  }
  if (a.c2 > b.c2) {
    left.push({ ...rows, c1: b.c2 + 1, c2: a.c2 });
  }
  return left;
}
