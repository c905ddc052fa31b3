import { distance, likeness, skeleton } from './letters.js';

/**
 * @import { Framework, Instrument, Item, Reason, Subject } from './types.js'
 */

/** @typedef {{ subject: Subject, trouble: Reason | '' }} Match */

/**
 * A question in other words still has this share of pairs of consonants in common: of 54 questions in three published
 * reports the least had 0.39 with ours of their year, the median 0.7; with those of another year the median was 0.3.
 */
const LIKE_ENOUGH = 0.38;
const SURELY_LIKE = 0.55;
/** Shorter texts prove nothing. */
const CONSONANTS_NEEDED = 12;
const SUB_ITEM_LIKENESS = 0.75;

const AROUND = /^[\s|()[\]"“”•·*▪◦●○■□:;.,=-]+|[\s|()[\]"“”*:;.,=-]+$/g;
const TAIL =
  /(?:[\s:=().*|-]|โดยรวม|ได้รับ|ที่ได้|ได้|คะแนน|เท่ากับ|มีค่า|อยู่ที่|ร้อยละ|เฉลี่ย|ประกอบด้วย|จำนวน|มี|ประจำปีงบประมาณ|พ\.ศ\.|25\d\d)+$/;
const TOTAL_WORDS =
  /สรุป|ผลการประเมิน|การประเมิน|ผล|คะแนน|รวม|เฉลี่ย|ภาพรวม|ภาพ|ทั้งหมด|แบบวัด|ร้อยละ|ที่ได้|ได้|เท่ากับ|ค่า|อยู่ที่|ปีงบประมาณ|ประจำปี|ปี|พ\.ศ\.|25\d\d|ของหน่วยงาน|หน่วยงาน|ระดับ/g;

const CODE =
  /(?:^|[\t|]|ข้อ(?:ที่|คำถามที่|คำถาม)?)[\s•·*▪◦●○(-]*(?:(?:IIT|EIT|OIT)[\s:]+)?([ieoIEOlL|])(\d{1,2})(?=[\s.:)\t]|$)/g;

/** How the names of a year are found in pasted words. */
export class Subjects {
  /** @param {Framework} framework */
  constructor(framework) {
    this.framework = framework;
    this.indicators = framework.indicators.map((indicator) => ({
      indicator,
      names: [indicator.name, ...indicator.alsoNamed].flatMap(shortAndLong),
    }));
    this.subIndicators = framework.subIndicators.map((sub) => ({ sub, names: shortAndLong(sub.name) }));
  }

  /** @param {number} no */
  indicator(no) {
    return this.framework.indicators.find((i) => i.no === no);
  }

