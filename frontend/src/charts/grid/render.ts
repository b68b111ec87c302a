import type { ChartKind } from '../shared/kind';
import { gridPanels } from './data';

/** Throughput over batch size, one small chart per model. */
export const kind: ChartKind = {
  name: 'grid',
  defaults: { x: 'batchSize', y: 'throughput', size: 'peakMemoryMib', color: 'family', facet: 'model', agg: 'latest' },
  choose: ['y', 'size', 'agg'],
  panels: (answer, view) => gridPanels(answer, view.facet || 'model'),
  small: true,
};
