import { describe, expect, it } from 'vitest';
import type { ChartAnswer } from '../../api/charts';
import { sample } from '../shared/fixture';
import { ratePanels } from './data';

const answer: ChartAnswer = {
  ...sample,
  x: { field: 'platform', label: 'Platform', unit: null, better: null, scale: 'category' },
  size: null,
  columns: {
    model: ['b', 'a', 'a', 'a', 'a', 'a'],
    platform: ['TX2', 'TX2', 'TX2', 'NCS', 'NCS', null],
    batchSize: [1, 16, 2, 2, 1, 1],
    throughput: [5, 300, 200, 100, 0, 50],
    throughputLow: [null, 290, null, null, null, null],
    throughputHigh: [null, 310, null, null, null, null],
    resultId: ['1', '2', '3', '4', '5', '6'],
  },
};
const drawn = (of: ChartAnswer, facet = 'model') => ratePanels(of, 'batchSize', facet).map(({ key, categories, series }) => [key, categories, series.map(({ name, points }) => [name, points.map(({ x, y }) => [x, y])])]);

describe('the bars of a rate', () => {
  it('stand by platform, batch sizes in the order of numbers, the fullest panel first', () => {
    expect(drawn(answer)).toEqual([
      [
        'a',
        ['NCS', 'TX2', 'unknown platform'],
        [
          ['batch 1', [['NCS', 0], ['unknown platform', 50]]],
          ['batch 2', [['TX2', 200], ['NCS', 100]]],
          ['batch 16', [['TX2', 300]]],
        ],
      ],
      ['b', ['TX2'], [['batch 1', [['TX2', 5]]]]],
    ]);
  });

  it('carry their interval and say their value', () => {
    const bar = ratePanels(answer, 'batchSize', 'model')[0]?.series.find(({ name }) => name === 'batch 16')?.points[0];
    expect([bar?.low, bar?.high, bar?.label, bar?.row]).toEqual([290, 310, '300', 1]);
  });

  it('leave out what a log axis cannot show', () => {
    const log = { ...answer, y: { ...answer.y, scale: 'log' as const } };
    expect(ratePanels(log, 'batchSize', '').flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ row }) => row))).sort()).toEqual([0, 1, 2, 3, 5]);
  });

  it('outline predictions beside the measured bar of the same batch size', () => {
    const both = { ...answer, columns: { model: ['a', 'a'], platform: ['TX2', 'TX2'], batchSize: [1, 1], throughput: [80, 100], origin: ['IMPORTED', 'PREDICTED'] } };
    const [panel] = ratePanels(both, 'batchSize', 'model');
    expect(panel?.series.map(({ name, points }) => [name, points[0]?.fill])).toEqual([['batch 1', undefined], ['batch 1 · predicted', 'none']]);
    expect(panel?.keys?.map(({ text }) => text)).toEqual(['an outline: predicted by the roofline']);
  });

  it('are none where nothing has a value', () => {
    expect(drawn({ ...answer, columns: { model: ['a'], platform: ['TX2'], throughput: [null] } })).toEqual([]);
  });
});
