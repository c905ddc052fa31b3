/** The comparison tables of two published results, numbers as printed; the layout is that of copying them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BEFORE, NAMES, NOW, PRINTED, PRINTED_BEFORE, cells, read, ten, thai } from './given.js';

const OPM_2567 = ['82.25', '85.60', '93.66', '71.57', '77.05', '89.67', '79.27', '64.84', '100', '100'];
const OPM_2568 = ['91.62', '92.08', '98.05', '86.10', '87.49', '90.72', '82.72', '79.43', '100', '100'];
const ENERGY_2564 = ['94.01', '90.64', '90.51', '85.66', '89.45', '86.86', '85.35', '80.83', '100.00', '100.00'];
const ENERGY_2565 = ['94.07', '89.90', '92.48', '87.47', '90.19', '89.89', '90.09', '88.64', '95.00', '100.00'];
const ENERGY_CHANGE = ['+ 0.06', '- 0.74', '+ 1.97', '+ 1.81', '+ 0.74', '+ 3.03', '+ 4.74', '+ 7.81', '- 5.00', '0.00'];

const HEAD = 'แบบ วัด\tตัวชี้วัด\tเปรียบเทียบระหว่างปี\t\tเพิ่ม/ ลด\tต่ำสุด/ สูงสุด\n\t\tปี ๒๕๖๗ คะแนน (ร้อยละ)\tปี ๒๕๖๘ คะแนน (ร้อยละ)\n';

function opm() {
  const row = (i) => `\t(${i + 1}) ${NAMES[i]}\t${OPM_2567[i]}\t${OPM_2568[i]}\t${i < 8 ? 'เพิ่ม' : 'เท่าเดิม'}\t${i === 2 ? 'สูงสุด' : ''}`;
  const rows = NAMES.map((_, i) => row(i));
  const total = (name, a, b) => `\tผลคะแนนรวม ${name}\t\t${a}\t${b}\tเพิ่ม`;
  const text = [
    'เปรียบเทียบผลคะแนนตามตัวชี้วัดระหว่างปี พ.ศ. 2567 และ 2568',
    '',
    `${HEAD}IIT${rows.slice(0, 5).join('\n')}`,
    total('IIT', '82.03', '91.07'),
    '',
    `${HEAD}EIT${rows.slice(5, 8).join('\n')}`,
    total('EIT', '77.93', '84.29'),
    `OIT${rows.slice(8).join('\n')}`,
    total('OIT', '100', '100'),
    '\tผลการประเมิน ITA ภาพรวม\t86.05\t92.61\tเพิ่ม',
  ].join('\n');
  return thai(text);
}

const OPM_TOTALS = {
  [`IIT ${PRINTED_BEFORE}`]: '82.03',
  [`IIT ${PRINTED}`]: '91.07',
  [`EIT ${PRINTED_BEFORE}`]: '77.93',
  [`EIT ${PRINTED}`]: '84.29',
  [`OIT ${PRINTED_BEFORE}`]: '100',
  [`OIT ${PRINTED}`]: '100',
  [`ITA ${PRINTED_BEFORE}`]: '86.05',
  [`ITA ${PRINTED}`]: '92.61',
};

test('the table of the Office of the Prime Minister lands complete and right', () => {
  const result = read(opm());
  assert.deepEqual(cells(result), { ...ten(OPM_2567, BEFORE), ...ten(OPM_2568), ...OPM_TOTALS });
  assert.deepEqual(result.notUnderstood, []);
  assert.deepEqual(result.questions, []);
});

test('so it does when tabs became spaces, as in text from a PDF', () => {
  const result = read(opm().replace(/\t+/g, ' '));
  assert.deepEqual(cells(result), { ...ten(OPM_2567, BEFORE), ...ten(OPM_2568), ...OPM_TOTALS });
});

test('and when each cell became a line of its own', () => {
  const text = opm().replace(/\(([๐-๙]+)\) /g, '').replace(/\t+/g, '\n');
  const result = read(text);
  assert.deepEqual(cells(result), { ...ten(OPM_2567, BEFORE), ...ten(OPM_2568), ...OPM_TOTALS });
});

test('in the year after, last year takes the newer column and history the older', () => {
  const result = read(opm(), 2569);
  const found = cells(result);
  assert.equal(found[`1 ${BEFORE}`], '91.62');
  assert.equal(found['2567 1'], '82.25');
  assert.equal(found['2567 ITA'], '86.05');
  assert.equal(found[`1 ${NOW}`], undefined);
});

function energy() {
  const label = { 0: 'IIT', 5: 'EIT', 8: 'OIT' };
  const rows = NAMES.map(
    (name, i) => `${label[i] ?? ''}\t${i + 1}\t${name}\t${ENERGY_2564[i]}\t${ENERGY_2565[i]}\t${ENERGY_CHANGE[i]}`,
  );
  return ['หมวด\tตัวชี้วัดที่\tรายละเอียด\tปี 2564\tปี 2565\tเพิ่ม/ลด', ...rows].join('\n');
}

test('the table of the Ministry of Energy lands complete and right', () => {
  const result = read(energy(), 2565);
  assert.deepEqual(cells(result), { ...ten(ENERGY_2564, BEFORE), ...ten(ENERGY_2565) });
  assert.deepEqual(result.notUnderstood, []);
});

test('also without its heading, as the signs of the changes prove which year is the later one', () => {
  const result = read(energy().split('\n').slice(1).join('\n'), 2565);
  assert.deepEqual(cells(result), { ...ten(ENERGY_2564, BEFORE), ...ten(ENERGY_2565) });
});

test('and from a page where cells are set apart by bars', () => {
  const result = read(energy().replace(/\t/g, ' | '), 2565);
  assert.deepEqual(cells(result), { ...ten(ENERGY_2564, BEFORE), ...ten(ENERGY_2565) });
});
