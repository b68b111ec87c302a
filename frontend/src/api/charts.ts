export type ScaleType = 'linear' | 'log';
export type Cell = string | number | null;

/** One axis of an answer: what it shows, in which unit, and which direction is better. */
export interface AxisInfo {
  field: string;
  label: string;
  unit: string | null;
  better: 'higher' | 'lower' | null;
  scale: ScaleType;
}

export interface FacetValue {
  value: string;
  count: number;
}

/** Chart data: one array per field, null where a value is unknown. All arrays have the same length. */
export interface ChartAnswer {
  kind: string;
  x: AxisInfo;
  y: AxisInfo;
  size: AxisInfo | null;
  /** What became of several results of the same point: `best`, `latest`, `median` or `all`. */
  agg: string;
  columns: Record<string, Cell[]>;
  shown: number;
  matching: number;
  missing: Record<string, number>;
  facets: Record<string, FacetValue[]>;
}

export function rowCount(answer: ChartAnswer): number {
  return Object.values(answer.columns)[0]?.length ?? 0;
}

export function textAt(answer: ChartAnswer, field: string, row: number): string | null {
  const value = answer.columns[field]?.[row] ?? null;
  return value === null ? null : String(value);
}

/** The number in a cell; null when the field is absent, unknown or not a number. */
export function numberAt(answer: ChartAnswer, field: string, row: number): number | null {
  const value = answer.columns[field]?.[row] ?? null;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
