import { describe, expect, it } from 'vitest';
import type { ChartAnswer } from '../../api/charts';
import { sample } from '../shared/fixture';
import { largestPanels } from './data';

const answer: ChartAnswer = {
  ...sample,
  x: { field: 'model', label: 'Model', unit: null, better: null, scale: 'category' },
  y: { field: 'maxBatchSize', label: 'Max batch size', unit: 'samples', better: 'higher', scale: 'linear' },
  size: null,
  columns: { model: ['resnet101', 'resnet18', 'resnet18'], platform: ['GPU', 'GPU', 'CPU'], maxBatchSize: [512, 2048, 12_288], resultId: ['1', '2', '3'] },
};

describe('the largest batches', () => {
  it('stand by model, a bar per platform, each with its size in full', () => {
    const [panel, ...others] = largestPanels(answer, 'platform', '');
    expect(others).toEqual([]);
    expect(panel?.categories).toEqual(['resnet18', 'resnet101']);
    expect(panel?.series.map(({ name, points }) => [name, points.map(({ x, y, label }) => [x, y, label])])).toEqual([
      ['CPU', [['resnet18', 12_288, '12,288']]],
      ['GPU', [['resnet101', 512, '512'], ['resnet18', 2048, '2,048']]],
    ]);
  });

  it('are none where nobody looked for them', () => {
    expect(largestPanels({ ...answer, columns: { model: [], maxBatchSize: [] } }, 'platform', '')).toEqual([]);
  });
});
