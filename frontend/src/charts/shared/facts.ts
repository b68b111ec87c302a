import { numberAt, textAt, type AxisInfo, type ChartAnswer } from '../../api/charts';
import { number } from '../../format';

export interface Fact {
  label: string;
  value: string;
}

const described: [field: string, label: string][] = [
  ['model', 'Model'],
  ['family', 'Family'],
  ['deviceName', 'Device'],
  ['engine', 'Engine'],
  ['precision', 'Precision'],
  ['batchSize', 'Batch size'],
  ['collection', 'Collection'],
  ['origin', 'Origin'],
];

function measured(answer: ChartAnswer, axis: AxisInfo, row: number): Fact {
  const value = numberAt(answer, axis.field, row);
  const low = numberAt(answer, `${axis.field}Low`, row);
  const high = numberAt(answer, `${axis.field}High`, row);
  const unit = axis.unit && value !== null ? ` ${axis.unit}` : '';
  const interval = low !== null && high !== null ? ` (${number(low)} to ${number(high)})` : '';
  return { label: axis.label, value: `${number(value)}${unit}${interval}` };
}

/** Everything known about a point: first what its axes show, then what it is. */
export function factsOf(answer: ChartAnswer, row: number): Fact[] {
  const axes = [answer.y, answer.x, ...(answer.size ? [answer.size] : [])];
  const shown = new Set(axes.map((axis) => axis.field));
  const rest = described
    .filter(([field]) => !shown.has(field))
    .map(([field, label]) => ({ label, value: textAt(answer, field, row) }))
    .filter((fact): fact is Fact => fact.value !== null);
  return [...axes.map((axis) => measured(answer, axis, row)), ...rest];
}

/** The page of a point's result; null for a point that stands for several. */
export function resultPath(answer: ChartAnswer, row: number): string | null {
  const id = textAt(answer, 'resultId', row);
  return id === null ? null : `/results/${encodeURIComponent(id)}`;
}
