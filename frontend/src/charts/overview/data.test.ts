import { describe, expect, it } from 'vitest';
import type { ChartAnswer } from '../../api/charts';
import { readView } from '../../state/view';
import { sample } from '../shared/fixture';
import { overviewPanels } from './data';
import { kind } from './render';

const answer: ChartAnswer = {
  ...sample,
  x: { field: 'platform', label: 'Platform', unit: null, better: null, scale: 'category' },
  y: { field: 'model', label: 'Model', unit: null, better: null, scale: 'category' },
  size: null,
  columns: {
    model: ['b', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a'],
    platform: ['TX2', 'TX2', 'TX2', 'TX2', 'NCS', 'NCS', 'NCS', 'NCS', 'NCS'],
    precision: ['fp16', 'fp16', 'fp16', 'fp32', null, null, null, null, null],
    pruningPercent: [100, 100, 50, 100, null, null, null, null, null],
    batchSize: [1, 2, 1, null, 1, 2, 4, 8, 16],
    workload: ['inference', 'inference', 'inference', 'inference', 'inference', 'inference', 'inference', 'inference', 'training'],
    origin: ['IMPORTED', 'IMPORTED', 'IMPORTED', 'PREDICTED', 'IMPORTED', 'IMPORTED', 'IMPORTED', 'IMPORTED', 'IMPORTED'],
    resultId: ['1', '2', '3', null, '5', '6', '7', '8', '9'],
  },
};
const view = readView('?collection=ours', kind.defaults);
const entries = () => Object.fromEntries(overviewPanels(answer, view)[0]?.series.map(({ name, points }) => [name, points.map(({ x, y, text, rows }) => [y, x, text, rows])]) ?? []);

describe('the table of all experiments', () => {
  it('says of each place what ran, by precision', () => {
    expect(entries()).toEqual({
      fp16: [['a', 'TX2', '100, 50 % kept · batch 1, 2', [1, 2]], ['b', 'TX2', 'batch 1', [0]]],
      fp32: [['a', 'TX2', 'predicted', [3]]],
      'unknown precision': [['a', 'NCS', 'batch 1–16, 5 sizes · inference, training', [4, 5, 6, 7, 8]]],
    });
  });

  it('leads to the results of the place, within the filters of the page; predictions are no results', () => {
    const [panel] = overviewPanels(answer, view);
    expect(panel?.series.map(({ name, points }) => [name, points[0]?.href])).toEqual([
      ['fp16', '/results?model=a&platform=TX2&precision=fp16&workload=inference&collection=ours'],
      ['fp32', null],
      ['unknown precision', '/results?model=a&platform=NCS&workload=inference&workload=training&collection=ours'],
    ]);
  });

  it('names columns and rows in their order, and what is absent', () => {
    expect(overviewPanels(answer, view).map(({ xCategories, yCategories, absent }) => [xCategories, yCategories, absent])).toEqual([[['NCS', 'TX2'], ['a', 'b'], 'na']]);
    expect(overviewPanels({ ...answer, columns: { model: [] } }, view)).toEqual([]);
  });
});
