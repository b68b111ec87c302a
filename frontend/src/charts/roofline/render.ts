import type { ChartKind } from '../shared/kind';
import { rooflinePanels } from './data';

/** Ceilings of platforms, networks by their intensity, and what was reached. */
export const kind: ChartKind = {
  name: 'roofline',
  defaults: { x: 'arithmeticIntensity', y: 'achievedOperations', size: 'none', color: 'platform', facet: '', agg: 'best' },
  choose: ['agg'],
  panels: (answer, view) => rooflinePanels(answer, view.color),
  small: false,
};
