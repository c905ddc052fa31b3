/** @import { Problem } from './types.js' */
import { ExcelProblem } from './excel/problem.js';
import { sentence } from './excel/texts.js';

/**
 * What stopped the work in Excel, as the page shows it.
 *
 * @param {ExcelProblem} problem
 * @returns {Problem}
 */
export function shown(problem) {
  const [th, en] = [sentence(problem, 'th'), sentence(problem, 'en')];
  return {
    kind: 'excel',
    code: problem.code,
    message: { th: th.message, en: en.message },
    fix: { th: th.fix, en: en.fix },
    requestId: '',
    retryAfter: 0,
  };
}

/**
 * Why the page is no pane although Excel opened it: the library did not come, or Excel is too old.
 *
 * @param {boolean} blocked
 */
export const withoutPane = (blocked) => shown(new ExcelProblem(blocked ? 'OFFICE_MISSING' : 'EXCEL_TOO_OLD'));
