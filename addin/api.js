/**
 * @import { Analysis, Audit, ExampleEntry, NamedFile, ReportChoice, TemplateEntry } from './types.js'
 * @import { Framework, Value } from './paste/types.js'
 * @import { Filling } from './excel/pane.js'
 */
import { ApiProblem, Cancelled, own, problemOf } from './failures.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ZIP = 'application/zip';
const JSON_TYPE = 'application/json';

/** Greatest size of a workbook, as the service has it. */
const MAX_BYTES = 20 * 1024 * 1024;

/** The service gives up earlier; so long without an answer means that none will come. */
const TIMEOUT_MS = 180_000;

/** What the service needs of a pasted value. @param {Value} value */
const typed = ({ sheet, row, header, value }) => ({ sheet, row, header, value });

/** Talks to the service that the page came from. Keeps an access token in memory only. */
export class Api {
  #token = '';
  /** @type {XMLHttpRequest | null} */ #running = null;

  /** @param {string} token sent with every request from now on; empty for none */
  useToken(token) {
    this.#token = token.trim();
  }

  /** Gives up on the request under way. */
  cancel() {
    this.#running?.abort();
  }

  /**
   * @param {Blob} workbook
   * @param {Progress} progress
   * @returns {Promise<Analysis>}
   */
  check(workbook, progress) {
    return this.json('api/v1/check', workbook, progress);
  }

  /**
   * @param {Blob} workbook
   * @param {Progress} progress
   * @returns {Promise<Audit>}
   */
  audit(workbook, progress) {
    return this.json('api/v1/audit', workbook, progress);
  }

  /**
   * The analysis with its edits, for a workbook that is open elsewhere.
   *
   * @param {Blob} workbook
   * @param {Progress} progress
   * @returns {Promise<Analysis>}
   */
  analysis = (workbook, progress) => this.json('api/v1/analyse', workbook, progress);

  /**
   * The edits that take our marks off a workbook that is open elsewhere.
   *
   * @param {Blob} workbook
   * @param {Progress} progress
   * @returns {Promise<unknown>}
   */
  clearing = (workbook, progress) => this.json('api/v1/clear', workbook, progress);

  /**
   * The edits that put scores of a year into a workbook that is open elsewhere.
   *
   * @param {Blob} workbook
   * @param {number} year
   * @param {Value[]} values
   * @param {Progress} progress
   * @returns {Promise<Filling>}
   */
  filling(workbook, year, values, progress) {
    const form = new FormData();
    form.set('workbook', workbook);
    form.set('values', new Blob([JSON.stringify({ values: values.map(typed) })], { type: JSON_TYPE }));
    return this.json(`api/v1/fill?year=${year}`, form, progress);
  }

  /** @type {Download} */
  audited = (workbook, progress) => this.file('api/v1/audit', workbook, XLSX, 'ita-audit.xlsx', progress);

  /** @type {Download} */
  analyse = (workbook, progress) => this.file('api/v1/analyse', workbook, XLSX, 'ita-analysis.xlsx', progress);

  /**
   * The Word report as chosen.
   *
   * @param {ReportChoice} choice
   * @param {Blob | null} logo
   * @returns {Download}
   */
  report({ layout, digits, without }, logo) {
    const query = new URLSearchParams({ layout, digits, without: without.join() });
    return (workbook, progress) => {
      const form = new FormData();
      form.set('workbook', workbook);
      if (logo) {
        form.set('logo', logo);
      }
      return this.file(`api/v1/report?${query}`, form, DOCX, 'ita-report.docx', progress);
    };
  }

  /** @type {Download} */
  openData = (workbook, progress) => this.file('api/v1/export', workbook, ZIP, 'ita-open-data.zip', progress);

  /** @type {Download} */
  clear = (workbook, progress) => this.file('api/v1/clear', workbook, XLSX, 'ita-workbook.xlsx', progress);

  /**
   * The template of a year with what carries over from last year's workbook.
   *
   * @param {number} year
   * @returns {Download}
   */
  nextYear(year) {
    const path = `api/v1/templates/${year}.xlsx`;
    return (workbook, progress) => this.file(path, workbook, XLSX, `ita-template-${year}.xlsx`, progress);
  }

