import { describe, expect, it } from 'vitest';
import type { ChartAnswer } from '../../api/charts';
import { sample } from '../shared/fixture';
import { attainable, ridgeOf } from './ceilings';
import { rooflinePanels } from './data';

// Facts of QuTiBench: Ultra96-DPU 0.96 TOP/s and 4.26 GB/s at INT8; ResNet-50 75.68 op/B at FP32 and 7.72 GOP.
const dpu = { platform: 'Ultra96-DPU', precision: 'int8', peak: 0.96e12, bandwidth: 4.26e9, source: 'published' };
const answer: ChartAnswer = {
  ...sample,
  x: { field: 'arithmeticIntensity', label: 'Arithmetic intensity', unit: 'op/B', better: null, scale: 'log' },
  y: { field: 'achievedOperations', label: 'Achieved', unit: 'op/s', better: 'higher', scale: 'log' },
  size: null,
  columns: { model: ['ResNet-50'], platform: ['Ultra96-DPU'], arithmeticIntensity: [302.72], achievedOperations: [5e11], resultId: ['r'] },
  tables: {
    ceilings: { platform: ['Ultra96-DPU', 'cpu'], precision: ['int8', 'fp32'], peak: [0.96e12, 1e11], bandwidth: [4.26e9, null], ridge: [225.35, null], source: ['published', 'measured'] },
    models: { model: ['ResNet-50', 'ResNet-50'], precision: ['fp32', 'int8'], intensity: [75.68, 302.72], operations: [7.72e9, 7.72e9] },
  },
};
const [panel] = rooflinePanels(answer, 'platform');
const guides = panel?.series.filter(({ role }) => role === 'guide') ?? [];

describe('a ceiling', () => {
  it('is the least of the peak and what the memory delivers', () => {
    expect(attainable(dpu, 10)).toBe(4.26e10);
    expect(attainable(dpu, 302.72)).toBe(0.96e12);
    expect(attainable({ ...dpu, bandwidth: null }, 10)).toBe(0.96e12);
    expect(ridgeOf(dpu)).toBeCloseTo(225.352, 3);
    expect(ridgeOf({ ...dpu, bandwidth: null })).toBeNull();
  });

  it('rises to its ridge point and is flat beyond, in the colour of its platform', () => {
    const line = guides[0];
    expect(line?.name).toBe('Ultra96-DPU');
    expect(line?.points.every(({ x, y }) => Math.abs(y - Math.min(0.96e12, 4.26e9 * x)) < 1)).toBe(true);
    expect(line?.points.filter(({ radius }) => radius > 0).map(({ x }) => Math.round(x))).toEqual([225]);
    expect(line?.facts?.map(({ value }) => value)).toEqual(['Ultra96-DPU, INT8', '960 Gop/s', '4.26 GB/s', '225.4 op/B', 'published']);
  });

  it('without a bandwidth is flat, and dashed where it was measured', () => {
    expect(new Set(guides[1]?.points.map(({ y }) => y))).toEqual(new Set([1e11]));
    expect(guides[1]?.line).toBe('dashed');
  });
});

describe('rooflinePanels', () => {
  it('puts the networks under the ceilings of their precision, with the rate that follows', () => {
    const standing = guides.slice(2).map(({ name, points: [point] }) => [name, point?.x, point?.y, point?.facts?.at(-1)?.value]);
    expect(standing).toEqual([
      ['Ultra96-DPU', 302.72, 0.96e12, '124.4 samples/s'],
      ['cpu', 75.68, 1e11, '12.95 samples/s'],
    ]);
  });

  it('plots what was measured, and only that is data', () => {
    expect(panel?.series.filter(({ role }) => role !== 'guide').map(({ name, points }) => [name, points.map(({ row }) => row)])).toEqual([['Ultra96-DPU', [0]]]);
    expect(panel?.guideTables).toEqual(['ceilings', 'models']);
  });

  it('names lines as long as they are few', () => {
    expect(panel?.markings?.map(({ label }) => label)).toEqual(['ResNet-50 FP32', 'ResNet-50 INT8']);
    expect(panel?.labels?.map(({ text }) => text)).toEqual(['Ultra96-DPU INT8', 'cpu FP32']);
    const many = Array.from({ length: 20 }, (_, row) => row);
    const tables = { ...answer.tables, models: { model: many.map(String), precision: many.map(() => 'int8'), intensity: many.map((row) => row + 1), operations: many.map(() => 1e9) } };
    expect(rooflinePanels({ ...answer, tables }, 'platform')[0]?.markings).toEqual([]);
  });

  it('is empty where nothing is known, and has ceilings where nothing was measured', () => {
    const none = { ...answer, columns: { model: [], platform: [], arithmeticIntensity: [], achievedOperations: [] } };
    expect(rooflinePanels({ ...none, tables: {} }, 'platform')).toEqual([]);
    expect(rooflinePanels(none, 'platform')[0]?.series.length).toBe(4);
  });
});
