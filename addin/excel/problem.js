/** What stops the work in Excel; the page finds the sentence by the code (texts.js). */

/**
 * @typedef {'LIST_UNKNOWN' | 'SHEET_MISSING' | 'SHEET_PROTECTED' | 'WORKBOOK_PROTECTED' | 'SHEET_NOT_OURS'
 *   | 'CHANGED' | 'CANCELLED' | 'EDITING' | 'HOST_FAILED' | 'READ_FAILED' | 'OFFICE_MISSING' | 'EXCEL_TOO_OLD'} ProblemCode
 */

/** A refusal or a failure; `detail` names what it is about, such as the sheet. */
export class ExcelProblem extends Error {
  /**
   * @param {ProblemCode} code
   * @param {string} [detail]
   * @param {unknown} [cause]
   */
  constructor(code, detail = '', cause = undefined) {
    super(detail ? `${code}: ${detail}` : code, { cause });
    this.name = 'ExcelProblem';
    this.code = code;
    this.detail = detail;
  }
}

const EDITING = ['InvalidOperationInCellEditMode', 'CellEditMode'];
const PROTECTED = ['AccessDenied'];

/** Any error as an ExcelProblem.
 * @param {unknown} error */
export function problemOf(error) {
  if (error instanceof ExcelProblem) {
    return error;
  }
  const { code = '', message = String(error) } = /** @type {{code?: string, message?: string}} */ (error ?? {});
  const about = EDITING.includes(code) ? 'EDITING' : PROTECTED.includes(code) ? 'SHEET_PROTECTED' : 'HOST_FAILED';
  return new ExcelProblem(about, about === 'HOST_FAILED' ? `${code} ${message}`.trim() : '', error);
}
