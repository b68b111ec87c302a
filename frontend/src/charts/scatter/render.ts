import type { ChartKind } from '../shared/kind';
import { scatterPanels } from './data';

/** Any metric over any other; accuracy over throughput unless the link says otherwise. */
export const kind: ChartKind = {
  name: 'scatter',
  defaults: { x: 'throughput', y: 'top1Percent', size: 'peakMemoryMib', color: 'family', facet: '', agg: 'best' },
  choose: ['x', 'y', 'color', 'size', 'agg'],
  panels: (answer, view) => scatterPanels(answer, view.color, view.facet),
  small: false,
};
