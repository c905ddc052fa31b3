import { area, has, meet, text, WHOLE } from './areas.js';
import { HostError } from './protocol.js';
import { typed } from './typing.js';

/** Ranges and lists of ranges with their looks, as Office.js shows them. */

const reference = (sheet, a) => `'${sheet.name.replaceAll("'", "''")}'!${text(a)}`;

const MAX_ADDRESSES = 8_192;

/** A change of every cell of some areas. */
function change(sheet, areas, how) {
  sheet.guard();
  for (const a of areas) {
    for (let r = a.r1; r <= a.r2; r++) {
      for (let c = a.c1; c <= a.c2; c++) {
        const { content, style } = sheet.cell(r, c);
        sheet.put(r, c, { content, style: sheet.book.intern(how(style, r, c, a)) });
      }
    }
  }
}

class Fill {
  cls = 'RangeFill';
  constructor(sheet, areas) {
    Object.assign(this, { sheet, areas });
  }
  set color(rgb) {
    change(this.sheet, this.areas, (style) => ({ ...style, fill: hex(rgb) }));
  }
  clear() {
    change(this.sheet, this.areas, (style) => ({ ...style, fill: '' }));
  }
}

/** RRGGBB of #RRGGBB. */
export function hex(rgb) {
  if (!/^#[0-9A-F]{6}$/.test(rgb)) {
    throw new HostError('InvalidArgument', `no colour: ${rgb}`);
  }
  return rgb.slice(1);
}

function font(name, read) {
  return {
    set(value) {
      change(this.sheet, this.areas, (style) => ({ ...style, font: { ...style.font, [name]: read(value) } }));
    },
  };
}

class Font {
  cls = 'RangeFont';
  constructor(sheet, areas) {
    Object.assign(this, { sheet, areas });
  }
}
Object.defineProperties(Font.prototype, {
  name: font('name', String),
  size: font('size', Number),
  bold: font('bold', Boolean),
  italic: font('italic', Boolean),
  underline: font('underline', (value) => value !== 'None'),
  color: font('color', hex),
});

const EDGES = {
  EdgeTop: (a, r) => (r === a.r1 ? ['top'] : []),
  EdgeBottom: (a, r) => (r === a.r2 ? ['bottom'] : []),
  EdgeLeft: (a, r, c) => (c === a.c1 ? ['left'] : []),
  EdgeRight: (a, r, c) => (c === a.c2 ? ['right'] : []),
  InsideHorizontal: (a, r) => [...(r < a.r2 ? ['bottom'] : []), ...(r > a.r1 ? ['top'] : [])],
  InsideVertical: (a, r, c) => [...(c < a.c2 ? ['right'] : []), ...(c > a.c1 ? ['left'] : [])],
};

class Border {
  cls = 'RangeBorder';
  constructor(sheet, areas, edge) {
    Object.assign(this, { sheet, areas, edge });
    const thin = (a) => (edge === 'InsideHorizontal' && a.r1 === a.r2) || (edge === 'InsideVertical' && a.c1 === a.c2);
    if (areas.some(thin)) {
      throw new HostError('InvalidArgument', `${edge} of a range without an inside`);
    }
  }
  #sides(how) {
    change(this.sheet, this.areas, (style, r, c, a) => {
      const border = { ...style.border };
      EDGES[this.edge](a, r, c).forEach((side) => (border[side] = how(border[side])));
      return { ...style, border };
    });
  }
  set style(value) {
    this.#sides((now) => (value === 'None' ? '' : now || '000000'));
  }
  set color(rgb) {
    this.#sides(() => hex(rgb));
  }
  set weight(value) {
    if (value !== 'Thin') {
      throw new HostError('NotInFakeHost', `weight ${value}`);
    }
  }
}

class Borders {
  cls = 'RangeBorderCollection';
  constructor(sheet, areas) {
    Object.assign(this, { sheet, areas });
  }
  getItem(edge) {
    return new Border(this.sheet, this.areas, edge);
  }
}

const ALIGNMENTS = { horizontalAlignment: 'horizontal', verticalAlignment: 'vertical', wrapText: 'wrap', indentLevel: 'indent' };

class Format {
  cls = 'RangeFormat';
  constructor(sheet, areas) {
    Object.assign(this, { sheet, areas });
  }
  get fill() {
    return new Fill(this.sheet, this.areas);
  }
  get font() {
    return new Font(this.sheet, this.areas);
  }
  get borders() {
    return new Borders(this.sheet, this.areas);
  }
  get columnWidth() {
    return this.sheet.widths[text(this.areas[0]).replace(/\d.*/, '')] ?? 48;
  }
  set columnWidth(points) {
    this.#sizes('widths', 'c', points);
  }
  set rowHeight(points) {
    this.#sizes('heights', 'r', points);
  }
  set useStandardWidth(on) {
    this.#sizes('widths', 'c', on ? undefined : 48);
  }
  set useStandardHeight(on) {
    this.#sizes('heights', 'r', on ? undefined : 15);
  }
  #sizes(list, axis, size) {
    this.sheet.guard();
    for (const a of this.areas) {
      for (const [key] of size === undefined ? Object.entries(this.sheet[list]) : []) {
        const at = axis === 'c' ? area(`${key}:${key}`) : area(`${key}:${key}`);
        if (at[`${axis}1`] >= a[`${axis}1`] && at[`${axis}1`] <= a[`${axis}2`]) {
          delete this.sheet[list][key];
        }
      }
      for (let i = a[`${axis}1`]; size !== undefined && i <= a[`${axis}2`]; i++) {
        const at = axis === 'c' ? text({ ...WHOLE, c1: i, c2: i }).split(':')[0] : String(i);
        this.sheet[list][at] = size;
      }
    }
  }
}
for (const [name, part] of Object.entries(ALIGNMENTS)) {
  Object.defineProperty(Format.prototype, name, {
    set(value) {
      const word = typeof value === 'string' ? value.toUpperCase() : value;
      change(this.sheet, this.areas, (style) => ({ ...style, alignment: { ...style.alignment, [part]: word } }));
    },
  });
}

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
