import type { ChartKind } from '../shared/kind';
import { linePanels } from './data';

/** Throughput over latency: what larger batches gain and what they cost. */
export const kind: ChartKind = {
  name: 'line',
  defaults: { x: 'latencyMeanMs', y: 'throughput', size: 'none', color: 'configuration', facet: '', agg: 'latest' },
  choose: ['x', 'y', 'color', 'facet', 'agg'],
  normalises: true,
  panels: (answer, view) => linePanels(answer, view.color, view.facet),
  small: false,
};
