/**
 * @import { Analysis, Audit, ExampleEntry, Language, NamedFile, Problem } from './types.js'
 * @import { Value } from './paste/types.js'
 * @import { Download } from './api.js'
 * @import { Words } from './texts/index.js'
 */
import { Api, MAX_BYTES, own } from './api.js';
import { byId, el, saveAs } from './dom.js';
import { offerExamples, offerTemplates } from './offers.js';
import { PastePanel } from './paste-panel.js';
import { firstLanguage, keepLanguage, texts } from './texts/index.js';
import { auditCard } from './views/audit.js';
import { charts } from './views/charts.js';
import { findings } from './views/findings.js';
import { problemCard } from './views/problem.js';
import { indicators, summary } from './views/summary.js';
import { watchFiles, watchWays } from './ways-in.js';
import { Work } from './work.js';

/**
 * All that the page knows; everything on it is drawn from here, so a change of language only draws again.
 *
 * @type {{ language: Language, years: number[], file: NamedFile | null, answer: Analysis | null, audit: Audit | null,
 *   problem: Problem | null }}
 */
const state = { language: firstLanguage(), years: [], file: null, answer: null, audit: null, problem: null };

const api = new Api();
const t = () => texts[state.language];
const work = new Work({ words: t, cancel: () => api.cancel(), failed: fail });
const paste = new PastePanel({
  words: t,
  framework: (year) => api.framework(year),
  fill: (year, values) => void work.run((w) => w.filling(year), () => fillAndSave(year, values)),
  check: (year, values) => void work.run((w) => w.filling(year), () => fillAndCheck(year, values)),
  say: (saying) => work.say(saying),
  run: (task) => void work.run((w) => w.pasteRead, () => quietly(task)),
});

function draw() {
  const words = t();
  document.documentElement.lang = state.language;
  document.title = words.documentTitle;
  byId('language').textContent = words.otherLanguage;
  byId('language').lang = state.language === 'th' ? 'en' : 'th';
  byId('ways').setAttribute('aria-label', words.ways);
  for (const node of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-text]'))) {
    const text = words[/** @type {keyof Words} */ (node.dataset.text)];
    node.textContent = typeof text === 'string' ? text : '';
  }
  work.draw();
  paste.draw();
  drawAnswer();
}

function drawAnswer() {
  document.body.classList.toggle('has-result', state.answer !== null);
  byId('problem').replaceChildren(...(state.problem ? [problem(state.problem)] : []));
  byId('result').replaceChildren(...(state.answer ? cards(state.answer) : []));
  work.lock();
}

/** @param {Problem} shown */
const problem = (shown) =>
  problemCard(shown, t(), state.language, {
    again: work.again,
    useToken: (token) => {
      api.useToken(token);
      repeat();
    },
  });

function repeat() {
  state.problem = null;
  drawAnswer();
  work.again?.();
}

/** @param {Analysis} answer */
function cards(answer) {
  const words = t();
  const audited = state.audit
    ? [auditCard(state.audit, words, state.language, () => download((w) => w.auditing, api.audited))]
    : [];
  return [
    summary(answer, words, state.language),
    actions(answer, words),
    ...audited,
    findings(answer, words, state.language),
    charts(answer, words),
    indicators(answer, words),
  ];
}

/**
 * @param {Analysis} answer
 * @param {Words} words
 */
function actions(answer, words) {
  const next = answer.fiscalYear + 1;
  const button = (/** @type {string} */ label, /** @type {() => void} */ action, kind = 'quiet') =>
    el('button', { type: 'button', class: kind, 'data-work': '', onclick: action }, label);
  return el(
    'section',
    { 'aria-label': words.actions, class: 'actions' },
    button(words.downloadResult, () => download((w) => w.writing, api.analyse), 'main'),
    button(words.downloadReport, () => download((w) => w.reporting, api.report)),
    button(words.audit, audit),
    state.years.includes(next) &&
      button(words.nextTemplate(next), () => download((w) => w.carrying(next), api.nextYear(next))),
    button(words.openData, () => download((w) => w.exporting, api.openData)),
    button(words.clearMarks, () => download((w) => w.clearing, api.clear)),
    button(words.startOver, startOver),
  );
}

