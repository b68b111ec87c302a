import { describe, expect, it } from 'vitest';
import type { ChartAnswer } from '../../api/charts';
import { sample } from '../shared/fixture';
import { efficiencyPanels } from './data';

const answer: ChartAnswer = {
  ...sample,
  x: { field: 'configuration', label: 'Configuration', unit: null, better: null, scale: 'category' },
  y: { ...sample.y, scale: 'log' },
  size: null,
  columns: {
    configuration: ['TX2 FP16 b', 'NCS FP16 a', 'CPU c', 'NCS FP16 a'],
    platform: ['TX2', 'NCS', 'CPU', 'NCS'],
    origin: ['IMPORTED', 'IMPORTED', 'IMPORTED', 'PREDICTED'],
    throughput: [60, 20, 7, 64],
    peak: [150, 70, null, 70],
    predicted: [120, 64, null, 64],
    efficiencyPercent: [50, 3.1249, null, null],
    resultId: ['1', '2', '3', null],
  },
};
const bars = (of: ChartAnswer) => Object.fromEntries(efficiencyPanels(of, '').flatMap(({ series }) => series.map(({ name, points }) => [name, points.map(({ x, y, label, fill }) => [x, y, label ?? '', fill ?? 'full'])])));

describe('the efficiency', () => {
  it('sets what is possible beside what is predicted and what is measured, with its share', () => {
    expect(bars(answer)).toEqual({
      Peak: [['TX2 FP16 b', 150, '', 'none'], ['NCS FP16 a', 70, '', 'none'], ['NCS FP16 a · predicted', 70, '', 'none']],
      Predicted: [['TX2 FP16 b', 120, '', 'pale'], ['NCS FP16 a', 64, '', 'pale'], ['NCS FP16 a · predicted', 64, '', 'pale']],
      Measured: [['TX2 FP16 b', 60, '50 %', 'full'], ['NCS FP16 a', 20, '3.1 %', 'full'], ['CPU c', 7, '', 'full']],
    });
  });

  it('says what the numbers over the bars are, where there are any', () => {
    const { efficiencyPercent: _, ...columns } = answer.columns;
    expect(efficiencyPanels(answer, '')[0]?.keys).toHaveLength(1);
    expect(efficiencyPanels({ ...answer, columns }, '')[0]?.keys).toEqual([]);
  });

  it('makes a panel per value of the facet', () => {
    expect(efficiencyPanels(answer, 'platform').map(({ key, categories }) => [key, categories.length])).toEqual([['CPU', 1], ['NCS', 2], ['TX2', 1]]);
  });
});
