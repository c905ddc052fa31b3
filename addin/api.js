/** Requests to the service. What goes wrong becomes an ApiProblem, so that a view can say it. */

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP = 'application/zip';

/** Greatest size of a workbook, as the service has it. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** A request without result; `problem` is the server's document, or null when nobody answered. */
export class ApiProblem extends Error {
  constructor(problem) {
    super(problem ? problem.code : 'NO_NETWORK');
    this.problem = problem;
  }
}

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new ApiProblem(null);
  }
  if (answer.ok) {
    return answer;
  }
  let problem = null;
  try {
    problem = await answer.json();
  } catch {
    // An answer that is not ours, such as one of a proxy: say that the service cannot be reached.
  }
  throw new ApiProblem(problem);
}

function send(path, workbook, accept) {
  return ask(path, { method: 'POST', body: workbook, headers: { 'Content-Type': XLSX, Accept: accept } });
}

/** The name in Content-Disposition; the UTF-8 form is the one with Thai letters. */
function fileName(answer, otherwise) {
  const header = answer.headers.get('Content-Disposition') ?? '';
  const found = /filename\*=UTF-8''([^;]+)/.exec(header);
  return found ? decodeURIComponent(found[1]) : otherwise;
}

async function file(answer, otherwise) {
  return { name: fileName(answer, otherwise), blob: await answer.blob() };
}

export const check = async (workbook) => (await send('api/v1/check', workbook, 'application/json')).json();

export const analyse = async (workbook) => file(await send('api/v1/analyse', workbook, XLSX), 'ita-analysis.xlsx');

export const clear = async (workbook) => file(await send('api/v1/clear', workbook, XLSX), 'ita-workbook.xlsx');

export const nextYear = async (workbook, year) =>
  file(await send(`api/v1/templates/${year}.xlsx`, workbook, XLSX), `ita-template-${year}.xlsx`);

export const openData = async (workbook) => file(await send('api/v1/export', workbook, ZIP), 'ita-open-data.zip');

export const templates = async () => (await ask('api/v1/templates')).json();

export const examples = async () => (await ask('api/v1/examples')).json();

export const example = async (url) => file(await ask(url), 'example.xlsx');
