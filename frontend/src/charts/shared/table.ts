import { numberAt, textAt, type AxisInfo, type ChartAnswer } from '../../api/charts';
import { h } from '../../dom';
import { keepFocus } from '../../focus';
import { number } from '../../format';
import { described, wordsAt } from './dimensions';
import { resultPath, sourceOf } from './facts';
import type { Panel } from './series';

const most = 200;

/** Splits what describes the rows into what tells them apart, to be columns after the model, and what all have in common. */
export function splitByRows(answer: ChartAnswer, rows: number[]): { varying: typeof described; common: typeof described } {
  const values = (field: string) => new Set(rows.map((row) => textAt(answer, field, row)));
  const others = described.filter(([field]) => field !== 'model' && field in answer.columns);
  return {
    varying: others.filter(([field]) => values(field).size > 1),
    common: others.filter(([field]) => values(field).size === 1 && !values(field).has(null)),
  };
}

function heading(axis: AxisInfo): HTMLElement {
  const unit = axis.unit ? h('span', { class: 'unit' }, ` ${axis.unit}`) : null;
  return h('th', { scope: 'col', class: 'num' }, axis.label, unit);
}

function numeric(answer: ChartAnswer, field: string, row: number): HTMLElement {
  const source = sourceOf(answer, field, row);
  const from = source === null ? null : h('span', { class: 'unit' }, ` ${source}`);
  return h('td', { class: 'num' }, number(numberAt(answer, field, row)), from);
}

function line(answer: ChartAnswer, row: number, numbers: AxisInfo[], columns: typeof described): HTMLElement {
  const path = resultPath(answer, row);
  const model = wordsAt(answer, 'model', row) ?? '–';
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, path !== null ? h('a', { href: path, 'data-focus': path }, model) : model),
    ...numbers.map(({ field }) => numeric(answer, field, row)),
    ...columns.map(([field]) => h('td', {}, wordsAt(answer, field, row) ?? '–')),
  );
}

function numbersOf(answer: ChartAnswer): AxisInfo[] {
  const batch: AxisInfo = { field: 'batchSize', label: 'Batch', unit: null, better: null, scale: 'log' };
  const axes = [answer.x, answer.y, ...(answer.size ? [answer.size] : [])];
  return axes.some((axis) => axis.field === 'batchSize') || !answer.columns['batchSize'] ? axes : [batch, ...axes];
}

/** The chart as a table, its text alternative: every shown row of the visible series, and what all of them have in common. */
export function drawTable(root: HTMLElement, answer: ChartAnswer, panels: Panel[], hidden: (name: string) => boolean): void {
  const rows = panels.flatMap((panel) =>
    panel.series.filter(({ name }) => !hidden(name)).flatMap(({ points }) => points.map((point) => point.row)),
  );
  const numbers = numbersOf(answer);
  const asNumber = new Set(numbers.map((axis) => axis.field));
  const { varying, common } = splitByRows(answer, rows);
  const columns = varying.filter(([field]) => !asNumber.has(field));
  const shared = common.filter(([field]) => !asNumber.has(field)).map(([field, label]) => `${label} ${wordsAt(answer, field, rows[0] ?? 0)}`);
  const head = h('tr', {}, h('th', { scope: 'col' }, 'Model'), ...numbers.map(heading), ...columns.map(([, label]) => h('th', { scope: 'col' }, label)));
  const body = rows.slice(0, most).map((row) => line(answer, row, numbers, columns));
  const table = h('table', {}, h('thead', {}, head), h('tbody', {}, ...body));
  const region = h('div', { class: 'table-scroll', role: 'region', 'aria-label': 'Data of the chart', tabindex: 0, 'data-focus': 'region' }, table);
  const notes = [
    ...(shared.length > 0 ? [`All of them: ${shared.join(', ')}.`] : []),
    ...(rows.length > most ? [`The first ${most} of ${rows.length} rows; the CSV holds all.`] : []),
  ];
  const { scrollLeft, scrollTop } = root.querySelector('.table-scroll') ?? { scrollLeft: 0, scrollTop: 0 };
  keepFocus(root, () => root.replaceChildren(region, ...notes.map((note) => h('p', { class: 'note' }, note))));
  region.scrollTo(scrollLeft, scrollTop);
}
