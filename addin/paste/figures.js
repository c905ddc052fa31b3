/**
 * @import { Figure, Stretch } from './types.js'
 */

const NUMBER = /\d+(?:[.,]\d+)*/g;

/** Words after a whole number that make it a count of something. */
const UNIT = /^\s*(?:ข้อ|หน่วยงาน|คน|ราย|ตัวชี้วัด|ส่วน|ประเด็น|ด้าน|ปี|ครั้ง|มาตรการ|อันดับ|องค์ประกอบ|เดือน|วัน|แห่ง|จาก)/;

/** Words before a number that make it a limit, an aim or a rank, not a result. */
const LIMIT =
  /(?:ต่ำกว่า|น้อยกว่า|มากกว่า|สูงกว่า|เกินกว่า|ไม่เกิน|ตั้งแต่|เกณฑ์(?:การประเมิน)?(?:ที่)?|เป้าหมาย(?:ที่)?|ค่าเป้าหมาย|คะแนนเต็ม|เต็ม|อันดับ(?:ที่)?|ลำดับ(?:ที่)?|>=?|<=?|≥|≤)\s*$/;

const PART_1 = /(?:E\s?I\s?T\s*(?:Public|\(?\s*ส่วนที่\s*1|Part\s*1|\(?1\)?)|ส่วนที่\s*1)[\s):=]*$/i;
const PART_2 = /(?:E\s?I\s?T\s*(?:Survey|\(?\s*ส่วนที่\s*2|Part\s*2|\(?2\)?)|ส่วนที่\s*2)[\s):=]*$/i;

/** What may stand between two figures of one row. */
const BETWEEN = /^(?:[\s|()%:;=]|คะแนน|ร้อยละ|เพิ่มขึ้น|เพิ่ม|ลดลง|ลด|เท่าเดิม|คงที่|สูงสุด|ต่ำสุด|[▲▼↑↓△▽])*$/;

/** A signed number below this is a change, one above it a score after a dash. */
const LEAST_SCORE = 40;

/**
 * @typedef {{ from: number, to: number, figure: Figure }} Found
 */

/**
 * Reads one line as words and figures in turn. Numbers that cannot be a score stay among the words.
 *
 * @param {string} line in plain letters
 * @returns {Stretch[]}
 */
export function stretches(line) {
  const found = figures(line);
  /** @type {Stretch[]} */
  const result = [];
  let at = 0;
  for (const { from, to, figure } of found) {
    const words = line.slice(at, from);
    const last = result.at(-1);
    const goesOn = last !== undefined && (BETWEEN.test(words) || (figure.part !== 0 && isPartLabel(words)));
    if (goesOn) {
      last.figures.push(figure);
      last.direction ||= direction(words);
    } else {
      result.push({ words, figures: [figure], direction: '', cell: cellOf(line, at) });
    }
    at = to;
  }
  const rest = line.slice(at);
  const last = result.at(-1);
  if (last) {
    last.direction ||= direction(/^[^ก-ฮ]*(?:คะแนน)?[\s)]*([^\t]*)/.exec(rest)?.[0] ?? '');
  }
  if (rest.trim() !== '') {
    result.push({ words: rest, figures: [], direction: '', cell: cellOf(line, at) });
  }
  return result;
}

/** @param {string} words */
const isPartLabel = (words) => /^[\s()]*(?:คะแนน)?[\s();,]*(?:และ)?[\s(]*(?:E\s?I\s?T)?[\s(]*(?:Public|Survey|Part\s*[12]|ส่วนที่\s*[12]|[12])[\s):=]*$/i.test(words);

/** @param {string} words */
function direction(words) {
  const told = /^[\s)|]*(?:คะแนน)?[\s)|]*(เพิ่ม|ลด|เท่าเดิม|คงที่|▲|↑|▼|↓)/.exec(words)?.[1];
  if (told === undefined) {
    return '';
  }
  return /เพิ่ม|▲|↑/.test(told) ? 'UP' : /ลด|▼|↓/.test(told) ? 'DOWN' : 'SAME';
}

/**
 * @param {string} line
 * @param {number} at
 */
const cellOf = (line, at) => line.slice(0, at).split('\t').length - 1;

/**
 * @param {string} line
 * @returns {Found[]}
 */
function figures(line) {
  /** @type {Found[]} */
  const found = [];
  for (const match of line.matchAll(NUMBER)) {
    const next = figure(line, match.index, match[0], found.at(-1));
    if (next === 'range') {
      found.pop();
    } else if (next) {
      found.push(...next);
    }
  }
  return withTrailingDash(line, found);
}

/**
 * @param {string} line
 * @param {number} from
 * @param {string} text
 * @param {Found | undefined} before
 * @returns {Found[] | 'range' | null}
 */
