import { dimensions } from '../shared/metrics';
import type { ChartKind } from '../shared/kind';
import { ratePanels } from './data';

/** A metric of platforms side by side, a bar per batch size. */
export const kind: ChartKind = {
  name: 'bar',
  defaults: { x: 'platform', y: 'throughput', size: 'none', color: 'batchSize', facet: 'model', agg: 'best' },
  choose: ['x', 'y', 'color', 'facet', 'agg'],
  words: { x: dimensions },
  panels: (answer, view) => ratePanels(answer, view.color, view.facet),
  small: 'when many',
};
