import { byId } from './dom.js';

/**
 * Takes files that are dropped or chosen.
 *
 * @param {(file: File) => void} take
 */
export function watchFiles(take) {
  const choose = (/** @type {FileList | null | undefined} */ files) => {
    const file = files?.[0];
    if (file) {
      take(file);
    }
  };
  const drop = byId('drop');
  for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    // A file dropped beside the field must not replace the page.
    document.addEventListener(kind, (event) => event.preventDefault());
    drop.addEventListener(kind, () => drop.classList.toggle('over', kind === 'dragenter' || kind === 'dragover'));
  }
  drop.addEventListener('drop', (event) => choose(event.dataTransfer?.files));
  const input = byId('file', HTMLInputElement);
  input.addEventListener('change', () => {
    choose(input.files);
    // So that the same file, saved again meanwhile, can be chosen again.
    input.value = '';
  });
  // Chosen while the page was still loading.
  choose(input.files);
}

/** Two ways in, one shown at a time; arrow keys move between them, as in any list of tabs. */
export function watchWays() {
  const tabs = [byId('tab-upload'), byId('tab-paste')];
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
