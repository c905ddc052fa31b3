/** @import { Kept, PageState, ReportChoice } from './types.js' */

/**
 * What the pane shows, kept in the memory of Excel's browser: a button of the ribbon loads the pane again, and nothing
 * of it may get lost. It is never on disk beyond that, and each workbook has its own.
 *
 * @typedef {{ state: Pick<PageState, 'answer' | 'audit' | 'measures'>, about: Kept, pasted: string,
 *   report: ReportChoice }} Memory
 */

const MEMORY = 'ita-pane';

/** One browser may serve panes of several workbooks. */
const name = () => `${MEMORY} ${Office.context.document.url ?? ''}`;

/** @param {Memory} memory */
export function keep(memory) {
  try {
    sessionStorage.setItem(name(), JSON.stringify(memory));
  } catch {
    // Full or switched off: the pane then begins anew when it is loaded again.
  }
}

/** @returns {Memory | null} */
export function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(name()) ?? 'null');
  } catch {
    return null;
  }
}
