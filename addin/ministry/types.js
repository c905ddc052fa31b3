/**
 * What the service sends about many agencies, as far as the page reads it.
 *
 * @import { Finding, Level, Shortfall } from '../types.js'
 *
 * @typedef {Level & { next: string, nextCode: string | null, missing: Shortfall[] }} AgencyLevel
 * @typedef {{ name: string, score: number | null, prior: number | null, delta: number | null, rank: number | null,
 *   rating: AgencyLevel | null, pass: boolean | null, source: string, errors: number, finding: Finding | null }} Agency
 *   with a finding when its file cannot be used
 * @typedef {Level & { count: number }} LevelCount
 * @typedef {{ delta: number, names: string[] }} Change
 * @typedef {{ fiscalYear: number, count: number, mean: number | null, meanPrior: number | null, bothYears: number,
 *   meanOfAll: number | null, passed: number, failed: string[], target: number | null, onTarget: number | null,
 *   withoutScore: number, unusable: number, agencies: Agency[], levels: LevelCount[], levelsPrior: LevelCount[],
 *   largestRise: Change | null, largestFall: Change | null, findings: Finding[] }} Rollup
 * @typedef {{ fiscalYear: number, files: string[], findings: Finding[] }} Prefill
 */

/**
 * What was chosen.
 *
 * @typedef {{ name: string, file: File }} Chosen a file with the way to it within its folder
 * @typedef {{ year: string, target: string }} Wishes empty for what the files say, and for no target
 */

export {};
