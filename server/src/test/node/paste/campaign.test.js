/** Random tables in many layouts: whatever is understood is right, and clean tables are understood completely. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BEFORE, NAMES, NOW, cells, read, thai } from './given.js';

/** A small generator with a seed, so that a failing case can be run again. */
function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (n) => Math.floor(next() * n),
    one: (list) => list[Math.floor(next() * list.length)],
    chance: (p) => next() < p,
    score: () => (next() < 0.1 ? '100.00' : (60 + next() * 39.99).toFixed(2)),
  };
}

const NUMBERS = [
  (i) => `ตัวชี้วัดที่ ${i + 1} `,
  (i) => `(${i + 1}) `,
  (i) => `${i + 1}. `,
  (i) => `${i + 1}\t`,
  () => '',
];

/** Headings of the two columns; null where signs or words must tell. */
const HEADS = [
  { text: (s) => ['ตัวชี้วัด', 'ปี 2567', 'ปี 2568'].join(s), turned: false },
  { text: (s) => ['ตัวชี้วัด', 'ปี 2568', 'ปี 2567'].join(s), turned: true },
  { text: (s) => ['รายการ', 'คะแนนปีก่อนหน้า', 'คะแนนปีที่ประเมิน'].join(s), turned: false },
  { text: (s) => ['รายการประเมิน', 'คะแนน ปี 67', 'คะแนน ปี 68', 'ผลต่าง'].join(s), turned: false },
];

function table(r) {
  const now = NAMES.map(() => r.score());
  const before = r.chance(0.7) ? NAMES.map(() => r.score()) : null;
  const separator = r.one(['\t', ' ', '  ', ' | ', '\n']);
  const numbered = r.one(separator === '\n' ? [NUMBERS[0], NUMBERS[4]] : NUMBERS);
  const head = before ? r.one(HEADS) : null;
  const change = before && !head?.turned && r.chance(0.5);
  const order = NAMES.map((_, i) => i);
  const ranked = separator !== '\n' && r.chance(0.15);
  if (r.chance(0.2)) {
    order.sort((a, b) => Number(now[b]) - Number(now[a]));
  }
  const rows = order.map((i) => {
    const [first, second] = head?.turned ? [now[i], before[i]] : [before?.[i], now[i]];
    const delta = (Number(second) - Number(first)).toFixed(2);
    const rank = ranked ? [String(order.indexOf(i) + 1)] : [];
    const figures = [...(before ? [first, second] : [now[i]]), ...(change ? [delta > 0 ? `+${delta}` : `${delta}`] : []), ...rank];
    return [`${numbered(i)}${NAMES[i]}`, ...figures].join(separator);
  });
  const text = [...(head ? [head.text(separator === '\n' && r.chance(0.5) ? '\t' : separator)] : []), ...rows].join('\n');
  return { text: r.chance(0.5) ? thai(text) : text, now, before };
}

/** Marks get lost or move, lines come in between, others go. */
function damaged(text, r) {
  return text
    .split('\n')
    .flatMap((line) => {
      const kind = r.below(12);
      // A lost line among cells that are lines of their own would join two rows, and nobody could tell.
      if (kind === 0 && /[\u0e01-\u0e2e].*[0-9๐-๙]\.[0-9๐-๙]/.test(line)) {
        return [];
      }
      if (kind === 1) {
        return [line, 'หน้า 3 จาก 12', 'รายงานผลการประเมินของหน่วยงานตัวอย่าง'];
      }
      if (kind === 2) {
        return [line.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, (mark) => (r.chance(0.4) ? '' : mark))];
      }
      if (kind === 3) {
        return [line.replace(/ำ/g, '\ufffdา')];
      }
      if (kind === 4) {
        return [line.replace(/(\d+\.\d+)/, (figure) => (r.chance(0.5) ? '-' : ''))];
      }
      return [line];
    })
    .join('\n');
}

const CASES = Number(process.env.ITA_CASES ?? 400);

test('clean tables are understood completely and rightly', () => {
  for (let seed = 1; seed <= CASES; seed++) {
    const { text, now, before } = table(random(seed));
    const found = cells(read(text));
    const expected = {};
    now.forEach((value, i) => {
      expected[`${i + 1} ${NOW}`] = value;
      if (before) {
        expected[`${i + 1} ${BEFORE}`] = before[i];
      }
    });
    assert.deepEqual(found, expected, `seed ${seed}\n${text}`);
  }
});

test('of damaged tables nothing is understood wrongly, and most of it is understood', () => {
  let understood = 0;
  let all = 0;
  for (let seed = 1; seed <= CASES; seed++) {
    const r = random(50_000 + seed);
    const { text, now, before } = table(r);
    const broken = damaged(text, r);
    for (const [cell, value] of Object.entries(cells(read(broken)))) {
      const [row, ...header] = cell.split(' ');
      const truth = header.join(' ') === NOW ? now : header.join(' ') === BEFORE ? before : null;
      assert.equal(value, truth?.[Number(row) - 1], `seed ${seed}: ${cell}\n${broken}`);
      understood++;
    }
    all += before ? 20 : 10;
  }
  assert.ok(understood > all * 0.5, `${understood} of ${all}`);
});
