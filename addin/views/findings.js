/**
 * @import { Finding, GoTo, Language, Severity } from '../types.js'
 * @import { Words } from '../texts/index.js'
 */
import { el, fillInParts } from '../dom.js';
import { placeOf } from './place.js';

/** @type {Record<Severity, string>} */
const SIGNS = { ERROR: '✕', WARNING: '!', INFO: 'i' };

/**
 * How many findings there are of each severity.
 *
 * @param {Finding[]} all
 */
export function counts(all) {
  const count = (/** @type {Severity} */ severity) => all.filter((f) => f.severity === severity).length;
  return { ERROR: count('ERROR'), WARNING: count('WARNING'), INFO: count('INFO') };
}

/** @type {Severity[]} */
const WORST_FIRST = ['ERROR', 'WARNING', 'INFO'];

const SHOWN_AT_ONCE = 25;

/**
 * @param {Finding} finding
 * @param {Words} t
 * @param {Language} language
 * @param {GoTo | null} goTo
 */
const item = (finding, t, language, goTo) =>
  el(
    'li',
    { class: 'finding' },
    placeOf(finding, t, goTo),
    el(
      'div',
      {},
      el('p', { class: 'message' }, finding.message[language]),
      el('p', { class: 'fix' }, el('span', { class: 'fix-label' }, t.fix), ` ${finding.fix[language]}`),
    ),
  );

/**
 * All findings of one rule; a single one stands open, several are told by the first.
 *
 * @param {Finding[]} same
 * @param {Words} t
 * @param {Language} language
 * @param {GoTo | null} goTo
 */
function rule(same, t, language, goTo) {
  const items = same.map((f) => item(f, t, language, goTo));
  if (items.length === 1) {
    return el('ul', { class: 'rule', 'aria-label': same[0].code }, ...items);
  }
  const summary = el(
    'summary',
    {},
    el('span', { class: 'rule-text' }, same[0].message[language]),
    el('span', { class: 'count' }, t.count(items.length)),
    el('span', { class: 'code' }, same[0].code),
  );
  const list = el('ul');
  return el('details', { class: 'rule' }, summary, list, fillInParts(list, items, SHOWN_AT_ONCE, t.more));
}

/** @param {Finding[]} findings */
function byCode(findings) {
  /** @type {Map<string, Finding[]>} */
  const groups = new Map();
  for (const finding of findings) {
    groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding]);
  }
  return [...groups.values()];
}

/**
 * @param {Severity} severity
 * @param {Finding[]} all
 * @param {Words} t
 * @param {Language} language
 * @param {GoTo | null} goTo
 */
function block(severity, all, t, language, goTo) {
  const findings = all.filter((f) => f.severity === severity);
  if (findings.length === 0) {
    return null;
  }
  const summary = el(
    'summary',
    {},
    el('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[severity]),
    el('span', { class: 'severity-name' }, t.severity[severity]),
    el('span', { class: 'count' }, t.count(findings.length)),
  );
  const rules = byCode(findings).map((same) => rule(same, t, language, goTo));
  return el('details', { class: `severity ${severity.toLowerCase()}`, open: severity !== 'INFO' }, summary, ...rules);
}

/**
 * All findings, the worst first, by rule.
 *
 * @param {Finding[]} all
 * @param {string} title
 * @param {Words} t
 * @param {Language} language
 * @param {GoTo | null} goTo
 * @param {string} [id] of the title, where there are several lists
 */
export function findings(all, title, t, language, goTo, id = 'findings') {
  return el(
    'section',
    { class: 'card', 'aria-labelledby': id },
    el('h2', { id }, title),
    all.length === 0 && el('p', { class: 'none' }, t.noFindings),
    ...WORST_FIRST.map((severity) => block(severity, all, t, language, goTo)),
  );
}
