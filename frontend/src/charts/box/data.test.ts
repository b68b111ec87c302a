import { describe, expect, it } from 'vitest';
import type { ChartAnswer } from '../../api/charts';
import { sample } from '../shared/fixture';
import { boxPanels } from './data';

const answer: ChartAnswer = {
  ...sample,
  x: { field: 'pruningPercent', label: 'Kept after pruning', unit: '%', better: null, scale: 'category' },
  y: { field: 'latencyMeanMs', label: 'Latency mean', unit: 'ms', better: 'lower', scale: 'log' },
  size: null,
  columns: { model: ['a'], latencyMeanMs: [1] },
  tables: {
    boxes: {
      group: [100, 50, 100, null],
      color: ['fp16', 'fp16', 'int8', 'int8'],
      facet: ['TX2', 'TX2', 'TX2', 'EdgeTPU'],
      n: [5, 1, 2, 1],
      min: [1, 3, 2, 0],
      lowerWhisker: [1, 3, 2, 0],
      q1: [2, 3, 2.5, 0],
      median: [3, 3, 3, 0],
      q3: [4, 3, 3.5, 0],
      upperWhisker: [5, 3, 4, 0],
      max: [20, 3, 4, 0],
      mean: [6, 3, 3, 0],
      outliers: [[20], [], [], []],
    },
  },
};

describe('the boxes', () => {
  it('stand by what was pruned, in the order of numbers, a panel per platform', () => {
    const linear = { ...answer, y: { ...answer.y, scale: 'linear' as const } };
    expect(boxPanels(linear, 'precision', 'platform').map(({ key, categories, table, series }) => [key, categories, table, series.map(({ name, points }) => [name, points.map(({ row }) => row)])])).toEqual([
      ['EdgeTPU', ['unknown kept after pruning'], 'boxes', [['int8', [3]]]],
      ['TX2', ['50', '100'], 'boxes', [['fp16', [0, 1]], ['int8', [2]]]],
    ]);
  });

  it('say how many results they sum up, their outliers, and by which method', () => {
    const box = boxPanels(answer, 'precision', 'platform')[0]?.series[0]?.points[0];
    expect(box).toMatchObject({ x: '100', y: 3, q1: 2, q3: 4, lowerWhisker: 1, upperWhisker: 5, n: 5, outliers: [20], label: 'n = 5' });
    expect(box?.facts?.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Latency mean, median: 3 ms',
      'Middle half: 2 to 4 ms',
      'Whiskers: 1 to 5 ms',
      'All: 1 to 20 ms',
      'Mean: 6 ms',
      'Outliers: 20',
      'Results: 5',
      'Method: quartiles linear between values (type 7, as R and NumPy), whiskers to the last value within 1.5 boxes',
    ]);
  });

  it('are points where there is a single value', () => {
    const point = boxPanels(answer, 'precision', 'platform')[0]?.series[0]?.points[1];
    expect(point?.facts?.map(({ value }) => value)).toEqual(['3 ms', '1: a point, not a box']);
  });

  it('can be compared from panel to panel, and leave out what a log axis cannot show', () => {
    const panels = boxPanels(answer, 'precision', 'platform');
    expect(panels.map(({ key }) => key)).toEqual(['TX2']);
    expect(panels[0]?.yRange).toEqual({ min: 1 / 1.5, max: 30 });
  });
});
