import type { ChartKind } from '../shared/kind';
import { speedupPanels } from './data';

/** Where does a device start to win: time per sample over batch size, and the ratio to the baseline. */
export const kind: ChartKind = {
  name: 'speedup',
  defaults: { x: 'batchSize', y: 'secondsPerSample', size: 'none', color: 'platform', facet: 'workload', agg: 'best' },
  choose: ['color', 'facet', 'agg'],
  // What a ratio has as well, so that times and ratios share their colours.
  words: {
    color: [
      ['platform', 'Platform'],
      ['engine', 'Engine'],
      ['precision', 'Precision'],
      ['workload', 'Workload'],
    ],
  },
  panels: (answer, view) => speedupPanels(answer, view.color, view.facet),
  small: false,
};