function figure(line, from, text, before) {
  const to = from + text.length;
  const ahead = line.slice(0, from);
  const value = Number(text);
  const isDecimal = /^\d{1,3}\.\d{1,6}$/.test(text);
  if (!isDecimal && !/^\d{1,3}$/.test(text)) {
    return null;
  }
  const behind = line.slice(to);
  const isOther = value > 100 || /[A-Za-z@/_#]$/.test(ahead) || /^[A-Za-z/]/.test(behind) || LIMIT.test(ahead) || /^\s*คะแนนเต็ม/.test(behind);
  if (isOther || (!isDecimal && isCount(ahead, behind))) {
    return null;
  }
  const part = PART_1.test(ahead) ? 1 : PART_2.test(ahead) ? 2 : 0;
  const sign = /(^|[\s|(])([+-])(\s*)$/.exec(ahead);
  /** @type {Figure} */
  const plainOne = {
    kind: isDecimal || (/^\s*คะแนน/.test(behind) && (value >= 20 || value === 0)) ? 'score' : 'whole',
    text,
    value,
    signed: false,
    part,
    cell: cellOf(line, from),
    alone: isAlone(line, from, to),
  };
  if (!sign) {
    // 85.00-94.99: two ends of a band.
    return /[\d]\s*-$/.test(ahead) && before?.to !== undefined ? 'range' : [{ from, to, figure: plainOne }];
  }
  return signedFigure(line, from, plainOne, sign, before);
}

/**
 * A sign before a number: a change, a dash for none, or the middle of a band.
 *
 * @param {string} line
 * @param {number} from
 * @param {Figure} figure
 * @param {RegExpExecArray} sign
 * @param {Found | undefined} before
 * @returns {Found[] | 'range'}
 */
function signedFigure(line, from, figure, sign, before) {
  const to = from + figure.text.length;
  const at = sign.index + sign[1].length;
  const gap = before ? line.slice(before.to, at) : '';
  const afterTab = /\t$/.test(line.slice(0, at)) || sign[1] === '\t';
  const minus = sign[2] === '-';
  if (minus && before && !afterTab && /^\s*$/.test(gap) && figure.value > before.figure.value) {
    return 'range';
  }
  const isDash = minus && (sign[3].includes('\t') || (figure.value > LEAST_SCORE && sign[3] !== ''));
  if (isDash) {
    /** @type {Figure} */
    const none = { ...figure, kind: 'none', text: '-', value: NaN, cell: cellOf(line, at), alone: true };
    // At the start of a line it is a bullet.
    const isCell = line.slice(0, at).trim() !== '' || sign[3].includes('\t');
    return [...(isCell ? [{ from: at, to: at + 1, figure: none }] : []), { from, to, figure }];
  }
  const isTight = sign[3] === '' && figure.value < LEAST_SCORE;
  const isChange = sign[2] === '+' || before !== undefined || afterTab || isTight;
  // "- 85.16" at the start of a line is a bullet.
  return [
    {
      from: isChange ? at : from,
      to,
      figure: isChange ? { ...figure, kind: 'change', value: minus ? -figure.value : figure.value, signed: true } : figure,
    },
  ];
}

/**
 * @param {string} line
 * @param {Found[]} found
 */
function withTrailingDash(line, found) {
  const last = found.at(-1);
  const rest = last ? line.slice(last.to) : '';
  const dash = /^(?:\s|\|)*(?:\t|\s)-\s*$/.exec(rest);
  if (!last || !dash) {
    return found;
  }
  const from = last.to + rest.indexOf('-');
  /** @type {Figure} */
  const none = { ...last.figure, kind: 'none', text: '-', value: NaN, cell: cellOf(line, from), alone: true };
  return [...found, { from, to: from + 1, figure: none }];
}

const MONTH = /^\s*(?:ม\.?\s?ค|ก\.?\s?พ|มี\.?\s?ค|เม\.?\s?ย|พ\.?\s?ค|มิ\.?\s?ย|ก\.?\s?ค|ส\.?\s?ค|ก\.?\s?ย|ต\.?\s?ค|พ\.?\s?ย|ธ\.?\s?ค)\./;

/**
 * Whether a whole number counts something, is a share of something, or belongs to a date.
 *
 * @param {string} ahead
 * @param {string} behind
 */
function isCount(ahead, behind) {
  const isName = /ส่วนที่\s*$|Part\s*$|ปี\s*$|พ\.\s?ศ\.\s*$/i.test(ahead);
  const count = UNIT.test(behind) || /^\s*%/.test(behind) || (/จำนวน\s*$/.test(ahead) && !/^\s*คะแนน/.test(behind));
  return isName || count || MONTH.test(behind) || /[คพย]\.\s?$/.test(ahead);
}

/**
 * @param {string} line
 * @param {number} from
 * @param {number} to
 */
function isAlone(line, from, to) {
  return /(^|\t)\s*$/.test(line.slice(0, from)) && /^\s*($|\t)/.test(line.slice(to));
}
