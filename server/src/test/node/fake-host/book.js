import { area, has, letters, minus, text } from './areas.js';

/** A workbook in memory, as far as both doors are compared: read from and written to plain JSON. */

const key = (r, c) => `${r},${c}`;

export class Sheet {
  constructor(book, data) {
    this.book = book;
    this.id = `{sheet-${(book.ids += 1)}}`;
    this.name = data.name;
    this.visibility = data.visibility ?? 'Visible';
    this.tabColor = data.tabColor ?? '';
    this.cells = new Map();
    for (const [at, content, style] of data.cells ?? []) {
      const { r1, c1 } = area(at);
      this.cells.set(key(r1, c1), { content, style: book.styles[style] });
    }
    this.merges = (data.merges ?? []).map(area);
    this.widths = data.widths ?? {};
    this.heights = data.heights ?? {};
    this.freeze = data.freeze ?? [0, 0];
    this.conditional = (data.conditional ?? []).map((rule) => ({ ...rule, id: book.nextId(), areas: rule.ranges.map(area) }));
    this.validations = (data.validations ?? []).map((v) => ({ ...v, areas: v.ranges.map(area) }));
    this.links = data.links ?? {};
    this.charts = data.charts ?? [];
    this.page = data.page ?? {};
    this.breaks = data.breaks ?? [];
    this.protected = Boolean(data.protected);
  }

  cell(r, c) {
    return this.cells.get(key(r, c)) ?? { content: null, style: this.book.plain };
  }

  put(r, c, cell) {
    if (cell.content === null && cell.style === this.book.plain) {
      this.cells.delete(key(r, c));
    } else {
      this.cells.set(key(r, c), cell);
    }
  }

  /** Cells that exist in an area, as [row, column, cell]. */
  *existing(a) {
    for (const [at, cell] of [...this.cells]) {
      const [r, c] = at.split(',').map(Number);
      if (has(a, r, c)) {
        yield [r, c, cell];
      }
    }
  }

  used(valuesOnly) {
    let all = null;
    for (const [at, cell] of this.cells) {
      if (!valuesOnly || cell.content !== null) {
        const [r, c] = at.split(',').map(Number);
        all = all
          ? { r1: Math.min(all.r1, r), c1: Math.min(all.c1, c), r2: Math.max(all.r2, r), c2: Math.max(all.c2, c) }
          : { r1: r, c1: c, r2: r, c2: c };
      }
    }
    return all;
  }

  /** Takes an area out of what rules or validations cover. */
  uncover(list, a) {
    for (const one of list) {
      one.areas = one.areas.flatMap((each) => minus(each, a));
    }
    return list.filter((one) => one.areas.length > 0);
  }

  dump(style) {
    const cells = [...this.cells]
      .map(([at, cell]) => [...at.split(',').map(Number), cell])
      .sort(([r1, c1], [r2, c2]) => r1 - r2 || c1 - c2)
      .map(([r, c, cell]) => [letters(c) + r, cell.content, style(cell.style)]);
    const rule = ({ areas, id, ranges, ...rest }) => ({ ...rest, ranges: areas.map(text) });
    return {
      name: this.name,
      visibility: this.visibility,
      tabColor: this.tabColor,
      cells,
      merges: this.merges.map(text),
      widths: this.widths,
      heights: this.heights,
      freeze: this.freeze,
      conditional: this.conditional.map(rule),
      validations: this.validations.map(rule),
      links: this.links,
      charts: this.charts,
      page: this.page,
      breaks: this.breaks,
    };
  }
}

export class Book {
  constructor(data) {
    this.ids = 0;
    this.interned = new Map();
    this.styles = data.styles.map((style) => this.intern(style));
    this.plain = this.intern(data.plain);
    this.names = { ...data.names };
    this.sheets = data.sheets.map((sheet) => new Sheet(this, sheet));
    this.protected = Boolean(data.protected);
  }

  nextId() {
    return `{id-${(this.ids += 1)}}`;
  }

  /** One object for each look, so that looks are compared by identity. */
  intern(style) {
    const text = JSON.stringify(style);
    if (!this.interned.has(text)) {
      this.interned.set(text, Object.freeze(JSON.parse(text)));
    }
    return this.interned.get(text);
  }

  dump() {
    const styles = [];
    const index = new Map();
    const style = (one) => {
      if (!index.has(one)) {
        index.set(one, styles.push(one) - 1);
      }
      return index.get(one);
    };
    const sheets = this.sheets.map((sheet) => sheet.dump(style));
    return { plain: this.plain, styles, names: this.names, sheets };
  }
}
