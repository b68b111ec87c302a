import { describe } from 'vitest';
import type { PlottedPoint } from '../plotted';
import { doesWhatChartsDo } from './kit';

describe('the lines', () => {
  doesWhatChartsDo<PlottedPoint>({
    kind: 'line',
    query: 'collection=qutibench-imagenet&color=platform',
    values: [
      ['TX2-maxp', 6.16337, 169.338],
      ['TX2-maxp', 10.6197, 192.363],
      [/TPU-fast$/, 2.57047, 389.034],
    ],
    toggle: 'TX2-maxp',
    scale: ['Y', 'yScale'],
    csv: ({ x, y }) => ({ latencyMeanMs: x, throughput: y }),
  });
});