/** @param {Problem} shown */
function fail(shown) {
  state.problem = shown;
  drawAnswer();
  byId('problem-title').focus();
}

/** @param {NamedFile} file */
function check(file) {
  Object.assign(state, { file, answer: null, audit: null, problem: null });
  drawAnswer();
  if (file.blob.size > MAX_BYTES) {
    work.again = null;
    fail(own('tooLarge'));
    return;
  }
  void work.run(
    (w) => w.checking(file.name),
    async (progress) => {
      state.problem = null;
      state.answer = await api.check(file.blob, progress);
      showAnswer();
    },
  );
}

function showAnswer() {
  work.say((w) => w.done);
  drawAnswer();
  byId('agency').focus();
}

/**
 * @param {(words: Words) => string} saying
 * @param {Download} request
 */
function download(saying, request) {
  const { file } = state;
  if (file) {
    void work.run(saying, async (progress) => {
      clearProblem();
      save(await request(file.blob, progress));
    });
  }
}

function audit() {
  const { file } = state;
  if (!file) {
    return;
  }
  void work.run(
    (w) => w.auditing,
    async (progress) => {
      clearProblem();
      try {
        state.audit = await api.audit(file.blob, progress);
      } catch (error) {
        throw withoutAudit(error);
      }
      work.say((w) => w.done);
      drawAnswer();
      byId('audit').focus();
    },
  );
}

/**
 * An older service has no audit; that is no fault of the file.
 *
 * @param {unknown} error
 */
function withoutAudit(error) {
  const missing = /** @type {{ problem?: Problem }} */ (error).problem;
  if (missing?.kind === 'missing') {
    missing.message = { th: texts.th.auditMissing, en: texts.en.auditMissing };
    missing.fix = { th: texts.th.auditMissingFix, en: texts.en.auditMissingFix };
  }
  return error;
}

function clearProblem() {
  state.problem = null;
  byId('problem').replaceChildren();
}

/** @param {() => Promise<void>} task */
async function quietly(task) {
  clearProblem();
  await task();
  work.say(null);
}

/**
 * @param {number} year
 * @param {Value[]} values
 */
async function filled(year, values) {
  clearProblem();
  const typed = values.map(({ sheet, row, header, value }) => ({ sheet, row, header, value }));
  return api.filled(year, typed, () => {});
}

/**
 * @param {number} year
 * @param {Value[]} values
 */
async function fillAndSave(year, values) {
  save(await filled(year, values));
}

/**
 * @param {number} year
 * @param {Value[]} values
 */
async function fillAndCheck(year, values) {
  const file = await filled(year, values);
  const answer = await api.check(file.blob, () => {});
  Object.assign(state, { file, answer, audit: null });
  showAnswer();
}

/** @param {NamedFile} file */
function save(file) {
  saveAs(file);
  work.say((w) => w.saved(file.name));
}

function startOver() {
  Object.assign(state, { file: null, answer: null, audit: null, problem: null });
  work.say(null);
  drawAnswer();
  byId('file').focus();
}

/** @param {ExampleEntry} example */
function tryExample({ title, url }) {
  void work.run(
    (w) => w.checking(title),
    async (progress) => {
      clearProblem();
      const file = { name: title, blob: (await api.get(url)).blob };
      Object.assign(state, { file, answer: null, audit: null });
      state.answer = await api.check(file.blob, progress);
      showAnswer();
    },
  );
}

byId('language').addEventListener('click', () => {
  state.language = state.language === 'th' ? 'en' : 'th';
  keepLanguage(state.language);
  draw();
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAnswer);
draw();
watchFiles((file) => work.busy || check({ name: file.name, blob: file }));
watchWays();
void work.run(
  () => '',
  async () => {
    clearProblem();
    state.years = offerTemplates(await api.templates());
    offerExamples(await api.examples(), tryExample);
  },
);
