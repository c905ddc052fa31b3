import { Range, RangeAreas } from './api-range.js';
import { Charts } from './api-charts.js';
import { Rules, Validation } from './api-rules.js';
import { area, WHOLE } from './areas.js';
import { Book, Sheet } from './book.js';
import { HostError } from './protocol.js';

/** The workbook and its sheets, as Office.js shows them. */

const same = (one, other) => one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();

class FreezePanes {
  cls = 'WorksheetFreezePanes';
  constructor(sheet) {
    this.sheet = sheet;
  }
  getLocationOrNullObject() {
    const [rows, columns] = this.sheet.freeze;
    if (rows + columns === 0) {
      return null;
    }
    const place = { ...WHOLE, ...(rows ? { r2: rows } : {}), ...(columns ? { c2: columns } : {}) };
    return new Range(this.sheet, [place]);
  }
  freezeRows(rows) {
    this.sheet.freeze = [rows, 0];
  }
  freezeColumns(columns) {
    this.sheet.freeze = [0, columns];
  }
  freezeAt(range) {
    const { r2, c2 } = area(range);
    this.sheet.freeze = [r2, c2];
  }
  unfreeze() {
    this.sheet.freeze = [0, 0];
  }
}

class Footer {
  cls = 'HeaderFooter';
  constructor(page) {
    this.page = page;
  }
  set leftFooter(words) {
    this.page.left = words;
  }
  set centerFooter(words) {
    this.page.center = words;
  }
  set rightFooter(words) {
    this.page.right = words;
  }
}

class PageLayout {
  cls = 'PageLayout';
  constructor(sheet) {
    Object.assign(this, { sheet, page: sheet.page });
  }
  get headersFooters() {
    const { page } = this;
    return { cls: 'HeaderFooterGroup', defaultForAllPages: new Footer(page) };
  }
  set orientation(value) {
    this.page.landscape = value === 'Landscape';
  }
  set paperSize(value) {
    this.page.paper = value;
  }
  set zoom({ horizontalFitToPages: wide, verticalFitToPages: tall }) {
    this.page.fit = [wide ?? 0, tall ?? 0];
  }
  setPrintTitleRows(rows) {
    const { r1, r2 } = area(rows);
    this.page.titles = [r1, r2];
  }
}
const INCH = 72;
for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer']) {
  Object.defineProperty(PageLayout.prototype, `${side}Margin`, {
    set(points) {
      this.page.margins = { ...this.page.margins, [side]: Math.round((points / INCH) * 1000) / 1000 };
    },
  });
}

/** A sheet with what Office.js adds to it. */
class Worksheet extends Sheet {
  standardWidth = 8.43;
  guard() {
    if (this.protected) {
      throw new HostError('AccessDenied', this.name);
    }
  }
  getRange(address) {
    return new Range(this, [address === undefined || address === null ? WHOLE : area(address)]);
  }
  getRanges(addresses) {
    return RangeAreas.of(this, addresses);
  }
  getUsedRangeOrNullObject(valuesOnly) {
    const used = this.used(valuesOnly);
    return used ? new Range(this, [used]) : null;
  }
  rulesOf(areas) {
    return new Rules(this, areas);
  }
  validationOf(areas) {
    return new Validation(this, areas);
  }
  activate() {
    this.book.active = this.name;
  }
  delete() {
    this.book.sheets.splice(this.book.sheets.indexOf(this), 1);
  }
}

/** The sheet as the interface has it, apart from its data where both use one name. */
class ShownSheet {
  cls = 'Worksheet';
  constructor(sheet) {
    Object.assign(this, { sheet, id: sheet.id, standardWidth: sheet.standardWidth });
    for (const call of ['getRange', 'getRanges', 'getUsedRangeOrNullObject', 'activate', 'delete']) {
      this[call] = (...args) => sheet[call](...args);
    }
    this.freezePanes = new FreezePanes(sheet);
    this.pageLayout = new PageLayout(sheet);
    this.charts = new Charts(sheet);
    this.protection = { cls: 'WorksheetProtection', protected: sheet.protected };
    this.horizontalPageBreaks = {
      cls: 'PageBreakCollection',
      add: (place) => void sheet.breaks.push(area(place).r1),
      removePageBreaks: () => void (sheet.breaks = []),
    };
  }
  get name() {
    return this.sheet.name;
  }
  get visibility() {
    return this.sheet.visibility;
  }
  set visibility(value) {
    this.sheet.visibility = value;
  }
  set tabColor(rgb) {
    if (!/^(#[0-9A-F]{6})?$/.test(rgb)) {
      throw new HostError('InvalidArgument', rgb);
    }
    this.sheet.tabColor = rgb.slice(1);
  }
  set position(at) {
    const { sheets } = this.sheet.book;
    sheets.splice(sheets.indexOf(this.sheet), 1);
    sheets.splice(at, 0, this.sheet);
  }
}

class Worksheets {
  cls = 'WorksheetCollection';
  constructor(book) {
    this.book = book;
  }
  get items() {
    return this.book.sheets.map((sheet) => new ShownSheet(sheet));
  }
  getItem(key) {
    const found = this.book.sheets.find((sheet) => sheet.id === key || same(sheet.name, key));
    if (!found) {
      throw new HostError('ItemNotFound', key);
    }
    return new ShownSheet(found);
  }
  getItemOrNullObject(key) {
    return this.book.sheets.some((sheet) => same(sheet.name, key)) ? this.getItem(key) : null;
  }
  getActiveWorksheet() {
    return new ShownSheet(this.book.sheets.find((sheet) => sheet.name === this.book.active) ?? this.book.sheets[0]);
  }
  add(name) {
    if (this.book.sheets.some((sheet) => same(sheet.name, name)) || name.length > 31) {
      throw new HostError('InvalidArgument', `sheet ${name}`);
    }
    const sheet = new Worksheet(this.book, { name });
    this.book.sheets.push(sheet);
    return new ShownSheet(sheet);
  }
}

class Name {
  cls = 'NamedItem';
  constructor(book, name) {
    Object.assign(this, { book, name });
  }
  set formula(text) {
    this.book.names[this.name] = text.slice(1);
  }
}

class Names {
  cls = 'NamedItemCollection';
  constructor(book) {
    this.book = book;
  }
  #find(name) {
    return Object.keys(this.book.names).find((known) => same(known, name));
  }
  getItemOrNullObject(name) {
    return this.#find(name) ? this.getItem(name) : null;
  }
  getItem(name) {
    return new Name(this.book, this.#find(name));
  }
  add(name, formula) {
    if (this.#find(name)) {
      throw new HostError('ItemAlreadyExists', name);
    }
    this.book.names[name] = formula.slice(1);
    return this.getItem(name);
  }
}

/** The open workbook: its data, and what Office.js shows of it. */
export class OpenBook extends Book {
  constructor(data) {
    super({ ...data, sheets: [] });
    this.sheets = data.sheets.map((sheet) => new Worksheet(this, sheet));
    this.workbook = {
      cls: 'Workbook',
      application: {
        cls: 'Application',
        suspendApiCalculationUntilNextSync: () => {},
        suspendScreenUpdatingUntilNextSync: () => {},
      },
      worksheets: new Worksheets(this),
      protection: { cls: 'WorkbookProtection', protected: this.protected },
      names: new Names(this),
    };
  }

  beginRequest(request) {
    this.request = request;
  }

  /** Counts cells whose contents travel. */
  count(cells) {
    this.request.cells += cells;
  }
}