  /** @param {string} no */
  #subIndicator(no) {
    return this.framework.subIndicators.find((s) => s.no === no);
  }

  /**
   * An indicator by its name; without number only an exact one counts, a number beside it allows for lost letters.
   *
   * @param {string} words
   * @param {number | null} no the number before the name
   * @param {boolean} labelled the number is that of an indicator, not just an order
   * @returns {Match | null}
   */
  indicatorIn(words, no, labelled) {
    const name = skeleton(trimmed(words));
    const numbered = no === null ? undefined : this.indicator(no);
    const exact = this.indicators.find(({ names }) => names.includes(name));
    if (exact) {
      const differs = labelled && exact.indicator !== numbered;
      return { subject: subjectOf(exact.indicator), trouble: differs ? 'NAME_DIFFERS' : '' };
    }
    if (numbered && labelled && name === '') {
      return { subject: subjectOf(numbered), trouble: '' };
    }
    const close = this.indicators.filter(({ names }) => names.some((n) => isNear(n, name)));
    if (close.length === 1) {
      const sure = close[0].indicator === numbered;
      return { subject: subjectOf(close[0].indicator), trouble: sure ? '' : labelled ? 'NAME_DIFFERS' : 'NAME_UNSURE' };
    }
    return numbered && labelled ? { subject: subjectOf(numbered), trouble: 'NAME_DIFFERS' } : null;
  }

  /**
   * A sub-indicator by number and name, or by number alone where it is called one.
   *
   * @param {string} words
   * @param {string} no such as 9.1
   * @param {boolean} labelled
   * @returns {Match | null}
   */
  subIndicatorIn(words, no, labelled) {
    const sub = this.#subIndicator(no);
    if (!sub) {
      return null;
    }
    const name = skeleton(trimmed(words));
    const names = shortAndLong(sub.name);
    const fits = names.includes(name) || names.some((n) => isNear(n, name)) || (labelled && name === '');
    if (!fits && !labelled) {
      return null;
    }
    /** @type {Subject} */
    const subject = { kind: 'subIndicator', row: sub.no, instrument: 'OIT', label: `${sub.no} ${sub.name}` };
    return { subject, trouble: fits ? '' : 'NAME_DIFFERS' };
  }

  /**
   * IIT, EIT, OIT, ITA or a part of EIT, when the words say nothing else.
   *
   * @param {string} words
   * @returns {Subject | null}
   */
  totalIn(words) {
    const part = /^(.*?)(?:E\s?I\s?T)?[\s(]*(?:ส่วนที่\s*([12])|Part\s*([12])|(Public)|(Survey)|(?<=E\s?I\s?T\s*\(?)([12]))[\s)]*$/i.exec(
      words.replace(AROUND, ''),
    );
    if (part && /E\s?I\s?T/i.test(words) && this.framework.eitParts && restOf(part[1]) === '') {
      const isFirst = part[2] === '1' || part[3] === '1' || part[6] === '1' || part[4] !== undefined;
      return {
        kind: 'part',
        row: isFirst ? 'EIT_PART_1' : 'EIT_PART_2',
        instrument: 'EIT',
        label: `EIT ส่วนที่ ${isFirst ? 1 : 2}`,
      };
    }
    const code = /\b(IIT|EIT|OIT|ITA)\b/i.exec(words);
    if (!code || restOf(words.replace(code[0], '')) !== '') {
      return null;
    }
    const instrument = /** @type {Instrument | 'ITA'} */ (code[1].toUpperCase());
    return { kind: 'instrument', row: instrument, instrument, label: `คะแนนรวม ${instrument}` };
  }

  /**
   * An item by the code that stands at the start of a line or cell.
   *
   * @param {string} words
   * @param {number | null} indicator of the section that the words stand in
   * @returns {Match | null}
   */
  itemIn(words, indicator) {
    const codes = [...words.matchAll(CODE)];
    if (codes.length === 0) {
      return null;
    }
    const [found] = codes;
    const letter = found[1].toUpperCase().replace(/[L|]/, 'I');
    const item = this.#item(letter + Number(found[2]));
    const text = words.slice(found.index + found[0].length);
    if (!item) {
      return { subject: unknownItem(letter + Number(found[2])), trouble: 'CODE_UNKNOWN' };
    }
    if (codes.length > 1) {
      return { subject: subjectOfItem(item), trouble: 'CODE_UNSURE' };
    }
    const isSure = !/[lL|]/.test(found[1]) || item.indicator === indicator || isSurely(item, text);
    const subject = { ...subjectOfItem(item), likeness: isLong(text) ? likeness(item.label, text) : null };
    return { subject, trouble: isSure ? fits(item, text) : 'CODE_UNSURE' };
  }

  /**
   * An item by a bare number: 17 and 025 are how letter recognition reads I7 and O25. Only where the section or the
   * question itself confirms it.
   *
   * @param {string} digits
   * @param {string} words after the number
   * @param {number | null} indicator
   * @returns {Match | null}
   */
  bareItemIn(digits, words, indicator) {
    const code = /^1(\d{1,2})$/.exec(digits) ?? /^0(\d{1,2})$/.exec(digits);
    const item = code ? this.#item((digits[0] === '1' ? 'I' : 'O') + Number(code[1])) : undefined;
    if (!item) {
      return null;
    }
    const confirmed = item.indicator === indicator && isLike(item, words);
    return confirmed || isSurely(item, words) ? { subject: subjectOfItem(item), trouble: '' } : null;
  }

  /**
   * A sub-item of an item by its words.
   *
   * @param {string} words
   * @param {Subject} parent
   * @returns {Match | null}
   */
  subItemIn(words, parent) {
    const item = this.#item(parent.row);
    const name = skeleton(trimmed(words.replace(AROUND, '')));
    if (!item || item.subItems.length === 0 || name === '') {
      return null;
    }
    const exact = item.subItems.findIndex((s) => skeleton(s) === name);
    const like = item.subItems
      .map((s, i) => ({ i, likeness: likeness(s, words) }))
      .filter((s) => s.likeness >= SUB_ITEM_LIKENESS);
    const at = exact >= 0 ? exact : like.length === 1 ? like[0].i : -1;
    if (at < 0) {
      return null;
    }
    /** @type {Subject} */
    const subject = {
      kind: 'subItem',
      row: `${item.code}#${at + 1}`,
      instrument: item.instrument,
      label: `${item.code} ${item.subItems[at]}`,
    };
    return { subject, trouble: '' };
  }

  /** @param {string} code */
  #item(code) {
    return this.framework.items.find((i) => i.code.toUpperCase() === code.toUpperCase());
  }

  /**
   * The item behind a subject.
   *
   * @param {Subject} subject
   */
  indicatorOf(subject) {
    return subject.kind === 'indicator' ? Number(subject.row) : (this.#item(subject.row)?.indicator ?? null);
  }
}

