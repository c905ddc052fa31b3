import { en } from './en.js';
import { th } from './th.js';

/** @import { Bilingual, Language, Level } from '../types.js' */

/** @typedef {typeof th} Words */

/** @type {Record<Language, Words>} */
export const texts = { th, en };

/** Names of the levels by code; Thai names come from the framework. */
const LEVELS = /** @type {Record<string, string>} */ ({
  EXCELLENT: 'Pass with excellence',
  GOOD: 'Good pass',
  PASS: 'Pass',
  IMPROVE: 'Needs improvement',
  URGENT: 'Needs urgent improvement',
});

/**
 * @param {Level} level
 * @param {Language} language
 */
export const levelName = (level, language) => (language === 'th' ? level.th : (LEVELS[level.code] ?? level.code));

/**
 * What happened and what to do, in both languages.
 *
 * @param {keyof Words['problems']} name
 * @returns {{ message: Bilingual, fix: Bilingual }}
 */
export function problemText(name) {
  return {
    message: { th: th.problems[name][0], en: en.problems[name][0] },
    fix: { th: th.problems[name][1], en: en.problems[name][1] },
  };
}

const KEPT = 'ita-language';

/**
 * The language of the address, else the one kept from last time, else that of the host, else Thai.
 *
 * @param {Language | null} ofHost
 */
export function firstLanguage(ofHost) {
  const asked = new URLSearchParams(location.search).get('lang') ?? kept() ?? ofHost;
  return /** @type {Language} */ (asked === 'en' ? 'en' : 'th');
}

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    // Storage may be switched off; the language is then Thai again next time.
    return null;
  }
}

/** @param {Language} language */
export function keepLanguage(language) {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // As above.
  }
}
