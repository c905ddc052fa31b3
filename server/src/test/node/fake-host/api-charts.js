import { hex } from './api-looks.js';
import { area, text } from './areas.js';
import { HostError } from './protocol.js';

/** Charts, as Office.js shows them; what is compared is kept, the rest only has to exist. */

const quoted = ({ sheet, areas: [a] }) =>
  `'${sheet.name}'!${text(a).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;

const KINDS = { ColumnClustered: 'COLUMN', BarClustered: 'BAR', LineMarkers: 'LINE', Pie: 'PIE', RadarMarkers: 'RADAR' };

/** An object of which only these properties can be set, and whose parts are again such objects. */
function bag(cls, names, parts = {}, heard = () => {}) {
  const properties = {};
  for (const name of names) {
    properties[name] = {
      get() {
        return this[`_${name}`];
      },
      set(value) {
        this[`_${name}`] = value;
        heard(name, value);
      },
    };
  }
  for (const [name, make] of Object.entries(parts)) {
    properties[name] = { get: make };
  }
  const made = Object.create(Object.defineProperties({}, properties));
  made.cls = cls;
  return made;
}

const fillOf = (type, heard = () => {}) => {
  const made = bag(type, []);
  made.setSolidColor = (rgb) => heard(hex(rgb));
  return made;
};
const line = (type, heard) => bag(type, ['color', 'weight'], {}, (name, value) => name === 'color' && heard?.(hex(value)));
const font = () => bag('ChartFont', ['name', 'size', 'bold', 'color']);

function labels() {
  const names = ['showValue', 'showCategoryName', 'showPercentage', 'showSeriesName', 'showLegendKey', 'position', 'numberFormat'];
  return bag('ChartDataLabels', names, { format: () => bag('ChartDataLabelFormat', [], { font }) });
}

function point(one, index, size) {
  if (index >= size) {
    throw new HostError('InvalidArgument', `no point ${index}`);
  }
  const fill = () => fillOf('ChartFill', (rgb) => (one.colors[index] = rgb));
  return bag('ChartPoint', [], { format: () => bag('ChartPointFormat', [], { fill }) });
}

function pointsOf(one) {
  const { r1, r2, c1, c2 } = area(one.values);
  return { cls: 'ChartPointsCollection', getItemAt: (index) => point(one, index, (r2 - r1 + 1) * (c2 - c1 + 1)) };
}

/** @param shown texts of cells, for names that are references */
function series(one) {
  const names = [
    'gapWidth', 'smooth', 'markerStyle', 'markerSize', 'markerBackgroundColor', 'markerForegroundColor', 'hasDataLabels',
  ];
  const made = bag('ChartSeries', [...names], {
    format: () =>
      bag('ChartSeriesFormat', [], {
        fill: () => fillOf('ChartFill', (rgb) => (one.colors = [rgb])),
        line: () => line('ChartLineFormat', (rgb) => (one.colors = [rgb])),
      }),
    points: () => pointsOf(one),
    dataLabels: labels,
  });
  Object.defineProperty(Object.getPrototypeOf(made), 'name', {
    // A name that is a reference reads as the words of its cell.
    get: () => (one.name.startsWith("'") ? 'words' : one.name),
    set: (value) => (one.name = value.replace(/^=/, '')),
  });
  made.setValues = (range) => (one.values = quoted(range));
  made.setXAxisValues = (range) => (one.categories = quoted(range));
  return made;
}

function axis(type, heard = () => {}) {
  const names = ['majorTickMark', 'minorTickMark', 'tickLabelPosition', 'reversePlotOrder', 'maximum', 'minimum'];
  return bag(
    type,
    names,
    {
      format: () => bag('ChartAxisFormat', [], { line: () => line('ChartLineFormat') }),
      majorGridlines: () =>
        bag('ChartGridlines', ['visible'], {
          format: () => bag('ChartGridlinesFormat', [], { line: () => line('ChartLineFormat') }),
        }),
    },
    heard,
  );
}

function chart(sheet, data) {
  const title = () =>
    bag('ChartTitle', ['text', 'overlay', 'visible'], { format: () => bag('ChartTitleFormat', [], { font }) }, (name, value) => {
      if (name === 'text') {
        data.title = value;
      }
    });
  const bound = (name, value) => {
    if (name === 'maximum') {
      data.max = value;
    } else if (name === 'minimum') {
      data.min = value;
    }
  };
  const made = bag(
    'Chart',
    ['name', 'plotVisibleOnly', 'displayBlanksAs'],
    {
      series: () => ({
        cls: 'ChartSeriesCollection',
        getItemAt: (index) => series(data.series[index]),
        add: () => series(data.series[data.series.push({ name: '', values: '', categories: '', colors: [] }) - 1]),
      }),
      title,
      legend: () => bag('ChartLegend', ['visible', 'position', 'overlay']),
      axes: () =>
        bag('ChartAxes', [], {
          categoryAxis: () => axis('ChartAxis'),
          valueAxis: () => axis('ChartAxis', bound),
        }),
      format: () =>
        bag('ChartAreaFormat', [], {
          fill: () => fillOf('ChartFill'),
          border: () => bag('ChartBorder', ['color']),
          font,
        }),
    },
    (name, value) => {
      if (name === 'name') {
        data.name = value;
      }
    },
  );
  made._name = data.name;
  made.id = data.name;
  made.delete = () => {
    sheet.guard();
    sheet.charts.splice(sheet.charts.indexOf(data), 1);
  };
  made.setPosition = (from, to) => (data.anchor = from === to ? from : `${from}:${to}`);
  return made;
}

export class Charts {
  cls = 'ChartCollection';
  constructor(sheet) {
    this.sheet = sheet;
  }
  get items() {
    return this.sheet.charts.map((data) => chart(this.sheet, data));
  }
  getItem(name) {
    const data = this.sheet.charts.find((one) => one.name === name);
    if (!data) {
      throw new HostError('ItemNotFound', name);
    }
    return chart(this.sheet, data);
  }
  add(kind, source, by) {
    this.sheet.guard();
    const [{ r1, r2, c1, c2 }] = source.areas;
    if (by === 'Auto' || (by === 'Rows' ? r1 !== r2 : c1 !== c2)) {
      throw new HostError('InvalidArgument', `more than one series by ${by}`);
    }
    const one = { name: '', values: quoted(source), categories: '', colors: [] };
    const data = { name: 'Chart 1', type: KINDS[kind], title: '', series: [one], anchor: '', min: null, max: null };
    this.sheet.charts.push(data);
    return chart(this.sheet, data);
  }
}