/** @param {string} words */
const trimmed = (words) =>
  words
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\([^)]*$/, ' ')
    .replace(AROUND, '')
    .replace(/^(?:แบบ(?:วัด)?\s*)?(?:IIT|EIT|OIT)[\s:)|]+/i, '')
    .replace(AROUND, '')
    .replace(TAIL, '');

/** @param {string} words */
const restOf = (words) => words.replace(TOTAL_WORDS, '').replace(/[^\u0e01-\u0e2eA-Za-z0-9]/g, '');

/** @param {string} name */
function shortAndLong(name) {
  const long = skeleton(name);
  const prefix = skeleton('การ');
  return long.startsWith(prefix) ? [long, long.slice(prefix.length)] : [long];
}

/**
 * @param {string} name
 * @param {string} read
 */
function isNear(name, read) {
  const most = Math.max(1, Math.floor(name.length / 6));
  return name.length >= 7 && Math.abs(name.length - read.length) <= most && distance(name, read) <= most;
}

/**
 * @param {import('./types.js').Indicator} indicator
 * @returns {Subject}
 */
const subjectOf = ({ no, instrument, name }) => ({ kind: 'indicator', row: String(no), instrument, label: `${no} ${name}` });

/**
 * @param {Item} item
 * @returns {Subject}
 */
const subjectOfItem = ({ code, instrument, label }) => ({ kind: 'item', row: code, instrument, label: `${code} ${label}` });

/**
 * @param {string} code
 * @returns {Subject}
 */
const unknownItem = (code) => ({ kind: 'item', row: code, instrument: 'IIT', label: code });

/** @param {string} words */
const isLong = (words) => skeleton(words).length >= CONSONANTS_NEEDED;

/**
 * @param {Item} item
 * @param {string} words
 */
const isLike = (item, words) => !isLong(words) || likeness(item.label, words) >= LIKE_ENOUGH;

/**
 * @param {Item} item
 * @param {string} words
 */
const isSurely = (item, words) => isLong(words) && likeness(item.label, words) >= SURELY_LIKE;

/**
 * @param {Item} item
 * @param {string} words
 * @returns {Reason | ''}
 */
const fits = (item, words) => (isLike(item, words) ? '' : 'QUESTION_DIFFERS');
