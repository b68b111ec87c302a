import { describe, expect, it } from 'vitest';
import type { ChartAnswer } from '../../api/charts';
import { readView } from '../../state/view';
import { kind } from '../overview/render';
import { sample } from './fixture';
import { pathOf } from './facts';
import type { PlottedPoint, PointsPanel } from './panel';
import { listBehind } from './resultsList';

const answer: ChartAnswer = {
  ...sample,
  columns: {
    model: ['a', 'a', 'a', 'a'],
    platform: ['TX2-maxn', 'TX2-maxn', 'TX2-maxp', 'TX2-maxn'],
    hardware: ['TX2', 'TX2', 'TX2', 'TX2'],
    operatingMode: ['maxn', 'maxn', 'maxp', 'maxn'],
    precision: ['fp16', 'fp16', null, 'fp32'],
    batchSize: [1, 2, 4, 1],
    workload: ['inference', 'inference', 'inference', 'inference'],
    origin: ['IMPORTED', 'IMPORTED', 'IMPORTED', 'PREDICTED'],
    resultId: ['1', null, '3', null],
  },
};
const view = readView('?collection=ours&family=A&platform=TX2-maxn,TX2-maxp&minThroughput=5', kind.defaults);
const point = (row: number, madeFrom?: number[]): PlottedPoint => ({ x: 1, y: 1, radius: 1, sized: true, strokes: 0, low: null, high: null, row, ...(madeFrom ? { madeFrom } : {}) });
const panel: PointsPanel = { form: 'points', key: '', title: '', x: sample.x, y: sample.y, xRange: null, lines: false, series: [] };
const path = (of: PlottedPoint, table?: string) => pathOf(answer, { panel: { ...panel, ...(table ? { table } : {}) }, series: { name: '', points: [] }, point: of }, view);

describe('what a mark leads to', () => {
  it('is its result, where it stands for one', () => {
    expect(path(point(0))).toBe('/results/1');
    expect(path(point(7, [2]), 'boxes')).toBe('/results/3');
  });

  it('is the list of those that were merged, within the ranges of the page', () => {
    expect(path(point(1))).toBe('/results?model=a&hardware=TX2&operatingMode=maxn&precision=fp16&workload=inference&batchSize=2&collection=ours&minThroughput=5');
  });

  it('is filtered by what all have, and not by what one of them lacks', () => {
    expect(path(point(0, [0, 1, 2]), 'boxes')).toBe('/results?model=a&hardware=TX2&operatingMode=maxn&operatingMode=maxp&workload=inference&batchSize=1&batchSize=2&batchSize=4&collection=ours&minThroughput=5');
  });

  it('of a prediction is what was measured beside it', () => {
    expect(path(point(3))).toBe('/results?platform=TX2-maxn&precision=fp32&workload=inference');
  });

  it('is nothing for what was made from no row', () => {
    expect(path(point(-1))).toBeNull();
    expect(listBehind(answer, view, [])).toBeNull();
  });
});
