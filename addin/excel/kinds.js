/**
 * @import { ConditionalFormat, Format, PageSetup, Validation } from './types.js'
 */
import { boxOf } from './addresses.js';
import { colour, setFont, setLook } from './looks.js';

/**
 * @param {Excel.Worksheet} sheet
 * @param {string} at
 * @param {(string | number | boolean | null)[][]} rows null leaves a cell as it is
 */
export function cells(sheet, at, rows) {
  const { top, left } = boxOf(at);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) {
    return;
  }
  const rectangle = rows.map((row) => [...row, ...Array(width - row.length).fill(null)]);
  sheet.getRangeByIndexes(top, left, rows.length, width).formulas = rectangle;
}

/**
 * @param {Excel.Worksheet} sheet
 * @param {Format} edit
 */
export function format(sheet, { ranges, style }) {
  const boxes = ranges.map(boxOf);
  const severalRows = boxes.some((b) => b.bottom > b.top);
  const severalColumns = boxes.some((b) => b.right > b.left);
  setLook(sheet.getRanges(ranges.join(',')), style, severalRows, severalColumns);
  const { numberFormat } = style;
  if (numberFormat !== undefined) {
    // Ranges together have no number format in ExcelApi 1.9.
    ranges.forEach((range) => (sheet.getRange(range).numberFormat = /** @type {any} */ (numberFormat)));
  }
}

/**
 * @param {Excel.Worksheet} sheet
 * @param {number} rows
 * @param {number} columns
 */
export function freeze(sheet, rows, columns) {
  const panes = sheet.freezePanes;
  panes.unfreeze();
  if (rows > 0 && columns > 0) {
    panes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  } else if (rows > 0) {
    panes.freezeRows(rows);
  } else if (columns > 0) {
    panes.freezeColumns(columns);
  }
}

/**
 * @param {Excel.Worksheet} sheet
 * @param {ConditionalFormat} edit
 */
export function conditionalFormat(sheet, { ranges, formula, style }) {
  const rule = sheet.getRanges(ranges.join(',')).conditionalFormats.add('Custom');
  rule.custom.rule.formula = `=${formula}`;
  if (style.fill) {
    rule.custom.format.fill.color = colour(style.fill);
  }
  setFont(rule.custom.format.font, style.font ?? {});
}

/**
 * @param {Excel.Worksheet} sheet
 * @param {Validation} edit
 */
export function validation(sheet, edit) {
  const target = sheet.getRanges(edit.ranges.join(',')).dataValidation;
  if (edit.type !== 'ANY') {
    target.rule = rule(edit);
  }
  target.ignoreBlanks = true;
  const showPrompt = edit.prompt !== '' || edit.promptTitle !== '';
  target.prompt = { title: edit.promptTitle, message: edit.prompt, showPrompt };
  const style = edit.strict ? 'Stop' : 'Warning';
  target.errorAlert = { title: edit.errorTitle, message: edit.error, showAlert: edit.type !== 'ANY', style };
}

/**
 * @param {Validation} edit
 * @returns {Excel.DataValidationRule}
 */
function rule({ type, first, second }) {
  switch (type) {
    case 'LIST':
      return { list: { inCellDropDown: true, source: /^".*"$/.test(first) ? first.slice(1, -1) : `=${first}` } };
    case 'DECIMAL':
      return { decimal: limits(first, second) };
    case 'WHOLE':
      return { wholeNumber: limits(first, second) };
    case 'DATE':
      return { date: /** @type {Excel.DateTimeDataValidation} */ (limits(first, second)) };
    default:
      return { custom: { formula: `=${first}` } };
  }
}

/**
 * @param {string} first least value, or empty
 * @param {string} second greatest value, or empty
 * @returns {Excel.BasicDataValidation}
 */
function limits(first, second) {
  if (first !== '' && second !== '') {
    return { formula1: operand(first), formula2: operand(second), operator: 'Between' };
  }
  return first === ''
    ? { formula1: operand(second), operator: 'LessThanOrEqualTo' }
    : { formula1: operand(first), operator: 'GreaterThanOrEqualTo' };
}

/** @param {string} text a number, or a formula */
const operand = (text) => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : `=${text}`);

/**
 * @param {Excel.Worksheet} sheet
 * @param {PageSetup} edit
 */
export function pageSetup(sheet, { landscape, repeatFirst, repeatLast, footer }) {
  const layout = sheet.pageLayout;
  layout.orientation = landscape ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  if (repeatFirst !== null && repeatLast !== null) {
    layout.setPrintTitleRows(`$${repeatFirst}:$${repeatLast}`);
  }
  layout.headersFooters.defaultForAllPages.leftFooter = footer.replaceAll('&', '&&');
  layout.headersFooters.defaultForAllPages.rightFooter = '&P / &N';
}
