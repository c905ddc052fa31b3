import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPasted } from '../../../../../addin/paste/read.js';

const folder = process.env.ITA_FRAMEWORKS;
if (!folder) {
  throw new Error('ITA_FRAMEWORKS must name the folder with the frameworks as the service gives them');
}

export const framework = (year) => JSON.parse(readFileSync(join(folder, `${year}.json`), 'utf8'));

export const read = (text, year = 2568, answers = {}) => readPasted(text, framework(year), answers);

/** What was understood as "row header" to value; the sheet is told by the row. */
export function cells(result) {
  return Object.fromEntries(result.understood.map((v) => [`${v.row} ${v.header}`, v.value]));
}

export const NOW = 'ปีที่ประเมิน';
export const BEFORE = 'ปีก่อนหน้า';
export const PART_1 = 'EIT ส่วนที่ 1';
export const PART_2 = 'EIT ส่วนที่ 2';
export const PRINTED = 'ประกาศปีที่ประเมิน';
export const PRINTED_BEFORE = 'ประกาศปีก่อนหน้า';

/** Expected cells of rows 1 to 10 under a header. */
export const ten = (values, header = NOW) => Object.fromEntries(values.map((v, i) => [`${i + 1} ${header}`, v]));

export const NAMES = [
  'การปฏิบัติหน้าที่',
  'การใช้งบประมาณ',
  'การใช้อำนาจ',
  'การใช้ทรัพย์สินของราชการ',
  'การแก้ไขปัญหาการทุจริต',
  'คุณภาพการดำเนินงาน',
  'ประสิทธิภาพการสื่อสาร',
  'การปรับปรุงการทำงาน',
  'การเปิดเผยข้อมูล',
  'การป้องกันการทุจริต',
];

const THAI = '๐๑๒๓๔๕๖๗๘๙';
export const thai = (text) => text.replace(/[0-9]/g, (d) => THAI[Number(d)]);
export const reasons = (result) => result.notUnderstood.map((g) => g.reason);
