import type { ChartKind } from '../shared/kind';
import { gridPanels } from './data';

/** Throughput over batch size, one small chart per model. */
export const grid: ChartKind = {
  name: 'grid',
  defaults: { x: 'batchSize', y: 'throughput', size: 'peakMemoryMib', color: 'series', agg: 'best' },
  choose: ['y', 'size', 'agg'],
  panels: (answer, _view, xScale, yScale) => gridPanels(answer, xScale, yScale),
  small: true,
};
