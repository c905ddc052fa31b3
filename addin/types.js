/**
 * What the service sends, as far as the page reads it; `templates/analysis.schema.json` says all of it.
 *
 * @typedef {'th' | 'en'} Language
 * @typedef {{ th: string, en: string }} Bilingual
 * @typedef {'UP' | 'DOWN' | 'SAME'} Direction
 * @typedef {'URGENT' | 'IMPROVE' | 'STRENGTH'} Group
 * @typedef {'ERROR' | 'WARNING' | 'INFO'} Severity
 * @typedef {{ score: number | null, prior: number | null, delta: number | null, direction: Direction | null }} Figures
 * @typedef {{ code: string, th: string, certain?: boolean }} Level
 * @typedef {{ on: string, score: number | null, required: number, gap: number | null }} Shortfall
 * @typedef {Level & { next: (Level & { missing: Shortfall[] }) | null }} Rating
 * @typedef {Figures & { published: number | null, rating: Rating | null, target: number | null }} Total
 * @typedef {Figures & { code: string }} InstrumentResult
 * @typedef {Figures & { no: number, name: string | null, instrument: string, extreme: string, group: Group | null }}
 *   IndicatorResult
 * @typedef {{ instrument: string, group: Group, count: number, of: number }} GroupCount
 * @typedef {{ code: string, severity: Severity, sheet: string | null, cell: string | null, message: Bilingual,
 *   fix: Bilingual }} Finding
 * @typedef {{ agency: { name: string, abbreviation: string }, fiscalYear: number, planYear: number, total: Total,
 *   instruments: InstrumentResult[], indicators: IndicatorResult[], groups: GroupCount[], findings: Finding[],
 *   coverage: { indicatorsCovered: number, missing: number[] } }} Analysis
 */

/**
 * The answer of an audit: each formula with the values of three sources, and what could not be checked.
 *
 * @typedef {number | string | boolean | null} CellValue
 * @typedef {{ sheet: string, cell: string, formula: string | null, expected: CellValue, cached: CellValue,
 *   recomputed: CellValue, engine: CellValue, verdict: string }} AuditedFormula
 * @typedef {{ sheet: string, cell: string | null, reason: string | Bilingual }} Unchecked
 * @typedef {Analysis & { formulas: AuditedFormula[], checked: number, notChecked: Unchecked[] }} Audit
 */

/**
 * Why a request has no result. `kind` says what the page can do about it.
 *
 * @typedef {'file' | 'busy' | 'down' | 'lost' | 'slow' | 'token' | 'forbidden' | 'missing' | 'other'} ProblemKind
 * @typedef {{ kind: ProblemKind, code: string, message: Bilingual, fix: Bilingual, requestId: string,
 *   retryAfter: number }} Problem
 * @typedef {{ name: string, blob: Blob }} NamedFile
 * @typedef {{ year: number, url: string, framework: string }} TemplateEntry
 * @typedef {{ name: string, title: string, url: string }} ExampleEntry
 */

export {};
