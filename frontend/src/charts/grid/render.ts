import type { ChartKind } from '../shared/kind';
import { gridPanels } from './data';

/** Throughput over batch size, one small chart per model. */
export const grid: ChartKind = {
  name: 'grid',
  defaults: { x: 'batchSize', y: 'throughput', size: 'peakMemoryMib', color: 'series', facet: 'model', agg: 'latest' },
  choose: ['y', 'size', 'agg'],
  panels: (answer, view, xScale, yScale) => gridPanels(answer, view.facet, xScale, yScale),
  small: true,
};
