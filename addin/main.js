import { findPlace, isForExcel } from './excel/host.js';
import { InBrowser } from './in-browser.js';
import { Page } from './page.js';
import { watchWays } from './ways-in.js';

const page = new Page();
watchWays();
if (isForExcel(location.search)) {
  // The way in by file waits until it is known that it is needed.
  document.documentElement.classList.add('in-excel');
  page.work.say((w) => w.connecting);
}
page.draw();
const place = await findPlace();
if (place.mode === 'pane' && place.canWrite) {
  const { InExcel } = await import('./in-excel.js');
  new InExcel(page, place).start();
} else {
  document.documentElement.classList.remove('in-excel');
  const mode = new InBrowser(page);
  page.work.say(null);
  page.begin(mode);
  mode.start();
  if (place.blocked || place.mode === 'pane') {
    const { withoutPane } = await import('./excel-problem.js');
    page.fail(withoutPane(place.blocked));
  }
}
