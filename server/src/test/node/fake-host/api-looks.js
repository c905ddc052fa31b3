import { area, text, WHOLE } from './areas.js';
import { HostError } from './protocol.js';

/** Looks of ranges, as Office.js shows them. */

/** A change of every cell of some areas. */
export function change(sheet, areas, how) {
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

export class Format {
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
        const at = area(`${key}:${key}`);
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
