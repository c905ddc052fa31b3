import * as api from './api.js';
import { el } from './dom.js';
import { findings } from './findings-view.js';
import { indicators, summary } from './result-view.js';
import { texts } from './texts.js';

const $ = (id) => document.getElementById(id);

/** All that the page knows; everything on it is drawn from here, so a change of language only draws again. */
const state = { lang: 'th', years: [], file: null, answer: null, problem: null, status: null };

const t = () => texts[state.lang];

function draw() {
  const words = t();
  document.documentElement.lang = state.lang;
  document.title = words.documentTitle;
  $('language').textContent = words.otherLanguage;
  $('language').lang = state.lang === 'th' ? 'en' : 'th';
  for (const node of document.querySelectorAll('[data-text]')) {
    node.textContent = words[node.dataset.text];
  }
  document.body.classList.toggle('has-result', state.answer !== null);
  drawStatus();
  $('problem').replaceChildren(...(state.problem ? [problemCard(state.problem)] : []));
  $('result').replaceChildren(...(state.answer ? resultCards(state.answer) : []));
}

function drawStatus() {
  $('state').textContent = state.status ? state.status.words(t()) : '';
  $('state').classList.toggle('busy', Boolean(state.status?.busy));
}

function say(words, busy = false) {
  state.status = words ? { words, busy } : null;
  drawStatus();
  document.body.setAttribute('aria-busy', String(busy));
  for (const button of document.querySelectorAll('button[data-work]')) {
    button.disabled = busy;
  }
}

function problemCard(problem) {
  const words = t();
  // 4xx speaks about the file; all else is not its fault.
  const aboutFile = problem.status < 500;
  return el(
    'section',
    { class: 'card problem' },
    el('h2', { tabIndex: -1, id: 'problem-title' }, aboutFile ? words.problemTitle : words.failedTitle),
    el('p', { class: 'message' }, problem.message[state.lang]),
    el('p', { class: 'fix' }, el('span', { class: 'fix-label' }, words.fix), ` ${problem.fix[state.lang]}`),
    problem.code ? el('p', { class: 'code' }, problem.code) : null,
    problem.requestId ? el('p', { class: 'code' }, `${words.requestId} ${problem.requestId}`) : null,
  );
}

function resultCards(answer) {
  const words = t();
  const next = answer.fiscalYear + 1;
  const work = (words, kind, action) =>
    el('button', { type: 'button', class: kind, 'data-work': '', onclick: action }, words);
  return [
    summary(answer, words, state.lang),
    el(
      'div',
      { class: 'actions' },
      work(words.downloadResult, 'main', () => download(api.analyse, (w) => w.writing)),
      ...(state.years.includes(next)
        ? [work(words.nextTemplate(next), 'quiet', () => download((b) => api.nextYear(b, next), (w) => w.carrying(next)))]
        : []),
      work(words.openData, 'quiet', () => download(api.openData, (w) => w.exporting)),
      work(words.clearMarks, 'quiet', () => download(api.clear, (w) => w.clearing)),
      work(words.startOver, 'quiet', startOver),
    ),
    indicators(answer, words),
    findings(answer, words, state.lang),
  ];
}

/** A problem that the page itself finds, in the form of the server's. */
const own = (status, message, fix) => ({
  status,
  message: { th: texts.th[message], en: texts.en[message] },
  fix: { th: texts.th[fix], en: texts.en[fix] },
});

function fail(error) {
  if (!(error instanceof api.ApiProblem)) {
    throw error;
  }
  state.problem = error.problem ?? own(503, 'noNetwork', 'noNetworkFix');
  say(null);
  draw();
  $('problem-title').focus();
}

async function check(file) {
  state.file = file;
  state.answer = null;
  state.problem = null;
  draw();
  if (file.blob.size > api.MAX_BYTES) {
    state.problem = own(413, 'tooLarge', 'tooLargeFix');
    draw();
    return;
  }
  say((w) => w.checking(file.name), true);
  try {
    state.answer = await api.check(file.blob);
  } catch (error) {
    fail(error);
    return;
  }
  say((w) => w.done);
  draw();
  $('agency').focus();
}

async function download(request, words) {
  say(words, true);
  try {
    const result = await request(state.file.blob);
    save(result);
    say((w) => w.saved(result.name));
  } catch (error) {
    fail(error);
  }
}

function save(file) {
  const url = URL.createObjectURL(file.blob);
  const link = el('a', { href: url, download: file.name });
  document.body.append(link);
  link.click();
  link.remove();
  // Later, as some browsers start the download only after this call has ended.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function startOver() {
  Object.assign(state, { file: null, answer: null, problem: null, status: null });
  draw();
  $('file').focus();
}

function choose(files) {
  const [first] = files;
  if (first) {
    check({ name: first.name, blob: first });
  }
}

function watchDrop() {
  const drop = $('drop');
  for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    // A file dropped beside the field must not replace the page.
    document.addEventListener(kind, (event) => event.preventDefault());
    drop.addEventListener(kind, () => drop.classList.toggle('over', kind === 'dragenter' || kind === 'dragover'));
  }
  drop.addEventListener('drop', (event) => choose(event.dataTransfer.files));
  $('file').addEventListener('change', (event) => {
    choose(event.target.files);
    // So that the same file, saved again meanwhile, can be chosen again.
    event.target.value = '';
  });
}

async function offerTemplates() {
  const list = await api.templates();
  state.years = list.map(({ year }) => year);
  $('year').replaceChildren(...list.map(({ year, url }) => el('option', { value: url }, String(year))));
  $('year').selectedIndex = list.length - 1;
  const follow = () => $('template').setAttribute('href', $('year').value.replace(/^\//, ''));
  $('year').addEventListener('change', follow);
  follow();
}

async function offerExamples() {
  const list = await api.examples();
  $('examples').hidden = list.length === 0;
  $('example-list').replaceChildren(
    ...list.map(({ name, url }) =>
      el('button', { type: 'button', class: 'quiet', 'data-work': '', onclick: () => tryExample(name, url) }, name),
    ),
  );
}

async function tryExample(name, url) {
  say((w) => w.checking(name), true);
  try {
    const file = await api.example(url.replace(/^\//, ''));
    await check({ name, blob: file.blob });
  } catch (error) {
    fail(error);
  }
}

$('language').addEventListener('click', () => {
  state.lang = state.lang === 'th' ? 'en' : 'th';
  draw();
});
if (new URLSearchParams(location.search).get('lang') === 'en') {
  state.lang = 'en';
}
draw();
watchDrop();
offerTemplates().catch(fail);
offerExamples().catch(() => {});
