import { LAST_COLUMN, LAST_ROW, address, box } from './a1.js';

/** Frozen panes and printing. */

/** @typedef {import('./batch.js').Batch} Batch */

/** Margins that we print with, in points. */
const MARGINS = {
  leftMargin: 36,
  rightMargin: 36,
  topMargin: 43.2,
  bottomMargin: 43.2,
  headerMargin: 21.6,
  footerMargin: 21.6,
};

/** Keeps rows and columns in sight; panes that stand right are left, so that nobody is scrolled away.
 * @param {Batch} batch @param {Excel.Worksheet} sheet @param {import('./edits.js').Freeze} edit */
export async function freeze(batch, sheet, { rows, columns }) {
  await batch.room(3);
  const now = sheet.freezePanes.getLocationOrNullObject().load('address');
  await batch.flush();
  if (now.isNullObject ? rows + columns === 0 : isFrozen(now.address, rows, columns)) {
    return;
  }
  await batch.room(4);
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(address({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) {
    sheet.freezePanes.freezeRows(rows);
  } else if (columns > 0) {
    sheet.freezePanes.freezeColumns(columns);
  } else {
    sheet.freezePanes.unfreeze();
  }
}

// Hosts name whole rows as 1:3 and whole columns as A:B.
/** @param {string} place @param {number} rows @param {number} columns */
function isFrozen(place, rows, columns) {
  const range = place.slice(place.lastIndexOf('!') + 1).replaceAll('$', '');
  if (/^\d/.test(range)) {
    return columns === 0 && range === `1:${rows}`;
  }
  if (!/\d/.test(range)) {
    return rows === 0 && box(range.replace(':', '1:') + '1').right === columns - 1;
  }
  const { bottom, right } = box(range);
  return (bottom === LAST_ROW ? 0 : bottom + 1) === rows && (right === LAST_COLUMN ? 0 : right + 1) === columns;
}

/** @param {Batch} batch @param {Excel.Worksheet} sheet @param {import('./edits.js').PageSetup} edit */
export async function pageSetup(batch, sheet, edit) {
  await batch.room(12, edit.footer);
  const { pageLayout } = sheet;
  pageLayout.orientation = edit.landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (edit.repeatFirst !== null) {
    pageLayout.setPrintTitleRows(`$${edit.repeatFirst}:$${edit.repeatLast ?? edit.repeatFirst}`);
  }
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = edit.footer.replaceAll('&', '&&');
  footer.centerFooter = '';
  footer.rightFooter = '&P / &N';
}

/** The margins of a sheet that we made. @param {Batch} batch @param {Excel.Worksheet} sheet */
export async function margins(batch, sheet) {
  await batch.room(7);
  Object.assign(sheet.pageLayout, MARGINS);
}

/** @param {Batch} batch @param {Excel.Worksheet} sheet @param {import('./edits.js').PageBreaks} edit */
export async function pageBreaks(batch, sheet, edit) {
  for (const row of edit.rows.filter((r) => r > 1)) {
    await batch.room(2);
    sheet.horizontalPageBreaks.add(`A${row}`);
  }
}
