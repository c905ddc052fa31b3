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
 *   coverage: Coverage, measures: Measure[], edits: { kind: string, sheet: string, veryHidden?: boolean }[],
 *   editsSchema: string }} Analysis
 * @typedef {{ indicatorsCovered: number, missing: number[] }} Coverage
 * @typedef {{ measure: string, indicators: number[], period: string, responsible: string, steps: { text: string }[],
 *   origin: 'OFFICER' | 'GENERATED' }} Measure
 */

/**
 * The answer of an audit: an analysis whose findings include those of the audit, each formula with the values of all
 * sources, and what could not be checked.
 *
 * @typedef {number | string | boolean | null} CellValue
 * @typedef {{ sheet: string, cell: string, formula: string | null, expected: CellValue, cached: CellValue,
 *   recomputed: CellValue, engine: CellValue, published: CellValue, verdict: string }} AuditedFormula
 * @typedef {{ sheet: string, cell: string | null, reason: string, reasonEn: string, function: string | null }} Unchecked
 * @typedef {Analysis & { formulas: AuditedFormula[], checked: number, notChecked: Unchecked[] }} Audit
 */

/**
 * Why a request has no result. `kind` says what the page can do about it.
 *
 * @typedef {'file' | 'busy' | 'down' | 'lost' | 'slow' | 'token' | 'forbidden' | 'missing' | 'other' |
 *   'page' | 'excel' | 'choice'} ProblemKind `choice`: what was chosen cannot be sent as it is
 * @typedef {{ kind: ProblemKind, code: string, message: Bilingual, fix: Bilingual, requestId: string,
 *   retryAfter: number }} Problem
 * @typedef {{ name: string, blob: Blob, gaps?: number }} NamedFile with how many lines of a report are still missing
 * @typedef {{ year: number, url: string, framework: string }} TemplateEntry
 * @typedef {{ name: string, title: string, url: string }} ExampleEntry
 */

/**
 * What the page knows, and what is different between the page in a browser and the pane in Excel.
 *
 * @typedef {Coverage & { list: Measure[], of: number }} Measures
 * @typedef {(language: Language) => string} InWords
 * @typedef {{ question: InWords, details: string[], yes: InWords, no: InWords, answer: (yes: boolean) => void }} Asked
 * @typedef {{ language: Language, years: number[], answer: Analysis | null, audit: Audit | null,
 *   measures: Measures | null, problem: Problem | null, asked: Asked | null }} PageState
 * @typedef {{ layout: string, digits: string, without: string[] }} ReportChoice an empty text is the usual
 * @typedef {{ readAt: string, file: string | null, sheets: string[] }} Kept when the workbook was read, or the saved file
 *   chosen that stood in for it, and the sheets that were written
 * @typedef {{ progress: (share: number) => void, signal: AbortSignal }} Run
 * @typedef {{ sheet: string, cell: string | null }} Spot
 * @typedef {(spot: Spot) => void} GoTo
 * @typedef {{ label: (t: import('./texts/index.js').Words, count: number, year: number) => string,
 *   run: (year: number, values: import('./paste/types.js').Value[]) => void }} PasteAction
 * @typedef {object} Mode
 * @property {GoTo | null} goTo where a place of the workbook can be shown
 * @property {PasteAction[]} pasteActions what can be done with pasted scores, the usual first
 * @property {(run: Run) => Promise<Blob>} workbook the workbook to send
 * @property {(error: unknown) => Problem | null} problemOf what only this mode knows of a failure
 * @property {(state: PageState, t: import('./texts/index.js').Words) => Node[]} cards the results
 * @property {() => void} drawn told after the results were drawn
 */

export {};
