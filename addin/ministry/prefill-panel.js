/**
 * @import { MinistryPage } from './page.js'
 * @import { Chosen, Prefill } from './types.js'
 */
import { byId, el, fillInParts } from '../dom.js';
import { findings } from '../views/findings.js';
import { watchInput } from '../ways-in.js';
import { named } from './folders.js';
import { assertReadable, assertWithinLimits } from './limits.js';

const SHOWN_AT_ONCE = 10;

/** A table of results comes in, a filled template for each of its rows goes out. */
export class PrefillPanel {
  /** @type {Chosen[]} one at most */ #table = [];
  /** @type {Prefill | null} */ #answer = null;

  /** @param {MinistryPage} page */
  constructor(page) {
    this.page = page;
    watchInput(byId('table', HTMLInputElement), ([file]) => {
      this.#table = file ? [named(file)] : [];
      this.#answer = null;
      page.clearProblem();
      page.work.say(null);
      this.draw();
      this.drawAnswer();
    });
    byId('prefill-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#prefill();
    });
  }

  /** @param {string[]} years the newest first */
  offer(years) {
    byId('prefill-year').replaceChildren(...years.map((value) => el('option', { value }, value)));
  }

  draw() {
    const [table] = this.#table;
    const t = this.page.words();
    byId('table-name').textContent = table ? `${table.name} (${t.size(table.file.size)})` : t.noTable;
  }

  #prefill() {
    const { api, work } = this.page;
    const year = byId('prefill-year', HTMLSelectElement).value;
    void work.run(
      (w) => w.readingTable,
      async () => {
        this.page.clearProblem();
        assertWithinLimits(this.#table);
        await assertReadable(this.#table);
        const [table] = this.#table;
        const answer = await api.prefill(table, year, this.page.progress(this.#table, (w) => w.readingTable));
        this.#answer = answer;
        this.drawAnswer();
        if (answer.files.length === 0) {
          work.say((w) => w.noTemplates(year));
          return;
        }
        work.say((w) => w.prefilling(answer.files.length));
        this.page.save(await api.prefilled(table, year, () => {}));
      },
    );
  }

  drawAnswer() {
    const t = this.page.words();
    const answer = this.#answer;
    const list = el('ul', { class: 'file-list' });
    const items = answer?.files.map((name) => el('li', {}, name)) ?? [];
    const cards = answer && [
      el(
        'section',
        { class: 'card', 'aria-labelledby': 'prefilled' },
        el('h2', { id: 'prefilled' }, t.prefilled(answer.files.length, answer.fiscalYear)),
        el('p', { class: 'quiet-text' }, answer.files.length > 0 ? t.prefilledNote : t.noTemplatesNote),
        list,
        fillInParts(list, items, SHOWN_AT_ONCE, t.more),
      ),
      findings(answer.findings, t.tableFindings, t, this.page.state.language, null, 'table-findings'),
    ];
    byId('prefill-result').replaceChildren(...(cards ?? []));
  }
}
