import { numberAt, textAt, type AxisInfo, type ChartAnswer } from '../../api/charts';
import { h } from '../../dom';
import { number } from '../../format';
import { resultPath } from './facts';
import type { Panel } from './series';

const most = 200;
const texts: [field: string, label: string][] = [
  ['model', 'Model'],
  ['family', 'Family'],
  ['deviceName', 'Device'],
  ['engine', 'Engine'],
  ['precision', 'Precision'],
  ['collection', 'Collection'],
];

function heading(axis: AxisInfo): HTMLElement {
  const unit = axis.unit ? h('span', { class: 'unit' }, ` ${axis.unit}`) : null;
  return h('th', { scope: 'col', class: 'num' }, axis.label, unit);
}

function line(answer: ChartAnswer, row: number, columns: typeof texts, numbers: AxisInfo[]): HTMLElement {
  const path = resultPath(answer, row);
  const cells = columns.map(([field], index) => {
    const text = textAt(answer, field, row) ?? '–';
    return h('td', {}, index === 0 && path !== null ? h('a', { href: path }, text) : text);
  });
  return h(
    'tr',
    {},
    ...cells,
    ...numbers.map((axis) => h('td', { class: 'num' }, number(numberAt(answer, axis.field, row)))),
  );
}

/** The chart as a table, its text alternative: every shown row of the visible series, columns without values left out. */
export function drawTable(root: HTMLElement, answer: ChartAnswer, panels: Panel[], hidden: (name: string) => boolean): void {
  const rows = panels.flatMap((panel) =>
    panel.series.filter(({ name }) => !hidden(name)).flatMap(({ points }) => points.map((point) => point.row)),
  );
  const columns = texts.filter(([field]) => answer.columns[field]?.some((value) => value !== null));
  const batch: AxisInfo = { field: 'batchSize', label: 'Batch', unit: null, better: null, scale: 'log' };
  const axes = [answer.x, answer.y, ...(answer.size ? [answer.size] : [])];
  const numbers = axes.some((axis) => axis.field === 'batchSize') || !answer.columns['batchSize'] ? axes : [batch, ...axes];
  const head = h(
    'tr',
    {},
    ...columns.map(([, label]) => h('th', { scope: 'col' }, label)),
    ...numbers.map(heading),
  );
  const body = rows.slice(0, most).map((row) => line(answer, row, columns, numbers));
  const more = rows.length > most ? h('p', { class: 'note' }, `The first ${most} of ${rows.length} rows; the CSV holds all.`) : null;
  const table = h('table', {}, h('thead', {}, head), h('tbody', {}, ...body));
  root.replaceChildren(h('div', { class: 'table-scroll', role: 'region', 'aria-label': 'Data of the chart', tabindex: 0 }, table), ...(more ? [more] : []));
}
