import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { apply } from '../../../../../addin/excel/applier.js';
import { MOST_BYTES, MOST_CELLS, addressLists, input, requests } from '../../../../../addin/excel/plan.js';
import { list, recorder } from './recorder.js';

const RED = { fill: 'FF0000' };
const BLUE = { fill: '0000FF' };
const fill = (range, style, sheet = 'ก') => ({ kind: 'format', sheet, ranges: [range], style });

async function applied(edits, host = {}) {
  const recorded = recorder({ sheets: ['ก', 'ข'], ...host });
  globalThis.Excel = recorded.Excel;
  const outcome = await apply(edits, host.options);
  return { ...recorded, outcome };
}

test('an unknown kind or version is refused before Excel is asked for anything', async () => {
  for (const edits of [list(fill('A1', RED), { kind: 'fly', sheet: 'ก' }), { schema: 'ita-edits/2', edits: [] }]) {
    const recorded = recorder();
    globalThis.Excel = recorded.Excel;
    await assert.rejects(apply(edits), { code: edits.edits.length > 0 ? 'KIND_UNKNOWN' : 'SCHEMA_UNKNOWN' });
    assert.deepEqual(recorded.log, []);
  }
});

test('a protected sheet is refused by name, and nothing is written', async () => {
  const recorded = recorder({ sheets: ['ก', 'ข'], locked: ['ข'] });
  globalThis.Excel = recorded.Excel;
  await assert.rejects(apply(list(fill('A1', RED), fill('B2', RED, 'ข'))), { code: 'SHEET_PROTECTED', detail: 'ข' });
  assert.equal(recorded.log.some(({ what }) => what.endsWith('=')), false);
});

test('a protected sheet that the list does not touch is no obstacle', async () => {
  const { outcome } = await applied(list(fill('A1', RED)), { locked: ['ข'] });
  assert.equal(outcome.requests, 1);
});

test('a workbook whose structure is protected takes no new sheet', async () => {
  const edits = list({ kind: 'ensureSheet', sheet: 'ใหม่', after: '', tabColor: '', veryHidden: false });
  await assert.rejects(applied(edits, { lockedBook: true }), { code: 'WORKBOOK_PROTECTED' });
});

test('the edit waits for a cell that is being typed in', async () => {
  const { log } = await applied(list(fill('A1', RED)));
  assert.deepEqual(log[0], { sync: 0, what: 'Excel.run', args: [{ delayForCellEdit: true }] });
});

test('equal fills are one call, and a later look on the same cells still wins', () => {
  const apart = requests([fill('A1', RED), fill('C3', BLUE), fill('B2', RED)]).flat().map((s) => s.edit);
  assert.deepEqual(apart.map((e) => [e.style.fill, e.ranges]), [
    ['FF0000', ['A1', 'B2']],
    ['0000FF', ['C3']],
  ]);
  const over = requests([fill('A1', RED), fill('A1:C3', BLUE), fill('B2', RED)]).flat().map((s) => s.edit);
  assert.deepEqual(over.map((e) => e.ranges), [['A1'], ['A1:C3'], ['B2']]);
  const sheets = requests([fill('A1', RED), fill('A1', RED, 'ข')]).flat();
  assert.equal(sheets.length, 2);
});

test('addresses stay below the length at which Excel cuts them', () => {
  const many = Array.from({ length: 5000 }, (_, i) => `AB${i + 1}`);
  const lists = addressLists(many);
  assert.deepEqual(lists.flat(), many);
  assert.equal(lists.every((l) => l.join(',').length <= 8192), true);
  assert.ok(lists.length > 1);
});

test('a request holds at most 20,000 cells and 1.5 MB, and the rows stay where they belong', () => {
  const rows = Array.from({ length: 2500 }, (_, i) => Array.from({ length: 20 }, (_, j) => `แถว ${i} ช่อง ${j} ${'ก'.repeat(60)}`));
  const chunks = requests([{ kind: 'cells', sheet: 'ก', at: 'B5', rows }]);
  for (const chunk of chunks) {
    assert.ok(chunk.reduce((sum, s) => sum + s.cells, 0) <= MOST_CELLS);
    assert.ok(chunk.reduce((sum, s) => sum + s.bytes, 0) <= MOST_BYTES * 1.01);
  }
  const parts = chunks.flat().map((s) => s.edit);
  let row = 5;
  for (const part of parts) {
    assert.equal(part.at, `B${row}`);
    row += part.rows.length;
  }
  assert.equal(row, 2505);
});

