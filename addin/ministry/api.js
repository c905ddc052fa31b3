/**
 * @import { NamedFile } from '../types.js'
 * @import { Progress } from '../api.js'
 * @import { Chosen, Prefill, Rollup, Wishes } from './types.js'
 */
import { Api } from '../api.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP = 'application/zip';

/** What the service does with the files of many agencies. */
export class MinistryApi extends Api {
  /**
   * @param {Chosen[]} files
   * @param {Wishes} wishes
   * @param {Progress} progress
   * @returns {Promise<Rollup>}
   */
  rollup(files, wishes, progress) {
    return this.json(rollupPath(wishes), form(files), progress);
  }

  /**
   * The same as a workbook.
   *
   * @param {Chosen[]} files
   * @param {Wishes} wishes
   * @param {Progress} progress
   * @returns {Promise<NamedFile>}
   */
  rollupWorkbook(files, wishes, progress) {
    return this.file(rollupPath(wishes), form(files), XLSX, 'ita-rollup.xlsx', progress);
  }

  /**
   * What a table of results would give as filled templates.
   *
   * @param {Chosen} table
   * @param {string} year
   * @param {Progress} progress
   * @returns {Promise<Prefill>}
   */
  prefill(table, year, progress) {
    return this.json(`api/v1/prefill?year=${year}`, form([table]), progress);
  }

  /**
   * The filled templates.
   *
   * @param {Chosen} table
   * @param {string} year
   * @param {Progress} progress
   * @returns {Promise<NamedFile>}
   */
  prefilled(table, year, progress) {
    return this.file(`api/v1/prefill?year=${year}`, form([table]), ZIP, `ita-templates-${year}.zip`, progress);
  }
}

/** @param {Wishes} wishes */
function rollupPath({ year, target }) {
  const query = new URLSearchParams();
  if (year !== '') {
    query.set('year', year);
  }
  if (target !== '') {
    query.set('target', target);
  }
  return query.size > 0 ? `api/v1/rollup?${query}` : 'api/v1/rollup';
}

/** @param {Chosen[]} files */
function form(files) {
  const form = new FormData();
  for (const { name, file } of files) {
    form.append('workbook', file, name);
  }
  return form;
}
