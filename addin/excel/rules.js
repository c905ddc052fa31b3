import { box, address, split } from './a1.js';
import { lists, set } from './looks.js';

/** Conditional formats and validations. */

/** @typedef {import('./batch.js').Batch} Batch */
/** @typedef {import('./edits.js').ConditionalFormat} ConditionalFormat */
/** @typedef {import('./edits.js').Validation} Validation */

/**
 * Adds conditional formats; one that is there gets its looks again and is not added twice. Excel puts a new rule
 * before all others, so the last one is added first.
 * @param {Batch} batch @param {Excel.Worksheet} sheet @param {ConditionalFormat[]} edits @param {boolean} cleared
 */
export async function conditionalFormats(batch, sheet, edits, cleared) {
  const there = cleared || !edits.length ? new Map() : await existing(batch, sheet);
  const wanted = new Map(edits.map((edit) => [key(edit.ranges, edit.formula), edit]));
  for (const [which, edit] of [...wanted].reverse()) {
    await batch.room(16, edit);
    const known = there.get(which);
    draw(known ?? add(sheet, edit), edit.style);
  }
  edits.forEach(() => batch.did());
}

/** @param {string[]} ranges @param {string} formula */
const key = (ranges, formula) => `${ranges.map((r) => address(box(r))).sort().join(',')} ${formula}`;

/** The rules by formula that a sheet has. @param {Batch} batch @param {Excel.Worksheet} sheet */
async function existing(batch, sheet) {
  await batch.room(3);
  const rules = sheet.getRange().conditionalFormats.load('items/type,items/id');
  await batch.flush();
  const custom = rules.items.filter((rule) => rule.type === 'Custom');
  const asked = [];
  for (const rule of custom) {
    await batch.room(4);
    const formula = rule.custom.rule.load('formula');
    asked.push({ id: rule.id, formula, places: rule.getRanges().load('address') });
  }
  if (asked.length) {
    await batch.flush();
  }
  return new Map(
    asked.map(({ id, formula, places }) => {
      const ranges = places.address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((place) => split(place).range);
      return [key(ranges, formula.formula.replace(/^=/, '')), sheet.getRange().conditionalFormats.getItem(id)];
    }),
  );
}

/** @param {Excel.Worksheet} sheet @param {ConditionalFormat} edit */
function add(sheet, edit) {
  const rule = sheet.getRanges(edit.ranges.join(',')).conditionalFormats.add('Custom');
  rule.custom.rule.formula = `=${edit.formula}`;
  return rule;
}

/** @param {Excel.ConditionalFormat} rule @param {import('./edits.js').Style} style */
function draw(rule, style) {
  const { format } = rule.custom;
  if (style.fill) {
    format.fill.color = `#${style.fill}`;
  }
  const { bold, italic, underline, color } = style.font ?? {};
  set(format.font, { bold, italic, color: color && `#${color}`, underline: underline ? 'Single' : undefined });
  if (style.numberFormat !== undefined) {
    format.numberFormat = style.numberFormat;
  }
  const edges = /** @type {const} */ ({ top: 'EdgeTop', right: 'EdgeRight', bottom: 'EdgeBottom', left: 'EdgeLeft' });
  for (const [side, edge] of Object.entries(edges)) {
    const rgb = style.border?.[/** @type {keyof typeof edges} */ (side)];
    if (rgb) {
      set(format.borders.getItem(edge), { style: 'Continuous', color: `#${rgb}` });
    }
  }
}

/** @param {Batch} batch @param {Excel.Worksheet} sheet @param {Validation[]} edits */
export async function validations(batch, sheet, edits) {
  for (const edit of edits) {
    for (const list of lists(edit.ranges)) {
      await batch.room(8, [list, edit]);
      const target = sheet.getRanges(list).dataValidation;
      const any = edit.type === 'ANY';
      if (any) {
        target.clear();
      } else {
        target.rule = rule(edit);
        target.ignoreBlanks = true;
      }
      const showPrompt = Boolean(edit.prompt || edit.promptTitle);
      target.prompt = { showPrompt, title: edit.promptTitle, message: edit.prompt };
      if (!any) {
        const style = edit.strict ? 'Stop' : 'Warning';
        target.errorAlert = { showAlert: true, style, title: edit.errorTitle, message: edit.error };
      }
    }
    batch.did();
  }
}

/** @param {Validation} edit @returns {Excel.DataValidationRule} */
function rule(edit) {
  if (edit.type === 'LIST') {
    const words = /^"(.*)"$/s.exec(edit.first);
    const source = words ? /** @type {string} */ (words[1]).replaceAll('""', '"') : `=${edit.first}`;
    return { list: { inCellDropDown: true, source } };
  }
  if (edit.type === 'CUSTOM') {
    return { custom: { formula: `=${edit.first}` } };
  }
  const kind = edit.type === 'WHOLE' ? 'wholeNumber' : edit.type === 'DATE' ? 'date' : 'decimal';
  return { [kind]: limits(edit) };
}

/** @param {Validation} edit @returns {Excel.BasicDataValidation} */
function limits({ first, second }) {
  if (first && second) {
    return { formula1: `=${first}`, formula2: `=${second}`, operator: 'Between' };
  }
  return first
    ? { formula1: `=${first}`, operator: 'GreaterThanOrEqualTo' }
    : { formula1: `=${second}`, operator: 'LessThanOrEqualTo' };
}
