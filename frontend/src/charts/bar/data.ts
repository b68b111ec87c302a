import type { ChartAnswer } from '../../api/charts';
import { tick } from '../../format';
import { barPanels } from '../shared/bars';
import type { BarsPanel } from '../shared/panel';

/** Platforms side by side, a bar per batch size, a panel per model, unless the link says otherwise; each bar says its value. */
export function ratePanels(answer: ChartAnswer, color: string, facet: string): BarsPanel[] {
  return barPanels(answer, color, facet, tick);
}
