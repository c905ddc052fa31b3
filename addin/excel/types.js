/**
 * The edit list of the service (`ita-edits/1`); `templates/edits.schema.json` says what each member means.
 *
 * @typedef {string | number | boolean | null} Scalar
 * @typedef {Scalar | { value: null } | { error: string, formula?: string } | { formula: string, value: Scalar }} Content
 * @typedef {{ numberFormat?: string, fill?: string, font?: { name?: string, size?: number, bold?: boolean,
 *   italic?: boolean, underline?: boolean, color?: string }, border?: { top?: string, right?: string, bottom?: string,
 *   left?: string }, alignment?: { horizontal?: string, vertical?: string, wrap?: boolean, indent?: number } }} Style
 * @typedef {{ kind: 'ensureSheet', sheet: string, after: string, tabColor: string, veryHidden: boolean }} EnsureSheet
 * @typedef {{ kind: 'keep', sheet: string, drawn: string }} Keep
 * @typedef {{ kind: 'removeSheet', sheet: string }} RemoveSheet
 * @typedef {{ kind: 'cells', sheet: string, at: string, rows: Content[][] }} Cells
 * @typedef {{ kind: 'format', sheet: string, ranges: string[], style: Style }} Format
 * @typedef {{ kind: 'unmark', sheet: string, cell: string, fill: string, format: number }} Unmark
 * @typedef {{ kind: 'merge', sheet: string, range: string }} Merge
 * @typedef {{ kind: 'widths', sheet: string, widths: Record<string, number> }} Widths
 * @typedef {{ kind: 'heights', sheet: string, heights: Record<string, number> }} Heights
 * @typedef {{ kind: 'freeze', sheet: string, rows: number, columns: number }} Freeze
 * @typedef {{ kind: 'conditionalFormat', sheet: string, ranges: string[], formula: string, style: Style }}
 *   ConditionalFormat
 * @typedef {{ kind: 'validation', sheet: string, ranges: string[], type: 'LIST' | 'DECIMAL' | 'WHOLE' | 'DATE' |
 *   'CUSTOM' | 'ANY', first: string, second: string, strict: boolean, promptTitle: string, prompt: string,
 *   errorTitle: string, error: string }} Validation
 * @typedef {{ kind: 'name', name: string, refersTo: string }} Name
 * @typedef {{ kind: 'link', sheet: string, cell: string, target: string, tooltip: string }} Link
 * @typedef {{ kind: 'chart', sheet: string, id: string, type: 'COLUMN' | 'BAR' | 'LINE' | 'PIE' | 'RADAR',
 *   title: string, description: string, categories: string, series: { name: string, values: string,
 *   colors: string[] }[], anchor: string, axisMin: number | null, axisMax: number | null }} Chart
 * @typedef {{ kind: 'pageSetup', sheet: string, landscape: boolean, repeatFirst: number | null,
 *   repeatLast: number | null, footer: string }} PageSetup
 * @typedef {{ kind: 'pageBreaks', sheet: string, rows: number[] }} PageBreaks
 * @typedef {EnsureSheet | Keep | RemoveSheet | Cells | Format | Unmark | Merge | Widths | Heights | Freeze |
 *   ConditionalFormat | Validation | Name | Link | Chart | PageSetup | PageBreaks} Edit
 * @typedef {{ schema: string, edits: Edit[] }} EditList
 */

/**
 * One thing that is done to the workbook, with what it costs.
 *
 * @typedef {{ edit: Edit, bytes: number, cells: number }} Step
 */

export {};
