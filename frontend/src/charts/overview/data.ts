import { numberAt, textAt, type ChartAnswer } from '../../api/charts';
import type { View } from '../../state/view';
import { spokenAt } from '../shared/dimensions';
import { distinct, groupedBy } from '../shared/grouping';
import type { PlottedEntry, TablePanel } from '../shared/panel';
import { isPredicted } from '../shared/predicted';
import { listOf } from '../shared/resultsList';
import { categoryOf, rowsOf } from '../shared/rows';

const most = 4;
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The different numbers of a column in their order; nothing for what is unknown. */
function numbers(answer: ChartAnswer, field: string, rows: number[]): number[] {
  return [...new Set(rows.map((row) => numberAt(answer, field, row)))].filter((value) => value !== null).sort((a, b) => a - b);
}

/** "batch 1, 2, 4", or the least and the most of many: "batch 1–128, 8 sizes". */
function batches(sizes: number[]): string[] {
  if (sizes.length === 0) return [];
  return [sizes.length <= most ? `batch ${sizes.join(', ')}` : `batch ${sizes[0]}–${sizes.at(-1)}, ${counted(sizes.length, 'size')}`];
}

/** "100, 80, 50 % kept"; nothing where nothing was pruned. */
function prunings(kept: number[]): string[] {
  return kept.every((percent) => percent === 100) ? [] : [`${kept.reverse().join(', ')} % kept`];
}

function others(answer: ChartAnswer, field: string, rows: number[], usual: string | null): string[] {
  const values = distinct(rows.map((row) => textAt(answer, field, row)).filter((value) => value !== null));
  return values.length === 0 || (values.length === 1 && values[0] === usual) ? [] : [values.join(', ')];
}

/** What of a network ran on a platform in one precision: what it was left of pruning, batch sizes, and what else is unusual. */
function words(answer: ChartAnswer, rows: number[]): string {
  return [
    ...prunings(numbers(answer, 'pruningPercent', rows)),
    ...others(answer, 'variant', rows, null),
    ...batches(numbers(answer, 'batchSize', rows)),
    ...others(answer, 'workload', rows, 'inference'),
    ...(rows.every((row) => isPredicted(answer, row)) ? ['predicted'] : []),
  ].join(' · ');
}

/** A table of what ran: an entry per place and value of the colour field (a precision, unless the link says otherwise). */
export function overviewPanels(answer: ChartAnswer, view: View): TablePanel[] {
  const rows = rowsOf(answer);
  if (rows.length === 0) return [];
  const { x, y } = answer;
  const at = (row: number) => ({ x: categoryOf(answer, x.field, row), y: categoryOf(answer, y.field, row) });
  const entries = (group: number[]): PlottedEntry[] =>
    groupedBy(group, (row) => JSON.stringify(Object.values(at(row)))).map(([, place]) => ({
      ...at(place[0] ?? 0),
      row: place[0] ?? 0,
      rows: place,
      text: words(answer, place),
      href: listOf(answer, view, [x.field, y.field, view.color], place),
    }));
  return [
    {
      form: 'table',
      key: '',
      title: `${y.label} by ${x.label.toLowerCase()}`,
      x,
      y,
      xCategories: distinct(rows.map((row) => at(row).x)),
      yCategories: distinct(rows.map((row) => at(row).y)),
      absent: 'na',
      series: groupedBy(rows, (row) => spokenAt(answer, view.color, row)).map(([name, group]) => ({ name, points: entries(group) })),
    },
  ];
}
