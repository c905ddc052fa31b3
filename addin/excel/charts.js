import { address, box, height, split, width } from './a1.js';
import { set } from './looks.js';

/** Native charts that show figures of the workbook. */

/** @typedef {import('./batch.js').Batch} Batch */
/** @typedef {import('./edits.js').Chart} Chart */
/** @typedef {import('./edits.js').Series} Series */

/** How the names of our charts begin. */
export const OURS = 'ITA:';

const TYPEFACE = 'TH Sarabun New';
const INK = '#262626';
const QUIET = '#D9D9D9';
const AXIS = '#7F7F7F';
const FALLBACK = '1F3864';

/** @param {string} type @returns {'ColumnClustered' | 'BarClustered' | 'LineMarkers' | 'Pie' | 'RadarMarkers'} */
function chartType(type) {
  switch (type) {
    case 'BAR':
      return 'BarClustered';
    case 'LINE':
      return 'LineMarkers';
    case 'PIE':
      return 'Pie';
    case 'RADAR':
      return 'RadarMarkers';
    default:
      return 'ColumnClustered';
  }
}

/** Draws a chart; one of the same id on the sheet is replaced.
 * @param {Batch} batch @param {Excel.Worksheet} sheet @param {Chart} edit @param {string[]} there names on the sheet */
export async function chart(batch, sheet, edit, there) {
  const name = OURS + edit.id;
  await batch.room(40 + edit.series.length * (24 + 4 * most(edit)), edit);
  if (there.includes(name)) {
    sheet.charts.getItem(name).delete();
  }
  const [first] = edit.series;
  if (!first) {
    return;
  }
  const values = box(split(first.values).range);
  // Said, not guessed: a short row could be taken for many series of one figure.
  const by = width(values) > height(values) ? 'Rows' : 'Columns';
  const made = sheet.charts.add(chartType(edit.type), range(batch, sheet, first.values), by);
  made.name = name;
  edit.series.forEach((one, index) => series(batch, sheet, made, edit, one, index));
  title(made, edit);
  frame(made, edit);
  if (edit.type !== 'PIE') {
    axes(made, edit);
  }
  const place = box(edit.anchor);
  made.setPosition(
    address({ ...place, bottom: place.top, right: place.left }),
    address({ ...place, top: place.bottom, left: place.right }),
  );
}

/** @param {Chart} edit */
const most = (edit) => Math.max(1, ...edit.series.map((one) => one.colors.length));

/** @param {Batch} batch @param {Excel.Worksheet} own @param {string} reference */
function range(batch, own, reference) {
  const { sheet, range: place } = split(reference);
  return (sheet ? batch.context.workbook.worksheets.getItem(sheet) : own).getRange(place);
}

/** @param {Batch} batch @param {Excel.Worksheet} sheet @param {Excel.Chart} made @param {Chart} edit
 * @param {Series} one @param {number} index */
function series(batch, sheet, made, edit, one, index) {
  const target = index === 0 ? made.series.getItemAt(0) : made.series.add();
  target.setValues(range(batch, sheet, one.values));
  if (edit.categories) {
    target.setXAxisValues(range(batch, sheet, edit.categories));
  }
  if (one.name) {
    target.name = `=${one.name}`;
  }
  const bars = edit.type === 'COLUMN' || edit.type === 'BAR';
  const colors = one.colors.length ? one.colors : [FALLBACK];
  const [color = FALLBACK] = colors;
  if (bars) {
    target.gapWidth = 60;
  }
  if (bars || edit.type === 'PIE') {
    target.format.fill.setSolidColor(`#${color}`);
    for (let point = 0; colors.length > 1 && point < colors.length; point++) {
      target.points.getItemAt(point).format.fill.setSolidColor(`#${colors[point]}`);
    }
  } else {
    target.format.line.color = `#${color}`;
    set(target.format.line, { weight: 2.25 });
    set(target, {
      smooth: false,
      markerStyle: 'Circle',
      markerSize: 7,
      markerBackgroundColor: `#${color}`,
      markerForegroundColor: '#FFFFFF',
    });
  }
  labels(target, edit, index);
}

