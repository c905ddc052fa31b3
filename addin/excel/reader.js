import { within } from './host.js';
import { ExcelProblem } from './problem.js';

/**
 * Reads the open workbook as a file. Not every Excel gives it (the web does not always, other hosts of it never do):
 * READ_FAILED means that the officer should choose the saved file instead.
 */

/** Excel fails on larger slices. */
const SLICE = 4_194_304;

const TIMEOUT_MS = 60_000;

/** @typedef {{timeoutMs?: number, progress?: (read: number, all: number) => void}} ReadOptions */

/** The bytes of the open workbook, with what is typed and not saved yet.
 * @param {ReadOptions} [options]
 * @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function readWorkbook({ timeoutMs = TIMEOUT_MS, progress } = {}) {
  const opening = open();
  try {
    const file = await within(timeoutMs, opening);
    return await within(timeoutMs, slices(file, progress));
  } catch (error) {
    throw new ExcelProblem('READ_FAILED', String(/** @type {any} */ (error)?.code ?? ''), error);
  } finally {
    // Excel keeps two files in memory at most: also one that comes too late must be closed.
    opening.then((file) => file.closeAsync(), () => {});
  }
}

/** @returns {Promise<Office.File>} */
function open() {
  return new Promise((resolve, reject) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, (result) =>
      result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(result.error),
    );
  });
}

/** @param {Office.File} file @param {ReadOptions['progress']} progress */
async function slices(file, progress) {
  const bytes = new Uint8Array(file.size);
  let read = 0;
  for (let index = 0; index < file.sliceCount; index++) {
    const data = await slice(file, index);
    if (read + data.length > bytes.length) {
      throw new RangeError('more than announced');
    }
    bytes.set(data, read);
    read += data.length;
    progress?.(read, file.size);
  }
  if (read === 0 || read !== file.size) {
    throw new RangeError(`${read} of ${file.size} bytes`);
  }
  return bytes;
}

/** @param {Office.File} file @param {number} index @returns {Promise<number[] | Uint8Array>} */
function slice(file, index) {
  return new Promise((resolve, reject) => {
    file.getSliceAsync(index, (result) =>
      result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value.data) : reject(result.error),
    );
  });
}
