import { textAt, type ChartAnswer } from '../../api/charts';
import { labelOf } from './dimensions';
import { groupedBy } from './grouping';
import type { Panel } from './panel';

/** The value that says on which panel a row belongs; it is also the panel's key. */
export function facetValue(answer: ChartAnswer, facet: string, row: number): string {
  return textAt(answer, facet, row) ?? `unknown ${labelOf(facet).toLowerCase()}`;
}

/** The heading of a panel: a model says what it is, a number of streams does not. */
export function facetTitle(facet: string, value: string): string {
  return facet === 'model' || value.startsWith('unknown ') ? value : `${labelOf(facet)}: ${value}`;
}

/** What a panel and its neighbours differ in. */
export type Frame = Pick<Panel, 'key' | 'title' | 'x' | 'y'>;

/** How a facet divides what is plotted. */
export interface Faceted<T> {
  answer: ChartAnswer;
  /** Empty for one panel. */
  facet: string;
  valueOf: (item: T) => string;
  /** Of the only panel. */
  title: string;
}

/** The frames of the panels, in natural order, and what is plotted in each: one panel, or one per value of the facet. */
export function panelsBy<T>(items: readonly T[], { answer: { x, y }, facet, valueOf, title }: Faceted<T>): [frame: Frame, items: T[]][] {
  return groupedBy(items, (item) => (facet === '' ? '' : valueOf(item))).map(([key, group]) => [{ key, title: key === '' ? title : facetTitle(facet, key), x, y }, group]);
}

/** The same of what names its row of the answer, titled by its axes. */
export function panelsByRow<T extends { row: number }>(answer: ChartAnswer, facet: string, items: readonly T[]): [frame: Frame, items: T[]][] {
  const title = `${answer.y.label} over ${answer.x.label.toLowerCase()}`;
  return panelsBy(items, { answer, facet, valueOf: ({ row }) => facetValue(answer, facet, row), title });
}
