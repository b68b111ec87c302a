import { dimensions } from '../shared/metrics';
import type { ChartKind } from '../shared/kind';
import { largestPanels } from './data';

/** The largest batch that fits, by model and platform. */
export const kind: ChartKind = {
  name: 'max-batch',
  defaults: { x: 'model', y: 'maxBatchSize', size: 'none', color: 'platform', facet: '', agg: 'best' },
  choose: ['x', 'color', 'facet', 'agg'],
  words: { x: dimensions },
  panels: (answer, view) => largestPanels(answer, view.color, view.facet),
  small: 'when many',
};
