/**
 * The rules of a year as the service gives them (`ita-framework-view/1`).
 *
 * @typedef {'IIT' | 'EIT' | 'OIT'} Instrument
 * @typedef {{ no: number, instrument: Instrument, name: string, alsoNamed: string[] }} Indicator
 * @typedef {{ no: string, indicator: number, name: string }} SubIndicator
 * @typedef {{ code: string, instrument: Instrument, indicator: number, label: string, subItems: string[] }} Item
 * @typedef {{ sheet: string, prior: string, current: string, part1?: string, part2?: string }} Place
 * @typedef {{ indicators: Place & { published: string, publishedPrior: string }, items: Place, oit: Place,
 *   history: { sheet: string } }} Places
 * @typedef {{ year: number, eitParts: boolean, weights: Record<Instrument, number>, indicators: Indicator[],
 *   subIndicators: SubIndicator[], items: Item[], places: Places }} Framework
 */

/**
 * What a number in the text is: a score or a change, a whole number that may be either a score or a count, a dash
 * that stands for none.
 *
 * @typedef {'score' | 'change' | 'whole' | 'none'} FigureKind
 * @typedef {{ kind: FigureKind, text: string, value: number, signed: boolean, part: 0 | 1 | 2, cell: number,
 *   alone: boolean }} Figure
 * `signed`: a plus or minus stands before it; `part`: the EIT part named before it; `cell`: which tab-separated cell
 * it stands in; `alone`: nothing else stands in that cell.
 */

/**
 * A stretch of words and the figures after it.
 *
 * @typedef {{ words: string, figures: Figure[], direction: '' | 'UP' | 'DOWN' | 'SAME', cell: number }} Stretch
 */

/**
 * What a row is about.
 *
 * @typedef {{ kind: 'indicator' | 'subIndicator' | 'instrument' | 'part' | 'item' | 'subItem', row: string,
 *   instrument: Instrument | 'ITA', label: string, likeness?: number | null }} Subject
 * `likeness`: of the question to ours of that code, where there was enough text to compare.
 * @typedef {{ line: number, text: string, subject: Subject, figures: Figure[], direction: Stretch['direction'],
 *   trouble: Reason | '' }} Row
 */

/**
 * What a column of scores holds; null as long as nobody knows.
 *
 * @typedef {'current' | 'prior' | 'part1' | 'part2' | 'change' | 'skip' | `year:${number}`} Role
 * @typedef {{ id: string, rows: number, columns: { samples: string[], role: Role | null, guess: Role | null }[],
 *   parts: boolean }} Question
 */

/**
 * Why a figure was not taken.
 *
 * @typedef {'NO_SUBJECT' | 'WHICH_COLUMN' | 'EXTRA_FIGURES' | 'TOO_FEW_FIGURES' | 'WHOLE_NUMBER' | 'NAME_DIFFERS' |
 *   'NAME_UNSURE' | 'CODE_UNSURE' | 'QUESTION_DIFFERS' | 'CODE_UNKNOWN' | 'CONFLICT' | 'TOO_LOW' | 'WEIGHTED' | 'SENTENCE' |
 *   'MANY_AGENCIES' | 'ORDER_UNSURE' | 'LATER_YEAR' | 'NO_PLACE'} Reason
 * @typedef {{ sheet: string, row: string, header: string, value: string, label: string, column: string,
 *   line: number, text: string }} Value
 * `label` and `column` say in words what `row` and `header` are.
 * @typedef {{ line: number, text: string, reason: Reason, suggestions: Value[], question: string }} Gap
 * @typedef {{ understood: Value[], notUnderstood: Gap[], questions: Question[] }} Result
 * @typedef {Record<string, (Role | null)[]>} Answers
 */

export {};
