/** @import { Problem, ProblemKind } from './types.js' */
import { problemText } from './texts/index.js';

/** A request without result. */
export class ApiProblem extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The reader gave up waiting. */
export class Cancelled extends Error {}

/** @type {Record<number, Exclude<ProblemKind, 'excel' | 'choice'>>} */
const KINDS = { 401: 'token', 403: 'forbidden', 404: 'missing', 408: 'slow', 429: 'busy', 502: 'down', 503: 'busy', 504: 'down' };

/**
 * What the service says of a failure, or what the status tells when somebody else answered, such as a proxy.
 *
 * @param {XMLHttpRequest} request
 * @returns {Promise<Problem>}
 */
export async function problemOf(request) {
  const { status } = request;
  const kind = KINDS[status] ?? (status < 500 ? 'file' : 'other');
  const retryAfter = Number(request.getResponseHeader('Retry-After')) || 0;
  // Files above our own limit are never sent: another limit is in the way, and our service would say which.
  const otherwise = { ...own(status === 413 ? 'tooLargeBetween' : kind), kind, retryAfter };
  if (kind === 'token' || kind === 'forbidden') {
    return otherwise;
  }
  try {
    const said = JSON.parse(await request.response.text());
    const isOurs = said.message?.th && said.fix?.th;
    return isOurs ? { ...otherwise, code: said.code, message: said.message, fix: said.fix, requestId: said.requestId } : otherwise;
  } catch {
    return otherwise;
  }
}

/**
 * A problem in the words of the page.
 *
 * @param {keyof import('./texts/index.js').Words['problems']} name
 * @returns {Problem}
 */
export function own(name) {
  /** @type {ProblemKind} */
  const kind = name === 'tooLarge' || name === 'tooLargeBetween' ? 'file' : name;
  return { kind, code: '', ...problemText(name), requestId: '', retryAfter: 0 };
}
