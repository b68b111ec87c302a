import { textAt, type ChartAnswer } from '../../api/charts';

/** What describes a point, as hover and table name it, in the order in which they list it. */
export const described: readonly [field: string, label: string][] = [
  ['model', 'Model'],
  ['family', 'Family'],
  ['variant', 'Variant'],
  ['deviceName', 'Device'],
  ['device', 'Device id'],
  ['node', 'Node'],
  ['hardware', 'Hardware'],
  ['operatingMode', 'Operating mode'],
  ['platform', 'Platform'],
  ['engine', 'Engine'],
  ['precision', 'Precision'],
  ['pruningPercent', 'Kept after pruning'],
  ['batchSize', 'Batch size'],
  ['streams', 'Streams'],
  ['threads', 'Threads per stream'],
  ['arrivalRate', 'Arrival rate'],
  ['forks', 'Forks'],
  ['task', 'Task'],
  ['workload', 'Workload'],
  ['dataset', 'Data set'],
  ['profile', 'Profile'],
  ['collection', 'Collection'],
  ['origin', 'Origin'],
  ['grade', 'Grade'],
];

/** Whether a field describes a point; otherwise it is a metric. */
export function describes(field: string): boolean {
  return described.some(([name]) => name === field);
}

export function labelOf(field: string): string {
  return described.find(([name]) => name === field)?.[1] ?? field;
}

/** Whether the platform of a row is what its hardware or its device is called anyway: it is not worth a line of its own. */
export function repeatsDevice(answer: ChartAnswer, row: number): boolean {
  const platform = textAt(answer, 'platform', row);
  return platform === null || ['hardware', 'deviceName', 'device'].some((field) => textAt(answer, field, row) === platform);
}

/** A value as hover and table write it. */
export function wordsAt(answer: ChartAnswer, field: string, row: number): string | null {
  const value = textAt(answer, field, row);
  if (value === null) return null;
  if (field === 'pruningPercent') return `${value} %`;
  return field === 'arrivalRate' ? `${value} requests/s` : value;
}

const counted = (noun: string) => (count: string) => `${count} ${noun}${count === '1' ? '' : 's'}`;
const kept = (percent: string) => (percent === '100' ? null : `${percent} % kept`);
const unusual = (workload: string) => (workload === 'inference' ? null : workload);
const as = (text: string) => text;

type Words = (value: string) => string | null;

/** What stands in every name. */
const always: readonly [field: string, words: Words][] = [
  ['deviceName', as],
  ['operatingMode', as],
  ['engine', as],
  ['precision', as],
  ['pruningPercent', kept],
  ['workload', unusual],
  // An open loop gets no further than its requests: never to be mistaken for a closed one.
  ['arrivalRate', (rate) => `${rate} requests/s`],
];

/** What the server keeps apart as well: it stands in names that would be the same without it. */
const whereNeeded: readonly [field: string, words: Words][] = [
  ['batchSize', (size) => `batch ${size}`],
  ['hardware', as],
  ['variant', as],
  ['streams', counted('stream')],
  ['threads', counted('thread')],
  ['profile', as],
  ['collection', as],
  ['device', as],
  ['node', as],
  ['pruningPercent', (percent) => (percent === '100' ? '100 % kept' : null)],
  ['workload', (workload) => (workload === 'inference' ? workload : null)],
];

/**
 * Names for what the rows of an answer were measured on and how. Two rows have the same name only if they agree in all
 * that the server keeps apart, `but` for what the panel or the axis says already.
 */
export function configurationNames(answer: ChartAnswer, rows: readonly number[], but: readonly string[]): (row: number) => string {
  const said = (fields: readonly (readonly [string, Words])[]) => fields.filter(([field]) => !but.includes(field));
  const names = new Map<number, string>();
  const append = (field: string, words: Words) => {
    for (const row of rows) {
      const value = textAt(answer, field, row);
      const text = value === null ? null : words(value);
      if (text !== null) names.set(row, names.has(row) ? `${names.get(row)} · ${text}` : text);
    }
  };
  for (const [field, words] of said([['model', as], ...always])) append(field, words);
  for (const [field, words] of said(whereNeeded)) {
    const values = new Map<string | undefined, string | null>();
    const separates = rows.some((row) => {
      const value = textAt(answer, field, row);
      const other = values.get(names.get(row));
      values.set(names.get(row), value);
      return other !== undefined && other !== value;
    });
    if (separates) append(field, words);
  }
  return (row) => names.get(row) ?? 'unknown device';
}

/** How names say a value of a field: `batch 8`, `50 % kept`. */
export function spoken(field: string, value: string): string {
  const said = [...always, ...whereNeeded].filter(([name]) => name === field).map(([, words]) => words(value));
  return said.find((words) => words !== null) ?? value;
}

/** The same of a row, with words for what is unknown. */
export function spokenAt(answer: Pick<ChartAnswer, 'columns'>, field: string, row: number): string {
  const value = textAt(answer, field, row);
  return value === null ? `unknown ${labelOf(field).toLowerCase()}` : spoken(field, value);
}
