import type { ChartKind } from '../shared/kind';
import { paretoPanels } from './data';

/** What no other beats in both metrics, measured and predicted. */
export const kind: ChartKind = {
  name: 'pareto',
  defaults: { x: 'throughput', y: 'top1Percent', size: 'none', color: 'platform', facet: '', agg: 'best' },
  choose: ['x', 'y', 'color', 'facet', 'agg'],
  panels: (answer, view) => paretoPanels(answer, view.color, view.facet),
  small: false,
};
