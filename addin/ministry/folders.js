/** Spreadsheets of all kinds: those that cannot be used get a row that says why, as on the command line. */
const SPREADSHEET = /\.(xlsx|xlsm|xls|xlsb|xltx|ods|csv|tsv)$/i;

/** Hidden files and folders, and what Excel leaves beside an open workbook. */
const HIDDEN = /(^|\/)(\.|~\$)/;

/** Whether a file may be a workbook or a table. @param {string} name */
export const isWanted = (name) => SPREADSHEET.test(name) && !HIDDEN.test(name);

/** A file with the way to it, where it came out of a folder. @param {File} file */
export const named = (file) => ({ name: file.webkitRelativePath || file.name, file });

/** @typedef {{ name: string, file: File | null }} Found what cannot be opened has no file */

/**
 * All files of a drop, also those within its folders, when they are asked for. What was dropped is looked at here and
 * now: it is empty after the event.
 *
 * @param {DataTransfer} transfer
 * @returns {(signal: AbortSignal) => Promise<Found[]>}
 */
export function filesOf(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const plain = [...transfer.files].map(named);
  return async (signal) => {
    /** @type {Found[]} */
    const found = [];
    for (const entry of entries) {
      if (entry) {
        await walk(entry, found, signal);
      }
    }
    return entries.some(Boolean) ? found : plain;
  };
}

/**
 * @param {FileSystemEntry} entry
 * @param {Found[]} found
 * @param {AbortSignal} signal
 */
async function walk(entry, found, signal) {
  signal.throwIfAborted();
  const name = entry.fullPath.replace(/^\//, '');
  try {
    if (entry.isFile) {
      found.push({ name, file: await opened(/** @type {FileSystemFileEntry} */ (entry)) });
      return;
    }
    const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
    // A reader gives a hundred entries at most, and none when all were given.
    for (let some = await read(reader); some.length > 0; some = await read(reader)) {
      for (const inner of some) {
        await walk(inner, found, signal);
      }
    }
  } catch {
    signal.throwIfAborted();
    found.push({ name, file: null });
  }
}

/** @param {FileSystemFileEntry} entry @returns {Promise<File>} */
const opened = (entry) => new Promise((resolve, reject) => entry.file(resolve, reject));

/** @param {FileSystemDirectoryReader} reader @returns {Promise<FileSystemEntry[]>} */
const read = (reader) => new Promise((resolve, reject) => reader.readEntries(resolve, reject));
