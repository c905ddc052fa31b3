/**
 * @import { Style } from './types.js'
 */

/** @param {string} rgb RRGGBB */
export const colour = (rgb) => `#${rgb}`;

const HORIZONTAL = /** @type {const} */ ({ GENERAL: 'General', LEFT: 'Left', CENTER: 'Center', RIGHT: 'Right' });
const VERTICAL = /** @type {const} */ ({ TOP: 'Top', CENTER: 'Center', BOTTOM: 'Bottom' });

/**
 * Gives ranges a look; what the look leaves out stays as it is.
 *
 * @param {Excel.RangeAreas} areas
 * @param {Style} style
 * @param {boolean} severalRows whether any of the ranges has more than one row
 * @param {boolean} severalColumns
 */
export function setLook(areas, style, severalRows, severalColumns) {
  const { format } = areas;
  if (style.fill !== undefined) {
    setFill(format.fill, style.fill);
  }
  setFont(format.font, style.font ?? {});
  setBorders(format.borders, style.border ?? {}, severalRows, severalColumns);
  const { horizontal, vertical, wrap, indent } = style.alignment ?? {};
  if (horizontal !== undefined) {
    format.horizontalAlignment = HORIZONTAL[/** @type {keyof typeof HORIZONTAL} */ (horizontal)];
  }
  if (vertical !== undefined) {
    format.verticalAlignment = VERTICAL[/** @type {keyof typeof VERTICAL} */ (vertical)];
  }
  if (wrap !== undefined) {
    format.wrapText = wrap;
  }
  if (indent !== undefined) {
    format.indentLevel = indent;
  }
}

/**
 * @param {Excel.RangeFill} fill
 * @param {string} rgb RRGGBB, or empty for none
 */
export function setFill(fill, rgb) {
  if (/^[0-9A-F]{6}$/.test(rgb)) {
    fill.color = colour(rgb);
  } else {
    fill.clear();
  }
}

/**
 * @param {Excel.RangeFont | Excel.ConditionalRangeFont} font
 * @param {NonNullable<Style['font']>} look
 */
export function setFont(font, look) {
  if (look.bold !== undefined) {
    font.bold = look.bold;
  }
  if (look.italic !== undefined) {
    font.italic = look.italic;
  }
  if (look.color !== undefined) {
    font.color = colour(look.color);
  }
  if (look.underline !== undefined) {
    font.underline = look.underline ? 'Single' : 'None';
  }
  if ('name' in font && look.name !== undefined) {
    font.name = look.name;
  }
  if ('size' in font && look.size !== undefined) {
    font.size = look.size;
  }
}

/**
 * A border of every cell: the edge of the range, and the lines inside it where there are any.
 *
 * @param {Excel.RangeBorderCollection} borders
 * @param {NonNullable<Style['border']>} look
 * @param {boolean} severalRows
 * @param {boolean} severalColumns
 */
function setBorders(borders, look, severalRows, severalColumns) {
  const { top, right, bottom, left } = look;
  /** @type {[Excel.BorderIndex | 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical', string | undefined][]} */
  const lines = [
    ['EdgeTop', top],
    ['EdgeBottom', bottom],
    ['EdgeLeft', left],
    ['EdgeRight', right],
    ['InsideHorizontal', severalRows ? (bottom ?? top) : undefined],
    ['InsideVertical', severalColumns ? (right ?? left) : undefined],
  ];
  for (const [line, rgb] of lines) {
    if (rgb === undefined) {
      continue;
    }
    const border = borders.getItem(/** @type {Excel.BorderIndex} */ (line));
    border.style = rgb === '' ? 'None' : 'Continuous';
    if (rgb !== '') {
      border.color = colour(rgb);
    }
  }
}
