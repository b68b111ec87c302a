import { describe, expect, it } from 'vitest';
import type { ChartAnswer } from '../../api/charts';
import { sample } from '../shared/fixture';
import { heatPanels } from './data';

const answer: ChartAnswer = {
  ...sample,
  x: { field: 'platform', label: 'Platform', unit: null, better: null, scale: 'category' },
  y: { field: 'network', label: 'Network', unit: null, better: null, scale: 'category' },
  colorAxis: { field: 'throughput', label: 'Throughput', unit: 'samples/s', better: 'higher', scale: 'log' },
  size: null,
  columns: {
    network: ['resnet18', 'resnet101', 'resnet18', 'resnet18'],
    platform: ['TX2', 'TX2', 'TX2', 'EdgeTPU'],
    precision: ['fp16', 'fp16', 'fp16', 'int8'],
    origin: ['IMPORTED', 'IMPORTED', 'PREDICTED', 'IMPORTED'],
    throughput: [212.3456, 0, 400, 12_345],
    resultId: ['1', '2', null, '4'],
  },
  tables: {
    empty: {
      x: ['EdgeTPU', 'TX2'],
      y: ['resnet18', 'resnet18'],
      facet: ['fp16', 'int8'],
      reason: ['EdgeTPU has no FP16', 'TX2 has no INT8'],
    },
  },
};
const cells = (of: ChartAnswer) => heatPanels(of, 'precision').map(({ key, series }) => [key, Object.fromEntries(series.map(({ name, points }) => [name, points.map(({ x, y, text, why, row }) => [y, x, text, why ?? '', row])]))]);

describe('the heat map', () => {
  it('writes the values into cells, predictions below measurements, and says why a cell is empty', () => {
    expect(cells(answer)).toEqual([
      [
        'fp16',
        {
          Predicted: [['resnet18', 'TX2', '400', '', 2]],
          Measured: [
            ['resnet18', 'EdgeTPU', '', 'EdgeTPU has no FP16', -1],
            ['resnet18', 'TX2', '212', '', 0],
            ['resnet101', 'TX2', '0', '0 has no place on a log scale', 1],
          ],
        },
      ],
      ['int8', { Measured: [['resnet18', 'EdgeTPU', '12.3k', '', 3], ['resnet18', 'TX2', '', 'TX2 has no INT8', -1]] }],
    ]);
  });

  it('has the same rows, columns and colours in every panel', () => {
    for (const panel of heatPanels(answer, 'precision')) {
      expect([panel.xCategories, panel.yCategories, panel.range]).toEqual([['EdgeTPU', 'TX2'], ['resnet18', 'resnet101'], { min: 212.3456, max: 12_345 }]);
    }
  });

  it('is one matrix without a facet', () => {
    expect(heatPanels(answer, '').map(({ key, title }) => [key, title])).toEqual([['', 'Throughput by network and platform']]);
  });
});
