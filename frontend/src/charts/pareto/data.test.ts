import { describe, expect, it } from 'vitest';
import type { ChartAnswer } from '../../api/charts';
import { sample, withScales } from '../shared/fixture';
import { paretoPanels } from './data';

const axes = {
  x: { field: 'throughput', label: 'Throughput', unit: 'samples/s', better: 'higher', scale: 'log' },
  y: { field: 'top1Percent', label: 'Top-1 accuracy', unit: '%', better: 'higher', scale: 'linear' },
} as const;

const measured: ChartAnswer = {
  ...sample,
  ...axes,
  size: null,
  columns: {
    model: ['a', 'b', 'c', 'd'],
    platform: ['TX2', 'TX2', 'NCS', 'NCS'],
    origin: ['IMPORTED', 'IMPORTED', 'IMPORTED', 'IMPORTED'],
    throughput: [300, 100, 200, 50],
    top1Percent: [60, 75, 70, 65],
    membership: ['certain', 'certain', 'within-noise', 'dominated'],
    front: [true, true, true, false],
    pair: [null, null, null, null],
    resultId: ['1', '2', '3', '4'],
  },
};
const both: ChartAnswer = {
  ...measured,
  columns: {
    ...measured.columns,
    origin: ['IMPORTED', 'IMPORTED', 'PREDICTED', 'PREDICTED'],
    front: [true, true, true, true],
    membership: ['certain', 'certain', 'certain', 'certain'],
    pair: ['matched', 'unmatched', 'matched', 'unmatched'],
  },
};
const dress = (answer: ChartAnswer) =>
  Object.fromEntries(paretoPanels(answer, 'platform', '')[0]?.series.filter(({ role }) => role !== 'guide').flatMap(({ points }) => points.map((point) => [point.row, [point.shape ?? 'own', point.hollow, point.faded]])) ?? []);

describe('paretoPanels', () => {
  it('fades what is dominated and rings what the noise may have put on the front', () => {
    expect(dress(measured)).toEqual({ 0: ['own', false, false], 1: ['own', false, false], 2: ['own', true, false], 3: ['own', false, true] });
    expect(paretoPanels(measured, 'platform', '')[0]?.keys?.map(({ text }) => text)).toEqual(['faded: another is better in both', 'a ring: on the front within the noise']);
  });

  it('draws measured crosses and predicted circles, bold and filled where both meet', () => {
    expect(dress(both)).toEqual({ 0: ['cross', false, false], 1: ['cross', true, false], 2: ['circle', false, false], 3: ['circle', true, false] });
    expect(paretoPanels(both, 'platform', '')[0]?.keys?.map(({ text }) => text)).toEqual(['measured, and predicted too', 'measured only', 'predicted, and measured too', 'predicted only']);
  });

  it('draws the front that the answer names, from left to right', () => {
    const fronts = (answer: ChartAnswer) =>
      paretoPanels(answer, 'platform', '')[0]?.series.filter(({ role }) => role === 'guide').map(({ name, points }) => [name, points.map(({ row }) => row)]);
    expect(fronts(measured)).toEqual([['Front, measured', [1, 2, 0]]]);
    expect(fronts(both)).toEqual([['Front, measured', [1, 0]], ['Front, predicted', [3, 2]]]);
  });

  it('has fronts of its own in each panel', () => {
    const panels = paretoPanels(measured, 'model', 'platform');
    expect(panels.map(({ key, series }) => [key, series.find(({ role }) => role === 'guide')?.points.map(({ row }) => row)])).toEqual([['NCS', [2]], ['TX2', [1, 0]]]);
  });

  it('leaves out what a log axis cannot show', () => {
    const zero = withScales({ ...measured, columns: { ...measured.columns, throughput: [0, 100, 200, 50] } }, 'log', 'linear');
    expect(Object.keys(dress(zero))).toEqual(['1', '2', '3']);
  });
});
