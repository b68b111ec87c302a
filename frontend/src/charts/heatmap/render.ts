import { dimensions, metrics } from '../shared/metrics';
import type { ChartKind } from '../shared/kind';
import { heatPanels } from './data';

/** A metric of every network on every platform. */
export const kind: ChartKind = {
  name: 'heatmap',
  defaults: { x: 'platform', y: 'network', size: 'none', color: 'throughput', facet: 'precision', agg: 'best' },
  choose: ['x', 'y', 'color', 'facet', 'agg'],
  words: { x: dimensions, y: dimensions, color: metrics },
  panels: (answer, view) => heatPanels(answer, view.facet),
  small: false,
};
