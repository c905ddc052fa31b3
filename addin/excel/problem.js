/** What stops the work in Excel; the page finds the sentence by the code (texts.js). */

/**
 * @typedef {'LIST_UNKNOWN' | 'SHEET_MISSING' | 'SHEET_PROTECTED' | 'WORKBOOK_PROTECTED' | 'SHEET_NOT_OURS'
 *   | 'CHANGED' | 'CANCELLED' | 'EDITING' | 'HOST_FAILED' | 'READ_FAILED' | 'OFFICE_MISSING' | 'EXCEL_TOO_OLD'} ProblemCode
 */

/** @typedef {'analyse' | 'clear' | 'fill'} Task what is written into the workbook */

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
    /** What was being written; null where the workbook was only read. @type {Task | null} */
    this.task = null;
  }
}

const EDITING = ['InvalidOperationInCellEditMode', 'CellEditMode'];
const PROTECTED = ['AccessDenied'];

/** Any error as an ExcelProblem.
 * @param {unknown} error @param {Task | null} [task] what was being written */
export function problemOf(error, task = null) {
  const problem = error instanceof ExcelProblem ? error : ofHost(error);
  problem.task ??= task;
  return problem;
}

/** @param {unknown} error */
function ofHost(error) {
  const { code = '', message = String(error) } = /** @type {{code?: string, message?: string}} */ (error ?? {});
  const about = EDITING.includes(code) ? 'EDITING' : PROTECTED.includes(code) ? 'SHEET_PROTECTED' : 'HOST_FAILED';
  return new ExcelProblem(about, about === 'HOST_FAILED' ? `${code} ${message}`.trim() : '', error);
}
