import { textAt, type ChartAnswer } from '../../api/charts';
import { spoken } from './dimensions';

/** What tells two rows of the same name and place apart, what matters most first. */
const telling = ['origin', 'workload', 'engine', 'precision', 'pruningPercent', 'variant', 'batchSize', 'streams', 'threads', 'arrivalRate', 'profile', 'deviceName', 'node', 'collection'];

function words(answer: ChartAnswer, field: string, row: number): string | null {
  const value = textAt(answer, field, row);
  if (value === null) return null;
  if (field === 'origin') return value === 'PREDICTED' ? 'predicted' : null;
  return spoken(field, value);
}

/**
 * Names of which no two rows share one in the same place, so that nothing covers anything else: what differs is said
 * after the name, and where nothing does the rows are counted.
 */
export function toldApart(answer: ChartAnswer, rows: readonly number[], nameOf: (row: number) => string, placeOf: (row: number) => string): (row: number) => string {
  const names = new Map(rows.map((row) => [row, nameOf(row)]));
  for (const field of telling) {
    const values = new Map<string, string | null>();
    const clashing = new Set<string>();
    for (const row of rows) {
      const name = names.get(row) ?? '';
      const at = JSON.stringify([name, placeOf(row)]);
      const value = words(answer, field, row);
      if (values.has(at) && values.get(at) !== value) clashing.add(name);
      values.set(at, value);
    }
    for (const row of rows) {
      const name = names.get(row) ?? '';
      const value = words(answer, field, row);
      if (clashing.has(name) && value !== null) names.set(row, `${name} · ${value}`);
    }
  }
  const counts = new Map<string, number>();
  for (const row of rows) {
    const at = JSON.stringify([names.get(row), placeOf(row)]);
    const count = (counts.get(at) ?? 0) + 1;
    counts.set(at, count);
    if (count > 1) names.set(row, `${names.get(row)} (${count})`);
  }
  return (row) => names.get(row) ?? nameOf(row);
}
