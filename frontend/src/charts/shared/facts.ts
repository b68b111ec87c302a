import { numberAt, textAt, type AxisInfo, type ChartAnswer } from '../../api/charts';
import { number } from '../../format';
import { described, repeatsDevice, wordsAt } from './dimensions';
import type { View } from '../../state/view';
import type { PlottedCell, Spot } from './panel';
import { listBehind } from './resultsList';
import { cellText, tableFacts } from './tables';

export interface Fact {
  label: string;
  value: string;
}

/** Where an accuracy is from: `published` or `measured`; null for other fields. It may come from another run of the model. */
export function sourceOf(answer: ChartAnswer, field: string, row: number): string | null {
  return /^top\dPercent$/.test(field) && numberAt(answer, field, row) !== null ? textAt(answer, 'accuracyFrom', row) : null;
}

function measured(answer: ChartAnswer, axis: AxisInfo, row: number): Fact {
  const value = numberAt(answer, axis.field, row);
  const low = numberAt(answer, `${axis.field}Low`, row);
  const high = numberAt(answer, `${axis.field}High`, row);
  const source = sourceOf(answer, axis.field, row);
  const unit = axis.unit && value !== null ? ` ${axis.unit}` : '';
  const interval = low !== null && high !== null ? ` (${number(low)} to ${number(high)})` : '';
  return { label: axis.label, value: `${number(value)}${unit}${interval}${source === null ? '' : ` (${source})`}` };
}

/** What kinds complete the rows with, as far as a reader wants to hear it. */
const completed: readonly [field: string, label: string, unit: string][] = [
  ['membership', 'On the front', ''],
  ['pair', 'Prediction and measurement', ''],
  ['peak', 'Peak', 'samples/s'],
  ['predicted', 'Predicted', 'samples/s'],
  ['efficiencyPercent', 'Of what is predicted', '%'],
];

function completedFacts(answer: ChartAnswer, row: number): Fact[] {
  return completed.flatMap(([field, label, unit]) => {
    const value = answer.columns[field]?.[row] ?? null;
    return value === null ? [] : [{ label, value: `${cellText(value)}${unit === '' ? '' : ` ${unit}`}` }];
  });
}

/** Everything known about a row: first what its axes show, then what it is. Names on an axis are among what it is. */
export function factsOf(answer: ChartAnswer, row: number, colored: AxisInfo | null = null): Fact[] {
  const all = [...(colored ? [colored] : []), answer.y, answer.x, ...(answer.size ? [answer.size] : [])];
  const axes = all.filter(({ scale }, index) => scale !== 'category' && all.findIndex(({ field }) => field === all[index]?.field) === index);
  const shown = new Set(axes.map((axis) => axis.field));
  const rest = described
    .filter(([field]) => !shown.has(field) && (field !== 'platform' || !repeatsDevice(answer, row)))
    .map(([field, label]) => ({ label, value: wordsAt(answer, field, row) }))
    .filter((fact): fact is Fact => fact.value !== null);
  const merged = textAt(answer, 'results', row);
  return [
    ...axes.map((axis) => measured(answer, axis, row)),
    ...completedFacts(answer, row),
    ...(merged === null ? [] : [{ label: 'Results', value: merged }]),
    ...rest,
  ];
}

/** What hover says of anything plotted. */
export function spotFacts(answer: ChartAnswer, { panel, series, point }: Spot): Fact[] {
  const told = point.facts ?? series.facts;
  if (told) return told;
  const { why } = point as Partial<PlottedCell>;
  const missing = why === undefined ? [] : [{ label: 'Empty', value: why }];
  if (point.row < 0) return [...missing, ...('value' in point ? [{ label: panel.x.label, value: point.x }, { label: panel.y.label, value: point.y }] : [])];
  if (panel.table !== undefined) return [...missing, ...tableFacts(answer, panel.table, point.row)];
  return [...missing, ...factsOf(answer, point.row, panel.form === 'cells' ? panel.color : null)];
}

/** The page that a point leads to: its result, or the list of those that it was made from. Null for a guide. */
export function pathOf(answer: ChartAnswer, { panel, point }: Spot, view: Pick<View, 'filters' | 'ranges'>): string | null {
  const rows = panel.table === undefined ? [point.row].filter((row) => row >= 0) : (point.madeFrom ?? []);
  const [single] = rows.length === 1 ? rows : [];
  return (single === undefined ? null : resultPath(answer, single)) ?? listBehind(answer, view, rows);
}

/** The page of a point's result; null for a point that stands for several. */
export function resultPath(answer: ChartAnswer, row: number): string | null {
  const id = textAt(answer, 'resultId', row);
  return id === null ? null : `/results/${encodeURIComponent(id)}`;
}
