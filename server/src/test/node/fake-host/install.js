import { Host } from './protocol.js';
import { OpenBook } from './api-book.js';

/** Puts the fake host behind the client library of this page. */

/** The numbers of requests and what they carried, for tests. */
export let host;

/** Opens a workbook, given as JSON, and answers for it from now on.
 * @param members what members.mjs lists */
export function open(members, data) {
  host = new Host(members, new OpenBook(data));
  OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: async () => ({ url: 'https://fake.test/', headers: {} }),
    _createRequestExecutorOrNull: () => ({ executeAsync: async (custom, flags, { Body }) => answer(host.execute(Body)) }),
  };
  // Only what Excel would be asked: sets up to 1.9 are there, later ones are not.
  Office.context.requirements = {
    isSetSupported: (set, version) => set === 'ExcelApi' && Number(version.split('.')[1]) <= 9,
  };
}

function answer({ ok, body, code, message }) {
  return ok
    ? { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: {}, Body: body }
    : { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: message, Headers: {}, Body: null };
}
