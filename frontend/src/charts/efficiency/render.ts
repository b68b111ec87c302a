import { dimensions } from '../shared/metrics';
import type { ChartKind } from '../shared/kind';
import { efficiencyPanels } from './data';

/** What the platform could do at most, what is predicted and what was measured. */
export const kind: ChartKind = {
  name: 'efficiency',
  defaults: { x: 'configuration', y: 'throughput', size: 'none', color: 'platform', facet: '', agg: 'best' },
  choose: ['x', 'y', 'facet', 'agg'],
  words: {
    x: dimensions,
    y: [
      ['throughput', 'Throughput'],
      ['achievedOperations', 'Operations per second, achieved'],
    ],
  },
  panels: (answer, view) => efficiencyPanels(answer, view.facet),
  small: false,
};
