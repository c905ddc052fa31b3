/**
 * @import { Language, Problem } from '../types.js'
 * @import { Words } from '../texts/index.js'
 */
import { el } from '../dom.js';

/**
 * What went wrong, what to do, and a way to go on without giving anything twice.
 *
 * @param {Problem} problem
 * @param {Words} t
 * @param {Language} language
 * @param {{ again: (() => void) | null, useToken: (token: string) => void }} ways
 */
export function problemCard(problem, t, language, { again, useToken }) {
  const needsToken = problem.kind === 'token' || problem.kind === 'forbidden';
  const isFinal = ['file', 'choice', 'missing'].includes(problem.kind);
  const canRepeat = again !== null && !isFinal && !needsToken;
  return el(
    'section',
    { class: `card problem ${problem.kind}`, 'aria-labelledby': 'problem-title' },
    el('h2', { tabIndex: -1, id: 'problem-title' }, title(problem, t)),
    el('p', { class: 'message' }, problem.message[language]),
    el('p', { class: 'fix' }, el('span', { class: 'fix-label' }, t.fix), ` ${problem.fix[language]}`),
    problem.retryAfter > 0 && el('p', {}, t.retryIn(problem.retryAfter)),
    problem.kind !== 'file' && problem.kind !== 'excel' && el('p', {}, t.kept),
    needsToken && tokenForm(t, useToken),
    canRepeat && el('p', { class: 'row' }, el('button', { type: 'button', class: 'main', 'data-work': '', onclick: again }, t.again)),
    problem.code !== '' && el('p', { class: 'code' }, problem.code),
    problem.requestId !== '' && el('p', { class: 'code' }, `${t.requestId} ${problem.requestId}`),
  );
}

/**
 * @param {Problem} problem
 * @param {Words} t
 */
function title({ kind }, t) {
  switch (kind) {
    case 'file':
      return t.problemTitle;
    case 'busy':
      return t.busyTitle;
    case 'token':
      return t.tokenTitle;
    case 'forbidden':
      return t.forbiddenTitle;
    case 'excel':
      return t.excelTitle;
    case 'choice':
      return t.choiceTitle;
    default:
      return t.failedTitle;
  }
}

/**
 * @param {Words} t
 * @param {(token: string) => void} useToken
 */
function tokenForm(t, useToken) {
  const input = el('input', { type: 'password', id: 'token', name: 'token', autocomplete: 'off', required: true, spellcheck: false });
  const form = el(
    'form',
    { class: 'token' },
    el('label', { htmlFor: 'token' }, t.token),
    input,
    el('p', { class: 'quiet-text' }, t.tokenNote),
    el('button', { type: 'submit', class: 'main' }, t.tokenSend),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    useToken(input.value);
  });
  return form;
}
