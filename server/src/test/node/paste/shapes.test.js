/** Layouts seen in public documents, with figures made up for these tests. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BEFORE, NAMES, NOW, PART_1, PART_2, PRINTED, PRINTED_BEFORE, cells, read, reasons, ten, thai } from './given.js';

const SCORES = ['94.59', '90.11', '92.40', '88.30', '93.00', '95.20', '91.70', '89.90', '96.00', '87.50'];
const OTHER = ['93.55', '87.72', '90.10', '84.65', '88.88', '90.00', '85.31', '80.02', '91.00', '75.00'];

// Means of the figures above: IIT (94.59+90.11+92.40+88.30+93.00)/5 and so on; weights 30, 30, 40.
const IIT = '91.68';
const EIT = '92.27';
const OIT = '91.75';

test('the first row of an instrument carries its score, weight and weighted points too', () => {
  const more = { 0: ` ${IIT} 30.00 27.50`, 5: ` ${EIT} 30.00 27.68`, 8: ` ${OIT} 40.00 36.70` };
  const text = NAMES.map((name, i) => `ตัวชี้วัดที่ ${i + 1} ${name} ${SCORES[i]}${more[i] ?? ''}`).join('\n');
  const result = read(text);
  assert.deepEqual(cells(result), ten(SCORES));
  assert.deepEqual(result.notUnderstood, []);
});

test('but numbers beside the score that arithmetic does not explain are a gap', () => {
  const text = NAMES.map((name, i) => `ตัวชี้วัดที่ ${i + 1} ${name} ${SCORES[i]}${i === 0 ? ' 88.88' : ''}`).join('\n');
  const result = read(text);
  assert.equal(cells(result)[`1 ${NOW}`], undefined);
  assert.equal(cells(result)[`2 ${NOW}`], SCORES[1]);
  assert.deepEqual(reasons(result), ['EXTRA_FIGURES']);
});

test('label and weight stand in the first row of an instrument only, once in a later one', () => {
  const lead = { 0: 'IIT\t30', 6: 'EIT\t30', 8: 'OIT\t40' };
  const points = { 0: '\t27.50', 6: '\t27.68', 8: '\t36.70' };
  const rows = NAMES.map((name, i) => `${lead[i] ?? '\t'}\t${i + 1}\t${name}\t${SCORES[i]}${points[i] ?? ''}`);
  const result = read(`สำนักงานตัวอย่าง\nแบบ/ค่าน้ำหนัก\tตัวชี้วัด\tคะแนน\tคะแนนถ่วงน้ำหนัก\n${rows.join('\n')}`);
  assert.deepEqual(cells(result), ten(SCORES));
  assert.deepEqual(result.notUnderstood, []);
});

// Totals by 30/30/40: 0.3 x mean(1..5) + 0.3 x mean(6..8) + 0.4 x mean(9, 10).
const TOTAL = '91.88';
const OTHER_TOTAL = '85.43';

test('ten indicators and the total in a line for each year, the name on the first only', () => {
  const text = `ตัวอย่าง ปี 2568 ${SCORES.join(' ')} ${TOTAL}\nปี 2567 ${OTHER.join(' ')} ${OTHER_TOTAL}`;
  const result = read(thai(text));
  assert.deepEqual(cells(result), {
    ...ten(SCORES),
    ...ten(OTHER, BEFORE),
    [`ITA ${PRINTED}`]: TOTAL,
    [`ITA ${PRINTED_BEFORE}`]: OTHER_TOTAL,
  });
});

test('of several agencies in such lines none is taken, each is offered', () => {
  const text = `ก ปี 2568 ${SCORES.join(' ')} ${TOTAL}\nข ปี 2568 ${OTHER.join(' ')} ${OTHER_TOTAL}`;
  const result = read(text);
  assert.deepEqual(result.understood, []);
  assert.deepEqual(reasons(result), ['MANY_AGENCIES', 'MANY_AGENCIES']);
  assert.equal(result.notUnderstood[1].suggestions.length, 11);
  assert.equal(result.notUnderstood[1].suggestions[0].value, OTHER[0]);
});

test('a line of eleven figures whose last is not the total of the others is no result', () => {
  const result = read(`ตัวอย่าง ปี 2568 ${SCORES.join(' ')} 80.00`);
  assert.deepEqual(result.understood, []);
  assert.deepEqual(reasons(result), ['NO_SUBJECT']);
});

test('figures in the middle of a wrapped question, sub-items below', () => {
  const text = [
    'คะแนนรายข้อ ปี 2564 ปี 2565 ผลต่าง',
    'IIT I5 เจ้าหน้าที่ของท่านรับสิ่งของหรือประโยชน์ต่อไปนี้ นอกเหนือจาก 98.54 99.02 0.48 การรับตามธรรมเนียม',
    'ปกติ หรือไม่',
    '• เงิน 98.59 99.05 0.46',
    '• ทรัพย์สิน 98.40 98.99 0.59',
  ].join('\n');
  const found = cells(read(text, 2565));
  assert.equal(found[`I5 ${BEFORE}`], '98.54');
  assert.equal(found[`I5 ${NOW}`], '99.02');
  assert.equal(found[`I5#1 ${BEFORE}`], '98.59');
  assert.equal(found[`I5#1 ${NOW}`], '99.05');
  assert.equal(Object.values(found).includes('0.48'), false);
});

test('two columns of scores that nothing tells apart are asked for', () => {
  const text = NAMES.map((name, i) => `${name} ${OTHER[i]} ${SCORES[i]}`).join('\n');
  const result = read(text);
  assert.deepEqual(result.understood, []);
  assert.equal(result.questions.length, 1);
  assert.deepEqual(result.questions[0].columns.map((c) => c.role), [null, null]);
  assert.equal(reasons(result).every((r) => r === 'WHICH_COLUMN'), true);
  const answered = read(text, 2568, { [result.questions[0].id]: ['current', 'prior'] });
  assert.deepEqual(cells(answered), { ...ten(OTHER), ...ten(SCORES, BEFORE) });
  assert.deepEqual(answered.notUnderstood, []);
  const skipped = read(text, 2568, { [result.questions[0].id]: ['skip', 'current'] });
  assert.deepEqual(cells(skipped), ten(SCORES));
});

test('words for rise and fall prove the order of two columns', () => {
  const text = NAMES.map((name, i) => `${name} ${OTHER[i]} ${SCORES[i]} เพิ่มขึ้น`).join('\n');
  assert.deepEqual(cells(read(text)), { ...ten(OTHER, BEFORE), ...ten(SCORES) });
  const turned = NAMES.map((name, i) => `${name} ${SCORES[i]} ${OTHER[i]} เพิ่มขึ้น`).join('\n');
  assert.deepEqual(cells(read(turned)), { ...ten(OTHER, BEFORE), ...ten(SCORES) });
});

test('a heading that the signs contradict is not believed', () => {
  const text = ['ปี 2567 ปี 2568', ...NAMES.map((name, i) => `${name} ${SCORES[i]} ${OTHER[i]} เพิ่มขึ้น`)].join('\n');
  const result = read(text);
  assert.deepEqual(result.understood, []);
  assert.equal(result.questions.length, 1);
});

test('a rotated table, one column an agency, is asked for and its label-less lines stay out', () => {
  const text = 'ระดับ AA AA A\nคะแนน ITA 98.04 97.41 90.02\n40.00 40.00 38.70\nOIT\n29.40 29.10 27.00\nEIT';
  const result = read(text);
  assert.deepEqual(result.understood, []);
  assert.deepEqual(reasons(result), ['WHICH_COLUMN', 'NO_SUBJECT', 'NO_SUBJECT']);
  const id = result.questions[0].id;
  const answered = cells(read(text, 2568, { [id]: ['skip', 'current', 'skip'] }));
  assert.deepEqual(answered, { [`ITA ${PRINTED}`]: '97.41' });
});

test('a list by score has no numbers: names alone tell', () => {
  const order = [8, 5, 0, 4, 2, 6, 1, 7, 3, 9];
  const text = order.map((i) => `${NAMES[i]} ${SCORES[i]}`).join('\n');
  assert.deepEqual(cells(read(text)), ten(SCORES));
});

test('an order that is not the number of the indicator, one decimal, two pairs in a line', () => {
  const order = [1, 2, 3, 4, 5, 9, 10, 11, 12, 13];
  const scores = ['89.4', '90.1', '92.5', '88.3', '93.1', '95.2', '91.7', '89.9', '96.5', '87.5'];
  const pairs = NAMES.map((name, i) => `${order[i]} ${name} ${scores[i]}`);
  const text = [0, 1, 2, 3, 4].map((i) => `${pairs[i]} ${pairs[i + 5]}`).join('\n');
  assert.deepEqual(cells(read(text)), ten(scores));
});

// Points of 30, 30 and 40: 27.50 + 27.68 + 36.70 = 91.88.
test('a numbered list of agencies with weighted points offers totals and takes no points', () => {
  const rows = [
    '๑๗๙ | วิทยาลัยตัวอย่าง | ๒๗.๕๐ | ๒๗.๖๘ | ๓๖.๗๐ | ๙๑.๘๘ | ผ่านดี',
    '๑๘๐ | วิทยาลัย | - | ๒๖.๐๐ | ๓๓.๐๐ | ๕๙.๐๐ | -',
  ];
  const result = read(`ลำดับ | สถานศึกษา | คะแนน | | | รวม | ระดับ\n | | IIT | EIT | OIT | | \n${rows.join('\n')}`);
  assert.deepEqual(result.understood.map((v) => `${v.row} ${v.header} ${v.value}`), [`ITA ${PRINTED} 91.88`]);
  assert.deepEqual(reasons(result), ['WEIGHTED', 'NO_SUBJECT']);
});

test('weighted points in rows of instruments are recognised by their sum', () => {
  const result = read('IIT 27.50\nEIT 27.68\nOIT 36.70\nคะแนนรวม ITA 91.88');
  assert.deepEqual(cells(result), { [`ITA ${PRINTED}`]: '91.88' });
  assert.deepEqual(reasons(result), ['WEIGHTED', 'WEIGHTED', 'WEIGHTED']);
});

test('a sentence gives a suggestion, never a value', () => {
  const text = 'ได้คะแนนจำนวน 88.37 คะแนน จากคะแนนเต็ม 100 คะแนน โดยมีผลการประเมินระดับ A หมายถึง หน่วยงานมีคะแนนต่ำกว่า 95.00';
  const result = read(text);
  assert.deepEqual(result.understood, []);
  assert.deepEqual(reasons(result), ['SENTENCE']);
  assert.equal(result.notUnderstood[0].suggestions[0].value, '88.37');
  assert.equal(result.notUnderstood[0].suggestions[0].row, 'ITA');
});

test('letters that a PDF lost, moved or doubled', () => {
  const broken = [
    'ตัวช้วัดท่ 1 การปฏบัตหน้าท่',
    'ตัวช้วัดท่ 2 การใชงบประมาณ',
    'ตัวชี้วัดที่ 3 การใช้อ\ufffdานาจ',
    'ตัวชี้วัดที่ 4 การใช้ทรัพย์สิน ของราชการ',
    'ตัวชี้วัดที่ 5 การเเก้ไขปัญหาการทุจริต',
    'ตัวชี้วัดที่ 6 คุณภาพการดํ าเนินงาน',
    'ตัวชี้วัดที่ 7 ประสทิ ธิภาพการสื่อสาร',
    'ตัวชี้วัดที่ 8 การปรับปรุงการทํางาน',
    'ตัวชี้วัดที่ 9 การเปดิ เผยข้อมลู',
    'ตัวชี้วัดที่ 10 การปอ้ งกันการทจุ ริต',
  ];
  const text = broken.map((name, i) => `${name} ${SCORES[i]} คะเเนน`).join('\n');
  assert.deepEqual(cells(read(text)), ten(SCORES));
});

test('both parts of EIT, named in brackets, with Thai digits', () => {
  const text = thai(
    'e1 เจ้าหน้าที่ให้บริการแก่ท่านตามขั้นตอนและระยะเวลา\n(Eit Public 86.90 คะแนน)\n(Eit Survey 84.70 คะแนน)\n' +
      'e2 เจ้าหน้าที่ให้บริการแก่ท่านและผู้อื่นอย่างเท่าเทียมกัน (EIT ส่วนที่ 1 88.00) (EIT ส่วนที่ 2 85.50)',
  );
  assert.deepEqual(cells(read(text)), {
    [`e1 ${PART_1}`]: '86.90',
    [`e1 ${PART_2}`]: '84.70',
    [`e2 ${PART_1}`]: '88.00',
    [`e2 ${PART_2}`]: '85.50',
  });
});

test('both parts of EIT as columns of their own', () => {
  const text = `ตัวชี้วัด EIT ส่วนที่ 1 EIT ส่วนที่ 2\n${NAMES.slice(5, 8)
    .map((name, i) => `${i + 6} ${name} ${SCORES[i]} ${OTHER[i]}`)
    .join('\n')}`;
  const found = cells(read(text));
  assert.equal(found[`6 ${PART_1}`], SCORES[0]);
  assert.equal(found[`8 ${PART_2}`], OTHER[2]);
  const unnamed = read(text.split('\n').slice(1).join('\n'));
  assert.deepEqual(unnamed.understood, []);
  assert.equal(unnamed.questions[0].parts, true);
});

test('the parts as rows of their own', () => {
  assert.deepEqual(cells(read('EIT (ส่วนที่ 1) 88.10\nEIT (ส่วนที่ 2) 80.20\nEIT 84.15')), {
    [`EIT_PART_1 ${NOW}`]: '88.10',
    [`EIT_PART_2 ${NOW}`]: '80.20',
    [`EIT ${PRINTED}`]: '84.15',
  });
});

test('a section for each part: the heading says which part its scores are', () => {
  const text = 'EIT ส่วนที่ 1\ne1 86.90\ne2 88.00\nEIT ส่วนที่ 2\ne1 84.70\ne3 99.10';
  assert.deepEqual(cells(read(text)), {
    [`e1 ${PART_1}`]: '86.90',
    [`e2 ${PART_1}`]: '88.00',
    [`e1 ${PART_2}`]: '84.70',
    [`e3 ${PART_2}`]: '99.10',
  });
});

test('a sentence about a part above scores makes them doubtful, not certain', () => {
  const text = 'ส่วนที่ 1 ผู้รับบริการเข้าตอบด้วยตนเอง (EIT Public)\ne1 86.90\ne2 88.00';
  const result = read(text);
  assert.deepEqual(result.understood, []);
  assert.equal(result.questions.length, 1);
});

test('the third chapter is no part of EIT', () => {
  const result = read('ส่วนที่ 2 แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)\nตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน 90.72');
  assert.equal(cells(result)[`6 ${PART_2}`], undefined);
});

test('codes in any form, where the section or the question confirms them', () => {
  const text = [
    'ตัวชี้วัดที่ 2 การใช้งบประมาณ',
    '17 บุคลากรรู้แผนการใช้จ่ายงบประมาณประจำปีของหน่วยงาน 76.50',
    '112 หน่วยงานเปิดโอกาสให้สอบถาม ทักท้วง ร้องเรียน หรือตรวจสอบการใช้จ่ายงบประมาณ 85.40',
    'ข้อ l8 หน่วยงานใช้จ่ายงบประมาณโดยคำนึงถึงประเด็นต่อไปนี้ 91.10',
  ].join('\n');
  const found = cells(read(text, 2565));
  assert.equal(found[`I7 ${NOW}`], '76.50');
  assert.equal(found[`I12 ${NOW}`], '85.40');
});

test('a bare number that nothing confirms is an order, not a code', () => {
  const result = read('17 กองคลัง 76.50\n025 กองช่าง 80.10', 2565);
  assert.deepEqual(result.understood, []);
});

test('open data items by zero, letter and Thai zero', () => {
  const text = 'ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล\nO1\t100\no2\t0\n';
  const found = cells(read(text));
  assert.equal(found[`o1 ${NOW}`], '100');
  assert.equal(found[`o2 ${NOW}`], '0');
});

test('a code whose question is about something else is a gap: codes change from year to year', () => {
  const result = read('i7 ท่านรู้แผนการเดินรถประจำทางสายใต้ของบริษัทขนส่งมวลชนเอกชนเพียงใด 88.00');
  assert.deepEqual(result.understood, []);
  assert.deepEqual(reasons(result), ['QUESTION_DIFFERS']);
});

test('questions of another year are noticed as a whole', () => {
  // Questions of 2568 by their codes, in words like those of that year, read as a result of 2565.
  const text = [
    'i1 เจ้าหน้าที่ปฏิบัติงานหรือให้บริการตามขั้นตอนและระยะเวลาที่กำหนด 91.00',
    'i4 หน่วยงานใช้จ่ายงบประมาณเป็นไปตามวัตถุประสงค์ 92.00',
    'i7 ผู้บังคับบัญชาสั่งให้ทำธุระส่วนตัว 93.00',
    'i10 เจ้าหน้าที่ขอยืมทรัพย์สินของหน่วยงานถูกต้องตามขั้นตอน 94.00',
    'i14 การป้องกันการทุจริตของหน่วยงานได้ผล 95.00',
  ].join('\n');
  assert.deepEqual(read(text, 2565).understood, []);
  assert.equal(read(text, 2568).understood.length, 5);
});

test('number and name that disagree are a gap', () => {
  const result = read('ตัวชี้วัดที่ 3 การใช้งบประมาณ 90.00');
  assert.deepEqual(result.understood, []);
  assert.deepEqual(reasons(result), ['NAME_DIFFERS']);
});

test('two figures for one cell are both left out and both offered', () => {
  const result = read('ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ 87.47\nสรุป\nตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ได้ 84.47 คะแนน');
  assert.deepEqual(result.understood, []);
  assert.deepEqual(reasons(result), ['CONFLICT', 'CONFLICT']);
  assert.deepEqual(result.notUnderstood.map((g) => g.suggestions[0].value), ['87.47', '84.47']);
});

test('a figure too low for a survey is a change or points, and only offered', () => {
  const result = read('ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 4.62');
  assert.deepEqual(result.understood, []);
  assert.deepEqual(reasons(result), ['TOO_LOW']);
  assert.equal(result.notUnderstood[0].suggestions[0].value, '4.62');
  assert.equal(cells(read('ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล 4.55'))[`9 ${NOW}`], '4.55');
});

test('ranks beside the scores are left out without asking', () => {
  const text = NAMES.map((name, i) => `${name}\t${SCORES[i]}\t${i + 1}`).join('\n');
  assert.deepEqual(cells(read(text)), ten(SCORES));
});

test('bands, limits, counts, dates and pages are no scores', () => {
  const text = [
    'ผ่านดีเยี่ยม 95.00 - 100.00',
    'ผ่าน ๘๕.๐๐-๙๔.๙๙',
    'ตัวชี้วัดที่ 10 การป้องกันการทุจริต 12',
    'ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน (4 จาก 5 ประเด็น)',
    'ข้อคำถามที่ได้ต่ำกว่า 90.00 คะแนน',
    'ภายใน 30 มี.ค. 69 จำนวน 8,317 หน่วยงาน',
  ].join('\n');
  assert.deepEqual(read(text).understood, []);
});

test('a blank cell keeps the others in their columns', () => {
  const rows = NAMES.map((name, i) => `${name}\t${i === 7 ? '' : OTHER[i]}\t${SCORES[i]}`);
  const dashed = NAMES.map((name, i) => `${name} ${i === 7 ? '-' : OTHER[i]} ${SCORES[i]}`);
  for (const body of [rows, dashed]) {
    const found = cells(read(`รายการ\tปี 2567\tปี 2568\n${body.join('\n')}`));
    assert.equal(found[`8 ${BEFORE}`], undefined);
    assert.equal(found[`8 ${NOW}`], SCORES[7]);
    assert.equal(found[`10 ${BEFORE}`], OTHER[9]);
  }
});

test('one column under another year than that of the template is asked for or goes where its year is', () => {
  const rows = NAMES.map((name, i) => `${name} ${SCORES[i]}`).join('\n');
  assert.deepEqual(cells(read(`รายการ ปี 2567\n${rows}`)), ten(SCORES, BEFORE));
  const titled = read(`รายงานของสำนักงานตัวอย่าง พ.ศ. 2567\n${rows}`);
  assert.deepEqual(titled.understood, []);
  assert.equal(titled.questions.length, 1);
});

test('sub-indicators by number and name', () => {
  const text = 'ตัวชี้วัดย่อยที่ ๙.๑ ข้อมูลพื้นฐาน ๙๕.๐๐\n10.2 การส่งเสริมคุณธรรมและความโปร่งใส 90.00\n9.1 เรื่องอื่น 50.00';
  const found = cells(read(text));
  assert.equal(found[`9.1 ${NOW}`], '95.00');
  assert.equal(found[`10.2 ${NOW}`], '90.00');
});

test('text of any kind is dealt with in seconds', () => {
  const table = NAMES.map((name, i) => `${name} ${SCORES[i]}`).join('\n');
  const hostile = [' ', '\t', '(', '1 ', '91.50 ', 'ก', 'คะแนน', '-', '| ', '\n', 'i1 91.50 ', '<p ', 'EIT ส่วนที่ 1 '];
  for (const text of [table.repeat(1000), ...hostile.map((one) => one.repeat(100_000 / one.length))]) {
    const start = performance.now();
    read(text);
    assert.ok(performance.now() - start < 20_000, JSON.stringify(text.slice(0, 20)));
  }
});

test('what makes no sense gives no figure out of range, and never fails', () => {
  const bits = [...NAMES.slice(0, 3), '1', '10', '9.1', '91.50', '100', '-', '+', '(', ')', '\t', '\n', 'IIT', 'EIT', 'ส่วนที่ 1'];
  bits.push('Public', 'คะแนน', 'ปี 2567', '2568', 'e1', 'o25', '๐25', '17', 'เพิ่ม', '|', '•', '<p>', 'ITA', '\ufffd', '%');
  let state = 1;
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
  for (let i = 0; i < 1000; i++) {
    const text = Array.from({ length: 5 + next() * 60 }, () => bits[Math.floor(next() * bits.length)]).join(next() < 0.5 ? ' ' : '');
    for (const { value } of read(text).understood) {
      assert.ok(Number(value) >= 0 && Number(value) <= 100, text);
    }
  }
});

test('no text at all gives nothing', () => {
  assert.deepEqual(read(''), { understood: [], notUnderstood: [], questions: [] });
});
