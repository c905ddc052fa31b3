/** What Excel makes of a value that a program types into a cell: more than the program may have meant. */

const MONTHS = /(ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i;

const arabic = (text) => text.replace(/[๐-๙]/g, (digit) => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)));

/** The content that a cell has after a value was typed; `format` is the number format it had before. */
export function typed(value, format) {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return format === '@' ? String(value) : value;
  }
  if (typeof value !== 'string') {
    throw new TypeError(`InvalidArgument: ${value}`);
  }
  if (value.startsWith("'")) {
    return value.slice(1);
  }
  if (value === '') {
    return null;
  }
  return format === '@' ? value : guessed(value);
}

function guessed(value) {
  if (value.startsWith('=')) {
    return { f: value.slice(1) };
  }
  const plain = arabic(value).trim();
  if (/^[+-]?[\d,]*\.?\d+(e[+-]?\d+)?%?$/i.test(plain)) {
    return Number.parseFloat(plain.replaceAll(',', '')) / (plain.endsWith('%') ? 100 : 1);
  }
  if (/^(true|false)$/i.test(plain)) {
    return plain.toLowerCase() === 'true';
  }
  if (/^#(N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)$/.test(plain)) {
    return { error: plain };
  }
  if (/^\d{1,4}[/.-]\d{1,2}([/.-]\d{1,4})?$/.test(plain) || (plain.length < 30 && /^\d{1,2}[ -]/.test(plain) && MONTHS.test(plain))) {
    return { guessedDate: value };
  }
  if (/^[+\-@]./.test(plain)) {
    throw new TypeError(`InvalidArgument: that is no formula: ${value}`);
  }
  return value;
}