test('a text stays a text, whatever Excel would make of it', () => {
  for (const text of ['=1+1', '+66', '-5', '@x', "'x", '9.1', '2568', '1/2', 'TRUE', '๑ ต.ค. 68', '1e5']) {
    assert.equal(input(text), `'${text}`);
  }
  for (const text of ['การปฏิบัติหน้าที่', 'IIT', '• รายการ']) {
    assert.equal(input(text), text);
  }
  assert.equal(input(null), null);
  assert.equal(input({ value: null }), '');
  assert.equal(input({ formula: 'SUM(A1:A2)', value: 3 }), '=SUM(A1:A2)');
  assert.equal(input({ error: '#N/A' }), '#N/A');
  assert.equal(input(95.5), 95.5);
});

test('cells are written as one rectangle; what is left out is not touched', async () => {
  const { log } = await applied(list({ kind: 'cells', sheet: 'ก', at: 'C4', rows: [['ก', null, 1], [{ value: null }]] }));
  const written = log.find(({ what }) => what.endsWith('.formulas='));
  assert.equal(written?.what, 'sheet[ก].getRangeByIndexes(3,2,2,3).formulas=');
  assert.deepEqual(written?.args[0], [['ก', null, 1], ['', null, null]]);
});

test('a sheet of ours is emptied, never deleted, and what the officer put beside the drawing stays', async () => {
  const { log } = await applied(
    list(
      { kind: 'keep', sheet: 'ก', drawn: 'A1:D9' },
      { kind: 'ensureSheet', sheet: 'ก', after: '', tabColor: '1F3864', veryHidden: false },
      { kind: 'ensureSheet', sheet: 'ใหม่', after: 'ก', tabColor: '', veryHidden: true },
    ),
    { charts: { ก: ['score'] } },
  );
  const calls = log.map(({ what }) => what);
  assert.ok(calls.includes('sheet[ก].getRange(A1:D9).clear'));
  assert.ok(calls.includes('sheet[ก].chart[score].delete'));
  assert.ok(!calls.includes('sheet[ก].delete'));
  assert.ok(calls.includes('worksheets.add'));
  assert.deepEqual(log.find(({ what }) => what.endsWith('.visibility=') && what.includes('add('))?.args, ['VeryHidden']);
});

test('a name that is there is changed, another one is added', async () => {
  const edits = list({ kind: 'name', name: 'Total', refersTo: "'ก'!$A$1" }, { kind: 'name', name: 'other', refersTo: "'ก'!$A$2" });
  const { log } = await applied(edits, { names: ['total'] });
  assert.ok(log.some(({ what, args }) => what === 'names.getItem(Total).formula=' && args[0] === "='ก'!$A$1"));
  assert.ok(log.some(({ what, args }) => what === 'names.add' && args[0] === 'other'));
});

test('cancelling ends between two requests and says how far it came', async () => {
  const rows = Array.from({ length: 60_000 }, () => [1]);
  let asked = 0;
  const { outcome } = await applied(list({ kind: 'cells', sheet: 'ก', at: 'A1', rows }), {
    options: { isCancelled: () => ++asked > 2, progress: () => {} },
  });
  assert.deepEqual(outcome, { requests: 2, edits: 1, cancelled: true });
});

const folder = process.env.ITA_EDITS;

for (const name of folder ? readdirSync(folder) : []) {
  test(`the analysis of ${name} is applied within the limits`, async () => {
    const { edits } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const sheets = [...new Set(edits.filter((e) => e.kind !== 'ensureSheet').map((e) => e.sheet).filter(Boolean))];
    const { outcome, log, syncs } = await applied(list(...edits), { sheets });
    const chunks = requests(edits);
    assert.equal(outcome.requests, chunks.length);
    // Two more: what is there, and which charts.
    assert.equal(syncs(), chunks.length + 2);
    assert.ok(edits.length > 20 && log.length > edits.length / 4, `${edits.length} edits, ${log.length} calls`);
    for (const chunk of chunks) {
      assert.ok(chunk.reduce((sum, s) => sum + s.bytes, 0) <= MOST_BYTES);
      assert.ok(chunk.reduce((sum, s) => sum + s.cells, 0) <= MOST_CELLS);
    }
  });
}

test('edit lists of the service were given', () => {
  assert.ok(folder && readdirSync(folder).length >= 4, 'ITA_EDITS must name the folder with analyses of the examples');
});
