/** Finds out where the page runs: in a browser, or in Excel, and whether Excel can do what we need. */

/** So long may Excel's library take to come and to say that it is ready; after that it never will. */
const GUARD_MS = 5_000;

/** The set of calls that the applier needs. */
const NEEDED = '1.9';

/**
 * @typedef {object} Place
 * @property {'page' | 'pane'} mode
 * @property {'th' | 'en' | null} language of Excel's menus; null where nobody told
 * @property {boolean} canWrite whether results can be written into the open workbook
 * @property {boolean} blocked whether the page should be in Excel but Excel's library did not answer
 */

/** @type {Place} */
const BROWSER = { mode: 'page', language: null, canWrite: false, blocked: false };

/** Whether the address is the one that the manifest gives to Excel. @param {string} search the part behind `?` */
export function isForExcel(search) {
  const asked = new URLSearchParams(search);
  return asked.get('in') === 'excel' || asked.has('_host_Info');
}

/** What a button of the ribbon asks the pane to do when it opens, if anything. @param {string} search
 * @returns {'check' | 'analyse' | null} */
export function askedFor(search) {
  const wish = new URLSearchParams(search).get('do');
  return isForExcel(search) && (wish === 'check' || wish === 'analyse') ? wish : null;
}

/**
 * Tells where the page runs. In a browser nothing is loaded from anywhere; for Excel its library comes from where the
 * service says (`office.json`), and a library that does not answer leaves a page that works by upload.
 * @param {{guardMs?: number}} [options]
 * @returns {Promise<Place>}
 */
export async function findPlace({ guardMs = GUARD_MS } = {}) {
  if (!isForExcel(location.search)) {
    return BROWSER;
  }
  try {
    return await within(guardMs, inExcel());
  } catch {
    return { ...BROWSER, blocked: true };
  }
}

/** @returns {Promise<Place>} */
async function inExcel() {
  if (typeof Office === 'undefined') {
    const { src } = await (await fetch('office.json')).json();
    await load(src);
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    return BROWSER;
  }
  return {
    mode: 'pane',
    language: /^en\b/i.test(Office.context.displayLanguage) ? 'en' : 'th',
    canWrite: Office.context.requirements.isSetSupported('ExcelApi', NEEDED),
    blocked: false,
  };
}

/** Loads a script; Excel's library takes history.pushState away, which the page may need. @param {string} src */
function load(src) {
  const { pushState, replaceState } = history;
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.addEventListener('load', () => {
      Object.assign(history, { pushState, replaceState });
      resolve(undefined);
    });
    script.addEventListener('error', () => reject(new Error('office.js')));
    document.head.append(script);
  });
}

/** A promise that fails after a time.
 * @template T @param {number} ms @param {Promise<T>} promise @returns {Promise<T>} */
export function within(ms, promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('time-out')), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
