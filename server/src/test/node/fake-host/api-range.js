import { change, Format } from './api-looks.js';
import { area, has, meet, text, WHOLE } from './areas.js';
import { HostError } from './protocol.js';
import { typed } from './typing.js';

/** Ranges and lists of ranges, as Office.js shows them. */

const reference = (sheet, a) => `'${sheet.name.replaceAll("'", "''")}'!${text(a)}`;

const MAX_ADDRESSES = 8_192;

/** What ranges and lists of ranges have in common. */
class Places {
  constructor(sheet, areas) {
    Object.assign(this, { sheet, areas });
  }
  get format() {
    return new Format(this.sheet, this.areas);
  }
  get conditionalFormats() {
    return this.sheet.rulesOf(this.areas);
  }
  get dataValidation() {
    return this.sheet.validationOf(this.areas);
  }
  get address() {
    return this.areas.map((a) => reference(this.sheet, a)).join(',');
  }
  clear(what = 'All') {
    this.sheet.guard();
    const { sheet } = this;
    for (const a of this.areas) {
      for (const [r, c, cell] of sheet.existing(a)) {
        const style = what === 'Contents' || what === 'Hyperlinks' ? cell.style : sheet.book.plain;
        sheet.put(r, c, { content: what === 'All' || what === 'Contents' ? null : cell.content, style });
      }
      for (const at of what === 'All' || what === 'Hyperlinks' ? Object.keys(sheet.links) : []) {
        if (has(a, area(at).r1, area(at).c1)) {
          delete sheet.links[at];
        }
      }
    }
  }
}

export class RangeAreas extends Places {
  cls = 'RangeAreas';
  static of(sheet, addresses) {
    if (addresses.length > MAX_ADDRESSES) {
      throw new HostError('InvalidArgument', 'addresses are cut at 8192 characters');
    }
    return new RangeAreas(sheet, addresses.split(',').map(area));
  }
}

export class Range extends Places {
  cls = 'Range';
  get #area() {
    return this.areas[0];
  }
  #table(read) {
    const { r1, r2, c1, c2 } = this.#area;
    this.sheet.book.count((r2 - r1 + 1) * (c2 - c1 + 1));
    return Array.from({ length: r2 - r1 + 1 }, (_, r) =>
      Array.from({ length: c2 - c1 + 1 }, (_, c) => read(this.sheet.cell(r1 + r, c1 + c))),
    );
  }
  get formulas() {
    return this.#table(({ content }) => {
      const formula = content?.f ?? null;
      return formula === null ? (content?.error ?? content ?? '') : `=${formula}`;
    });
  }
  get text() {
    return this.#table(({ content }) => String(content?.f !== undefined ? 'computed' : (content ?? '')));
  }
  get numberFormat() {
    return this.#table(({ style }) => style.numberFormat);
  }
  set numberFormat(code) {
    const table = Array.isArray(code) ? code : null;
    change(this.sheet, this.areas, (style, r, c, a) => ({
      ...style,
      numberFormat: table ? table[r - a.r1][c - a.c1] : code,
    }));
  }
  set formulas(table) {
    const { r1, r2, c1, c2 } = this.#area;
    if (table.length !== r2 - r1 + 1 || table.some((row) => row.length !== c2 - c1 + 1)) {
      throw new HostError('InvalidArgument', 'the table has another size than the range');
    }
    this.sheet.guard();
    this.sheet.book.count(table.length * table[0].length);
    table.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== null) {
          const { style } = this.sheet.cell(r1 + r, c1 + c);
          this.sheet.put(r1 + r, c1 + c, { content: typed(value, style.numberFormat), style });
        }
      }),
    );
  }
  set hyperlink({ documentReference, screenTip, textToDisplay }) {
    this.sheet.guard();
    const { r1, c1 } = this.#area;
    this.sheet.links[text(this.#area)] = { target: documentReference, tooltip: screenTip ?? '' };
    const { content, style } = this.sheet.cell(r1, c1);
    const look = { ...style, font: { ...style.font, color: '0563C1', underline: true } };
    this.sheet.put(r1, c1, { content: textToDisplay ?? content ?? documentReference, style: this.sheet.book.intern(look) });
  }
  getRow(index) {
    const { r1 } = this.#area;
    return new Range(this.sheet, [{ ...this.#area, r1: r1 + index, r2: r1 + index }]);
  }
  getBoundingRect({ areas: [other] }) {
    const a = this.#area;
    const all = { r1: Math.min(a.r1, other.r1), c1: Math.min(a.c1, other.c1), r2: Math.max(a.r2, other.r2), c2: Math.max(a.c2, other.c2) };
    return new Range(this.sheet, [all]);
  }
  merge() {
    this.sheet.guard();
    if (this.sheet.merges.some((m) => meet(m, this.#area))) {
      throw new HostError('InvalidOperation', 'merged ranges may not overlap');
    }
    for (const [r, c, cell] of this.sheet.existing(this.#area)) {
      if (r !== this.#area.r1 || c !== this.#area.c1) {
        this.sheet.put(r, c, { content: null, style: cell.style });
      }
    }
    this.sheet.merges.push(this.#area);
  }
  unmerge() {
    this.sheet.guard();
    this.sheet.merges = this.sheet.merges.filter((m) => !meet(m, this.#area));
  }
  insert(shift) {
    this.sheet.guard();
    if (shift !== 'Down') {
      throw new HostError('NotInFakeHost', shift);
    }
    const { r1, r2, c1, c2 } = this.#area;
    const moving = { ...WHOLE, r1, c1, c2 };
    const down = r2 - r1 + 1;
    const cells = [...this.sheet.existing(moving)];
    cells.forEach(([r, c]) => this.sheet.put(r, c, { content: null, style: this.sheet.book.plain }));
    cells.forEach(([r, c, cell]) => this.sheet.put(r + down, c, cell));
    const inside = (a) => a.r1 >= r1 && a.c1 >= c1 && a.c2 <= c2;
    const moved = (a) => (inside(a) ? { ...a, r1: a.r1 + down, r2: a.r2 + down } : a);
    this.sheet.merges = this.sheet.merges.map(moved);
    [...this.sheet.conditional, ...this.sheet.validations].forEach((one) => (one.areas = one.areas.map(moved)));
    return new Range(this.sheet, [this.#area]);
  }
  select() {
    if (this.sheet.book.active !== this.sheet.name) {
      throw new HostError('InvalidOperation', 'only a range of the active sheet can be selected');
    }
    this.sheet.book.selected = text(this.#area);
  }
  copyFrom(source) {
    this.sheet.guard();
    const from = area(source);
    this.sheet.put(this.#area.r1, this.#area.c1, this.sheet.cell(from.r1, from.c1));
  }
}
