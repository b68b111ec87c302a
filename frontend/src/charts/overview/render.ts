import { dimensions } from '../shared/metrics';
import type { ChartKind } from '../shared/kind';
import { overviewPanels } from './data';

/** Which networks ran on which platforms, and how. */
export const kind: ChartKind = {
  name: 'overview',
  defaults: { x: 'platform', y: 'model', size: 'none', color: 'precision', facet: '', agg: 'latest' },
  choose: ['x', 'y', 'color'],
  words: { x: dimensions, y: dimensions },
  panels: overviewPanels,
  small: false,
};
