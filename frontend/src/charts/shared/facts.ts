import { numberAt, textAt, type AxisInfo, type ChartAnswer } from '../../api/charts';
import { number } from '../../format';
import { described, wordsAt } from './dimensions';

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

/** Everything known about a point: first what its axes show, then what it is. */
export function factsOf(answer: ChartAnswer, row: number): Fact[] {
  const axes = [answer.y, answer.x, ...(answer.size ? [answer.size] : [])];
  const shown = new Set(axes.map((axis) => axis.field));
  const rest = described
    .filter(([field]) => !shown.has(field))
    .map(([field, label]) => ({ label, value: wordsAt(answer, field, row) }))
    .filter((fact): fact is Fact => fact.value !== null);
  const merged = textAt(answer, 'results', row);
  return [
    ...axes.map((axis) => measured(answer, axis, row)),
    ...(merged === null ? [] : [{ label: 'Results', value: merged }]),
    ...rest,
  ];
}

/** The page of a point's result; null for a point that stands for several. */
export function resultPath(answer: ChartAnswer, row: number): string | null {
  const id = textAt(answer, 'resultId', row);
  return id === null ? null : `/results/${encodeURIComponent(id)}`;
}
