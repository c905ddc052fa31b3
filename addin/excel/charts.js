/** @import { Chart } from './types.js' */
import { colour } from './looks.js';

const CHARTS = /** @type {const} */ ({
  COLUMN: 'ColumnClustered',
  BAR: 'BarClustered',
  LINE: 'LineMarkers',
  PIE: 'Pie',
  RADAR: 'RadarMarkers',
});

/**
 * @param {Excel.Workbook} workbook
 * @param {Excel.Worksheet} sheet
 * @param {Chart} edit
 */
export function drawChart(workbook, sheet, edit) {
  const [first] = edit.series;
  const chart = sheet.charts.add(CHARTS[edit.type], referred(workbook, first.values), 'Columns');
  chart.name = edit.id;
  chart.title.text = edit.title;
  chart.title.visible = edit.title !== '';
  const [from, to = from] = edit.anchor.split(':');
  chart.setPosition(from, to);
  edit.series.forEach((one, i) => {
    const series = i === 0 ? chart.series.getItemAt(0) : chart.series.add();
    series.setValues(referred(workbook, one.values));
    series.setXAxisValues(referred(workbook, edit.categories));
    series.name = `=${one.name}`;
    if (edit.type === 'PIE') {
      one.colors.forEach((rgb, k) => series.points.getItemAt(k).format.fill.setSolidColor(colour(rgb)));
    } else if (one.colors.length > 0) {
      series.format.fill.setSolidColor(colour(one.colors[0]));
    }
  });
  if (edit.type !== 'PIE' && edit.axisMin !== null) {
    chart.axes.valueAxis.minimum = edit.axisMin;
  }
  if (edit.type !== 'PIE' && edit.axisMax !== null) {
    chart.axes.valueAxis.maximum = edit.axisMax;
  }
}

/**
 * @param {Excel.Workbook} workbook
 * @param {string} reference such as 'ตัวชี้วัด'!$E$5:$E$9
 */
function referred(workbook, reference) {
  const mark = reference.lastIndexOf('!');
  const name = reference.slice(0, mark).replace(/^'(.*)'$/, '$1').replace(/''/g, "'");
  return workbook.worksheets.getItem(name).getRange(reference.slice(mark + 1).replace(/\$/g, ''));
}
