/** Takes the officer to a cell of the open workbook. */

/** Shows a sheet, and selects a cell of it; false when the sheet is not there or cannot be shown.
 * @param {string} name @param {string | null} cell @param {AbortSignal} signal nothing is shown once it is set
 * @returns {Promise<boolean>} */
export function goTo(name, cell, signal) {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('visibility');
    await context.sync();
    signal.throwIfAborted();
    if (sheet.isNullObject || sheet.visibility !== 'Visible') {
      return false;
    }
    sheet.activate();
    if (cell) {
      sheet.getRange(cell).select();
    }
    await context.sync();
    return true;
  });
}
