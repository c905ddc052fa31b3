import { byId } from './dom.js';

/**
 * Takes a file that is dropped or chosen; of several the first.
 *
 * @param {(file: File) => void} take
 */
export function watchFiles(take) {
  const first = (/** @type {Iterable<File>} */ files) => {
    for (const file of files) {
      take(file);
      return;
    }
  };
  watchDrop(byId('drop'), (transfer) => first(transfer.files));
  watchInput(byId('file', HTMLInputElement), first);
}

/**
 * @param {HTMLElement} drop
 * @param {(transfer: DataTransfer) => void} take
 */
export function watchDrop(drop, take) {
  for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    // A file dropped beside the field must not replace the page.
    document.addEventListener(kind, (event) => event.preventDefault());
    drop.addEventListener(kind, () => drop.classList.toggle('over', kind === 'dragenter' || kind === 'dragover'));
  }
  drop.addEventListener('drop', ({ dataTransfer }) => dataTransfer && take(dataTransfer));
}

/**
 * Takes what is chosen, also what was chosen while the page was still loading.
 *
 * @param {HTMLInputElement} input
 * @param {(files: File[]) => void} take
 */
export function watchInput(input, take) {
  const choose = () => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) {
      // So that the same file, saved again meanwhile, can be chosen again.
      input.value = '';
      take(files);
    }
  };
  input.addEventListener('change', choose);
  choose();
}

/** Several ways in, one shown at a time; arrow keys move between them, as in any list of tabs. */
export function watchWays() {
  const tabs = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#ways [role=tab]')]);
  const select = (/** @type {HTMLElement} */ chosen) => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      byId(tab.getAttribute('aria-controls') ?? '').hidden = !isChosen;
    }
  };
  tabs.forEach((tab, i) => {
    tab.addEventListener('click', () => select(tab));
    tab.addEventListener('keydown', ({ key }) => {
      const to = { ArrowLeft: i - 1, ArrowRight: i + 1, Home: 0, End: tabs.length - 1 }[key];
      const next = to === undefined ? null : tabs[(to + tabs.length) % tabs.length];
      if (next) {
        select(next);
        next.focus();
      }
    });
  });
}
