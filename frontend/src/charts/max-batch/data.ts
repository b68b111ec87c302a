import type { ChartAnswer } from '../../api/charts';
import { number } from '../../format';
import { barPanels } from '../shared/bars';
import type { BarsPanel } from '../shared/panel';

/** A bar per model and platform, as high as the largest batch that fits, which it says in full. */
export function largestPanels(answer: ChartAnswer, color: string, facet: string): BarsPanel[] {
  return barPanels(answer, color, facet, number);
}
