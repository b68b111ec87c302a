import { describe, expect, it } from 'vitest';
import type { ChartAnswer } from '../../api/charts';
import { sample } from '../shared/fixture';
import { speedupPanels } from './data';

const answer: ChartAnswer = {
  ...sample,
  x: { field: 'batchSize', label: 'Batch size', unit: 'samples', better: null, scale: 'log' },
  y: { field: 'secondsPerSample', label: 'Time per sample', unit: 's', better: 'lower', scale: 'log' },
  size: null,
  columns: {
    model: ['mlp', 'mlp', 'mlp', 'mlp', 'mlp', 'mlp'],
    platform: ['CPU', 'CPU', 'GPU', 'GPU', 'CPU', 'GPU'],
    workload: ['training', 'training', 'training', 'training', 'inference', 'inference'],
    batchSize: [100, 10, 8, 80, 1, 6],
    secondsPerSample: [2e-4, 8e-4, 5e-4, 5e-5, 5e-4, 1e-4],
    resultId: ['1', '2', '3', '4', '5', '6'],
  },
  tables: {
    ratio: {
      batchSize: [80, 10], workload: ['training', 'training'], network: ['mlp', 'mlp'], baseline: ['CPU', 'CPU'], other: ['GPU', 'GPU'],
      ratio: [4.4, 1.9], low: [4, null], high: [5, null], interpolated: [true, true],
    },
    crossover: { workload: ['training'], other: ['GPU'], batchSize: [3.5], winner: ['GPU'] },
  },
};

describe('speedupPanels', () => {
  const panels = speedupPanels(answer, 'platform', 'workload');

  it('shows times and ratios of training and of inference; where nothing can be compared only times', () => {
    expect(panels.map(({ key, table }) => [key, table])).toEqual([['inference', undefined], ['training', undefined], ['training ratio', 'ratio']]);
  });

  it('draws a line per device over the batch sizes', () => {
    expect(panels[1]?.series.map(({ name, points }) => [name, points.map((point) => [point.x, point.y])])).toEqual([
      ['CPU', [[10, 8e-4], [100, 2e-4]]],
      ['GPU', [[8, 5e-4], [80, 5e-5]]],
    ]);
  });

  it('shows the ratio in percent with its interval, and marks what is interpolated', () => {
    const [line] = panels[2]?.series ?? [];
    expect(line?.name).toBe('GPU');
    expect(line?.points).toMatchObject([
      { x: 10, y: 190, low: null, high: null, row: 1, hollow: true },
      { x: 80, low: 400, high: 500, row: 0 },
    ]);
    expect(panels[2]?.keys).toHaveLength(1);
    expect(panels[2]?.y).toMatchObject({ label: 'Speed-up over CPU', unit: '%', better: 'higher' });
  });

  it('has the line where both are equally fast, and the crossover', () => {
    expect(panels[2]?.markings).toEqual([
      { axis: 'y', value: 100, label: '100 %: equally fast' },
      { axis: 'x', value: 3.5, label: 'GPU faster from 3.5', series: 'GPU' },
    ]);
  });

  it('is one pair of panels without a facet', () => {
    expect(speedupPanels(answer, 'platform', '').map(({ key }) => key)).toEqual(['time', 'ratio']);
  });

  it('shows the ratios once where they do not know the facet', () => {
    const byModel = speedupPanels(answer, 'platform', 'model');
    expect(byModel.map(({ key, title }) => [key, title])).toEqual([['mlp', 'Time per sample: mlp'], ['ratio', 'Speed-up over CPU']]);
  });

  it('names ratios and crossovers as the times are named', () => {
    const byWorkload = speedupPanels(answer, 'workload', '').find(({ key }) => key === 'ratio');
    expect(byWorkload?.series.map(({ name }) => name)).toEqual(['training']);
    expect(byWorkload?.markings?.map(({ series }) => series)).toEqual([undefined, 'training']);
  });
});