// Labels of neighbouring bars would run into each other: only the last series says its figures.
/** @param {Excel.ChartSeries} target @param {Chart} edit @param {number} index */
function labels(target, edit, index) {
  const bars = edit.type === 'COLUMN' || edit.type === 'BAR';
  const shown = edit.type === 'PIE' || edit.type === 'LINE' || (bars && index === edit.series.length - 1);
  target.hasDataLabels = shown;
  if (!shown) {
    return;
  }
  const pie = edit.type === 'PIE';
  set(target.dataLabels, {
    showValue: !pie,
    showCategoryName: pie,
    showPercentage: pie,
    showSeriesName: false,
    showLegendKey: false,
    position: edit.type === 'LINE' ? 'Top' : 'OutsideEnd',
    numberFormat: pie ? '0.0%' : '0.00',
  });
  font(target.dataLabels.format.font, 12, false);
}

/** @param {Excel.ChartFont} target @param {number} size @param {boolean} bold */
function font(target, size, bold) {
  set(target, { name: TYPEFACE, size, bold, color: INK });
}

/** @param {Excel.Chart} made @param {Chart} edit */
function title(made, edit) {
  made.title.visible = Boolean(edit.title);
  if (edit.title) {
    made.title.text = edit.title;
    made.title.overlay = false;
    font(made.title.format.font, 14, true);
  }
}

/** @param {Excel.Chart} made @param {Chart} edit */
function frame(made, edit) {
  made.plotVisibleOnly = false;
  made.displayBlanksAs = 'NotPlotted';
  made.format.fill.setSolidColor('#FFFFFF');
  made.format.border.color = QUIET;
  font(made.format.font, 12, false);
  const legend = edit.series.length > 1 && edit.type !== 'PIE';
  made.legend.visible = legend;
  if (legend) {
    made.legend.position = 'Bottom';
    made.legend.overlay = false;
  }
}

/** @param {Excel.Chart} made @param {Chart} edit */
function axes(made, edit) {
  const { categoryAxis, valueAxis } = made.axes;
  // The categories of a radar stand around it; there is no line to draw.
  if (edit.type !== 'RADAR') {
    categoryAxis.format.line.color = AXIS;
    set(categoryAxis, { majorTickMark: 'None', minorTickMark: 'None', tickLabelPosition: 'Low' });
  }
  if (edit.type === 'BAR') {
    categoryAxis.reversePlotOrder = true;
  }
  set(valueAxis, {
    majorTickMark: 'None',
    minorTickMark: 'None',
    maximum: edit.axisMax ?? undefined,
    minimum: edit.axisMin ?? undefined,
  });
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = QUIET;
}

/**
 * Some hosts take the name of a series for a plain text where others read a reference. Where it came back as it was
 * written, the words of the cell are written instead.
 * @param {Batch} batch @param {Excel.Worksheet} sheet @param {Chart[]} edits
 */
export async function nameSeries(batch, sheet, edits) {
  const asked = edits.flatMap((edit) =>
    edit.series.map((one, index) => ({
      where: () => sheet.charts.getItem(OURS + edit.id).series.getItemAt(index),
      reference: one.name,
    })),
  );
  const named = asked.filter(({ reference }) => reference);
  if (!named.length) {
    return;
  }
  await batch.room(named.length * 3);
  const now = named.map(({ where }) => where().load('name'));
  const cells = named.map(({ reference }) => range(batch, sheet, reference).load('text'));
  await batch.flush();
  for (const [index, { where }] of named.entries()) {
    if (now[index]?.name.startsWith('=')) {
      await batch.room(3);
      where().name = String(cells[index]?.text[0]?.[0] ?? '');
    }
  }
}
