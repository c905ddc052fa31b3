/**
 * @import { Spot } from './types.js'
 * @import { Page } from './page.js'
 * @import { Pane, Saying } from './excel/pane.js'
 */
import { HINT_MS } from './excel/pane.js';
import { words } from './excel/texts.js';

/**
 * Takes the officer to a place of the open workbook. A step that is quick, as most are, says nothing; one that Excel
 * keeps waiting says why, and can be left.
 *
 * @param {Page} page
 * @param {Pick<Pane<never>, 'show'>} pane
 * @param {Spot} spot
 * @param {(saying: Saying) => void} say
 */
export async function jump(page, pane, spot, say) {
  const stop = new AbortController();
  const going = pane.show(spot, stop.signal);
  const late = setTimeout(() => wait(page, going, stop), HINT_MS);
  try {
    if (!(await going)) {
      say((w) => w.hidden(spot.sheet));
    }
  } catch (error) {
    if (!stop.signal.aborted) {
      page.failed(error);
    }
  } finally {
    clearTimeout(late);
  }
}

/**
 * @param {Page} page
 * @param {Promise<boolean>} going
 * @param {AbortController} stop
 */
function wait({ work, state }, going, stop) {
  const { again } = work;
  void work.run(
    () => words(state.language).finishCell,
    async ({ signal }) => {
      signal.addEventListener('abort', () => stop.abort(signal.reason));
      // That the sheet cannot be shown has been said by then, and stays.
      if ((await going.catch(() => signal.throwIfAborted())) !== false) {
        work.say(null);
      }
    },
  );
  // What can be done again is the work before: who still wants to go there clicks once more.
  work.again = again;
}
