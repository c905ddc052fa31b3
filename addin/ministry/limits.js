/**
 * @import { Problem } from '../types.js'
 * @import { Chosen } from './types.js'
 * @import { Words } from '../texts/index.js'
 */
import { ApiProblem } from '../failures.js';
import { texts } from '../texts/index.js';

/** Limits of the service; what goes beyond them is told before anything is sent. */
export const MOST_FILES = 1_000;
export const TOTAL_BYTES = 96 * 1024 * 1024;
export const FILE_BYTES = 20 * 1024 * 1024;

/** What a form adds to each file, besides its name: the line between parts and the headers, generously. */
const PART_BYTES = 512;

const encoder = new TextEncoder();

/** What a file takes of the form that is sent. @param {Chosen} file */
export const weight = ({ name, file }) => file.size + PART_BYTES + encoder.encode(name).length;

/** Everything that is sent together. @param {Chosen[]} files */
export const totalOf = (files) => files.reduce((sum, file) => sum + weight(file), 0);

/**
 * A choice that cannot be sent as it is.
 *
 * @param {(t: Words) => [string, string]} say what is the matter, and what to do
 */
export function refusal(say) {
  const [[th, thFix], [en, enFix]] = [say(texts.th), say(texts.en)];
  /** @type {Problem} */
  const problem = { kind: 'choice', code: '', message: { th, en }, fix: { th: thFix, en: enFix }, requestId: '', retryAfter: 0 };
  return new ApiProblem(problem);
}

/** How many names a message holds; more would hide what it says. */
const NAMED = 5;

/** @param {Chosen[]} files */
const names = (files) => files.slice(0, NAMED).map(({ name }) => name).join(', ') + (files.length > NAMED ? ' …' : '');

/** Refuses what the service would refuse. @param {Chosen[]} files */
export function assertWithinLimits(files) {
  const large = files.filter(({ file }) => file.size > FILE_BYTES);
  if (files.length === 0) {
    throw refusal((t) => [t.nothingChosen, t.nothingChosenFix]);
  }
  if (files.length > MOST_FILES) {
    throw refusal((t) => [t.tooMany(files.length), t.sendInParts]);
  }
  if (large.length > 0) {
    throw refusal((t) => [t.tooLargeFiles(large.length, names(large)), t.tooLargeFilesFix]);
  }
  if (totalOf(files) > TOTAL_BYTES) {
    throw refusal((t) => [t.tooLargeTogether(t.size(totalOf(files))), t.sendInParts]);
  }
}

/**
 * Refuses files that were moved or changed since they were chosen: a browser breaks off an upload of such, and would
 * not say of which.
 *
 * @param {Chosen[]} files
 */
export async function assertReadable(files) {
  const readable = await Promise.all(
    files.map(({ file }) => file.slice(0, 1).arrayBuffer().then(() => true, () => false)),
  );
  const lost = files.filter((_, i) => !readable[i]);
  if (lost.length > 0) {
    throw refusal((t) => [t.unreadable(lost.length, names(lost)), t.unreadableFix]);
  }
}
