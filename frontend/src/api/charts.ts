export type ScaleType = 'linear' | 'log';
export type Cell = string | number | boolean | null | readonly number[];

/** One array per field, all of the same length; null where a value is unknown. */
export type Columns = Record<string, Cell[]>;

/** One axis of an answer: what it shows, in which unit, and which direction is better. */
export interface AxisInfo {
  field: string;
  label: string;
  unit: string | null;
  better: 'higher' | 'lower' | null;
  /** `category`: names in place of numbers. */
  scale: ScaleType | 'category';
}

export interface FacetValue {
  value: string;
  count: number;
}

/** What the server has to say about a chart, such as what is missing and which job or import would fill it. */
export interface Note {
  text: string;
  href: string | null;
  /** The words of the link. */
  link: string | null;
}

/** Chart data. */
export interface ChartAnswer {
  kind: string;
  title?: string;
  x: AxisInfo;
  y: AxisInfo;
  size: AxisInfo | null;
  /** The field that sets the colour of a series. */
  color?: string;
  /** The same with its unit and direction, for colours that stand for numbers. */
  colorAxis?: AxisInfo;
  facet?: string | null;
  /** What became of several results of the same point: `best`, `latest`, `median` or `all`. */
  agg: string;
  /** Whether rows of origin `PREDICTED` are among the rows. */
  predictions?: boolean;
  columns: Columns;
  /** Further tables of a kind, such as the ceilings of a roofline. */
  tables?: Record<string, Columns>;
  notes?: Note[];
  shown: number;
  matching: number;
  missing: Record<string, number>;
  facets: Record<string, FacetValue[]>;
}

export function rowCount({ columns }: { columns: Columns }): number {
  return Object.values(columns)[0]?.length ?? 0;
}

export function textAt({ columns }: { columns: Columns }, field: string, row: number): string | null {
  const value = columns[field]?.[row] ?? null;
  return value === null ? null : String(value);
}

/** The number in a cell; null when the field is absent, unknown or not a number. */
export function numberAt({ columns }: { columns: Columns }, field: string, row: number): number | null {
  const value = columns[field]?.[row] ?? null;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A table of an answer by its name, null being the rows themselves; an absent table is an empty one. */
export function tableOf(answer: ChartAnswer, name: string | null): { columns: Columns } {
  return name === null ? answer : { columns: answer.tables?.[name] ?? {} };
}
