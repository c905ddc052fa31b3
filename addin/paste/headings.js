/**
 * @import { Framework, Role } from './types.js'
 * @import { Line } from './rows.js'
 */

const NEAREST_HEADS = 8;
/** Blank lines may stand between two lines of one heading. */
const LINES_OF_A_HEADING = 3;

/** Words of headings, longer ones first, as some begin others. */
const HEAD_WORDS = new RegExp(
  (
    'แบบวัด แบบ วัด รายการ รายละเอียด ราย ตัวชี้วัดย่อย ตัวชี้วัด ตัวชี้ ชี้วัด ประเด็น คำถาม ข้อคำถาม ข้อ รหัส หมวด ' +
    'ลำดับ ที่ ผล การประเมิน ประเมิน คะแนน ร้อยละ ปีงบประมาณ ประจำ ปี เปรียบเทียบ ระหว่าง และ เพิ่มขึ้น เพิ่ม ลดลง ' +
    'ลด ต่ำสุด สูงสุด ผลต่าง ส่วนต่าง เปลี่ยนแปลง การ หน่วยงาน ชื่อย่อ ชื่อ น้ำหนัก ถ่วง รวม เฉลี่ย ได้ หมายเหตุ ' +
    'ระดับ กลุ่ม ค่า พ\\.?\\s?ศ\\.? IIT EIT OIT ITA Public Survey'
  )
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gi',
);
const HEAD_ROLES =
  /(?<year>25[4-9]\d)|ปี\s*(?<short>[56]\d)(?!\d)|(?<prior>ปีก่อนหน้า|ปีที่แล้ว|ปีก่อน)|(?<current>ปีที่ประเมิน|ปีปัจจุบัน|ปีนี้)|(?<part1>EIT\s*Public|(?:EIT\s*\(?)?ส่วนที่\s*1)|(?<part2>EIT\s*Survey|(?:EIT\s*\(?)?ส่วนที่\s*2)/gi;

/**
 * What a year is in the workbook of a fiscal year.
 *
 * @param {number} year
 * @param {Framework} framework
 * @returns {Role}
 */
export function roleOfYear(year, framework) {
  if (year === framework.year) {
    return 'current';
  }
  return year === framework.year - 1 ? 'prior' : `year:${year}`;
}

/**
 * What the headings before a table say of its columns, when they name as many as it has. Lines that only head columns
 * are believed; of other lines, such as titles, it is only a guess.
 *
 * @param {Line[]} heads
 * @param {number} width
 * @param {Framework} framework
 * @returns {{ roles: Role[], strong: boolean } | null}
 */
export function headRoles(heads, width, framework) {
  const nearest = heads.slice(-NEAREST_HEADS);
  const told = headings(nearest, framework).at(-1);
  if (told) {
    return told.length === width ? { roles: told, strong: true } : null;
  }
  const titles = nearest.map(({ text }) => [...new Set(rolesIn(text, framework))]).reverse();
  const roles = titles.find((r) => r.length === width);
  return roles ? { roles, strong: false } : null;
}

/**
 * The roles that each heading names; a heading may be several lines, as where each cell became one.
 *
 * @param {Line[]} heads
 * @param {Framework} framework
 * @returns {Role[][]}
 */
function headings(heads, framework) {
  /** @type {{ last: number, roles: Set<Role> }[]} */
  const found = [];
  for (const { line, text } of heads.filter((h) => isHeading(h.text))) {
    const group = found.at(-1);
    const isNext = group !== undefined && line - group.last <= LINES_OF_A_HEADING;
    const current = isNext ? group : { last: line, roles: new Set() };
    current.last = line;
    rolesIn(text, framework).forEach((role) => current.roles.add(role));
    if (!isNext) {
      found.push(current);
    }
  }
  return found.map((group) => [...group.roles]).filter((roles) => roles.length > 0);
}

/**
 * @param {string} text
 * @param {Framework} framework
 * @returns {Role[]}
 */
function rolesIn(text, framework) {
  return [...text.matchAll(HEAD_ROLES)].map(({ groups = {} }) => {
    const year = groups.year ? Number(groups.year) : groups.short ? 2500 + Number(groups.short) : 0;
    if (year !== 0) {
      return roleOfYear(year, framework);
    }
    return groups.prior ? 'prior' : groups.current ? 'current' : groups.part1 ? 'part1' : 'part2';
  });
}

/** @param {string} text */
const isHeading = (text) => text.replace(HEAD_ROLES, '').replace(HEAD_WORDS, '').replace(/[^\u0e01-\u0e2eA-Za-z]/g, '') === '';

/**
 * Whether the lines before a table speak of other years only, so that the year of its one column is not known.
 *
 * @param {Line[]} heads
 * @param {Framework} framework
 */
export function otherYears(heads, framework) {
  const years = heads.slice(-NEAREST_HEADS).flatMap((h) => [...h.text.matchAll(/25[4-9]\d/g)].map((m) => Number(m[0])));
  return years.length > 0 && !years.includes(framework.year) && !years.every((y) => y > framework.year);
}

/**
 * Whether the last heading of columns above a line speaks of several: rows with one figure then lack some.
 *
 * @param {Line[]} heads
 * @param {number} line
 * @param {Framework} framework
 */
export function namesSeveral(heads, line, framework) {
  const above = heads.filter((h) => h.line < line && /[\u0e01-\u0e2e]/.test(h.text) && isHeading(h.text));
  const last = above.at(-1);
  const together = last ? above.filter((h) => last.line - h.line <= LINES_OF_A_HEADING * 2) : [];
  return (headings(together, framework).at(-1) ?? []).length > 1;
}
