import { el } from './dom.js';

const SIGNS = { ERROR: '✕', WARNING: '!', INFO: 'i' };

/** So many findings of one code stand open; the rest opens on demand, so that no kind hides another. */
const SHOWN_PER_CODE = 3;

function place(finding, t) {
  if (!finding.sheet) {
    return t.wholeFile;
  }
  return finding.cell ? `${finding.sheet}!${finding.cell}` : finding.sheet;
}

function item(finding, t, lang) {
  return el(
    'li',
    {},
    el('p', { class: 'place' }, place(finding, t)),
    el(
      'div',
      {},
      el('p', { class: 'message' }, finding.message[lang]),
      el('p', { class: 'fix' }, el('span', { class: 'fix-label' }, t.fix), ` ${finding.fix[lang]}`),
      el('p', { class: 'code' }, finding.code),
    ),
  );
}

function byCode(findings) {
  const groups = new Map();
  for (const finding of findings) {
    groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding]);
  }
  return [...groups.values()];
}

function kind(findings, t, lang) {
  const rest = findings.slice(SHOWN_PER_CODE);
  const list = el('ul', {}, ...findings.slice(0, SHOWN_PER_CODE).map((f) => item(f, t, lang)));
  if (!rest.length) {
    return list;
  }
  const more = el(
    'details',
    { class: 'more' },
    el('summary', {}, t.more(rest.length)),
    el('ul', {}, ...rest.map((f) => item(f, t, lang))),
  );
  return el('div', {}, list, more);
}

function severity(name, all, t, lang) {
  const findings = all.filter((f) => f.severity === name);
  if (!findings.length) {
    return null;
  }
  return el(
    'details',
    { class: `severity ${name.toLowerCase()}`, open: name !== 'INFO' },
    el(
      'summary',
      {},
      el('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[name]),
      el('span', { class: 'severity-name' }, t.severity[name]),
      el('span', { class: 'count' }, String(findings.length)),
    ),
    ...byCode(findings).map((group) => kind(group, t, lang)),
  );
}

/** All findings, the worst first. */
export function findings(answer, t, lang) {
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'findings' },
    el('h2', { id: 'findings' }, t.findings),
    answer.findings.length ? null : el('p', { class: 'none' }, t.noFindings),
    ...['ERROR', 'WARNING', 'INFO'].map((name) => severity(name, answer.findings, t, lang)),
  );
}