  /**
   * The template of a year with scores in it.
   *
   * @param {number} year
   * @param {Value[]} values
   * @param {Progress} progress
   */
  async filled(year, values, progress) {
    const body = new Blob([JSON.stringify({ values: values.map(typed) })], { type: JSON_TYPE });
    return this.file(`api/v1/templates/${year}.xlsx`, body, XLSX, `ita-template-${year}.xlsx`, progress);
  }

  /** @returns {Promise<TemplateEntry[]>} */
  templates() {
    return this.json('api/v1/templates');
  }

  /**
   * @param {number} year
   * @returns {Promise<Framework>}
   */
  framework(year) {
    return this.json(`api/v1/frameworks/${year}`);
  }

  /** @returns {Promise<ExampleEntry[]>} */
  examples() {
    return this.json('api/v1/examples');
  }

  /**
   * A file of the service, such as an example.
   *
   * @param {string} address
   * @returns {Promise<NamedFile>}
   */
  get(address) {
    return this.file(address.replace(/^\//, ''), null, XLSX, 'ita.xlsx');
  }

  /**
   * What the service says in answer to a request, as an object.
   *
   * @param {string} path
   * @param {Blob | FormData | null} [body]
   * @param {Progress} [progress]
   */
  async json(path, body = null, progress) {
    const { blob } = await this.#send(path, body, JSON_TYPE, progress);
    return JSON.parse(await blob.text());
  }

  /**
   * The file that the service makes in answer to a request.
   *
   * @param {string} path
   * @param {Blob | FormData | null} body
   * @param {string} accept
   * @param {string} otherwise name of the file when the answer has none
   * @param {Progress} [progress]
   * @returns {Promise<NamedFile>}
   */
  async file(path, body, accept, otherwise, progress) {
    const { blob, disposition, gaps } = await this.#send(path, body, accept, progress);
    const found = /filename\*=UTF-8''([^;]+)/.exec(disposition);
    return { name: found ? decodeURIComponent(found[1]) : otherwise, blob, gaps };
  }

  /**
   * Not fetch: only this tells how much of an upload is through, and with it whether the network was lost midway.
   *
   * @param {string} path
   * @param {Blob | FormData | null} body
   * @param {string} accept
   * @param {Progress} [progress]
   * @returns {Promise<{ blob: Blob, disposition: string, gaps: number }>}
   */
  #send(path, body, accept, progress) {
    return new Promise((resolve, reject) => {
      const file = body instanceof FormData ? body.get('workbook') : body;
      if (file instanceof Blob && file.size > MAX_BYTES) {
        reject(new ApiProblem(own('tooLarge')));
        return;
      }
      const request = new XMLHttpRequest();
      let begun = false;
      request.open(body ? 'POST' : 'GET', path);
      request.responseType = 'blob';
      request.timeout = TIMEOUT_MS;
      request.setRequestHeader('Accept', accept);
      if (body instanceof Blob) {
        request.setRequestHeader('Content-Type', body.type === JSON_TYPE ? JSON_TYPE : XLSX);
      }
      this.#running = request;
      if (this.#token !== '') {
        request.setRequestHeader('Authorization', `Bearer ${this.#token}`);
      }
      request.upload.onprogress = ({ loaded, total }) => {
        begun ||= loaded > 0;
        progress?.(total > 0 ? loaded / total : 1);
      };
      request.onload = () => {
        if (request.status === 200) {
          resolve({
            blob: request.response,
            disposition: request.getResponseHeader('Content-Disposition') ?? '',
            gaps: Number(request.getResponseHeader('X-Report-Gaps')),
          });
        } else {
          problemOf(request).then((problem) => reject(new ApiProblem(problem)));
        }
      };
      request.onerror = () => reject(new ApiProblem(own(begun ? 'lost' : 'down')));
      request.ontimeout = () => reject(new ApiProblem(own('slow')));
      request.onabort = () => reject(new Cancelled());
      request.send(body);
    });
  }
}

/**
 * @typedef {(share: number) => void} Progress how much of an upload is through, 0 to 1
 * @typedef {(workbook: Blob, progress: Progress) => Promise<NamedFile>} Download
 */
