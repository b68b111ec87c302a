import { textAt, type ChartAnswer } from '../../api/charts';
import { labelOf } from './dimensions';

/** The value that says on which panel a row belongs; it is also the panel's key. */
export function facetValue(answer: ChartAnswer, facet: string, row: number): string {
  return textAt(answer, facet, row) ?? `unknown ${labelOf(facet).toLowerCase()}`;
}

/** The heading of a panel: a model says what it is, a number of streams does not. */
export function facetTitle(facet: string, value: string): string {
  return facet === 'model' || value.startsWith('unknown ') ? value : `${labelOf(facet)}: ${value}`;
}
