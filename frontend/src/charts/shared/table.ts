import { numberAt, tableOf, textAt, type AxisInfo, type ChartAnswer } from '../../api/charts';
import { h } from '../../dom';
import { keepFocus } from '../../focus';
import { number } from '../../format';
import { described, repeatsDevice, wordsAt } from './dimensions';
import { resultPath, sourceOf } from './facts';
import { natural } from './grouping';
import type { CellsPanel, Panel } from './panel';
import { rowsToRead } from './series';
import { cellText, columnLabel } from './tables';

const most = 200;

/** Splits what describes the rows into what tells them apart, to be columns after the model, and what all have in common. */
export function splitByRows(answer: ChartAnswer, rows: number[]): { varying: typeof described; common: typeof described } {
  const worthIt = (field: string) => field !== 'platform' || !rows.every((row) => repeatsDevice(answer, row));
  const others = described.filter(([field]) => field !== 'model' && field in answer.columns && worthIt(field));
  const values = new Map(others.map(([field]) => [field, new Set(rows.map((row) => textAt(answer, field, row)))]));
  const some = (field: string) => values.get(field) ?? new Set();
  return {
    varying: others.filter(([field]) => some(field).size > 1),
    common: others.filter(([field]) => some(field).size === 1 && !some(field).has(null)),
  };
}

function heading(label: string, unit: string | null, numeric = true): HTMLElement {
  return h('th', { scope: 'col', class: numeric ? 'num' : '' }, label, unit ? h('span', { class: 'unit' }, ` ${unit}`) : null);
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

/** The batch size, and what axes, sizes and the colours of cells show. */
function numbersOf(answer: ChartAnswer, panels: Panel[]): AxisInfo[] {
  const batch: AxisInfo = { field: 'batchSize', label: 'Batch', unit: null, better: null, scale: 'log' };
  const colors = panels.flatMap((panel) => (panel.form === 'cells' ? [panel.color] : []));
  const axes = [answer.x, answer.y, ...(answer.size ? [answer.size] : []), ...colors].filter(({ scale }) => scale !== 'category');
  const once = axes.filter(({ field }, index) => axes.findIndex((axis) => axis.field === field) === index);
  return once.some((axis) => axis.field === 'batchSize') || !answer.columns['batchSize'] ? once : [batch, ...once];
}

function rowsTable(answer: ChartAnswer, panels: Panel[], rows: number[]): Element[] {
  const numbers = numbersOf(answer, panels);
  const asNumber = new Set(numbers.map((axis) => axis.field));
  const { varying, common } = splitByRows(answer, rows);
  const columns = varying.filter(([field]) => !asNumber.has(field));
  const shared = common.filter(([field]) => !asNumber.has(field)).map(([field, label]) => `${label} ${wordsAt(answer, field, rows[0] ?? 0)}`);
  const head = [h('th', { scope: 'col' }, 'Model'), ...numbers.map(({ label, unit }) => heading(label, unit)), ...columns.map(([, label]) => h('th', { scope: 'col' }, label))];
  const body = rows.slice(0, most).map((row) => line(answer, row, numbers, columns));
  return [scrolling('Data of the chart', head, body), ...(shared.length > 0 ? [note(`All of them: ${shared.join(', ')}.`)] : []), ...cutNote(rows)];
}

function furtherTable(answer: ChartAnswer, name: string, rows: number[]): Element[] {
  const columns = Object.entries(tableOf(answer, name).columns);
  if (rows.length === 0) return [];
  const head = columns.map(([field, cells]) => heading(columnLabel(field).label, columnLabel(field).unit, cells.some((cell) => typeof cell === 'number')));
  const body = rows.slice(0, most).map((row) => h('tr', {}, ...columns.map(([, cells]) => h('td', { class: typeof cells[row] === 'number' ? 'num' : '' }, cellText(cells[row])))));
  return [h('p', { class: 'table-title' }, columnLabel(name).label), scrolling(`Data of the chart: ${name}`, head, body), ...cutNote(rows)];
}

/** Which cells of a panel are empty for a reason: in one column, those rows. */
interface Gap {
  panel: CellsPanel;
  column: string;
  rows: string[];
  why: string;
}

/** Empty cells by what they have in common: a platform without a precision lacks it for every network. */
export function gapsOf(panels: readonly Panel[]): Gap[] {
  const gaps = new Map<string, Gap>();
  panels.forEach((panel, index) => {
    if (panel.form !== 'cells') return;
    for (const { x: column, y, why } of panel.series.flatMap(({ points }) => points)) {
      if (why === undefined) continue;
      const key = JSON.stringify([index, column, why]);
      const gap = gaps.get(key) ?? { panel, column, rows: [], why };
      gap.rows.push(y);
      gaps.set(key, gap);
    }
  });
  return [...gaps.values()].sort((a, b) => panels.indexOf(a.panel) - panels.indexOf(b.panel) || natural(a.column, b.column));
}

/** What is empty, and why: a cell that cannot be hovered has to be readable too. */
function emptyTable(panels: Panel[]): Element[] {
  const gaps = gapsOf(panels);
  const [first] = gaps;
  if (!first) return [];
  const several = panels.length > 1;
  const { x, y } = first.panel;
  const head = [x.label, ...(several ? ['Panel'] : []), y.label, 'Why it is empty'].map((label) => h('th', { scope: 'col' }, label));
  const body = gaps.slice(0, most).map(({ panel, column, rows, why }) => {
    const which = rows.length > 1 && rows.length === panel.yCategories.length ? 'all' : rows.join(', ');
    return h('tr', {}, h('th', { scope: 'row' }, column), several ? h('td', {}, panel.title) : null, h('td', { class: 'wraps' }, which), h('td', { class: 'wraps' }, why));
  });
  const cut = gaps.length > most ? [note(`The first ${most} of ${gaps.length} rows; the JSON holds all.`)] : [];
  return [h('p', { class: 'table-title' }, 'Empty cells'), scrolling('Empty cells', head, body), ...cut];
}

const note = (text: string) => h('p', { class: 'note' }, text);
const cutNote = ({ length }: { length: number }) => (length > most ? [note(`The first ${most} of ${length} rows; the CSV holds all.`)] : []);

function scrolling(label: string, head: Element[], body: Element[]): HTMLElement {
  const table = h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...body));
  return h('div', { class: 'table-scroll', role: 'region', 'aria-label': label, tabindex: 0, 'data-focus': label }, table);
}

/** The chart as tables, its text alternative: every plotted row of the visible series, and what all of them have in common. */
export function drawTables(root: HTMLElement, answer: ChartAnswer, panels: Panel[], hidden: (name: string) => boolean): void {
  const parts = [...rowsToRead(answer, panels, hidden)].flatMap(([table, rows]) => (table === null ? rowsTable(answer, panels, rows) : furtherTable(answer, table, rows)));
  const scrolled = new Map([...root.querySelectorAll('.table-scroll')].map((region) => [region.ariaLabel, [region.scrollLeft, region.scrollTop] as const]));
  keepFocus(root, () => root.replaceChildren(...parts, ...emptyTable(panels)));
  for (const region of root.querySelectorAll('.table-scroll')) region.scrollTo(...(scrolled.get(region.ariaLabel) ?? ([0, 0] as const)));
}
