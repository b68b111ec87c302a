import { dimensions } from '../shared/metrics';
import type { ChartKind } from '../shared/kind';
import { boxPanels } from './data';

/** How a metric spreads. */
export const kind: ChartKind = {
  name: 'box',
  defaults: { x: 'pruningPercent', y: 'latencyMeanMs', size: 'none', color: 'precision', facet: 'platform', agg: 'all' },
  choose: ['x', 'y', 'color', 'facet', 'agg'],
  words: { x: dimensions },
  normalises: true,
  panels: (answer, view) => boxPanels(answer, view.color, view.facet),
  small: 'when many',
};
