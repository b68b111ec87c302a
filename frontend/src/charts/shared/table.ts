import { numberAt, textAt, type AxisInfo, type ChartAnswer } from '../../api/charts';
import { h } from '../../dom';
import { keepFocus } from '../../focus';
import { number } from '../../format';
import { described, wordsAt } from './dimensions';
import { resultPath, sourceOf } from './facts';
import type { Panel } from './series';

const most = 200;
/** The model, and whatever else takes more than one value in the rows: what all have in common is said above. */
function columnsOf(answer: ChartAnswer, rows: number[], numbers: AxisInfo[]): typeof described {
  const asNumber = new Set(numbers.map((axis) => axis.field));
  const values = (field: string) => new Set(rows.map((row) => textAt(answer, field, row)));
  return described.filter(([field]) => field === 'model' || (!asNumber.has(field) && values(field).size > 1));
}

function heading(axis: AxisInfo): HTMLElement {
  const unit = axis.unit ? h('span', { class: 'unit' }, ` ${axis.unit}`) : null;
  return h('th', { scope: 'col', class: 'num' }, axis.label, unit);
}

function line(answer: ChartAnswer, row: number, columns: typeof described, numbers: AxisInfo[]): HTMLElement {
  const path = resultPath(answer, row);
  const cells = columns.map(([field], index) => {
    const text = wordsAt(answer, field, row) ?? '–';
    return h('td', {}, index === 0 && path !== null ? h('a', { href: path, 'data-focus': path }, text) : text);
  });
  return h(
    'tr',
    {},
    ...cells,
    ...numbers.map((axis) => {
      const source = sourceOf(answer, axis.field, row);
      const from = source === null ? null : h('span', { class: 'unit' }, ` ${source}`);
      return h('td', { class: 'num' }, number(numberAt(answer, axis.field, row)), from);
    }),
  );
}

/** The chart as a table, its text alternative: every shown row of the visible series. */
export function drawTable(root: HTMLElement, answer: ChartAnswer, panels: Panel[], hidden: (name: string) => boolean): void {
  const rows = panels.flatMap((panel) =>
    panel.series.filter(({ name }) => !hidden(name)).flatMap(({ points }) => points.map((point) => point.row)),
  );
  const batch: AxisInfo = { field: 'batchSize', label: 'Batch', unit: null, better: null, scale: 'log' };
  const axes = [answer.x, answer.y, ...(answer.size ? [answer.size] : [])];
  const numbers = axes.some((axis) => axis.field === 'batchSize') || !answer.columns['batchSize'] ? axes : [batch, ...axes];
  const columns = columnsOf(answer, rows, numbers);
  const head = h(
    'tr',
    {},
    ...columns.map(([, label]) => h('th', { scope: 'col' }, label)),
    ...numbers.map(heading),
  );
  const body = rows.slice(0, most).map((row) => line(answer, row, columns, numbers));
  const more = rows.length > most ? h('p', { class: 'note' }, `The first ${most} of ${rows.length} rows; the CSV holds all.`) : null;
  const table = h('table', {}, h('thead', {}, head), h('tbody', {}, ...body));
  const region = h('div', { class: 'table-scroll', role: 'region', 'aria-label': 'Data of the chart', tabindex: 0, 'data-focus': 'region' }, table);
  const scrolled = root.querySelector('.table-scroll')?.scrollLeft ?? 0;
  keepFocus(root, () => root.replaceChildren(region, ...(more ? [more] : [])));
  region.scrollLeft = scrolled;
}
