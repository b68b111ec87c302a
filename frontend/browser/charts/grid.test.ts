import { describe } from 'vitest';
import type { PlottedPoint } from '../plotted';
import { doesWhatChartsDo } from './kit';

describe('the grid', () => {
  doesWhatChartsDo<PlottedPoint>({
    kind: 'grid',
    query: 'collection=dlmark-tesla-m60',
    panel: 'AlexNet',
    values: [
      ['Tesla M60 · mxnet', 1, 273.46493558652804],
      ['Tesla M60 · mxnet', 8, 1318.1423773429194],
      ['Tesla M60 · mxnet', 64, 2660.79587333747],
    ],
    toggle: 'Tesla M60 · mxnet',
    scale: ['X', 'xScale'],
    csv: ({ x, y }) => ({ batchSize: x, throughput: y }),
  });
});
